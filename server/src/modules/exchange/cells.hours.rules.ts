const perMonth: Readonly<Record<string, number>> = {
  week: 4,
  wk: 4,
  fortnight: 2,
  month: 1,
  mth: 1,
  quarter: 1 / 3,
  term: 1 / 4,
  year: 1 / 12,
  yr: 1 / 12,
}

const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  once: 1,
  two: 2,
  couple: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  half: 0.5,
}

const amount =
  /\b(?:(?:up to|about|approx\.?|around|max\.?|at least|c\.?) ?)?(\d{1,3}(?:\.\d{1,2})?|an?|one|two|three|four|five|six|(?:a )?couple(?: of)?)?(?: ?(?:-|–|to) ?\d{1,3})? ?(half(?: an?)?[ -]?(?:day|hour)s?|hours?|hrs?|days?) ?(?:(?:a|per|every|each|\/|p\.?) ?)(week|wk|fortnight|month|mth|quarter|term|year|yr)s?\b|\b(\d{1,3}(?:\.\d{1,2})?) ?(?:hours?|hrs?) ?p\.?([wm])\b/i

/** Hours a month when the text gives an amount of time for a span; the rest is what else it says. */
export const hoursWithin = (text: string): { hoursMonth: number; rest: string } | null => {
  const found = amount.exec(text)
  if (!found) return null
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  const hoursMonth = found[4] === undefined ? longForm(found) : shortForm(found)
  if (hoursMonth === null || hoursMonth < 0.25 || hoursMonth > 200) return null
  return { hoursMonth: Math.floor(hoursMonth * 2) / 2, rest: rest.trim() }
}

const longForm = (found: RegExpExecArray): number | null => {
  const unit = (found[2] ?? '').toLowerCase()
  const span = perMonth[(found[3] ?? '').toLowerCase()]
  const count = countOf(found[1]?.toLowerCase())
  if (span === undefined || count === null) return null
  const half = unit.startsWith('half')
  const size = unit.includes('day') ? (half ? 3.5 : 7) : half ? 0.5 : 1
  return count * size * span
}

const shortForm = (found: RegExpExecArray): number | null => {
  const count = Number(found[4])
  return found[5]?.toLowerCase() === 'w' ? count * 4 : count
}

const countOf = (word: string | undefined): number | null => {
  if (word === undefined) return 1
  if (word.includes('couple')) return 2
  return numberWords[word] ?? (Number.isFinite(Number(word)) ? Number(word) : null)
}

/** Hours a month from a column of hours: a bare number is taken as hours in the heading's span, of two the smaller. */
export const readHours = (text: string, heading: string): number | null => {
  const found = hoursWithin(text)
  if (found) return found.rest === '' ? found.hoursMonth : null
  const bare =
    /^\s*(\d{1,3}(?:\.\d{1,2})?)\s*(?:(?:-|–|to|or)\s*\d{1,3}\s*)?(?:h|hrs?|hours?)?\s*$/i.exec(
      text,
    )?.[1]
  if (bare === undefined) return null
  const weekly = /week|wk|p\.?w/i.test(heading)
  const monthly = /month|mth|p\.?m/i.test(heading)
  return weekly ? Number(bare) * 4 : monthly ? Number(bare) : null
}
