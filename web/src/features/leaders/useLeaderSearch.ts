import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { cursorOf } from '@/ui/cursorOf.ts'
import { filterNames, type FilterName, type LeaderFilter } from './leaderFilter.ts'
import { leaderFacetsQuery, leadersQuery } from './leaders.queries.ts'

/** The search as the address bar holds it: it survives reload, back, and being sent to a colleague. */
export function useLeaderSearch() {
  const route = useRoute()
  const router = useRouter()

  const filter = computed<LeaderFilter>(() => {
    const written = Object.entries(route.query).filter(
      ([name, value]) =>
        typeof value === 'string' &&
        value !== '' &&
        ['search', 'sort', ...filterNames].includes(name),
    )
    return Object.fromEntries(written) as LeaderFilter
  })

  function put(changes: Record<string, string | undefined>) {
    const query = { ...route.query, cursor: undefined, ...changes }
    const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
    void router.replace({ query: Object.fromEntries(kept) })
  }

  const chosen = computed(() =>
    filterNames.flatMap((name) => {
      const value = filter.value[name]
      return value === undefined ? [] : [{ name, value: String(value) }]
    }),
  )

  function valueOf(name: FilterName | 'search' | 'sort'): string {
    const value = filter.value[name]
    return value === undefined ? '' : String(value)
  }

  function clear() {
    void router.replace({ query: route.query['search'] ? { search: route.query['search'] } : {} })
  }

  const people = useQuery(() => ({
    ...leadersQuery({ filter: filter.value, cursor: cursorOf(route) }),
    placeholderData: (before) => before,
  }))
  const facets = useQuery(() => ({
    ...leaderFacetsQuery(filter.value),
    placeholderData: (before) => before,
  }))

  return { filter, chosen, valueOf, put, clear, people, facets }
}
