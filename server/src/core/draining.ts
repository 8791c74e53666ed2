import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyInstance {
    draining: Draining
  }
}

/**
 * What an instance does before it ends: it says at /readyz that it takes no more, and at every answer that its connection
 * ends there, and goes on answering until whoever sends it requests has noticed. Without that a proxy sends some to an
 * instance that has just gone.
 */
export class Draining {
  isOn = false

  /** Waits for that long with the instance as it is while it drains; `seconds` 0 is at once. */
  async begin(seconds: number): Promise<void> {
    this.isOn = true
    await sleep(seconds * 1_000)
  }
}

/** Lets an instance be drained. */
export function addDraining(app: FastifyInstance): void {
  const draining = new Draining()
  app.decorate('draining', draining)
  app.addHook('onRequest', (_request, reply, done) => {
    if (draining.isOn) reply.header('connection', 'close')
    done()
  })
}
