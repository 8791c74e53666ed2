import type { StaffRole } from '../../core/access.ts'
import type { MessageKind } from '../contact/contact.rules.ts'
import type { Owed, PlacementStatus } from './placements.table.ts'

/** Who moves a placement. The clock is the bank itself, when a time has run out or a person has gone. */
export type Side = 'organisation' | 'leader' | 'clock'

/** What somebody owes after a move, and until when. Days are calendar days in the United Kingdom. */
interface Limit {
  /** What is owed, by whom that is ({@link owedBy}); null where the time simply runs out. */
  owed: Owed | null
  /** Overdue, or run out, so many days later; where an agreement names a day, that day counts instead. */
  days: number
  /** The person is reminded once, so many days later. */
  remindAfter?: number
}

interface MoveRule {
  by: Side
  /** `none`: there is no placement of the person here yet. */
  from: readonly (PlacementStatus | 'none')[]
  to: PlacementStatus
  /** The message that goes to the person. */
  tells?: MessageKind
  limit?: Limit
  /** Only while the organisation's yes to an agreement stands. */
  needsProposal?: true
  /** What happens, in a few words, for the picture and the table of it. */
  does: string
}

const talking = { owed: 'agreement', days: 28 } as const
const untold = { owed: 'outcome', days: 28 } as const

/**
 * Every move that there is. A placement changes in no other way: whoever moves one goes through `movePlacement`,
 * which asks this table. What a move brings with it (a day, a reason, an agreement) is in the contract.
 */
export const moves = {
  suggest: {
    by: 'organisation',
    from: ['none'],
    to: 'suggested',
    limit: { owed: null, days: 60 },
    does: 'A coordinator puts somebody forward. The person does not know yet.',
  },
  invite: {
    by: 'organisation',
    from: ['none', 'suggested', 'expired', 'not_chosen', 'withdrawn'],
    to: 'invited',
    tells: 'opportunity',
    limit: { owed: null, days: 21, remindAfter: 7 },
    does: 'The person is asked. Again after an ask that came to nothing: with a reason.',
  },
  interested: {
    by: 'leader',
    from: ['none', 'suggested', 'invited', 'expired'],
    to: 'interested',
    limit: { owed: 'answer', days: 7 },
    does: 'The person would like to know more.',
  },
  decline: {
    by: 'leader',
    from: ['none', 'suggested', 'invited', 'interested', 'expired'],
    to: 'declined',
    does: 'Not this one, or nothing of this kind.',
  },
  not_now: {
    by: 'leader',
    from: ['none', 'suggested', 'invited', 'interested', 'expired'],
    to: 'expired',
    does: 'Not now: they may be asked another time.',
  },
  talk: {
    by: 'organisation',
    from: ['invited', 'interested'],
    to: 'in_conversation',
    tells: 'talk',
    limit: talking,
    does: 'Both sides talk about what it would be.',
  },
  propose: {
    by: 'organisation',
    from: ['in_conversation'],
    to: 'in_conversation',
    tells: 'agreement',
    limit: { owed: 'yes', days: 28, remindAfter: 7 },
    does: 'The organisation writes down what both would agree to, and says yes to it.',
  },
  ask_change: {
    by: 'leader',
    from: ['in_conversation'],
    to: 'in_conversation',
    needsProposal: true,
    limit: talking,
    does: 'The person says what should be different. The yes of the organisation falls.',
  },
  confirm: {
    by: 'leader',
    from: ['in_conversation'],
    to: 'agreed',
    tells: 'agreed',
    needsProposal: true,
    limit: { owed: 'start', days: 28 },
    does: 'The person says yes to what they read: both sides agree.',
  },
  miss: {
    by: 'clock',
    from: ['in_conversation'],
    to: 'in_conversation',
    needsProposal: true,
    limit: { owed: 'place', days: 0 },
    does: 'The person said yes, and the last place was gone. The organisation owes them an answer.',
  },
  begin: {
    by: 'organisation',
    from: ['agreed'],
    to: 'active',
    limit: { owed: 'end', days: 0 },
    does: 'It begins.',
  },
  start: {
    by: 'clock',
    from: ['agreed'],
    to: 'active',
    limit: { owed: 'end', days: 0 },
    does: 'It begins by itself on the day that was agreed.',
  },
  complete: {
    by: 'organisation',
    from: ['active'],
    to: 'ended',
    tells: 'ended',
    limit: untold,
    does: 'It is done.',
  },
  end_early: {
    by: 'organisation',
    from: ['agreed', 'active'],
    to: 'ended',
    tells: 'ended',
    limit: untold,
    does: 'The organisation ends it before its time, and says why.',
  },
  step_down: {
    by: 'leader',
    from: ['agreed', 'active'],
    to: 'ended',
    tells: 'stepped_down',
    limit: untold,
    does: 'The person stops, at once. No reason is asked.',
  },
  withdraw: {
    by: 'leader',
    from: ['interested', 'in_conversation'],
    to: 'withdrawn',
    does: 'The person would rather not. No reason is asked.',
  },
  not_choose: {
    by: 'organisation',
    from: ['suggested', 'invited', 'interested', 'in_conversation'],
    to: 'not_chosen',
    tells: 'not_chosen',
    does: 'Not this time. The person is told why; who was only suggested hears nothing.',
  },
  close: {
    by: 'organisation',
    from: ['ended'],
    to: 'ended',
    does: 'Nothing is left to do: the person was told what came of it.',
  },
  lapse: {
    by: 'clock',
    from: ['suggested', 'invited'],
    to: 'expired',
    does: 'The time ran out and nobody answered, or it was cancelled before anybody was asked.',
  },
  cancel: {
    by: 'clock',
    from: ['invited', 'interested', 'in_conversation', 'agreed'],
    to: 'not_chosen',
    tells: 'opportunity_cancelled',
    does: 'The opportunity was cancelled.',
  },
  stop: {
    by: 'clock',
    from: ['active'],
    to: 'ended',
    tells: 'opportunity_cancelled',
    limit: untold,
    does: 'The opportunity was cancelled while it was under way.',
  },
  leave: {
    by: 'clock',
    from: ['suggested', 'invited', 'interested', 'in_conversation'],
    to: 'withdrawn',
    does: 'The person left the bank.',
  },
  leave_place: {
    by: 'clock',
    from: ['agreed', 'active'],
    to: 'ended',
    does: 'The person left the bank, and with it a place.',
  },
} as const satisfies Record<string, MoveRule>

