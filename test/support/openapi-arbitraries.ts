import fc from 'fast-check'
import { deref, type Document, type Schema } from './operations.ts'

/** Real values for text that a schema only calls a string: codes and ids that the bank knows. */
export interface Hints {
  /** By the name of the field it stands in. */
  values: Record<string, readonly string[]>
}

/** Values that servers have stumbled over. */
export const nasty: readonly unknown[] = [
  'nul\u0000byte',
  '\ud800',
  'half\udc00pair',
  'x'.repeat(5_000),
  '\u202egnp.exe',
  '=cmd|calc',
  "' or 1=1--",
  '%_%',
  '\\',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '\r\nSet-Cookie: a=b',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '-000001-01-01',
  '2026-11-23T25:61:00Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '0_leading_digit',
  '__proto__',
  'constructor',
  'ŵŷ Nguyễn 🧑🏽‍🤝‍🧑🏻',
  'İıßﬁ',
  '',
  ' ',
  0,
  -0,
  -1,
  0.5,
  1e308,
  2 ** 31,
  2 ** 53,
  Number.MAX_SAFE_INTEGER,
  true,
  null,
  [],
  [[]],
  ['x'],
  {},
  { toString: 1 },
  { $gt: '' },
  Array.from({ length: 1_000 }, () => 'x'),
]

const pick = (values: readonly unknown[]) => fc.constantFrom(...values)

const pad = (value: number, digits = 2) => String(value).padStart(digits, '0')
const day = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 2020, max: 2030 })),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${pad(year, 4)}-${pad(month)}-${pad(date)}`)
const moment = fc
  .tuple(
    day,
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom('Z', '+01:00', '-11:30'),
  )
  .map(([date, hour, minute, zone]) => `${date}T${pad(hour)}:${pad(minute)}:00${zone}`)

const letters = fc.string({
  unit: fc.constantFrom(...'abcdefgh ijklm-nopqrstuvwxyzéŵ’🧑'),
  minLength: 1,
  maxLength: 30,
})

/** Patterns with properties of characters: drawn as plain words, kept where they fit. */
function patterned(schema: Schema): fc.Arbitrary<string> {
  const pattern = new RegExp(schema.pattern ?? '', 'u')
  // Look-aheads cannot be drawn from: what they forbid is filtered out below.
  const drawable = (schema.pattern ?? '').replaceAll(/\(\?![^)]*\)/g, '')
  const source = drawable.includes('\\p') ? letters : fc.stringMatching(new RegExp(drawable))
  return source.filter(
    (text) => pattern.test(text) && text.trim().length >= (schema.minLength ?? 0),
  )
}

function text(schema: Schema, trail: readonly string[], hints: Hints): fc.Arbitrary<unknown> {
  const known = trail
    .toReversed()
    .flatMap((name) => (hints.values[name] ? [hints.values[name]] : []))[0]
  const made = (): fc.Arbitrary<string> => {
    if (schema.format === 'uuid') return fc.uuid({ version: 7 })
    if (schema.format === 'date') return day
    if (schema.format === 'date-time') return moment
    if (schema.format === 'email')
      return fc.integer({ min: 0, max: 1e9 }).map((n) => `fuzz${n}@fuzz.example`)
    if (schema.format === 'uri')
      return fc.constantFrom('https://example.org/', 'http://a.example/b?c=d#e')
    if (schema.format === 'base64')
      return fc
        .string({ maxLength: 300 })
        .map((csv) => Buffer.from(`Name,Email\n${csv}`).toString('base64'))
    const drawn = schema.pattern ? patterned(schema) : letters
    return schema.maxLength === undefined
      ? drawn
      : drawn.map((each) => each.slice(0, schema.maxLength))
  }
  return known && known.length > 0
    ? fc.oneof({ weight: 8, arbitrary: pick(known) }, { weight: 1, arbitrary: made() })
    : made()
}

/** Values that a schema takes, as far as it can tell. `trail` is where in the request it stands. */
export function arbitraryOf(
  document: Document,
  given: Schema,
  hints: Hints,
  trail: readonly string[] = [],
): fc.Arbitrary<unknown> {
  const schema = deref(document, given)
  const sub = (each: Schema, name?: string) =>
    arbitraryOf(document, each, hints, name ? [...trail, name] : trail)
  if (schema.enum) return pick(schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  const either = schema.anyOf ?? schema.oneOf
  if (either) return fc.oneof(...either.map((each) => sub(each)))
  if (Array.isArray(schema.type))
    return fc.oneof(...schema.type.map((type) => sub({ ...schema, type })))
  switch (schema.type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return fc.integer({
        min: schema.minimum ?? -1_000,
        max: Math.min(schema.maximum ?? 1_000, 2 ** 31 - 1),
      })
    case 'array':
      return fc.uniqueArray(sub(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 5),
        selector: (value) => JSON.stringify(value),
      })
    case 'object': {
      const { additionalProperties: rest } = schema
      if (!schema.properties && typeof rest === 'object') {
        return fc.dictionary(
          text(schema.propertyNames ?? {}, trail, hints) as fc.Arbitrary<string>,
          sub(rest),
          { maxKeys: 4 },
        )
      }
      const required = new Set(schema.required)
      const entries = Object.entries(schema.properties ?? {}).map(
        ([name, property]): [string, fc.Arbitrary<unknown>] => [
          name,
          required.has(name)
            ? sub(property, name)
            : fc.option(sub(property, name), { nil: undefined, freq: 2 }),
        ],
      )
      return fc
        .record(Object.fromEntries(entries))
        .map((made) =>
          Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)),
        )
    }
    default:
      return text(schema, trail, hints)
  }
}

/** Every place in a value that can be replaced, as paths of keys. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]]
  return [
    [...path],
    ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key])),
  ]
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((each: unknown, place) =>
      String(place) === key ? replaced(each, rest, by) : each,
    )
  return {
    ...(value as object),
    [key]: replaced((value as Record<string, unknown>)[key], rest, by),
  }
}

/** The same value with one thing in it that a careless client or an attacker would send. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  const swap = fc
    .tuple(fc.constantFrom(...placesIn(value)), pick(nasty))
    .map(([place, odd]) => replaced(value, place, odd))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return swap
  const extra = fc
    .tuple(
      fc.constantFrom(
        'id',
        'version',
        'status',
        'organisationId',
        'constructor',
        'x\u0000y',
        '\ud800',
      ),
      pick(nasty),
    )
    .map(([key, odd]): unknown => ({ ...value, [key]: odd }))
  return fc.oneof({ weight: 5, arbitrary: swap }, { weight: 1, arbitrary: extra })
}
