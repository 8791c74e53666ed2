import { dayInTheKingdom } from '../../core/days.ts'
import { findPeople, type Person } from '../contact/contact.queries.ts'
import { decide } from '../contact/contact.rules.ts'
import type { Decision as Reached } from '../contact/contact.types.ts'
import { firstDayOfLastYear } from '../matching/fresh.rules.ts'
import { explain, findListed, weigh, type Subject } from '../matching/matches.queries.ts'
import type { MatchResult } from '../matching/match.types.ts'
import type { RankingSource } from '../matching/ranking.queries.ts'
import { findAsksOfMany, neverAsked } from '../placements/asks.queries.ts'
import { findEarlierOfMany, type Earlier } from '../placements/many.queries.ts'
import { judge, type Hindrance, type Repeat } from './asking.rules.ts'

/** Somebody who was chosen, with all that says whether and how they are asked. */
export interface Judged {
  leaderId: string
  hindrance: Hindrance | null
  repeat: Repeat | null
  isHeld: boolean
  person: Person | null
  result: MatchResult | null
  earlier: Earlier | null
  reached: Reached | null
}

/**
 * Looks at many people for one opportunity at once, in the order given.
 *
 * @param by.lock Whether earlier placements are locked, because what is judged is done in the same transaction.
 */
export async function judgeMany(
  { db, registers }: RankingSource,
  subject: Subject,
  by: { leaderIds: readonly string[]; repeatReason: string | null; now: Date; lock: boolean },
): Promise<Judged[]> {
  const { leaderIds, now } = by
  const { organisationId, opportunity } = subject.scope
  const about = { leaderIds, opportunityId: opportunity.id, organisationId }
  // Locked first: what is read after it is as it stands while nobody else can move them.
  const earlier = await findEarlierOfMany(db, about, by.lock)
  const earlierOf = new Map(earlier.map((row) => [row.leaderId, row]))
  const people = await findPeople(db, leaderIds)
  const personOf = new Map(people.map((person) => [person.id, person]))
  const listed = await findListed({ db, registers }, weigh(subject), leaderIds)
  const results = explain(subject, listed)
  const resultOf = new Map(results.map((result) => [result.leaderId, result]))
  const since = firstDayOfLastYear(dayInTheKingdom(now))
  const asksOf = await findAsksOfMany(db, { ...about, since })
  return leaderIds.map((leaderId) => {
    const person = personOf.get(leaderId)
    const result = resultOf.get(leaderId)
    if (!person || !result) return { ...nobody, leaderId, ...judge(undefined, by.repeatReason) }
    const candidate = {
      person,
      result,
      earlier: earlierOf.get(leaderId) ?? null,
      asks: asksOf.get(leaderId) ?? neverAsked,
      reached: decide('opportunity', person, now),
      isHeld: person.organisationId === organisationId,
    }
    return { leaderId, ...candidate, ...judge(candidate, by.repeatReason) }
  })
}

const nobody = { isHeld: false, person: null, result: null, earlier: null, reached: null }
