import { computed, shallowRef } from 'vue'
import type { Leader } from '@people-bank/openapi'
import { ApiError } from '@/api/errors.ts'
import { useForm } from '@/ui/useForm.ts'
import { formFrom, type LeaderForm } from '../leaderForm.ts'

/** A person with the version tag of the answer that they were read in. */
export interface ReadLeader {
  value: Leader
  etag: string
}

/**
 * The form of a person as they were read once. When somebody else changed them in between, `theirs` holds
 * the other version until `settle` is told which answers stand; nothing is overwritten and nothing is lost.
 */
export function usePersonForm(options: {
  read: ReadLeader
  /** Under which name a draft of unsaved answers is kept. */
  draft: string
  nameMissing: string
  /** Sends what differs between the start and these values, as a change of the version with this tag. */
  write: (change: { start: LeaderForm; values: LeaderForm; etag: string }) => Promise<ReadLeader>
  reread: () => Promise<ReadLeader>
  saved: () => Promise<void>
}) {
  const read = shallowRef(options.read)
  const start = computed(() => formFrom(read.value.value))
  const theirs = shallowRef<ReadLeader>()

  const form = useForm({
    initial: () => formFrom(read.value.value),
    draft: options.draft,
    check: ({ name }) => (name.trim() ? [] : [{ field: 'name', message: options.nameMissing }]),
    save: async (values) => {
      try {
        return await options.write({ start: start.value, values, etag: read.value.etag })
      } catch (error) {
        if (error instanceof ApiError && error.status === 412) {
          theirs.value = await options.reread()
          window.scrollTo({ top: 0 })
        }
        throw error
      }
    },
    saved: options.saved,
  })

  /** From here on the form stands on the other version. */
  function settle(chosen: LeaderForm) {
    if (!theirs.value) return
    read.value = theirs.value
    theirs.value = undefined
    form.restart(chosen)
  }

  return { form, start, theirs, settle }
}
