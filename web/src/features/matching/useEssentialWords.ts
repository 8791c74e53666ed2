import type { Essentials } from '@people-bank/openapi'
import { useVocabulary, type TermKind } from '@/features/vocabulary/useVocabulary.ts'
import { useText } from '@/i18n/useText.ts'
import { linesOf, type EssentialLine } from './essentials.ts'

const kinds = {
  themes: 'themes',
  attributes: 'attributes',
  experience: 'experienceKinds',
  types: 'leaderTypes',
  languages: 'languages',
  stages: 'stages',
} as const satisfies Record<string, TermKind>

/** Essentials in words, and those that could be added. */
export function useEssentialWords() {
  const { t } = useText()
  const { label, terms } = useVocabulary()

  function words(line: EssentialLine): string {
    if (!('code' in line)) return t(`matching.essentialKinds.${line.list}`)
    const name = label(kinds[line.list], line.code)
    if (line.list === 'attributes') {
      return t('matching.essentialKinds.attributes', { name, level: line.level })
    }
    if (line.list === 'themes' && line.lived) {
      return line.lived === 'own'
        ? t('matching.leaves.themeOwn', { name })
        : t('matching.leaves.themeCaring', { name })
    }
    return t(`matching.essentialKinds.${line.list}`, { name })
  }

  function choices(essentials: Essentials) {
    const taken = new Set(
      linesOf(essentials).map((line) => ('code' in line ? `${line.list}:${line.code}` : line.list)),
    )
    const flags = (['reach', 'times'] as const).map((list) => ({
      value: list as string,
      label: words({ list }),
    }))
    const lists = (Object.keys(kinds) as (keyof typeof kinds)[]).map((list) => ({
      label: t(`vocabulary.kinds.${kinds[list]}`),
      options: terms(kinds[list])
        .map(({ code, label: name }) => ({ value: `${list}:${code}`, label: name }))
        .filter(({ value }) => !taken.has(value)),
    }))
    return { flags: flags.filter(({ value }) => !taken.has(value)), groups: lists }
  }

  return { words, choices }
}
