import { halfDayCodes, maskOf } from '../vocabulary/half-days.rules.ts'
import { dayNumberOf, untold, wordBits } from './card.rules.ts'
import { flag, type CardColumns, type MaskName } from './columns.rules.ts'
import type { RegisterScope } from './register-scope.queries.ts'
import type { FacetQuery } from './register.schemas.ts'

/** Whether whoever stands in a slot has something. */
export type Holds = (slot: number) => boolean

/** The register of one organisation at one moment, read at once and not kept. */
export interface RegisterNow {
  columns: CardColumns
  scope: RegisterScope
  /** Seconds since 1970. */
  now: number
}

/** What it takes to tell how people stand, whatever is looked for. */
export type StandingNow = Pick<RegisterNow, 'columns' | 'now'> & {
  scope: Pick<RegisterScope, 'today'>
}

/** Days of the fresh year before today: whoever was engaged in them is not fresh. */
const freshDays = 364
const neverAsked = 32_767

/** The rows of this organisation's view, as far as the view still holds. */
export function isInScope({ columns, scope, now }: RegisterNow): Holds {
  const { flags } = columns.smalls
  const { visible_until: visibleUntil } = columns.moments
  const pausedUntil = columns.smalls.paused_until
  const today = dayNumberOf(scope.today)
  const { sharedOnly = false } = scope
  return (slot) => {
    const isHolder = ((flags[slot] ?? 0) & flag.holder) !== 0
    return (
      (visibleUntil[slot] ?? 0) > now &&
      (isHolder ? !sharedOnly : (pausedUntil[slot] ?? 0) <= today)
    )
  }
}

/** The states that a record can be in as they stand now; a person may be in more than one. */
export function statesOf({
  columns,
  scope,
  now,
}: StandingNow): Record<NonNullable<FacetQuery['state']>, Holds> {
  const { flags } = columns.smalls
  const { matchable_until: matchableUntil } = columns.moments
  const { paused_until: pausedUntil, match_consent: consent } = columns.smalls
  const today = dayNumberOf(scope.today)
  const has = (bit: number) => (slot: number) => ((flags[slot] ?? 0) & bit) !== 0
  const isInvited = has(flag.invited)
  const isMatchable = has(flag.matchable)
  const isPaused: Holds = (slot) => (pausedUntil[slot] ?? 0) > today
  return {
    matchable: (slot) => isMatchable(slot) && (matchableUntil[slot] ?? 0) > now && !isPaused(slot),
    no_consent: (slot) => consent[slot] !== 1 && !isInvited(slot),
    expired: (slot) => consent[slot] === 1 && (matchableUntil[slot] ?? 0) <= now,
    paused: isPaused,
    invited: isInvited,
  }
}

export function askedOf({
  columns,
  scope,
}: StandingNow): Record<NonNullable<FacetQuery['asked']>, Holds> {
  const { unasked, engaged_until: engagedUntil } = columns.smalls
  const fresh = dayNumberOf(scope.today) - freshDays
  return {
    never: (slot) => unasked[slot] === neverAsked,
    not_this_year: (slot) => (engagedUntil[slot] ?? 0) < fresh,
  }
}

export const acceptsOnline =
  ({ columns }: RegisterNow): Holds =>
  (slot) =>
    columns.smalls.online[slot] === 1
export const hasReview =
  ({ columns }: Pick<RegisterNow, 'columns'>): Holds =>
  (slot) =>
    ((columns.smalls.flags[slot] ?? 0) & flag.review) !== 0

/** Two words of a mask with these bits set. */
function wordsOf(bits: number[]): { low: number; high: number } {
  let [low, high] = [0, 0]
  for (const bit of bits) {
    if (bit < 32) low |= 1 << bit
    else high |= 1 << (bit - 32)
  }
  return { low, high }
}

function anyBit(columns: CardColumns, mask: MaskName, bits: number[]): Holds {
  const wanted = wordsOf(bits)
  const { low, high } = columns.masks[mask]
  return (slot) => (((low[slot] ?? 0) & wanted.low) | ((high[slot] ?? 0) & wanted.high)) !== 0
}

