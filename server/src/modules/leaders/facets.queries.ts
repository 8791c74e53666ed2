import type { Db } from '../../core/db.ts'
import { halfDayCodes } from '../vocabulary/half-days.rules.ts'
import { wordBits } from './card.rules.ts'
import { countValues, facetNames, type FacetCount, type FacetName, type FacetValue } from './facets.rules.ts'
import {
  askedConditions,
  conditionsOf,
  inScope,
  RegisterStatement,
  stateConditions,
  type RegisterScope,
} from './register-scope.queries.ts'
import type { FacetQuery } from './register.schemas.ts'
import { SearchQueries } from './search.rules.ts'

/** Where in the last word each single answer has its bits; a stage or the like has one bit a choice. */
const places = { types: 0, experience: 14, stage: 22, position: 26, recognition: 34, online: 50, states: 51, asked: 56, review: 58 }

interface Packed {
  /** SQL of each word of a row, 64 bits. */
  words: string[]
  values: FacetValue[]
}

/** Every answer of a card that is counted, as few words of bits, and which bit is which. */
function packedOf(statement: RegisterStatement, lived: FacetQuery['lived']): Packed {
  const { terms } = statement.scope
  const valuesOf = (facet: FacetName, kind: string, word: number, bitOf: (number: number) => number): FacetValue[] =>
    terms
      .filter((term) => term.kind === kind)
      .map(({ code, number }) => ({ facet, code, word, bit: bitOf(number) }))
      .filter(({ bit }) => bit >= 0 && bit < 64)
  const themeWord = (word: 'a' | 'b') => (lived ? `c.${lived}_${word}` : `(c.own_${word} | c.caring_${word})`)
  const states = Object.entries(stateConditions)
  const asked = Object.entries(askedConditions)
  const flag = (condition: string, bit: number) => `(${condition})::int::bigint << ${bit}`
  const rest = [
    '(c.types & ~(c.types >> 1))::bigint',
    `(c.experience & ~(c.experience >> 1))::bigint << ${places.experience}`,
    `1::bigint << ${places.stage} + c.stage`,
    `1::bigint << ${places.position} + 1 + c.position`,
    `1::bigint << ${places.recognition} + 1 + c.recognition`,
    flag('c.online = 1', places.online),
    ...states.map(([, condition], at) => flag(condition(statement), places.states + at)),
    ...asked.map(([, condition], at) => flag(condition(statement), places.asked + at)),
    flag('c.has_review', places.review),
  ]
  const words = [
    themeWord('a'),
    'c.languages',
    'c.support_needs',
    'c.kinds & ~(c.kinds >> 1)',
    'c.half_days::bigint',
    rest.map((part) => `(${part})`).join(' | '),
  ]
  const last = words.length - 1
  const single = (facet: FacetName, code: string, bit: number): FacetValue => ({ facet, code, word: last, bit })
  const values = [
    ...valuesOf('theme', 'theme', 0, (number) => (number < wordBits ? number : -1)),
    ...valuesOf('theme', 'theme', last + 1, (number) => (number < wordBits ? -1 : number - wordBits)),
    ...valuesOf('type', 'leader_type', last, (number) => places.types + 2 * number + 2),
    ...valuesOf('stage', 'stage', last, (number) => places.stage + number),
    ...valuesOf('position', 'position', last, (number) => places.position + 1 + number),
    ...valuesOf('kind', 'opportunity_kind', 3, (number) => 2 * number),
    ...valuesOf('experience', 'experience_kind', last, (number) => places.experience + 2 * number),
    ...valuesOf('language', 'language', 1, (number) => (number < wordBits ? number : -1)),
    ...halfDayCodes.map((code, bit): FacetValue => ({ facet: 'halfDay', code, word: 4, bit })),
    ...valuesOf('supportNeed', 'support_need', 2, (number) => (number < 62 ? number : -1)),
    ...valuesOf('recognition', 'recognition', last, (number) => places.recognition + 1 + number),
    ...states.map(([code], at) => single('state', code, places.states + at)),
    ...asked.map(([code], at) => single('asked', code, places.asked + at)),
    single('online', 'true', places.online),
    single('review', 'true', places.review),
  ]
  // The second word of themes costs a tenth of the time, and most vocabularies do without it.
  return values.some(({ word }) => word > last) ? { words: [...words, themeWord('b')], values } : { words, values }
}

/** Only people found by the words of the search. */
function searchOf(statement: RegisterStatement): string {
  const { sought, organisationId } = statement.scope
  if (sought.length === 0) return ''
  return `join leader_search s on s.leader_id = c.leader_id
      and s.organisation_id = ${statement.value(organisationId, 'uuid')}
      and s.document @@ ${statement.value(new SearchQueries(organisationId).text(sought), 'tsquery')}`
}

const isFacet = (name: string): name is FacetName => facetNames.some((facet) => facet === name)
/** SQL of a condition that may be unknown, where a column of it is null. */
const fails = (condition: string) => `(${condition}) is not true`

/**
 * How many people each value of each filter would give, exact, under the same scope as the list. A filter
 * does not narrow its own counts, so that one can see what another choice would bring.
 *
 * The database hands over a few words of bits a person, and bits are counted here: a fifth of the time
 * that as many counts in SQL take.
 */
export async function countFacets(
  db: Db,
  scope: RegisterScope,
  filter: FacetQuery,
): Promise<{ total: number } & Record<FacetName, FacetCount[]>> {
  const statement = new RegisterStatement(scope)
  const { words, values } = packedOf(statement, filter.lived)
  const search = searchOf(statement)
  const conditions = [...conditionsOf(statement, filter)]
  const filtered = conditions.flatMap(([name]) => (isFacet(name) ? [name] : []))
  const own = conditions.filter(([name]) => isFacet(name)).map(([, condition]) => condition)
  const where = [inScope(statement), ...conditions.filter(([name]) => !isFacet(name)).map(([, condition]) => condition)]
  // People who fail one filter only still count for the facet of that one.
  const failed = own.map((condition) => `${fails(condition)}`)
  if (own.length > 1) where.push(`${failed.map((each) => `(${each})::int`).join(' + ')} <= 1`)
  const group = `case ${failed.map((each, at) => `when ${each} then ${at + 1}`).join(' ')} else 0 end`
  const columns = [
    ...words.map((word, at) => `encode(string_agg(int8send(${word}), ''), 'base64') as word_${at}`),
    ...(own.length > 0 ? [`encode(string_agg(int2send((${group})::smallint), ''), 'base64') as failed`] : []),
  ]
  const [row] = await statement.rows<Record<string, string | null>>(
    db,
    `select ${columns.join(',\n      ')}
    from leader_card c ${search}
    where ${where.join('\n      and ')}`,
  )
  const bytesOf = (column: string) => Buffer.from(row?.[column] ?? '', 'base64')
  const bytes = words.map((_word, at) => bytesOf(`word_${at}`))
  const groups = own.length > 0 ? bytesOf('failed').filter((_byte, at) => at % 2 === 1) : null
  const total = groups ? groups.reduce((sum, group) => sum + Number(group === 0), 0) : (bytes[0]?.length ?? 0) / 8
  return { total, ...countValues(values, bytes, groups, filtered) }
}
