import { prepared, type Db } from '../../core/db.ts'
import type { Registers } from './columns.queries.ts'
import { filtersOf, isInScope } from './register-filters.rules.ts'
import {
  conditionsOf,
  inScope,
  RegisterStatement,
  type Numbered,
  type RegisterScope,
} from './register-scope.queries.ts'
import type { FacetQuery } from './register.schemas.ts'
import { contactLexeme, quoted, SearchQueries, type SoughtWord } from './search.rules.ts'
import { countFound, mostRanked, standsNow } from './spelling.queries.ts'
import {
  type Sort,
  type RegisterPosition,
  type Key,
  type SortedRow,
  afterOf,
  orderOf,
  type RegisterRow,
  sorts,
  rowOf,
} from './register-order.queries.ts'

export type { RegisterScope } from './register-scope.queries.ts'

/** So many cards are walked in the order of the page before the whole register is asked who passes. */
const firstWalk = 2_000

/** As few people as this are sorted instead of being met on a walk. */
const mostSorted = 2_000

export interface RegisterPageAsked {
  sort: Sort
  after: RegisterPosition | null
  limit: number
}

/** How a page is sorted, and where it begins. */
interface Sorted {
  keys: readonly Key[]
  after: RegisterPosition | null
  limit: number
}

/** Whoever sees only people of others looks at everything of them but their names. */
const queriesOf = ({ organisationId, sharedOnly = false }: RegisterScope): SearchQueries =>
  new SearchQueries(organisationId, { hidesNames: sharedOnly })

/** What the register is read from: the database, and the cards in memory that are kept in step with it. */
export interface RegisterSource {
  db: Db
  registers: Registers
}

/** How much of a row's search document must hold; both in the notation of tsquery. */
interface Wanted {
  all: string
  without?: string
}

/**
 * Walks an index of the cards in the order of the page, and opens a person's search document only there:
 * the quick way wherever many are found.
 */
async function findWalking(
  db: Db,
  scope: RegisterScope,
  filter: FacetQuery,
  page: Sorted & { wanted: Wanted | null; most?: number },
): Promise<SortedRow[]> {
  const statement = new RegisterStatement(scope)
  const { keys, after, limit, wanted, most } = page
  const where = [...conditionsOf(statement, filter).values()]
  const walk = [inScope(statement), ...(after ? [afterOf(statement, keys, after)] : [])]
  const order = orderOf(keys)
  if (most === undefined) where.push(...walk)
  if (wanted) {
    const isWithout = wanted.without
      ? ` and not s.document @@ ${statement.value(wanted.without, 'tsquery')}`
      : ''
    // A sub-select that yields a value, so that the planner keeps to the order of the cards.
    where.push(`(select s.document @@ ${statement.value(wanted.all, 'tsquery')}${isWithout} from leader_search s
        where s.organisation_id = c.organisation_id and s.leader_id = c.leader_id)`)
  }
  return statement.rows<SortedRow>(
    db,
    `select c.leader_id, ${keys.map((key, index) => `${key.sql} as key_${index}`).join(', ')}
    from ${
      most === undefined
        ? 'leader_card c'
        : `(select * from leader_card c where ${walk.join(' and ')} order by ${order} limit ${most}) c`
    }
    where ${where.join('\n      and ') || 'true'}
    order by ${order}
    limit ${statement.value(limit, 'int')}`,
  )
}

/** These people in the order of the page, as far as they pass. */
async function findAmong(
  db: Db,
  scope: RegisterScope,
  filter: FacetQuery,
  { keys, after, limit, leaderIds }: Sorted & { leaderIds: string[] },
): Promise<SortedRow[]> {
  const statement = new RegisterStatement(scope)
  const where = [inScope(statement), ...conditionsOf(statement, filter).values()]
  if (after) where.push(afterOf(statement, keys, after))
  return statement.rows<SortedRow>(
    db,
    `select c.leader_id, ${keys.map((key, index) => `${key.sql} as key_${index}`).join(', ')}
    from unnest(${statement.value(leaderIds, 'uuid[]')}) among (leader_id)
    join leader_card c on c.organisation_id = ${statement.value(scope.organisationId, 'uuid')}
      and c.leader_id = among.leader_id
    where ${where.join('\n      and ')}
    order by ${orderOf(keys)}
    limit ${statement.value(limit, 'int')}`,
  )
}