/** Bits of shared themes of one word of a row: told in either way, or in the one asked for. */
export function themeWord(
  columns: CardColumns,
  word: 'a' | 'b',
  half: 'low' | 'high',
  lived: FacetQuery['lived'],
): (slot: number) => number {
  const own = columns.masks[`own_${word}`][half]
  const notOwn = columns.masks[`not_own_${word}`][half]
  const caring = columns.masks[`caring_${word}`][half]
  // Both bits of "own": the theme is named, and how is untold.
  if (lived === 'own') return (slot) => (own[slot] ?? 0) & ~(notOwn[slot] ?? 0)
  if (lived === 'caring') return (slot) => caring[slot] ?? 0
  return (slot) => (own[slot] ?? 0) | (caring[slot] ?? 0)
}

function anyTheme(columns: CardColumns, numbers: number[], lived: FacetQuery['lived']): Holds {
  const parts = (['a', 'b'] as const).flatMap((word) => {
    const start = word === 'a' ? 0 : wordBits
    const here = numbers.filter((number) => number < wordBits === (word === 'a'))
    const wanted = wordsOf(here.map((number) => number - start))
    return (['low', 'high'] as const)
      .filter((half) => wanted[half] !== 0)
      .map((half) => ({ read: themeWord(columns, word, half, lived), mask: wanted[half] }))
  })
  return (slot) => parts.some(({ read, mask }) => (read(slot) & mask) !== 0)
}

/** Items of two bits each that say yes (1), as bits at the even places of a word. */
export const yesBits = (pairs: number): number => pairs & ~(pairs >>> 1) & 0x55555555

function anyYes(column: ArrayLike<number>, bits: number[]): Holds {
  const { low: wanted } = wordsOf(bits)
  return (slot) => (yesBits(column[slot] ?? 0) & wanted) !== 0
}

function anyKind(columns: CardColumns, numbers: number[]): Holds {
  const wanted = wordsOf(numbers.map((number) => 2 * number))
  const { low, high } = columns.masks.kinds
  return (slot) =>
    ((yesBits(low[slot] ?? 0) & wanted.low) | (yesBits(high[slot] ?? 0) & wanted.high)) !== 0
}

function oneOf(column: Int16Array, numbers: number[]): Holds {
  const wanted = new Set(numbers)
  return (slot) => wanted.has(column[slot] ?? -1)
}

/** One condition for each filter that is set, by the name of the filter. Words of a search stand apart. */
export function filtersOf(register: RegisterNow, filter: FacetQuery): Map<string, Holds> {
  const { columns, scope } = register
  const { ints, smalls } = columns
  const numbersOf = (kind: string, codes: string) => {
    const wanted = new Set(codes.split(','))
    return scope.terms
      .filter((term) => term.kind === kind && wanted.has(term.code))
      .map(({ number }) => number)
  }
  const filters = new Map<string, Holds>()
  const add = (name: string, value: string | undefined, make: (codes: string) => Holds) => {
    if (value) filters.set(name, make(value))
  }
  add('theme', filter.theme, (codes) => anyTheme(columns, numbersOf('theme', codes), filter.lived))
  add('type', filter.type, (codes) =>
    anyYes(
      ints.types,
      numbersOf('leader_type', codes).map((number) => 2 + 2 * number),
    ),
  )
  add('kind', filter.kind, (codes) => anyKind(columns, numbersOf('opportunity_kind', codes)))
  add('experience', filter.experience, (codes) =>
    anyYes(
      smalls.experience,
      numbersOf('experience_kind', codes).map((number) => 2 * number),
    ),
  )
  add('language', filter.language, (codes) =>
    anyBit(columns, 'languages', numbersOf('language', codes)),
  )
  add('supportNeed', filter.supportNeed, (codes) =>
    anyBit(columns, 'support_needs', numbersOf('support_need', codes)),
  )
  for (const name of ['stage', 'position', 'recognition'] as const)
    add(name, filter[name], (codes) => oneOf(smalls[name], numbersOf(name, codes)))
  add('halfDay', filter.halfDay, (codes) => {
    const wanted = new Set(codes.split(','))
    const mask = maskOf(halfDayCodes.filter((code) => wanted.has(code)))
    return (slot) => ((ints.half_days[slot] ?? untold.halfDays) & mask) !== 0
  })
  if (scope.places) filters.set('near', oneOf(smalls.place, scope.places))
  add('online', filter.online, () => acceptsOnline(register))
  if (filter.state) filters.set('state', statesOf(register)[filter.state])
  if (filter.asked) filters.set('asked', askedOf(register)[filter.asked])
  add('review', filter.review, () => hasReview(register))
  add('contact', filter.contact, (accountId) => {
    const { contact_account_id: contacts } = columns.sharedIds
    const number = contacts.numberOf(accountId)
    return (slot) => contacts.numbers[slot] === number
  })
  return filters
}
