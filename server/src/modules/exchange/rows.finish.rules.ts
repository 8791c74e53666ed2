import { attributeThemes } from './cells.lived.rules.ts'
import { joinName, namesAgree } from './cells.names.rules.ts'
import { replacement } from './encoding.rules.ts'
import { isMobile } from './cells.reach.rules.ts'
import { allHalfDays } from './cells.times.rules.ts'
import type { RowState } from './rows.state.rules.ts'

/** Settles what rests on several cells: the name, whose themes, main number, times ruled out. */
export const finishDraft = (state: RowState): void => {
  const { draft } = state
  draft.name = nameOf(state)
  if (draft.name.includes(replacement)) {
    state.review.push('A letter of the name could not be read from the file.')
  }
  finishTimes(state)
  finishThemes(state)
  finishContact(state)
  if (draft.halfDays !== null && state.ruledOut !== 0) {
    const left = draft.halfDays & ~state.ruledOut
    if (left !== draft.halfDays) state.review.push('A remark rules out some of the times.')
    draft.halfDays = left === 0 ? null : left
  }
  if (draft.doNotContact) {
    const { kind, words } = draft.doNotContact
    const howLong = kind === 'pause' ? ' for now' : ''
    state.review.push(`Not to be contacted${howLong}: “${words}”. Check first.`)
  }
}

const nameOf = (state: RowState): string => {
  const joined = joinName(state.first, state.last)
  if (state.fullName === '') return joined
  // Both parts and another name: the column of whole names is of somebody or something else.
  if (state.first !== '' && state.last !== '' && !namesAgree(joined, state.fullName)) {
    state.review.push(`Another name stands in the row: “${state.fullName}”.`)
    return joined
  }
  const isFirstName = state.last !== '' && state.first === ''
  return isFirstName && !state.fullName.includes(' ')
    ? joinName(state.fullName, state.last)
    : state.fullName
}

/** Days and times from columns of their own count where both were read: 'not Fri' and 'evenings'. */
const finishTimes = ({ draft, timesOf, ticks, review }: RowState): void => {
  const alike = ticks.every(({ ofParts }) => ofParts === ticks[0]?.ofParts)
  if (ticks.length > 0 && alike && draft.halfDays === null) {
    draft.halfDays = ticks.reduce((so, { mask }) => so | mask, 0)
  } else if (ticks.length > 0) review.push('Ask when they can: the ticks allow several answers.')
  if (timesOf.length === 0) return
  const told = timesOf.filter((one) => one !== null)
  const both = told.reduce((so, one) => so & one, allHalfDays)
  if (told.length === timesOf.length && both !== 0 && both !== allHalfDays) draft.halfDays = both
  else review.push('When they can could not be read from the days and the times.')
}

const finishThemes = (state: RowState): void => {
  const { draft } = state
  const { themes, untoldWhose } = attributeThemes(
    state.mentions,
    draft.experience,
    state.toldNoThemes,
  )
  draft.themes = themes
  if (untoldWhose) {
    state.review.push('Ask whether the themes are their own experience or caring for someone.')
  }
}

const finishContact = (state: RowState): void => {
  const { draft } = state
  const [email, ...otherEmails] = state.emails
  draft.email = email ?? null
  const mobileFirst = draft.preferredChannel === 'text'
  const phones = mobileFirst
    ? state.phones.toSorted((a, b) => Number(isMobile(b)) - Number(isMobile(a)))
    : state.phones
  draft.phone = phones[0] ?? null
  draft.otherPhones = phones.slice(1)
  if (otherEmails.length > 0) state.review.push('There is more than one e-mail address.')
  const lacking =
    (draft.preferredChannel === 'email' && draft.email === null) ||
    (draft.preferredChannel === 'phone' && draft.phone === null) ||
    (draft.preferredChannel === 'text' && !phones.some(isMobile)) ||
    (draft.preferredChannel === 'post' && !state.postal)
  if (lacking) state.review.push('The file does not hold what their way of contact needs.')
}
