import { prepared, type Db } from '../../core/db.ts'
import type { PlanarPoint } from './match.types.ts'

/** Where these outcodes lie on the plane, in whole metres. */
export async function findPlanarPoints(
  db: Db,
  outcodes: (string | null)[],
): Promise<Map<string, PlanarPoint>> {
  const wanted = [...new Set(outcodes.flatMap((outcode) => outcode ?? []))]
  if (wanted.length === 0) return new Map()
  const rows = await prepared<{ outcode: string; x: number; y: number }>(db, {
    name: 'planar_points',
    text: 'select outcode, x, y from place where outcode = any($1)',
    values: [wanted],
  })
  return new Map(rows.map(({ outcode, x, y }) => [outcode, { x, y }]))
}
