import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { RequestContext } from '../../core/context.ts'
import { plannedOnce, standing, together, type Db } from '../../core/db.ts'
import { Pace } from '../../core/pace.ts'
import { clockContext } from '../contact/sending.actions.ts'
import { gatherWords, settleWords } from '../leaders/search.queries.ts'
import type { Came, Surroundings } from './going.actions.ts'
import {
  addSettled,
  claimWaiting,
  countRows,
  followRows,
  isAnyWaiting,
  settleRows,
} from './import-rows.queries.ts'
import { lockImports, writeResult } from './imports.queries.ts'
import { takePeople } from './taking-people.actions.ts'
import { lockGoing, lockStalled, refuseWaiting, setFault, type Going } from './taking.queries.ts'
import { contextOf, isTimeForWords, ofAPart, peopleASecond, stoodTooLong } from './taking.rules.ts'

/**
 * Takes the next people of an import in one transaction, with what became of their lines: each is taken once or not at
 * all, whenever the server ends.
 */
export async function takePart(tx: Db, importId: string, requestId: string): Promise<Came> {
  const going = await openGoing(tx, importId, 'taking')
  if (typeof going === 'string') return going
  const context = contextOf(going, requestId)
  const people = ofAPart.taking
  const taken = await takeNext(tx, context, going, { before: going.settled, people })
  await addSettled(tx, importId, taken)
  return taken === people ? 'more' : endOrWait(tx, context, going)
}

/** So many parts are taken side by side where one after the other would take longer: there are two processors at least. */
const sideBySide = 2
/**
 * For so long parts are begun before anybody else has a turn who waits for the import, or for the lists of its organisation.
 * In milliseconds; whoever waits is refused after three seconds.
 */
const stretchMs = 1_000

/**
 * Takes several parts of an import side by side, each in a transaction of its own, while the one of `guard` keeps everybody
 * else out who would go on with it or change it. Each line is taken once or not at all, whenever the server ends; what
 * then was not counted is counted by whoever goes on. For a thread or process that has nothing else to do: it
 * needs a connection for each part.
 *
 * @param around.pace How many people a second; that of the thread of a server, unless another is given.
 */
export async function takeStretch(
  guard: Db,
  importId: string,
  requestId: string,
  { pool, isStopped, pace = new Pace(peopleASecond.beside) }: Surroundings & { pace?: Pace },
): Promise<Came> {
  const going = await openGoing(guard, importId, 'taking')
  if (typeof going === 'string') return going
  const context = contextOf(going, requestId)
  const people = ofAPart.sideBySide
  const until = performance.now() + stretchMs
  let begun = 0
  let taken = 0
  let isOver = false
  const onePart = (at: number) =>
    change(pool, async (tx) => {
      const before = going.settled + at * people
      const some = await takeNext(tx, context, going, { before, people })
      // Had the guard gone meanwhile, somebody else might be at the same people.
      await standing(guard)
      return some
    })
  const partAfterPart = async () => {
    while (performance.now() < until && !isOver && !isStopped()) {
      await pace.turn(people)
      // Meanwhile the other one may have come to the end.
      if (isOver) return
      begun += 1
      const some = await onePart(begun)
      taken += some
      isOver ||= some < people
    }
  }
  await together(Array.from({ length: sideBySide }, partAfterPart))
  await addSettled(guard, importId, taken)
  return isOver ? endOrWait(guard, context, going) : 'more'
}

/** Opens an import for whoever takes, or undoes, the next of it; what came of it where there is nothing to do. */
export async function openGoing(
  tx: Db,
  importId: string,
  toDo: 'taking' | 'undoing',
): Promise<Going | Came> {
  const going = await lockGoing(tx, importId)
  if (!going) return 'busy'
  if (going.status !== toDo || going.fault !== null) return 'over'
  if (!going.mayAct) {
    await setFault(tx, importId, 'no_post')
    return 'over'
  }
  await lockImports(tx, going.organisationId)
  return going
}

/** Takes the next people, with what became of their lines. Answers how many there were; fewer than asked for, and no more wait. */
async function takeNext(
  tx: Db,
  context: RequestContext,
  going: Going,
  { before, people }: { before: number; people: number },
): Promise<number> {
  const [rows] = await together([
    claimWaiting(tx, going.id, people),
    gatherWords(tx),
    plannedOnce(tx),
  ])
  if (rows.length > 0) await settleRows(tx, going.id, await takePeople(tx, context, going, rows))
  if (isTimeForWords(before, people)) await settleWords(tx)
  return rows.length
}

/** Ends it, unless somebody holds a line: they erase whom it is about, and then it may be taken. */
async function endOrWait(tx: Db, context: RequestContext, going: Going): Promise<Came> {
  if (await isAnyWaiting(tx, going.id)) return 'busy'
  await endTaking(tx, context, going)
  return 'over'
}

/**
 * Lets go of what stands still for too long: who is in stays in, whoever waits is refused, and what the file says of them
 * is wiped.
 */
export async function letGoOfStalled(tx: Db): Promise<void> {
  const context = clockContext('exchange.clear-imports')
  for (const { id, organisationId } of await lockStalled(tx)) {
    await refuseWaiting(tx, id, stoodTooLong)
    await endTaking(tx, { ...context, actor: { ...context.actor, organisationId } }, { id })
  }
}

async function endTaking(
  tx: Db,
  context: RequestContext,
  { id }: Pick<Going, 'id'>,
): Promise<void> {
  await together([settleWords(tx), followRows(tx, id)])
  const result = await countRows(tx, id)
  await writeResult(tx, id, result)
  await writeAudit(tx, context, {
    event: 'exchange.import_ended',
    subjectKind: 'import',
    subjectId: id,
    detail: { ...result },
  })
}
