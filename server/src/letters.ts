import { contactLetters } from './modules/contact/letters.queries.ts'
import type { Letters } from './modules/contact/letters.types.ts'
import { placementLetters } from './modules/placements/letters.queries.ts'

/** The words of every kind of message to a leader, from the areas that write them. */
export const letters: Letters = { ...contactLetters, ...placementLetters }
