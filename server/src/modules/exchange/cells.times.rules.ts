import { readableMax, tellsNothing } from './cells.text.rules.ts'
import type { CellReading } from './cells.text.rules.ts'
import { hoursWithin } from './cells.hours.rules.ts'
import { tokensOfTimes } from './cells.times.words.rules.ts'
import type { TimeToken } from './cells.times.words.rules.ts'

export interface TimesReading {
  /** 21 bits, bit = day * 3 + part; null = untold. */
  halfDays: number | null
  hoursMonth: number | null
}

export const allHalfDays = 2 ** 21 - 1

/** Bits of the half-days that are on one of the days and in one of the parts. */
export const halfDaysOf = (days: Iterable<number>, parts: Iterable<number>): number => {
  let mask = 0
  const wanted = [...parts]
  for (const day of days) for (const part of wanted) mask |= 1 << (day * 3 + part)
  return mask
}

const everyDay = [0, 1, 2, 3, 4, 5, 6]
const everyPart = [0, 1, 2]
const untold: TimesReading = { halfDays: null, hoursMonth: null }

/** When a person is free, from free words; a doubtful part leaves the half-days untold. */
export const readTimes = (text: string): CellReading<TimesReading> => {
  if (tellsNothing(text)) return { understood: untold, leftover: text.trim() === '' ? null : text }
  if (text.length > readableMax) return { understood: untold, leftover: text }
  const hours = hoursWithin(text)
  const rest = hours ? hours.rest : text
  const tokens = tokensOfTimes(rest)
  const halfDays = tokens && maskOf(tokens)
  const whole = tokens !== null && !tokens.some((token) => token.sort === 'aside')
  const understood = { halfDays: halfDays ?? null, hoursMonth: hours?.hoursMonth ?? null }
  const nothingElse = rest.trim() === ''
  const exact = hours ? false : whole && halfDays !== null
  return { understood, leftover: exact || (nothingElse && !hours) ? null : text }
}

/** Half-days that a remark rules out, such as 'avoid Mondays'; 0 where it rules out none. */
export const halfDaysRuledOut = (remark: string): number => {
  if (remark.length > readableMax) return 0
  let mask = 0
  for (const part of remark.split(/[;,.\n]/)) {
    const tokens = tokensOfTimes(part)
    if (tokens?.[0]?.sort !== 'not') continue
    const kept = maskOf(tokens)
    if (kept !== null) mask |= allHalfDays & ~kept
  }
  return mask
}

/** One run of days and parts without a separator inside. */
interface Segment {
  days: Set<number> | null
  grouped: boolean
  /** 'Mon-Thu'. */
  ranged: boolean
  parts: Set<number> | null
  /** The part stands before the day: 'mornings Mon and Tue'. */
  partFirst: boolean
  negated: boolean
  /** Parted from the one before by a comma or stronger, not by 'and', 'or', '/'. */
  apart: boolean
}

/** The half-days that the tokens stand for; null when they can be read in more than one way. */
const maskOf = (tokens: readonly TimeToken[]): number | null => {
  const segments = segmentsOf(tokens)
  if (segments === null || !distribute(segments)) return null
  let yes = 0
  let no = 0
  for (const segment of segments) {
    const mask = halfDaysOf(segment.days ?? everyDay, segment.parts ?? everyPart)
    if (segment.negated) no |= mask
    else yes |= mask
  }
  const anyTime = tokens.some((token) => token.sort === 'flexible')
  if (yes === 0 && no === 0) return null
  if (anyTime && yes !== 0) return null
  const mask = (yes === 0 ? allHalfDays : yes) & ~no
  return mask === 0 ? null : mask
}

const segmentsOf = (tokens: readonly TimeToken[]): Segment[] | null => {
  const segments: Segment[] = []
  let negated = false
  let awaiting = false
  let open: Segment | null = null
  let apart = false
  const begin = (): Segment => {
    const segment: Segment = {
      days: null,
      grouped: false,
      ranged: false,
      parts: null,
      partFirst: false,
      negated,
      apart,
    }
    segments.push(segment)
    apart = false
    awaiting = false
    return segment
  }
  for (const token of tokens) {
    if (token.sort === 'day') {
      // 'Mon Wed Fri': days in a row without a word between.
      if (open?.days && !open.parts && !open.grouped && token.days.length === 1) open = null
      if (open?.days && !(open.grouped && token.days.length === 0)) return null
      open ??= begin()
      open.partFirst = open.parts !== null
      open.days = new Set(token.days)
      open.grouped = token.days.length > 1 && !token.ranged
      open.ranged = token.ranged
    } else if (token.sort === 'part') {
      if (open?.parts && sameParts(open.parts, token.parts)) continue
      if (open?.parts) return null
      open ??= begin()
      open.parts = new Set(token.parts)
    } else if (token.sort === 'and') {
      open = null
    } else if (token.sort === 'apart') {
      open = null
      apart = true
      if (negated && !token.strong) continue
      negated = false
    } else if (token.sort === 'not') {
      // 'Mornings no, afternoons ok': a no behind its day or part, or before it?
      if (awaiting || (token.bare && open)) return null
      open = null
      negated = true
      apart = false
      awaiting = true
    }
  }
  return awaiting ? null : segments
}

/** 'Evenings after 6' says one part twice. */
const sameParts = (known: ReadonlySet<number>, told: readonly number[]): boolean =>
  known.size === told.length && told.every((part) => known.has(part))

/** Gives bare days the part that their neighbours name; false when that is a matter of taste. */
const distribute = (segments: readonly Segment[]): boolean => {
  let bare: Segment[] = []
  let leading: Set<number> | null = null
  let seenParts = false
  for (const [at, segment] of segments.entries()) {
    if (at > 0 && segments[at - 1]?.negated !== segment.negated) {
      bare = []
      leading = null
      seenParts = false
    }
    if (segment.negated && segment.apart && segments[at - 1]?.negated) return false
    if (segment.days && !segment.parts) {
      if (leading && !segment.grouped) segment.parts = new Set(leading)
      else if (seenParts && !segment.grouped) return false
      else bare.push(segment)
    } else if (segment.days && segment.parts) {
      if (bare.some((one) => one.grouped)) return false
      for (const one of bare) one.parts = new Set(segment.parts)
      bare = []
      leading = segment.partFirst ? segment.parts : null
      seenParts = true
    } else if (segment.parts) {
      const [only, another] = bare
      if (only?.ranged && !another) {
        only.parts = segment.parts
        segment.days = only.days
        bare = []
        seenParts = true
        continue
      }
      if (bare.some((one) => !one.grouped || segment.apart)) return false
      const before = at > 0 ? segments[at - 1] : undefined
      if (before?.days && before.parts && before.negated === segment.negated) {
        // 'weekday am & pm' keeps to weekdays; 'Mon am and evenings' may mean either.
        if (!before.grouped || segment.apart) return false
        segment.days = before.days
        segment.grouped = true
      }
    }
  }
  return true
}
