import type { checkInAnswers, checkInQuestions } from './check-ins.table.ts'

export type CheckInAnswer = (typeof checkInAnswers)[number]
export type CheckInQuestion = (typeof checkInQuestions)[number]
export type CheckInAnswers = Readonly<Record<CheckInQuestion, CheckInAnswer | null>>

/** From the first day on, in days. */
export const firstAfterDays = 30
export const againAfterDays = 90
/** So long an answer may be given or changed: as long as the link that asks works. */
export const openDays = 60

/** So many answers that it does not go well call for a look at the role. */
const callingAnswers = 2

/** What may be changed in a role, in the order in which it is suggested: the small things first. */
export const roleChanges = [
  'mend_support',
  'say_purpose',
  'one_page',
  'agree_anew',
  'go_through_support',
  'regular_talk',
  'buddy',
  'less_time',
  'own_item',
  'say_what_came',
  'talk_to_chair',
  'second_leader',
  'other_role',
] as const
export type RoleChange = (typeof roleChanges)[number]

/** What each answer suggests; a no suggests what a partly does, and more. */
const suggestedBy: Readonly<
  Record<CheckInQuestion, Record<'partly' | 'not', readonly RoleChange[]>>
> = {
  clarity: { partly: ['say_purpose', 'one_page'], not: ['agree_anew'] },
  support: { partly: ['go_through_support', 'regular_talk'], not: ['buddy', 'less_time'] },
  voice: { partly: ['own_item', 'say_what_came'], not: ['talk_to_chair', 'second_leader'] },
}

/** How many of the three do not go well; what was not answered does not count. */
export const concernsOf = ({ clarity, support, voice }: CheckInAnswers): number =>
  [clarity, support, voice].filter((answer) => answer === 'partly' || answer === 'not').length

/** Whether the role is to be looked at again. */
export const callsForReview = (answers: CheckInAnswers): boolean =>
  concernsOf(answers) >= callingAnswers

/**
 * What might be changed in the role, from what the person said.
 *
 * @param facts.unmetSupport How much of their list of support was not met, and was not followed up.
 */
export function suggestedChanges(
  answers: CheckInAnswers,
  facts: { unmetSupport: number },
): { change: RoleChange; because: CheckInQuestion }[] {
  if (!callsForReview(answers)) return []
  const because = new Map<RoleChange, CheckInQuestion>()
  if (facts.unmetSupport > 0) because.set('mend_support', 'support')
  for (const [question, by] of Object.entries(suggestedBy) as [
    CheckInQuestion,
    (typeof suggestedBy)[CheckInQuestion],
  ][]) {
    const answer = answers[question]
    if (answer === 'partly' || answer === 'not')
      for (const change of by.partly) because.set(change, question)
    if (answer === 'not') for (const change of by.not) because.set(change, question)
  }
  const noes = Object.entries(answers).filter(([, answer]) => answer === 'not')
  const [first] = noes
  // A role that fails somebody twice over may be the wrong one for them, or for anybody.
  if (noes.length >= callingAnswers && first) because.set('other_role', first[0] as CheckInQuestion)
  return roleChanges.flatMap((change) => {
    const question = because.get(change)
    return question ? [{ change, because: question }] : []
  })
}
