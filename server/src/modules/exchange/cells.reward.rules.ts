import {
  isFiller,
  plain,
  isHedge,
  isNegator,
  readableMax,
  tellsNothing,
  wordsOf,
} from './cells.text.rules.ts'
import type { CellReading } from './cells.text.rules.ts'
import { isBesideReward } from './cells.known.rules.ts'
import { findTerms, uncovered } from './lexicon.rules.ts'
import type { Lexicon } from './lexicon.rules.ts'

export interface RewardReading {
  recognition: string | null
  /** The cell word for word when it says more than the answer. */
  recognitionNote: string | null
}

const money =
  /£\s?\d|\b\d{1,4}\s?(?:gbp|pounds|quid)\b|\b\d{2,4}(?:\.\d\d)?\s?(?:\/|per|a|p)\s?(?:half|day|hour|hr|session|meeting)/i
const againstExpenses =
  /\b(?:expenses|exps?|travel) (?:are |is )?(?:not|never|no)\b|\b(?:no|not|decline[sd]?|refuse[sd]?|waive[sd]?|without|don'?t|doesn'?t)\s+(?:(?:want|need|claim|claiming|any)\s+)?(?:expenses|exps?|travel)\b/i
const denying = /^(?:not|never|dont|doesnt|cant|cannot|wont|without)$/

/** Money that went, and nothing of money: no wish. */
const bygone =
  /£\s?0+(?:\.0+)?(?!\d)|\b(?:n\/a|unpaid carer|already|to date|claimed|received|last|was|were|employer|held|trust|provided|but|over|if)\b|\bpaid\s+(?:by|\d)/i
const isPlain = (word: string): boolean =>
  isFiller(word) ||
  denying.test(word) ||
  isNegator(word) ||
  isBesideReward(word) ||
  /^£?\d/.test(word)

/** Nothing but costs: what they spend, and no pay. */
const onlyCosts =
  /^(?:just |only )?(?:(?:my |bus |train |taxi |car )?(?:travel(?: costs| expenses| exps?| fares)?|exps?|fares|mileage|petrol|parking|out of pocket(?: costs| expenses)?|costau(?: teithio)?|treuliau)(?: and | plus | )?)+(?: ?(?:only|please|pls|costs|yn unig))*$/

/** What a person would like in return. */
export const readReward = (text: string, preferences: Lexicon): CellReading<RewardReading> => {
  const untold = { recognition: null, recognitionNote: null }
  const note = text.trim()
  if (note === '') return { understood: untold, leftover: null }
  if (tellsNothing(text) || text.length > readableMax / 2)
    return { understood: untold, leftover: text }
  if (/^(?:no|na|dim)(?:[\s,]+(?:thank you|thanks|thx|ta|cheers|diolch))?[\s.!]*$/i.test(note)) {
    return answer('declined', note, !/^no[\s.!]*$/i.test(note))
  }
  if (onlyCosts.test(plain(note))) return answer('expenses_only', note, true)
  if (text.includes('?') || /^\s*y(?:es)?\s*\/\s*no?\s*$/i.test(text) || bygone.test(text))
    return doubt(text)
  const words = wordsOf(text)
  const matches = findTerms(words, preferences)
  const rest = uncovered(words, matches)
  if (rest.some((word) => isHedge(word) || !isPlain(word))) return doubt(text)
  const unsure = matches.some((match) => match.unsure)
  const denied = rest.some((word) => denying.test(word))
  if (money.test(text) && denied) return doubt(text)
  if (money.test(text)) return answer('paid', note, true)
  const codes = new Set(matches.map((match) => match.code))
  const refuses = codes.has('declined')
  const more = rest.some((word) => !isFiller(word)) || matches.length > 1
  const others = [...codes].filter((code) => code !== 'declined' && code !== 'paid')
  const costs = /\b(?:expenses|exps?|travel|mileage|fares|costs)\b/i.test(text)
  const unclear = againstExpenses.test(text) || (costs && !codes.has('expenses_only'))
  if ((denied || refuses) && unclear) return doubt(text)
  if (costs && !codes.has('expenses_only') && !refuses && !denied) return doubt(text)
  const wantsPay = codes.has('paid') && !denied && !refuses && /pay|paid|fee/i.test(text)
  if (wantsPay) return settle('paid', note, more, unsure, text)
  if (others.length === 1 && others[0]) return settle(others[0], note, more, unsure, text)
  if (others.length > 1) return doubt(text)
  if (refuses || (denied && codes.has('paid'))) return settle('declined', note, more, unsure, text)
  return codes.has('paid') && !denied ? settle('paid', note, more, unsure, text) : doubt(text)
}

const settle = (
  code: string,
  note: string,
  more: boolean,
  unsure: boolean,
  text: string,
): CellReading<RewardReading> => {
  const reading = answer(code, note, more)
  return unsure ? { ...reading, leftover: text, review: 'Check what this means' } : reading
}

const doubt = (text: string): CellReading<RewardReading> => ({
  understood: { recognition: null, recognitionNote: null },
  leftover: text,
  review: 'What they would like in return is in doubt',
})

const answer = (code: string, note: string, more: boolean): CellReading<RewardReading> => ({
  understood: { recognition: code, recognitionNote: more ? note : null },
  leftover: null,
})
