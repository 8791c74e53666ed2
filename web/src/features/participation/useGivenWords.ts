import { useText } from '@/i18n/useText.ts'

/** Time that was given, and days that are known as well as they are known, in words. */
export function useGivenWords() {
  const { t, date, monthOf } = useText()
  const lasting = (minutes: number): string => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    const parts = [
      hours > 0 ? t('history.time.hours', { count: hours }) : '',
      rest > 0 ? t('history.time.minutes', { count: rest }) : '',
    ].filter(Boolean)
    return parts.length === 2
      ? t('history.time.hoursMinutes', { hours: parts[0] ?? '', minutes: parts[1] ?? '' })
      : (parts[0] ?? t('history.time.hours', { count: 0 }))
  }
  /** A year, a month or a day. */
  const told = (day: string): string =>
    day.length === 4 ? day : day.length === 7 ? monthOf(`${day}-01`) : date(day)
  const span = ({ from, to }: { from: string | null; to: string | null }): string => {
    if (from && to)
      return from === to ? told(from) : t('history.list.fromTo', { from: told(from), to: told(to) })
    if (from) return t('history.list.from', { from: told(from) })
    return to ? t('history.list.to', { to: told(to) }) : ''
  }
  return { lasting, span }
}
