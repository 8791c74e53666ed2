import { describe, expect, it } from 'vitest'
import { seedVocabulary } from '../vocabulary/seed/import-vocabulary.ts'
import { kindByContents } from './columns.contents.rules.ts'
import { planImport } from './plan.rules.ts'
import { readSheet } from './sheet.rules.ts'
import { buildLexicons } from './vocabulary.rules.ts'

const lexicons = buildLexicons(seedVocabulary)
const kindOf = (heading: string, ...cells: string[]) => kindByContents(heading, cells, lexicons)

describe('what cells tell of a column with an unknown heading', () => {
  it.each([
    ['themes', ['COPD', 'asthma', 'breast cancer', 'dementia', 'sickle cell']],
    ['experience', ['Patient', 'carer', 'service user', 'Carer', 'patient']],
    ['support', ['large print', 'BSL interpreter', 'parking', 'wheelchair access', 'easy read']],
    ['availability', ['Mon am', 'weekday evenings', 'Tue & Thurs pm', 'weekends', 'Friday']],
    ['wants', ['research', 'interview panels', 'peer support', 'campaigning', 'governor']],
  ])('%s', (kind, cells) => {
    expect(kindOf('Box 7', ...cells)).toBe(kind)
  })

  it('is nothing where the answers are plain, few, or mixed', () => {
    expect(kindOf('OK to share w/ partners?', 'Y', 'no', 'Yes', 'Y', 'N')).toBeNull()
    expect(kindOf('Box 7', 'COPD', 'asthma', 'dementia')).toBeNull()
    expect(kindOf('Box 7', 'COPD', 'Mon am', 'BSL interpreter', 'Tuesday', 'asthma')).toBeNull()
    expect(kindOf('Box 7', 'blue folder', 'see file', 'rang twice', 'Ann Hall')).toBeNull()
  })

  it.each(['Next of kin health', 'Training attended', 'Carer', 'Last meeting', 'Ethnicity'])(
    'is nothing where the heading is about something else: %s',
    (heading) => {
      expect(kindOf(heading, 'COPD', 'asthma', 'dementia', 'stroke', 'COPD')).toBeNull()
    },
  )
})

const rowOf = (headings: string, row: string) => {
  const reading = readSheet(new TextEncoder().encode(`${headings}\n${row}\n`))
  if (!reading.ok) throw new Error('refused')
  const [read] = planImport({
    sheet: reading.sheet,
    vocabulary: seedVocabulary,
    existing: [],
    asserted: null,
    today: '2026-11-28',
  }).rows
  return read?.draft
}

describe('words of registers that were new to it', () => {
  it('reads who has it from how they stand to the condition', () => {
    const draft = rowOf(
      'Name;Email;Lived exp of;Relationship to condition',
      'Ann Hall;ann@mail.example;COPD;has it herself',
    )
    expect(draft?.experience.yes).toEqual(['patient'])
    expect(draft?.themes.items).toEqual({ copd: { own: true } })
  })

  it('takes an outcode that ends an address, and no flat for one', () => {
    expect(rowOf('Name;Email;Address', 'Ann Hall;ann@mail.example;Norwich, NR2')?.outcode).toBe(
      'NR2',
    )
    expect(
      rowOf('Name;Email;Address', 'Ann Hall;ann@mail.example;Mill Lane, Flat B2'),
    ).toMatchObject({ outcode: null })
  })

  it('has nothing to check of an active member, and holds whoever left', () => {
    const headings = 'Name;Email;Status'
    expect(rowOf(headings, 'Ann Hall;ann@mail.example;active')?.review).toEqual([])
    expect(rowOf(headings, 'Ann Hall;ann@mail.example;active?')?.review).not.toEqual([])
    expect(rowOf(headings, 'Ann Hall;ann@mail.example;left 2023')?.doNotContact).not.toBeNull()
  })

  it('writes to somebody who cannot hear a phone, and leaves alone who wants no call', () => {
    const headings = 'Name;Email;Notes'
    expect(rowOf(headings, 'Ann Hall;ann@mail.example;deaf - do not phone')).toMatchObject({
      doNotContact: null,
    })
    expect(rowOf(headings, 'Ann Hall;ann@mail.example;do not phone')?.doNotContact).not.toBeNull()
  })
})