/** Who passes the filters, by the cards in memory; undefined where that is more than are worth sorting. */
async function findPassing(
  registers: Registers,
  scope: RegisterScope,
  filter: FacetQuery,
): Promise<string[] | undefined> {
  const { columns } = await registers.read(scope.organisationId)
  const register = { columns, scope, now: Date.now() / 1_000 }
  const filters = [isInScope(register), ...filtersOf(register, filter).values()]
  const leaderIds: string[] = []
  for (let slot = 0; slot < columns.size; slot += 1) {
    if (!filters.every((holds) => holds(slot))) continue
    if (leaderIds.length === mostSorted) return undefined
    leaderIds.push(columns.idAt(slot))
  }
  return leaderIds
}

/**
 * One page under filters alone. Mostly it is full after a short walk; where hardly anybody passes, the
 * cards in memory say who, instead of a walk past everybody.
 */
async function findFiltered(
  { db, registers }: RegisterSource,
  scope: RegisterScope,
  filter: FacetQuery,
  page: Sorted,
): Promise<SortedRow[]> {
  const walked = await findWalking(db, scope, filter, { ...page, wanted: null, most: firstWalk })
  if (walked.length === page.limit) return walked
  const leaderIds = await findPassing(registers, scope, filter)
  return leaderIds
    ? findAmong(db, scope, filter, { ...page, leaderIds })
    : findWalking(db, scope, filter, { ...page, wanted: null })
}

/**
 * Finds people by their words first, then sorts them all: the quick way wherever few are found. Ranked,
 * it finds nobody where more than {@link mostRanked} have the words.
 */
async function findByWords(
  db: Db,
  scope: RegisterScope,
  filter: FacetQuery,
  page: {
    keys: readonly Key[]
    after: RegisterPosition | null
    limit: number
    query: string
    isRanked: boolean
  },
): Promise<SortedRow[]> {
  const statement = new RegisterStatement(scope)
  const { after, limit, query } = page
  const outer = (
    page.isRanked ? [{ sql: 'c.rank', type: 'int', down: true }, ...page.keys] : page.keys
  ) as Key[]
  const organisation = statement.value(scope.organisationId, 'uuid')
  const found = `select s.leader_id${page.isRanked ? ', s.document' : ''} from leader_search s
      where s.organisation_id = ${organisation} and s.document @@ ${statement.once(query, 'tsquery')}
        and ${standsNow}${page.isRanked ? ` limit ${mostRanked + 1}` : ''}`
  const where = [inScope(statement), ...conditionsOf(statement, filter).values()]
  if (page.isRanked) where.push(`(select count(*) from found) <= ${mostRanked}`)
  const begin = after ? `where ${afterOf(statement, outer, after)}` : ''
  return statement.rows<SortedRow>(
    db,
    `with found as materialized (${found})
    select c.leader_id, ${outer.map((key, index) => `${key.sql} as key_${index}`).join(', ')}
    from (
      select c.leader_id, c.sort_name, c.unasked${page.isRanked ? `, ${rankOf(statement)} as rank` : ''}
      from found s join leader_card c on c.organisation_id = ${organisation} and c.leader_id = s.leader_id
      where ${where.join('\n        and ')}
    ) c
    ${begin}
    order by ${orderOf(outer)}
    limit ${statement.value(limit, 'int')}`,
  )
}

/** How well a document answers the search: the sum of its words' best grades. */
function rankOf(statement: RegisterStatement): string {
  const queries = queriesOf(statement.scope)
  const grades = statement.scope.sought.map((word) => {
    const cases = queries
      .grades(word)
      .map(
        ({ query, points }) =>
          `when s.document @@ ${statement.once(query, 'tsquery')} then ${points}`,
      )
    return `case ${cases.join(' ')} else 0 end`
  })
  return grades.join(' + ')
}

/** Parts of a list by relevance, as the first value of a position says; ranks are 0 and above. */
const part = { named: -1, others: -2 } as const

/**
 * Many people: those whose names hold the words, then all others, each part by name. Few: by rank. Which
 * it is, and how the words were mended, stays as the first page had it, so that nobody is skipped.
 */
