import type { PlacePoints } from '../leaders/columns.queries.ts'
import type { MatchOpportunity } from './match.types.ts'

/** Everything about distance, once for each place and not for each person. By place number. */
export interface Spot {
  /**
   * The least travel limit that reaches the opportunity from here, in whole kilometres; 32,768, more than
   * "no limit told", beyond its radius.
   */
  limits: Int32Array
  /** Units that being there earns, the travel limit apart. */
  earned: Int32Array
}

export function spotOf(
  opportunity: MatchOpportunity,
  places: PlacePoints,
  units: number,
): Spot | null {
  const { place } = opportunity
  if (place === null) return null
  const radius = opportunity.radiusKm * 1_000
  const spot = { limits: new Int32Array(places.x.length), earned: new Int32Array(places.x.length) }
  for (let number = 0; number < places.x.length; number += 1) {
    const dx = (places.x[number] ?? NaN) - place.x
    const dy = (places.y[number] ?? NaN) - place.y
    const metres = Math.floor(Math.sqrt(dx * dx + dy * dy))
    spot.limits[number] = metres <= radius ? Math.max(Math.ceil(metres / 1_000), 1) : 32_768
    spot.earned[number] =
      2 * metres <= radius
        ? units
        : metres < radius
          ? Math.floor((units * 2 * (radius - metres)) / radius)
          : 0
  }
  return spot
}
