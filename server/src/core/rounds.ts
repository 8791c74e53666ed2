/**
 * Does some work again and again, each time so long after the last one ended; what goes wrong is told and tried again.
 * Answers what ends it, after the work that is under way.
 */
export function keepDoing(
  work: () => Promise<unknown>,
  options: { everyMs: number; onError: (error: Error) => void },
): () => Promise<void> {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  const round = () => {
    running = work()
      .catch(options.onError)
      .finally(() => {
        if (!isStopped) timer = setTimeout(round, options.everyMs).unref()
      })
  }
  round()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await running
  }
}
