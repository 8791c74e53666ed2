import { expect } from 'vitest'

type Fields = Record<string, unknown>

/** Lists and plain objects have all that they are in their fields. */
const isOfFields = (value: unknown): value is Fields =>
  Array.isArray(value) || (value instanceof Object && value.constructor === Object)

/** Whether two values are alike to the last field, in less time than it takes to write them down. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isOfFields(one) || !isOfFields(other) || Array.isArray(one) !== Array.isArray(other))
    return false
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  return names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
}

/** Deep equality at the speed that ten thousand cases need; a difference is shown as `toEqual` shows it. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isSame(actual, expected)) expect(actual).toEqual(expected)
}

/** A condition at the same speed; `what` says what should have held. */
export function expectHolds(condition: boolean, what: string): void {
  if (!condition) expect.fail(what)
}

/** `most` is not below `least`. */
export function expectAtMost(least: number, most: number, what: string): void {
  expectHolds(least <= most, `${what}: ${least} <= ${most}`)
}
