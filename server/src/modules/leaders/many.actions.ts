import { organisationOf } from '../../core/access.ts'
import { writeAudits, type AuditEntry } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import { together, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { mapInSlices } from '../../core/slices.ts'
import { settleNewcomers } from './copies.actions.ts'
import { insertNotes, insertRefusals, insertStages } from './histories.queries.ts'
import type { LeaderFields } from './leaders.queries.ts'
import { newLeaderOf, untoldLeader } from './leaders.rules.ts'
import type { LeaderCreate } from './leaders.schemas.ts'
import { insertAssertedMatches, insertLeaders, rowOf } from './many.queries.ts'

/** Fields of a profile: what has a history (levels, stages, consents) is told of one person at a time. */
export type ProfileDraft = Omit<
  LeaderCreate,
  'attributes' | 'stage' | 'matchConsent' | 'shareConsents'
>

/** What somebody new is said to have besides a profile. */
export interface History {
  stage: LeaderCreate['stage']
  /** How they are said to have asked not to be matched. */
  refusal: string | null
  /** For colleagues; empty where there is none. */
  note: string
}

/** Somebody new, judged to be one who may be registered: every code and place known, and erased before by nobody. */
export interface ToRegister {
  leaderId: string
  draft: ProfileDraft
  /** Somebody said for them that they agree to be matched. */
  isAsserted: boolean
  history?: History
}

/** Somebody new as their record is to be written. */
export interface Newcomer extends ToRegister {
  person: { id: string } & LeaderFields
  /** Of the record, without what all whom the caller registers have alike: see `rowOf`. */
  row: string
}

/** How they are said to have agreed, and the last day on which it holds. */
export interface Assertion {
  evidence: string
  /** YYYY-MM-DD, within 12 months. */
  expiresOn: string
}

/** What all people have alike whom the caller registers. */
const untoldBy = ({ actor }: RequestContext) =>
  untoldLeader({ organisationId: organisationOf(actor), contactAccountId: actor.accountId })

/** Works out the records of people who are to come onto the register of the caller's organisation. */
export function newcomersOf<Each extends ToRegister>(
  context: RequestContext,
  many: readonly Each[],
): Promise<(Each & Newcomer)[]> {
  const untold = untoldBy(context)
  return mapInSlices(many, (each) => {
    const person = {
      ...newLeaderOf(untold, each.draft),
      id: each.leaderId,
      stage: each.history?.stage?.stage ?? null,
    }
    return { ...each, person, row: rowOf(person, untold) }
  })
}

/**
 * Puts many people on the register of the caller's organisation. It leaves what `registerLeader` and `noteLeader` leave for
 * one (record, histories, card, words, audit rows), in a handful of statements however many they are, which go out one
 * after the other: none waits for the answer of another. Whoever registers many gathers their words (`search.queries.ts`).
 */
export async function registerLeaders(
  tx: Db,
  context: RequestContext,
  newcomers: readonly Newcomer[],
  assertion: Assertion | null,
): Promise<void> {
  if (newcomers.length === 0) return
  const { accountId } = context.actor
  const asserted = newcomers.filter(({ isAsserted }) => isAsserted).map(({ leaderId }) => leaderId)
  const histories = newcomers.flatMap(({ leaderId, history }) =>
    history ? { leaderId, ...history } : [],
  )
  const stages = histories.flatMap(({ leaderId, stage }) => (stage ? { leaderId, ...stage } : []))
  const refusals = histories.flatMap(({ leaderId, refusal }) =>
    refusal === null ? [] : { leaderId, evidence: refusal },
  )
  const notes = histories.flatMap(({ leaderId, note }) =>
    note === '' ? [] : { id: newId(), leaderId, words: note },
  )
  await together([
    insertLeaders(tx, {
      alike: rowOf(untoldBy(context)),
      rows: newcomers.map(({ row }) => row),
    }),
    ...(stages.length > 0 ? [insertStages(tx, stages, accountId)] : []),
    ...(refusals.length > 0 ? [insertRefusals(tx, refusals, accountId)] : []),
    ...(assertion && asserted.length > 0
      ? [insertAssertedMatches(tx, asserted, { ...assertion, recordedBy: accountId })]
      : []),
    ...(notes.length > 0 ? [insertNotes(tx, notes, accountId)] : []),
    writeAudits(tx, context, [
      ...newcomers.map(({ leaderId, draft }) => registered(leaderId, draft)),
      ...notes.map(({ id, leaderId }) => noted(leaderId, id)),
    ]),
    // Cards say what all of those say.
    settleNewcomers(
      tx,
      organisationOf(context.actor),
      newcomers.map(({ person }) => person),
    ),
  ])
}

const ofLeader = (leaderId: string) => ({ subjectKind: 'leader', subjectId: leaderId })
const registered = (leaderId: string, draft: ProfileDraft): AuditEntry => ({
  ...{ event: 'leaders.registered', ...ofLeader(leaderId) },
  detail: { fields: Object.keys(draft) },
})
const noted = (leaderId: string, noteId: string): AuditEntry => ({
  ...{ event: 'leaders.noted', ...ofLeader(leaderId) },
  detail: { noteId },
})
