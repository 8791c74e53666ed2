import { writeAudits } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import { together, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { Jobs } from '../../core/jobs.ts'
import type { Person } from '../contact/contact.queries.ts'
import { contactLeaders } from '../contact/many.actions.ts'
import { refreshAsks } from '../leaders/card.queries.ts'
import { allows, limitsAfter, ruleOf } from './machine.rules.ts'
import { writeAsks, type Asked, type Earlier } from './many.queries.ts'
import type { Decision } from './placements.table.ts'

/** Somebody to ask, judged to be one who may be asked. */
export interface ToAsk {
  person: Person
  /** What the ask goes on from, locked in this transaction. */
  earlier: Earlier | null
  decision: Decision | null
  repeatReason: string | null
  /** A line that goes with the message, to this person. */
  words: string | null
}

/**
 * The move `invite` for many people at once. It leaves what `movePlacement` leaves for one (state, step, message,
 * card, audit row), in a handful of statements however many they are.
 *
 * @param about.accountId The member of staff who asks.
 * @returns Who was asked, with their placement and message; whoever got a live placement meanwhile is missing.
 */
export async function inviteMany(
  { tx, jobs }: { tx: Db; jobs: Pick<Jobs, 'sendMany'> },
  context: RequestContext,
  about: { opportunityId: string; organisationId: string; accountId: string | null; now: Date },
  many: readonly ToAsk[],
): Promise<Map<string, { placementId: string; messageId: string }>> {
  const { opportunityId, organisationId, accountId, now } = about
  const today = dayInTheKingdom(now)
  const possible = many.filter(
    ({ earlier }) =>
      earlier === null ||
      allows('invite', { status: earlier.status, owed: null, toldAt: null, closedAt: null }),
  )
  if (possible.length === 0) return new Map()
  const asks = possible.map(({ person, earlier, decision, repeatReason, words }) => ({
    placementId: earlier?.id ?? newId(),
    leaderId: person.id,
    from: earlier?.status ?? null,
    decision: earlier?.hasDecision ? null : decision,
    repeatReason,
    words,
  })) satisfies Asked[]
  const at = { opportunityId, organisationId, accountId, today }
  const ids = await writeAsks(tx, { ...at, limits: limitsAfter('invite', today, null) }, asks)
  const asked = asks.filter(({ placementId }) => ids.has(placementId))
  const leaderIds = new Set(asked.map(({ leaderId }) => leaderId))
  const messages = await contactLeaders({ tx, jobs }, context, {
    people: possible.map(({ person }) => person).filter(({ id }) => leaderIds.has(id)),
    kind: ruleOf('invite').tells ?? 'opportunity',
    organisationId,
    subjectId: opportunityId,
    placementOf: new Map(asked.map(({ leaderId, placementId }) => [leaderId, placementId])),
    requestedBy: accountId,
    now,
  })
  await together([
    refreshAsks(tx, [...leaderIds]),
    writeAudits(
      tx,
      context,
      asked.map(({ placementId, leaderId, from }) => ({
        event: 'involvement.moved',
        subjectKind: 'placement',
        subjectId: placementId,
        detail: {
          leaderId,
          opportunityId,
          move: 'invite',
          from,
          to: 'invited',
          told: messages.get(leaderId)?.state ?? null,
        },
      })),
    ),
  ])
  return new Map(
    asked.map(({ placementId, leaderId }) => [
      leaderId,
      { placementId, messageId: messages.get(leaderId)?.messageId ?? '' },
    ]),
  )
}
