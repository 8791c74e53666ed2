import type { Db } from '../../core/db.ts'
import {
  askedConditions,
  conditionsOf,
  inScope,
  RegisterStatement,
  stateConditions,
  type RegisterScope,
} from './register-scope.queries.ts'
import { SearchQueries } from './search.rules.ts'
import { themeBit } from './card.rules.ts'
import type { FacetQuery } from './register.schemas.ts'

/** Filters whose values are counted, in the order of the answer. */
export const facetNames = [
  'theme',
  'type',
  'stage',
  'kind',
  'experience',
  'language',
  'state',
  'asked',
  'online',
  'review',
] as const
export type FacetName = (typeof facetNames)[number]

interface Counted {
  facet: FacetName
  code: string
  /** SQL that is true of the people who have this value. */
  has: string
}

function countedOf(statement: RegisterStatement, lived: FacetQuery['lived']): Counted[] {
  const of = (facet: FacetName, kind: string, has: (number: number) => string): Counted[] =>
    statement.scope.terms
      .filter((term) => term.kind === kind)
      .map(({ code, number }) => ({ facet, code, has: has(number) }))
  const states = Object.entries(stateConditions(statement))
  const asked = Object.entries(askedConditions(statement))
  return [
    ...of('theme', 'theme', (number) => {
      const { word, bit } = themeBit(number)
      const column = lived ? `c.${lived}_${word}` : `(c.own_${word} | c.caring_${word})`
      return `${column} & ${bit} <> 0`
    }),
    ...of('type', 'leader_type', (number) => `(c.types >> ${2 * number + 2}) & 3 = 1`),
    ...of('stage', 'stage', (number) => `c.stage = ${number}`),
    ...of('kind', 'opportunity_kind', (number) => `(c.kinds >> ${2 * number}) & 3 = 1`),
    ...of('experience', 'experience_kind', (number) => `(c.experience >> ${2 * number}) & 3 = 1`),
    ...of('language', 'language', (number) => `(c.languages >> ${number}) & 1 = 1`),
    ...states.map(([code, has]): Counted => ({ facet: 'state', code, has })),
    ...asked.map(([code, has]): Counted => ({ facet: 'asked', code, has })),
    { facet: 'online', code: 'true', has: 'c.online = 1' },
    { facet: 'review', code: 'true', has: 'c.has_review' },
  ]
}

/** Only people found by the words of the search. */
function searchOf(statement: RegisterStatement): string {
  const { sought, organisationId } = statement.scope
  if (sought.length === 0) return ''
  return `join leader_search s on s.leader_id = c.leader_id
        and s.organisation_id = ${statement.value(organisationId, 'uuid')}
        and s.document @@ ${statement.value(new SearchQueries(organisationId).text(sought), 'tsquery')}`
}

/**
 * How many people each value of each filter would give, exact, under the same scope as the list. A filter
 * does not narrow its own counts, so that one can see what another choice would bring.
 */
export async function countFacets(
  db: Db,
  scope: RegisterScope,
  filter: FacetQuery,
): Promise<{ total: number } & Record<FacetName, { code: string; count: number }[]>> {
  const statement = new RegisterStatement(scope)
  const search = searchOf(statement)
  const conditions = conditionsOf(statement, filter)
  const counted = countedOf(statement, filter.lived)
  const others = (facet: FacetName) =>
    [...conditions].filter(([name]) => name !== facet).map(([name]) => `c.f_${name.toLowerCase()}`)
  const isShared = (facet: FacetName) => !conditions.has(facet)
  const selected = counted.map(({ facet, has }, index) => {
    const with_ = isShared(facet) ? ['c.f_all'] : others(facet)
    return `count(*) filter (where ${[...with_, has].join(' and ')})::int as n_${index}`
  })
  const all = [...conditions.values()]
  const flags = [...conditions].map(([name, condition]) => `${condition} as f_${name.toLowerCase()}`)
  const rows = await statement.rows<Record<string, number>>(
    db,
    `select count(*) filter (where c.f_all)::int as total, ${selected.join(',\n      ')}
    from (
      select c.*, ${[...flags, `${all.length > 0 ? all.join(' and ') : 'true'} as f_all`].join(', ')}
      from leader_card c ${search}
      where ${inScope(statement)}
      offset 0
    ) c`,
  )
  const row = rows[0] ?? {}
  const facets = Object.fromEntries(facetNames.map((name) => [name, [] as { code: string; count: number }[]])) as Record<
    FacetName,
    { code: string; count: number }[]
  >
  counted.forEach(({ facet, code }, index) => {
    const count = row[`n_${index}`] ?? 0
    if (count > 0) facets[facet].push({ code, count })
  })
  return { total: row['total'] ?? 0, ...facets }
}
