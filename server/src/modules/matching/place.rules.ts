import { answerOfTold, anyOf } from './answers.rules.ts'
import type { Answer, Fraction, MatchLeader, MatchOpportunity, PlanarPoint } from './match.types.ts'

/**
 * Whole metres, rounded down. Coordinates of the British Isles keep dx² + dy² far below 2^53, and
 * IEEE square roots are correctly rounded, so `floor(sqrt(dx * dx + dy * dy))` over float8 in the
 * database gives the same integer.
 */
export function distanceMetres(from: PlanarPoint, to: PlanarPoint): number {
  const dx = from.x - to.x
  const dy = from.y - to.y
  return Math.floor(Math.sqrt(dx * dx + dy * dy))
}

/** What is known of meeting in person; `metres` is null while the outcode is untold or settles nothing. */
export type InPerson = {
  /** Could it be done in person at all: the opportunity has a place and the leader travels. */
  open: boolean
  metres: number | null
  beyondTravel: boolean
}

export function inPersonOf(leader: MatchLeader, opportunity: MatchOpportunity): InPerson {
  const open = opportunity.place !== null && leader.travelKm !== 0
  if (!open || !opportunity.place || !leader.place) {
    return { open, metres: null, beyondTravel: false }
  }
  const metres = distanceMetres(leader.place, opportunity.place)
  const beyondTravel = leader.travelKm !== null && metres > leader.travelKm * 1000
  return { open, metres, beyondTravel }
}

/** 1 up to half the radius, then in a straight line to 0 at the radius; both in metres, exact. */
export function nearness(metres: number, radiusMetres: number): Fraction {
  if (2 * metres <= radiusMetres) return { numerator: 1, denominator: 1 }
  if (metres >= radiusMetres) return { numerator: 0, denominator: 1 }
  return { numerator: 2 * (radiusMetres - metres), denominator: radiusMetres }
}

/** No at once where it is not held in person or the leader is online only, whatever the outcode. */
export function inPersonReach(leader: MatchLeader, opportunity: MatchOpportunity): Answer {
  const inPerson = inPersonOf(leader, opportunity)
  if (!inPerson.open) return 'no'
  if (inPerson.metres === null) return 'untold'
  const within = inPerson.metres <= opportunity.radiusKm * 1000
  return within && !inPerson.beyondTravel ? 'yes' : 'no'
}

export function onlineReach(leader: MatchLeader, opportunity: MatchOpportunity): Answer {
  return opportunity.online ? answerOfTold(leader.online) : 'no'
}

/** In person or online: either settles it. A travel limit of 0 does not by itself accept online. */
export function reachOf(leader: MatchLeader, opportunity: MatchOpportunity): Answer {
  return anyOf([inPersonReach(leader, opportunity), onlineReach(leader, opportunity)])
}

/** An opportunity that is neither online nor anywhere asks nothing about reach or place. */
export function hasReach(opportunity: MatchOpportunity): boolean {
  return opportunity.place !== null || opportunity.online
}
