import { describe, expect, it } from 'vitest'
import { seedVocabulary } from '../vocabulary/seed/import-vocabulary.ts'
import { planImport } from './plan.rules.ts'
import type { LeaderDraft } from './draft.types.ts'
import { longerHold } from './holds.rules.ts'
import { readSheet } from './sheet.rules.ts'

const today = '2026-11-23'
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** The draft of a row with one cell beside the name and an address. */
const draftOf = (heading: string, cell: string): LeaderDraft => {
  const isName = heading === 'Name'
  const rows = isName
    ? [
        ['Name', 'Email'],
        [cell, 'ann@x.example'],
      ]
    : [
        ['Name', 'Email', heading],
        ['Ann Test', 'ann@x.example', cell],
      ]
  const text = rows.map((row) => row.map(quoted).join(',')).join('\n')
  const reading = readSheet(new TextEncoder().encode(text))
  if (!reading.ok) throw new Error(reading.refusal.code)
  const vocabulary = seedVocabulary
  const plan = planImport({ sheet: reading.sheet, vocabulary, existing: [], asserted: null, today })
  const draft = plan.rows[0]?.draft
  if (!draft) throw new Error(plan.rows[0]?.reason.text)
  return draft
}

/** Columns that ask about it: what they say in all the ways that coordinators write it. */
const never: [heading: string, cells: string[]][] = [
  [
    'Consent',
    [
      'Yes - withdrawn May 24',
      'Signed 2019, opted out 2023',
      'Y (died 3/24)',
      'yes, deceased',
      'agreed 2020; unsubscribed',
      'Yes, left 2022',
      'Given then refused',
      'verbal - now removed',
      'Yes til Dec then withdrew',
      'N',
    ],
  ],
  [
    'Status',
    [
      'do not ring',
      'do not email',
      'dont email',
      'not to contact',
      'not active',
      'R.I.P.',
      "Dec'd",
      'Dec’d',
      'RIP 2023',
      'Sadly died',
      'passed away',
      'stood down',
      'stepped down',
      'former member',
      'ex',
      'finished',
      'off list',
      'asked to come off list',
      'archived',
      'lapsed 2021',
      'expired',
      'opted-out',
      'retired from panel',
      'not currently involved',
      'Active, do not contact',
      'moved away',
      'no longer wants to be involved',
    ],
  ],
  ['Deceased?', ['Y']],
  ['Date of death', ['12/3/2024', 'Mar 24']],
  ['RIP', ['Y']],
  ['Do not call', ['Y', 'x']],
  ['Do not text', ['Y']],
  ['Does not want to be contacted', ['Y']],
  ['Please tick if you do NOT want to be contacted', ['x', 'Ticked']],
  ['If you NO LONGER wish to be contacted by us, please tick this box', ['X', 'Yes']],
  ['Leaver?', ['Y']],
  ['Leaving date', ['1/2/2023']],
  ['End date', ['1/2/2023']],
  ['Date left', ['3/2023']],
  ['Lapsed?', ['Y']],
  ['Moved away', ['Y']],
  ['Not interested', ['Y']],
  ['Unsubscribe', ['Y']],
  ['Still a member?', ['N']],
  ['Still involved?', ['N']],
  ['Still interested?', ['No']],
  ['Current?', ['N']],
  ['Keep in touch?', ['No']],
  ['Contact?', ['No', 'N', 'do not contact', 'no thanks', 'STOP']],
  ['Wants contact?', ['No']],
  ['Happy for us to contact you?', ['No', 'N']],
  ['Contact by', ['do not contact', 'No contact please']],
  [
    'Notes',
    [
      'DNC',
      'has left',
      'has left the group',
      'No longer wants to be involved',
      'asked to be removed',
      'Please remove from list',
      'taken off list at own request',
      'withdrew',
      'wishes to withdraw',
      'stop emails',
      'please stop contacting me',
      'please take me off the list now',
      'not interested any more',
      'Requests removal',
      'Died Jan 24 - son rang',
      'deceased - wife rang',
      'RIP (daughter emailed)',
      'Sadly Kwame passed away - his wife',
      "Mr Smith's wife says he died in May",
      'd. Feb 2024',
      'DO NOT CONTACT',
      'unsubscribe',
      'left 2021',
    ],
  ],
  [
    'Name',
    [
      'Reed, Al (Deceased)',
      'Reed, Al (RIP)',
      'Al Reed DECEASED',
      'Al Reed RIP',
      'Al Reed - LEFT',
      'Al Reed - left 2021',
      "Al Reed (dec'd)",
      'DECEASED - Al Reed',
    ],
  ],
  ['Phone', ['01632 960613 DO NOT CONTACT', 'DNC 01632 960613']],
  ['E-mail', ['deceased']],
  ['Availability', ['RIP', 'none - deceased']],
  ['Interests', ['none - wants to leave']],
  ['', ['DO NOT CONTACT', 'DNC per wife', 'deceased 1/24', 'left']],
  ['Folder', ['DO NOT CONTACT', 'passed away in May', 'withdrawn']],
  ['Peidiwch â chysylltu', ['Ie', 'X']],
  ['Sylwadau', ['Wedi marw', 'wedi gadael', 'peidiwch â ffonio']],
]

