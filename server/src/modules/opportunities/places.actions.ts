import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { refreshOpportunityCard } from './card.queries.ts'
import { insertMove } from './life.queries.ts'
import { turnPlaces, type Places } from './places.queries.ts'

/**
 * Fills an open opportunity whose last place was taken, and opens a full one again of which a place became free.
 * One that a colleague filled or closed by hand stays as it is. It has to be locked.
 */
export async function settlePlaces(
  tx: Db,
  context: RequestContext,
  opportunityId: string,
  places: Places & { takenBefore: number; takenAfter: number },
): Promise<void> {
  const { status, placesCount, takenBefore, takenAfter } = places
  const isFull = takenAfter >= placesCount
  const to =
    status === 'open' && isFull && takenAfter > takenBefore
      ? 'filled'
      : status === 'filled' && !isFull && takenBefore >= placesCount
        ? 'open'
        : null
  if (!to) return
  const move = to === 'filled' ? 'fill' : 'reopen'
  await turnPlaces(tx, { opportunityId, to })
  await insertMove(tx, {
    opportunityId,
    move,
    fromStatus: status,
    toStatus: to,
    accountId: null,
    words: '',
  })
  await refreshOpportunityCard(tx, [opportunityId])
  await writeAudit(tx, context, {
    event: 'opportunities.moved',
    subjectKind: 'opportunity',
    subjectId: opportunityId,
    detail: { move, from: status, to },
  })
}
