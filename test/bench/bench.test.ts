import { afterAll, expect, test } from 'vitest'
import { figuresOf, middleRatio, percentileOf } from '../../scripts/bench/figures.ts'
import { missedGoals, reportText } from '../../scripts/bench/report.ts'
import { runBench } from '../../scripts/bench/run.ts'
import { openTestDatabase } from '../support/cluster.ts'

const closers: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closers) await close()
})

test('percentiles and rates come from all rounds together', () => {
  const rounds = [
    { latenciesMs: [4, 1, 3], elapsedMs: 1_000 },
    { latenciesMs: [2, 100], elapsedMs: 1_000 },
  ]
  expect(figuresOf(rounds)).toEqual({ perSecond: 2.5, p50: 3, p95: 100, p99: 100 })
  expect(percentileOf([], 0.5)).toBe(0)
})

test('one disturbed round does not decide a ratio', () => {
  const round = (count: number) => ({ latenciesMs: Array<number>(count).fill(1), elapsedMs: 1_000 })
  expect(middleRatio([round(60), round(1), round(70)], [round(100), round(100), round(100)])).toBe(
    0.6,
  )
})

test(
  'the whole bench runs on a small bank, and says what it measured',
  { timeout: 120_000 },
  async () => {
    const { url, close } = await openTestDatabase()
    closers.push(close)
    const { report, plans } = await runBench(
      url,
      { leaders: 2_000, opportunities: 50, seconds: 0.3, rounds: 1, searches: 40, only: [] },
      () => {},
    )
    expect(report.sides.map(({ name }) => name)).toEqual(['read', 'list', 'search', 'update'])
    expect(report.byItself.map(({ name }) => name)).toEqual([
      'match in reach',
      'match anywhere',
      'match with essentials',
      'on offer',
      'facets',
      'search alone',
    ])
    for (const { app, bare } of report.sides) {
      expect(app.perSecond).toBeGreaterThan(0)
      expect(bare.perSecond).toBeGreaterThan(0)
    }
    expect(report.recall.found).toBeGreaterThanOrEqual(36)
    expect(plans.length).toBeGreaterThan(10)
    expect(reportText(report)).toContain('2,000 leaders, 50 opportunities')
    // Goals are for a full bank on a quiet machine; here they only have to be worked out.
    expect(missedGoals(report)).toBeInstanceOf(Array)
  },
)
