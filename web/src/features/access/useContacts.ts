import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { useSession } from '@/stores/session.ts'
import { accountsQuery } from './access.queries.ts'

/**
 * Colleagues who can be a point of contact: all of the organisation's where the caller may list them,
 * else the caller, and in any case whoever it is now.
 */
export function useContacts(now: () => { id: string; name: string } | null | undefined) {
  const session = useSession()
  const { data } = useQuery(() => ({
    ...accountsQuery(undefined),
    enabled: session.may('accounts'),
  }))

  return computed(() => {
    const known = new Map<string, string>()
    if (session.me) known.set(session.me.id, session.me.name)
    const current = now()
    if (current) known.set(current.id, current.name)
    for (const { id, name, organisation } of data.value?.items ?? []) {
      if (organisation?.id === session.me?.organisation?.id) known.set(id, name)
    }
    return [...known].map(([value, label]) => ({ value, label }))
  })
}
