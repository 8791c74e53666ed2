import { describe, expect, it } from 'vitest'
import { seedVocabulary } from '../vocabulary/seed/import-vocabulary.ts'
import type { LeaderDraft } from './draft.types.ts'
import { identityOf } from './duplicates.rules.ts'
import { planImport } from './plan.rules.ts'
import type { ExistingLeader, ImportPlan } from './plan.types.ts'
import { readSheet } from './sheet.rules.ts'

const today = '2026-11-23'
const head = 'Ref,Name,Email,Phone,Postcode,Patient / carer?,Availability,Notes,Do not contact'

const plan = (
  rows: string[],
  existing: ExistingLeader[] = [],
  headings = head,
  statedOn = '2026-02-28',
): ImportPlan => {
  const reading = readSheet(new TextEncoder().encode([headings, ...rows].join('\n')))
  if (!reading.ok) throw new Error(reading.refusal.code)
  const asserted = { method: 'form', evidence: 'cabinet', statedBy: 'Jo', statedOn }
  return planImport({ sheet: reading.sheet, vocabulary: seedVocabulary, existing, asserted, today })
}

const outcomes = (made: ImportPlan) => made.rows.map((row) => row.outcome)

const bankAfter = (made: ImportPlan): ExistingLeader[] =>
  made.rows.flatMap((row) =>
    row.outcome === 'create' && row.draft
      ? [{ id: `id${row.line}`, version: 1, ...identityOf(row.draft), current: row.draft }]
      : [],
  )

const draftOf = (made: ImportPlan, at = 0): LeaderDraft => {
  const draft = made.rows[at]?.draft
  if (!draft) throw new Error('no draft')
  return draft
}

const ann = '1,Ann Hall,ann@x.example,07700 900123,LE1 2BD,Carer,Mon am,likes tea,'

describe('what a row becomes', () => {
  it('creates a person and states consent for a year', () => {
    const made = plan([ann])
    expect(made.counts).toEqual({ create: 1, update: 0, skip: 0, refuse: 0 })
    expect(made.rows[0]?.consent?.expiresOn).toBe('2027-02-28')
    expect(draftOf(made)).toMatchObject({
      name: 'Ann Hall',
      outcode: 'LE1',
      note: 'Notes: likes tea',
    })
  })

  it('never states consent over a wish not to be contacted', () => {
    const made = plan([`${ann}Y`, '2,Bo Lee,bo@x.example,,,,,opted out,'])
    expect(made.rows.map((row) => row.consent)).toEqual([null, null])
    expect(made.withoutConsent).toBe(2)
    expect(draftOf(made).doNotContact).toEqual({ kind: 'no_contact', until: null, words: 'Y' })
    expect(draftOf(made).note).toContain('Do not contact: Y')
    expect(draftOf(made).review.some((line) => line.includes('Not to be contacted'))).toBe(true)
  })

  it('refuses who has no name or cannot be reached, and shows the cell', () => {
    const made = plan(['1,,ann@x.example,,,,,,', '2,Bo Lee,none,12,,,,,', '3,Cy Day,,,,,,,'])
    expect(outcomes(made)).toEqual(['refuse', 'refuse', 'refuse'])
    expect(made.rows.map((row) => row.reason.code)).toEqual(['no_name', 'no_contact', 'no_contact'])
    expect(made.rows[1]?.reason.cell).toEqual({ line: 3, index: 2, heading: 'Email', text: 'none' })
  })

  it.each(['Phone / email', 'Tel/e-mail', 'Contact (phone or email)'])(
    'finds number and address below “%s”',
    (heading) => {
      const rows = ['Ann Hall,ann@x.example / 01632 960456', 'Bo Lee,7700900123']
      const made = plan(rows, [], `Name,${heading}`)
      expect(made.rows.map(({ draft }) => [draft?.email, draft?.phone])).toEqual([
        ['ann@x.example', '01632 960456'],
        [null, '07700 900123'],
      ])
    },
  )

  it('takes a postal address as a way to reach a person and keeps no second half of a postcode', () => {
    const made = plan(['Ann Hall,"1 High St, Leicester LE1 2BD"'], [], 'Name,Address')
    expect(outcomes(made)).toEqual(['create'])
    expect(draftOf(made).outcode).toBe('LE1')
    expect(JSON.stringify(made)).not.toContain('2BD')
  })

  it('keeps formulas as text', () => {
    const made = plan(['1,Ann Hall,ann@x.example,,,,,=HYPERLINK(1),'])
    expect(draftOf(made).note).toBe('Notes: =HYPERLINK(1)')
  })

  it('keeps only whether a person is under 18', () => {
    const made = plan(
      ['Ann Hall,a@x.example,1/2/2010', 'Bo Lee,b@x.example,1/2/1970'],
      [],
      'Name,Email,DoB',
    )
    expect(made.rows.map((row) => row.draft?.ageBand)).toEqual(['16_17', null])
    expect(JSON.stringify(made.rows)).not.toContain('1970')
  })

  it('reads names from columns of their parts', () => {
    const made = plan(['Ann,HALL,a@x.example'], [], 'First name,Surname,Email')
    expect(draftOf(made).name).toBe('Ann Hall')
    expect(draftOf(plan(['Ann,Hall,a@x.example'], [], 'Name,Surname,Email')).name).toBe('Ann Hall')
  })

  it('takes times out that a remark rules out', () => {
    const made = plan(['1,Ann Hall,ann@x.example,,,,mornings,never Mondays,'])
    expect((draftOf(made).halfDays ?? 0) & 0b111).toBe(0)
    expect(draftOf(made).halfDays).not.toBe(0)
  })
})

