import fc from 'fast-check'
import { describe, test, vi } from 'vitest'

import {
  leaderWithoutAnswers,
  viewFields,
} from '../../server/src/modules/matching/answers.rules.ts'
import { match } from '../../server/src/modules/matching/match.rules.ts'
import type {
  Leaf,
  MatchLeader,
  MatchOpportunity,
  MatchResult,
} from '../../server/src/modules/matching/match.types.ts'
import { criteria } from '../../server/src/modules/matching/match.types.ts'
import { refusalOf } from '../../server/src/modules/matching/units.rules.ts'
import { expectAtMost, expectHolds, expectSame } from '../support/law-checks.ts'
import { lawRuns } from '../support/law-runs.ts'
import { answeredAs, answeredBest, withLevel, withTheme } from '../support/match-answers.ts'
import { pairs, twins } from '../support/match-arbitraries.ts'
import { scaled, today } from '../support/match-draws.ts'

vi.setConfig({ testTimeout: 120_000 })

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)

const matchToday = (leader: MatchLeader, opportunity: MatchOpportunity) =>
  match(leader, opportunity, today)

describe('law 1: the points add up', () => {
  test('leaves add up to criteria and criteria to the score, within 0 <= score <= possible <= 100', () => {
    fc.assert(
      fc.property(pairs(), ({ leader, opportunity }) => {
        const result = matchToday(leader, opportunity)
        const { score, possible, leaves, criteria: scored } = result
        const totals = [
          sum(leaves.map((leaf) => leaf.points)),
          ...(['points', 'possible', 'units'] as const).map((part) =>
            sum(scored.map((each) => each[part])),
          ),
        ]
        expectSame(totals, [score, score, possible, 10_000])
        expectAtMost(0, score, 'score')
        expectAtMost(score, possible, 'score and possible')
        expectAtMost(possible, 10_000, 'possible')
        for (const criterion of result.criteria) expectLeavesToFit(result, criterion)
        for (const leaf of result.leaves) expectLeafToAgree(leaf)
      }),
      lawRuns,
    )
  })

  test('an empty profile has score 0, possible 100 and nothing known', () => {
    fc.assert(
      fc.property(pairs(), ({ opportunity }) => {
        const result = matchToday(leaderWithoutAnswers('a'), opportunity)
        const { score, possible, nothingKnown } = result
        expectSame(
          { score, possible, nothingKnown },
          { score: 0, possible: 10_000, nothingKnown: true },
        )
      }),
      lawRuns,
    )
  })
})

function expectLeavesToFit(
  result: MatchResult,
  { criterion, units }: MatchResult['criteria'][number],
) {
  const dealt = result.leaves.filter((leaf) => leaf.criterion === criterion)
  if (criterion === 'interest' || criterion === 'place') {
    expectHolds(
      dealt.every((leaf) => leaf.units === units),
      'alternatives have all the units',
    )
    expectHolds(dealt.filter((leaf) => leaf.counts).length === 1, 'one alternative counts')
    return
  }
  expectSame(sum(dealt.map((leaf) => leaf.units)), units)
}

/** Recomputed in exact integers, apart from the rules. */
function expectLeafToAgree(leaf: Leaf) {
  const { units, fit, points, counts, answer } = leaf
  const exact = (BigInt(units) * BigInt(fit.numerator)) / BigInt(fit.denominator)
  const told = answer !== 'untold'
  expectSame(
    [points, answer, leaf.fact !== null, leaf.source !== null, leaf.question === null],
    [counts ? Number(exact) : 0, told ? byFit(fit) : 'untold', told, told, told],
  )
}

function byFit({ numerator, denominator }: Leaf['fit']): string {
  if (numerator === denominator) return 'met'
  return numerator === 0 ? 'missing' : 'partly'
}

describe('possible: the highest score that any answers to untold questions could give', () => {
  test('the best answers to every untold leaf give exactly that score', () => {
    fc.assert(
      fc.property(pairs(), ({ leader, opportunity }) => {
        const result = matchToday(leader, opportunity)
        const best = result.leaves.reduce(
          (so, { question }) => (question ? answeredBest(so, opportunity, question) : so),
          leader,
        )
        const answered = matchToday(best, opportunity)
        expectSame([answered.score, answered.possible], [result.possible, result.possible])
      }),
      lawRuns,
    )
  })

  test('no answers give more, and none that earn anything take from the score', () => {
    fc.assert(
      fc.property(twins(), ({ leader, other, opportunity }) => {
        const before = matchToday(leader, opportunity)
        const answered = viewFields.reduce(
          (so, field) => (field === 'travelKm' ? so : answeredAs(so, other, field)),
          leader,
        )
        const after = matchToday(answered, opportunity)
        expectAtMost(after.possible, before.possible, 'possible')
        expectAtMost(before.score, after.score, 'score')
      }),
      lawRuns,
    )
  })
})

