import { bitsIn } from '../opportunities/card.rules.ts'
import type { PersonAnswers, Told } from './ranking-person.rules.ts'
import type { Statement } from './statement.queries.ts'

/**
 * One check of a gate over a packed opportunity `o`: conditions for yes and for no (neither: untold), and
 * how many questions it leaves open.
 */
export interface CardCheck {
  yes: string
  no: string
  questions: string
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

const ways = ['any', 'own', 'caring'] as const
const words = ['a', 'b'] as const

/** Bits of a mask; most masks that are asked about are empty. */
const countBits = (mask: string) =>
  `(case when (${mask}) = 0 then 0 else bit_count((${mask})::bit(64)) end)`

/**
 * Distances of one person to every place, by place.number from 1 on. What lies beyond a told travel
 * limit is as far as nothing can be.
 */
export function distancesOf(statement: Statement, { point, travelKm }: PersonAnswers): string {
  if (!point || travelKm === 0) return 'distance as materialized (select 1)'
  const x = statement.value(point.x, 'int')
  const y = statement.value(point.y, 'int')
  const limit = statement.value(travelKm === null ? null : travelKm * 1000, 'int')
  return `distance as materialized (
    select array_agg(case when metres > ${limit} then 1000000000 else metres end order by number) as metres
    from (
      select number, floor(sqrt(
        (p.x - ${x})::float8 * (p.x - ${x})::float8 + (p.y - ${y})::float8 * (p.y - ${y})::float8
      ))::int as metres
      from generate_series(0, (select max(number) from place)) number
      left join place p using (number)
    ) at_place
  )`
}

const metres = '(select metres from distance)[o.place + 1]'

/** The gates of one person over packed opportunities `o`, apart from those barred. */
export function offerChecks(statement: Statement, person: PersonAnswers): CardCheck[] {
  return [
    // Being near decides most often, so it is asked first.
    reach(person),
    leftOut(statement, person),
    employed(statement, person),
    ...ways.flatMap((way) =>
      words.map((word) => set(statement, `o.need_${way}_${word}`, person.themes[way][word])),
    ),
    set(statement, 'o.need_traits', person.traits),
    set(statement, 'o.need_languages', person.languages),
    stage(person),
    times(statement, person),
  ]
}

function leftOut(statement: Statement, { kinds }: PersonAnswers): CardCheck {
  const mask = kinds.reduce((bits, state, number) => bits | (state === 3 ? 1 << number : 0), 0)
  const out = `((${statement.value(mask, 'int')} >> o.kind) & 1)`
  return { yes: `${out} = 0`, no: `(${out} = 1)`, questions: '0' }
}

function employed(statement: Statement, { interestsTold, employedBy }: PersonAnswers): CardCheck {
  if (!interestsTold)
    return { yes: 'not o.excludes_employed', no: 'false', questions: 'o.excludes_employed::int' }
  const here = `(o.excludes_employed and o.organisation_id = any (${statement.value(employedBy, 'uuid[]')}))`
  return { yes: `not ${here}`, no: here, questions: '0' }
}

function set(statement: Statement, needed: string, { yes, no }: Told): CardCheck {
  const missing = `(${needed} & ~${statement.value(yes, 'bigint')})`
  const refused = `(${needed} & ${statement.value(no, 'bigint')})`
  return {
    yes: `${missing} = 0`,
    no: `(${refused} <> 0)`,
    questions: countBits(`${missing} & ~${statement.value(no, 'bigint')}`),
  }
}

function stage({ stage: at }: PersonAnswers): CardCheck {
  if (at === null)
    return { yes: 'o.need_stages = 0', no: 'false', questions: '(o.need_stages <> 0)::int' }
  const fits = `(o.need_stages = 0 or (o.need_stages >> ${at}) & 1 = 1)`
  return { yes: fits, no: `(not ${fits})`, questions: '0' }
}

function reach({ point, travelKm, online }: PersonAnswers): CardCheck {
  const travels = travelKm !== 0
  const there = travels && point ? `(o.place >= 0 and ${metres} <= o.radius_m)` : 'false'
  const unknown = travels && !point ? '(o.place >= 0)' : 'false'
  const yes = online === true ? `(o.online or ${there})` : there
  const open = online === null ? `(o.online or ${unknown})` : unknown
  const asked = `(${online === null ? 'o.online' : 'false'})::int + ${unknown}::int`
  return {
    yes: `(not o.need_reach or ${yes})`,
    no: `(o.need_reach and not ${yes} and not ${open})`,
    questions: `(case when o.need_reach and not ${yes} then ${asked} else 0 end)`,
  }
}

function times(statement: Statement, { halfDays }: PersonAnswers): CardCheck {
  if (halfDays === null)
    return { yes: 'not o.need_times', no: 'false', questions: 'o.need_times::int' }
  const have = statement.value(halfDays, 'int')
  const fits = `(not o.need_times or case when o.half_days_needed = 0 then (o.half_days & ${have}) <> 0
      else (o.half_days_needed & ${have}) = o.half_days_needed end)`
  return { yes: fits, no: `(not ${fits})`, questions: '0' }
}

/** What one person scores for a packed opportunity `o`, and how much more untold answers could add. */
export function offerScore(
  statement: Statement,
  person: PersonAnswers,
): { score: string; untold: string } {
  const parts = [
    levels(person),
    ...words.map((word) => themes(statement, person, word)),
    interest(statement, person),
    place(person),
    halfDays(statement, person),
    hours(statement, person),
  ]
  return {
    score: parts.map(({ score }) => score).join('\n      + '),
    untold: parts.map(({ untold }) => untold).join('\n      + '),
  }
}

interface Part {
  score: string
  untold: string
}

const sumOf = (terms: string[]) => (terms.length === 0 ? '0' : `(${terms.join(' + ')})`)

function levels({ levels: held }: PersonAnswers): Part {
  return {
    score: sumOf(held.flatMap((level, number) => (level ? [`o.points_${number}_${level}`] : []))),
    untold: sumOf(
      held.flatMap((level, number) => (level === null ? [`o.points_${number}_4`] : [])),
    ),
  }
}

function themes(statement: Statement, { themes: told }: PersonAnswers, word: 'a' | 'b'): Part {
  const laid = (mask: (way: Told) => bigint) =>
    ways
      .map((way) => `(o.${way}_${word} & ${statement.value(mask(told[way][word]), 'bigint')})`)
      .join(' | ')
  const units = (mask: string) =>
    `(o.theme_units * ${countBits(mask)} + ${countBits(`(${mask}) & o.extra_${word}`)})`
  return {
    score: units(laid(({ yes }) => yes)),
    untold: units(laid(({ yes, no }) => ~(yes | no) & ((1n << 63n) - 1n))),
  }
}

/** The better of the kind and half for the type of the role. */
function interest(statement: Statement, { kinds, types }: PersonAnswers): Part {
  const kind = `(${statement.value(`[0:29]={${kinds.join(',')}}`, 'int[]')})[o.kind]`
  const type = `(${statement.value(`[-1:5]={2,${types.join(',')}}`, 'int[]')})[o.role_type]`
  const score = `(case when ${kind} = 1 then o.interest_units when ${type} = 1 then o.interest_units / 2 else 0 end)`
  const best = `(case when ${kind} < 2 then o.interest_units when ${type} < 2 then o.interest_units / 2 else 0 end)`
  return { score, untold: `(${best} - ${score})` }
}

function place({ point, travelKm, online }: PersonAnswers): Part {
  const travels = travelKm !== 0
  const near =
    travels && point
      ? `(case when o.place < 0 then 0 when 2 * ${metres} <= o.radius_m then o.place_units
          when ${metres} < o.radius_m
            then (o.place_units::bigint * 2 * (o.radius_m - ${metres}) / o.radius_m)::int
          else 0 end)`
      : '0'
  const score = online === true ? `(case when o.online then o.place_units else ${near} end)` : near
  const open = [
    ...(travels && !point ? ['o.place >= 0'] : []),
    ...(online === null ? ['o.online'] : []),
  ]
  const untold =
    open.length === 0
      ? '0'
      : `(case when ${open.join(' or ')} then o.place_units - ${score} else 0 end)`
  return { score, untold }
}

function halfDays(statement: Statement, { halfDays: have }: PersonAnswers): Part {
  if (have === null) return { score: '0', untold: 'o.half_day_units' }
  const counts = (length: number, first: number) => {
    const values = Array.from({ length }, (_, half) => bitsIn((half << first) & have))
    return statement.value(`[0:${length - 1}]={${values.join(',')}}`, 'int[]')
  }
  const shared = `((${counts(2048, 0)})[o.half_days & 2047] + (${counts(1024, 11)})[o.half_days >> 11])`
  return {
    score: `(case when o.half_days = 0 then 0 else o.half_day_units * ${shared} / o.half_days_count end)`,
    untold: '0',
  }
}

function hours(statement: Statement, { hours: have }: PersonAnswers): Part {
  if (have === null) return { score: '0', untold: 'o.hour_units' }
  const held = `least(${statement.value(have, 'int')}, o.hours::int)`
  return {
    score: `(case when o.hours = 0 then 0 else o.hour_units::int * ${held} / o.hours end)`,
    untold: '0',
  }
}
