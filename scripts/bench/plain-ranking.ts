import { openDatabase } from '../../server/src/core/db.ts'
import { dayNumberOf, untold } from '../../server/src/modules/leaders/card.rules.ts'
import {
  findPlacePoints,
  type PlacePoints,
} from '../../server/src/modules/leaders/columns.queries.ts'
import { findStanding } from '../../server/src/modules/matching/between.queries.ts'
import {
  halfDaysLookup,
  hoursLookup,
  interestLookup,
  levelsLookup,
  told,
  unit,
  untoldOf,
} from '../../server/src/modules/matching/ranking.rules.ts'
import { spotOf } from '../../server/src/modules/matching/ranking-places.rules.ts'
import {
  findMatchOpportunities,
  type OfferedOpportunity,
} from '../../server/src/modules/matching/snapshot.queries.ts'
import { bitsIn, dealOpportunity } from '../../server/src/modules/opportunities/card.rules.ts'
import {
  findTermNumbers,
  type NumberOf,
} from '../../server/src/modules/vocabulary/numbers.queries.ts'
import type { BareStatement } from './bare-statements.ts'

// The ranked list of an opportunity by SQL alone, as it could be written without cards in memory: one statement over the
// cards of one view, with everything about a criterion looked up in arrays. It has no list of those to ask first, nobody
// moved up, no reasons and no answer to write. What opportunities of the made bank never ask is left out.

interface Asked {
  organisationId: string
  opportunity: OfferedOpportunity
  numberOf: NumberOf
  points: PlacePoints
  employed: string[]
  now: Date
  limit: number
}

class Values {
  readonly all: unknown[] = []

  add(value: unknown, type: string): string {
    this.all.push(value)
    return `$${this.all.length}::${type}`
  }

  /** An element by number from 0; `rest` behind the last. */
  look(list: ArrayLike<number>, index: string): string {
    return `(${this.add(`{${Array.from(list).join(',')}}`, 'bigint[]')})[${index} + 1]`
  }
}

/** One statement that gives the first of the ranked list, in order: leader_id. */
function plainRanking(asked: Asked): BareStatement {
  const { opportunity, numberOf } = asked
  const dealt = dealOpportunity(opportunity, numberOf)
  if (!dealt) throw new Error('Every opportunity of the made bank weighs something')
  const values = new Values()
  const spot = spotOf(opportunity, asked.points, dealt.place)
  const limits = spot && values.look(spot.limits, 'c.place')
  const there = limits && `(c.place >= 0 and c.travel >= ${limits})`
  const score = [
    ...levelTerms(asked, values, dealt),
    ...themeTerms(asked, values, dealt),
    interestTerm(asked, values, dealt.interest),
    placeTerm(
      opportunity.online,
      dealt.place,
      spot && there ? { there, earned: values.look(spot.earned, 'c.place') } : null,
    ),
    ...timeTerms(opportunity, values, dealt),
  ]
  const limit = values.add(asked.limit, 'int')
  const text = `
    with barred as materialized (
      select leader_id from placement
      where opportunity_id = ${values.add(opportunity.id, 'uuid')} and status not in ('expired', 'not_chosen')
    )
    select leader_id from (
      select c.leader_id, ((${score.join('\n + ')}) & ${unit.told - 1}) + c.unasked as key
      from leader_card c
      where ${passes(asked, values, { there, near: spot ? nearOf(spot.limits) : [] }).join('\n and ')}
      order by key desc, leader_id limit ${limit} + (select count(*) from barred)
    ) best
    where not exists (select from barred b where b.leader_id = best.leader_id)
    order by key desc, leader_id limit ${limit}`
  return { name: '', text, values: values.all }
}

type Dealt = NonNullable<ReturnType<typeof dealOpportunity>>

const nearOf = (limits: Int32Array): number[] =>
  Array.from(limits.keys()).filter((number) => (limits[number] ?? 32_768) < 32_768)

function passes(
  { organisationId, opportunity, numberOf, employed, now }: Asked,
  values: Values,
  reach: { there: string | null; near: number[] },
): string[] {
  const { essentials } = opportunity
  const unknown = [essentials.themes, essentials.experience, essentials.types, essentials.languages]
  if ([...unknown, essentials.stages, essentials.attributes].flat().length > 0 || essentials.times)
    throw new Error('This opportunity asks what the plain ranking does not know')
  const kind = 2 * numberOf('opportunity_kind', opportunity.kind)
  const today = dayNumberOf(now.toISOString().slice(0, 10))
  const within = reach.there ?? 'false'
  return [
    `c.organisation_id = ${values.add(organisationId, 'uuid')} and c.matchable`,
    `c.matchable_until > ${values.add(now, 'timestamptz')}`,
    `c.paused_until <= ${values.add(today, 'smallint')}`,
    `((c.kinds >> ${kind}) & 3) <> 3`,
    ...(opportunity.excludesEmployed
      ? [`c.employers <> 0 and c.leader_id <> all (${values.add(employed, 'uuid[]')})`]
      : []),
    ...(essentials.reach ? [opportunity.online ? `(c.online = 1 or ${within})` : within] : []),
    ...(essentials.reach && !opportunity.online
      ? [`c.place = any (${values.add(reach.near, 'smallint[]')})`]
      : []),
  ]
}

