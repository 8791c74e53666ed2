import { computed, ref, watch } from 'vue'
import { clearDraft, readDraft, writeDraft } from '@/ui/drafts.ts'

/** Somebody whom a coordinator chose from the list. */
export interface Chosen {
  id: string
  name: string | null
}

/** How many may be invited in one go. */
const mostChosen = 5_000

const nameOf = (opportunityId: string) => `chosen:${opportunityId}`

/** One person alone, whoever else is chosen: they are asked from the page that says why they fit. */
export function useOne(id: string) {
  const people = ref<Chosen[]>([{ id, name: null }])
  const clear = () => (people.value = [])
  return { chosen: computed(() => people.value), remove: clear, clear }
}

/** Who is chosen for an opportunity: kept for this tab while the list is paged through, ranked anew or left. */
export function useChosen(opportunityId: string) {
  const people = ref(new Map((readDraft<Chosen[]>(nameOf(opportunityId)) ?? []).map(entryOf)))
  const chosen = computed(() => [...people.value.values()])

  watch(
    chosen,
    (now) => {
      if (now.length > 0) writeDraft(nameOf(opportunityId), now)
      else clearDraft(nameOf(opportunityId))
    },
    { flush: 'sync' },
  )

  /** Chooses these people too; beyond the most that one go takes, nobody is added. */
  function add(more: readonly Chosen[]) {
    people.value = new Map(
      [...people.value, ...more.map(entryOf)].slice(0, Math.max(mostChosen, people.value.size)),
    )
  }

  function remove(id: string) {
    people.value = new Map([...people.value].filter(([each]) => each !== id))
  }

  return {
    chosen,
    isChosen: (id: string) => people.value.has(id),
    add,
    remove,
    clear: () => (people.value = new Map()),
  }
}

const entryOf = (person: Chosen): [string, Chosen] => [person.id, person]
