import { ageOn, lastDayOf, readDate } from './cells.dates.rules.ts'
import { plain } from './cells.text.rules.ts'
import type { LeaderDraft } from './draft.types.ts'

export interface AgeReading {
  /** Null for an adult, and where nothing could be read. */
  band: LeaderDraft['ageBand']
  /** The words beside the age; never a date of birth. */
  leftover: string | null
  review?: string
}

const underAge = 'under 18, so a guardian may have to agree'

/** Youngest and oldest that the cell allows, in years. */
const agesOf = (cell: string, today: string): [youngest: number, oldest: number] | null => {
  const text = cell.trim()
  const date = readDate(text.replace(/\s*\(.*$/s, ''), today)
  if (date) return [ageOn(lastDayOf(date), today), ageOn(date.date, today)]
  const one = plain(text)
  const under = /^(?:under|below|less than|younger than|u) ?(\d{1,2})\b/.exec(one)
  if (under) return [0, Number(under[1]) - 1]
  if (
    /^(?:over|above|older than)? ?\d{1,3} ?(?:plus|\+|and over|or over|over)/.test(one) ||
    /^over\b/.test(one)
  ) {
    const from = Number(/\d{1,3}/.exec(one)?.[0] ?? NaN)
    return Number.isNaN(from) ? null : [from, 119]
  }
  const range = /^(?:aged? )?(\d{1,3}) (?:to )?(\d{1,3})(?: y\w*(?: old)?)?$/.exec(one)
  if (range) return [Number(range[1]), Number(range[2])]
  const single = /^(?:aged? )?(\d{1,3})(?: ?(?:y|yrs?|years?)(?: old| of age)?)?\b/.exec(one)
  if (single) return [Number(single[1]), Number(single[1])]
  if (/\b(?:child|minor|schoolchild|teenager)\b/.test(one)) return [0, 17]
  return /^adult\b/.test(one) ? [18, 119] : null
}

/**
 * Only whether the person is under 18 is kept; the date of birth or age itself is not. Where an age allows
 * two answers, the more protective one stands and a coordinator is asked.
 */
export const readAge = (cell: string, today: string): AgeReading => {
  const ages = agesOf(cell, today)
  const leftover = wordsBeside(cell)
  if (!ages || ages[0] < 0 || ages[1] >= 120 || ages[0] > ages[1]) {
    return { band: null, leftover, review: 'check the age' }
  }
  const [youngest] = ages
  if (youngest >= 18) return { band: null, leftover }
  const unsure = ages[1] >= 18 ? 'check the age: perhaps under 18' : underAge
  return { band: youngest < 16 ? 'under_16' : '16_17', leftover, review: unsure }
}

/** What is said beside an age, such as who agreed, without the figures of a birth. */
const wordsBeside = (cell: string): string | null => {
  const words = cell
    .replace(/\d[\d\s./:-]*/g, ' ')
    .replace(
      /\b(?:\d*(?:st|nd|rd|th)|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|years?|yrs?|old|aged?|under|over|of|to|born|dob|plus|and|or)\b/gi,
      ' ',
    )
    .replace(/^[\s(),;:+–-]+|[\s(),;:+–-]+$/g, '')
  return /\p{L}{2}/u.test(words) ? words.replace(/\s+/g, ' ') : null
}
