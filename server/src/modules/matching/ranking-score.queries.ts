import type { MatchOpportunity } from './match.types.ts'
import { themeMasks } from './ranking-gates.queries.ts'
import { arrayLiteral, type Lookup, type Lookups, type Packing } from './ranking.rules.ts'
import type { Statement } from './ranking-scope.queries.ts'

/**
 * Everything about distance, once for each place and not for each person: the travel limit that
 * reaches it, what being there earns, and which places lie within the radius.
 */
export function spotOf(
  statement: Statement,
  opportunity: MatchOpportunity,
  units: number,
  packing: Packing,
): string {
  const { place, radiusKm } = opportunity
  if (place === null) return 'spot as materialized (select 1)'
  const x = statement.value(place.x, 'int')
  const y = statement.value(place.y, 'int')
  const radius = statement.value(radiusKm * 1000, 'int')
  const most = statement.value(units, 'bigint')
  const earned = statement.value(packing.score + packing.possible, 'bigint')
  const unknown = statement.value(packing.possible * BigInt(units), 'bigint')
  const told = statement.value(packing.told, 'bigint')
  // Beyond the radius no limit is enough: 32,767 is "no limit told".
  return `spot as materialized (
    select
      array_agg(case when number < 0 then 1 when metres <= ${radius} then greatest((metres + 999) / 1000, 1)
        else 32768 end order by number) as limits,
      array_agg(case when number < 0 then ${unknown} else ${told} + ${earned} * case
        when 2 * metres <= ${radius} then ${most}
        when metres < ${radius} then ${most} * 2 * (${radius} - metres) / ${radius}
        else 0 end end order by number) as earned,
      array_agg(number) filter (where number >= 0 and metres <= ${radius}) as near
    from (
      select number::smallint as number, floor(sqrt(
        (p.x - ${x})::float8 * (p.x - ${x})::float8 + (p.y - ${y})::float8 * (p.y - ${y})::float8
      ))::int as metres
      from generate_series(-1, (select coalesce(max(number), -1) from place)) number
      left join place p using (number)
    ) at_place
  )`
}

/** A whole number for a card `c`: score, possible and told leaves packed, without `unasked`. */
export function packedScore(
  statement: Statement,
  opportunity: MatchOpportunity,
  lookups: Lookups,
  packing: Packing,
): string {
  const terms = [
    ...(lookups.levels.a ? [look(statement, lookups.levels.a, 'c.levels_a')] : []),
    ...(lookups.levels.b ? [look(statement, lookups.levels.b, 'c.levels_b')] : []),
    ...themeTerms(statement, lookups),
    ...interestTerms(statement, opportunity, lookups),
    ...(lookups.place > 0 ? [placeTerm(statement, opportunity, lookups.place, packing)] : []),
    ...halfDayTerms(statement, lookups),
    ...(lookups.hours ? [look(statement, lookups.hours, 'c.hours')] : []),
  ]
  return terms.join('\n      + ')
}

function look(statement: Statement, lookup: Lookup, index: string, type = 'bigint[]'): string {
  return `(${statement.value(arrayLiteral(lookup), type)})[${index}]`
}

function themeTerms(statement: Statement, lookups: Lookups): string[] {
  return lookups.themes.flatMap(({ lived, word, mask, modulus, yes, no }) => {
    const wanted = statement.value(mask, 'bigint')
    const by = statement.value(modulus, 'bigint')
    const told = themeMasks(lived, word)
    return [
      look(statement, yes, `((${told.yes} & ${wanted}) % ${by})::int`),
      look(statement, no, `((${told.no} & ${wanted}) % ${by})::int`),
    ]
  })
}

function interestTerms(
  statement: Statement,
  { kind, roleType }: MatchOpportunity,
  { interest }: Lookups,
): string[] {
  if (!interest) return []
  const at = statement.value(2 * statement.numberOf('opportunity_kind', kind), 'int')
  const ofKind = `((c.kinds >> ${at}) & 3)::int`
  if (roleType === null) return [look(statement, interest, ofKind)]
  const typeAt = statement.value(2 * statement.numberOf('leader_type', roleType), 'int')
  return [look(statement, interest, `${ofKind} | ((c.types >> ${typeAt}) & 12)`)]
}

/** The better of in person and online; each may be untold. */
function placeTerm(
  statement: Statement,
  opportunity: MatchOpportunity,
  units: number,
  packing: Packing,
): string {
  const full = packing.possible * BigInt(units)
  const all = statement.value(packing.score * BigInt(units) + full + packing.told, 'bigint')
  const told = statement.value(packing.told, 'bigint')
  if (opportunity.place === null) {
    const open = statement.value(full, 'bigint')
    return `case c.online when 1 then ${all} when 2 then ${told} else ${open} end`
  }
  const inPerson = `case when c.travel >= (select limits from spot)[c.place + 2]
        then (select earned from spot)[c.place + 2] else ${told} end`
  if (!opportunity.online) return inPerson
  // With online untold all of it stays possible; what being there earns stays as it is.
  const kept = statement.value(~(packing.possible * ((1n << 14n) - 1n)), 'bigint')
  return `case c.online when 1 then ${all} when 2 then ${told} + (${inPerson})
        else ((${inPerson}) & ${kept}) + ${statement.value(full, 'bigint')} end`
}

function halfDayTerms(statement: Statement, { halfDays }: Lookups): string[] {
  if (!halfDays) return []
  const low = look(statement, halfDays.low, 'c.half_days & 2047', 'int[]')
  const high = look(statement, halfDays.high, 'c.half_days >> 11', 'int[]')
  return [look(statement, halfDays.earned, `${low} + ${high}`)]
}
