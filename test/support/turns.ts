/**
 * For tests that hold {@link turnsDuring} against a bound. It goes by the clock on the wall, and the machine may stand still
 * for others: of three tries one has to hold. Work that keeps everybody waiting does so each time.
 */
export const turnTries = { retry: 2 } as const

/**
 * Does some work, and answers how long it took and for how long at most nobody else had a turn meanwhile, in milliseconds:
 * a promise that is waited for is no proof that others were.
 */
export async function turnsDuring<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; tookMs: number; longestMs: number }> {
  let last = performance.now()
  let longestMs = 0
  const ticking = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last)
    last = performance.now()
  }, 5)
  const began = performance.now()
  try {
    const result = await work()
    return { result, tookMs: performance.now() - began, longestMs }
  } finally {
    clearInterval(ticking)
  }
}
