import { describe, expect, it } from 'vitest'
import type { LeaderDraft } from '../../server/src/modules/exchange/draft.types.ts'
import { halfDayNames, planOf } from './measuring.ts'

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell}"` : cell)
const planned = (...rows: string[][]) =>
  planOf(new TextEncoder().encode(rows.map((row) => row.map(quoted).join(',')).join('\n')))
const draftsOf = (...rows: string[][]): LeaderDraft[] =>
  planned(...rows).rows.map(({ draft, reason }) => {
    if (!draft) throw new Error(reason.text)
    return draft
  })
const kindsOf = (...rows: string[][]) => planned(...rows).columns.map(({ kind }) => kind)

describe('who is listed', () => {
  it('is the parent in a list of parents, and the child is nobody’s condition', () => {
    const [draft] = draftsOf(
      ['Parent / carer', 'Parent’s email', 'Child’s name', 'Child’s diagnosis'],
      ['Ann Hall', 'ann@x.example', 'Tom', 'asthma'],
      ['Bo Lee', 'bo@x.example', 'Kim', 'epilepsy'],
      ['Cy Day', 'cy@x.example', 'Jo', 'autism'],
      ['Di Fox', 'di@x.example', 'Al', 'diabetes'],
    )
    expect(draft).toMatchObject({ name: 'Ann Hall', email: 'ann@x.example', themes: { items: {} } })
    expect(draft?.note).toContain('asthma')
  })

  it.each([
    [
      ['Parent / carer', 'Email', 'Child’s name'],
      ['name', 'email', null],
    ],
    [
      ['Carer name', 'Carer mobile', 'Cared-for person'],
      ['name', 'phone', null],
    ],
    [
      ['YP name', 'YP email', 'Parent / guardian name', 'Parent’s email'],
      ['name', 'email', null, null],
    ],
    [
      ['Patient', 'Carer name', 'Carer phone'],
      ['experience', null, null],
    ],
    [
      ['Patient ID', 'Email', 'Carer name'],
      [null, 'email', null],
    ],
  ])('of %j is %j', (headings, kinds) => {
    expect(
      kindsOf(
        headings,
        headings.map(() => 'Kim Jones'),
      ),
    ).toEqual(kinds)
  })

  it('is whom a form asks for, where its own column of names is blank', () => {
    const [draft] = draftsOf(
      ['ID', 'Email', 'Name', 'What is your full name?', 'Best phone number'],
      ['1', 'anonymous', '', 'Ann Hall', '01632 960111'],
    )
    expect(draft).toMatchObject({ ref: '1', name: 'Ann Hall', phone: '01632 960111' })
  })

  it('is nobody called Yes', () => {
    for (const other of ['Volunteer? Y/N', 'Volunteer', 'Member']) {
      const [draft] = draftsOf(
        [other, 'Patient/Carer name', 'Email'],
        ['Y', 'Ann Hall', 'ann@x.example'],
      )
      expect(draft?.name).toBe('Ann Hall')
    }
  })
})

