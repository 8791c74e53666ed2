import type { Db } from '../../core/db.ts'
import { outcodeUnknownIn } from '../organisations/organisations.errors.ts'
import { findNumbers, findPlacesWithin } from './register.queries.ts'
import type { RegisterScope } from './register-scope.queries.ts'
import type { FacetQuery } from './register.schemas.ts'
import { soughtWordsOf } from './spelling.rules.ts'
import { mendSearch, mendOpenly } from './spelling.queries.ts'

const defaultKm = 30

/** The vocabulary, places and words that a filter needs; looked up only where it does. */
export async function scopeOf(
  db: Db,
  organisationId: string,
  filter: FacetQuery,
  { isCounting, sharedOnly = false }: { isCounting: boolean; sharedOnly?: boolean },
): Promise<RegisterScope> {
  const { search, near, withinKm, ...rest } = filter
  const codes = Object.values(rest).flatMap((value) => value?.split(',') ?? [])
  const places = near ? await findPlacesWithin(db, near, withinKm ?? defaultKm) : null
  if (places?.length === 0) throw outcodeUnknownIn('near')()
  return {
    organisationId,
    terms: isCounting || codes.length > 0 ? await findNumbers(db, isCounting ? null : codes) : [],
    places,
    sharedOnly,
    isNobody: Boolean(search) && soughtWordsOf(search ?? '').length === 0,
    ...(await (sharedOnly ? mendOpenly : mendSearch)(db, organisationId, search ?? '')),
    today: new Date().toISOString().slice(0, 10),
  }
}
