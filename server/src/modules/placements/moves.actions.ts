import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { RequestContext } from '../../core/context.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import { together, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { Jobs } from '../../core/jobs.ts'
import { ProblemError } from '../../core/problem.ts'
import { leaveSeats } from '../bodies/terms.actions.ts'
import { decideContact, writeContact, type Contact, type Told } from '../contact/contact.actions.ts'
import { refreshAsks } from '../leaders/card.queries.ts'
import { findStandingDays, type AgreedDays } from './agreements.queries.ts'
import {
  allows,
  cancellingFrom,
  howEndedBy,
  isUnderWay,
  leavingFrom,
  limitsAfter,
  movesOf,
  ruleOf,
  takesPlace,
  type Move,
  type Side,
} from './machine.rules.ts'
import {
  countTaken,
  findLive,
  insertMove,
  insertPlacement,
  lockAnswered,
  lockPlacement,
  lockPlacesOf,
  updatePlacement,
  type After,
  type LockedPlacement,
  type Whose,
} from './moves.queries.ts'
import {
  personNotReachable,
  placementDayUnfit,
  placementLive,
  placementMoveNotAllowed,
  placementNotFound,
  placementNotTold,
  placementUnderWay,
} from './placements.errors.ts'
import {
  type Room,
  settleAgreement,
  settleRoom,
  settleSupportAfter,
  settleSeatAfter,
  changesCard,
} from './move-effects.actions.ts'
import type { Step } from './moves.types.ts'

export interface MoveDeps {
  tx: Db
  jobs: Pick<Jobs, 'send'>
}

/** What became of a move. */
export interface Moved {
  placementId: string
  /** The message to the person, where the move tells them; refused with a reason where it may not go out. */
  told: Told | null
  /** The person said yes, and the last place was gone: kept as the move `miss`. */
  missed: boolean
}

type Pair = { leaderId: string; opportunityId: string; organisationId: string }

/**
 * The only way in which a placement changes. Locks it, refuses what the machine does not allow, and leaves in the
 * caller's transaction: the new state, its step in the history, the agreement, the places of the opportunity, the
 * message to the person, the cards for matching, and the audit row.
 *
 * @param at.version The version that the caller read; null where the move does not depend on what they saw.
 */
export async function movePlacement(
  deps: MoveDeps,
  context: RequestContext,
  at: Whose & { version: number | null },
  step: Step,
): Promise<Moved> {
  const { tx } = deps
  const [room, row] = await together([
    turnsPlaces(step.move) ? lockRoom(tx, at.placementId) : null,
    lockPlacement(tx, at),
  ])
  if (!row) throw placementNotFound()
  if (at.version !== null && at.version !== row.version) throw versionStale()
  return take(deps, context, { row, pair: row, room }, step)
}

/** Takes the first move of a person with an opportunity. */
export async function startPlacement(
  deps: MoveDeps,
  context: RequestContext,
  pair: Pair,
  step: Step,
): Promise<Moved> {
  return take(deps, context, { row: null, pair, room: null }, step)
}

/** A person's answer: moves the placement that it belongs to, or starts one. */
export async function answerPlacement(
  deps: MoveDeps,
  context: RequestContext,
  pair: Pair,
  step: Step,
): Promise<Moved> {
  const row = (await lockAnswered(deps.tx, pair)) ?? null
  if (row && isUnderWay(row.status)) throw placementUnderWay({ detail: possibleNow('leader', row) })
  // Said twice is said once.
  if (row?.status === 'interested' && step.move === 'interested')
    return { placementId: row.id, told: null, missed: false }
  return take(deps, context, { row, pair, room: null }, step)
}

const movedMeanwhile = placementMoveNotAllowed.code

const mostRounds = 5

const nobodyTold: MoveDeps['jobs'] = {
  send: () => Promise.reject(new Error('Nobody is written to whose record goes')),
}

/**
 * Ends all that a person has under way, seats included, because they leave the bank or their record goes: part of that
 * change. They are told nothing of each; the organisation sees that they left, and no reason.
 */
export async function leavePlacements(
  tx: Db,
  context: RequestContext,
  leaderId: string,
): Promise<void> {
  for (let round = 1; ; round += 1) {
    const live = await findLive(tx, { leaderId })
    for (const { id, status } of live) {
      const at = { placementId: id, version: null, organisationId: null, leaderId }
      try {
        await movePlacement({ tx, jobs: nobodyTold }, context, at, { move: leavingFrom(status) })
      } catch (error) {
        // Somebody moved it between the look and the lock. Leaving does not fail for that: it looks again.
        const isMoved = error instanceof ProblemError && error.spec.code === movedMeanwhile
        if (!isMoved || round === mostRounds) throw error
      }
    }
    if (live.length === 0) break
  }
  await leaveSeats(tx, context, leaderId)
}

/**
 * Lets everybody go whom a cancelled opportunity concerns, and tells who knows of it: part of the change that cancels
 * it. The clock does the same for whoever came in between.
 */
export async function cancelPlacements(
  deps: MoveDeps,
  context: RequestContext,
  opportunityId: string,
): Promise<void> {
  for (const { id, status } of await findLive(deps.tx, { opportunityId })) {
    const at = { placementId: id, version: null, organisationId: null, leaderId: null }
    const move = cancellingFrom(status)
    await movePlacement(deps, context, at, { move, reason: 'cancelled' })
  }
}

/** May take a place of the opportunity, or free one. */
const turnsPlaces = (move: Move): boolean => {
  const { from, to } = ruleOf(move)
  return from.some((status) => status !== 'none' && takesPlace(status) !== takesPlace(to))
}

