import type { OpportunityMatchPage } from '@people-bank/openapi'
import type { Question } from './match.types.ts'

/**
 * The question that would help with most of these opportunities: of those that fit, the one answer that would
 * raise the score most; of those that wait for an answer, each that they wait for. Null where nothing is open.
 */
export function mostAsked(
  page: Pick<OpportunityMatchPage, 'items' | 'askFirst'>,
): { question: Question; count: number } | null {
  const asked = [
    ...page.items.flatMap(({ oneQuestion }) => oneQuestion ?? []),
    ...page.askFirst.flatMap(({ questions }) => questions),
  ]
  const tally = new Map<string, { question: Question; count: number }>()
  for (const question of asked) {
    const key = [question.about, question.code, question.lived].join(' ')
    const known = tally.get(key) ?? { question, count: 0 }
    known.count += 1
    tally.set(key, known)
  }
  return [...tally.values()].reduce<{ question: Question; count: number } | null>(
    (most, each) => (most && most.count >= each.count ? most : each),
    null,
  )
}
