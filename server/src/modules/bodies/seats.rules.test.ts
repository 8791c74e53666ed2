import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayBefore,
  lastDayOf,
  needsSomebody,
  replacedBy,
  standingOf,
  standsInTheWay,
  whenOf,
  type OtherTerm,
} from './seats.rules.ts'

const today = '2026-06-15'
const holder = (endsOn: string | null, warnsOn: string | null) => ({ endsOn, warnsOn })
const term = (
  beginsOn: string,
  endsOn: string | null,
  endedOn: string | null = null,
): OtherTerm => ({
  id: beginsOn,
  beginsOn,
  endsOn,
  endedOn,
})

describe('where a seat stands', () => {
  test.each([
    [null, false, 'vacant'],
    [null, true, 'coming'],
    [holder(null, null), false, 'held'],
    [holder('2026-08-15', '2026-06-16'), false, 'held'],
    [holder('2026-08-14', '2026-06-15'), false, 'ending'],
    [holder('2026-08-14', '2026-06-15'), true, 'held'],
    [holder('2026-06-15', '2026-04-16'), false, 'ending'],
    [holder('2026-06-14', '2026-04-15'), false, 'carried_over'],
    [holder('2026-06-14', '2026-04-15'), true, 'carried_over'],
  ] as const)('%o, followed: %s, is %s', (who, hasNext, standing) => {
    expect(standingOf({ holder: who, hasNext }, today)).toBe(standing)
  })

  test('needs somebody where nobody holds it for long', () => {
    expect(
      (['vacant', 'coming', 'held', 'ending', 'carried_over'] as const).map(needsSomebody),
    ).toEqual([true, false, false, true, true])
  })
})

describe('the last day of a term', () => {
  test.each([
    ['2026-05-01', 36, '2029-04-30'],
    ['2026-05-15', 12, '2027-05-14'],
    ['2026-01-01', 1, '2026-01-31'],
    // Months without such a day are over on their own last one.
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('that begins on %s, %i months long, is %s', (beginsOn, months, last) => {
    expect(lastDayOf(beginsOn, months)).toBe(last)
  })

  test('is the eve of the next term of one month, wherever the month has such a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 1, max: 120 }),
        (day, months) => {
          const beginsOn = new Date(day * 86_400_000).toISOString().slice(0, 10)
          fc.pre(Number(beginsOn.slice(8)) <= 28)
          const next = new Date(Date.parse(lastDayOf(beginsOn, months)) + 86_400_000).toISOString()
          expect(next.slice(8, 10)).toBe(beginsOn.slice(8))
        },
      ),
    )
  })

  test('the day before the first of March is in a leap year its last of February', () => {
    expect([dayBefore('2028-03-01'), dayBefore('2027-03-01'), dayBefore('2027-01-01')]).toEqual([
      '2028-02-29',
      '2027-02-28',
      '2026-12-31',
    ])
  })
})

describe('two in one seat', () => {
  const others = [term('2024-01-01', '2024-12-31'), term('2025-01-01', '2026-12-31', '2025-06-30')]

  test('never hold it on the same day, both ends included', () => {
    const inTheWay = (beginsOn: string, endsOn: string | null) =>
      standsInTheWay({ beginsOn, endsOn }, others)?.id
    expect(inTheWay('2025-06-30', null)).toBe('2025-01-01')
    expect(inTheWay('2025-07-01', null)).toBeUndefined()
    expect(inTheWay('2023-01-01', '2023-12-31')).toBeUndefined()
    expect(inTheWay('2023-01-01', '2024-01-01')).toBe('2024-01-01')
    expect(inTheWay('2023-01-01', null)).toBe('2024-01-01')
    expect(
      standsInTheWay({ beginsOn: '2030-01-01', endsOn: null }, [term('2020-01-01', null)])?.id,
    ).toBe('2020-01-01')
  })

  test('whoever stayed on gives way, and nobody whose term was ended or goes on', () => {
    const next = { beginsOn: '2026-06-01', endsOn: null }
    expect(replacedBy(next, [term('2024-01-01', '2025-12-31')])?.id).toBe('2024-01-01')
    expect(replacedBy(next, [term('2024-01-01', '2025-12-31', '2026-02-01')])).toBeUndefined()
    expect(replacedBy(next, [term('2024-01-01', null)])).toBeUndefined()
    // Only the last before: earlier ones gave way to it.
    expect(
      replacedBy(next, [term('2020-01-01', '2021-12-31'), term('2024-01-01', '2025-12-31')])?.id,
    ).toBe('2024-01-01')
    expect(replacedBy(next, [term('2027-01-01', '2027-12-31')])).toBeUndefined()
  })
})

test.each([
  [{ beginsOn: '2026-06-16', endsOn: null, endedOn: null, carriesOver: false }, 'coming'],
  [{ beginsOn: '2026-06-15', endsOn: '2026-06-15', endedOn: null, carriesOver: false }, 'now'],
  [{ beginsOn: '2026-01-01', endsOn: '2026-06-14', endedOn: null, carriesOver: false }, 'past'],
  [
    { beginsOn: '2026-01-01', endsOn: '2026-06-14', endedOn: null, carriesOver: true },
    'carried_over',
  ],
  [{ beginsOn: '2026-01-01', endsOn: null, endedOn: '2026-06-15', carriesOver: true }, 'now'],
  [{ beginsOn: '2026-01-01', endsOn: null, endedOn: '2026-06-14', carriesOver: true }, 'past'],
] as const)('a term of %o is %s', (own, when) => {
  expect(whenOf(own, today)).toBe(when)
})
