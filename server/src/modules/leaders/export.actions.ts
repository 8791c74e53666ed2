import type { z } from 'zod'
import { writeReading } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Leader } from './leaders.schemas.ts'
import { findByContact, findRegister } from './register.queries.ts'
import type { RegisterScope } from './register-scope.queries.ts'
import type { FacetQuery } from './register.schemas.ts'
import { findLeaders } from './views.queries.ts'
import { leaderView, staffViewerOf } from './views.rules.ts'

/** So many are read, and put on record, at once. */
const ofAPage = 500

/**
 * Everybody whom the filters let through, each as this caller sees them, those last added first. It holds a page at a
 * time, and each page is on record before it is given.
 */
export async function* readRecords(
  source: Parameters<typeof findRegister>[0],
  context: RequestContext,
  asked: { scope: RegisterScope; filter: FacetQuery; after: string | null },
): AsyncGenerator<z.infer<typeof Leader>, void> {
  const { db } = source
  const viewer = staffViewerOf(context.actor)
  const { organisationId, sharedOnly } = asked.scope
  const exact =
    asked.filter.search && !sharedOnly
      ? await findByContact(db, organisationId, asked.filter.search)
      : []
  const pageAfter = async (after: string[] | null) =>
    exact.length > 0
      ? exact
      : (
          await findRegister(source, asked.scope, asked.filter, {
            sort: 'newest',
            after,
            limit: ofAPage,
          })
        ).map(({ leaderId }) => leaderId)
  for (let after = asked.after ? [asked.after] : null; ;) {
    const found = await pageAfter(after)
    const ids = found.slice(0, ofAPage)
    const rows = ids.length > 0 ? await findLeaders(db, viewer, ids) : []
    const views = new Set(rows.map(({ view }) => view))
    // An empty answer is on record too.
    for (const view of views.size > 0 ? views : ['holder'])
      await writeReading(db, context, {
        view,
        leaderIds: rows.filter((row) => row.view === view).map(({ id }) => id),
      })
    const now = new Date()
    for (const row of rows) yield leaderView(row, now)
    const last = ids.at(-1)
    if (!last || found.length <= ofAPage) return
    after = [last]
  }
}
