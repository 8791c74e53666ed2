import { contactLetters } from './modules/contact/letters.queries.ts'
import type { HandedOvers, Letters } from './modules/contact/letters.types.ts'
import { ideaLetters } from './modules/ideas/letters.queries.ts'
import { noteTold } from './modules/placements/impact.actions.ts'
import { participationLetters } from './modules/participation/letters.queries.ts'
import { placementLetters } from './modules/placements/letters.queries.ts'

/** The words of every kind of message to a leader, from the areas that write them. */
export const letters: Letters = {
  ...contactLetters,
  ...placementLetters,
  ...participationLetters,
  ...ideaLetters,
}

/** What follows when such a message was really handed over, from the areas that it matters to. */
export const handedOver: HandedOvers = { what_came_of_it: noteTold }
