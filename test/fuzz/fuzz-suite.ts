import { beforeAll, describe, expect, test } from 'vitest'
import { testBank } from '../support/harness.ts'
import type { Operation } from '../support/operations.ts'
import { cases, fuzz, operations, prepareGround, type Ground } from './fuzz-operation.ts'

/** Which file fuzzes which part of the API, so that they run side by side. */
export const parts = {
  access: ['installation', 'access', 'me'],
  joining: ['joining', 'noticeboard', 'ideas'],
  words: ['organisations', 'vocabulary', 'governance'],
  leaders: ['leaders', 'consent', 'contact'],
  work: ['opportunities', 'matching', 'placements', 'bodies', 'exchange'],
} as const

/**
 * What answers with all that there is and knows no pages comes first: two hundred cases of every other operation leave
 * thousands of rows behind, and each case would read them all.
 */
function placeOf({ method, path, parameters }: Operation): number {
  const isWhole = method === 'GET' && !parameters.some(({ name }) => name === 'limit')
  if (!isWhole) return 2
  return path.includes('{') ? 1 : 0
}

/** Fuzzes the operations of one part against a bank of its own. */
export function fuzzPart(part: keyof typeof parts): void {
  const tags: readonly string[] = parts[part]
  const bank = testBank({
    databasePoolMax: 10,
    logLevel: process.env['FUZZ_REPORT'] ? 'error' : 'silent',
  })
  let ground: Ground
  beforeAll(async () => {
    ground = await prepareGround(bank())
  })

  describe(`the operations of ${tags.join(', ')}`, () => {
    test.each(
      operations
        .filter(({ tag }) => tags.includes(tag))
        .toSorted((a, b) => placeOf(a) - placeOf(b)),
    )(
      '$id answers every request as it declares',
      { timeout: 60_000 + cases * 1_000 },
      async (operation) => {
        const statuses = await fuzz(ground, operation)
        const answered = [...statuses.values()].reduce((sum, each) => sum + each, 0)
        expect(answered).toBeGreaterThanOrEqual(cases)
        if (process.env['FUZZ_REPORT']) console.log(operation.id, Object.fromEntries(statuses))
        // A fuzzing that is refused before it reaches the operation tests nothing.
        expect(
          [...statuses.keys()].some((status) => status < 300),
          JSON.stringify([...statuses]),
        ).toBe(true)
      },
    )
  })
}
