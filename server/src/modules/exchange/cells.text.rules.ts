/** What a reader made of one cell. */
export interface CellReading<T> {
  understood: T
  /** The cell word for word when any of it was not understood, else null. */
  leftover: string | null
  /** What a coordinator should look at, in plain words. */
  review?: string
}

/** Longer cells are prose: they are kept for a person to read and not searched for answers. */
export const readableMax = 600

/** One form for comparing: lower case, no accents, no punctuation, single spaces. */
export const plain = (text: string): string => {
  const one = text.trim().toLowerCase()
  if (!moreThanWords.test(one)) return one
  if (plainLetters.test(text)) {
    // The same, for what most cells are made of, in a third of the time.
    return text
      .toLowerCase()
      .replace(/\bw\//g, 'with ')
      .replace(/&/g, ' and ')
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9+]+/g, ' ')
      .trim()
  }
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\bw\//g, 'with ')
    .replace(/&/g, ' and ')
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}+£]+/gu, ' ')
    .trim()
}

/** Not in that form already, as most parts of most cells are. */
const moreThanWords = /[^a-z0-9+ ]| {2}/
const plainLetters = /^\p{ASCII}*$/u

/** Words of a text in their comparable form. */
export const wordsOf = (text: string): string[] => {
  const one = plain(text)
  return one === '' ? [] : one.split(' ')
}

/** Cells that tell nothing: blank, a dash, a question mark, to be confirmed. */
export const tellsNothing = (text: string): boolean => {
  const bare = text.trim()
  return (
    /^[\s?.\-–—_/*]*$/.test(bare) ||
    /^(?:n\/?a|not applicable|tbc|tba|t\.b\.c\.?|to be (?:confirmed|advised)|not known|unknown|unsure|not sure|don'?t know|dk|n\/?k|not (?:asked|recorded|stated|said|given))$/i.test(
      bare.replace(/[?.!\s]+$/, ''),
    )
  )
}

/** Words of a clear no, and nothing else. */
export const saysNone = (text: string): boolean =>
  /^(?:no|dim|dim byd|none|nil|nothing|no needs?|none (?:needed|required|at all)|nothing needed|not needed)[\s.!]*$/i.test(
    text.trim(),
  )

export const prefersNotToSay = (text: string): boolean =>
  /^(?:prefer(?:s|red)? not (?:to )?(?:say|disclose|answer)|rather not say|pnts|not disclosed|declined to (?:say|answer))[\s.!]*$/i.test(
    text.trim(),
  )

const negators = new Set([
  'not',
  'no',
  'never',
  'dont',
  'doesnt',
  'wont',
  'cant',
  'cannot',
  'without',
  'except',
  'avoid',
  'excluding',
  'nothing',
  'isnt',
  'arent',
  'hates',
  'refuses',
  'bar',
  'nor',
  'stop',
  'stopped',
  'unable',
  'hate',
  'dislikes',
  'dislike',
  'havent',
  'hasnt',
  'wasnt',
  'didnt',
  'wouldnt',
  'shouldnt',
  'apart',
])

const hedges = new Set([
  'maybe',
  'perhaps',
  'possibly',
  'possible',
  'might',
  'unsure',
  'query',
  'queried',
  'unclear',
  'used',
  'formerly',
  'previously',
  'ask',
  'asked',
  'check',
  'suspected',
  'awaiting',
  'history',
  'died',
  'late',
  'passed',
  'wants',
  'undecided',
  'unlikely',
  'some',
  'sometimes',
  'occasionally',
  'was',
  'were',
  'past',
  'ex',
  'former',
  'previous',
  'too',
  'busy',
  'rarely',
  'hardly',
  'until',
  'unless',
  'later',
  'once',
  'stopping',
  'resolved',
  'worried',
  'scared',
  'frightened',
  'afraid',
  'risk',
  'screened',
])

export const isNegator = (word: string): boolean => negators.has(word)
export const isHedge = (word: string): boolean => hedges.has(word)

const fillers = new Set(
  (
    'a an and also any as at be but by can could do for from good great has have having he her his i in is ' +
    'it its like likes love loves main mainly me my of on ok okay or our please pls plus prefer ' +
    'preferred prefers really she so that the their them they this to very want wants will with ' +
    'would w project keen happy interested interest willing able both too yes well diagnosed condition ' +
    'conditions diagnosis since living lives experience experienced all need needs needed ' +
    'require required requires requests request uses use using must only if possible best always'
  ).split(' '),
)

/** A word that carries no answer of its own. */
export const isFiller = (word: string): boolean => fillers.has(word)

const tick = /^\s*(?:y|yes|x|1|true|tick(?:ed)?|ie|[✓✔☑√])\s*$/iu
const noTick = /^\s*(?:n|no|0|false|na|n\/a|☐)\s*$/iu

/** A cell that only says that its heading holds. */
export const isTick = (cell: string): boolean => tick.test(cell)

/** A cell that only says that its heading does not hold. */
export const isNoTick = (cell: string): boolean => noTick.test(cell)
