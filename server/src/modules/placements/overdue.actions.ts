import { writeReading } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { findOwed, type OwedMark, type OwedRow } from './placements.queries.ts'

/** So many at a time stand in memory while the list is taken out of the bank. */
export const overdueAtOnce = 1_000

/** Which of what is owed with an organisation, due by a day. */
type Owing = Omit<Parameters<typeof findOwed>[1], 'after' | 'limit'>

/** Where the list goes on after a row. */
export const markOf = ({ owed, dueOn, id }: OwedRow): OwedMark => ({
  isPlace: owed === 'place',
  dueOn,
  id,
})

/**
 * All that is owed, in the order of the list, some at a time and the next only when they are asked for. That people are
 * read is on record before any of them leaves; that nobody waits is on record as well.
 */
export async function* readOwed(
  db: Db,
  context: RequestContext,
  owing: Owing,
): AsyncGenerator<OwedRow, void> {
  for (let after: OwedMark | undefined; ;) {
    const found = await findOwed(db, { ...owing, after, limit: overdueAtOnce })
    const rows = found.slice(0, overdueAtOnce)
    if (rows.length > 0 || after === undefined)
      await writeReading(db, context, {
        view: 'placement',
        leaderIds: [...new Set(rows.map(({ leaderId }) => leaderId))],
      })
    yield* rows
    const last = rows.at(-1)
    if (!last || found.length <= overdueAtOnce) return
    after = markOf(last)
  }
}
