import { employerBit, interestsTold, themeBit, untold } from '../leaders/card.rules.ts'
import type { Lived, MatchOpportunity } from './match.types.ts'
import type { Statement } from './ranking-scope.queries.ts'

/**
 * One check of a gate over a card `c`: conditions for yes and for no (neither: untold), and how many
 * questions it leaves open.
 */
export interface CardCheck {
  yes: string
  no: string
  questions: string
}

const untoldHalfDays = String(untold.halfDays)

/** A CTE `spot` is needed by checks of reach and by points for place. */
export const usesReach = ({ essentials, place }: MatchOpportunity): boolean =>
  essentials.reach && place !== null

/** Everything but being matchable and being barred: left out of the kind, interests, essentials. */
export function checksOf(
  statement: Statement,
  opportunity: MatchOpportunity,
  today: string,
): CardCheck[] {
  const { essentials } = opportunity
  const number = statement.numberOf
  const pairs = (kind: string, codes: string[]) =>
    codes.map((code) => 2 * number(kind, code)).reduce((mask, at) => mask | (1n << BigInt(at)), 0n)
  return [
    leftOutCheck(statement, opportunity),
    ...employedChecks(statement, opportunity, today),
    ...themeChecks(statement, opportunity),
    ...twoBitChecks(
      statement,
      'c.experience',
      'int',
      pairs('experience_kind', essentials.experience),
    ),
    ...twoBitChecks(statement, '(c.types >> 2)', 'int', pairs('leader_type', essentials.types)),
    ...languageChecks(statement, opportunity),
    ...stageChecks(statement, opportunity),
    ...levelChecks(statement, opportunity),
    ...reachChecks(opportunity),
    ...timesChecks(statement, opportunity),
  ]
}

export const allYes = (checks: CardCheck[]): string[] => checks.map(({ yes }) => yes)
export const noneNo = (checks: CardCheck[]): string[] =>
  checks.filter(({ no }) => no !== 'false').map(({ no }) => `not ${no}`)
export const questionsOpen = (checks: CardCheck[]): string =>
  `(${
    checks
      .map(({ questions }) => questions)
      .filter((count) => count !== '0')
      .join(' + ') || '0'
  })`

function leftOutCheck(statement: Statement, { kind }: MatchOpportunity): CardCheck {
  const both = statement.value(
    3n << BigInt(2 * statement.numberOf('opportunity_kind', kind)),
    'bigint',
  )
  return {
    yes: `(c.kinds & ${both}) <> ${both}`,
    no: `((c.kinds & ${both}) = ${both})`,
    questions: '0',
  }
}

/** The record itself is opened only for those few who share the bit of this employer. */
function employedChecks(
  statement: Statement,
  opportunity: MatchOpportunity,
  today: string,
): CardCheck[] {
  if (!opportunity.excludesEmployed) return []
  const told = statement.value(interestsTold, 'bigint')
  const toldOrHere = statement.value(
    interestsTold | employerBit(opportunity.organisationId),
    'bigint',
  )
  const employer = statement.value(opportunity.organisationId, 'text')
  const day = statement.value(today, 'text')
  const employed = `(select coalesce(bool_or(i ->> 'organisationId' = ${employer}
          and coalesce(i ->> 'from', '') <= ${day} and coalesce(i ->> 'to', '9999') >= ${day}), false)
        from leader l cross join jsonb_array_elements(l.interests) i where l.id = c.leader_id)`
  return [
    {
      yes: `(case c.employers & ${toldOrHere} when ${told} then true when 0 then false else not ${employed} end)`,
      no: `(case when (c.employers & ${toldOrHere}) = ${toldOrHere} then ${employed} else false end)`,
      questions: '(c.employers = 0)::int',
    },
  ]
}

/** What a card says of themes of one word in one way, as masks. */
export function themeMasks(lived: Lived | null, word: 'a' | 'b'): { yes: string; no: string } {
  // Both bits of "own": the theme is named, and how is untold.
  if (lived === 'own')
    return {
      yes: `(c.own_${word} & ~c.not_own_${word})`,
      no: `(c.not_own_${word} & ~c.own_${word})`,
    }
  if (lived === 'caring') return { yes: `c.caring_${word}`, no: `c.not_caring_${word}` }
  return {
    yes: `(c.own_${word} | c.caring_${word})`,
    no: `(c.not_own_${word} & c.not_caring_${word})`,
  }
}

function themeChecks(statement: Statement, { essentials }: MatchOpportunity): CardCheck[] {
  const groups = new Map<
    string,
    { lived: Lived | null; word: 'a' | 'b'; mask: bigint; count: number }
  >()
  for (const { code, lived } of essentials.themes) {
    const { word, bit } = themeBit(statement.numberOf('theme', code))
    const key = `${lived} ${word}`
    const group = groups.get(key) ?? { lived, word, mask: 0n, count: 0 }
    groups.set(key, { ...group, mask: group.mask | bit, count: group.count + 1 })
  }
  return [...groups.values()].map(({ lived, word, mask, count }) => {
    const wanted = statement.value(mask, 'bigint')
    const told = themeMasks(lived, word)
    return {
      yes: `(${told.yes} & ${wanted}) = ${wanted}`,
      no: `((${told.no} & ${wanted}) <> 0)`,
      questions: untoldBits(count, `${wanted} & ~(${told.yes} | ${told.no})`),
    }
  })
}

