const dayMs = 86_400_000

/** Days around the day that a bank is made on, so that a demo never looks old. */
export interface Calendar {
  today: string
  /** The date so many days from today; negative is past. */
  day(offset: number): string
  /** That day at a time of day, in UTC. */
  moment(offset: number, minuteOfDay?: number): string
  /** The first such weekday (0 is Monday) on or after the day so many days from today, as an offset. */
  weekday(weekday: number, offset: number): number
  /** A time by the clock on the wall in the United Kingdom, with its offset. */
  wall(offset: number, clock: string): string
}

/** `today` as YYYY-MM-DD. */
export function calendarOf(today: string): Calendar {
  const todayMs = Date.parse(`${today}T00:00:00Z`)
  const at = (offset: number) => new Date(todayMs + offset * dayMs)
  const day = (offset: number) => at(offset).toISOString().slice(0, 10)
  return {
    today,
    day,
    moment: (offset, minuteOfDay = 600) =>
      new Date(todayMs + offset * dayMs + minuteOfDay * 60_000).toISOString(),
    weekday: (weekday, offset) => offset + ((weekday - ((at(offset).getUTCDay() + 6) % 7) + 7) % 7),
    wall: (offset, clock) => `${day(offset)}T${clock}:00${isSummer(at(offset)) ? '+01:00' : 'Z'}`,
  }
}

/** British Summer Time, by days: from the last Sunday of March to the last Sunday of October. */
function isSummer(day: Date): boolean {
  const lastSunday = (month: number) => {
    const last = new Date(Date.UTC(day.getUTCFullYear(), month + 1, 0))
    return last.getTime() - last.getUTCDay() * dayMs
  }
  return day.getTime() >= lastSunday(2) && day.getTime() < lastSunday(9)
}
