import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  allows,
  limitsAfter,
  listedUntil,
  moves,
  movesOf,
  ruleOf,
  urgencyOf,
  type Move,
  type Standing,
} from './machine.rules.ts'
import type { PlacementStatus } from './placements.table.ts'

const names = Object.keys(moves) as Move[]
const standing = (status: PlacementStatus, more: Partial<Standing> = {}): Standing => ({
  status,
  owed: null,
  toldAt: null,
  closedAt: null,
  ...more,
})

describe('days', () => {
  test.each([
    ['2028-02-08', 21, '2028-02-29'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2027-02-08', 21, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    // The nights in which the clocks change.
    ['2027-03-27', 2, '2027-03-29'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('%s and %i days is %s', (day, days, later) => {
    expect(addDays(day, days)).toBe(later)
  })

  test('going on and back again is standing still, over any stretch of years', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }),
        fc.integer({ min: -5_000, max: 5_000 }),
        (date, days) => {
          const day = date.toISOString().slice(0, 10)
          expect(addDays(addDays(day, days), -days)).toBe(day)
        },
      ),
    )
  })
})

describe('the table', () => {
  const statuses = [...new Set(names.map((move) => ruleOf(move).to))]

  test('leads everywhere, and from everywhere that is not an end the organisation can go on', () => {
    const ends: PlacementStatus[] = ['declined', 'expired', 'withdrawn', 'not_chosen', 'ended']
    for (const status of statuses) {
      if (ends.includes(status)) continue
      expect(movesOf('organisation', standing(status)), status).not.toEqual([])
    }
    expect(statuses).toHaveLength(11)
  })

  test('gives the person a way out of all that they know of, which needs no reason', () => {
    const wayOut = ['decline', 'withdraw', 'step_down']
    for (const status of ['invited', 'interested', 'in_conversation', 'agreed', 'active'] as const)
      expect(
        movesOf('leader', standing(status)).some((move) => wayOut.includes(move)),
        status,
      ).toBe(true)
  })

  test('lets nobody say yes to what is not there, or close what was not told', () => {
    expect(movesOf('leader', standing('in_conversation'))).not.toContain('confirm')
    expect(movesOf('leader', standing('in_conversation', { owed: 'yes' }))).toContain('confirm')
    expect(movesOf('organisation', standing('ended'))).toEqual([])
    expect(movesOf('organisation', standing('ended', { toldAt: new Date() }))).toEqual(['close'])
  })

  test('has nothing left to do once it is closed', () => {
    const closed = standing('ended', { toldAt: new Date(), closedAt: new Date() })
    expect(names.filter((move) => allows(move, closed))).toEqual([])
  })
})

describe('what is owed afterwards', () => {
  test('counts in days from today, and the days of an agreement come before', () => {
    const agreed = { startsOn: '2027-04-01', endsOn: '2028-02-28' }
    expect(limitsAfter('interested', '2028-02-22', null)).toEqual({
      owed: 'answer',
      remindOn: null,
      dueOn: '2028-02-29',
    })
    expect(limitsAfter('invite', '2028-02-08', null)).toEqual({
      owed: null,
      remindOn: '2028-02-15',
      dueOn: '2028-02-29',
    })
    expect(limitsAfter('confirm', '2027-03-27', agreed).dueOn).toBe('2027-04-01')
    expect(limitsAfter('confirm', '2027-03-27', null).dueOn).toBe('2027-04-24')
    // The last day belongs to it: it is over on the day after.
    expect(limitsAfter('begin', '2027-04-01', agreed)).toMatchObject({
      owed: 'end',
      dueOn: '2028-02-29',
    })
    expect(limitsAfter('begin', '2027-04-01', { ...agreed, endsOn: null })).toEqual({
      owed: null,
      remindOn: null,
      dueOn: null,
    })
    expect(limitsAfter('withdraw', '2027-04-01', null).owed).toBeNull()
  })

  test('is soon after five days, overdue after seven, and the lead’s after fourteen', () => {
    const asked = '2028-02-20'
    const { dueOn } = limitsAfter('interested', asked, null)
    const after = (days: number) => urgencyOf(dueOn ?? '', addDays(asked, days))
    expect([4, 5, 6, 7, 13, 14, 100].map(after)).toEqual([
      null,
      'soon',
      'soon',
      'overdue',
      'overdue',
      'escalated',
      'escalated',
    ])
    const isListed = (role: 'coordinator' | 'engagement_lead', days: number) =>
      (dueOn ?? '') <= listedUntil(role, addDays(asked, days))
    expect([4, 5].map((days) => isListed('coordinator', days))).toEqual([false, true])
    expect([13, 14].map((days) => isListed('engagement_lead', days))).toEqual([false, true])
  })
})
