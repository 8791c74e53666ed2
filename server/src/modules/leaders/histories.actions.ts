import { writeAudits } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import { together, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { refreshLeaderCard } from './card.queries.ts'
import { insertNotes, insertRefusals, insertStages } from './histories.queries.ts'
import type { LeaderCreate } from './leaders.schemas.ts'

/** What somebody new is said to have besides a profile: how far along they are, a no to being matched, a note. */
export interface History {
  leaderId: string
  stage: LeaderCreate['stage']
  /** How they are said to have asked not to be matched. */
  refusal: string | null
  /** For colleagues; empty where there is none. */
  note: string
}

/**
 * Begins the histories of many people who were just registered, as `registerLeader` and `noteLeader` do for one. Cards
 * follow; nobody is found by other words for it.
 */
export async function beginHistories(
  tx: Db,
  context: RequestContext,
  many: readonly History[],
): Promise<void> {
  const recordedBy = context.actor.accountId
  const stages = many.flatMap(({ leaderId, stage }) => (stage ? { leaderId, ...stage } : []))
  const refusals = many.flatMap(({ leaderId, refusal }) =>
    refusal === null ? [] : { leaderId, evidence: refusal },
  )
  const notes = many.flatMap(({ leaderId, note }) =>
    note === '' ? [] : { id: newId(), leaderId, words: note },
  )
  await together([
    ...(stages.length > 0 ? [insertStages(tx, stages, recordedBy)] : []),
    ...(refusals.length > 0 ? [insertRefusals(tx, refusals, recordedBy)] : []),
    ...(notes.length > 0 ? [insertNotes(tx, notes, recordedBy)] : []),
    ...(notes.length > 0
      ? [
          writeAudits(
            tx,
            context,
            notes.map(({ id, leaderId }) => ({
              event: 'leaders.noted',
              subjectKind: 'leader',
              subjectId: leaderId,
              detail: { noteId: id },
            })),
          ),
        ]
      : []),
  ])
  const shown = new Set([...stages, ...refusals].map(({ leaderId }) => leaderId))
  await refreshLeaderCard(tx, [...shown])
}
