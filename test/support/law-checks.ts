import { expect } from 'vitest'

/** Deep equality at the speed that ten thousand cases need; a difference is shown as `toEqual` shows it. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected)
}

/** A condition at the same speed; `what` says what should have held. */
export function expectHolds(condition: boolean, what: string): void {
  if (!condition) expect.fail(what)
}

/** `most` is not below `least`. */
export function expectAtMost(least: number, most: number, what: string): void {
  expectHolds(least <= most, `${what}: ${least} <= ${most}`)
}
