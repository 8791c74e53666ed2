import type { Actor, RouteRecord } from './access.ts'

/** What a piece of work knows of the request that it is done for. */
export interface RequestContext {
  actor: Actor
  requestId: string
  /** operationId of the route. */
  operation: string
  /** Why personal data is read; from the X-Purpose header, else the operation's own words. */
  purpose: string
  record: RouteRecord
  /** Set by {@link writeAudit} and {@link writeReading}; the answer is held against the declaration. */
  recorded: boolean
}
