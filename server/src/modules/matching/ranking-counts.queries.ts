import type { Db } from '../../core/db.ts'
import type { PreparedRanking } from './ranking.queries.ts'
import { allYes, checksOf, noneNo } from './ranking-gates.queries.ts'
import { barredPeople, datesHold, Statement } from './ranking-scope.queries.ts'
import { spotOf } from './ranking-score.queries.ts'
import { rankedPacking } from './ranking.rules.ts'

/** Everybody whom this organisation may see, each in exactly one of these. */
export interface Reach {
  ranked: number
  askFirst: number
  out: number
  /** Paused, not consented or not confirmed yet; a partner is never told of these. */
  notMatchable: number
}

/** How many people an opportunity reaches; all of them are out of one that is not open. */
export async function countReach(db: Db, { scope, numberOf }: PreparedRanking): Promise<Reach> {
  const { opportunity } = scope
  const statement = new Statement(numberOf)
  const spot = spotOf(statement, opportunity, 0, rankedPacking)
  const barred = barredPeople(statement, scope)
  const organisation = `c.organisation_id = ${statement.value(scope.organisationId, 'uuid')}`
  const checks = checksOf(statement, opportunity, scope.today)
  const states = (people: string) => `
    select
      count(*) filter (where state = 0)::int as ranked,
      count(*) filter (where state = 1)::int as ask_first,
      count(*) filter (where state is not null)::int as alive,
      count(*) filter (where state is null and is_holder)::int as ended
    from (
      select case
        when not (${datesHold(statement, scope).join(' and ')}) then null
        when ${allYes(checks).join('\n          and ')} then 0
        when ${noneNo(checks).join('\n          and ')} then 1
        else 2 end as state, c.is_holder
      from leader_card c where ${organisation} and c.matchable ${people}
      offset 0
    ) person`
  const [row] = await statement.rows<
    Record<'ranked' | 'askFirst' | 'alive' | 'notMatchable', number>
  >(
    db,
    `with ${spot}, ${barred}
    select e.ranked - b.ranked as ranked, e.ask_first - b.ask_first as "askFirst", e.alive,
      e.ended + (select count(*) from leader_card c where ${organisation} and not c.matchable)::int as "notMatchable"
    from (${states('')}) e
    cross join (${states('and c.leader_id in (select leader_id from barred)')}) b`,
  )
  if (!row) throw new Error('Counting always gives a row')
  const ranked = opportunity.visible ? row.ranked : 0
  const askFirst = opportunity.visible ? row.askFirst : 0
  return { ranked, askFirst, out: row.alive - ranked - askFirst, notMatchable: row.notMatchable }
}
