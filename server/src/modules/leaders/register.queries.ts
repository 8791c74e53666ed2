import type pg from 'pg'
import { createHash } from 'node:crypto'
import { prepared, type Db } from '../../core/db.ts'
import { halfDayCodes, maskOf } from '../vocabulary/half-days.rules.ts'
import { dayNumberOf, themeBit } from './card.rules.ts'
import type { FacetQuery } from './register.schemas.ts'
import { contactLexeme, gradesOf, quoted, textQuery, type SoughtWord } from './search.rules.ts'

/** A term of the vocabulary with its number in masks. */
export interface Numbered {
  kind: string
  code: string
  number: number
}

/** What a register statement works with besides the filters. */
export interface RegisterScope {
  /** Whose view of people is listed; nobody else's rows are read. */
  organisationId: string
  terms: Numbered[]
  /** Numbers of the places within the distance asked for; null when no distance is. */
  places: number[] | null
  sought: SoughtWord[]
  /** YYYY-MM-DD. */
  today: string
}

/** A statement in the making. Texts are never put into it, only parameters. */
export class RegisterStatement {
  readonly values: unknown[] = []
  readonly scope: RegisterScope

  constructor(scope: RegisterScope) {
    this.scope = scope
  }

  value(value: unknown, type: string): string {
    this.values.push(typeof value === 'bigint' ? String(value) : value)
    return `$${this.values.length}::${type}`
  }

  numbersOf(kind: string, codes: string): number[] {
    const wanted = new Set(codes.split(','))
    return this.scope.terms.filter((term) => term.kind === kind && wanted.has(term.code)).map(({ number }) => number)
  }

  rows<Row extends pg.QueryResultRow>(db: Db, text: string): Promise<Row[]> {
    const name = `register_${createHash('sha1').update(text).digest('base64url')}`
    return prepared<Row>(db, { name, text, values: this.values })
  }
}

const pairMask = (numbers: number[], start = 0): bigint =>
  numbers.reduce((mask, number) => mask | (1n << BigInt(2 * number + start)), 0n)
const bitMask = (numbers: number[]): bigint => numbers.reduce((mask, number) => mask | (1n << BigInt(number)), 0n)

/** Two bits an item, 1 is yes: the low bit set and the high one not. */
const saysYes = (column: string, mask: string) => `(c.${column} & ~(c.${column} >> 1) & ${mask}) <> 0`

function themeCondition(statement: RegisterStatement, codes: string, lived: string | undefined): string {
  const words = { a: 0n, b: 0n }
  for (const number of statement.numbersOf('theme', codes)) {
    const { word, bit } = themeBit(number)
    words[word] |= bit
  }
  const parts = (['a', 'b'] as const).flatMap((word) => {
    if (words[word] === 0n) return []
    const column =
      lived === 'own' ? `c.own_${word}` : lived === 'caring' ? `c.caring_${word}` : `(c.own_${word} | c.caring_${word})`
    return [`(${column} & ${statement.value(words[word], 'bigint')}) <> 0`]
  })
  return parts.length > 0 ? `(${parts.join(' or ')})` : 'false'
}

/** The states that a record can be in, each apart from the others, as they stand now. */
export const stateConditions = (statement: RegisterStatement) => {
  const today = statement.value(dayNumberOf(statement.scope.today), 'smallint')
  return {
    matchable: `(c.matchable and c.matchable_until > now() and c.paused_until <= ${today})`,
    no_consent: '(c.match_consent <> 1 and not c.invited)',
    expired: '(c.match_consent = 1 and c.matchable_until <= now())',
    paused: `(c.paused_until > ${today})`,
    invited: 'c.invited',
  }
}

const firstFreshDay = (today: string): number => dayNumberOf(today) - 364

export const askedConditions = (statement: RegisterStatement) => ({
  never: 'c.unasked = 32767',
  not_this_year: `c.engaged_until < ${statement.value(firstFreshDay(statement.scope.today), 'smallint')}`,
})

