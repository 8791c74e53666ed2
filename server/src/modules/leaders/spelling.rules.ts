const letters: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ı: 'i',
}
const longestWord = 40

/** Text without accents, in lower case and without apostrophes: the one form that words are kept and sought in. */
export const fold = (text: string): string =>
  isPlain(text) ? text.toLowerCase().replaceAll(/['`]/g, '') : foldAny(text)

/** Whether a text is of ASCII alone: quicker to fold, and most are. */
const isPlain = (text: string): boolean => !/[^\0-\x7f]/.test(text)

const foldAny = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’‘ʼ`´\u00ad\u200b-\u200d]/gu, '')
    .replaceAll(/[øłđħßæœþðı]/g, (letter) => letters[letter] ?? letter)

/** Capital İ and the like: lower case may bring marks back, which a second folding takes away. */
const settled = (text: string): string => (isPlain(text) ? fold(text) : fold(fold(text)))

const wordShape = /[\p{L}\p{N}]+/gu
const hyphened = /[\p{L}\p{N}]+(?:[-\u2010-\u2013][\p{L}\p{N}]+)+/gu
const apostrophed = /\p{L}*['’‘ʼ`´](\p{L}{3,})/gu

const cut = (word: string): string =>
  word.length <= longestWord ? word : [...word].slice(0, longestWord).join('')

const distinct = (words: Iterable<string>): string[] => {
  const seen = new Set<string>()
  for (const word of words) seen.add(cut(word))
  return [...seen]
}

const hyphen = /[-\u2010-\u2013]/
const apostrophe = /['’‘ʼ`´]/

/**
 * The words of a text, each once and folded. What is joined by a hyphen counts in parts and as one
 * (cartwright, odu, cartwrightodu), and so does what follows an apostrophe (ohanrahan, hanrahan).
 */
export function wordsOf(text: string): string[] {
  const folded = settled(text)
  const words: string[] = folded.match(wordShape) ?? []
  if (hyphen.test(folded))
    for (const joined of folded.match(hyphened) ?? [])
      words.push(joined.replaceAll(/[^\p{L}\p{N}]/gu, ''))
  if (apostrophe.test(text))
    for (const found of text.normalize('NFC').matchAll(apostrophed))
      words.push(...(settled(found[1] ?? '').match(wordShape) ?? []))
  return distinct(words)
}

/** The words of a search, as they are typed: a hyphen parts two. */
export const soughtWordsOf = (text: string): string[] =>
  distinct(settled(text).match(wordShape) ?? [])

/** Words that say nothing about a person. Names are never left out: An and My are names too. */
const fillers = new Set(
  (
    'a about all also am an and any are as at be been but by can do for from get had has have he her him his i if in ' +
    'is it its like me my not of on one or our she so some than that the their them then there they this to too up us ' +
    'very was we were what when where which who will with would you your'
  ).split(' '),
)
export const isFiller = (word: string): boolean =>
  fillers.has(word) || (word.length <= 2 && [...word].length === 1)

/** Letters of a word that its spellings are made of. */
export const formLetters = 7

/** Words of three and four letters forgive one edit, longer ones two. */
export const editsForgiven = (word: string): number =>
  word.length <= 2 ? 0 : word.length <= 4 ? 1 : 2

/**
 * The same for whoever may not look at names. Of a short word one letter alone is forgiven: with two it is sooner a name, of
 * which they are told nothing, than a word of the vocabulary.
 */
export const editsForgivenOpenly = (word: string): number =>
  word.length <= 6 ? Math.min(1, editsForgiven(word)) : editsForgiven(word)

/** Words that are worth mending to: a number has no misspelling, and nor has a letter. */
export const isMendable = (word: string): boolean => word.length >= 2 && /^\p{L}+$/u.test(word)

/** The beginning of a word that says what its forms are: words that share it share them all. */
export const stemOf = (word: string): string => [...word].slice(0, formLetters).join('')

/**
 * The word's first letters with none, one or two of them left out (the deletion neighbourhood): two words
 * within so many edits of each other share at least one form.
 */
export function formsOf(word: string): string[] {
  const start = [...stemOf(word)]
  const forms = new Set([start.join('')])
  let latest = [start]
  for (let left = editsForgiven(word); left > 0; left -= 1) {
    latest = latest.flatMap((form) =>
      form.length <= 1
        ? []
        : form.map((_letter, at) => form.filter((_each, index) => index !== at)),
    )
    for (const form of latest) forms.add(form.join(''))
  }
  return [...forms]
}

/** A form of one organisation's words as a whole number of 32 bits (FNV-1a). */
export function formHash(organisationId: string, form: string): number {
  let hash = 0x811c9dc5
  for (const letter of `${organisationId}${form}`)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash | 0
}

/** Three rows of the table below: no word is longer, in units of UTF-16. */
const tableRow = () => new Uint8Array(2 * longestWord + 1)
const tableRows: [Uint8Array, Uint8Array, Uint8Array] = [tableRow(), tableRow(), tableRow()]

/**
 * Edits between two words of at most 40 letters, two neighbouring letters swapped counting once; `most` + 1 for
 * anything farther apart. Only cells within `most` of the diagonal are worked out: no other can count.
 */
export function editsBetween(one: string, other: string, most: number): number {
  const far = most + 1
  const [height, width] = [one.length, other.length]
  if (Math.abs(height - width) > most) return far
  let [before, last, row] = tableRows
  let [letterBefore, leastBefore] = [-1, 0]
  for (let j = 0; j <= width; j += 1) last[j] = Math.min(j, far)
  for (let i = 1; i <= height; i += 1) {
    const [from, to] = [Math.max(1, i - most), Math.min(width, i + most)]
    const letter = one.charCodeAt(i - 1)
    let least = Math.min(from === 1 ? i : far, far)
    row[from - 1] = least
    if (to === i + most) last[to] = far
    for (let j = from; j <= to; j += 1) {
      const isSame = letter === other.charCodeAt(j - 1)
      let edits = Math.min(
        (last[j] ?? far) + 1,
        (row[j - 1] ?? far) + 1,
        (last[j - 1] ?? far) + (isSame ? 0 : 1),
        far,
      )
      const isSwap =
        j > 1 && letter === other.charCodeAt(j - 2) && letterBefore === other.charCodeAt(j - 1)
      if (isSwap) edits = Math.min(edits, (before[j - 2] ?? far) + 1)
      least = Math.min(least, edits)
      row[j] = edits
    }
    // A swap reaches back one row more, so one row beyond the limit is not yet the end.
    if (least === far && leastBefore === far) return far
    ;[before, last, row] = [last, row, before]
    ;[letterBefore, leastBefore] = [letter, least]
  }
  return last[width] ?? far
}

/** A word that a misspelt one may be mended to, and how many people have it. */
export interface Candidate {
  word: string
  people: number
}

/** A word that somebody has, with how far it is from the one typed. */
export interface NearWord {
  word: string
  edits: number
}

/** The likeliest words first: fewest edits, then the same first letter, then those of most people. */
export function nearestOf(
  asked: string,
  candidates: readonly Candidate[],
  most: { edits: number; words: number },
): NearWord[] {
  const first = asked[0]
  const near: (Candidate & NearWord)[] = []
  for (const { word, people } of candidates) {
    const edits = editsBetween(asked, word, most.edits)
    if (edits > 0 && edits <= most.edits) near.push({ word, people, edits })
  }
  return near
    .toSorted(
      (one, other) =>
        one.edits - other.edits ||
        Number(other.word[0] === first) - Number(one.word[0] === first) ||
        other.people - one.people ||
        (one.word < other.word ? -1 : 1),
    )
    .slice(0, most.words)
    .map(({ word, edits }) => ({ word, edits }))
}
