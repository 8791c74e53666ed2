import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { keepFigures } from '../../../../test/support/figures.ts'
import { ethnicGroups, notSaid, questions, reportOf, rounded, shownOf } from './equality.rules.ts'

/** Every way in which `total` people can be in `cells` cells. */
function* spreads(total: number, cells: number): Generator<number[]> {
  if (cells === 1) yield [total]
  else
    for (let first = 0; first <= total; first += 1)
      for (const rest of spreads(total - first, cells - 1)) yield [first, ...rest]
}

const isSmall = (count: number) => count >= 1 && count <= 4

/**
 * The attack: whoever knows the method, how many people there are in all, and what was shown, keeps every spread that
 * would have been shown alike. A number is recovered where all that are left have it from one to four.
 */
function recovered(total: number, cells: number, show: (counts: number[]) => unknown): string[] {
  const alike = new Map<string, Set<number>[]>()
  for (const counts of spreads(total, cells)) {
    // The last cell is of those who left the question out: it is never shown.
    const key = JSON.stringify(show(counts.slice(0, -1)))
    const values = alike.get(key) ?? counts.map(() => new Set<number>())
    counts.forEach((count, cell) => values[cell]?.add(count))
    alike.set(key, values)
  }
  return [...alike].flatMap(([key, values]) =>
    values
      .filter((each) => [...each].every(isSmall))
      .map((each) => `${key}: ${[...each].join(' ')}`),
  )
}

let tables = 0
afterAll(() => keepFigures('G-10', 'tables', { tables }))

describe('small numbers cannot be worked out', () => {
  test.each([2, 3, 4])(
    'from one table of %i cells and the exact total, even before rounding',
    (cells) => {
      const most = { 2: 80, 3: 60, 4: 44 }[cells] ?? 0
      for (let total = 0; total <= most; total += 1) {
        tables += [...spreads(total, cells)].length
        expect(
          recovered(total, cells, (counts) => shownOf(counts, total)),
          `${total}`,
        ).toEqual([])
        expect(
          recovered(total, cells, (counts) => shownOf(counts, total).map(rounded)),
          `${total} rounded`,
        ).toEqual([])
      }
    },
  )

  test('by the same attack, hiding under five alone gives them away', () => {
    expect(recovered(13, 3, (counts) => counts.map((n) => (n < 5 ? null : n)))).not.toEqual([])
  })

  test('from two reports, with the exact totals and that ten people changed their answers between', () => {
    const cells = 3
    const change = (from: number[], to: number[]) =>
      from.reduce((sum, count, cell) => sum + Math.abs(count - (to[cell] ?? 0)), 0)
    const show = (counts: number[]) =>
      JSON.stringify(
        shownOf(
          counts.slice(0, -1),
          counts.reduce((a, b) => a + b, 0),
        ).map(rounded),
      )
    const counts = fc.array(fc.nat({ max: 16 }), { minLength: cells, maxLength: cells })
    // Ten people who come, go or answer anew change at most twenty cells by one.
    const pair = fc
      .tuple(
        counts,
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: cells, maxLength: cells }),
      )
      .map(
        ([from, by]) =>
          [from, from.map((count, cell) => Math.max(0, count + (by[cell] ?? 0)))] as const,
      )
      .filter(([from, to]) => change(from, to) <= 20)
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const alike = (to_: number[]) =>
          [
            ...spreads(
              to_.reduce((a, b) => a + b, 0),
              cells,
            ),
          ].filter((each) => show(each) === show(to_))
        const [befores, afters] = [alike(from), alike(to)]
        const possible = befores.filter((before) =>
          afters.some((after) => change(before, after) <= 20),
        )
        for (let cell = 0; cell < cells; cell += 1)
          expect(
            possible.every((each) => isSmall(each[cell] ?? 0)),
            `${from.join(' ')}, ${to.join(' ')}`,
          ).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})

test('a report has every question, groups by heading, and no number that is small or not rounded', () => {
  const answer = fc.record(
    Object.fromEntries(
      Object.entries(questions).map(([name, answers]) => [
        name,
        fc.dictionary(fc.constantFrom(...answers, notSaid), fc.nat({ max: 40 })),
      ]),
    ),
  )
  fc.assert(
    fc.property(answer, (counts) => {
      const sizes = Object.values(counts).map((each) =>
        Object.values(each).reduce((a, b) => a + b, 0),
      )
      const report = reportOf(counts, Math.max(...sizes))
      const whole = report.tables.filter(({ group }) => group === null)
      expect(whole.map(({ question }) => question)).toEqual(Object.keys(questions))
      for (const { answers } of report.tables)
        for (const { count } of answers) {
          if (count === null) continue
          expect(count % 5).toBe(0)
          expect(count).toBeGreaterThanOrEqual(10)
        }
    }),
  )
})

test('the ethnic groups are the nineteen of England and Wales', () => {
  expect(Object.values(ethnicGroups).flat()).toHaveLength(19)
  expect(questions.ethnic_group).toContain('roma')
})
