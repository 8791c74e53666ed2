/**
 * Bank holidays of England and Wales as the government publishes them (www.gov.uk/bank-holidays), with those that
 * were proclaimed for one year. Outside these years only weekends are left out, so that a day is never counted later
 * than the law has it; {@link holidaysKnownIn} says so.
 */
const bankHolidays: Readonly<Record<string, readonly string[]>> = {
  2022: ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
  2023: ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
}

/** Whether the bank holidays of the year of this day are known. */
export const holidaysKnownIn = (day: string): boolean => day.slice(0, 4) in bankHolidays

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Neither a weekend nor, as far as is known, a bank holiday in England. */
export function isWorkingDay(day: string): boolean {
  if ([0, 6].includes(weekday(day))) return false
  return !bankHolidays[day.slice(0, 4)]?.includes(day.slice(5))
}

/** So many days later; days are calendar dates, YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

/** This day, or the next one on which people work. */
export function workingDayFrom(day: string): string {
  return isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1))
}

/** The day so many working days before; none before is the day itself. */
export function workingDaysBefore(day: string, count: number): string {
  if (count === 0) return day
  const before = addDays(day, -1)
  return workingDaysBefore(before, isWorkingDay(before) ? count - 1 : count)
}

/** The corresponding date so many months later; where that month has none, its last day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}
