import type { GuardianConsentRow } from '../leaders/guardians.queries.ts'

/** What the page of a guardian's link can do now. */
export interface GuardianStanding {
  /** asked: it waits for a yes or a no. given: they said yes, and can take it back. */
  state: 'asked' | 'given'
  name: string
  relation: string
  email: string | null
  phone: string | null
  /** When they said yes; null while they are asked. */
  at: Date | null
}

/**
 * Where a guardian's link stands, from everything that guardians said about the child, newest first. An open question
 * waits for an answer as long as nothing newer was said than that this person is to be asked. Once the question was
 * answered, its link takes back the yes of the same address, however long ago that was. Anything else: null.
 */
export function guardianStanding(
  said: readonly GuardianConsentRow[],
  question: { isOpen: boolean; createdAt: Date },
): GuardianStanding | null {
  const newest = said[0]
  // Who was asked when the link was made: named in the same change, just before it.
  const asked = said.find(({ answer, at }) => answer === 'asked' && at <= question.createdAt)
  if (!newest || !asked || newest.email !== asked.email) return null
  const { name, relation, email, phone } = newest
  if (newest.answer === 'given')
    return { state: 'given', name, relation, email, phone, at: newest.at }
  if (newest.answer === 'asked' && question.isOpen)
    return { state: 'asked', name, relation, email, phone, at: null }
  return null
}
