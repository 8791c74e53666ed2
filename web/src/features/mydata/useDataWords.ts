import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { vocabularyQuery } from '@/features/vocabulary/vocabulary.queries.ts'
import { useText } from '@/i18n/useText.ts'

const aTime = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const aDay = /^\d{4}-\d{2}-\d{2}$/
const aCode = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/
const sentence = (code: string) => code.charAt(0).toUpperCase() + code.slice(1)
/** `leftOutKinds` or `left_out` as words. */
const spaced = (name: string) =>
  sentence(
    name
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll('_', ' ')
      .toLowerCase(),
  )

/** What only says that a list is whole, and names under which nothing but the value has to be said. */
const unsaid = new Set(['complete'])
const nameless = new Set(['yes', 'items', 'code'])

/** Values of the bank as a person reads them: codes by their word, days and times in full, yes and no. */
export function useDataWords() {
  const { t, date, dateTime, number } = useText()
  const { data } = useQuery(vocabularyQuery)
  const known = computed(() => {
    const { abilities: _, ...lists } = data.value ?? { abilities: undefined }
    return new Map(Object.values(lists).flatMap((terms) => terms.map((t) => [t.code, t.label])))
  })

  function text(value: string): string {
    if (aTime.test(value)) return dateTime(value)
    if (aDay.test(value)) return date(value)
    return (
      known.value.get(value) ?? (aCode.test(value) && value.includes('_') ? spaced(value) : value)
    )
  }

  /** One line; empty where nothing was told. */
  function words(value: unknown): string {
    if (value === null || value === undefined || value === '') return ''
    if (typeof value === 'string') return text(value)
    if (typeof value === 'number') return number(value)
    if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no')
    if (Array.isArray(value)) return value.map(words).filter(Boolean).join(', ')
    return Object.entries(value)
      .filter(([name]) => !unsaid.has(name))
      .map(([name, each]) => [name, words(each)] as const)
      .filter(([, each]) => each !== '')
      .map(([name, each]) =>
        nameless.has(name) ? each : `${known.value.get(name) ?? spaced(name)}: ${each}`,
      )
      .join('; ')
  }

  return { words }
}