/** The opportunity is always locked before its placements, so that no two moves wait for each other. */
async function lockRoom(tx: Db, placementId: string): Promise<Room | null> {
  const [places, taken] = await together([
    lockPlacesOf(tx, placementId),
    // In a statement of its own: it has to see what those who had the lock before left behind.
    countTaken(tx, placementId),
  ])
  return places ? { ...places, taken } : null
}

async function take(
  deps: MoveDeps,
  context: RequestContext,
  at: { row: LockedPlacement | null; pair: Pair; room: Room | null },
  asked: Step,
): Promise<Moved> {
  const { tx } = deps
  const { row, pair, room } = at
  if (asked.move === 'close' && row?.status === 'ended' && !row.toldAt) throw placementNotTold()
  if (!allows(asked.move, row)) throw notAllowed(asked.move, row)
  const missed = asked.move === 'confirm' && room !== null && room.taken >= room.placesCount
  const step: Step = missed ? { move: 'miss' } : asked
  const placementId = row?.id ?? newId()
  // All that is looked at before anything is written.
  const [agreed, contact] = await together([
    needsDays.has(step.move) && row ? findStandingDays(tx, row.id) : null,
    decideTelling(tx, { placementId, pair, from: row }, step),
  ])
  // Nobody counts as asked whom nobody may ask.
  if (step.move === 'invite' && contact?.state === 'refused') throw personNotReachable()
  const after = stateAfter(row, step, agreed)
  const told = contact && { state: contact.state, reason: contact.reason }
  // One live placement of a person with an opportunity: of two that come at once, the database takes the first.
  const { by: side } = ruleOf(step.move)
  const taken = { '23505': side === 'leader' ? placementUnderWay : placementLive }
  // Sent in this order, and waited for once. Whoever locks comes in the order in which everybody locks.
  await together([
    conflictsAs(taken, () =>
      row ? updatePlacement(tx, placementId, after) : insertPlacement(tx, placementId, pair, after),
    ),
    settleAgreement(tx, context, placementId, step),
    insertMove(tx, {
      placementId,
      move: step.move,
      from: row?.status ?? null,
      to: after.status,
      side,
      accountId: side === 'organisation' ? context.actor.accountId : null,
      reason: step.reason ?? null,
      words: step.words ?? null,
    }),
    room && row && settleRoom(tx, context, { row, room }, after),
    row && settleSupportAfter(tx, context, row, after),
    row && settleSeatAfter(tx, context, { row, agreed }, after),
    contact && writeContact(deps, context, contact),
    changesCard(row, after) && refreshAsks(tx, [pair.leaderId]),
    writeAudit(tx, context, {
      event: 'involvement.moved',
      subjectKind: 'placement',
      subjectId: placementId,
      detail: {
        leaderId: pair.leaderId,
        opportunityId: pair.opportunityId,
        move: step.move,
        from: row?.status ?? null,
        to: after.status,
        told: told?.reason ?? told?.state ?? null,
      },
    }),
  ])
  return { placementId, told, missed }
}

/** Refused with what is possible now, for the side that asked. */
function notAllowed(move: Move, row: LockedPlacement | null) {
  if (!row) return placementMoveNotAllowed()
  const message = possibleNow(ruleOf(move).by, row)
  return placementMoveNotAllowed({ detail: message, issues: [{ field: 'move', message }] })
}

function possibleNow(side: Side, row: LockedPlacement): string {
  const possible = movesOf(side, row)
  return possible.length > 0 ? `Possible now: ${possible.join(', ')}` : 'Nothing is left to do here'
}

/** Moves whose limits follow from the agreed days. */
const needsDays = new Set<Move>(['confirm', 'begin', 'start'])

function stateAfter(row: LockedPlacement | null, step: Step, agreed: AgreedDays | null): After {
  const today = dayInTheKingdom(new Date())
  const { by, to } = ruleOf(step.move)
  const howEnded = howEndedBy[step.move]
  const day = step.on ?? today
  if (day > today || (howEnded && row?.startedOn && day < row.startedOn)) throw placementDayUnfit()
  const limits =
    step.move === 'close'
      ? { owed: null, remindOn: null, dueOn: null }
      : limitsAfter(step.move, today, agreed)
  return {
    ...limits,
    status: to,
    askedOn: step.move === 'invite' ? today : (row?.askedOn ?? null),
    startedOn: to === 'active' ? day : (row?.startedOn ?? null),
    endedOn: howEnded ? day : (row?.endedOn ?? null),
    howEnded: howEnded ?? row?.howEnded ?? null,
    repeatReason:
      step.move === 'invite' ? (step.repeatReason ?? null) : (row?.repeatReason ?? null),
    closes: step.move === 'close',
    byClock: by === 'clock',
    decision: step.decision ?? null,
  }
}

/** Messages about an opportunity itself, which the person may know nothing else of yet. */
const aboutOpportunity = new Set(['opportunity', 'opportunity_again', 'opportunity_cancelled'])

/** What the person hears of a move, decided and not yet written; null where they hear nothing. */
async function decideTelling(
  tx: Db,
  at: { placementId: string; pair: Pair; from: LockedPlacement | null },
  { move }: Step,
): Promise<Contact | null> {
  const kind = ruleOf(move).tells
  // Nobody hears of a suggestion that came to nothing.
  if (!kind || (at.from?.status === 'suggested' && move !== 'invite')) return null
  return decideContact(tx, {
    leaderId: at.pair.leaderId,
    kind,
    organisationId: at.pair.organisationId,
    subjectId: aboutOpportunity.has(kind) ? at.pair.opportunityId : at.placementId,
    ...(move === 'invite' ? { placementId: at.placementId } : {}),
  })
}