function levelTerms({ numberOf }: Asked, values: Values, dealt: Dealt): string[] {
  return ([0, 4] as const).flatMap((first) => {
    const lookup = levelsLookup(dealt, numberOf, first)
    return lookup ? [values.look(lookup, first === 0 ? 'c.levels_a' : 'c.levels_b')] : []
  })
}

function themeTerms({ numberOf }: Asked, values: Values, dealt: Dealt): string[] {
  return dealt.themes.map(({ code, units }) => {
    const number = numberOf('theme', code)
    const word = number < 63 ? 'a' : 'b'
    const bit = values.add(String(1n << BigInt(number % 63)), 'bigint')
    return `case when ((c.own_${word} | c.caring_${word}) & ${bit}) <> 0 then ${told(units)}
      when (c.not_own_${word} & c.not_caring_${word} & ${bit}) <> 0 then ${told(0)} else ${untoldOf(units)} end`
  })
}

function interestTerm({ opportunity, numberOf }: Asked, values: Values, units: number): string {
  const ofKind = `((c.kinds >> ${2 * numberOf('opportunity_kind', opportunity.kind)}) & 3)::int`
  const ofType =
    opportunity.roleType === null
      ? '0'
      : `((c.types >> ${2 * numberOf('leader_type', opportunity.roleType)}) & 12)`
  return values.look(interestLookup(opportunity, units), `(${ofKind} | ${ofType})`)
}

function placeTerm(
  isOnline: boolean,
  units: number,
  spot: { there: string; earned: string } | null,
): string {
  const open = untoldOf(units)
  if (!spot)
    return `case c.online when 1 then ${told(units)} when 2 then ${told(0)} else ${open} end`
  const earned = `case when ${spot.there} then ${spot.earned} else 0 end`
  const isUntold = `c.place = ${untold.place} and c.travel <> 0`
  if (!isOnline)
    return `case when ${isUntold} then ${open} else (${earned}) * ${told(1) - unit.told} + ${unit.told} end`
  return `case when c.online = 1 then ${told(units)}
    when c.online = 2 then case when ${isUntold} then ${open + unit.told}
      else (${earned}) * ${told(1) - unit.told} + ${2 * unit.told} end
    else case when ${isUntold} then ${open} else (${earned}) * ${unit.score} + ${open + unit.told} end end`
}

function timeTerms(opportunity: OfferedOpportunity, values: Values, dealt: Dealt): string[] {
  const wanted = opportunity.halfDays | opportunity.requiredHalfDays
  const low = Array.from({ length: 2_048 }, (_none, half) => bitsIn(half & wanted))
  const high = Array.from({ length: 1_024 }, (_none, half) => bitsIn((half << 11) & wanted))
  const have = () =>
    `(${values.look(low, '(c.half_days & 2047)')} + ${values.look(high, '(c.half_days >> 11)')})`
  return [
    ...(dealt.halfDays > 0
      ? [
          `case when c.half_days = ${untold.halfDays} then ${untoldOf(dealt.halfDays)}
            else ${values.look(halfDaysLookup(opportunity, dealt.halfDays), have())} end`,
        ]
      : []),
    ...(dealt.hours > 0 ? [values.look(hoursLookup(opportunity, dealt.hours), 'c.hours')] : []),
  ]
}

/** The plain statement of each of these opportunities, as one organisation ranks for them. */
export async function plainRankings(
  url: string,
  { organisationId, opportunityIds }: { organisationId: string; opportunityIds: string[] },
): Promise<BareStatement[]> {
  const { db, close } = openDatabase({ url, max: 1, onError: () => {} })
  try {
    const numberOf = await findTermNumbers(db)
    const points = await findPlacePoints(db)
    const now = new Date()
    const statements: BareStatement[] = []
    for (const opportunity of await findMatchOpportunities(db, organisationId, opportunityIds)) {
      const { sessions } = opportunity
      const today = now.toISOString().slice(0, 10)
      const standing = await findStanding(db, { opportunity, sessions, today })
      const employed = standing.flatMap(({ id, employed: is }) => (is ? [id] : []))
      statements.push(
        plainRanking({ organisationId, opportunity, numberOf, points, employed, now, limit: 50 }),
      )
    }
    return statements
  } finally {
    await close()
  }
}
