import type { Db } from '../../core/db.ts'
import { codesOf } from '../opportunities/opportunities.rules.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { findUnknownCodes } from '../vocabulary/vocabulary.queries.ts'
import type { OpportunityUpdate } from '../opportunities/opportunities.schemas.ts'

/** Refuses codes of a draft or a what-if that are not in the vocabulary. */
export async function refuseUnknownWords(db: Db, draft: OpportunityUpdate): Promise<void> {
  const codes = codesOf(draft)
  const unknown = new Set(
    (await findUnknownCodes(db, codes)).map(({ kind, code }) => `${kind} ${code}`),
  )
  const issues = codes
    .filter(({ kind, code }) => unknown.has(`${kind} ${code}`))
    .map(({ field, code }) => ({ field, message: `${code} is not in the vocabulary` }))
  if (issues.length > 0) throw termUnknown({ issues })
}

export async function refuseUnknownEssentials(
  db: Db,
  essentials: OpportunityUpdate['essentials'],
): Promise<void> {
  if (essentials) await refuseUnknownWords(db, { essentials })
}
