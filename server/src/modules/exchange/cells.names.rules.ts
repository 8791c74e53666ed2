import type { CellReading } from './cells.text.rules.ts'
import { plain } from './cells.text.rules.ts'
import { withoutHoldWords } from './cells.names.hold.rules.ts'

export interface NameReading {
  /** In the order in which it is spoken; empty when the cell holds no name. */
  name: string
  knownAs: string | null
}

const titles = new Set(
  'mr mrs ms miss mx dr prof professor rev revd reverend fr sir dame lady lord cllr councillor canon rabbi imam sister hon capt major col'.split(
    ' ',
  ),
)
const suffixes = new Set(
  'jr jnr sr snr mbe obe cbe phd ba bsc ma msc rn jp dl qc kc mp md frcp esq ii iii'.split(' '),
)
const noName =
  /^(?:n\/?a|none|no name(?: given)?|unknown|anon(?:ymous)?|not (?:known|given)|name|tbc|tba|\?+|-+|x+)$/i

/** Longer text in a name column is a remark. */
export const namePartMax = 100

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** All capitals, three letters or more: shorter ones are as likely initials. */
const isUpper = (word: string): boolean => {
  const letters = word.replace(/^Ma?c(?=\p{Lu}{2})/u, '').replace(/[^\p{L}]/gu, '')
  return (
    letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  )
}

/** 'DE' beside 'SOUZA' is part of a name in capitals; without a vowel it is initials, but for 'ST'. */
const isShortUpper = (word: string, among: readonly string[]): boolean =>
  /^[A-Z]{2}$/.test(word) &&
  (/[AEIOUY]/.test(word) || word === 'ST') &&
  (among.some(isUpper) || (among.length === 2 && among.every(isTwoLetters)))

/** 'JO LI': two short names, since initials alone are no name. */
const isTwoLetters = (word: string): boolean => /^[A-Z]{2}$/.test(word) && /[AEIOUY]/.test(word)

const bare = (word: string): string => plain(word)

