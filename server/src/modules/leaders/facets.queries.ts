import type { Db } from '../../core/db.ts'
import { wordBits } from './card.rules.ts'
import {
  countsIn,
  facetNames,
  laneSums,
  mostPeople,
  packPieces,
  type BitValue,
  type FacetCount,
  type FacetName,
  type PairPiece,
} from './facets.rules.ts'
import {
  askedConditions,
  conditionsOf,
  inScope,
  RegisterStatement,
  stateConditions,
  type Numbered,
  type RegisterScope,
} from './register-scope.queries.ts'
import type { FacetQuery } from './register.schemas.ts'
import { SearchQueries } from './search.rules.ts'

const kindOfPairs = {
  type: 'leader_type',
  kind: 'opportunity_kind',
  experience: 'experience_kind',
} as const
const columnOfPairs = { type: 'types', kind: 'kinds', experience: 'experience' } as const
/** Bits 0 and 1 of the types of a card are never used. */
const firstBit = { type: 2, kind: 0, experience: 0 } as const
const pieceItems = 10

/** Masks of two bits an item, cut into pieces of ten items. */
function piecesOf(facet: keyof typeof kindOfPairs, terms: readonly Numbered[]): PairPiece[] {
  const codes: string[] = []
  for (const { kind, code, number } of terms) if (kind === kindOfPairs[facet]) codes[number] = code
  return Array.from({ length: Math.ceil(codes.length / pieceItems) }, (_none, at) => ({
    column: columnOfPairs[facet],
    from: firstBit[facet] + 2 * pieceItems * at,
    items: Array.from(
      { length: Math.min(pieceItems, codes.length - pieceItems * at) },
      (_item, index) => ({
        facet,
        code: codes[pieceItems * at + index] ?? '',
      }),
    ),
  }))
}

/** What is counted by bits: the SQL of each word, and which bit is which value. */
interface Words {
  sql: Map<string, string>
  values: BitValue[]
}

/** A number with the low bit of each of so many pairs set. */
const lowBits = (pairs: number): bigint => (4n ** BigInt(pairs) - 1n) / 3n

function wordsOf(
  terms: readonly Numbered[],
  facets: ReadonlySet<FacetName>,
  lived: FacetQuery['lived'],
): Words {
  const sql = new Map<string, string>()
  const values: BitValue[] = []
  const numbered = (kind: string) => terms.filter((term) => term.kind === kind)
  if (facets.has('theme')) {
    const livedIn = {
      own: (part: string) => `c.own_${part} & ~c.not_own_${part}`,
      caring: (part: string) => `c.caring_${part}`,
      any: (part: string) => `c.own_${part} | c.caring_${part}`,
    }[lived ?? 'any']
    for (const { code, number } of numbered('theme')) {
      const part = number < wordBits ? 'a' : 'b'
      sql.set(`theme_${part}`, livedIn(part))
      values.push({ facet: 'theme', code, word: `theme_${part}`, bit: number % wordBits })
    }
  }
  if (facets.has('language')) {
    sql.set('languages', 'c.languages')
    for (const { code, number } of numbered('language')) {
      if (number < wordBits)
        values.push({ facet: 'language', code, word: 'languages', bit: number })
    }
  }
  if (facets.has('stage')) {
    // Untold is 3, and moves out of the word.
    sql.set('stage', `case when c.stage < 3 then 1::bigint << c.stage else 0 end`)
    for (const { code, number } of numbered('stage'))
      values.push({ facet: 'stage', code, word: 'stage', bit: number })
  }
  const pieces = (['kind', 'type', 'experience'] as const).filter((facet) => facets.has(facet))
  const parts = new Map<string, string[]>()
  for (const { piece, word, to } of packPieces(pieces.flatMap((facet) => piecesOf(facet, terms)))) {
    const name = `pairs_${word}`
    const { column, from, items } = piece
    const yes = `((c.${column}::bigint & ~(c.${column}::bigint >> 1)) >> ${from}) & ${lowBits(items.length)}`
    parts.set(name, [...(parts.get(name) ?? []), `(${yes}) << ${to}`])
    items.forEach((item, index) => values.push({ ...item, word: name, bit: to + 2 * index }))
  }
  for (const [name, each] of parts) sql.set(name, each.map((part) => `(${part})`).join(' | '))
  return { sql, values: values.filter(({ code }) => code !== '') }
}

/** What is counted by conditions. */
function conditionsCounted(statement: RegisterStatement, facets: ReadonlySet<FacetName>) {
  const states = Object.entries(stateConditions).map(([code, has]) => ({
    facet: 'state' as const,
    code,
    has,
  }))
  const asked = Object.entries(askedConditions).map(([code, has]) => ({
    facet: 'asked' as const,
    code,
    has,
  }))
  const single = (facet: 'online' | 'review', sql: string) => ({
    facet,
    code: 'true',
    has: () => sql,
  })
  return [...states, ...asked, single('online', 'c.online = 1'), single('review', 'c.has_review')]
    .filter(({ facet }) => facets.has(facet))
    .map(({ facet, code, has }) => ({ facet, code, sql: has(statement) }))
}

