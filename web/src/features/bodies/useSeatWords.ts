import type { SeatTerm } from '@people-bank/openapi'
import { useText } from '@/i18n/useText.ts'

/** Who is in a seat, and from when until when, in words. */
export function useSeatWords() {
  const { t, date } = useText()
  const nameOf = ({ leader }: Pick<SeatTerm, 'leader'>): string =>
    leader ? (leader.name ?? t('bodies.nameless')) : t('bodies.outside')
  const span = ({ beginsOn, endsOn }: Pick<SeatTerm, 'beginsOn' | 'endsOn'>): string =>
    endsOn
      ? t('bodies.fromTo', { from: date(beginsOn), to: date(endsOn) })
      : t('bodies.fromOn', { from: date(beginsOn) })
  return { nameOf, span }
}

/** What a standing looks like; the words say it first. */
export const standingTones = {
  vacant: 'red',
  coming: 'blue',
  held: 'green',
  ending: 'yellow',
  carried_over: 'orange',
} as const
