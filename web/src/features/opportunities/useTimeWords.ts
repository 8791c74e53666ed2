import type { Opportunity } from '@people-bank/openapi'
import { useText } from '@/i18n/useText.ts'

/** How much time an opportunity asks, and when papers come, in words for those who decide by it. */
export function useTimeWords() {
  const { t, date } = useText()

  function timeAsked(
    opportunity: Pick<Opportunity, 'timeShape' | 'hoursMonth' | 'sessions' | 'startsOn' | 'endsOn'>,
  ): string | null {
    const { timeShape, hoursMonth, sessions, startsOn, endsOn } = opportunity
    const hours = hoursMonth ? t('opportunities.hours', { count: hoursMonth }) : null
    if (timeShape === 'fixed') {
      return [t('opportunities.timeFixed', { count: sessions.length }), hours]
        .filter(Boolean)
        .join(' ')
    }
    const when =
      timeShape === 'flexible' && startsOn && endsOn
        ? t('opportunities.timeFlexible', { from: date(startsOn), to: date(endsOn) })
        : timeShape === 'open_ended'
          ? t('opportunities.timeOpen')
          : null
    return [hours, when].filter(Boolean).join(' ') || null
  }

  const papers = ({ noPapers, papersDays }: Opportunity): string | null => {
    if (noPapers) return t('opportunities.papers.noneWords')
    return papersDays === null ? null : t('opportunities.papers.words', { count: papersDays })
  }

  return { timeAsked, papers }
}
