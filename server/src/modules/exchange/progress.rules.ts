import type { ImportRecord } from './imports.queries.ts'

const dayMs = 86_400_000
/** After so long without a part it is said that it stands still; a part takes a second where much else is done. */
const standsAfterMs = 6_000
/** Whoever reads a file says each second that they are at it, and is followed after ten. */
const silentAfterMs = 12_000

/** How far an import is, why it stands still, and until when it can be undone. */
export function progressOf(
  found: Pick<
    ImportRecord,
    | 'status'
    | 'people'
    | 'settled'
    | 'goingSince'
    | 'goingFrom'
    | 'fault'
    | 'takenAt'
    | 'undoResult'
    | 'updatedAt'
  >,
  now: Date,
  undoDays: number,
) {
  const { status, people, settled, fault, takenAt, undoResult } = found
  const isUnderWay = status === 'taking' || status === 'undoing'
  const isStill = fault !== null || now.getTime() - found.updatedAt.getTime() > standsAfterMs
  const undoUntil = takenAt && new Date(takenAt.getTime() + undoDays * dayMs)
  const mayUndo = status === 'done' && undoUntil !== null && undoUntil > now
  return {
    progress: isUnderWay
      ? { people, done: settled, secondsLeft: isStill ? null : secondsLeftOf(found, now), isStill }
      : null,
    fault,
    takenAt: takenAt?.toISOString() ?? null,
    undoUntil: mayUndo ? undoUntil.toISOString() : null,
    undone: undoResult,
  }
}

/** How far a text is that is read and planned; null unless it is. */
export function readingOf(
  {
    status,
    rowsRead,
    people,
    settled,
    fault,
    attempt,
    updatedAt,
  }: Pick<
    ImportRecord,
    'status' | 'rowsRead' | 'people' | 'settled' | 'fault' | 'attempt' | 'updatedAt'
  >,
  now: Date,
) {
  if (status !== 'reading') return null
  return {
    ...{ read: rowsRead, rows: people === 0 ? null : people, planned: settled },
    // Without an attempt it waits for its turn: other files are read before it.
    isStill:
      fault !== null || (attempt !== null && now.getTime() - updatedAt.getTime() > silentAfterMs),
  }
}

/** At the pace of the parts since it last went on; null while that cannot be told. */
function secondsLeftOf(
  {
    people,
    settled,
    goingSince,
    goingFrom,
    updatedAt,
  }: Pick<ImportRecord, 'people' | 'settled' | 'goingSince' | 'goingFrom' | 'updatedAt'>,
  now: Date,
): number | null {
  const done = settled - goingFrom
  // Up to the last part, and not up to now: between two parts it does not grow.
  const tookMs = goingSince ? updatedAt.getTime() - goingSince.getTime() : 0
  if (done <= 0 || tookMs <= 0) return null
  const leftMs = ((people - settled) * tookMs) / done - (now.getTime() - updatedAt.getTime())
  return Math.max(1, Math.ceil(leftMs / 1_000))
}
