import { createHash } from 'node:crypto'
import type pg from 'pg'
import { prepared, type Db } from '../../core/db.ts'
import { halfDayCodes, maskOf } from '../vocabulary/half-days.rules.ts'
import { dayNumberOf, themeBit } from './card.rules.ts'
import type { FacetQuery } from './register.schemas.ts'
import type { Mended } from './spelling.queries.ts'

/** A term of the vocabulary with its number in masks. */
export interface Numbered {
  kind: string
  code: string
  number: number
}

/** What a register statement works with besides the filters. */
export interface RegisterScope extends Mended {
  /** Whose view of people is listed; nobody else's rows are read. */
  organisationId: string
  /** Only people of others who agreed to be seen by it, and nobody by their name: what a program may look at. */
  sharedOnly?: boolean
  terms: Numbered[]
  /** Something was sought in which there is no word: nobody has it. */
  isNobody?: boolean
  /** Numbers of the places within the distance asked for; null when no distance is. */
  places: number[] | null
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

  /**
   * A value that is read once a run and hidden from the planner. For what a search seeks: with it in sight the
   * statement would be planned anew for each search, which takes as long as running it.
   */
  once(value: unknown, type: string): string {
    return `(select ${this.value(value, type)})`
  }

  numbersOf(kind: string, codes: string): number[] {
    const wanted = new Set(codes.split(','))
    return this.scope.terms
      .filter((term) => term.kind === kind && wanted.has(term.code))
      .map(({ number }) => number)
  }

  rows<Row extends pg.QueryResultRow>(db: Db, text: string): Promise<Row[]> {
    const name = `register_${createHash('sha1').update(text).digest('base64url')}`
    return prepared<Row>(db, { name, text, values: this.values })
  }
}

const pairMask = (numbers: number[], start = 0): bigint =>
  numbers.reduce((mask, number) => mask | (1n << BigInt(2 * number + start)), 0n)
const bitMask = (numbers: number[]): bigint =>
  numbers.reduce((mask, number) => mask | (1n << BigInt(number)), 0n)

/** Two bits an item, 1 is yes: the low bit set and the high one not. */
const saysYes = (column: string, mask: string) =>
  `(c.${column} & ~(c.${column} >> 1) & ${mask}) <> 0`

function themeCondition(
  statement: RegisterStatement,
  codes: string,
  lived: string | undefined,
): string {
  const words = { a: 0n, b: 0n }
  for (const number of statement.numbersOf('theme', codes)) {
    const { word, bit } = themeBit(number)
    words[word] |= bit
  }
  const parts = (['a', 'b'] as const).flatMap((word) => {
    if (words[word] === 0n) return []
    const column =
      lived === 'own'
        ? `(c.own_${word} & ~c.not_own_${word})`
        : lived === 'caring'
          ? `c.caring_${word}`
          : `(c.own_${word} | c.caring_${word})`
    return [`(${column} & ${statement.value(words[word], 'bigint')}) <> 0`]
  })
  return parts.length > 0 ? `(${parts.join(' or ')})` : 'false'
}

/** SQL of a condition; a parameter that the statement does not use may not be handed over. */
type Condition = (statement: RegisterStatement) => string

const todayOf: Condition = (statement) =>
  statement.value(dayNumberOf(statement.scope.today), 'smallint')

/** The states that a record can be in as they stand now; a person may be in more than one. */
export const stateConditions: Record<NonNullable<FacetQuery['state']>, Condition> = {
  matchable: (statement) =>
    `(c.matchable and c.matchable_until > now() and c.paused_until <= ${todayOf(statement)})`,
  no_consent: () => '(c.match_consent <> 1 and not c.invited)',
  expired: () => '(c.match_consent = 1 and c.matchable_until <= now())',
  paused: (statement) => `(c.paused_until > ${todayOf(statement)})`,
  invited: () => 'c.invited',
}

/** Days of the fresh year before today: whoever was engaged in them is not fresh. */
const freshDays = 364

export const askedConditions: Record<NonNullable<FacetQuery['asked']>, Condition> = {
  never: () => 'c.last_asked_on is null',
  not_this_year: (statement) =>
    `c.engaged_until < ${statement.value(dayNumberOf(statement.scope.today) - freshDays, 'smallint')}`,
}

/** One condition for each filter that is set, by the name of the filter. */
export function conditionsOf(
  statement: RegisterStatement,
  filter: FacetQuery,
): Map<string, string> {
  const conditions = new Map<string, string>()
  const codesIn = (kind: string, codes: string) => statement.numbersOf(kind, codes)
  if (filter.theme) conditions.set('theme', themeCondition(statement, filter.theme, filter.lived))
  if (filter.type) {
    conditions.set(
      'type',
      saysYes(
        'types',
        statement.value(Number(pairMask(codesIn('leader_type', filter.type), 2)), 'int'),
      ),
    )
  }
  if (filter.kind) {
    conditions.set(
      'kind',
      saysYes(
        'kinds',
        statement.value(pairMask(codesIn('opportunity_kind', filter.kind)), 'bigint'),
      ),
    )
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
    if (codes)
      conditions.set(
        name,
        `c.${name} = any (${statement.value(codesIn(kind, codes), 'smallint[]')})`,
      )
  }
  if (filter.halfDay) {
    const wanted = new Set(filter.halfDay.split(','))
    const mask = maskOf(halfDayCodes.filter((code) => wanted.has(code)))
    conditions.set('halfDay', `(c.half_days & ${statement.value(mask, 'int')}) <> 0`)
  }
  if (statement.scope.places) {
    // A set that is hashed: there may be hundreds of places, and each person is looked up among them.
    conditions.set(
      'near',
      `c.place in (select unnest(${statement.value(statement.scope.places, 'smallint[]')}))`,
    )
  }
  if (filter.online) conditions.set('online', 'c.online = 1')
  if (filter.state) conditions.set('state', stateConditions[filter.state](statement))
  if (filter.asked) conditions.set('asked', askedConditions[filter.asked](statement))
  if (filter.review) conditions.set('review', 'c.has_review')
  if (filter.contact)
    conditions.set('contact', `c.contact_account_id = ${statement.value(filter.contact, 'uuid')}`)
  return conditions
}

/** The rows of this organisation's view, as far as the view still holds. */
export const inScope = (statement: RegisterStatement): string =>
  `c.organisation_id = ${statement.value(statement.scope.organisationId, 'uuid')} and c.visible_until > now()
    and (${statement.scope.sharedOnly ? 'not c.is_holder and' : 'c.is_holder or'} c.paused_until <= ${todayOf(statement)})`
