import type { Db } from '../../core/db.ts'
import { dayNumberOf } from '../leaders/card.rules.ts'
import { findTermNumbers } from '../opportunities/card.queries.ts'
import {
  codesToNumber,
  dealOpportunity,
  type Dealt,
  type NumberOf,
} from '../opportunities/card.rules.ts'
import { allYes, checksOf, noneNo, questionsOpen, usesReach } from './ranking-gates.queries.ts'
import { firstFreshDay, type Ranked } from './ranking-guard.rules.ts'
import { packedScore, spotOf } from './ranking-score.queries.ts'
import {
  barredPeople,
  matchableNow,
  Statement,
  type RankingScope,
} from './ranking-scope.queries.ts'
import {
  askFirstPacking,
  lookupsOf,
  questionBits,
  rankedPacking,
  toldPacking,
  unpack,
  type Packing,
} from './ranking.rules.ts'

/** Nothing that the opportunity asks has a weight, so nobody could be ranked for it. */
export class NothingWeighed extends Error {}

/** A scope made ready: vocabulary numbers looked up and units dealt, once for all lists. */
export interface PreparedRanking {
  scope: RankingScope
  numberOf: NumberOf
  dealt: Dealt
}

/** Throws {@link NothingWeighed}, and a RangeError for a code that is not in the vocabulary. */
export async function prepareRanking(db: Db, scope: RankingScope): Promise<PreparedRanking> {
  const numberOf = await findTermNumbers(db, codesToNumber(scope.opportunity))
  const dealt = dealOpportunity(scope.opportunity, numberOf)
  if (!dealt) throw new NothingWeighed('Nothing that this opportunity asks has a weight')
  return { scope, numberOf, dealt }
}

interface Draft {
  statement: Statement
  spot: string
  barred: string
  /** Conditions of matchable people, and of those worth reading by place where reach decides. */
  where: string[]
  checks: ReturnType<typeof checksOf>
  score: string
}

/** The parts that every list is made of. */
function draftOf({ scope, numberOf, dealt }: PreparedRanking, packing: Packing): Draft {
  const { opportunity } = scope
  const statement = new Statement(numberOf)
  return {
    statement,
    spot: spotOf(statement, opportunity, dealt.place, packing),
    barred: barredPeople(statement, scope),
    where: matchableNow(statement, scope),
    checks: checksOf(statement, opportunity, scope.today),
    score: packedScore(
      statement,
      opportunity,
      lookupsOf(opportunity, dealt, numberOf, packing),
      packing,
    ),
  }
}

/** Only places in reach are read where nothing but being there will do. */
function nearOnly({ opportunity }: RankingScope, withUntold: boolean): string[] {
  if (!usesReach(opportunity) || opportunity.online) return []
  const near = '(select near from spot)::smallint[]'
  return [`c.place = any (${withUntold ? `${near} || (-1)::smallint` : near})`]
}

interface KeyRow {
  [column: string]: unknown
  leader_id: string
  key: string
  engaged_until: number
}

const rankedOf =
  (today: string) =>
  ({ leader_id, key, engaged_until }: KeyRow): Ranked => ({
    leaderId: leader_id,
    key: BigInt(key),
    ...unpack(BigInt(key), rankedPacking),
    fresh: engaged_until < dayNumberOf(firstFreshDay(today)),
  })

/** Where a list goes on: after this key and id. */
export interface Place {
  key: bigint
  leaderId: string
}

/**
 * People who pass every gate, in natural order. Everybody is scored; those few who are barred are read
 * with the others and dropped, which is cheaper than asking it of each.
 */
export async function findRanked(
  db: Db,
  ranking: PreparedRanking,
  { after, limit }: { after: Place | null; limit: number },
): Promise<Ranked[]> {
  if (!ranking.scope.opportunity.visible) return []
  const { statement, spot, barred, where, checks, score } = draftOf(ranking, rankedPacking)
  const most = statement.value(limit, 'int')
  const conditions = [...where, ...nearOnly(ranking.scope, false), ...allYes(checks)]
  const people = `select c.leader_id, c.engaged_until, ${score} + c.unasked as key
    from leader_card c where ${conditions.join('\n      and ')}`
  // OFFSET 0 keeps the key from being worked out once more for each comparison.
  const below = after
    ? `select * from (${people} offset 0) everybody
      where key <= ${statement.value(after.key, 'bigint')}
        and (key < ${statement.value(after.key, 'bigint')} or leader_id > ${statement.value(after.leaderId, 'uuid')})`
    : people
  const rows = await statement.rows<KeyRow>(
    db,
    `with ${spot}, ${barred}
    select * from (
      ${below}
      order by key desc, leader_id limit ${most} + (select count(*) from barred)
    ) best
    where not exists (select from barred b where b.leader_id = best.leader_id)
    order by key desc, leader_id limit ${most}`,
  )
  return rows.map(rankedOf(ranking.scope.today))
}