/** 'O'HARA-MCKAY' as O'Hara-McKay; words that are not all capitals or all small stay as they are. */
const cased = (word: string, whispered: boolean): string => {
  if (suffixes.has(bare(word)) || (!isUpper(word) && !whispered)) return word
  return word
    .toLowerCase()
    .replace(
      /(^|[-.]|^[od]['’])(\p{L})/gu,
      (_, lead: string, letter: string) => lead + letter.toUpperCase(),
    )
    .replace(
      /^([od])(['’])(\p{L})/iu,
      (_, o: string, mark: string, letter: string) => o.toUpperCase() + mark + letter.toUpperCase(),
    )
    .replace(
      /(-)([od]['’])(\p{L})/giu,
      (_, dash: string, o: string, letter: string) => dash + o.toUpperCase() + letter.toUpperCase(),
    )
    .replace(
      /(^|-)Mc(\p{Ll})/gu,
      (_, lead: string, letter: string) => `${lead}Mc${letter.toUpperCase()}`,
    )
}

/** 'Name (surname first)', 'Surname and initials'. */
const saysSurnameFirst = (heading: string): boolean =>
  /\b(?:surname|last name|family name)(?: and)? (?:first|forenames?|given|initials?)\b/.test(
    plain(heading),
  )

/** A name in one cell, whichever way round: 'Hall, Ann', 'HALL Ann', 'Dr Ann Hall', below its heading. */
export const readName = (cell: string, heading = ''): CellReading<NameReading> => {
  const text = tidy(cell)
  const nothing = { name: '', knownAs: null }
  if (text === '' || text.length > 200 || noName.test(text) || !/\p{L}/u.test(text)) {
    return { understood: nothing, leftover: text === '' ? null : cell }
  }
  const { name: alone, said } = withoutHoldWords(text)
  const { called, beside: also } = withoutExtras(alone)
  const { main, knownAs, aside } = splitKnownAs(called)
  const several = /\s(?:&|and|\+)\s|\//i.test(main)
  const { words, dropped } = several
    ? { words: main.split(' '), dropped: false }
    : withoutTitles(turned(main, saysSurnameFirst(heading)))
  const name = inCase(words)
  if (name === '' || /[@\d]/.test(name)) return { understood: nothing, leftover: cell }
  return {
    understood: { name, knownAs },
    leftover: dropped || aside || several || said || also ? cell : null,
    ...(several ? { review: 'This row may stand for more than one person.' } : {}),
  }
}

const inCase = (words: readonly string[]): string => {
  const whispered = words.every((word) => word === word.toLowerCase())
  return words.map((word) => cased(word, whispered || isShortUpper(word, words))).join(' ')
}

/** 'known as Bob', '(Bob)', '"Bob"' beside the name; other remarks in brackets are set aside. */
export const splitKnownAs = (
  text: string,
): { main: string; knownAs: string | null; aside: boolean } => {
  const called =
    /[,(\s]*\b(?:known as|likes to be called|prefers|a\.?k\.?a\.?|goes by|called)\s+["“'‘]?([\p{L}][\p{L}'’ -]{0,40}?)["”'’]?\)?\s*$/iu.exec(
      text,
    )
  if (called?.[1])
    return { main: text.slice(0, called.index).trim(), knownAs: called[1].trim(), aside: false }
  const quoted = /\s*["“]([\p{L}'’-]{2,30})["”]\s*/u.exec(text)
  if (quoted?.[1])
    return { main: text.replace(quoted[0], ' ').trim(), knownAs: quoted[1], aside: false }
  const bracket = /\s*\(([^()]*)\)\s*/.exec(text)
  if (!bracket) return { main: text, knownAs: null, aside: false }
  const inside = (bracket[1] ?? '').trim()
  const main = text.replace(bracket[0], ' ').trim()
  // 'Robert (Bob) Hall' and 'Hall, Robert (Bob)' tell a first name; after a whole name it may be anything.
  const before = text.slice(0, bracket.index)
  const afterFirst = before.includes(',') || !before.trim().includes(' ')
  const isName =
    /^\p{Lu}[\p{L}'’-]{1,20}$/u.test(inside) &&
    !titles.has(bare(inside)) &&
    !noFirstName.has(bare(inside))
  const knownAs = isName && afterFirst ? inside : null
  return { main, knownAs, aside: knownAs === null }
}

/** What else stands in brackets beside names in registers. */
const noFirstName = new Set(
  (
    'chair cochair vice deputy secretary treasurer member rep representative volunteer carer patient public parent mum dad mother father wife husband ' +
    'son daughter partner friend sister brother interpreter advocate governor trustee staff nurse doctor gp lead leader new old young adult senior ' +
    'junior deaf blind bsl retired student observer guest lay pt su user tbc moved temp temporary male female maiden nee formerly see same ' +
    'aberdeen bath belfast birmingham bolton bradford brighton bristol cambridge cardiff chester cornwall coventry derby devon dorset dundee durham ' +
    'edinburgh essex exeter glasgow gloucester hull inverness ipswich kent lancaster leeds leicester lincoln liverpool london luton manchester ' +
    'newcastle newport norwich nottingham oxford plymouth portsmouth preston reading salford sheffield southampton stoke sunderland surrey sussex ' +
    'swansea swindon wakefield wales warwick wigan winchester wirral wolverhampton worcester wrexham york'
  ).split(' '),
)

/** A number before the name, a mark after it, a phone beside it, and the name at birth: beside the name, not in it. */
const withoutExtras = (text: string): { called: string; beside: boolean } => {
  const called = text
    .replace(/^\s*(?:no\.?\s*)?\d{1,4}\s*[.):]\s+/i, '')
    .replace(/\s*[*#†]+\s*$/u, '')
    .replace(/[\s,;:-]+(?:tel|mob|phone|ph)?[\s.:]*(?:\+|0)\d[\d\s()-]{8,}\d\s*$/i, '')
    .replace(/\s+\(?(?:née|nee|formerly)\s+[\p{L}'’-]+\)?\s*$/iu, '')
    .trim()
  return { called, beside: called !== text.trim() }
}

/** The words of a name in spoken order. */
const turned = (text: string, isSurnameFirst: boolean): string[] => {
  const [first = '', ...others] = text.split(',').map((part) => part.trim())
  const rest = others.filter((part) => part !== '')
  if (rest.length > 0) {
    const given = rest.filter((part) => !part.split(' ').every((word) => suffixes.has(bare(word))))
    const after = rest.filter((part) => !given.includes(part))
    return [...given, first, ...after].join(' ').split(' ').filter(Boolean)
  }
  const words = first.split(' ').filter(Boolean)
  const surnameEnd = words.findIndex((word) => !isUpper(word) && !isShortUpper(word, words))
  const leadingTitle = titles.has(bare(words[0] ?? ''))
  if (surnameEnd > 0 && !leadingTitle && words.slice(surnameEnd).every((word) => !isUpper(word))) {
    const given = words.slice(surnameEnd)
    if (given.some((word) => bare(word).length > 1 || given.length === 1)) {
      return [...given, ...words.slice(0, surnameEnd)]
    }
  }
  if (!isSurnameFirst) return words
  const titled = leadingTitle ? 1 : 0
  const [surname = '', ...given] = words.slice(titled)
  return [...words.slice(0, titled), ...given, surname]
}

const withoutTitles = (words: readonly string[]): { words: string[]; dropped: boolean } => {
  const kept = words.filter(
    (word, at) =>
      !(
        titles.has(bare(word)) &&
        (at < words.length - 1 || /^(?:mr|mrs|ms|miss|mx|dr)\.?$/i.test(word))
      ),
  )
  const named = kept.filter((word) => !suffixes.has(bare(word)))
  if (named.length < 2) return { words: [...words], dropped: false }
  return { words: kept, dropped: kept.length < words.length }
}

/** A first name without the title before it. */
export const withoutTitle = (first: string): string => {
  const words = tidy(first).split(' ')
  return words.length > 1 && titles.has(bare(words[0] ?? '')) ? words.slice(1).join(' ') : first
}

/** A name from columns of its parts; the surname may be in capitals. */
export const joinName = (first: string, last: string): string =>
  inCase(
    [first, last]
      .map(tidy)
      .filter((part) => part.length <= namePartMax && /\p{L}/u.test(part) && !noName.test(part))
      .flatMap((part) => part.split(' ')),
  )

/** Comparable words of a name, in one order for all ways of writing it. */
export const nameKey = (name: string): string[] => {
  const words = plain(name.replace(/[-–]/g, ' ')).split(' ')
  const own = words.filter((word) => word !== '' && !titles.has(word) && !suffixes.has(word))
  return (own.length > 0 ? own : [name.trim().toLowerCase()]).toSorted()
}

/** True when two names may well be of one person: equal, one shortened, or a first name by its initial. */
export const namesAgree = (a: string, b: string): boolean => {
  const one = nameKey(a)
  const other = nameKey(b)
  if (one.length === 0 || other.length === 0) return false
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length < 2) return shorter[0] === longer[0] && longer.length === 1
  const left = [...longer]
  let whole = 0
  for (const word of shorter.toSorted((x, y) => y.length - x.length)) {
    const at = left.findIndex((known) => known === word)
    const initial = left.findIndex(
      (known) => (word.length === 1 || known.length === 1) && known[0] === word[0],
    )
    const taken = at === -1 ? initial : at
    if (taken === -1) return false
    if (at !== -1 && word.length > 1) whole++
    left.splice(taken, 1)
  }
  return whole >= 1
}
