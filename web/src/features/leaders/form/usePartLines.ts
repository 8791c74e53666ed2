import { useText } from '@/i18n/useText.ts'
import { useVocabulary } from '@/features/vocabulary/useVocabulary.ts'
import type { LeaderForm } from '../leaderForm.ts'

const mostWords = 3

/** One line of what stands in each part of the form, for when it is folded away. */
export function usePartLines(values: () => LeaderForm) {
  const { t } = useText()
  const { label, labels } = useVocabulary()
  /** The first few, and how many more. */
  const some = (words: readonly string[]) =>
    words.length > mostWords
      ? [...words.slice(0, mostWords), t('leaderForm.more', { count: words.length - mostWords })]
      : words

  const partsOf: Record<string, (form: LeaderForm) => readonly (string | undefined)[]> = {
    who: ({ name, knownAs, pronouns }) => [name, knownAs, pronouns],
    offers: ({ offers, wants }) => [offers, wants],
    leader: ({ types, stage, position }) => [
      ...some(labels('leaderTypes', types.yes)),
      stage.stage ? label('stages', stage.stage) : '',
      position ? label('positions', position) : '',
    ],
    when: ({ outcode, hoursMonth, halfDays, languages }) => [
      halfDays.list.length > 0
        ? t('leaderForm.halfDaysCount', { count: halfDays.list.length })
        : '',
      hoursMonth ? t('leaderForm.hoursCount', { count: Number(hoursMonth) || 0 }) : '',
      outcode,
      ...some(labels('languages', languages.yes)),
    ],
    contact: ({ email, phone }) => [email, phone],
    access: ({ supportNeeds }) =>
      some(
        labels(
          'supportNeeds',
          supportNeeds.list.map(({ code }) => code),
        ),
      ),
    consent: ({ matchConsent }) => [
      matchConsent.answer
        ? t(`leaders.consentAnswers.${matchConsent.answer}`)
        : t('leaderForm.consentKeep'),
    ],
    declared: ({ interests, memberships }) =>
      some([
        ...interests.list.map(({ employer }) => employer),
        ...memberships.map(({ name }) => name),
      ]),
    history: ({ source, sourceNote }) => [source, sourceNote],
    experience: ({ experience, themes }) => [
      ...labels('experienceKinds', experience.yes),
      ...some(labels('themes', Object.keys(themes.items))),
    ],
  }

  return (part: string): string => {
    const words = partsOf[part]?.(values()).filter((word) => word?.trim()) ?? []
    return words.length > 0 ? words.join(' · ') : t('leaderForm.nothingTold')
  }
}
