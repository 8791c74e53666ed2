import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { refreshOpportunityCard } from './card.queries.ts'
import { insertMove } from './life.queries.ts'
import { needsCheck, possibleMoves, type MoveName } from './life.rules.ts'
import { findOwn } from './opportunities.actions.ts'
import { moveNotAllowed, opportunityIncomplete, wordsNeeded } from './opportunities.errors.ts'
import { updateOpportunity } from './opportunities.queries.ts'
import { missingToOpen } from './publish.rules.ts'

/**
 * Moves an opportunity of the caller's organisation, with the words that go with it. Refuses what its
 * status, the caller's post or its organisation do not allow, and what the publish check still misses.
 * Cancelling ends what others began: call it by the action that tells them.
 */
export async function moveOpportunity(
  tx: Db,
  context: RequestContext,
  by: { opportunityId: string; version: number },
  { move, words }: { move: MoveName; words: string },
): Promise<void> {
  const { actor } = context
  const organisationId = organisationOf(actor)
  const before = await findOwn(tx, by.opportunityId, organisationId)
  if (before.version !== by.version) throw versionStale()
  const possible = possibleMoves({ ...before, staffRole: actor.staffRole })
  const chosen = possible.find((each) => each.move === move)
  if (!chosen) throw moveNotAllowed({ detail: possibleWords(possible.map((each) => each.move)) })
  if (chosen.words === 'needed' && words === '') {
    throw wordsNeeded({ issues: [{ field: 'words', message: 'Say why, in plain words' }] })
  }
  const issues = needsCheck(chosen.to) ? missingToOpen(before) : []
  if (issues.length > 0) throw opportunityIncomplete({ issues })
  const changes = {
    status: chosen.to,
    ...(chosen.to === 'open' && !before.openedAt ? { openedAt: new Date() } : {}),
    ...(move === 'cancel' ? { cancelReason: words } : {}),
  }
  if (!(await updateOpportunity(tx, { ...by, organisationId }, changes))) throw versionStale()
  await insertMove(tx, {
    opportunityId: by.opportunityId,
    move,
    fromStatus: before.status,
    toStatus: chosen.to,
    accountId: actor.accountId,
    words,
  })
  await refreshOpportunityCard(tx, [by.opportunityId])
  await writeAudit(tx, context, {
    event: 'opportunities.moved',
    subjectKind: 'opportunity',
    subjectId: by.opportunityId,
    detail: { move, from: before.status, to: chosen.to },
  })
}

const possibleWords = (moves: readonly MoveName[]): string =>
  moves.length === 0
    ? 'Nothing more can happen to it. A copy of it starts anew.'
    : `What you can do with it now: ${moves.join(', ').replaceAll('_', ' ')}.`
