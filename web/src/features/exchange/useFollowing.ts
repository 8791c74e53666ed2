import { onScopeDispose, watch } from 'vue'

const firstMs = 400
const longestMs = 5_000

/** Asks again and again while something is under way: at once at first, then less and less often. */
export function useFollowing(isUnderWay: () => boolean, ask: () => Promise<unknown>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  function wait(ms: number): void {
    timer = setTimeout(async () => {
      await ask().catch(() => undefined)
      if (isUnderWay()) wait(Math.min(longestMs, ms * 1.5))
    }, ms)
  }
  watch(
    isUnderWay,
    (now) => {
      clearTimeout(timer)
      if (now) wait(firstMs)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
}