/** Those of these people who still pass every gate, in no order. */
export async function findRankedAmong(
  db: Db,
  ranking: PreparedRanking,
  leaderIds: string[],
): Promise<Ranked[]> {
  if (leaderIds.length === 0 || !ranking.scope.opportunity.visible) return []
  const { statement, spot, barred, where, checks, score } = draftOf(ranking, rankedPacking)
  const among = `c.leader_id = any (${statement.value(leaderIds, 'uuid[]')})`
  const rows = await statement.rows<KeyRow>(
    db,
    `with ${spot}, ${barred}
    select c.leader_id, c.engaged_until, ${score} + c.unasked as key
    from leader_card c
    where ${[...where, among, ...allYes(checks)].join('\n      and ')}
      and not exists (select from barred b where b.leader_id = c.leader_id)`,
  )
  return rows.map(rankedOf(ranking.scope.today))
}

/** The best placed fresh people below a place who may move up past it, at most `limit` of them. */
export async function findFreshBelow(
  db: Db,
  ranking: PreparedRanking,
  { after, topScore, limit }: { after: Place; topScore: number; limit: number },
): Promise<Ranked[]> {
  const { statement, spot, barred, where, checks, score } = draftOf(ranking, toldPacking)
  const fresh = `c.engaged_until < ${statement.value(dayNumberOf(firstFreshDay(ranking.scope.today)), 'smallint')}`
  const top = statement.value(topScore, 'bigint')
  const most = statement.value(limit, 'int')
  const key = statement.value(after.key, 'bigint')
  const conditions = [...where, fresh, ...nearOnly(ranking.scope, false), ...allYes(checks)]
  const rows = await statement.rows<KeyRow>(
    db,
    `with ${spot}, ${barred}
    select * from (
      select leader_id, engaged_until, packed & ${statement.value(toldPacking.told - 1n, 'bigint')} as key
      from (
        select c.leader_id, c.engaged_until, ${score} + c.unasked as packed
        from leader_card c where ${conditions.join('\n          and ')}
        offset 0
      ) everybody
      where 2 * ((packed >> 29) & 16383) >= ${top}
        or (((packed >> 15) & 16383) >= ${top} and packed >= ${statement.value(toldPacking.told, 'bigint')})
      offset 0
    ) eligible
    where key <= ${key} and (key < ${key} or leader_id > ${statement.value(after.leaderId, 'uuid')})
      and not exists (select from barred b where b.leader_id = eligible.leader_id)
    order by key desc, leader_id limit ${most}`,
  )
  return rows.map(rankedOf(ranking.scope.today))
}

export interface AskFirst {
  leaderId: string
  key: bigint
  score: number
  possible: number
  questions: number
}

/** People whom nothing keeps out but something untold might: possible, score, fewest questions first. */
export async function findAskFirst(
  db: Db,
  ranking: PreparedRanking,
  { after, limit }: { after: Place | null; limit: number },
): Promise<AskFirst[]> {
  if (!ranking.scope.opportunity.visible) return []
  const { statement, spot, barred, where, checks, score } = draftOf(ranking, askFirstPacking)
  if (checks.every(({ questions }) => questions === '0')) return []
  const most = statement.value(limit, 'int')
  const conditions = [...where, ...nearOnly(ranking.scope, true), ...noneNo(checks)]
  const questions = `(${questionBits.most} - ${questionsOpen(checks)})::bigint * ${statement.value(questionBits.unit, 'bigint')}`
  const paged = after
    ? `and key <= ${statement.value(after.key, 'bigint')}
        and (key < ${statement.value(after.key, 'bigint')} or leader_id > ${statement.value(after.leaderId, 'uuid')})`
    : ''
  const rows = await statement.rows<{ leader_id: string; key: string }>(
    db,
    `with ${spot}, ${barred}
    select * from (
      select * from (
        select c.leader_id, ${score} + ${questions} + c.unasked as key
        from leader_card c
        where ${conditions.join('\n          and ')}
          and not (${allYes(checks).join(' and ')})
        offset 0
      ) everybody
      where true ${paged}
      order by key desc, leader_id limit ${most} + (select count(*) from barred)
    ) best
    where not exists (select from barred b where b.leader_id = best.leader_id)
    order by key desc, leader_id limit ${most}`,
  )
  return rows.map(({ leader_id, key }) => ({
    leaderId: leader_id,
    key: BigInt(key),
    ...unpack(BigInt(key), askFirstPacking),
    questions:
      questionBits.most - Number((BigInt(key) / questionBits.unit) & BigInt(questionBits.most)),
  }))
}