describe('telling people apart', () => {
  it('takes two rows of one person together and loses no words', () => {
    const made = plan([ann, ',"HALL, Ann",ANN@X.EXAMPLE,01632 960123,,,,second form,until May'])
    expect(outcomes(made)).toEqual(['create', 'skip'])
    expect(made.rows[1]?.sameAsLine).toBe(2)
    expect(draftOf(made).otherPhones).toEqual(['01632 960123'])
    expect(draftOf(made).note).toContain('Notes: likes tea')
    expect(draftOf(made).note).toContain('Notes: second form')
    expect(draftOf(made).doNotContact?.kind).toBe('pause')
    expect(made.rows[0]?.consent).toBeNull()
  })

  it('takes the same name with the same number for one person', () => {
    const made = plan([
      '1,Ann Hall,,07700 900123,,,,,',
      ',HALL Ann,a@x.example,+44 7700 900123,,,,,',
    ])
    expect(outcomes(made)).toEqual(['create', 'skip'])
    expect(draftOf(made).email).toBe('a@x.example')
  })

  it.each([
    ['a number alone', '2,Bo Hall,,07700 900123,LE1 2BD,,,,'],
    ['an e-mail under another name', '2,Bo Hall,ann@x.example,,,,,,'],
    ['a name alone', '2,Ann Hall,other@x.example,,LE1 2BD,,,,'],
    ['a reference under another name', '1,Bo Lee,bo@x.example,,,,,,'],
  ])('does not take two people for one on %s', (_, row) => {
    expect(outcomes(plan([ann, row]))).toEqual(['create', 'create'])
  })

  it('keeps what differs between two rows in the note', () => {
    const made = plan([ann, '1,Ann Hall,ann@x.example,,NR1 1AA,,Tue pm,,'])
    expect(draftOf(made).outcode).toBe('LE1')
    expect(draftOf(made).note).toContain('NR1')
    expect(draftOf(made).review.some((line) => line.includes('outcode'))).toBe(true)
  })
})

