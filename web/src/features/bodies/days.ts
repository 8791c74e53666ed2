/** The day that it is in the United Kingdom, YYYY-MM-DD. */
export const today = (): string =>
  new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' })

/** The day after, YYYY-MM-DD. */
export function dayAfter(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + 1)
  return at.toISOString().slice(0, 10)
}
