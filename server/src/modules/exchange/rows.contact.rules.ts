import { readContact } from './cells.contact.rules.ts'
import { readConsent, readHold } from './cells.hold.rules.ts'
import { readOrigin, readRemark } from './cells.notes.rules.ts'
import { readReach } from './cells.reach.rules.ts'
import type { CellReading } from './cells.text.rules.ts'
import { readSupport } from './cells.support.rules.ts'
import type { SupportReading } from './cells.support.rules.ts'
import { plain, readableMax, tellsNothing, wordsOf } from './cells.text.rules.ts'
import { halfDaysRuledOut } from './cells.times.rules.ts'
import { longerHold, readAnyHold } from './holds.rules.ts'
import type { ContactHold } from './draft.types.ts'
import { findTerms } from './lexicon.rules.ts'
import type { CellReader, RowState } from './rows.state.rules.ts'

const someoneElse =
  /\b(?:wife|husband|partner|daughter|son|mum|mother|dad|father|sister|brother|carer|friend|neighbour|pa|next of kin|nok|c\/o|emergency)\b/i

/** Addresses and numbers of a cell under any heading of contact. */
const reach: CellReader = (cell, heading, state) => {
  const found = readReach(cell)
  const known = state.emails.length
  for (const email of found.emails) if (!state.emails.includes(email)) state.emails.push(email)
  for (const phone of found.phones) if (!state.phones.includes(phone)) state.phones.push(phone)
  const none = found.emails.length === 0 && found.phones.length === 0
  const secondEmail = state.emails.length > 1 && state.emails.length > known
  const doubtful = (none && !tellsNothing(cell)) || found.broken
  if (!none && found.more && someoneElse.test(cell)) {
    state.review.push(`${heading}: the address or number may be someone else’s.`)
  }
  return {
    leftover: found.more || secondEmail || none ? cell : null,
    withheld: false,
    review: doubtful
      ? `no ${/mail/i.test(heading) ? 'address' : 'number'} could be read`
      : undefined,
  }
}

/** Needs that say how a letter or an e-mail has to look. */
const formats = new Set([
  'large_print',
  'easy_read',
  'braille',
  'audio',
  'email_plain_text',
  'email_html',
  'word_attachment',
  'pdf_attachment',
  'bsl_video',
  'coloured_paper',
])

const contact: CellReader = (cell, heading, state) => {
  const found = readReach(cell)
  if (found.emails.length > 0 || found.phones.length > 0) return reach(cell, heading, state)
  const reading = readContact(cell)
  const { draft } = state
  draft.preferredChannel ??= reading.understood.preferredChannel
  draft.contactNote ??= reading.understood.contactNote
  const words = cell.length > readableMax ? [] : wordsOf(cell)
  const needs = findTerms(words, state.lexicons.supportNeeds).filter(
    (match) => !match.unsure && formats.has(match.code),
  )
  const denied = /\b(?:no|not|never|without|don'?t)\b/i.test(cell)
  if (needs.length > 0 && !denied) {
    addSupport(state, {
      support: { items: needs.map(({ code }) => ({ code, note: null })), none: false },
      languages: [],
    })
  }
  return { leftover: reading.leftover, withheld: false, review: reading.review }
}

/** Needs from several cells; one need told makes an earlier or later 'none' no answer. */
const addSupport = (state: RowState, { support, languages }: SupportReading): void => {
  const { draft } = state
  for (const code of languages) {
    if (!draft.languages.yes.includes(code)) draft.languages.yes.push(code)
  }
  if (!support) return
  const told = (draft.supportNeeds ??= { items: [], none: support.none })
  for (const item of support.items) {
    if (!told.items.some((known) => known.code === item.code)) told.items.push(item)
  }
  told.none = told.items.length === 0 && (told.none || support.none)
}

const asksOfFood = /\b(?:diet\w*|food|allerg\w*)\b/
const asksOfMore = /\b(?:access\w*|support|other|needs? and|adjustments?|communication)\b/

/** What stands below 'Dietary requirements' is about food: a none says nothing of other needs. */
const ofFood = (
  cell: string,
  heading: string,
  reading: CellReading<SupportReading>,
): CellReading<SupportReading> => {
  const one = plain(heading)
  if (!asksOfFood.test(one) || asksOfMore.test(one) || /^diet\w* requirements? and /.test(one)) {
    return reading
  }
  const said = reading.understood.support
  if (said?.none) return { understood: { support: null, languages: [] }, leftover: null }
  const more = /\d|[?]|\b(?:any\w*|every\w*|all|fine|ok|okay|not|no|normal|standard|usual)\b/i
  if (said || tellsNothing(cell) || more.test(cell) || wordsOf(cell).length > 4) return reading
  const items = [{ code: 'dietary', note: cell.trim() }]
  return { understood: { support: { items, none: false }, languages: [] }, leftover: cell }
}

const support: CellReader = (cell, heading, state) => {
  const reading = ofFood(
    cell,
    heading,
    readSupport(cell, state.lexicons.supportNeeds, state.lexicons.languages),
  )
  addSupport(state, reading.understood)
  const said = reading.understood.support
  const overruled = said?.none === true && state.draft.supportNeeds?.none === false
  const review = reading.review && `${reading.review}: “${cell.trim()}”`
  return { leftover: overruled ? cell : reading.leftover, withheld: false, review }
}

export const addHold = (state: RowState, hold: ContactHold): void => {
  state.draft.doNotContact = longerHold(state.draft.doNotContact, hold)
}

/** Any wish not to be contacted also stands word for word in the note. */
const doNotContact: CellReader = (cell, heading, state) => {
  const hold = readHold(cell, state.today, heading)
  if (hold) addHold(state, hold)
  const clear = /^\s*(?:n|no|na|nage|false|0|none|n\/a|[-–—☐]|\[ ?\])\s*$/iu.test(cell)
  return { leftover: hold || !clear ? cell : null, withheld: false }
}

/** Being on the list at all, which says nothing of what somebody agreed to and leaves nothing to check. */
const isMember = (cell: string, heading: string): boolean =>
  /\b(?:status|standing|current|active|live)\b/i.test(heading) &&
  !cell.includes('?') &&
  /^(?:active|current|live|ok|member|on list|registered)$/.test(plain(cell))

/** A no to sharing with others, or to a use of what was said, is none to being contacted. */
const asksOfSharing = /\bshar(?:e|ed|ing)\b/i

const consent: CellReader = (cell, heading, state) => {
  const reading = readConsent(cell, state.today)
  const { clear } = reading
  const hold = asksOfSharing.test(heading)
    ? readAnyHold(cell, 'consent', state.today)
    : reading.hold
  if (hold) addHold(state, hold)
  const doubtful = !hold && !clear && !isMember(cell, heading) && !tellsNothing(cell)
  const review = doubtful ? 'what they agreed to has to be checked' : undefined
  return { leftover: cell, withheld: false, review }
}

const notes: CellReader = (cell, heading, state) => {
  const review = readRemark(cell)
  state.ruledOut |= halfDaysRuledOut(cell)
  state.draft.source ??= readOrigin(cell)
  state.review.push(...review.map((reason) => `${heading}: ${reason}`))
  return { leftover: cell, withheld: false }
}

export const contactReaders = {
  email: reach,
  phone: reach,
  contact,
  support,
  doNotContact,
  consent,
  notes,
} as const
