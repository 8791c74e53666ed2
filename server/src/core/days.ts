const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day, YYYY-MM-DD, that it is in the United Kingdom at a moment. */
export function dayInTheKingdom(moment: Date): string {
  return format.format(moment)
}