async function findByRelevance(
  db: Db,
  scope: RegisterScope,
  filter: FacetQuery,
  { after, limit }: { after: RegisterPosition | null; limit: number },
): Promise<RegisterRow[]> {
  const keys = sorts.relevance
  const pin = pinOf(scope.sought)
  const queries = queriesOf(scope)
  const query = queries.text(scope.sought)
  const [first] = after ?? []
  const begun = typeof first === 'number' ? first : null
  const isKnownMany = begun === null && (scope.people ?? 0) > mostRanked
  if ((begun === null || begun >= 0) && !isKnownMany) {
    const found = await findByWords(db, scope, filter, {
      keys,
      after,
      limit,
      query,
      isRanked: true,
    })
    const ranked: Key[] = [{ sql: 'c.rank', type: 'int', down: true }, ...keys]
    const rows = found.map((row) => rowOf(row, ranked, [], [pin]))
    // Nobody: because nobody is left, or because too many have the words.
    const isMany =
      begun === null &&
      rows.length === 0 &&
      (scope.people ?? (await countMatches(db, scope, query))) > mostRanked
    if (!isMany) return rows
  }
  const rest = after ? after.slice(1) : null
  const names = queries.names(scope.sought)
  const rows: RegisterRow[] = []
  if (begun !== part.others) {
    const isManyNamed = (await countMatches(db, scope, names)) > mostRanked
    const named = isManyNamed
      ? await findWalking(db, scope, filter, { keys, after: rest, limit, wanted: { all: names } })
      : await findByWords(db, scope, filter, {
          keys,
          after: rest,
          limit,
          query: names,
          isRanked: false,
        })
    rows.push(...named.map((row) => rowOf(row, keys, [part.named], [pin])))
  }
  if (rows.length < limit) {
    const others = await findWalking(db, scope, filter, {
      keys,
      after: begun === part.others ? rest : null,
      limit: limit - rows.length,
      wanted: { all: query, without: names },
    })
    rows.push(...others.map((row) => rowOf(row, keys, [part.others], [pin])))
  }
  return rows
}

const countMatches = (db: Db, scope: RegisterScope, query: string) =>
  countFound(db, scope.organisationId, query, mostRanked + 1)

/** How words were mended, to go on in the same way on the next page. */
const pinOf = (sought: readonly SoughtWord[]): string =>
  JSON.stringify(sought.map(({ near }) => near))

/** The words as the first page had mended them. */
function pinned(scope: RegisterScope, after: RegisterPosition | null): RegisterScope {
  const pin = after?.at(-1)
  if (scope.sought.length === 0 || typeof pin !== 'string' || !pin.startsWith('[')) return scope
  const near = JSON.parse(pin) as SoughtWord['near'][]
  return {
    ...scope,
    people: null,
    sought: scope.sought.map((word, index) => ({ ...word, near: near[index] ?? word.near })),
  }
}

/** One page of the register, and a row more when there is another page. */
export async function findRegister(
  source: RegisterSource,
  scope: RegisterScope,
  filter: FacetQuery,
  page: RegisterPageAsked,
): Promise<RegisterRow[]> {
  if (scope.isNobody) return []
  const { db } = source
  const limit = page.limit + 1
  const { after } = page
  const keys = sorts[page.sort]
  if (scope.sought.length === 0) {
    const rows = await findFiltered(source, scope, filter, { keys, after, limit })
    return rows.map((row) => rowOf(row, keys, [], []))
  }
  const begun = pinned(scope, after)
  if (page.sort === 'relevance') return findByRelevance(db, begun, filter, { after, limit })
  const query = queriesOf(scope).text(begun.sought)
  const isMany = (begun.people ?? (await countMatches(db, begun, query))) > mostRanked
  const rows = isMany
    ? await findWalking(db, begun, filter, { keys, after, limit, wanted: { all: query } })
    : await findByWords(db, begun, filter, { keys, after, limit, query, isRanked: false })
  const pin = pinOf(begun.sought)
  return rows.map((row) => rowOf(row, keys, [], [pin]))
}

/** The holder's people whose e-mail address or phone number is exactly this. */
export async function findByContact(
  db: Db,
  organisationId: string,
  text: string,
): Promise<string[]> {
  const lexeme = contactLexeme(text.trim())
  if (!lexeme) return []
  const rows = await prepared<{ leader_id: string }>(db, {
    name: 'register_by_contact',
    text: `select s.leader_id from leader_search s
      join leader_card c on c.organisation_id = s.organisation_id and c.leader_id = s.leader_id
      where s.organisation_id = $1 and s.document @@ $2::tsquery
      order by c.sort_name, c.leader_id limit 100`,
    values: [organisationId, quoted(organisationId, lexeme)],
  })
  return rows.map(({ leader_id }) => leader_id)
}

/** The numbers of these codes of the vocabulary; of all of them when none are given. */
export const findNumbers = (db: Db, codes: string[] | null): Promise<Numbered[]> =>
  codes === null
    ? prepared<{ kind: string; code: string; number: number }>(db, {
        name: 'register_numbers',
        text: 'select kind, code, number from term order by kind, number',
        values: [],
      })
    : prepared<{ kind: string; code: string; number: number }>(db, {
        name: 'register_numbers_some',
        text: 'select kind, code, number from term where code = any ($1::text[]) order by kind, number',
        values: [codes],
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