/** One condition for each filter that is set, by the name of the filter. */
export function conditionsOf(statement: RegisterStatement, filter: FacetQuery): Map<string, string> {
  const conditions = new Map<string, string>()
  const codesIn = (kind: string, codes: string) => statement.numbersOf(kind, codes)
  if (filter.theme) conditions.set('theme', themeCondition(statement, filter.theme, filter.lived))
  if (filter.type) {
    conditions.set('type', saysYes('types', statement.value(Number(pairMask(codesIn('leader_type', filter.type), 2)), 'int')))
  }
  if (filter.kind) {
    conditions.set('kind', saysYes('kinds', statement.value(pairMask(codesIn('opportunity_kind', filter.kind)), 'bigint')))
  }
  if (filter.experience) {
    const mask = Number(pairMask(codesIn('experience_kind', filter.experience)))
    conditions.set('experience', saysYes('experience', statement.value(mask, 'int')))
  }
  if (filter.language) {
    const mask = statement.value(bitMask(codesIn('language', filter.language)), 'bigint')
    conditions.set('language', `(c.languages & ${mask}) <> 0`)
  }
  if (filter.supportNeed) {
    const mask = statement.value(bitMask(codesIn('support_need', filter.supportNeed)), 'bigint')
    conditions.set('supportNeed', `(c.support_needs & ${mask}) <> 0`)
  }
  for (const [name, kind] of [
    ['stage', 'stage'],
    ['position', 'position'],
    ['recognition', 'recognition'],
  ] as const) {
    const codes = filter[name]
    if (codes) conditions.set(name, `c.${name} = any (${statement.value(codesIn(kind, codes), 'smallint[]')})`)
  }
  if (filter.halfDay) {
    const wanted = new Set(filter.halfDay.split(','))
    const mask = maskOf(halfDayCodes.filter((code) => wanted.has(code)))
    conditions.set('halfDay', `(c.half_days & ${statement.value(mask, 'int')}) <> 0`)
  }
  if (statement.scope.places) {
    conditions.set('near', `c.place = any (${statement.value(statement.scope.places, 'smallint[]')})`)
  }
  if (filter.online) conditions.set('online', 'c.online = 1')
  if (filter.state) conditions.set('state', stateConditions(statement)[filter.state])
  if (filter.asked) conditions.set('asked', askedConditions(statement)[filter.asked])
  if (filter.review) conditions.set('review', 'c.has_review')
  if (filter.contact) conditions.set('contact', `c.contact_account_id = ${statement.value(filter.contact, 'uuid')}`)
  return conditions
}

/** The rows of this organisation's view, as far as the view still holds. */
export const inScope = (statement: RegisterStatement): string =>
  `c.organisation_id = ${statement.value(statement.scope.organisationId, 'uuid')} and (c.is_holder or c.visible_until > now())`

/** People found by words, with how well; null when no words are sought. */
export function searchJoin(statement: RegisterStatement): { join: string; rank: string } | null {
  const { sought } = statement.scope
  if (sought.length === 0) return null
  const organisation = statement.value(statement.scope.organisationId, 'uuid')
  const query = statement.value(textQuery(sought), 'tsquery')
  const grades = sought.map((word) => {
    const cases = gradesOf(word).map(
      ({ query, points }) => `when s.document @@ ${statement.value(query, 'tsquery')} then ${points}`,
    )
    return `case ${cases.join(' ')} else 0 end`
  })
  return {
    join: `join leader_search s on s.leader_id = c.leader_id and s.organisation_id = ${organisation}
      and s.document @@ ${query}`,
    rank: `(${grades.join(' + ')})`,
  }
}

/** Where a page goes on: the sort key of its last row, and the id that settles ties. */
export type RegisterPosition = (string | number)[]

const sorts = {
  name: { keys: [{ sql: 'c.sort_name', type: 'text', down: false }] },
  newest: { keys: [] },
  longest_unasked: { keys: [{ sql: 'c.unasked', type: 'smallint', down: true }, { sql: 'c.sort_name', type: 'text', down: false }] },
} as const

interface Key {
  sql: string
  type: string
  down: boolean
}

