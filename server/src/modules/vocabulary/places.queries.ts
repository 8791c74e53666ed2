import { eq, sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { placeOnPlane, type OutcodeCentre } from './places.rules.ts'
import { places } from './places.table.ts'

export type PlaceRow = typeof places.$inferSelect

/** One outcode, in its canonical form; undefined when the bank does not know it. */
export async function findPlace(db: Db, outcode: string): Promise<PlaceRow | undefined> {
  const [place] = await db.select().from(places).where(eq(places.outcode, outcode))
  return place
}

/** The first ten outcodes that begin like this, in their order. */
export function findPlaces(db: Db, begin: string): Promise<{ outcode: string }[]> {
  return prepared(db, {
    name: 'places_that_begin',
    text: `select outcode from place where outcode >= $1 and outcode < $1 || '~' order by outcode limit 10`,
    values: [begin],
  })
}

export const countPlaces = (db: Db): Promise<number> => db.$count(places)

/** Keeps two writers from dealing one number twice; reading goes on. */
export async function lockPlaces(tx: Db): Promise<void> {
  await tx.execute(sql`lock table place in share row exclusive mode`)
}

/**
 * Moves known outcodes to these centres and adds the others under the next numbers, in the order given.
 * Answers how many of each.
 */
export async function writePlaces(
  tx: Db,
  centres: readonly OutcodeCentre[],
): Promise<{ added: number; moved: number }> {
  const points = centres.map(({ latitude, longitude }) => placeOnPlane(latitude, longitude))
  const values = [
    centres.map(({ outcode }) => outcode),
    centres.map(({ latitude }) => latitude),
    centres.map(({ longitude }) => longitude),
    points.map(({ x }) => x),
    points.map(({ y }) => y),
  ]
  const given = `unnest($1::text[], $2::numeric[], $3::numeric[], $4::integer[], $5::integer[])
    with ordinality as given (outcode, latitude, longitude, x, y, turn)`
  const moved = await tx.$client.query(
    `update place set x = given.x, y = given.y, latitude = given.latitude, longitude = given.longitude,
        updated_at = now()
      from ${given}
      where place.outcode = given.outcode
        and (place.latitude, place.longitude) is distinct from (given.latitude, given.longitude)`,
    values,
  )
  const added = await tx.$client.query(
    `insert into place (outcode, number, x, y, latitude, longitude)
      select given.outcode, (select coalesce(max(number), 0) from place) + row_number() over (order by turn),
        given.x, given.y, given.latitude, given.longitude
      from ${given}
      where not exists (select from place where place.outcode = given.outcode)`,
    values,
  )
  return { added: added.rowCount ?? 0, moved: moved.rowCount ?? 0 }
}
