import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { maskOf } from '../vocabulary/half-days.rules.ts'
import { findWishes, writeWishes } from './wishes.queries.ts'
import type { ContactWishesUpdate } from './wishes.schemas.ts'

/** Changes when, whether and in which language somebody may be contacted. Holds for what already waits to be sent as well. */
export async function changeWishes(
  tx: Db,
  context: RequestContext,
  by: { leaderId: string; version: number },
  changes: ContactWishesUpdate,
): Promise<void> {
  const known = await findWishes(tx, by.leaderId)
  const written = await writeWishes(tx, by.leaderId, {
    quietHalfDays:
      changes.quietHalfDays === undefined ? known.quietHalfDays : maskOf(changes.quietHalfDays),
    hold: changes.hold === undefined ? known.hold : changes.hold,
    language: changes.language ?? known.language,
    version: by.version,
  })
  if (!written) throw versionStale()
  await writeAudit(tx, context, {
    event: 'contact.wishes_changed',
    subjectKind: 'leader',
    subjectId: by.leaderId,
    detail: { fields: Object.keys(changes), hold: changes.hold ?? null },
  })
}
