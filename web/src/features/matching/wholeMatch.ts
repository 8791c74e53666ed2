import type { MatchPage } from '@people-bank/openapi'
import type { Leaf, PersonMatch } from './match.types.ts'

type Listed = MatchPage['items'][number]

/** A person of a list with what the list says once for all of them. */
export function wholeMatch(asked: MatchPage['asked'], listed: Listed): PersonMatch {
  return {
    ...listed,
    criteria: asked.criteria.flatMap((criterion, at) => {
      const points = listed.criteria[at]
      return points ? { ...criterion, ...points } : []
    }),
    leaves: asked.leaves.flatMap(({ lived, ...leaf }, at): Leaf[] => {
      const answered = listed.leaves[at]
      if (!answered) return []
      const { leaf: about, code } = leaf
      const question = answered.answer === 'untold' ? { about, code, lived } : null
      return [{ ...leaf, ...answered, question }]
    }),
  }
}