/** The keyset condition for keys of mixed directions. */
function afterOf(statement: RegisterStatement, keys: readonly Key[], position: RegisterPosition): string {
  const values = keys.map((key, index) => statement.value(position[index], key.type))
  const branches = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((earlier, at) => `${earlier.sql} = ${values[at]}`)
    return `(${[...equal, `${key.sql} ${key.down ? '<' : '>'} ${values[index]}`].join(' and ')})`
  })
  return `(${branches.join(' or ')})`
}

export interface RegisterRow {
  leaderId: string
  position: RegisterPosition
}

/** One page of the register, and a row more when there is another page. */
export async function findRegister(
  db: Db,
  scope: RegisterScope,
  filter: FacetQuery,
  page: { sort: 'relevance' | 'name' | 'newest' | 'longest_unasked'; after: RegisterPosition | null; limit: number },
): Promise<RegisterRow[]> {
  const statement = new RegisterStatement(scope)
  const search = searchJoin(statement)
  const byRank: Key[] = search && page.sort === 'relevance' ? [{ sql: search.rank, type: 'int', down: true }] : []
  const sort = page.sort === 'relevance' ? 'name' : page.sort
  const idKey: Key = { sql: 'c.leader_id', type: 'uuid', down: sort === 'newest' }
  const keys: Key[] = [...byRank, ...sorts[sort].keys, idKey]
  const where = [inScope(statement), ...conditionsOf(statement, filter).values()]
  if (page.after) {
    where.push(afterOf(statement, keys, page.after))
    // A bound on the first key alone lets the index begin where the page does.
    const [first] = keys
    if (first) where.push(`${first.sql} ${first.down ? '<=' : '>='} ${statement.value(page.after[0], first.type)}`)
  }
  const rows = await statement.rows<{ leader_id: string } & Record<string, string | number>>(
    db,
    `select c.leader_id, ${keys.map((key, index) => `${key.sql} as key_${index}`).join(', ')}
    from leader_card c ${search?.join ?? ''}
    where ${where.join('\n      and ')}
    order by ${keys.map((key) => `${key.sql}${key.down ? ' desc' : ''}`).join(', ')}
    limit ${statement.value(page.limit + 1, 'int')}`,
  )
  return rows.map((row) => ({
    leaderId: row.leader_id,
    position: keys.map((_key, index) => row[`key_${index}`] ?? ''),
  }))
}

/** The holder's people whose e-mail address or phone number is exactly this. */
export async function findByContact(db: Db, organisationId: string, text: string): Promise<string[]> {
  const lexeme = contactLexeme(text.trim())
  if (!lexeme) return []
  const rows = await prepared<{ leader_id: string }>(db, {
    name: 'register_by_contact',
    text: `select s.leader_id from leader_search s
      join leader_card c on c.organisation_id = s.organisation_id and c.leader_id = s.leader_id
      where s.organisation_id = $1 and s.document @@ $2::tsquery
      order by c.sort_name, c.leader_id limit 100`,
    values: [organisationId, quoted(lexeme)],
  })
  return rows.map(({ leader_id }) => leader_id)
}

/** The vocabulary's numbers, for filters and counts. */
export const findNumbers = (db: Db): Promise<Numbered[]> =>
  prepared<{ kind: string; code: string; number: number }>(db, {
    name: 'register_numbers',
    text: 'select kind, code, number from term order by kind, number',
    values: [],
  })

/** Numbers of the places whose centre lies within so many kilometres of an outcode's. */
export async function findPlacesWithin(db: Db, outcode: string, km: number): Promise<number[]> {
  const rows = await prepared<{ number: number }>(db, {
    name: 'register_places_within',
    text: `select p.number from place p, place middle
      where middle.outcode = $1 and abs(p.x - middle.x) <= $2 and abs(p.y - middle.y) <= $2
        and (p.x - middle.x)::float8 ^ 2 + (p.y - middle.y)::float8 ^ 2 <= $2::float8 ^ 2`,
    values: [outcode, km * 1_000],
  })
  return rows.map(({ number }) => number)
}
