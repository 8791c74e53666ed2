import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay, workingDaysBefore } from '../../core/working-days.ts'
import { planSupport, stepsTo, type SupportGrounds } from './support.rules.ts'

const session = (day: string) => ({
  start: new Date(`${day}T10:00:00Z`),
  end: new Date(`${day}T12:00:00Z`),
})
const none: SupportGrounds = {
  needs: [],
  papersDays: null,
  noPapers: false,
  sessions: [],
  startsOn: null,
}
const need = (code: string, note: string | null = null) => ({ code, note })
const now = new Date('2026-11-02T09:00:00Z')

describe('working days before', () => {
  test.each([
    // Christmas Day, and Boxing Day that is kept on the Monday.
    ['2026-12-29', 1, '2026-12-24'],
    ['2027-01-04', 5, '2026-12-23'],
    // Good Friday and Easter Monday.
    ['2026-04-08', 2, '2026-04-02'],
    ['2028-03-01', 1, '2028-02-29'],
    ['2026-11-09', 0, '2026-11-09'],
  ])('%s less %i is %s', (day, count, before) => {
    expect(workingDaysBefore(day, count)).toBe(before)
  })

  test('are days on which people work, and as many of them as asked for', () => {
    const days = fc
      .date({
        min: new Date('2022-02-01'),
        max: new Date('2028-12-01'),
        noInvalidDate: true,
      })
      .map((day) => day.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), (day, count) => {
        const before = workingDaysBefore(day, count)
        const between: string[] = []
        for (let at = before; at < day; at = next(at)) if (isWorkingDay(at)) between.push(at)
        expect(isWorkingDay(before)).toBe(true)
        expect(between).toHaveLength(count)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the plan', () => {
  test('papers come as many working days before each session as the opportunity promises, also over Christmas', () => {
    const sessions = [session('2026-12-29'), session('2027-01-12')]
    const plan = planSupport({ ...none, papersDays: 5, sessions }, now)
    expect(plan).toMatchObject([
      { need: 'papers_in_advance', dueOn: '2026-12-18', sessionStart: sessions[0]?.start },
      { need: 'papers_in_advance', dueOn: '2027-01-05', sessionStart: sessions[1]?.start },
    ])
  })

  test('what is for the whole stands once, what is for a session stands with each', () => {
    const sessions = [session('2026-11-20'), session('2026-12-04')]
    const needs = [need('plain_language'), need('hearing_loop', 'Ring loop'), need('an_added_word')]
    const plan = planSupport({ ...none, needs, sessions, startsOn: '2026-11-18' }, now)
    expect(plan.map((each) => [each.need, each.words, each.dueOn, each.askFrom])).toEqual([
      ['plain_language', null, '2026-11-18', null],
      ['hearing_loop', 'Ring loop', '2026-11-13', sessions[0]?.end],
      ['hearing_loop', 'Ring loop', '2026-11-27', sessions[1]?.end],
      ['an_added_word', null, '2026-11-13', sessions[0]?.end],
      ['an_added_word', null, '2026-11-27', sessions[1]?.end],
    ])
  })

  test('where nothing is read before, forms of papers are for the whole; without sessions, everything is', () => {
    const needs = [need('papers_in_advance'), need('braille')]
    const plan = planSupport(
      { ...none, needs, noPapers: true, sessions: [session('2026-11-20')] },
      now,
    )
    expect(plan).toMatchObject([{ need: 'braille', sessionStart: null, dueOn: '2026-11-13' }])
    const open = planSupport(
      { ...none, needs: [need('travel_booked')], startsOn: '2026-12-01' },
      now,
    )
    expect(open).toMatchObject([{ sessionStart: null, askFrom: null, dueOn: '2026-11-24' }])
  })

  test('nothing is overdue on the day on which it is first asked for, and nothing is planned for what is over', () => {
    const sessions = [session('2026-10-30'), session('2026-11-03')]
    const plan = planSupport({ ...none, needs: [need('bsl_interpreter')], sessions }, now)
    expect(plan).toMatchObject([{ dueOn: '2026-11-02', sessionStart: sessions[1]?.start }])
    expect(
      planSupport({ ...none, needs: [need('sttr')], sessions: [session('2026-10-30')] }, now),
    ).toEqual([])
  })
})

describe('bringing a list in step', () => {
  const grounds = { ...none, needs: [need('hearing_loop')], sessions: [session('2026-11-20')] }
  const standing = {
    id: '1',
    need: 'hearing_loop',
    words: null,
    sessionStart: session('2026-11-20').start,
    dueOn: '2026-11-13' as string | null,
    state: 'to_do',
    version: 1,
    createdOn: '2026-11-02',
  }
  const empty = { add: [], change: [], remove: [] }

  test('a list in step is left alone, also on a later day', () => {
    expect(stepsTo([standing], grounds, now)).toEqual(empty)
    expect(stepsTo([standing], grounds, new Date('2026-11-16T09:00:00Z'))).toEqual(empty)
  })

  test('a session that is moved takes what nobody has touched with it, and leaves what is arranged to be seen to', () => {
    const moved = { ...grounds, sessions: [session('2026-11-27')] }
    const untouched = stepsTo([standing], moved, now)
    expect(untouched).toMatchObject({ add: [{ dueOn: '2026-11-20' }], change: [], remove: ['1'] })
    const arranged = stepsTo([{ ...standing, state: 'arranged', version: 2 }], moved, now)
    expect(arranged).toMatchObject({ add: [{ dueOn: '2026-11-20' }], remove: [] })
  })

  test('what was taken off by hand does not come back, and a day that a hand has set stays', () => {
    expect(stepsTo([{ ...standing, state: 'dropped', version: 2 }], grounds, now)).toEqual(empty)
    expect(stepsTo([{ ...standing, dueOn: '2026-11-05', version: 2 }], grounds, now)).toEqual(empty)
    expect(stepsTo([{ ...standing, dueOn: '2026-11-05' }], grounds, now).change).toMatchObject([
      { id: '1', dueOn: '2026-11-13' },
    ])
  })

  test('a need that is no longer told goes, but not with a session that is over: that is still asked about', () => {
    const untold = { ...grounds, needs: [] }
    expect(stepsTo([standing], untold, now).remove).toEqual(['1'])
    expect(stepsTo([standing], untold, new Date('2026-11-20T18:00:00Z')).remove).toEqual([])
  })
})

function next(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
