import { isOneSlip } from './lexicon.rules.ts'

export type TimeToken =
  | { sort: 'day'; days: readonly number[]; ranged: boolean }
  | { sort: 'part'; parts: readonly number[] }
  | { sort: 'and' }
  | { sort: 'apart'; strong: boolean }
  /** `bare`: a 'no' or 'not', which may also stand behind what it denies. */
  | { sort: 'not'; bare: boolean }
  | { sort: 'flexible' }
  /** Something said beside the times, or a preference: understood only in part. */
  | { sort: 'aside' }

const dayStems: readonly (readonly string[])[] = [
  ['monday', 'mon', 'mo'],
  ['tuesday', 'tues', 'tue', 'tu'],
  ['wednesday', 'weds', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu', 'th'],
  ['friday', 'fri', 'fr'],
  ['saturday', 'sat', 'sa'],
  ['sunday', 'sun', 'su'],
]

const weekdays = [0, 1, 2, 3, 4]
const weekend = [5, 6]

/** Days by word: 'weds', 'weekdays'. */
const dayPhrases = new Map<string, readonly number[]>()
dayStems.forEach((names, day) => {
  for (const name of names) {
    dayPhrases.set(name, [day])
    if (name.length > 2 && !name.endsWith('s')) dayPhrases.set(`${name}s`, [day])
  }
})
for (const word of ['weekday', 'weekdays', 'wkday', 'wkdays']) dayPhrases.set(word, weekdays)
for (const word of [
  'weekend',
  'weekends',
  'wkend',
  'wkends',
  'wknd',
  'wknds',
  'w/e',
  'penwythnos',
  'penwythnosau',
])
  dayPhrases.set(word, weekend)

const cymraeg = [
  ['llun', 'lun'],
  ['mawrth', 'fawrth'],
  ['mercher', 'fercher'],
  ['iau'],
  ['gwener', 'wener'],
  ['sadwrn'],
  ['sul'],
]
cymraeg.forEach((names, day) => {
  for (const name of names) dayPhrases.set(name, [day])
})

/** Parts of the day by word: 0 morning, 1 afternoon, 2 evening. */
const partPhrases = new Map<string, readonly number[]>([
  ...['am', 'ams', 'morning', 'mornings', 'morn', 'mornings-only', 'bore', 'boreau'].map(
    (word) => [word, [0]] as const,
  ),
  ...[
    'pm',
    'pms',
    'afternoon',
    'afternoons',
    'aft',
    'afternoon-only',
    'prynhawn',
    'prynhawniau',
  ].map((word) => [word, [1]] as const),
  ...[
    'evening',
    'evenings',
    'eve',
    'eves',
    'evng',
    'evngs',
    'night',
    'nights',
    'nos',
    'noson',
    'nosweithiau',
  ].map((word) => [word, [2]] as const),
  ...['daytime', 'daytimes', 'days'].map((word) => [word, [0, 1]] as const),
  ['allday', [0, 1, 2]],
])

/** '9-5', '9am to 5.30pm', '10:00-16:00' by the hours between which they lie. */
const clock = (from: string, to: string): RegExp => {
  const minutes = '(?:[:.][0-5]0)? ?(?:am|pm|a\\.m\\.|p\\.m\\.)?'
  return new RegExp(
    `(?<![\\w.:])0?${from}${minutes} ?(?:-|–|to|till|until) ?${to}${minutes}(?![\\w:])`,
    'g',
  )
}

const phrasesFirst: readonly (readonly [RegExp, string])[] = [
  [/\bgyda['’]?r (?:nos|hwyr)\b/g, ' evening '],
  [/\bunrhyw (?:bryd|amser)\b/g, ' anytime '],
  [/\byn ystod yr wythnos\b/g, ' weekdays '],
  [/\b(?:dydd|bob|ar) (?=\p{L})/gu, ' '],
  [/\bm ?[/,] ?w ?[/,] ?f\b/g, ' mon, wed, fri '],
  [/\bm ?[-–] ?f\b/g, ' mon - fri '],
  [/\bany ?(?:wk|week)days?\b/g, ' weekdays '],
  [/\bam ?(?:or|and|&|\/|\+) ?pm\b/g, ' daytime '],
  [/\bmornings? (?:or|and|&) afternoons?\b/g, ' daytime '],
  [
    /\b(?:apart from|other than|but not|anything but|any but|any day but|anytime but|not on|no good)\b/g,
    ' not ',
  ],
  [
    /\b(?:during|in) (?:the )?(?:school|office|working|work|business) (?:hours|time|day)\b/g,
    ' weekdays daytime ~ ',
  ],
  [
    /\b(?:school|office|working|work|business)[ -]?(?:hours|hrs|time|times|days)\b/g,
    ' weekdays daytime ~ ',
  ],
  [/\bterm[ -]?time(?: only)?\b/g, ' ~ '],
  [/\b(?:during|in) the day(?:time)?\b/g, ' daytime '],
  [/\b(?:during|in) the week\b/g, ' weekdays '],
  [/\b(?:at|over) (?:the )?weekends?\b/g, ' weekends '],
  [/\bweek[ -]days?\b/g, ' weekdays '],
  [/\bweek[ -]ends?\b/g, ' weekends '],
  [/\bw\/e(?:nds?)?\b/g, ' weekends '],
  [/\bw\/days?\b/g, ' weekdays '],
  [/\ball[ -]day\b/g, ' allday '],
  [clock('(?:8|9|10)', '(?:3|4|5|6)'), ' daytime ~ '],
  [clock('(?:8|9|10)', '(?:11|12)'), ' am ~ '],
  [clock('(?:12|1|2)', '(?:3|4|5)'), ' pm ~ '],
  [/\b(?:any|every|most|each) (?:time|times)(?: of (?:the )?day)?\b/g, ' anytime '],
  [/\b(?:any|every|each|all) days?\b/g, ' everyday '],
  [/\bbefore (?:noon|12|midday|lunch)(?: ?pm)?\b/g, ' am '],
  [
    /\bafter (?:5|6|7|17[:.]?00|18[:.]?00)(?:[:.][03]0)? ?(?:p\.?m\.?|o'?clock)?(?![\w.:])/g,
    ' evening ~ ',
  ],
  [/\ba\.m\.?/g, ' am '],
  [/\bp\.m\.?/g, ' pm '],
]

const fillers = new Set(
  (
    'only ok okay please pls available free can do could is are a an in the on at during i im prefer any every all each ' +
    'both also good fine times time we us so'
  ).split(' '),
)
/** A wish rather than a limit: the words are kept beside what was read. */
const wishes = new Set(
  'best preferred prefers preferably ideally usually mainly mostly generally normally better easiest suits suit'.split(
    ' ',
  ),
)
const negators = new Set(
  'not no never except avoid avoiding bar excluding excl cannot cant without'.split(' '),
)
const flexibles = new Set('flexible anytime always anything retired whenever everyday'.split(' '))

/** Words of a cell about times; null when one of them is not known. */
export const tokensOfTimes = (text: string): TimeToken[] | null => {
  // 'Any day but mornings only': the but adds, where alone it takes away.
  if (/\bbut\b.*\bonly\b/i.test(text)) return null
  const tokens: TimeToken[] = []
  const [outside, aside] = withoutAsides(text.toLowerCase())
  if (aside) tokens.push({ sort: 'aside' })
  const pieces =
    replacePhrases(outside).match(/[\p{L}'’]+|\p{N}+|[-–—]|[;\n.!]|[,/&+~]|[^\s]/gu) ?? []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] ?? ''
    const ranged = rangeAt(pieces, at)
    if (ranged) {
      tokens.push({ sort: 'day', days: ranged, ranged: true })
      at += 2
      continue
    }
    const token = tokenOf(piece.replace(/['’]/g, ''))
    if (token === null) return null
    if (token !== 'filler') tokens.push(token)
  }
  return tokens
}

const tokenOf = (piece: string): TimeToken | 'filler' | null => {
  const days = dayPhrases.get(piece) ?? mendedDay(piece)
  if (days) return { sort: 'day', days, ranged: false }
  const parts = partPhrases.get(piece)
  if (parts) return { sort: 'part', parts }
  if (piece === '~' || wishes.has(piece)) return { sort: 'aside' }
  if (negators.has(piece)) return { sort: 'not', bare: piece === 'no' }
  if (flexibles.has(piece)) return { sort: 'flexible' }
  if (/^(?:and|or|&|\/|\+|plus)$/.test(piece)) return { sort: 'and' }
  if (piece === ',') return { sort: 'apart', strong: false }
  if (/^(?:[;\n.]|but)$/.test(piece)) return { sort: 'apart', strong: true }
  if (/^(?:[!\-–—:]|to)$/.test(piece) || fillers.has(piece)) return 'filler'
  return null
}

const mendedDay = (word: string): readonly number[] | undefined => {
  if (word.length < 6) return undefined
  const day = dayStems.findIndex(
    ([name = '']) => isOneSlip(word, name) || isOneSlip(word, `${name}s`),
  )
  return day === -1 ? undefined : [day]
}

/** Days of 'Mon - Weds' or 'Mon to Wed' when such a range begins here. */
const rangeAt = (pieces: readonly string[], at: number): number[] | null => {
  if (!/^(?:[-–—]|to|till|until|thru|through)$/.test(pieces[at + 1] ?? '')) return null
  const first = dayPhrases.get(pieces[at] ?? '')
  const last = dayPhrases.get(pieces[at + 2] ?? '')
  if (first?.length !== 1 || last?.length !== 1) return null
  const from = first[0] ?? 0
  const to = last[0] ?? 0
  const count = ((to - from + 7) % 7) + 1
  return Array.from({ length: count }, (_, step) => (from + step) % 7)
}

const replacePhrases = (text: string): string =>
  phrasesFirst.reduce((so, [pattern, words]) => so.replace(pattern, words), text)

/** The text without remarks in brackets that are not about times, and whether there were any. */
const withoutAsides = (text: string): [string, boolean] => {
  let aside = false
  const kept = text.replace(/\(([^()]*)\)/g, (_, inside: string) => {
    if (tokensOfTimes(inside) !== null) return ` ${inside} `
    aside = true
    return ' '
  })
  return [kept, aside]
}
