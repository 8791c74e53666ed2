import type { DatePrecision } from './draft.types.ts'

export interface DateReading {
  /** ISO date; a month or a year stands as its first day. */
  date: string
  precision: DatePrecision
  /** 'c. 2016', 'about 2016'. */
  about: boolean
}

const cymraegMonths = [
  'ionawr',
  'chwefror',
  'mawrth',
  'ebrill',
  'mai',
  'mehefin',
  'gorffennaf',
  'awst',
  'medi',
  'hydref',
  'tachwedd',
  'rhagfyr',
]
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const fullMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** 1 to 12 for a month by name or its usual abbreviations; null for any other word. */
export const monthOf = (word: string): number | null => {
  const bare = word.toLowerCase().replace(/\.$/, '')
  const at = months.findIndex(
    (short, month) =>
      bare === short || bare === fullMonths[month] || (bare === 'sept' && short === 'sep'),
  )
  if (at !== -1) return at + 1
  const welsh = cymraegMonths.indexOf(bare)
  return welsh === -1 ? null : welsh + 1
}

const two = (value: number): string => String(value).padStart(2, '0')

/** ISO date of a real day of the calendar; null for the 31st of November. */
export const isoDate = (year: number, month: number, day: number): string | null => {
  const made = new Date(Date.UTC(year, month - 1, day))
  const real =
    year >= 1900 &&
    year < 2200 &&
    made.getUTCFullYear() === year &&
    made.getUTCMonth() === month - 1 &&
    made.getUTCDate() === day
  return real ? `${year}-${two(month)}-${two(day)}` : null
}

/** '19' in a register is 2019; a year that would lie far ahead belongs to the last century. */
const fullYear = (digits: string, today: string): number => {
  const value = Number(digits)
  if (digits.length > 2) return value
  const thisYear = Number(today.slice(0, 4))
  const century = Math.floor(thisYear / 100) * 100
  return century + value > thisYear + 5 ? century - 100 + value : century + value
}

/** '10:14:22 am GMT+1', as forms write down when they were sent. */
const timeOfDay =
  /[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[ap]\.?m\.?)?(?: ?(?:Z|GMT|UTC|BST)?(?:[+-]\d{1,2}(?::?\d{2})?)?)$/i

/** A date in the ways that people write it, day before month; null when it is none or impossible. */
export const readDate = (cell: string, today: string): DateReading | null => {
  const text = cell.trim().slice(0, 60)
  const circa =
    /^(?:circa|ca\.|c\.|c(?=[\s\d])|about|approx(?:imately)?\.?|around|roughly|~)\s*/i.exec(text)
  const body = (circa ? text.slice(circa[0].length) : text)
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/gi, '$1')
    .replace(/['’](?=\d{2}$)/, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i, '')
    .replace(timeOfDay, '')
    .trim()
  const short = /^['’](\d{2})$/.exec(text)?.[1]
  const found =
    dayOf(body, today) ??
    monthAndYear(body, today) ??
    yearOnly(short === undefined ? body : String(fullYear(short, today)))
  return found && { ...found, about: circa !== null }
}

/** Day 1 of a spreadsheet is the first of 1900, and it counts a 29th of February 1900 that never was. */
const dayZero = Date.UTC(1899, 11, 30)
/** 1930 and 2099: a figure beyond them is no date of a person. */
const [firstSerial, lastSerial] = [10_959, 73_050]

/** A date as the number by which a spreadsheet keeps it, as its date; any other text as it is. */
export const withoutSerial = (cell: string): string => {
  const days = /^\s*(\d{5})(?:\.\d+)?\s*$/.exec(cell)
  const serial = Number(days?.[1])
  if (!days || serial < firstSerial || serial > lastSerial) return cell
  return new Date(dayZero + serial * 86_400_000).toISOString().slice(0, 10)
}

type Plain = Omit<DateReading, 'about'>

const dayOf = (body: string, today: string): Plain | null => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(body)
  if (iso) return ofDay(isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3])))
  const figures = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{2}|\d{4})$/.exec(body)
  if (figures) {
    return ofDay(isoDate(fullYear(figures[3] ?? '', today), Number(figures[2]), Number(figures[1])))
  }
  const named =
    /^(\d{1,2})[-/.\s]*(?:of\s+)?(\p{L}{3,9}\.?)[-/.,\s]*(\d{2}|\d{4})$/u.exec(body) ??
    /^(\p{L}{3,9}\.?)\s*(\d{1,2}),?\s+(\d{4})$/u.exec(body)
  if (!named) return null
  const dayFirst = /^\d/.test(named[1] ?? '')
  const month = monthOf(named[dayFirst ? 2 : 1] ?? '')
  const day = Number(named[dayFirst ? 1 : 2])
  return month === null ? null : ofDay(isoDate(fullYear(named[3] ?? '', today), month, day))
}

const ofDay = (date: string | null): Plain | null => (date ? { date, precision: 'day' } : null)

const monthAndYear = (body: string, today: string): Plain | null => {
  const named = /^(\p{L}{3,9}\.?)[-/.,'’\s]*(\d{4}|\d{2})$/u.exec(body)
  const figures = /^(\d{1,2})[-/.](\d{4})$/.exec(body) ?? undefined
  // '3/26' can be no day and month.
  const short = /^(\d{1,2})\/(1[3-9]|[2-9]\d)$/.exec(body) ?? undefined
  const yearFirst = /^(\d{4})[-/](\d{1,2})$/.exec(body) ?? undefined
  const month = named
    ? monthOf(named[1] ?? '')
    : Number(figures?.[1] ?? yearFirst?.[2] ?? short?.[1] ?? NaN)
  const digits = named?.[2] ?? short?.[2]
  const year =
    digits === undefined ? Number(figures?.[2] ?? yearFirst?.[1]) : fullYear(digits, today)
  const date = month ? isoDate(year, month, 1) : null
  return date ? { date, precision: 'month' } : null
}

const yearOnly = (body: string): Plain | null => {
  const year = /^(?:19[5-9]\d|20\d\d)$/.test(body) ? Number(body) : null
  return year ? { date: `${year}-01-01`, precision: 'year' } : null
}

/** Last day that a date of this precision covers. */
export const lastDayOf = ({ date, precision }: Plain): string => {
  const [year = 0, month = 1] = date.split('-').map(Number)
  if (precision === 'year') return `${year}-12-31`
  if (precision === 'day') return date
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** Years of age on a day, from an ISO date of birth. */
export const ageOn = (birth: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (today.slice(5) < birth.slice(5) ? 1 : 0)