describe('where a sheet begins and what it is made of', () => {
  it('is not told by a row that holds an address, whatever stands in it', () => {
    const plan = planned(
      ['Rota', 'Name', 'Email', 'Box 2', 'Box 3', 'Box 4', 'Box 5', 'Box 6', 'Box 7'],
      ['1', 'Ann Hall', 'ann@x.example', 'b', 'c', 'd', 'no contact with him; ever', '', ''],
    )
    expect(plan.rows.map(({ name }) => name)).toEqual(['Ann Hall'])
  })

  it('is known by a few headings among many of its own', () => {
    const own = Array.from({ length: 20 }, (_, at) => `Zz${'abcdefghijklmnopqrst'[at]}`)
    const plan = planned(
      ['Our people', 'in 2026', ...own.map(() => '')],
      ['Name', 'Email', 'Mobile', 'Postcode', 'Notes', ...own],
      ['Ann Hall', 'ann@x.example', '07700 900123', 'LE1', 'keen', ...own.map(() => 'q')],
    )
    expect(plan.rows.map(({ name }) => name)).toEqual(['Ann Hall'])
  })

  it('has the end of a form for no leaving', () => {
    const rows = [
      ['Response ID', 'IP Address', 'Start Date', 'End Date', 'Finished', 'Name', 'Email'],
      ['R_1', '-', '3/2/2026', '3/2/2026', 'TRUE', 'Ann Hall', 'ann@x.example'],
    ]
    expect(draftsOf(...rows)[0]).toMatchObject({ doNotContact: null, joinedOn: '2026-02-03' })
    const register = [
      ['Name', 'Email', 'End date'],
      ['Ann Hall', 'ann@x.example', '3/2/2026'],
    ]
    expect(draftsOf(...register)[0]?.doNotContact).not.toBeNull()
  })

  it('has sections of those who go on, whatever else is said of them', () => {
    const held = draftsOf(
      ['Name', 'Email'],
      ['Leavers', ''],
      ['Ann Hall', 'ann@x.example'],
      ['CURRENT BUT QUIET', ''],
      ['Bo Lee', 'bo@x.example'],
    ).map(({ doNotContact }) => doNotContact !== null)
    expect(held).toEqual([true, false])
  })
})

