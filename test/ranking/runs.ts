/** How many cases a comparison with the database takes; RANKING_RUNS multiplies, RANKING_SEED repeats. */
export function rankingRuns(total: number): { total: number; perStore: number; seed: number } {
  const factor = Number(process.env['RANKING_RUNS'] ?? 1)
  const seed = Number(process.env['RANKING_SEED'] ?? Date.now() % 1_000_000)
  const all = Math.ceil(total * factor)
  return { total: all, perStore: Math.min(all, 120), seed }
}
