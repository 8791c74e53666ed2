import type fc from 'fast-check'

/** How often each law is tried: 10,000 times, or as LAW_RUNS says; LAW_SEED repeats one run exactly. */
export const lawRuns: fc.Parameters<unknown> = {
  numRuns: Number(process.env['LAW_RUNS'] ?? 10_000),
  ...(process.env['LAW_SEED'] === undefined ? {} : { seed: Number(process.env['LAW_SEED']) }),
}
