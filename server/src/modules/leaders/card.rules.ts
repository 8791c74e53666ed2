const dayMs = 86_400_000

/** Themes in one word of a mask: a bigint of the database has 63 bits besides its sign. */
export const wordBits = 63

/** What each packed field of a card holds while its question is untold. */
export const untold = {
  halfDays: 1 << 21,
  place: -1,
  travel: 32_767,
  online: 0,
  level: 5,
  hours: 745,
  stage: 3,
  neverAsked: 32_767,
} as const

/** Days since 2000-01-01 of a YYYY-MM-DD date. */
export function dayNumberOf(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - Date.parse('2000-01-01T00:00:00Z')) / dayMs
}

/** The day that a day number stands for, as YYYY-MM-DD. */
export function dateOfDayNumber(day: number): string {
  return new Date(Date.parse('2000-01-01T00:00:00Z') + day * dayMs).toISOString().slice(0, 10)
}

/** Which word of a theme mask a theme's number stands in, and its bit there. */
export function themeBit(number: number): { word: 'a' | 'b'; bit: bigint } {
  return number < wordBits
    ? { word: 'a', bit: 1n << BigInt(number) }
    : { word: 'b', bit: 1n << BigInt(number - wordBits) }
}
