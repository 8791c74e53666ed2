import type { Db } from '../../core/db.ts'
import { dayNumberOf } from '../leaders/card.rules.ts'
import type { Registers } from '../leaders/columns.queries.ts'
import { dealOpportunity, type Dealt } from '../opportunities/card.rules.ts'
import type { NumberOf } from '../vocabulary/numbers.queries.ts'
import { findStanding } from './between.queries.ts'
import type { History, MatchOpportunity } from './match.types.ts'
import type { Place } from './ranking-best.rules.ts'
import { firstFreshDay } from './ranking-guard.rules.ts'
import { countRanking, type Ranking, type Reach } from './ranking-lists.rules.ts'
import {
  pageOfAskFirst,
  pageOfRanked,
  type AskFirstPage,
  type RankingCursor,
  type RankingPage,
} from './ranking-pages.rules.ts'
import type { Among } from './ranking-gates.rules.ts'
import { spotOf } from './ranking-places.rules.ts'
import type { Snapshot } from './snapshot.rules.ts'

/** Who asks, about what, and when. */
export interface RankingScope {
  /** The organisation whose view of people is ranked. */
  organisationId: string
  /** Whom of that view. */
  among?: Among
  opportunity: MatchOpportunity
  /** Fixed sessions, RFC 3339: live placements that clash with them keep a person out. */
  sessions: { start: string; end: string }[]
  /** The day it is, YYYY-MM-DD, and the moment, which consents end by. */
  today: string
  now: Date
}

/** What ranking reads from: the database, and the cards in memory that are kept in step with it. */
export interface RankingSource {
  db: Db
  registers: Registers
}

/** Nothing that the opportunity asks has a weight, so nobody could be ranked for it. */
export class NothingWeighed extends Error {}

/** A scope made ready: vocabulary numbers looked up and units dealt, once for all lists. */
export interface PreparedRanking {
  scope: RankingScope
  numberOf: NumberOf
  dealt: Dealt
}

/** Throws {@link NothingWeighed}, and a RangeError for a code that is not in the vocabulary. */
export function prepareRanking(scope: RankingScope, numberOf: NumberOf): PreparedRanking {
  const dealt = dealOpportunity(scope.opportunity, numberOf)
  if (!dealt) throw new NothingWeighed('Nothing that this opportunity asks has a weight')
  return { scope, numberOf, dealt }
}

/** One page of the ranked list, in natural order or with fresh voices moved in. */
export async function rankLeaders(
  source: RankingSource,
  ranking: PreparedRanking,
  page: { cursor: RankingCursor | null; limit: number; guard: boolean },
): Promise<RankingPage> {
  return pageOfRanked(await openRanking(source, ranking), page)
}

/** One page of those to ask first. */
export async function rankAskFirst(
  source: RankingSource,
  ranking: PreparedRanking,
  page: { cursor: Place | null; limit: number },
): Promise<AskFirstPage> {
  return pageOfAskFirst(await openRanking(source, ranking), page)
}

/** How many people the opportunity reaches. */
export async function countReach(source: RankingSource, ranking: PreparedRanking): Promise<Reach> {
  return countRanking(await openRanking(source, ranking))
}

/** Everything that lists of one opportunity and their explanations are made of. */
export type OpenRanking = Ranking & Snapshot

/** The ranking as of now; used at once, since the next look at the cards may move their rows. */
export async function openRanking(
  { db, registers }: RankingSource,
  { scope, numberOf, dealt }: PreparedRanking,
): Promise<OpenRanking> {
  const { opportunity } = scope
  const [standing, { columns, places }] = await Promise.all([
    findStanding(db, scope),
    registers.read(scope.organisationId),
  ])
  const histories = new Map<number, History>()
  const [barred, clashing, employed] = [new Set<number>(), new Set<number>(), new Set<number>()]
  for (const { id, history, clashes, employed: isEmployed } of standing) {
    const slot = columns.slotOf(id)
    if (slot < 0) continue
    if (history) histories.set(slot, history)
    if (clashes) clashing.add(slot)
    if (isEmployed) employed.add(slot)
    if (clashes || (history && !askableAgain.has(history))) barred.add(slot)
  }
  return {
    opportunity,
    among: scope.among ?? 'everybody',
    dealt,
    numberOf,
    columns,
    places,
    spot: spotOf(opportunity, places, dealt.place),
    histories,
    clashing,
    barred,
    employed,
    now: scope.now.getTime() / 1_000,
    today: dayNumberOf(scope.today),
    firstFreshDay: dayNumberOf(firstFreshDay(scope.today)),
  }
}

const askableAgain = new Set<History>(['none', 'expired', 'not_chosen'])