const forNow: [heading: string, cells: string[]][] = [
  ['Status', ['suspended', 'on hold til Easter', 'Resting', 'Active but poorly', 'dormant']],
  ['Consent', ['pending', 'no reply', 'awaiting form', 'Yes - until Dec 2025']],
  ['Notes', ['on hold', 'not contact until Sept', 'on hols til Jan', 'maternity leave']],
  [
    'Do not contact',
    ['Away from 5 January 2027', 'from 1/12/2026', 'hospital from 5 January 2027'],
  ],
  ['Folder', ['on hold']],
]

const free: [heading: string, cells: string[]][] = [
  ['Do not contact', ['-', 'n/a', 'none', '☐', 'ok by email', 'No - happy to hear', 'N', '']],
  ['Deceased?', ['N', 'No']],
  ['Left?', ['N', 'no']],
  ['Still a member?', ['Y', 'yes']],
  ['Contact?', ['yes', 'Y']],
  ['Happy for us to contact you?', ['Y', 'yes']],
  [
    'Notes',
    [
      'wife died 2020',
      'my husband passed away in May',
      'happy to be contacted',
      'left hip replacement',
      'left a message',
      'retired from teaching',
      'no longer has asthma',
      'had a kidney removed',
      'has not left',
      "don't ring after tea",
      'never met, no contact details',
      'works on Tuesdays',
    ],
  ],
  ['Conditions', ['wife (MS) died last year', 'dad (died 2022) COPD', 'alcohol withdrawal']],
  ['Contact by', ['do not ring - email', 'not by phone please', 'Email not phone']],
  ['Phone', ['do not ring before 10 01632 960613', '01632 960613']],
  ['Committees', ['PPG (left 2021)', 'ex chair']],
  ['DBS', ['expired 2019']],
  ['Availability', ['not available until 3pm', 'not mornings']],
]

const rows = (table: typeof never): [string, string][] =>
  table.flatMap(([heading, cells]) => cells.map((cell): [string, string] => [heading, cell]))

describe('words of stopping', () => {
  it.each(rows(never))('%s: %j keeps the person out of matching', (heading, cell) => {
    const draft = draftOf(heading, cell)
    expect(draft.doNotContact?.kind).toBe('no_contact')
    expect(draft.note).toContain(cell)
    expect(draft.review.join(' ')).toContain('Not to be contacted')
    expect(`${draft.name} ${draft.knownAs}`).toMatch(/^(?:Ann Test|Al Reed) null$/)
  })

  it.each(rows(forNow))('%s: %j waits without an end', (heading, cell) => {
    expect(draftOf(heading, cell).doNotContact).toMatchObject({ kind: 'pause', until: null })
    expect(draftOf(heading, cell).note).toContain(cell)
  })

  it.each(rows(free))('%s: %j leaves the person free', (heading, cell) => {
    expect(draftOf(heading, cell).doNotContact).toBeNull()
  })

  it('ends a pause only where the cell says when', () => {
    expect(draftOf('Do not contact', 'until 1/2/2027').doNotContact?.until).toBe('2027-02-01')
    expect(draftOf('Do not contact before', '1/3/2027').doNotContact?.until).toBe('2027-03-01')
    expect(draftOf('Suspended until', '1/3/2027').doNotContact?.until).toBe('2027-03-01')
    const remark = 'do not contact until after 1 March 2027'
    expect(draftOf('Notes', remark).doNotContact).toMatchObject({
      kind: 'pause',
      until: '2027-03-01',
    })
  })

  it('takes the longer of two pauses', () => {
    const until = (date: string | null) => ({ kind: 'pause' as const, until: date, words: 'w' })
    expect(longerHold(until('2027-01-01'), until('2027-02-01'))?.until).toBe('2027-02-01')
    expect(longerHold(until('2027-01-01'), until(null))?.until).toBeNull()
    const never = { kind: 'no_contact' as const, until: null, words: 'x' }
    expect(longerHold(until('2027-01-01'), never)?.kind).toBe('no_contact')
  })
})

describe('children', () => {
  it.each([
    ['Age', '15 (parent consent)', 'under_16'],
    ['Age', 'under 16', 'under_16'],
    ['Age group', '16-17', '16_17'],
    ['Year of birth', '2012', 'under_16'],
    ['DOB', '03/2012', 'under_16'],
    ['DOB', '1/2/1970', null],
    ['Age', '45', null],
    ['Age group', '65+', null],
    ['Age group', '45-54', null],
  ])('%s: %s', (heading, cell, band) => {
    expect(draftOf(heading, cell).ageBand).toBe(band)
  })

  it('keeps the words beside an age', () => {
    expect(draftOf('Age', '15 (parent consent)').note).toBe('Age: parent consent')
  })
})
