import type { Actor } from '../../core/access.ts'
import { writeAudit, writeReading } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { breachNotFound, breachTimesOdd, breachUnsettled } from './breaches.errors.ts'
import {
  findAffected,
  findBreach,
  insertBreach,
  updateBreach,
  type AffectedRow,
  type BreachRow,
  type Readings,
} from './breaches.queries.ts'
import { missingToClose } from './breaches.rules.ts'
import type { BreachCreate, BreachUpdate } from './breaches.schemas.ts'

const momentOf = (text: string | null) => (text === null ? null : new Date(text))

/** Whether the times of a breach can have been: in their order, and none after now. */
function hasOddTimes(row: BreachRow, now: Date): boolean {
  const told = [row.regulator_told_at, row.people_told_at]
  const past = [row.known_at, row.happened_from, row.happened_to, ...told]
  if (past.some((at) => at !== null && at > now)) return true
  if (told.some((at) => at !== null && at < row.known_at)) return true
  if (row.happened_from && row.happened_from > row.known_at) return true
  return row.happened_to !== null && (row.happened_from ?? row.happened_to) > row.happened_to
}

/** Writes a breach down. The clock runs from when it was known. */
export async function logBreach(
  tx: Db,
  context: RequestContext,
  breach: BreachCreate,
): Promise<string> {
  const row: BreachRow = {
    id: newId(),
    organisation_id: context.actor.organisationId,
    organisation_name: null,
    title: breach.title,
    happened: breach.happened,
    happened_from: momentOf(breach.happenedFrom),
    happened_to: momentOf(breach.happenedTo),
    known_at: new Date(breach.knownAt),
    risk: 'not_judged',
    risk_reason: null,
    regulator_told_at: null,
    regulator_reason: null,
    people_told_at: null,
    people_words: null,
    measures: null,
    status: 'open',
    version: 1,
  }
  if (hasOddTimes(row, new Date())) throw breachTimesOdd()
  await insertBreach(tx, row)
  await writeAudit(tx, context, {
    event: 'governance.breach_logged',
    subjectKind: 'breach',
    subjectId: row.id,
  })
  return row.id
}

/** Changes what is known of a breach and what was done; it is closed only when everything is settled. */
export async function changeBreach(
  tx: Db,
  context: RequestContext,
  by: { id: string; within: string | null; version: number },
  changes: BreachUpdate,
): Promise<void> {
  const known = await findBreach(tx, by)
  if (!known) throw breachNotFound()
  if (known.version !== by.version) throw versionStale()
  const either = <T>(given: T | undefined, kept: T): T => (given === undefined ? kept : given)
  const at = (given: string | null | undefined, kept: Date | null) =>
    given === undefined ? kept : momentOf(given)
  const words = (given: string | null | undefined, kept: string | null) =>
    either(given, kept) || null
  const row: BreachRow = {
    ...known,
    title: either(changes.title, known.title),
    happened: either(changes.happened, known.happened),
    happened_from: at(changes.happenedFrom, known.happened_from),
    happened_to: at(changes.happenedTo, known.happened_to),
    known_at: changes.knownAt === undefined ? known.known_at : new Date(changes.knownAt),
    risk: either(changes.risk, known.risk),
    risk_reason: words(changes.riskReason, known.risk_reason),
    regulator_told_at: at(changes.regulatorToldAt, known.regulator_told_at),
    regulator_reason: words(changes.regulatorReason, known.regulator_reason),
    people_told_at: at(changes.peopleToldAt, known.people_told_at),
    people_words: words(changes.peopleWords, known.people_words),
    measures: words(changes.measures, known.measures),
    status: either(changes.status, known.status),
  }
  if (hasOddTimes(row, new Date())) throw breachTimesOdd()
  const missing = missingToClose({
    risk: row.risk,
    regulatorToldAt: row.regulator_told_at,
    peopleToldAt: row.people_told_at,
    peopleWords: row.people_words,
    measures: row.measures,
  })
  if (row.status === 'closed' && missing) throw breachUnsettled()
  if (!(await updateBreach(tx, row, by.version))) throw versionStale()
  await writeAudit(tx, context, {
    event: 'governance.breach_changed',
    subjectKind: 'breach',
    subjectId: by.id,
    detail: { status: row.status, risk: row.risk, fields: Object.keys(changes) },
  })
}

/** Administrators see every breach, an engagement lead those of their own organisation. */
export const breachesWithin = (actor: Actor): string | null =>
  actor.administrator ? null : actor.organisationId

/** Each look goes through the readings anew, so it takes many people at a time. */
export const affectedAtOnce = 5_000

/**
 * Everybody whose data was read, by id, some thousands at a time and the next only when they are asked for. That they
 * are read is on record before any of them leaves; nobody being affected is on record as well.
 */
export async function* readAffected(
  db: Db,
  context: RequestContext,
  by: Readings & { holder: string | null },
): AsyncGenerator<AffectedRow, void> {
  for (let after: string | null = null; ;) {
    const rows: AffectedRow[] = await findAffected(db, { ...by, after, limit: affectedAtOnce })
    if (rows.length > 0 || after === null)
      await writeReading(db, context, {
        view: 'breach',
        leaderIds: rows.map(({ leader_id: leaderId }) => leaderId),
      })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < affectedAtOnce) return
    after = last.leader_id
  }
}
