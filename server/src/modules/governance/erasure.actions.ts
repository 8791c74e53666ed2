import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { JobKind } from '../../core/jobs.ts'
import { eraseEqualityAnswers } from '../equality/equality.queries.ts'
import { forgetInImports } from '../exchange/imports-naming.actions.ts'
import {
  findErasures,
  findReturned,
  insertErasure,
  mergeErasures,
  type ErasureRow,
} from '../leaders/erased.queries.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { findWordsOf, forgetWords } from '../leaders/search-words.queries.ts'
import { leavePlacements } from '../placements/moves.actions.ts'
import { dataMap } from './data-map.rules.ts'
import type { TableEntry } from './data-map.types.ts'
import {
  allowLongErasing,
  eraseAccount,
  eraseMailsNaming,
  erasePersonRows,
  findPerson,
} from './person-rows.queries.ts'

/** Why somebody is erased, as the audit row keeps it: a code, never words about a person. */
export type ErasureReason =
  /** The person did it themselves. */
  | 'own_wish'
  /** The person asked somebody to. */
  | 'request'
  /** The time for which a record may be kept is over. */
  | 'retention'
  /** A restored backup had brought them back. */
  | 'restored'

/** Brings the file of the ledger up to date: queued with an erasure, and by the clock. */
export const keepLedgerJob: JobKind = {
  name: 'governance.keep-ledger',
  cron: '7 * * * *',
  expireInSeconds: 60,
  retryLimit: 5,
  retryDelay: 5,
}

/** How long the ledger keeps that somebody was erased: longer than any backup, and than a claim may come. */
export const heldYears = 6

/** What counts ids of the person's other rows goes before them; the record and the account go last. */
function inOrder(tables: readonly TableEntry[]): TableEntry[] {
  const rank = ({ rows }: TableEntry) =>
    rows === 'by_actor' || rows === 'by_payload' ? 0 : rows === 'leader' ? 2 : 1
  return tables
    .filter(({ rows }) => rows !== null && rows !== 'account')
    .toSorted((a, b) => rank(a) - rank(b))
}

/**
 * Erases a person from the whole bank, as the data map says of every column: their record, account, notes,
 * consents, copies for search and matching, messages, jobs, and rows about them in spreadsheets on their
 * way in. What was done stays counted, without naming them. The caller has decided that it may be done.
 * Everything happens in the caller's transaction, with one audit row and one line of the ledger.
 */
export async function eraseLeader(
  tx: Db,
  context: RequestContext,
  leaderId: string,
  reason: ErasureReason,
): Promise<void> {
  const person = await findPerson(tx, leaderId, 'erasing')
  if (!person) throw leaderNotFound()
  await allowLongErasing(tx)
  await insertErasure(tx, { leaderId, contacts: person, years: heldYears })
  const words = await findWordsOf(tx, leaderId)
  await forgetInImports(tx, person)
  await eraseEqualityAnswers(tx, leaderId)
  await leavePlacements(tx, context, leaderId)
  for (const table of inOrder(dataMap)) await erasePersonRows(tx, table, person)
  await eraseMailsNaming(tx, person)
  await forgetWords(tx, words)
  if (person.accountId) await eraseAccount(tx, person.accountId)
  await writeAudit(tx, context, {
    event: 'governance.leader_erased',
    subjectKind: 'leader',
    subjectId: leaderId,
    detail: { reason },
  })
}

/**
 * Applies the ledger, with lines of another copy of it, to a register that a backup may have brought people
 * back to. Answers how many lines were new and how many people were erased again.
 */
export async function replayErasures(
  tx: Db,
  context: RequestContext,
  lines: readonly ErasureRow[],
): Promise<{ added: number; erased: number }> {
  await allowLongErasing(tx)
  const added = await mergeErasures(tx, lines)
  const returned = (await findErasures(tx)).length > 0 ? await findReturned(tx) : []
  for (const leaderId of returned) await eraseLeader(tx, context, leaderId, 'restored')
  return { added, erased: returned.length }
}
