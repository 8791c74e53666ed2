import { i18n } from './i18n.ts'
import type { en } from './en/en.ts'
import type { KeysOf, MessageAt, NamesIn } from './types.ts'

export type TextKey = KeysOf<typeof en>
type Filling = string | number
type Fill<K extends TextKey> =
  NamesIn<MessageAt<typeof en, K>> extends never
    ? []
    : [named: Record<NamesIn<MessageAt<typeof en, K>>, Filling>]

const timeZone = 'Europe/London'

function locale(): string {
  return i18n.global.locale.value
}

function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale(), options).format(value)
}

/** The one way to a text: the key must exist and every `{name}` in it must be given, or it does not compile. */
function t<K extends TextKey>(key: K, ...[named]: Fill<K>): string {
  return said(key, named)
}

/** For keys put together from checked parts, where the compiler cannot follow which names they need. */
function said(key: TextKey, named?: Record<string, Filling>): string {
  if (!named) return i18n.global.t(key)
  const shown = Object.fromEntries(
    Object.entries(named).map(([name, value]) => [
      name,
      typeof value === 'number' ? number(value) : value,
    ]),
  )
  const count = named['count']
  return typeof count === 'number' ? i18n.global.t(key, shown, count) : i18n.global.t(key, shown)
}

/** 3 March 2026, from a date (YYYY-MM-DD) or a time (RFC 3339). */
function date(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value)
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: isDay ? 'UTC' : timeZone,
  }).format(new Date(value))
}

/** March 2026, from a date in it. */
function monthOf(value: string): string {
  return new Intl.DateTimeFormat(locale(), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(value))
}

/** 3 March 2026 at 14:05, UK time, from a time (RFC 3339). */
function dateTime(value: string): string {
  return new Intl.DateTimeFormat(locale(), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(value))
}

/** "a, b and c" in the reader's language. */
function list(
  values: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(locale(), { style: 'long', type }).format(values)
}

const text = { t, said, number, date, monthOf, dateTime, list }

export function useText() {
  return text
}
