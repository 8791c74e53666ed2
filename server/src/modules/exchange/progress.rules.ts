import type { ImportRecord } from './imports.queries.ts'

const dayMs = 86_400_000

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
  >,
  now: Date,
  undoDays: number,
) {
  const { status, people, settled, fault, takenAt, undoResult } = found
  const isUnderWay = status === 'taking' || status === 'undoing'
  const undoUntil = takenAt && new Date(takenAt.getTime() + undoDays * dayMs)
  const mayUndo = status === 'done' && undoUntil !== null && undoUntil > now
  return {
    progress: isUnderWay
      ? { people, done: settled, secondsLeft: fault === null ? secondsLeftOf(found, now) : null }
      : null,
    fault,
    takenAt: takenAt?.toISOString() ?? null,
    undoUntil: mayUndo ? undoUntil.toISOString() : null,
    undone: undoResult,
  }
}

/** At the pace since it last went on; null while that cannot be told. */
function secondsLeftOf(
  {
    people,
    settled,
    goingSince,
    goingFrom,
  }: Pick<ImportRecord, 'people' | 'settled' | 'goingSince' | 'goingFrom'>,
  now: Date,
): number | null {
  const done = settled - goingFrom
  const passedMs = goingSince ? now.getTime() - goingSince.getTime() : 0
  if (done <= 0 || passedMs <= 0) return null
  return Math.ceil(((people - settled) * passedMs) / done / 1_000)
}
