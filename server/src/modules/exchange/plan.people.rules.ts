import type { AssertedConsent, LeaderDraft } from './draft.types.ts'
import type {
  ExistingLeader,
  PlannedConsent,
  PlanReason,
  PlanReasonCode,
  PlanRow,
} from './plan.types.ts'
import { longerHold } from './holds.rules.ts'
import { additionsTo, mergeDrafts } from './merge.rules.ts'
import type { ReadRow } from './rows.rules.ts'

/** A person of the file as gathered from one row or more. */
export interface Person {
  planned: PlanRow
  draft: LeaderDraft
  /** Lines of the note and of the review, each once, in the order of the rows. */
  noteLines: Set<string>
  review: Set<string>
  rows: number
  /** The leader of the bank whom the rows are about. */
  known: ExistingLeader | null
}

/** Rows of one person whose answers are compared; those after it add their words and their holds. */
const comparedRowsMax = 50

export const reason = (
  code: PlanReasonCode,
  text: string,
  cell: PlanReason['cell'] = null,
): PlanReason => ({ code, text, cell })

export const personOf = (
  planned: PlanRow,
  read: ReadRow,
  known: ExistingLeader | null,
): Person => ({
  planned,
  draft: read.draft,
  noteLines: new Set(read.noteLines),
  review: new Set(read.draft.review),
  rows: 1,
  known,
})

/** A later row of the same person: its answers fill the gaps of the first, its words join the note. */
export const addRow = (person: Person, read: ReadRow): void => {
  const { planned } = person
  person.rows++
  for (const line of read.noteLines) person.noteLines.add(line)
  for (const line of read.draft.review) person.review.add(line)
  person.review.add(`Line ${read.line} is about the same person and was taken together.`)
  if (person.rows > comparedRowsMax) {
    const doNotContact = longerHold(person.draft.doNotContact, read.draft.doNotContact)
    person.draft = { ...person.draft, doNotContact }
    return
  }
  const merged = mergeDrafts(person.draft, read.draft)
  for (const field of merged.conflicts) {
    person.review.add(`Lines ${planned.line} and ${read.line} differ: ${field}.`)
    const value = read.draft[field]
    // What the later row says in a field in which the rows differ, as a line of the note.
    if (typeof value === 'string') person.noteLines.add(`Line ${read.line}, ${field}: ${value}`)
  }
  person.draft = merged.draft
}

/** What becomes of a person, once all their rows are read. */
export const settle = (person: Person, asserted: AssertedConsent | null, today: string): void => {
  const { planned, known } = person
  const noteLines = [...person.noteLines]
  const draft = { ...person.draft, note: noteLines.join('\n'), review: [...person.review] }
  planned.draft = draft
  if (!known) {
    planned.consent = consentOf(draft, asserted, today)
    return
  }
  if (known.left) {
    planned.outcome = 'skip'
    planned.reason = reason('left', `${leftWords(known)} and is not registered again.`)
    return
  }
  const { changes, conflicts } = additionsTo(known.current, draft, noteLines)
  if (changes.ageBand === 'under_16') {
    const words = 'The file says that this person is under 16.'
    changes.doNotContact = longerHold(changes.doNotContact ?? null, {
      kind: 'pause',
      until: null,
      words,
    })
  }
  planned.changes = changes
  if (conflicts.length > 0) {
    draft.review.push(
      `The bank says something else and was left as it is: ${conflicts.join(', ')}.`,
    )
  }
  const grows = Object.keys(changes).length > 0
  const held = known.current.doNotContact ? ' The bank holds contact with them.' : ''
  planned.outcome = grows ? 'update' : 'skip'
  planned.reason = grows
    ? reason('adds', `Already in the bank; adds: ${Object.keys(changes).join(', ')}.${held}`)
    : reason('unchanged', `Already in the bank, nothing new.${held}`)
}

/** 'Left the bank on 2026-03-01', or without the day where it is not known. */
export const leftWords = ({ left }: Pick<ExistingLeader, 'left'>): string =>
  left === 'unknown' ? 'Left the bank' : `Left the bank on ${left}`

/**
 * A statement of consent never reaches a person whose row asks for no contact, nor a child; and one that
 * lies ahead or ran out is none.
 */
const consentOf = (
  draft: LeaderDraft,
  asserted: AssertedConsent | null,
  today: string,
): PlannedConsent | null => {
  if (!asserted || draft.doNotContact || draft.ageBand === 'under_16') return null
  const expiresOn = lastDayOf(asserted.statedOn)
  return asserted.statedOn > today || expiresOn < today ? null : { ...asserted, expiresOn }
}

/** The last day on which what people are said to have agreed to on a day holds: 12 months later. */
export function lastDayOf(statedOn: string): string {
  const [year = '', month = '', day = ''] = statedOn.split('-')
  const leapDay = month === '02' && day === '29'
  return `${Number(year) + 1}-${month}-${leapDay ? '28' : day}`
}
