import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Lets through no more than so many things a second, in even steps: for work that could be done quicker than anybody waits for, and
 * of which others at the same machine notice each step. Who comes late has nothing to make up for.
 */
export class Pace {
  readonly #msEach: number
  #next = 0

  constructor(aSecond: number) {
    this.#msEach = 1_000 / aSecond
  }

  /** Waits until it is the turn of the next `count`: until all that were let through before have had their time. */
  async turn(count: number): Promise<void> {
    const now = performance.now()
    const turn = Math.max(now, this.#next)
    this.#next = turn + count * this.#msEach
    if (turn > now) await sleep(turn - now)
  }
}