describe('answers of people', () => {
  const draftOf = (heading: string, cell: string) =>
    draftsOf(['Name', 'Email', heading], ['Ann Hall', 'ann@x.example', cell])[0]

  it.each([
    ['Guardian consent', 'N', 'no_contact'],
    ['Guardian consent', 'not yet', 'pause'],
    ['Guardian consent', 'n/a - is 19', null],
    ['I agree that my details are kept on the register', 'No', 'no_contact'],
    ['Would you like to join our network?', 'no thanks', 'no_contact'],
    ['Would you like to join our network?', 'Yes please', null],
    ['Consent to share', 'N', null],
    ['Consent to share', 'opted out of everything', 'no_contact'],
    ['Status', 'AMBER - awaiting reply', 'pause'],
    ['Date left', 'still here', null],
    ['Date left', '30/04/2024', 'no_contact'],
    ['Comments', 'Left surgery list May 26', 'no_contact'],
    ['Office notes', 'unwell since Aug - on break', 'pause'],
    ['Comments', 'hols till Jan', 'pause'],
    ['Nodiadau', 'peidiwch â ffonio cyn 10', null],
    ['Nodiadau', 'peidiwch â ffonio', 'no_contact'],
  ])('below “%s”, “%s” holds: %s', (heading, cell, kind) => {
    const draft = draftOf(heading, cell)
    expect(draft?.doNotContact?.kind ?? null).toBe(kind)
    expect(draft?.note).toContain(cell)
  })

  it.each([
    ['Access needs', 'No', { items: [], none: true }],
    ['Any access or dietary needs?', 'no', { items: [], none: true }],
    ['Hearing loop', 'No', null],
    ['Dietary requirements', 'None', null],
    ['Dietary requirements', 'No', null],
    [
      'Dietary requirements',
      'nut allergy',
      { items: [{ code: 'dietary', note: 'nut allergy' }], none: false },
    ],
    ['Dietary requirements', 'eats anything', null],
    [
      'Childcare needed to attend?',
      'Y',
      { items: [{ code: 'childcare', note: null }], none: false },
    ],
    ['Anghenion mynediad', 'dim', { items: [], none: true }],
  ])('below “%s”, “%s” needs %j', (heading, cell, needs) => {
    expect(draftOf(heading, cell)?.supportNeeds).toEqual(needs)
  })

  it('are ticks even where one of them says more', () => {
    const drafts = draftsOf(
      ['Name', 'Email', 'Crèche'],
      ['Ann Hall', 'ann@x.example', 'Yes'],
      ['Bo Lee', 'bo@x.example', 'no'],
      ['Cy Day', 'cy@x.example', 'not yet'],
    )
    expect(drafts.map((one) => one.supportNeeds?.items.length ?? 0)).toEqual([1, 0, 0])
    expect(drafts[2]?.note).toContain('not yet')
  })

  it.each([
    ['Date joined', '3/26', '2026-03-01'],
    ['Date joined', '3/12', null],
    ['Date joined', '13/26', null],
  ])('below “%s”, “%s” is %s', (heading, cell, day) => {
    expect(draftOf(heading, cell)?.joinedOn).toBe(day)
  })

  it('tell of a condition as what they are', () => {
    const draft = draftOf('Connection to cancer', 'Living with cancer')
    expect(draft?.experience.yes).toEqual(['patient'])
    expect(draft?.themes.items).toEqual({ cancer: { own: true } })
    expect(draftOf('Patient / carer', 'lives with husband who has asthma')?.experience.yes).toEqual(
      [],
    )
    expect(draftOf('Patient / carer', 'had enough')?.experience.yes).toEqual([])
  })

  it.each([
    ['Taliad', 'taliad', { recognition: 'paid' }],
    ['Payment', 'no ta', { recognition: 'declined' }],
    ['Payment', 'travel exps', { recognition: 'expenses_only' }],
    ['Diddordebau', 'ymchwil', { kinds: { yes: ['research'], no: [], complete: false } }],
    ['Cyflwr', 'iechyd meddwl', { themes: { items: { mental_health: {} }, complete: false } }],
    ['Dull cysylltu', 'llythyr', { preferredChannel: 'post' }],
    ['Online meetings', 'Yes - Teams is fine', { online: true }],
  ])('below “%s”, “%s”', (heading, cell, told) => {
    expect(draftOf(heading, cell)).toMatchObject(told)
  })

  it.each([
    ['wknds', ['sat am', 'sat pm', 'sat eve', 'sun am', 'sun pm', 'sun eve']],
    ['penwythnos', ['sat am', 'sat pm', 'sat eve', 'sun am', 'sun pm', 'sun eve']],
    ['dydd Gwener', ['fri am', 'fri pm', 'fri eve']],
    ['bob nos Lun', ['mon eve']],
  ])('Pryd: %s', (cell, times) => {
    expect(halfDayNames(draftOf('Pryd', cell)?.halfDays ?? 0)).toEqual(times)
  })

  it.each([
    ['9 Quay Rd, Boston PE21', 'PE21'],
    ['9 Quay Rd, Flat B2', null],
    ['St John Ward E6', null],
    ['Lincoln, Unit LN2', null],
  ])('live where an address ends: %s', (cell, outcode) => {
    expect(draftOf('Address', cell)?.outcode).toBe(outcode)
  })

  it('have no condition where they say so, and not where the heading names one', () => {
    expect(draftOf('Do you have a long-term condition?', 'No')?.themes.complete).toBe(true)
    expect(draftOf('Diabetes', 'No')?.themes.complete).toBe(false)
  })

  it('say how to reach them and no need of theirs, whatever the heading', () => {
    const rows = ['phone', 'post', 'text', 'phone', 'post'].map((cell, at) => [
      `Ann Hall${'abcde'[at]}`,
      `a${at}@x.example`,
      cell,
    ])
    for (const { supportNeeds } of draftsOf(['Name', 'Email', 'Contacted'], ...rows)) {
      expect(supportNeeds).toBeNull()
    }
  })

  it.each([
    ['NONE NOW', []],
    ['No groups at present', []],
    ['No Barriers Group', ['No Barriers Group']],
  ])('sit on what they sit on: %s', (cell, groups) => {
    expect(draftOf('Groups', cell)?.groups.map(({ name }) => name)).toEqual(groups)
  })

  it('name the check that they are about', () => {
    expect(draftOf('Training done', 'induction 5/1/26')?.checks).toEqual([
      expect.objectContaining({ kind: 'training', on: '2026-01-05' }),
    ])
    expect(draftOf('Checked in?', 'Yes')?.checks).toEqual([])
  })
})
