import type { FastifyInstance } from 'fastify'

/** /livez says that the process answers; /readyz that it can work. The second asks the database once a second at most. */
export function addHealth(app: FastifyInstance): void {
  const { pool } = app.services.database
  let checkedAt = 0
  let latest: Promise<boolean> = Promise.resolve(false)

  const isReady = (): Promise<boolean> => {
    if (Date.now() - checkedAt > 1_000) {
      checkedAt = Date.now()
      latest = pool.query('select 1').then(
        () => true,
        () => false,
      )
    }
    return latest
  }

  app.get('/livez', { schema: { hide: true } }, () => ({ status: 'alive' }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    if (app.draining.isOn) return reply.status(503).send({ status: 'stopping' })
    if (await isReady()) return { status: 'ready' }
    return reply.status(503).header('retry-after', '2').send({ status: 'not ready' })
  })
}
