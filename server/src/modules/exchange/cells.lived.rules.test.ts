import { describe, expect, it } from 'vitest'
import { seedVocabulary } from '../vocabulary/seed/import-vocabulary.ts'
import { attributeThemes, readExperience, readThemes } from './cells.lived.rules.ts'
import { buildLexicons } from './vocabulary.rules.ts'

const { experienceKinds: experience, themes } = buildLexicons(seedVocabulary)
const lexicons = { experience, themes }

const mentions = (text: string) =>
  readThemes(text, lexicons).understood.mentions.map(({ code, of }) => `${code}:${of}`)

describe('conditions and whose they are', () => {
  it.each([
    ['COPD', ['copd:unsaid']],
    ['Diabetes (T1)', ['type_1_diabetes:unsaid']],
    ['type 1 diabetic', ['type_1_diabetes:unsaid']],
    ['diabetes', ['diabetes:unsaid']],
    ['kidney - on dialysis', ['kidney_dialysis:unsaid']],
    ['MS', ['multiple_sclerosis:unsaid']],
    ['m.s.', ['multiple_sclerosis:unsaid']],
    ['ME/CFS', ['me_cfs:unsaid']],
    ['A&E; maternity', ['emergency_care:unsaid', 'maternity:unsaid']],
    ['depression & anxiety', ['depression:unsaid', 'anxiety:unsaid']],
    ['maternity - premature baby', ['maternity:unsaid', 'premature_baby:unsaid']],
    ['carer for husband w/ dementia', ['dementia:other']],
    ['caring for son (autism)', ['autism:other']],
    ['looks after mum - Alzheimer’s', ['dementia:other']],
    ['wife has MS', ['multiple_sclerosis:relation']],
    ['breast cancer - 5 yrs clear', ['breast_cancer:self']],
    ['COPD patient', ['copd:self']],
    ['own depression; cares for wife (dementia)', ['depression:self', 'dementia:other']],
    ['caring for husband with dementia and diabetes', ['dementia:other', 'diabetes:doubtful']],
    ['asthma, epilepsy', ['asthma:unsaid', 'epilepsy:unsaid']],
  ])('%s', (text, expected) => {
    expect(mentions(text)).toEqual(expected)
  })

  it.each([
    'dementia charity trustee',
    'works in cancer research',
    '?MS',
    'query autism',
    'not diabetic any more',
    'husband died of lung cancer',
    'family history of stroke',
    'interested in dementia',
    'gardening',
    '?',
    'prefer not to say',
    'possible ADHD',
  ])('%s tells nothing and is kept', (text) => {
    const reading = readThemes(text, lexicons)
    expect(reading.understood.mentions).toEqual([])
    expect(reading.leftover).toBe(text)
  })

  it('tells no conditions from an untold cell', () => {
    expect(readThemes('none', lexicons)).toEqual({
      understood: { kinds: { yes: [], no: [], complete: false }, mentions: [], none: true },
      leftover: null,
    })
  })

  it.each(['fybromyalgia', 'rheumatiod arthritis', 'BPD'])(
    '%s is read and shown for review',
    (text) => {
      const reading = readThemes(text, lexicons)
      expect(reading.understood.mentions).toHaveLength(1)
      expect(reading.review).toBeDefined()
      expect(reading.leftover).toBe(text)
    },
  )

  it('makes a carer of someone who writes that they care', () => {
    expect(readThemes('caring for son (autism)', lexicons).understood.kinds.yes).toEqual(['carer'])
  })

  const kinds = (...yes: string[]) => ({ yes, no: [], complete: false })
  it.each([
    [kinds('patient'), 'unsaid', { own: true }],
    [kinds('service_user'), 'unsaid', { own: true }],
    [kinds('carer'), 'unsaid', {}],
    [kinds('patient', 'carer'), 'unsaid', {}],
    [kinds('citizen'), 'unsaid', {}],
    [kinds(), 'unsaid', {}],
    [kinds('carer'), 'self', {}],
    [kinds('patient', 'carer'), 'self', { own: true }],
    [kinds('carer'), 'relation', { caring: true }],
    [kinds('patient'), 'relation', {}],
    [kinds('citizen'), 'other', { caring: true }],
    [kinds('patient'), 'doubtful', {}],
  ] as const)('%j and a mention that is %s', (told, of, item) => {
    const { themes: answers, untoldWhose } = attributeThemes(
      [{ code: 'x', of }],
      { ...told, yes: [...told.yes], no: [] },
      false,
    )
    expect(answers.items.x).toEqual(item)
    expect(untoldWhose).toBe(Object.keys(item).length === 0)
  })
})

describe('kinds of lived experience', () => {
  it.each([
    ['C', ['carer']],
    ['Pt', ['patient']],
    ['P/C', ['patient', 'carer']],
    ['both', ['patient', 'carer']],
    ['patient + carer', ['patient', 'carer']],
    ['service user', ['service_user']],
    ['SU', ['service_user']],
    ['Member of public', ['citizen']],
    ['ex-patient', ['patient']],
    ['Carer (mum)', ['carer']],
    ['Relative', ['carer']],
  ])('%s', (text, yes) => {
    expect(readExperience(text, 'Patient / carer?', lexicons).understood.kinds.yes).toEqual(yes)
  })

  it.each([
    'Patient’s husband',
    'carer?',
    'staff',
    'carers centre manager',
    '?',
    'Y',
    'maybe carer',
  ])('%s tells nothing under a heading of two kinds', (text) => {
    const reading = readExperience(text, 'Patient / carer?', lexicons)
    expect(reading.understood.kinds).toEqual({ yes: [], no: [], complete: false })
    expect(reading.leftover).toBe(text)
  })

  it('takes a tick for the one kind that the heading names', () => {
    expect(readExperience('Y', 'Carer?', lexicons).understood.kinds.yes).toEqual(['carer'])
    expect(readExperience('no', 'Carer?', lexicons).understood.kinds.no).toEqual(['carer'])
  })

  it('reads a no as no', () => {
    const { kinds } = readExperience('patient, not a carer', 'Kind', lexicons).understood
    expect(kinds).toMatchObject({ yes: ['patient'], no: ['carer'] })
  })
})
