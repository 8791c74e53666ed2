import { createHash } from 'node:crypto'
// As the app resolves it: the scripts have no packages of their own.
import Fastify from '../../server/node_modules/fastify/fastify.js'
import { openDatabase } from '../../server/src/core/db.ts'
import { endWithParent } from '../parent.ts'
import { leaderSchema, pageSchema } from './bare-schemas.ts'
import {
  bareList,
  bareRead,
  bareSearch,
  bareUpdate,
  findBareActor,
  type BareActor,
  type Run,
} from './bare-statements.ts'

// What a careful person would write by hand for these five requests and nothing else: prepared
// statements, answers serialised by schema, the token checked and the reading or change put on record.
// No other views, no problem documents, no log, no metrics.

endWithParent()
const { pool } = openDatabase({
  url: process.env['DATABASE_URL'] ?? '',
  max: 10,
  onError: (error) => console.error(error.message),
})
// How long it takes is what is measured, however long: at a million people its list takes longer than people wait.
pool.on('connect', (client) => void client.query('set statement_timeout = 0'))
const run: Run = async (statement) =>
  (await pool.query(statement)).rows as Record<string, unknown>[]

const app = Fastify({ logger: false })
app.decorateRequest('caller', null)
declare module '../../server/node_modules/fastify/fastify.js' {
  interface FastifyRequest {
    caller: BareActor | null
  }
}
app.addHook('onRequest', async (request, reply) => {
  if (request.url === '/readyz') return
  const secret = request.headers.authorization?.replace('Bearer ', '') ?? ''
  const actor = await findBareActor(run, createHash('sha256').update(secret).digest())
  if (!actor) return reply.status(401).send()
  request.caller = actor
})
const actorOf = (request: { caller: BareActor | null }): BareActor => {
  if (!request.caller) throw new Error('Nobody is signed in')
  return request.caller
}

app.get('/readyz', async () => {
  await pool.query('select 1')
  return { status: 'ready' }
})

const byId = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }

app.get<{ Params: { id: string } }>(
  '/leaders/:id',
  { schema: { params: byId, response: { 200: leaderSchema } } },
  async (request, reply) => {
    const leader = await bareRead(run, actorOf(request), request.params.id)
    if (!leader) return reply.status(404).send()
    return reply.header('etag', `"${String(leader['version'])}-holder"`).send(leader)
  },
)

app.get<{ Querystring: { search?: string; stage?: number; themeBit?: string } }>(
  '/leaders',
  {
    schema: {
      querystring: {
        type: 'object',
        properties: {
          search: { type: 'string', maxLength: 200 },
          stage: { type: 'integer' },
          themeBit: { type: 'string', pattern: '^[0-9]{1,19}$' },
        },
      },
      response: { 200: pageSchema },
    },
  },
  async (request) => {
    const { search, stage, themeBit } = request.query
    const actor = actorOf(request)
    const items =
      search === undefined
        ? await bareList(run, actor, { stage: stage ?? 0, themeBit: themeBit ?? '0' })
        : await bareSearch(run, actor, search)
    return { items, nextCursor: String(items.at(-1)?.['id'] ?? '') }
  },
)

app.patch<{ Params: { id: string }; Body: { hoursMonth: number; availabilityNote: string } }>(
  '/leaders/:id',
  {
    schema: {
      params: byId,
      body: {
        type: 'object',
        required: ['hoursMonth', 'availabilityNote'],
        properties: {
          hoursMonth: { type: 'integer', minimum: 0, maximum: 744 },
          availabilityNote: { type: 'string', maxLength: 500 },
        },
      },
      response: { 200: leaderSchema },
    },
  },
  async (request, reply) => {
    const version = Number(/^"(\d+)-/.exec(request.headers['if-match'] ?? '')?.[1])
    const client = await pool.connect()
    try {
      await client.query('begin')
      const leader = await bareUpdate(
        async (statement) => (await client.query(statement)).rows as Record<string, unknown>[],
        actorOf(request),
        { leaderId: request.params.id, version, ...request.body },
      )
      await client.query(leader ? 'commit' : 'rollback')
      if (!leader) return await reply.status(412).send()
      return await reply.header('etag', `"${String(leader['version'])}-holder"`).send(leader)
    } finally {
      client.release()
    }
  },
)

process.on('SIGTERM', () => {
  void app.close().then(() => process.exit(0))
})
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' })