describe('importing again', () => {
  const rows = [
    `${ann}Y`,
    '2,Bo Lee,bo@x.example,,NR1,both,flexible,"two\nlines",until Sept',
    '3,Cy Day,,01632 960123,Norwich,?,not Fridays,AVOID Mondays,',
    ',Bo Lee,BO@x.example,,NR1,both,flexible,again,',
  ]

  it('creates nobody twice and changes nothing', () => {
    const first = plan(rows)
    const second = plan(rows, bankAfter(first))
    expect(first.counts.create).toBe(3)
    expect(second.counts).toEqual({ create: 0, update: 0, skip: 4, refuse: 0 })
    expect(second.rows[0]?.leaderId).toBe('id2')
  })

  it('fills gaps and never writes over what is told', () => {
    const bank = bankAfter(plan([ann]))
    const made = plan(['1,Ann Hall,ann@x.example,,NR1 1AA,Patient,Tue pm,new remark,'], bank)
    expect(outcomes(made)).toEqual(['update'])
    const { changes } = made.rows[0] ?? {}
    expect(changes).toEqual({
      experience: { yes: ['carer', 'patient'], no: [], complete: false },
      note: 'Notes: likes tea\nNotes: new remark',
    })
    expect(draftOf(made).review.some((line) => line.includes('outcode'))).toBe(true)
  })

  it('takes up a wish not to be contacted until the bank holds it, whatever notes say', () => {
    const bank = bankAfter(plan([ann]))
    const made = plan([`${ann}Y`], bank)
    expect(made.rows[0]?.changes.doNotContact?.kind).toBe('no_contact')
    const [known] = bank
    if (!known) throw new Error('nobody')
    const noted = { ...known, current: { ...known.current, note: 'Did they say Y? Met in Exeter' } }
    expect(plan([`${ann}Y`], [noted]).rows[0]?.changes.doNotContact?.kind).toBe('no_contact')
    const { note = '', doNotContact = null } = made.rows[0]?.changes ?? {}
    const held = { ...known, current: { ...known.current, note, doNotContact } }
    expect(outcomes(plan([`${ann}Y`], [held]))).toEqual(['skip'])
  })

  it('lengthens a pause of the bank and never shortens it', () => {
    const [known] = bankAfter(plan([ann]))
    if (!known) throw new Error('nobody')
    const paused = (until: string | null) => {
      const doNotContact = { kind: 'pause' as const, until, words: '' }
      return [{ ...known, current: { ...known.current, doNotContact } }]
    }
    const row = `${ann}in hospital until summer 2027`
    const first = plan([row], paused('2026-12-01')).rows[0]?.changes.doNotContact
    expect(first).toMatchObject({ kind: 'pause', until: null })
    const shorter = plan([`${ann}until 1/1/2027`], paused(null)).rows[0]
    expect(shorter?.changes.doNotContact).toBeUndefined()
    const twice = plan([`${ann}until 1/1/2027`, `${ann}until further notice`])
    expect(draftOf(twice).doNotContact).toMatchObject({ kind: 'pause', until: null })
  })

  it('recognises a person who died although the row has no address', () => {
    const bank = bankAfter(plan([ann]))
    const made = plan(['1,Ann Hall,,,,,,Deceased,'], bank)
    expect(made.rows[0]).toMatchObject({ outcome: 'update', leaderId: 'id2' })
    expect(made.rows[0]?.changes.doNotContact?.kind).toBe('no_contact')
    const unsure = plan([',Ann Hall,,,,,,Deceased,'], bank).rows[0]
    expect(unsure?.outcome).toBe('refuse')
    expect(unsure?.reason.text).toContain('Deceased')
    expect(unsure?.reason.text).toContain('same name')
  })

  it('never makes a person again who left, and says so', () => {
    const bank = bankAfter(plan([ann])).map((one) => ({ ...one, left: '2026-03-01' }))
    const made = plan([ann, '1,Ann Hall,,,,,,,'], bank)
    expect(outcomes(made)).toEqual(['skip', 'skip'])
    expect(made.rows[0]?.reason).toMatchObject({ code: 'left' })
    expect(made.rows[0]?.reason.text).toContain('Left the bank on 2026-03-01')
    const namesake = plan([',Ann Hall,other@x.example,,,,,,'], bank)
    expect(outcomes(namesake)).toEqual(['create'])
    expect(draftOf(namesake).doNotContact?.kind).toBe('pause')
  })

  it('does not let two rows create two people for one of the bank', () => {
    const bank = bankAfter(plan([ann]))
    expect(outcomes(plan([ann, ann], bank))).toEqual(['skip', 'skip'])
  })

  it('takes all rows about one of the bank together, with what each of them adds', () => {
    const bank = bankAfter(plan([ann]))
    const made = plan([ann, `${ann}until 1/1/2027`, '1,Ann Hall,,07700 900555,,,,,'], bank)
    expect(outcomes(made)).toEqual(['update', 'skip', 'skip'])
    expect(made.rows.map(({ leaderId }) => leaderId)).toEqual(['id2', 'id2', 'id2'])
    expect(made.rows.map(({ sameAsLine }) => sameAsLine)).toEqual([null, 2, 2])
    expect(made.rows[0]?.changes).toMatchObject({
      doNotContact: { kind: 'pause' },
      otherPhones: ['07700 900555'],
    })
  })
})

