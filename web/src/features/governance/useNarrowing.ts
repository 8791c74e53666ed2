import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { Manner } from '@people-bank/openapi'

export const manners = [
  'listed',
  'matched',
  'opened',
  'exported',
] as const satisfies readonly Manner[]

/** What a record is narrowed to. `subject` is whom or what: a leader among readings. */
export interface Narrowing {
  event?: string
  manner?: Manner
  actorId?: string
  credentialId?: string
  subject?: string
  from?: string
  to?: string
}

/** The narrowing of a record as the address holds it: it survives a reload, and being sent to a colleague. */
export function useNarrowing() {
  const route = useRoute()
  const word = (name: keyof Narrowing) => {
    const value = route.query[name]
    return typeof value === 'string' && value !== '' ? { [name]: value } : {}
  }
  const record = computed(() => (route.query['of'] === 'readings' ? 'readings' : 'changes'))
  const narrowing = computed<Narrowing>(() => ({
    ...(record.value === 'changes' ? word('event') : {}),
    ...(record.value === 'readings' && manners.some((each) => each === route.query['manner'])
      ? word('manner')
      : {}),
    ...word('actorId'),
    ...word('credentialId'),
    ...word('subject'),
    ...word('from'),
    ...word('to'),
  }))
  /** The address of the same record, narrowed otherwise. */
  const at = (next: Narrowing) => ({
    query: { ...(record.value === 'readings' ? { of: 'readings' } : {}), ...next },
  })
  return { record, narrowing, at }
}
