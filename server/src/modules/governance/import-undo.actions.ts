import { organisationOf } from '../../core/access.ts'
import { writeAudit, writeAudits } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { writeEachOrAll } from '../exchange/each-or-all.actions.ts'
import type { Came } from '../exchange/going.actions.ts'
import { importNotFound, importNotUndoable, importUnderWay } from '../exchange/imports.errors.ts'
import { findImport, holdImport, undoDays, type ImportRecord } from '../exchange/imports.queries.ts'
import { progressOf } from '../exchange/progress.rules.ts'
import { openGoing } from '../exchange/taking-parts.actions.ts'
import { findRecords, setGoing } from '../exchange/taking.queries.ts'
import { contextOf, ofAPart } from '../exchange/taking.rules.ts'
import { settleCopies } from '../leaders/copies.actions.ts'
import {
  countTaken,
  endStated,
  findToUndo,
  judgeNew,
  removeLeaders,
  removeNotes,
  restoreColumns,
  settleUndone,
  stopWaiting,
  writeUndone,
  type UndoRow,
} from './import-undo.queries.ts'
import { leftWords, restorable, staysWords } from './import-undo.rules.ts'

type Undone = Parameters<typeof settleUndone>[2][number]

/**
 * Begins to undo an import that was taken, or lets one go on that came to a standstill; {@link undoPart} does it. One that is
 * still being taken stops here, and what of it is in is taken back.
 */
export async function beginUndo(
  tx: Db,
  context: RequestContext,
  by: { importId: string; version: number },
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  // Whoever is at a part of it ends that part first.
  await holdImport(tx, by.importId)
  const found = await findImport(tx, { importId: by.importId, organisationId })
  if (!found) throw importNotFound()
  if (found.version !== by.version) throw versionStale()
  const isAgain = found.status === 'undoing'
  if (isAgain && found.fault === null) throw importUnderWay()
  if (!isAgain && !mayUndo(found)) throw importNotUndoable()
  const { accountId: actingId } = context.actor
  const people = isAgain ? {} : { people: await countTaken(tx, by.importId) }
  if (!(await setGoing(tx, by, { status: 'undoing', actingId, ...people }))) throw versionStale()
  await writeAudit(tx, context, {
    event: 'governance.import_undone',
    subjectKind: 'import',
    subjectId: by.importId,
    detail: { again: isAgain, stopped: found.status === 'taking' },
  })
}

/** Whether an import can be undone: for some days once it is taken, and at any time before that. */
export const mayUndo = (found: ImportRecord): boolean =>
  found.status === 'taking' || progressOf(found, new Date(), undoDays).undoUntil !== null

/**
 * Undoes the next lines of an import in one transaction. Whom it put on the register is taken out again where nothing has
 * happened to them since; whoever was known gets back what still says what it wrote. Nobody is told; what people said
 * themselves stays.
 */
export async function undoPart(tx: Db, importId: string, requestId: string): Promise<Came> {
  const going = await openGoing(tx, importId, 'undoing')
  if (typeof going === 'string') return going
  if (going.takenAt === null && (await stopWaiting(tx, importId))) return 'more'
  const rows = await findToUndo(tx, importId, ofAPart.undoing)
  const context = contextOf(going, requestId)
  if (rows.length > 0) {
    const news = rows.filter(({ outcome }) => outcome === 'create')
    const known = rows.filter(({ outcome }) => outcome === 'update')
    await settleUndone(tx, importId, [
      ...(await takeOut(tx, context, importId, news)),
      ...(await giveBack(tx, context, known)),
    ])
  }
  if (rows.length === ofAPart.undoing) return 'more'
  const result = await writeUndone(tx, importId)
  await writeAudit(tx, context, {
    event: 'governance.import_undo_ended',
    subjectKind: 'import',
    subjectId: importId,
    detail: { ...result },
  })
  return 'over'
}

async function takeOut(
  tx: Db,
  context: RequestContext,
  importId: string,
  rows: readonly UndoRow[],
): Promise<Undone[]> {
  if (rows.length === 0) return []
  const whyOf = await judgeNew(
    tx,
    importId,
    rows.map(({ line }) => line),
  )
  const undone = rows.map(({ line, leaderId }) => ({
    ...{ line, leaderId },
    why: leaderId === null ? 'gone' : (whyOf.get(line) ?? null),
  }))
  const idsOf = (some: typeof undone) => some.flatMap(({ leaderId }) => leaderId ?? [])
  const goes = idsOf(undone.filter(({ why }) => why === null))
  const stays = idsOf(undone.filter(({ why }) => why !== null && why !== 'gone'))
  await removeLeaders(tx, goes)
  const ended = await endStated(tx, importId, {
    leaderIds: stays,
    recordedBy: context.actor.accountId,
  })
  await settleCopies(tx, ended)
  await writeAudits(
    tx,
    context,
    [
      ...goes.map((subjectId) => ({ event: 'leaders.taken_out', subjectId })),
      ...ended.map((subjectId) => ({ event: 'leaders.consent_recorded', subjectId })),
    ].map((entry) => ({ ...entry, subjectKind: 'leader', detail: { importId } })),
  )
  return undone.map(({ line, why }) => ({
    line,
    undone: why === null ? 'out' : 'stays',
    why: why && staysWords[why],
  }))
}

async function giveBack(
  tx: Db,
  context: RequestContext,
  rows: readonly UndoRow[],
): Promise<Undone[]> {
  const ids = rows.flatMap(({ leaderId }) => leaderId ?? [])
  if (ids.length === 0)
    return rows.map(({ line }) => ({ line, undone: 'stays', why: staysWords.gone }))
  const records = await findRecords(tx, ids)
  const planned = rows.map((row) => {
    const now = row.leaderId === null ? undefined : records.get(row.leaderId)
    const isThere = now !== undefined && ['invited', 'active'].includes(String(now['status']))
    return isThere
      ? { ...row, isThere, ...restorable(row, now) }
      : { ...row, isThere, values: {}, left: [] }
  })
  const grows = planned.filter(
    ({ values, noteId, isThere }) => isThere && (Object.keys(values).length > 0 || noteId !== null),
  )
  const { done } = await writeEachOrAll(tx, grows, async (some) => {
    for (const { leaderId, values } of some) await restoreColumns(tx, leaderId ?? '', values)
    await removeNotes(
      tx,
      some.flatMap(({ noteId }) => noteId ?? []),
    )
    await settleCopies(
      tx,
      some.flatMap(({ leaderId }) => leaderId ?? []),
    )
    await writeAudits(
      tx,
      context,
      some.map(({ leaderId, values }) => ({
        event: 'leaders.changed',
        subjectKind: 'leader',
        subjectId: leaderId,
        detail: { fields: Object.keys(values), undone: true },
      })),
    )
  })
  const restored = new Set(done.map(({ line }) => line))
  return planned.map(({ line, isThere, left, changes }) => {
    if (!isThere) return { line, undone: 'stays', why: staysWords.gone }
    return restored.has(line)
      ? { line, undone: 'back', why: leftWords(left, changes.includes('doNotContact')) }
      : { line, undone: 'stays', why: staysWords.changed }
  })
}
