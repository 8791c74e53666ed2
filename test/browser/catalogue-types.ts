import type { Page } from 'playwright-core'
import type { Role } from './support/bank.ts'

/** Ids of the running bank that addresses need. */
export interface Known {
  leader: string
  opportunity: string
  /** One that waits for approval, and one that was cancelled. */
  waiting: string
  cancelled: string
  /** Somebody waits for an answer there. */
  placement: string
  /** A committee with a seat that somebody stays in past their term. */
  body: string
  breach: string
  request: string
  sheet: string
}

/** One screen in one state. */
export interface ScreenState {
  /** Name of the route in the router. */
  screen: string
  state: string
  as: Role | null
  path: (known: Known) => string
  /** Before the page is opened: answers of the API that bring the state about. */
  given?: (page: Page) => Promise<unknown>
  /** After it is open: what a person does to get there. */
  when?: (page: Page) => Promise<unknown>
  /** The state has no finished content to wait for. */
  unfinished?: boolean
}
