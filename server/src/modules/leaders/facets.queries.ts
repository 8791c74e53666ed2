import { uuidsIn } from '../../core/columns.ts'
import { prepared, type Db } from '../../core/db.ts'
import type { Registers } from './columns.queries.ts'
import type { CardColumns } from './columns.rules.ts'
import { countFacets, type Facets } from './facets.rules.ts'
import type { RegisterScope } from './register-scope.queries.ts'
import type { FacetQuery } from './register.schemas.ts'
import { SearchQueries } from './search.rules.ts'
import { standsNow } from './spelling.queries.ts'

/** Counts people by every filter, in one organisation's view. */
export async function findFacets(
  source: { db: Db; registers: Registers },
  scope: RegisterScope,
  filter: FacetQuery,
): Promise<Facets> {
  const isNarrowed = scope.sought.length > 0 && !scope.isNobody
  const words = isNarrowed ? await findByWords(source.db, scope) : scope.isNobody ? [] : null
  const { columns } = await source.registers.read(scope.organisationId)
  const register = { columns, scope, now: Date.now() / 1_000 }
  return countFacets(register, filter, words && marksOf(columns, words))
}

function marksOf(columns: CardColumns, leaderIds: string[]): Uint8Array {
  const marks = new Uint8Array(columns.size)
  for (const leaderId of leaderIds) {
    const slot = columns.slotOf(leaderId)
    if (slot >= 0) marks[slot] = 1
  }
  return marks
}

/** Everybody whom the words of a search find, however many. */
async function findByWords(db: Db, { organisationId, sought }: RegisterScope): Promise<string[]> {
  const [row] = await prepared<{ leader_ids: Buffer | null }>(db, {
    name: 'facets_found',
    text: `select string_agg(uuid_send(s.leader_id), '') as leader_ids from leader_search s
      where s.organisation_id = $1 and s.document @@ $2::tsquery and ${standsNow}`,
    values: [organisationId, new SearchQueries(organisationId).text(sought)],
  })
  return row?.leader_ids ? uuidsIn(row.leader_ids) : []
}
