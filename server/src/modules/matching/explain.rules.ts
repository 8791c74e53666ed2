import type { Gate, Leaf, MatchResult, Question } from './match.types.ts'
import { bestOf } from './score.rules.ts'

/**
 * The untold leaf whose best answer alone would raise the score most, null where none would raise it.
 * Among equals the first in table order: attributes, themes, kind, type, outcode, online, half-days, hours.
 */
export function oneQuestionOf(leaves: Leaf[]): Question | null {
  let best: { question: Question | null; gain: number } = { question: null, gain: 0 }
  for (const leaf of leaves) {
    const gain = gainOf(leaf, leaves)
    if (leaf.question && gain > best.gain) best = { question: leaf.question, gain }
  }
  return best.question
}

/** Units that the best answer to this leaf alone would add to the score. */
export function gainOf(leaf: Leaf, leaves: Leaf[]): number {
  if (leaf.answer !== 'untold') return 0
  if (leaf.criterion !== 'interest' && leaf.criterion !== 'place') return bestOf(leaf)
  const earning = leaves
    .filter((other) => other.criterion === leaf.criterion)
    .reduce((total, other) => total + other.points, 0)
  return Math.max(bestOf(leaf) - earning, 0)
}

/** Nothing at all is told of what this opportunity asks and weighs. */
export function isNothingKnown(leaves: Leaf[]): boolean {
  return leaves.every((leaf) => leaf.answer === 'untold')
}

/** An attribute below the level wanted: where learning could grow it. Untold levels are questions, not gaps. */
export type AttributeGap = { code: string; level: number; wanted: number }

export function attributeGapsOf(result: MatchResult): AttributeGap[] {
  return result.leaves.flatMap(({ code, fact }) =>
    code !== null && fact?.kind === 'level' && fact.level < fact.wanted
      ? [{ code, level: fact.level, wanted: fact.wanted }]
      : [],
  )
}

/** Nobody outside the holding organisation learns why a person cannot be asked. */
export function isAvailable(result: MatchResult): boolean {
  return result.gates.every(
    ({ gate, answer }) => (gate !== 'open' && gate !== 'not_asked_already') || answer !== 'no',
  )
}

/**
 * The gates as told outside the holding organisation: a closed gate 1 or 2 leaves the one line
 * "not available", the same for both, and the other gates unsaid, since they would speak of a person
 * who is not to be asked.
 */
export function publicGates(result: MatchResult): Gate[] {
  if (!isAvailable(result)) return [{ gate: 'not_available', answer: 'no', checks: [] }]
  return result.gates
}

/** What is told of one pair outside the holding organisation; leaves and scores only of the available. */
export type PublicMatch =
  | { leaderId: string; available: false; gates: Gate[] }
  | { leaderId: string; available: true; gates: Gate[]; result: MatchResult }

export function publicMatch(result: MatchResult): PublicMatch {
  const gates = publicGates(result)
  const { leaderId } = result
  return isAvailable(result)
    ? { leaderId, available: true, gates, result }
    : { leaderId, available: false, gates }
}

/** A count of people; outside the holding organisation 0 to 4 all read "fewer than 5". */
export function shownCount(count: number, asHolder: boolean): number | 'fewer_than_5' {
  return asHolder || count >= 5 ? count : 'fewer_than_5'
}
