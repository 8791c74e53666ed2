import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayInTheKingdom } from './days.ts'

test('the day begins at midnight in London, in summer an hour before that of UTC', () => {
  const days = [
    '2026-03-28T23:59:59.999Z',
    '2026-03-29T00:00:00Z',
    '2026-06-30T22:59:59.999Z',
    '2026-06-30T23:00:00Z',
    '2026-10-24T23:00:00Z',
    '2026-10-25T23:59:59.999Z',
    '2026-10-26T00:00:00Z',
  ].map((moment) => dayInTheKingdom(new Date(moment)))
  expect(days).toEqual([
    '2026-03-28',
    '2026-03-29',
    '2026-06-30',
    '2026-07-01',
    '2026-10-25',
    '2026-10-25',
    '2026-10-26',
  ])
})

test('no moment is given the day of one that was asked for before it', () => {
  const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
  const moment = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moment, fc.integer({ min: -7_200_000, max: 7_200_000 }), (one, apart) => {
      for (const each of [one, new Date(one.getTime() + apart)])
        expect(dayInTheKingdom(each)).toBe(london.format(each))
    }),
  )
})
