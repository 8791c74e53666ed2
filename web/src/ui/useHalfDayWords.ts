import type { HalfDay } from '@people-bank/openapi'
import { useText } from '@/i18n/useText.ts'

const days = {
  mon: 'days.monday',
  tue: 'days.tuesday',
  wed: 'days.wednesday',
  thu: 'days.thursday',
  fri: 'days.friday',
  sat: 'days.saturday',
  sun: 'days.sunday',
} as const
const parts = {
  morning: 'days.morning',
  afternoon: 'days.afternoon',
  evening: 'days.evening',
} as const

/** mon_morning as "Monday morning". */
export function useHalfDayWords() {
  const { t } = useText()

  function halfDay(code: HalfDay): string {
    const [day, part] = code.split('_') as [keyof typeof days, keyof typeof parts]
    return t('days.halfDay', { day: t(days[day]), part: t(parts[part]).toLowerCase() })
  }

  return { halfDay }
}