describe('law 2: telling more never harms', () => {
  test('a higher level of a wanted attribute never lowers the score', () => {
    fc.assert(
      fc.property(pairs(), ({ leader, opportunity }) => {
        const { score } = matchToday(leader, opportunity)
        for (const { code } of opportunity.wanted.attributes) {
          const level = leader.attributes[code]?.level ?? -1
          if (level === 4) continue
          const raised = matchToday(withLevel(leader, code, level + 1), opportunity)
          expectAtMost(score, raised.score, `score, ${code}`)
        }
      }),
      lawRuns,
    )
  })

  test('sharing a wanted theme never lowers the score', () => {
    fc.assert(
      fc.property(pairs(), ({ leader, opportunity }) => {
        const { score } = matchToday(leader, opportunity)
        for (const { code } of opportunity.wanted.themes) {
          for (const lived of ['own', 'caring'] as const) {
            const sharing = matchToday(withTheme(leader, code, { [lived]: true }), opportunity)
            expectAtMost(score, sharing.score, `score, ${code} ${lived}`)
          }
        }
      }),
      lawRuns,
    )
  })

  test('coming nearer never lowers the score', () => {
    fc.assert(
      fc.property(pairs(), fc.integer({ min: 0, max: 99 }), ({ leader, opportunity }, percent) => {
        const { score } = matchToday(leader, opportunity)
        const [from, to] = [leader.place, opportunity.place]
        if (!from || !to) return
        const part = (a: number, b: number) => b + Math.trunc(((a - b) * percent) / 100)
        const place = { x: part(from.x, to.x), y: part(from.y, to.y) }
        expectAtMost(score, matchToday({ ...leader, place }, opportunity).score, 'score')
      }),
      lawRuns,
    )
  })

  test('answering one untold question never raises possible and, but for a limit, never lowers the score', () => {
    fc.assert(
      fc.property(twins(), ({ leader, other, opportunity }) => {
        const before = matchToday(leader, opportunity)
        for (const field of viewFields) {
          const after = matchToday(answeredAs(leader, other, field), opportunity)
          expectAtMost(after.possible, before.possible, 'possible')
          if (field !== 'travelKm') expectAtMost(before.score, after.score, `score, ${field}`)
        }
      }),
      lawRuns,
    )
  })

  test('answering an untold question moves no gate from no, and none from yes but by a limit', () => {
    fc.assert(
      fc.property(twins(), ({ leader, other, opportunity }) => {
        const before = matchToday(leader, opportunity).gates
        for (const field of viewFields) {
          const after = matchToday(answeredAs(leader, other, field), opportunity).gates
          before.forEach(({ answer }, at) => {
            const settled = answer === 'no' || (answer === 'yes' && field !== 'travelKm')
            if (settled) expectSame(after[at]?.answer, answer)
          })
        }
      }),
      lawRuns,
    )
  })
})

/** The one question found the slow way: try the best answer to each untold leaf and score again. */
function bestQuestionByTrial(leader: MatchLeader, opportunity: MatchOpportunity) {
  const { leaves, score } = matchToday(leader, opportunity)
  const gains = leaves.flatMap(({ question }) => {
    if (!question) return []
    const answered = matchToday(answeredBest(leader, opportunity, question), opportunity)
    return [{ question, gain: answered.score - score }]
  })
  const most = Math.max(0, ...gains.map(({ gain }) => gain))
  return (most > 0 && gains.find(({ gain }) => gain === most)?.question) || null
}

test('one question: no other single answer would raise the score more', () => {
  fc.assert(
    fc.property(pairs(), ({ leader, opportunity }) => {
      const { oneQuestion } = matchToday(leader, opportunity)
      expectSame(oneQuestion, bestQuestionByTrial(leader, opportunity))
    }),
    lawRuns,
  )
})

describe('law 7: weights are proportions', () => {
  const ofMatch = ({ score, possible, leaves, oneQuestion, criteria }: MatchResult) => ({
    score,
    possible,
    leaves,
    oneQuestion,
    units: criteria.map(({ units }) => units),
  })

  test('weights scaled by a constant change nothing', () => {
    fc.assert(
      fc.property(pairs(), fc.integer({ min: 2, max: 1000 }), ({ leader, opportunity }, factor) => {
        const heavier = { ...opportunity, weights: scaled(opportunity.weights, factor) }
        const before = ofMatch(matchToday(leader, opportunity))
        expectSame(ofMatch(matchToday(leader, heavier)), before)
      }),
      lawRuns,
    )
  })

  test('a criterion of weight 0 gives no leaf, no question and no possible points', () => {
    fc.assert(
      fc.property(pairs(), fc.constantFrom(...criteria), ({ leader, opportunity }, criterion) => {
        const without = { ...opportunity, weights: { ...opportunity.weights, [criterion]: 0 } }
        if (refusalOf(without) !== null) return
        const result = matchToday(leader, without)
        const parts = [...result.criteria, ...result.leaves]
        expectHolds(
          parts.every((part) => part.criterion !== criterion),
          'no leaf',
        )
        const about = result.oneQuestion?.about
        const asked = result.leaves.filter((leaf) => leaf.question !== null)
        expectHolds(!about || asked.some((leaf) => leaf.leaf === about), 'no question')
        const most = sum(result.criteria.map((each) => each.units))
        expectSame(
          [most, matchToday(leaderWithoutAnswers('a'), without).possible],
          [10_000, 10_000],
        )
      }),
      lawRuns,
    )
  })
})
