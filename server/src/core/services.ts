import type { FastifyRequest } from 'fastify'
import type { Actor, RouteDeclaration } from './access.ts'
import type { Config } from './config.ts'
import type { RequestContext } from './context.ts'
import type { Database } from './db.ts'
import type { Jobs } from './jobs.ts'
import type { Cursors } from './page.ts'
import type { Quota } from './quota.ts'

/** What routes work with; handed over once, no container. */
export interface Services {
  config: Config
  database: Database
  jobs: Jobs
  cursors: Cursors
  /** Finds who asks; never throws for a wrong or ended credential. */
  authenticate: (request: FastifyRequest) => Promise<Actor>
  /** Counts a request of whoever may not ask without limit; null for everybody else. */
  countRequest: (actor: Actor) => Promise<Quota> | null
  /** In tests a route that leaves no declared record answers 500; otherwise it is logged as a fault. */
  strictRecords: boolean
}

declare module 'fastify' {
  interface FastifyInstance {
    services: Services
  }
  interface FastifyRequest {
    actor: Actor
    context: RequestContext
  }
  interface FastifyContextConfig extends Partial<RouteDeclaration> {}
}