describe('people who are alike', () => {
  const head3 = 'Name,Email,Address'
  it('takes no initial for one of two people under one address', () => {
    const rows = ['J Smith,s@x.example,', 'Jane Smith,s@x.example,', 'John Smith,s@x.example,']
    expect(outcomes(plan(rows, [], head3))).toEqual(['create', 'create', 'create'])
    expect(outcomes(plan(rows.toReversed(), [], head3))).toEqual(['create', 'create', 'create'])
    expect(outcomes(plan(rows.slice(0, 2), [], head3))).toEqual(['create', 'skip'])
  })

  it('takes two people of one name at two addresses for two', () => {
    const rows = ['John Smith,,1 High St', 'John Smith,,99 Low Rd', 'John Smith,,1 High St']
    const made = plan(rows, [], head3)
    expect(outcomes(made)).toEqual(['create', 'create', 'skip'])
    expect(outcomes(plan(rows, bankAfter(made), head3))).toEqual(['skip', 'skip', 'skip'])
    const inOnePlace = ['John Smith,,"1 High St, LE1 2BD"', 'John Smith,,"9 Low Rd, LE1 2BD"']
    expect(outcomes(plan(inOnePlace, [], head3))).toEqual(['create', 'create'])
  })

  it('names nobody after their surgery', () => {
    const made = plan(
      ['Ann,Hall,Oak Surgery,07700 900123'],
      [],
      'First name,Surname,Practice name,Phone',
    )
    expect(draftOf(made).name).toBe('Ann Hall')
    expect(draftOf(made).note).toContain('Oak Surgery')
  })

  it('takes no person for headings', () => {
    const made = plan(
      ['Ann Hall,ann@x.example,Patient,', 'Rhys Llwyd,rhys@x.example,Patient,Phone'],
      [],
      'Person,Sut,Math,Pryd',
    )
    expect(made.rows).toHaveLength(2)
  })

  it('keeps no NHS and no NI number anywhere', () => {
    const made = plan(
      ['Ann Hall,a@x.example,943 476 5919,"NHS 943 476 5919, NI AB 12 34 56 C"'],
      [],
      'Name,Email,NHS number,Notes',
    )
    expect(JSON.stringify(made.rows)).not.toMatch(/476|AB ?12/)
    expect(draftOf(made).ref).toBeNull()
    expect(draftOf(made).review.join(' ')).toContain('NHS or NI number was left out')
  })
})

describe('sections of a sheet', () => {
  const names = (made: ImportPlan) => made.rows.map(({ name }) => name)
  const held = (made: ImportPlan) =>
    made.rows.filter(({ draft }) => draft?.doNotContact).map(({ name }) => name)
  const person = (name: string) => `,${name},${name.replace(' ', '.')}@x.example,,,,,,`

  it.each(['LEAVERS', 'Left:', 'DECEASED', 'Former members 2021', 'No longer involved'])(
    'holds everybody below %s until the next section',
    (section) => {
      const made = plan([
        person('Ann Hall'),
        section,
        person('Bo Lee'),
        ',,,,,,,,',
        person('Cy Day'),
        'ACTIVE MEMBERS',
        person('Di Fox'),
      ])
      expect(names(made)).toEqual(['Ann Hall', 'Bo Lee', 'Cy Day', 'Di Fox'])
      expect(held(made)).toEqual(['Bo Lee', 'Cy Day'])
      expect(draftOf(made, 1).doNotContact?.kind).toBe('no_contact')
      expect(draftOf(made, 1).note).toContain(section)
    },
  )

  it('reads headings that stand on two lines', () => {
    const made = plan(
      ['First name,Surname,Mobile,', 'Ann,Hall,07700 900123,no'],
      [],
      ',Name,Reach,Contact?',
    )
    expect(names(made)).toEqual(['Ann Hall'])
    expect(draftOf(made).doNotContact?.kind).toBe('no_contact')
  })
})