export type Move = keyof typeof moves
/** Moves that one side may ask for. */
export type MoveOf<By extends Side> = {
  [Each in Move]: (typeof moves)[Each]['by'] extends By ? Each : never
}[Move]

export const ruleOf = (move: Move): MoveRule => moves[move]
const names = Object.keys(moves) as Move[]

/** What decides, beside the status, which moves are possible. */
export interface Standing {
  status: PlacementStatus
  owed: Owed | null
  toldAt: Date | null
  closedAt: Date | null
}

/** Whether a move is possible from here; what it brings with it is judged apart. */
export function allows(move: Move, at: Standing | null): boolean {
  const rule = ruleOf(move)
  if (!rule.from.includes(at?.status ?? 'none')) return false
  if (rule.needsProposal && at?.owed !== 'yes') return false
  return !at?.closedAt
}

/** What this side can do next, in the order of the table. */
export const movesOf = (side: Side, at: Standing): Move[] =>
  names.filter(
    (move) =>
      ruleOf(move).by === side && allows(move, at) && (move !== 'close' || at.toldAt !== null),
  )

/** Both sides have something to settle: from here on no single answer undoes it. */
export const isUnderWay = (status: PlacementStatus): boolean =>
  status === 'in_conversation' || takesPlace(status)

/** Counts against the places of an opportunity. */
export const takesPlace = (status: PlacementStatus): boolean =>
  status === 'agreed' || status === 'active'

/** The side that owes it. */
export const owedBy = (owed: Owed): 'organisation' | 'leader' =>
  owed === 'yes' ? 'leader' : 'organisation'

/** So many calendar days later, YYYY-MM-DD: days have no clock, so that none is lost or doubled with it. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** What a move leaves owed and until when; `agreed` where an agreement names the days. */
export function limitsAfter(
  move: Move,
  today: string,
  agreed: { startsOn: string | null; endsOn: string | null } | null,
): { owed: Owed | null; remindOn: string | null; dueOn: string | null } {
  const { limit } = ruleOf(move)
  if (!limit) return { owed: null, remindOn: null, dueOn: null }
  const { owed, days, remindAfter } = limit
  // The last day belongs to it; open-ended work owes no end.
  if (owed === 'end')
    return agreed?.endsOn
      ? { owed, remindOn: null, dueOn: addDays(agreed.endsOn, 1) }
      : { owed: null, remindOn: null, dueOn: null }
  return {
    owed,
    remindOn: remindAfter === undefined ? null : addDays(today, remindAfter),
    dueOn: (owed === 'start' ? agreed?.startsOn : null) ?? addDays(today, days),
  }
}

/** Before what is owed is overdue, it stands in the list for so many days. */
export const soonDays = 2
/** Overdue for so many days, it stands on the engagement lead's page too. */
const escalatedAfter = 7

/** Up to which due day things stand on somebody's first page: a lead sees what others have left for a week. */
export const listedUntil = (role: StaffRole | null, today: string): string =>
  addDays(today, role === 'engagement_lead' ? -escalatedAfter : soonDays)

export type Urgency = 'soon' | 'overdue' | 'escalated'

/** How urgent it is on a day; null where its time is not near. */
export function urgencyOf(dueOn: string, today: string): Urgency | null {
  if (today >= addDays(dueOn, escalatedAfter)) return 'escalated'
  if (today >= dueOn) return 'overdue'
  return addDays(today, soonDays) >= dueOn ? 'soon' : null
}

/** How a placement is over, by the move that ended it. */
export const howEndedBy: Partial<Record<Move, 'completed' | 'stepped_down' | 'ended_early'>> = {
  complete: 'completed',
  end_early: 'ended_early',
  step_down: 'stepped_down',
  stop: 'ended_early',
  leave_place: 'stepped_down',
}

/** How somebody who goes for good leaves a placement. */
export const leavingFrom = (status: PlacementStatus): Move =>
  takesPlace(status) ? 'leave_place' : 'leave'

/** How a placement ends whose opportunity is cancelled. */
export const cancellingFrom = (status: PlacementStatus): Move =>
  status === 'suggested' ? 'lapse' : status === 'active' ? 'stop' : 'cancel'
