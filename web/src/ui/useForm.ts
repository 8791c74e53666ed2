import { computed, onMounted, onUnmounted, reactive, ref, watch } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { ApiError, type FieldIssue } from '@/api/errors.ts'
import { newKey } from '@/api/keys.ts'
import { useText } from '@/i18n/useText.ts'
import { clearDraft, readDraft, writeDraft } from './drafts.ts'

export interface FormOptions<T extends object, R> {
  /** A fresh copy of what the form starts from; called again by `restart`. */
  initial: () => T
  /** Name under which what is typed is kept for this tab, until it is saved or thrown away. */
  draft?: string
  /** What can be told before asking the server. */
  check?: (values: T) => FieldIssue[]
  /** `key` stays the same while the same values are sent again, so that a repeat creates nothing twice. */
  save: (values: T, key: string) => Promise<R>
  saved?: (result: R, values: T) => void | Promise<unknown>
}

/** The id of the control of a field, from its dotted path: where the error summary leads. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** One form: values, errors by field, a draft that outlives a lost session, and no leaving unsaved work. */
export function useForm<T extends object, R>(options: FormOptions<T, R>) {
  const { t } = useText()
  let start = copy(options.initial())
  const kept = options.draft ? readDraft<T>(options.draft) : undefined
  const values = reactive(copy(kept ?? start)) as T
  const isRestored = ref(kept !== undefined)
  const issues = ref<FieldIssue[]>([])
  const failure = ref<Error>()
  const isBusy = ref(false)
  const shownAt = ref(0)
  const isDirty = computed(() => JSON.stringify(values) !== JSON.stringify(start))
  let sent = { contents: '', key: '' }

  const summary = computed(() =>
    issues.value.map(({ field, message }) => ({ id: anchorOf(field), message })),
  )

  function error(path: string): string | undefined {
    return issues.value.find(({ field }) => field === path || field.startsWith(`${path}.`))?.message
  }

  /** Says once more what the form starts from, such as after a colleague's change was taken in. */
  function restart(next?: T) {
    start = copy(options.initial())
    Object.assign(values, copy(next ?? start))
    issues.value = []
    failure.value = undefined
    isRestored.value = false
    if (options.draft) clearDraft(options.draft)
  }

  function show(found: FieldIssue[]) {
    issues.value = found
    shownAt.value += 1
  }

  async function submit() {
    if (isBusy.value) return
    failure.value = undefined
    const found = options.check?.(values) ?? []
    if (found.length > 0) return show(found)
    issues.value = []
    const contents = JSON.stringify(values)
    if (contents !== sent.contents) sent = { contents, key: newKey() }
    isBusy.value = true
    try {
      const result = await options.save(copy(values), sent.key)
      start = copy(values)
      sent = { contents: '', key: '' }
      if (options.draft) clearDraft(options.draft)
      await options.saved?.(result, copy(values))
    } catch (thrown) {
      if (!(thrown instanceof Error)) throw thrown
      if (thrown instanceof ApiError && thrown.issues.length > 0) show([...thrown.issues])
      else failure.value = thrown
    } finally {
      isBusy.value = false
    }
  }

  watch(
    () => JSON.stringify(values),
    () => {
      if (!options.draft) return
      if (isDirty.value) writeDraft(options.draft, values)
      else clearDraft(options.draft)
    },
  )

  const warn = (event: BeforeUnloadEvent) => isDirty.value && event.preventDefault()
  onMounted(() => window.addEventListener('beforeunload', warn))
  onUnmounted(() => window.removeEventListener('beforeunload', warn))
  onBeforeRouteLeave((to) => {
    // A draft is kept, and on the way to sign in again nothing must stand in the way.
    if (!isDirty.value || options.draft || to.name === 'sign-in') return true
    return window.confirm(t('common.leaveUnsaved'))
  })

  return reactive({
    values,
    issues,
    summary,
    shownAt,
    failure,
    isBusy,
    isDirty,
    isRestored,
    error,
    submit,
    restart,
  })
}

/** The nearest control on the page that an issue belongs to. */
function anchorOf(path: string): string | undefined {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const id = fieldId(parts.slice(0, length).join('.'))
    if (document.getElementById(id)) return id
  }
  return undefined
}
