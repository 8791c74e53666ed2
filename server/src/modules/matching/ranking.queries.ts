import { prepared, together, type Db } from '../../core/db.ts'
import { dayNumberOf } from '../leaders/card.rules.ts'
import type { Registers } from '../leaders/columns.queries.ts'
import { dealOpportunity, type Dealt, type NumberOf } from '../opportunities/card.rules.ts'
import type { MatchOpportunity } from './match.types.ts'
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
import { spotOf } from './ranking-places.rules.ts'

/** Who asks, about what, and when. */
export interface RankingScope {
  /** The organisation whose view of people is ranked. */
  organisationId: string
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

/** The ranking as of now; used at once, since the next look at the cards may move their rows. */
async function openRanking(
  { db, registers }: RankingSource,
  { scope, numberOf, dealt }: PreparedRanking,
): Promise<Ranking> {
  const { opportunity } = scope
  const [barred, employed, { columns, places }] = await together(
    db,
    () => findBarred(db, scope),
    () => findEmployed(db, scope),
    () => registers.read(scope.organisationId),
  )
  const slotsOf = (leaderIds: string[]) =>
    new Set(leaderIds.map((leaderId) => columns.slotOf(leaderId)).filter((slot) => slot >= 0))
  return {
    opportunity,
    dealt,
    numberOf,
    columns,
    spot: spotOf(opportunity, places, dealt.place),
    barred: slotsOf(barred),
    employed: slotsOf(employed),
    now: scope.now.getTime() / 1_000,
    today: dayNumberOf(scope.today),
    firstFreshDay: dayNumberOf(firstFreshDay(scope.today)),
  }
}

/**
 * Those few whom the second gate keeps out, whatever their card says: asked here already, turned it
 * down, or placed elsewhere at the same time.
 */
function findBarred(db: Db, { opportunity, sessions }: RankingScope): Promise<string[]> {
  return findLeaderIds(db, {
    name: 'ranking_barred',
    // A session at a time: for any number of them at once no index would be used.
    text: `select p.leader_id as id from placement p
        where p.opportunity_id = $1 and p.status not in ('expired', 'not_chosen')
      union all
      select p.leader_id from unnest($2::tstzrange[]) session (during)
        join opportunity_session s on s.during && session.during and s.opportunity_id <> $1
        join placement p on p.opportunity_id = s.opportunity_id and p.status in ('agreed', 'active')`,
    values: [opportunity.id, sessions.map(({ start, end }) => `[${start},${end})`)],
  })
}

/** Who is employed by the opportunity's organisation on the day, where that keeps them out. */
async function findEmployed(db: Db, { opportunity, today }: RankingScope): Promise<string[]> {
  if (!opportunity.excludesEmployed) return []
  return findLeaderIds(db, {
    name: 'ranking_employed',
    text: `select l.id from leader l
      where l.interests @> jsonb_build_array(jsonb_build_object('organisationId', $1::text))
        and exists (
          select from jsonb_array_elements(l.interests) i
          where i ->> 'organisationId' = $1::text
            and coalesce(i ->> 'from', '') <= $2 and coalesce(i ->> 'to', '9999') >= $2)`,
    values: [opportunity.organisationId, today],
  })
}

async function findLeaderIds(db: Db, statement: Parameters<typeof prepared>[1]): Promise<string[]> {
  const rows = await prepared<{ id: string }>(db, statement)
  return rows.map(({ id }) => id)
}
