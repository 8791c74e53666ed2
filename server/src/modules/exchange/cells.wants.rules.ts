import {
  isFiller,
  isHedge,
  isNegator,
  readableMax,
  saysNone,
  tellsNothing,
} from './cells.text.rules.ts'
import type { CellReading } from './cells.text.rules.ts'
import { isBesideWants } from './cells.known.rules.ts'
import { clausesOf } from './clauses.rules.ts'
import type { AnswerSet } from './draft.types.ts'
import { noAnswers } from './draft.types.ts'
import type { Lexicon } from './lexicon.rules.ts'

const openToAll =
  /^(?:(?:happy|willing|glad|open) (?:to (?:do|help with|try) )?)?(?:any|anything|all|everything|whatever|various|wherever needed|open to (?:offers|anything|ideas)|flexible|don'?t mind|general)(?: (?:at all|really|else|goes|useful|you need|is fine|considered))?[\s.!]*$/i

const isYesOrNo = (word: string): boolean => /^(?:y|yes|n|no|not|maybe|ok)$/.test(word)

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
  // A dash parts more strongly than a comma: 'Not English - Urdu'.
  const clauses = clausesOf(text.replace(/\s[-–—]+\s/g, '; '), lexicon)
  // 'Research - no, leaflets - yes': whose no is whose, nobody can tell.
  const answersApart = clauses.some(
    ({ matches, rest }, at) =>
      matches.length === 0 &&
      rest.length > 0 &&
      (rest.every(isYesOrNo) || (at > 0 && rest.some((word) => isNegator(word) || isHedge(word)))),
  )
  // Whatever follows 'ideas:' is an idea.
  const isIdea = /^\s*ideas?\s*:/i.test(text)
  if (answersApart) return { understood: answers, leftover: text }
  for (const clause of clauses) {
    if (clause.joiner === 'strong') afterNo = false
    const denies = clause.rest.some(isNegator)
    const goesOn: boolean = clause.alternative && negatedBefore
    const negated: boolean = goesOn || (denies && clause.before.some(isNegator))
    negatedBefore = negated
    const isPlain = (word: string) => isFiller(word) || isNegator(word)
    const known = clause.rest.every(isPlain)
    const readable = clause.rest.every((word) => isPlain(word) || isBesideWants(word))
    const hedged =
      clause.queried || clause.rest.some(isHedge) || (denies && !negated) || (!readable && !isIdea)
    // After 'not committees, ...' it is anybody's guess whether the no goes on.
    const doubtful = hedged || (afterNo && !denies && !goesOn && clause.matches.length > 0)
    afterNo ||= negated
    whole &&= !doubtful && clause.matches.length > 0 && known
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
  if (/\bonly\b/i.test(text)) return { understood: noAnswers(), leftover: text }
  const reading = readChoices(`not ${text.slice(exceptions[0].length)}`, kinds)
  return { ...reading, leftover: text }
}