/** Only people found by the words of the search. */
function searchOf(statement: RegisterStatement): string {
  const { sought, organisationId } = statement.scope
  if (sought.length === 0) return ''
  return `join leader_search s on s.leader_id = c.leader_id
        and s.organisation_id = ${statement.value(organisationId, 'uuid')}
        and s.document @@ ${statement.value(new SearchQueries(organisationId).text(sought), 'tsquery')}`
}

interface Counts {
  total: number
  counts: { facet: FacetName; code: string; count: number }[]
}

/**
 * Languages that an organisation's people were last seen to have. Only a hint to count no others: what
 * the people do have comes with the counts, and a language that was not expected is counted at once.
 */
const languagesSeen = new Map<string, bigint>()

/** Counts these facets under all filters but that of `without`. */
async function countUnder(
  db: Db,
  scope: RegisterScope,
  filter: FacetQuery,
  { facets, without }: { facets: ReadonlySet<FacetName>; without: FacetName | null },
): Promise<Counts> {
  const statement = new RegisterStatement(scope)
  const words = wordsOf(scope.terms, facets, filter.lived)
  const seen = languagesSeen.get(scope.organisationId) ?? -1n
  const isExpected = ({ facet, bit }: BitValue) =>
    facet !== 'language' || ((seen >> BigInt(bit)) & 1n) === 1n
  const sums = laneSums(words.values.filter(isExpected))
  // A facet is named as its filter is.
  const conditions = conditionsOf(statement, without ? { ...filter, [without]: undefined } : filter)
  const flags = conditionsCounted(statement, facets)
  const columns = [
    'count(*) as total',
    ...sums.map(({ word, mask }, at) => `sum(c.${word} & ${mask})::text as sum_${at}`),
    ...flags.map((_flag, at) => `count(*) filter (where c.flag_${at})::text as flag_${at}`),
    ...(facets.has('language') ? ['bit_or(c.languages)::text as languages'] : []),
  ]
  const [row = {}] = await statement.rows<Record<string, string | null>>(
    db,
    `select ${columns.join(',\n      ')}
    from (
      select ${[
        'true as is_there',
        ...[...words.sql].map(([name, sql]) => `${sql} as ${name}`),
        ...flags.map(({ sql }, at) => `${sql} as flag_${at}`),
      ].join(',\n        ')}
      from leader_card c ${searchOf(statement)}
      where ${[inScope(statement), ...conditions.values()].join('\n        and ')}
      offset 0
    ) c`,
  )
  const total = Number(row['total'] ?? 0)
  if (total > mostPeople)
    throw new RangeError(`More than ${mostPeople} people in one view are not counted`)
  const languages = BigInt(row['languages'] ?? 0)
  if ((languages & ~seen) !== 0n) {
    languagesSeen.set(scope.organisationId, languages | seen)
    return countUnder(db, scope, filter, { facets, without })
  }
  // Seen among everybody, it holds for every filter of later requests too.
  if (facets.has('language') && conditions.size === 0 && scope.sought.length === 0) {
    languagesSeen.set(scope.organisationId, languages)
  }
  return {
    total,
    counts: [
      ...sums.flatMap((sum, at) =>
        countsIn(sum, row[`sum_${at}`] ?? null).map(({ value, count }) => ({ ...value, count })),
      ),
      ...flags.map(({ facet, code }, at) => ({
        facet,
        code,
        count: Number(row[`flag_${at}`] ?? 0),
      })),
    ],
  }
}

const isFacet = (name: string): name is FacetName => facetNames.some((facet) => facet === name)

/**
 * How many people each value of each filter would give, exact, under the same scope as the list. A filter
 * does not narrow its own counts, so that one can see what another choice would bring.
 */
export async function countFacets(
  db: Db,
  scope: RegisterScope,
  filter: FacetQuery,
): Promise<{ total: number } & Record<FacetName, FacetCount[]>> {
  const filtered = [...conditionsOf(new RegisterStatement(scope), filter).keys()].filter((name) =>
    isFacet(name),
  )
  const shared = new Set(facetNames.filter((name) => !filtered.includes(name)))
  const main = await countUnder(db, scope, filter, { facets: shared, without: null })
  const counts = [...main.counts]
  for (const facet of filtered) {
    const apart = await countUnder(db, scope, filter, { facets: new Set([facet]), without: facet })
    counts.push(...apart.counts)
  }
  const order = new Map(scope.terms.map(({ kind, code, number }) => [`${kind} ${code}`, number]))
  const placeOf = (facet: FacetName, code: string) =>
    order.get(`${termKindOf[facet] ?? ''} ${code}`) ?? 0
  const facets = Object.fromEntries(
    facetNames.map((name): [FacetName, FacetCount[]] => [
      name,
      counts
        .filter(({ facet, count }) => facet === name && count > 0)
        .map(({ code, count }) => ({ code, count }))
        .toSorted((one, other) => placeOf(name, one.code) - placeOf(name, other.code)),
    ]),
  ) as Record<FacetName, FacetCount[]>
  return { total: main.total, ...facets }
}

const termKindOf: Partial<Record<FacetName, string>> = {
  theme: 'theme',
  language: 'language',
  stage: 'stage',
  ...kindOfPairs,
}
