import type { SubjectRequest } from '@people-bank/openapi'
import { useText } from '@/i18n/useText.ts'

/** Days from today, in the time of the United Kingdom, to a calendar day. */
function daysUntil(day: string): number {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date())
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)
}

/** How much time a request has left, in words, and how urgent that is. */
export function useDue() {
  const { t } = useText()

  function standing({ status, dueOn }: SubjectRequest): {
    words: string
    tone: 'red' | 'orange' | 'blue' | 'grey' | 'green'
  } {
    if (status !== 'open')
      return { words: t(`requests.statuses.${status}`), tone: status === 'done' ? 'green' : 'grey' }
    if (!dueOn) return { words: t('requests.notBegun'), tone: 'grey' }
    const left = daysUntil(dueOn)
    if (left < 0) return { words: t('requests.overdueBy', { count: -left }), tone: 'red' }
    if (left === 0) return { words: t('requests.dueToday'), tone: 'red' }
    return { words: t('requests.daysLeft', { count: left }), tone: left <= 7 ? 'orange' : 'blue' }
  }

  const nameOf = ({ leader, person }: SubjectRequest) =>
    leader ? (leader.name ?? t('requests.gone')) : (person ?? '')

  return { standing, nameOf }
}
