import { computed, ref, watch, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Essentials, Opportunity } from '@people-bank/openapi'
import { criterionNames, type Weights } from './match.types.ts'
import type { WhatIf } from './matching.queries.ts'

const pauseMs = 180

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * The what-if of one opportunity, held by the address so that it can be sent to a colleague.
 * Sliders move at once; the address, and with it the list, follows when they rest.
 */
export function useWhatIf(opportunity: Ref<Opportunity | undefined>) {
  const route = useRoute()
  const router = useRouter()

  const saved = computed<Weights>(
    () =>
      opportunity.value?.weights ?? {
        attributes: 0,
        themes: 0,
        interest: 0,
        place: 0,
        availability: 0,
      },
  )

  const weightsInAddress = computed<Weights | undefined>(() => {
    const { weights: written } = route.query
    if (typeof written !== 'string' || !/^(\d{1,3},){4}\d{1,3}$/.test(written)) return undefined
    const figures = written.split(',').map(Number)
    return Object.fromEntries(
      criterionNames.map((name, index) => [name, figures[index] ?? 0]),
    ) as Weights
  })

  const weights = ref<Weights>(weightsInAddress.value ?? saved.value)
  watch([saved, weightsInAddress], () => {
    weights.value = weightsInAddress.value ?? saved.value
  })

  function put(changes: Record<string, string | undefined>) {
    const query = { ...route.query, cursor: undefined, ...changes }
    void router.replace({ query, hash: route.hash })
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  watch(weights, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!opportunity.value || criterionNames.every((name) => weights.value[name] === 0)) return
      const written = same(weights.value, saved.value)
        ? undefined
        : criterionNames.map((name) => weights.value[name]).join(',')
      if (written !== route.query['weights']) put({ weights: written })
    }, pauseMs)
  })

  const essentials = computed<Essentials | undefined>({
    get: () => {
      const { essentials: written } = route.query
      if (typeof written !== 'string') return opportunity.value?.essentials
      try {
        return JSON.parse(written) as Essentials
      } catch {
        return opportunity.value?.essentials
      }
    },
    set: (next) =>
      put({
        essentials: same(next, opportunity.value?.essentials) ? undefined : JSON.stringify(next),
      }),
  })

  const guard = computed({
    get: () => route.query['guard'] !== 'off',
    set: (isOn) => put({ guard: isOn ? undefined : 'off' }),
  })

  const whatIf = computed<WhatIf>(() => ({
    ...(weightsInAddress.value ? { weights: weightsInAddress.value } : {}),
    ...(route.query['essentials'] ? { essentials: essentials.value } : {}),
    ...(guard.value ? {} : { guard: false }),
  }))

  const isChanged = computed(() => Object.keys(whatIf.value).length > 0)
  const isEmpty = computed(() => criterionNames.every((name) => weights.value[name] === 0))

  function reset() {
    weights.value = saved.value
    put({ weights: undefined, essentials: undefined, guard: undefined })
  }

  return { weights, essentials, guard, whatIf, isChanged, isEmpty, reset }
}
