import type { Person } from '../contact/contact.queries.ts'
import type { Decision as Reached } from '../contact/contact.types.ts'
import type { CheckName, MatchResult } from '../matching/match.types.ts'
import type { Asks } from '../placements/asks.queries.ts'
import type { PlacementStatus } from '../placements/placements.table.ts'

/** Asked so often in a year, a person is asked again only with a reason. */
const oftenAsked = 3

/** Why asking this person needs a reason. */
export const repeats = ['asked_before', 'place_here', 'often_asked'] as const
export type Repeat = (typeof repeats)[number]

/** Why somebody who was chosen is not asked. */
export const hindrances = [
  /** Not there, or not to be seen by this organisation. */
  'not_found',
  'already_here',
  'turned_down',
  'clash',
  'kind_left_out',
  'not_matchable',
  'essential',
  /** Instead of the reason, where it is for the holder of the record alone. */
  'not_available',
  'not_reachable',
  'reason_needed',
  /** The opportunity closed before their turn came. */
  'over',
  'erased',
  'died',
  'left',
  'hold',
  'paused',
  'no_consent',
  'guardian_missing',
  'no_way',
  'no_time',
  'gone',
] as const
export type Hindrance = (typeof hindrances)[number]

/** Where one of many stands: before they are asked, on the way, and after. */
export const itemStates = [
  'waiting',
  'refused',
  'queued',
  'quiet',
  'by_hand',
  'sent',
  'failed',
  'answered',
] as const
export type ItemState = (typeof itemStates)[number]

/** The checks of the match that keep a person out. */
export const against = ({ gates }: MatchResult): Set<CheckName> =>
  new Set(
    gates.flatMap(({ checks }) =>
      checks.filter(({ answer }) => answer === 'no').map(({ check }) => check),
    ),
  )

/** An earlier placement with the opportunity that an ask goes on from. */
interface Before {
  status: PlacementStatus
  askedOn: string | null
}

/**
 * What still keeps somebody out who has an earlier placement here: that they are here already is this very
 * placement, and whoever withdrew from it may be asked whether they would again.
 */
export function reasonsLeft(result: MatchResult, before: Before, asks: Asks): Set<CheckName> {
  const reasons = against(result)
  reasons.delete('not_open_here')
  if (before.status === 'withdrawn' && !asks.hasDeclinedHere) reasons.delete('not_turned_down')
  return reasons
}

/** The person knows of an earlier ask about this one. */
export const isAskedBefore = ({ status, askedOn }: Before): boolean =>
  status !== 'suggested' && askedOn !== null

/** The same few are not asked again and again without a word why. */
export function repeatOf(asks: Asks, isAgain: boolean): Repeat | null {
  if (isAgain) return 'asked_before'
  if (asks.hasPlaceHere) return 'place_here'
  return asks.times >= oftenAsked ? 'often_asked' : null
}

/** All that decides whether one of many may be asked, as it stands at one moment. */
interface Candidate {
  person: Person
  result: MatchResult
  earlier: Before | null
  asks: Asks
  reached: Reached
  /** The record is on the register of the organisation that asks. */
  isHeld: boolean
}

const hindranceOf: Partial<Record<CheckName, Hindrance>> = {
  not_turned_down: 'turned_down',
  no_clash: 'clash',
  kind_not_left_out: 'kind_left_out',
  leader_matchable: 'not_matchable',
  opportunity_open: 'over',
}
/** What an organisation knows of its own placements, whoever holds the record. */
const ownBusiness = new Set<Hindrance>(['turned_down', 'over'])

/** Whether somebody may be asked, why not, and whether asking them needs a reason. */
export function judge(
  candidate: Candidate | undefined,
  repeatReason: string | null,
): { hindrance: Hindrance | null; repeat: Repeat | null } {
  if (!candidate) return { hindrance: 'not_found', repeat: null }
  const { result, earlier, asks, reached, isHeld } = candidate
  if (!earlier && against(result).has('not_open_here'))
    return { hindrance: 'already_here', repeat: null }
  if (reached.outcome === 'refuse')
    return { hindrance: isHeld ? reached.reason : 'not_reachable', repeat: null }
  const [reason] = earlier ? reasonsLeft(result, earlier, asks) : against(result)
  if (reason) return { hindrance: toldAs(hindranceOf[reason], isHeld), repeat: null }
  const repeat = repeatOf(asks, earlier !== null && isAskedBefore(earlier))
  return { hindrance: repeat && repeatReason === null ? 'reason_needed' : null, repeat }
}

const toldAs = (hindrance: Hindrance | undefined, isHeld: boolean): Hindrance => {
  if (!hindrance) return 'essential'
  return isHeld || ownBusiness.has(hindrance) ? hindrance : 'not_available'
}
