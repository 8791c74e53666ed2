import type { AnswerSet, ThemeAnswers } from '@people-bank/openapi'
import { useText } from '@/i18n/useText.ts'
import { useVocabulary, type TermKind } from '@/features/vocabulary/useVocabulary.ts'

/** Answers of a profile as a reader knows them. */
export function useProfileWords() {
  const { t, list, date } = useText()
  const { labels, label } = useVocabulary()

  /** "Patient and Carer", or '' while nothing was told. */
  function answers(kind: TermKind, set: AnswerSet | undefined): string {
    if (!set) return ''
    if (set.yes.length > 0) return list(labels(kind, set.yes))
    return set.complete ? t('common.none') : ''
  }

  function refused(kind: TermKind, set: AnswerSet | undefined): string {
    return set && set.no.length > 0 ? list(labels(kind, set.no)) : ''
  }

  function themes(told: ThemeAnswers): { code: string; name: string; lived: string }[] {
    return Object.entries(told.items)
      .filter(([, { own, caring }]) => own || caring || (own === undefined && caring === undefined))
      .map(([code, item]) => ({ code, name: label('themes', code), lived: lived(item) }))
  }

  function lived({ own, caring }: ThemeAnswers['items'][string]): string {
    if (own && caring) return t('leaders.themeBoth')
    if (own) return t('leaders.themeOwn')
    return caring ? t('leaders.themeCaring') : t('leaders.themeNamed')
  }

  function period(from: string | null | undefined, to: string | null | undefined): string {
    if (from && to) return t('leaders.dates', { from: date(from), to: date(to) })
    if (from) return t('leaders.datesFrom', { from: date(from) })
    return to ? t('leaders.datesTo', { to: date(to) }) : ''
  }

  return { answers, refused, themes, period }
}
