import type { Measured } from './load.ts'

/** What one load came to. Times in milliseconds. */
export interface Figures {
  perSecond: number
  p50: number
  p95: number
  p99: number
}

/** The value below which so much of the sorted values lies; 0 for none. */
export const percentileOf = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** All rounds of one load together. */
export function figuresOf(rounds: readonly Measured[]): Figures {
  const sorted = rounds.flatMap(({ latenciesMs }) => latenciesMs).toSorted((a, b) => a - b)
  const elapsedMs = rounds.reduce((sum, round) => sum + round.elapsedMs, 0)
  return {
    perSecond: elapsedMs > 0 ? (sorted.length / elapsedMs) * 1_000 : 0,
    p50: percentileOf(sorted, 0.5),
    p95: percentileOf(sorted, 0.95),
    p99: percentileOf(sorted, 0.99),
  }
}

/** The middle of the rounds' own ratios: one round that something else disturbed does not decide. */
export function middleRatio(ours: readonly Measured[], theirs: readonly Measured[]): number {
  const ratios = ours.map((round, index) => {
    const other = theirs[index]
    return other ? figuresOf([round]).perSecond / figuresOf([other]).perSecond : 0
  })
  return percentileOf(
    ratios.toSorted((a, b) => a - b),
    0.5,
  )
}
