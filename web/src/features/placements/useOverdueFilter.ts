import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { OverdueNarrow } from './placements.queries.ts'

export const owedThings = [
  'answer',
  'place',
  'agreement',
  'yes',
  'start',
  'end',
  'outcome',
] as const
export const turns = ['organisation', 'leader'] as const

/** Which of those who wait are shown, as the address bar holds it; another choice begins with the first page. */
export function useOverdueFilter() {
  const route = useRoute()
  const router = useRouter()
  const inAddress = (name: 'what' | 'turn' | 'contact') =>
    computed<string>({
      get: () => (typeof route.query[name] === 'string' ? route.query[name] : ''),
      set: (chosen) =>
        void router.replace({
          query: { ...route.query, cursor: undefined, [name]: chosen || undefined },
        }),
    })
  const what = inAddress('what')
  const turn = inAddress('turn')
  const contact = inAddress('contact')
  const narrow = computed<OverdueNarrow>(() => {
    const owed = owedThings.find((each) => each === what.value)
    const owedBy = turns.find((each) => each === turn.value)
    return {
      ...(owed ? { owed } : {}),
      ...(owedBy ? { owedBy } : {}),
      ...(/^[0-9a-f-]{36}$/.test(contact.value) ? { contactAccountId: contact.value } : {}),
    }
  })
  return { what, turn, contact, narrow }
}
