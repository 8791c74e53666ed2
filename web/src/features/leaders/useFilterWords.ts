import { useVocabulary, type TermKind } from '@/features/vocabulary/useVocabulary.ts'
import { useText } from '@/i18n/useText.ts'
import type { FilterName } from './leaderFilter.ts'

const kinds: Partial<Record<FilterName, TermKind>> = {
  kind: 'opportunityKinds',
  type: 'leaderTypes',
  stage: 'stages',
  position: 'positions',
  language: 'languages',
  supportNeed: 'supportNeeds',
  recognition: 'recognition',
  experience: 'experienceKinds',
  theme: 'themes',
}

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const parts = ['morning', 'afternoon', 'evening'] as const

/** Filters in words: their names, their choices, and one chosen value as a reader knows it. */
export function useFilterWords() {
  const { t } = useText()
  const { options, label } = useVocabulary()

  const name = (filter: FilterName) => t(`leaders.filterNames.${filter}`)

  function choices(filter: FilterName): { value: string; label: string }[] {
    const kind = kinds[filter]
    if (kind) return options(kind)
    switch (filter) {
      case 'state':
        return (['matchable', 'no_consent', 'expired', 'paused', 'invited'] as const).map(
          (value) => ({
            value,
            label: t(`leaders.states.${value}`),
          }),
        )
      case 'asked':
        return (['never', 'not_this_year'] as const).map((value) => ({
          value,
          label: t(`leaders.asked.${value}`),
        }))
      case 'lived':
        return (['own', 'caring'] as const).map((value) => ({
          value,
          label: t(`leaders.lived.${value}`),
        }))
      case 'halfDay':
        return days.flatMap((day) =>
          parts.map((part) => ({
            value: `${day.slice(0, 3)}_${part}`,
            label: t('days.halfDay', {
              day: t(`days.${day}`),
              part: t(`days.${part}`).toLowerCase(),
            }),
          })),
        )
      case 'online':
        return [{ value: 'true', label: t('common.yes') }]
      case 'review':
        return [{ value: 'true', label: t('leaders.reviewOnly') }]
      default:
        return []
    }
  }

  function chosen(filter: FilterName, value: string): string {
    if (filter === 'contact') return t('leaders.mine')
    if (filter === 'review') return t('leaders.reviewOnly')
    const kind = kinds[filter]
    const words = kind
      ? label(kind, value)
      : choices(filter).find((choice) => choice.value === value)?.label
    return `${name(filter)}: ${words ?? value}`
  }

  return { name, choices, chosen }
}
