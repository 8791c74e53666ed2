/**
 * For `refine`: a distance from nowhere narrows nothing, which is said rather than passed over.
 *
 * @param distance The parameter that says how far.
 * @param place The parameter that says from where.
 */
export const fromSomewhere = (
  distance: string,
  place: string,
  message: string,
): [
  holds: (query: Readonly<Record<string, unknown>>) => boolean,
  otherwise: { path: string[]; message: string },
] => [
  (query) => query[distance] === undefined || query[place] !== undefined,
  { path: [distance], message },
]