/** Bits set; for a single wanted item that is whether any is. */
function untoldBits(count: number, bits: string): string {
  return count === 1 ? `((${bits}) <> 0)::int` : `bit_count((${bits})::bit(64))::int`
}

function twoBitChecks(
  statement: Statement,
  column: string,
  type: string,
  low: bigint,
): CardCheck[] {
  if (low === 0n) return []
  const count = low.toString(2).replaceAll('0', '').length
  const both = statement.value(low * 3n, type)
  const yes = statement.value(low, type)
  const no = statement.value(low << 1n, type)
  return [
    {
      yes: `(${column} & ${both}) = ${yes}`,
      no: `((${column} & ${no}) <> 0)`,
      questions: untoldBits(count, `(${yes} & ~${column} & ~(${column} >> 1))::bigint`),
    },
  ]
}

function languageChecks(statement: Statement, { essentials }: MatchOpportunity): CardCheck[] {
  if (essentials.languages.length === 0) return []
  const mask = essentials.languages.reduce(
    (bits, code) => bits | (1n << BigInt(statement.numberOf('language', code))),
    0n,
  )
  const wanted = statement.value(mask, 'bigint')
  return [
    {
      yes: `(c.languages & ${wanted}) = ${wanted}`,
      no: `((c.not_languages & ${wanted}) <> 0)`,
      questions: untoldBits(
        essentials.languages.length,
        `${wanted} & ~(c.languages | c.not_languages)`,
      ),
    },
  ]
}

/** One of the stages is enough. */
function stageChecks(statement: Statement, { essentials }: MatchOpportunity): CardCheck[] {
  if (essentials.stages.length === 0) return []
  const mask = essentials.stages.reduce(
    (bits, code) => bits | (1 << statement.numberOf('stage', code)),
    0,
  )
  const fits = `((${statement.value(mask, 'int')} >> c.stage) & 1) = 1`
  return [
    {
      yes: fits,
      no: `(c.stage <> ${untold.stage} and not ${fits})`,
      questions: `(c.stage = ${untold.stage})::int`,
    },
  ]
}

/** Levels of four attributes at once: 16 for each that is too low, 1 for each untold. */
function levelChecks(statement: Statement, { essentials }: MatchOpportunity): CardCheck[] {
  const wanted = essentials.attributes.map(({ code, level }) => ({
    level,
    number: statement.numberOf('attribute', code),
  }))
  return (['a', 'b'] as const).flatMap((half) => {
    const first = half === 'a' ? 0 : 4
    const here = wanted.filter(({ number }) => number >= first && number < first + 4)
    if (here.length === 0) return []
    const values = Array.from({ length: 6 ** 4 }, (_, code) =>
      here.reduce((sum, { number, level }) => {
        const held = Math.floor(code / 6 ** (number - first)) % 6
        return sum + (held === untold.level ? 1 : Number(held < level) * 16)
      }, 0),
    )
    const lookup = `(${statement.value(`[0:${values.length - 1}]={${values.join(',')}}`, 'int[]')})[c.levels_${half}]`
    return [{ yes: `${lookup} = 0`, no: `(${lookup} >= 16)`, questions: `(${lookup} & 15)` }]
  })
}

/**
 * `spot.limits` holds for each place the travel limit that reaches it, out of all bounds beyond the
 * radius; its first element is for an untold place.
 */
function reachChecks(opportunity: MatchOpportunity): CardCheck[] {
  const inPerson = opportunity.place !== null
  if (!opportunity.essentials.reach || (!inPerson && !opportunity.online)) return []
  const there = '(c.place >= 0 and c.travel >= (select limits from spot)[c.place + 2])'
  const unknown = '(c.place < 0 and c.travel <> 0)'
  if (!opportunity.online) {
    return [{ yes: there, no: `(not ${there} and not ${unknown})`, questions: `${unknown}::int` }]
  }
  if (!inPerson) {
    return [{ yes: 'c.online = 1', no: '(c.online = 2)', questions: '(c.online = 0)::int' }]
  }
  return [
    {
      yes: `(c.online = 1 or ${there})`,
      no: `(c.online = 2 and not ${there} and not ${unknown})`,
      questions: `case when c.online = 1 or ${there} then 0 else (c.online = 0)::int + ${unknown}::int end`,
    },
  ]
}

/** All half-days of the fixed sessions where there are any, else at least one that is wanted. */
function timesChecks(statement: Statement, opportunity: MatchOpportunity): CardCheck[] {
  const { halfDays, requiredHalfDays, essentials } = opportunity
  if (!essentials.times || (halfDays | requiredHalfDays) === 0) return []
  const needed = statement.value(requiredHalfDays === 0 ? halfDays : requiredHalfDays, 'int')
  const fits =
    requiredHalfDays === 0
      ? `(c.half_days & ${needed}) <> 0`
      : `(c.half_days & ${needed}) = ${needed}`
  return [
    {
      yes: fits,
      no: `(c.half_days <> ${untoldHalfDays} and not ${fits})`,
      questions: `(c.half_days = ${untoldHalfDays})::int`,
    },
  ]
}
