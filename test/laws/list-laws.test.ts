import fc from 'fast-check'
import { describe, test, vi } from 'vitest'

import { maskView, viewFields } from '../../server/src/modules/matching/answers.rules.ts'
import type { ViewField } from '../../server/src/modules/matching/answers.rules.ts'
import { publicMatch } from '../../server/src/modules/matching/explain.rules.ts'
import { match, opportunitiesFor, rank } from '../../server/src/modules/matching/match.rules.ts'
import type { MatchLeader, Ranking } from '../../server/src/modules/matching/match.types.ts'
import { expectAtMost, expectHolds, expectSame } from '../support/law-checks.ts'
import { lawRuns } from '../support/law-runs.ts'
import { shuffled, shuffledOpportunity } from '../support/match-answers.ts'
import { banks, offers, pairs, twins } from '../support/match-arbitraries.ts'
import { today } from '../support/match-draws.ts'

vi.setConfig({ testTimeout: 120_000 })

const guarded = { guard: true, today }
const natural = { guard: false, today }

const everyone = ({ ranked, askFirst }: Ranking) => [
  ...ranked.map(({ result }) => result),
  ...askFirst,
]

describe('law 3: who may not be asked is nowhere', () => {
  test('nobody who is not matchable is ranked or to be asked first', () => {
    fc.assert(
      fc.property(banks({ min: 0, max: 12 }), ({ leaders, opportunity }) => {
        const listed = everyone(rank(leaders, opportunity, guarded)).map((each) => each.leaderId)
        const barred = leaders.filter((leader) => !leader.matchable || !opportunity.visible)
        expectSame(
          barred.filter((leader) => listed.includes(leader.id)),
          [],
        )
        expectSame(new Set(listed).size, listed.length)
      }),
      lawRuns,
    )
  })

  test('outside the holding organisation every such pair reads the same, and nothing else', () => {
    fc.assert(
      fc.property(pairs(), ({ leader, opportunity }) => {
        const told = publicMatch(match(leader, opportunity, today))
        const free =
          leader.matchable &&
          opportunity.visible &&
          !leader.clashes &&
          !leader.leftOutKinds.includes(opportunity.kind) &&
          ['none', 'expired', 'not_chosen'].includes(leader.history)
        expectSame(told.available, free)
        if (free) return
        const gates = [{ gate: 'not_available', answer: 'no', checks: [] }]
        expectSame(told, { leaderId: leader.id, available: false, gates })
      }),
      lawRuns,
    )
  })
})

describe('law 4: one list', () => {
  test('the order of rows changes nothing, of leaders or of what the opportunity asks', () => {
    fc.assert(
      fc.property(banks({ min: 0, max: 16 }), fc.nat(), ({ leaders, opportunity }, seed) => {
        const before = rank(leaders, opportunity, guarded)
        const mixed = shuffledOpportunity(opportunity, seed)
        expectSame(rank(shuffled(leaders, seed), mixed, guarded), before)
      }),
      lawRuns,
    )
  })

  test('each list is in the order that is defined, person by person', () => {
    fc.assert(
      fc.property(banks({ min: 2, max: 12 }), ({ leaders, opportunity }) => {
        const { ranked, askFirst } = rank(leaders, opportunity, natural)
        const asked = (date: string | null) => (date === null ? 0 : Date.parse(date))
        const idPart = (id: string) => Number.parseInt(id.slice(0, 6) + id.slice(9, 13), 16)
        const best = ranked.map(({ result }) => [
          ...[-result.score, -result.possible, asked(result.lastAskedOn)],
          idPart(result.leaderId),
        ])
        const toAsk = askFirst.map((result) => [
          ...[-result.possible, -result.score, result.questions.length],
          ...[asked(result.lastAskedOn), idPart(result.leaderId)],
        ])
        expectAscending(best)
        expectAscending(toAsk)
      }),
      lawRuns,
    )
  })
})

/** Rows of numbers in lexicographic order. */
function expectAscending(rows: number[][]) {
  rows.slice(1).forEach((row, at) => {
    const before = rows[at] ?? []
    const differs = row.findIndex((number, index) => number !== before[index])
    expectHolds(
      differs < 0 || (row[differs] ?? 0) > (before[differs] ?? 0),
      `${before.join(' ')} before ${row.join(' ')}`,
    )
  })
}

describe('law 5: both directions, one view', () => {
  test('an opportunity for a person is the same match as a person for the opportunity', () => {
    fc.assert(
      fc.property(offers({ min: 0, max: 5 }), ({ leader, opportunities }) => {
        const { history, clashes } = leader
        const between = Object.fromEntries(
          opportunities.map(({ id }) => [id, { history, clashes }]),
        )
        const theirs = opportunitiesFor(leader, opportunities, { today, between })
        for (const opportunity of opportunities) {
          const { ranked, askFirst } = rank([leader], opportunity, guarded)
          const here = (list: { opportunityId: string }[]) =>
            list.filter(({ opportunityId }) => opportunityId === opportunity.id)
          expectSame(
            here(theirs.ranked),
            ranked.map(({ result }) => result),
          )
          expectSame(here(theirs.askFirst), askFirst)
        }
        expectAscending(theirs.ranked.map((each) => [-each.score, -each.possible]))
        expectAscending(
          theirs.askFirst.map((each) => [-each.possible, -each.score, each.questions.length]),
        )
      }),
      lawRuns,
    )
  })

  test('a field outside the view changes nothing', () => {
    const views = fc.subarray([...viewFields])
    fc.assert(
      fc.property(twins(), views, ({ leader, other, opportunity }, view) => {
        const canary = swapped(leader, other, view)
        const seen = match(maskView(leader, view), opportunity, today)
        expectSame(match(maskView(canary, view), opportunity, today), seen)
      }),
      lawRuns,
    )
  })

  test('a field outside the view earns, asks and bars nothing: it is untold', () => {
    fc.assert(
      fc.property(pairs(), fc.constantFrom(...viewFields), ({ leader, opportunity }, field) => {
        const view = viewFields.filter((each) => each !== field)
        const seen = match(maskView(leader, view), opportunity, today)
        const whole = match(leader, opportunity, today)
        expectAtMost(whole.possible, seen.possible, 'possible')
        if (field !== 'travelKm') expectAtMost(seen.score, whole.score, 'score')
        expectSame(match(maskView(leader, viewFields), opportunity, today), whole)
      }),
      lawRuns,
    )
  })
})

/** The leader with the fields outside the view taken from somebody else. */
function swapped(leader: MatchLeader, other: MatchLeader, view: ViewField[]): MatchLeader {
  const outside = viewFields.filter((field) => !view.includes(field))
  return { ...leader, ...Object.fromEntries(outside.map((field) => [field, other[field]])) }
}

test('law 8: removing a person changes nothing about anybody else', () => {
  fc.assert(
    fc.property(banks({ min: 1, max: 10 }), fc.nat(), ({ leaders, opportunity }, pick) => {
      const gone = leaders[pick % leaders.length]
      const left = leaders.filter((leader) => leader !== gone)
      const before = everyone(rank(leaders, opportunity, natural))
      const after = everyone(rank(left, opportunity, natural))
      expectSame(
        after,
        before.filter(({ leaderId }) => leaderId !== gone?.id),
      )
    }),
    lawRuns,
  )
})
