import {
  isFiller,
  isHedge,
  isNegator,
  readableMax,
  saysNone,
  tellsNothing,
} from './cells.text.rules.ts'
import type { CellReading } from './cells.text.rules.ts'
import { clausesOf } from './clauses.rules.ts'
import type { AnswerSet } from './draft.types.ts'
import { noAnswers } from './draft.types.ts'
import type { Lexicon } from './lexicon.rules.ts'

const openToAll =
  /^(?:(?:happy|willing|glad|open) (?:to (?:do|help with|try) )?)?(?:any|anything|all|everything|whatever|various|wherever needed|open to (?:offers|anything|ideas)|flexible|don'?t mind|general)(?: (?:at all|really|else|goes|useful|you need|is fine|considered))?[\s.!]*$/i

/** Terms that the person wants and terms that they want to be left out of. */
export const readChoices = (text: string, lexicon: Lexicon): CellReading<AnswerSet> => {
  const answers = noAnswers()
  if (text.trim() === '') return { understood: answers, leftover: null }
  const unread =
    tellsNothing(text) || saysNone(text) || openToAll.test(text.trim()) || text.length > readableMax
  if (unread) return { understood: answers, leftover: text }
  let whole = true
  let unsure = false
  let afterNo = false
  let negatedBefore = false
  for (const clause of clausesOf(text, lexicon)) {
    if (clause.joiner === 'strong') afterNo = false
    const denies = clause.rest.some(isNegator)
    const goesOn: boolean = clause.alternative && negatedBefore
    const negated: boolean = goesOn || (denies && clause.before.some(isNegator))
    negatedBefore = negated
    const hedged = clause.queried || clause.rest.some(isHedge) || (denies && !negated)
    // After 'not committees, ...' it is anybody's guess whether the no goes on.
    const doubtful = hedged || (afterNo && !denies && !goesOn && clause.matches.length > 0)
    afterNo ||= negated
    whole &&=
      !doubtful &&
      clause.matches.length > 0 &&
      clause.rest.every((word) => isFiller(word) || isNegator(word))
    if (doubtful) continue
    for (const match of clause.matches) {
      const set = negated ? answers.no : answers.yes
      if (!set.includes(match.code)) set.push(match.code)
      unsure ||= match.unsure
    }
  }
  const torn = answers.yes.filter((code) => answers.no.includes(code))
  answers.yes = answers.yes.filter((code) => !torn.includes(code))
  whole &&= torn.length === 0
  return {
    understood: answers,
    leftover: whole && !unsure ? null : text,
    ...(unsure ? { review: 'Check what this means' } : {}),
  }
}

/** Kinds of opportunity; 'anything but committees' says only what is not wanted. */
export const readWants = (text: string, kinds: Lexicon): CellReading<AnswerSet> => {
  const exceptions =
    /^\s*(?:any(?:thing)?|all|everything)\s+(?:but|except(?: for)?|apart from|other than|bar)\s+/i.exec(
      text,
    )
  if (!exceptions) return readChoices(text, kinds)
  const reading = readChoices(`not ${text.slice(exceptions[0].length)}`, kinds)
  return { ...reading, leftover: text }
}
