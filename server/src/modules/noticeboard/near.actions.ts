import type { Db } from '../../core/db.ts'
import { outcodeUnknownIn } from '../organisations/organisations.errors.ts'
import { findPlace } from '../vocabulary/places.queries.ts'

/**
 * Refuses an outcode that the bank does not know: what is near it cannot be said, and a list of what is online alone would
 * look like an answer.
 *
 * @param field The parameter that it stands in.
 */
export async function refuseUnknownOutcode(
  db: Db,
  field: string,
  outcode: string | undefined,
): Promise<void> {
  if (outcode !== undefined && !(await findPlace(db, outcode))) throw outcodeUnknownIn(field)()
}
