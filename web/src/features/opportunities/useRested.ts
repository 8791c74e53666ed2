import { onUnmounted, ref, watch, type Ref } from 'vue'

/** A value as it stood when the writing last rested for so long. */
export function useRested<T>(read: () => T, pauseMs = 300): Ref<T> {
  const rested = ref(read()) as Ref<T>
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => JSON.stringify(read()),
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => (rested.value = read()), pauseMs)
    },
  )
  onUnmounted(() => clearTimeout(timer))
  return rested
}
