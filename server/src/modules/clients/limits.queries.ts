import { prepared, type Db } from '../../core/db.ts'
import type { Quota } from '../../core/quota.ts'

interface Given {
  given: number
  used: number
  seconds: number
}

/**
 * Takes so many requests of the running minute for one instance, or what is left of it. By the database's clock, which
 * is the same for all instances.
 */
export async function takeRequests(
  db: Db,
  by: { clientId: string; wanted: number; limit: number },
): Promise<Given> {
  const before = 'case when m.minute = excluded.minute then m.used else 0 end'
  const given = `greatest(0, least($2::int, $3::int - ${before}))`
  const [row] = await prepared<Given & { [column: string]: unknown }>(db, {
    name: 'client_minute_take',
    text: `insert into client_minute as m (client_id, minute, used, given)
      values ($1, date_trunc('minute', clock_timestamp()), least($2::int, $3::int), least($2::int, $3::int))
      on conflict (client_id) do update
      set minute = excluded.minute, used = ${before} + ${given}, given = ${given}
      returning given, used, 60 - extract(epoch from clock_timestamp() - minute)::float8 as seconds`,
    values: [by.clientId, by.wanted, by.limit],
  })
  if (!row) throw new Error('Nothing was taken of a minute')
  return row
}

/** What this instance may still let through of a program's minute, and what others of it may. */
interface Share {
  left: number
  others: number
  endsAt: number
  /** Whether a request was refused in this minute. */
  isTold: boolean
}

/**
 * How much the programs of partners may ask in a minute, held in the database for all instances. An instance takes a
 * few requests at a time and counts those in memory: most requests ask the database nothing. A minute can end with a few
 * that one instance took and nobody used; never with more than the limit.
 */
export class ClientLimits {
  readonly #db: Db
  readonly #limit: number
  readonly #atOnce: number
  readonly #shares = new Map<string, Share>()
  readonly #taking = new Map<string, Promise<void>>()

  /** @param limit Requests a minute of one program. */
  constructor(db: Db, limit: number) {
    this.#db = db
    this.#limit = limit
    this.#atOnce = Math.ceil(limit / 30)
  }

  /** Counts one request of a program. */
  async count(clientId: string): Promise<Quota> {
    for (;;) {
      const share = this.#shares.get(clientId)
      if (share && performance.now() < share.endsAt) {
        if (share.left > 0) {
          share.left -= 1
          return this.#quotaOf(share, false)
        }
        // The minute is spent: nobody is asked about it again before it is over.
        if (share.others === 0) return this.#quotaOf(share, true)
      }
      const taking = this.#taking.get(clientId) ?? this.#take(clientId)
      this.#taking.set(clientId, taking)
      await taking
    }
  }

  #quotaOf(share: Share, isSpent: boolean): Quota {
    const { left, others, endsAt, isTold } = share
    share.isTold ||= isSpent
    const seconds = Math.max(1, Math.ceil((endsAt - performance.now()) / 1_000))
    return { limit: this.#limit, left: left + others, seconds, isSpent, isTold }
  }

  async #take(clientId: string): Promise<void> {
    try {
      const { given, used, seconds } = await takeRequests(this.#db, {
        clientId,
        wanted: this.#atOnce,
        limit: this.#limit,
      })
      this.#shares.set(clientId, {
        left: given,
        others: Math.max(0, this.#limit - used),
        endsAt: performance.now() + seconds * 1_000,
        isTold: false,
      })
    } finally {
      this.#taking.delete(clientId)
    }
  }
}
