import { commandActor, visitor, type Actor } from '../../core/access.ts'
import type { RequestContext } from '../../core/context.ts'
import type { ProfileDraft } from '../leaders/many.actions.ts'
import { keysOf, PeopleIndex, type Identity } from './duplicates.rules.ts'
import type { PlannedRow } from './import-rows.queries.ts'
import type { NewWork, RowWork } from './import-work.types.ts'
import type { KnownLeader } from './known-leaders.queries.ts'
import { addressesIn, createFrom, existingFrom, newNoteOf, updateFrom } from './imports.rules.ts'
import type { PlanRow } from './plan.types.ts'
import type { Sheet } from './sheet.types.ts'
import type { Going } from './taking.queries.ts'

/**
 * So many people are taken, or taken out again, in one transaction. taking: by the server itself, beside what others ask of
 * it; a larger part is quicker, and whoever asks for a page waits longer · sideBySide: by a thread or process of its own, each of
 * those that are taken at once · undoing: which has less to do for each
 */
export const ofAPart = { taking: 100, sideBySide: 250, undoing: 200 } as const

/**
 * No more people are taken in a second, though a quick machine could: 100,000 within a minute is what somebody waits
 * for, and whoever lists people meanwhile waits longer the quicker it is. beside: by the thread of a server, when a
 * file was looked through before · command: which has spent a third of the minute on that
 */
export const peopleASecond = { beside: 2_000, command: 3_000 } as const

/** The words of so many parts one after the other go into their place in the index together. */
const partsTogether = 4

/** Whether the words that wait are to be put in their place, after a part of `people` behind `before` others. */
export const isTimeForWords = (before: number, people: number): boolean =>
  Math.floor((before + people) / people) % partsTogether === 0

/** Why a line is not taken after all, though the dry run said so. */
export const changedMeanwhile =
  'The register changed since you looked: bring this line in again to see what would happen.'
export const erasedMeanwhile =
  'Somebody with this address or number asked to be erased. Has this person told you themselves that they want to be in the bank? Then add them by hand, with their yes.'

export const stoodTooLong =
  'The import stood still for 30 days, and what it said of this person is gone. Bring the list in again.'

/** What the file says in a reason is quoted there. */
const quotes = /“[^”]*”/g

function workOf(row: PlanRow, today: string): RowWork | null {
  if (row.outcome === 'create' && row.draft)
    return { of: 'new', profile: createFrom(row, row.draft, today), note: newNoteOf(row, '') }
  if (row.outcome === 'update' && row.known) {
    const { note, version } = row.known
    return { of: 'known', profile: updateFrom(row, row.known), note: newNoteOf(row, note), version }
  }
  return null
}

/** The lines of a file as they are kept until they are taken, with what is to be written of each. */
export function plannedRows(
  { headings, cellsOf }: { headings: Sheet['headings']; cellsOf: (line: number) => string[] },
  rows: readonly PlanRow[],
  today: string,
): PlannedRow[] {
  return rows.map((row) => {
    const work = workOf(row, today)
    // Whoever was erased is not given back in a file of refused lines.
    const isKept = work !== null || (row.outcome === 'refuse' && row.reason.code !== 'erased')
    const cells = isKept ? cellsOf(row.line) : null
    return {
      line: row.line,
      outcome: row.outcome,
      reason: row.reason.text.replaceAll(quotes, '“…”'),
      heading: row.reason.cell?.heading ?? null,
      leaderId: row.leaderId,
      sameAsLine: row.sameAsLine,
      consent: row.consent !== null,
      changes: Object.keys(row.changes),
      work,
      cells: cells && headings.map((_, at) => cells[at] ?? ''),
    }
  })
}

/** In whose name the parts of an import are taken. */
function actorOf({ actingId, organisationId, name, staffRole }: Going): Actor {
  if (actingId === null) return { ...commandActor, organisationId }
  return { ...visitor, kind: 'account', accountId: actingId, organisationId, staffRole, name }
}

/** What a part of an import does is done for this. */
export const contextOf = (going: Going, requestId: string): RequestContext => ({
  actor: actorOf(going),
  requestId,
  operation: 'runImport',
  purpose: 'Bringing in a spreadsheet, or taking it back',
  record: { audit: 'exchange.imported' },
  recorded: false,
})

/** What is looked for in the register before somebody new is put there. */
export function identityOf({ profile, note }: NewWork): Identity {
  const { name, knownAs, email, phone, otherPhones = [], reference, outcode } = profile
  const surname = name.split(' ').at(-1) ?? ''
  const called = knownAs && !knownAs.includes(' ') ? [`${knownAs} ${surname}`] : []
  return {
    ref: reference ?? null,
    names: [name, ...called],
    emails: email ? [email] : [],
    phones: [...(phone ? [phone] : []), ...otherPhones],
    outcode: outcode ?? null,
    addresses: addressesIn(note),
  }
}

/** Tells who of some people is in the register by now, as the dry run would tell it. */
export function knownAmong(there: readonly KnownLeader[]): (person: Identity) => boolean {
  const known = there.map(existingFrom)
  const index = new PeopleIndex((at) => known[at] as Identity)
  for (const [at, existing] of known.entries()) {
    const keys = keysOf(existing)
    index.add(at, keys)
    index.noteNames(at, keys.email)
  }
  return (person) => known.length > 0 && index.findSame(keysOf(person)) !== null
}

/** Somebody new, with what has a history apart from what is written together with everybody else. */
export function partsOf({ profile, note }: NewWork): {
  draft: ProfileDraft
  consent: NewWork['profile']['matchConsent']
  stage: NewWork['profile']['stage']
  note: string
} {
  const {
    matchConsent: consent,
    stage,
    attributes: _attributes,
    shareConsents: _shares,
    ...draft
  } = profile
  return { draft, consent, stage, note }
}

/** What differs in a record, before and after; without what counts its changes. */
export function differenceOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const changed = Object.keys(after).filter(
    (column) =>
      column !== 'version' &&
      column !== 'updated_at' &&
      JSON.stringify(before[column]) !== JSON.stringify(after[column]),
  )
  const only = (record: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(changed.map((column) => [column, record[column]]))
  return { before: only(before), after: only(after) }
}
