import { organisationOf } from '../../core/access.ts'
import { writeAudits } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import { together, type Db } from '../../core/db.ts'
import { mapInSlices } from '../../core/slices.ts'
import { settleNewcomers } from './copies.actions.ts'
import { newLeaderOf } from './leaders.rules.ts'
import type { LeaderCreate } from './leaders.schemas.ts'
import { insertAssertedMatches, insertLeaders, rowOf } from './many.queries.ts'

/** Fields of a profile: what has a history (levels, stages, consents) is told of one person at a time. */
export type ProfileDraft = Omit<
  LeaderCreate,
  'attributes' | 'stage' | 'matchConsent' | 'shareConsents'
>

/** Somebody new, judged to be one who may be registered: every code and place known, and erased before by nobody. */
export interface ToRegister {
  leaderId: string
  draft: ProfileDraft
  /** Somebody said for them that they agree to be matched. */
  isAsserted: boolean
}

/** How they are said to have agreed, and the last day on which it holds. */
export interface Assertion {
  evidence: string
  /** YYYY-MM-DD, within 12 months. */
  expiresOn: string
}

/**
 * Puts many people on the register of the caller's organisation. It leaves what `registerLeader` leaves for one (record,
 * consent, card, words, audit row), in a handful of statements however many they are. Whoever registers many gathers their
 * words (`search.queries.ts`).
 */
export async function registerLeaders(
  tx: Db,
  context: RequestContext,
  many: readonly ToRegister[],
  assertion: Assertion | null,
): Promise<void> {
  if (many.length === 0) return
  const { accountId } = context.actor
  const holder = { organisationId: organisationOf(context.actor), contactAccountId: accountId }
  const asserted = many.filter(({ isAsserted }) => isAsserted).map(({ leaderId }) => leaderId)
  const people = await mapInSlices(many, ({ leaderId, draft }) => ({
    ...newLeaderOf(holder, draft),
    id: leaderId,
  }))
  const rows = await mapInSlices(people, rowOf)
  await together([
    insertLeaders(tx, rows),
    ...(assertion && asserted.length > 0
      ? [insertAssertedMatches(tx, asserted, { ...assertion, recordedBy: accountId })]
      : []),
    writeAudits(
      tx,
      context,
      many.map(({ leaderId, draft }) => ({
        event: 'leaders.registered',
        subjectKind: 'leader',
        subjectId: leaderId,
        detail: { fields: Object.keys(draft) },
      })),
    ),
    settleNewcomers(tx, holder.organisationId, people),
  ])
}
