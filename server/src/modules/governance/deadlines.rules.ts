import { addDays, addMonths, workingDayFrom } from '../../core/working-days.ts'

/** Days after which the bank itself wants to have answered, whatever the month. */
const targetDays = 28

/**
 * The last day on which a request may be answered, as the Information Commissioner counts: the corresponding date of
 * the next month, or that month's last day; on a weekend or bank holiday the next working day; with an extension two
 * months more. The time begins on the day of receipt, that day counting, or, where it had to be asked who the person
 * is, on the day on which that was known; until then there is none.
 */
export function deadlineOf(request: {
  receivedOn: string
  identity: 'known' | 'asked' | 'confirmed'
  identityOn: string | null
  isExtended: boolean
}): { dueOn: string; targetOn: string } | null {
  if (request.identity === 'asked') return null
  const start = request.identityOn ?? request.receivedOn
  return {
    dueOn: workingDayFrom(addMonths(start, request.isExtended ? 3 : 1)),
    targetOn: addDays(start, targetDays),
  }
}
