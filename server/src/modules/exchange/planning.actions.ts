import { apartTalking, ApartFailed } from '../../core/apart.ts'
import type { Db } from '../../core/db.ts'
import { findErasedContacts } from '../leaders/erased.queries.ts'
import { findTerms } from '../vocabulary/vocabulary.queries.ts'
import { sheetUnreadable } from './imports.errors.ts'
import { findKnownOutcodes, findPossiblySame, type KnownLeader } from './imports.queries.ts'
import { existingFrom, importVocabulary, refusalWords } from './imports.rules.ts'
import type { Agreement } from './imports.table.ts'
import type { ImportPlan, PlanRow } from './plan.types.ts'
import {
  planInPieces,
  rowsOfAPiece,
  type PlanAnswer,
  type PlanQuestion,
  type PlanSaid,
  type Sought,
} from './planning.rules.ts'
import type { Sheet } from './sheet.rules.ts'

/** What taking a file would do, with the people of the register whom it is about. */
export interface PlannedFile {
  plan: ImportPlan
  known: Map<string, KnownLeader>
  /** Who wrote to the register after this moment may not be in it. */
  at: Date
}

/** Up to so many rows are planned here: to start a process takes longer than they do. */
const rowsHere = 200
const limits = { ms: 180_000, heapMb: 1_024 }

/**
 * What taking a file would do, given the register as it stands. A long one is planned in a process of its own, and comes
 * back in pieces: whoever asks for a page meanwhile does not notice. Throws `imports.unreadable` where it takes too much.
 *
 * @param how.mayWait Nobody waits for this process: it is planned here, however long it is.
 */
export async function planOf(
  db: Db,
  by: { organisationId: string; statedBy: string },
  file: { sheet: Sheet; mapping: Record<string, string | null>; agreement: Agreement | null },
  { mayWait = false }: { mayWait?: boolean } = {},
): Promise<PlannedFile> {
  const at = new Date()
  const { rows: sheetRows, ...sheet } = file.sheet
  const question: PlanQuestion = {
    ...{ sheet, mapping: file.mapping },
    vocabulary: importVocabulary(await findTerms(db)),
    asserted: file.agreement && {
      method: file.agreement.method,
      evidence: file.agreement.evidence,
      statedBy: by.statedBy,
      statedOn: file.agreement.agreedOn,
    },
    today: at.toISOString().slice(0, 10),
  }
  let known: KnownLeader[] = []
  const planned: PlanRow[] = []
  const reply = async (said: PlanSaid): Promise<unknown> => {
    switch (said.say) {
      case 'rows':
        return sheetRows.slice(said.from, said.from + rowsOfAPiece)
      case 'seek':
        known = await findSought(db, by.organisationId, said.sought)
        return null
      case 'known':
        return known.slice(said.from, said.from + rowsOfAPiece).map(existingFrom)
      case 'places':
        return findKnownOutcodes(db, said.outcodes)
      case 'erased':
        return findErasedContacts(db, said.contacts)
      case 'planned':
        planned.push(...said.rows)
        return null
    }
  }
  const answer =
    mayWait || sheetRows.length <= rowsHere
      ? await planHere(question, reply)
      : await planApart(question, reply)
  return {
    plan: { ...answer, rows: planned },
    known: new Map(known.map((leader) => [leader.id, leader])),
    at,
  }
}

/** So many are looked for at once: a statement ends within the time that one has. */
const soughtAtOnce = 5_000

async function findSought(db: Db, organisationId: string, sought: Sought): Promise<KnownLeader[]> {
  const { emails, phones, references, sortNames } = sought
  const most = Math.max(emails.length, phones.length, references.length, sortNames.length)
  const found = new Map<string, KnownLeader>()
  for (let at = 0; at < most; at += soughtAtOnce) {
    const some = (all: string[]) => all.slice(at, at + soughtAtOnce)
    const people = await findPossiblySame(db, {
      organisationId,
      emails: some(emails),
      phones: some(phones),
      references: some(references),
      sortNames: some(sortNames),
    })
    for (const leader of people) found.set(leader.id, leader)
  }
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

async function planHere(
  question: PlanQuestion,
  reply: (said: PlanSaid) => Promise<unknown>,
): Promise<PlanAnswer> {
  const going = planInPieces(question)
  let next = going.next()
  while (!next.done) next = going.next(await reply(next.value))
  return next.value
}

async function planApart(
  question: PlanQuestion,
  reply: (said: PlanSaid) => Promise<unknown>,
): Promise<PlanAnswer> {
  try {
    return await apartTalking(new URL('plan.worker.ts', import.meta.url), question, limits, reply)
  } catch (error) {
    if (!(error instanceof ApartFailed)) throw error
    throw sheetUnreadable({ detail: refusalWords({ code: 'plan_too_much' }) })
  }
}
