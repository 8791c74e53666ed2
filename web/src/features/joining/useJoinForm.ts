import { computed, nextTick } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useText } from '@/i18n/useText.ts'
import { writeDraft } from '@/ui/drafts.ts'
import { useForm } from '@/ui/useForm.ts'
import { missingIn, type JoinForm, type JoinStep } from './joinForm.ts'

/**
 * The join form step by step. The step stands in the address, so that the phone's own way back works; what
 * was typed is kept on this device until it is sent.
 */
export function useJoinForm<R>(options: {
  draft: string
  steps: readonly JoinStep[]
  initial: () => JoinForm
  /** How many organisations there are to choose from; fewer than two are no question. */
  organisations: () => number
  finish: (values: JoinForm, key: string) => Promise<R>
  finished: (result: R) => void | Promise<unknown>
}) {
  const { said } = useText()
  const route = useRoute()
  const router = useRouter()
  const { steps } = options

  const index = computed(() => {
    const asked = Number(route.query['step'] ?? 1) - 1
    return Number.isInteger(asked) && steps[asked] ? asked : 0
  })
  const step = computed<JoinStep>(() => steps[index.value] ?? 'you')
  const isLast = computed(() => index.value === steps.length - 1)

  async function goTo(number: number) {
    await router.push({ query: { ...route.query, step: number + 1 }, hash: route.hash })
    await nextTick()
    document.querySelector<HTMLElement>('.join-step__title')?.focus()
  }

  const form = useForm<JoinForm, R | undefined>({
    draft: options.draft,
    initial: options.initial,
    check: (values) => {
      // Whoever comes to the end by the address may have left a step out.
      const asked = isLast.value ? steps : [step.value]
      return asked.flatMap((each) => missingIn(each, values, options.organisations(), said))
    },
    save: (values, key) =>
      isLast.value ? options.finish(values, key) : Promise.resolve(undefined),
    saved: async (result, values) => {
      if (result !== undefined) return options.finished(result)
      writeDraft(options.draft, values)
      await goTo(index.value + 1)
    },
  })

  return { form, step, index, isLast, count: steps.length, goTo }
}
