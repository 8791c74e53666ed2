import { describe, expect, it } from 'vitest'
import { seedVocabulary } from '../vocabulary/seed/import-vocabulary.ts'
import { readChecks } from './cells.checks.rules.ts'
import { readContact } from './cells.contact.rules.ts'
import { readGroups } from './cells.groups.rules.ts'
import { readConsent, readHold } from './cells.hold.rules.ts'
import { readOrigin, readRemark } from './cells.notes.rules.ts'
import { readReward } from './cells.reward.rules.ts'
import { readSupport } from './cells.support.rules.ts'
import { readWants } from './cells.wants.rules.ts'
import { buildLexicons } from './vocabulary.rules.ts'

const lexicons = buildLexicons(seedVocabulary)
const today = '2026-11-23'

describe('what a person would like to do', () => {
  const wants = (text: string) => readWants(text, lexicons.opportunityKinds)
  it.each([
    ['campaigning', ['campaigning'], []],
    ['would like to train staff', ['training_staff'], []],
    ['PPG chair', ['chair'], []],
    ['Research, peer support', ['research', 'peer_support'], []],
    ['not committees!!', [], ['committee']],
    ['mentoring, not committees', ['mentoring'], ['committee']],
    ['not committees or research', [], ['committee', 'research']],
    ['anything but committees', [], ['committee']],
    ['no committees; blogging', ['social_media'], ['committee']],
    ['no committees but mentoring', ['mentoring'], ['committee']],
    ['ideas: allotment', ['innovation'], []],
  ])('%s', (text, yes, no) => {
    expect(wants(text).understood).toEqual({ yes, no, complete: false })
  })

  it.each([
    'anything',
    '?',
    'governor?',
    'maybe governor',
    'committees - not any more',
    'not committees, mentoring?',
    'ask Jo',
  ])('%s says no yes, and its words are kept', (text) => {
    expect(wants(text).understood.yes).toEqual([])
    expect(wants(text).leftover).toBe(text)
  })

  it('never turns the second of a doubtful list into a yes', () => {
    expect(wants('not committees, interview panels').understood).toEqual({
      yes: [],
      no: ['committee'],
      complete: false,
    })
  })
})

describe('how to reach a person', () => {
  it.each([
    ['email', 'email', null],
    ['post pls', 'post', null],
    ['text only', 'text', 'text only'],
    ['e-mail / mobile', 'email', 'e-mail / mobile'],
    ['phone - not before 11', 'phone', 'phone - not before 11'],
    ['ring husband first', 'phone', 'ring husband first'],
    ['no phone calls - email', 'email', 'no phone calls - email'],
    ['not by phone', null, 'not by phone'],
    ['email not phone', 'email', 'email not phone'],
    ['any', null, 'any'],
    ['WhatsApp', 'text', null],
  ])('%s', (text, preferredChannel, contactNote) => {
    expect(readContact(text).understood).toEqual({ preferredChannel, contactNote })
  })

  it('leaves a doubt alone', () => {
    expect(readContact('email?').understood.preferredChannel).toBeNull()
  })
})

describe('a wish not to be contacted', () => {
  it.each(['', 'N', 'no', ' No ', 'false', 'OK', '-', 'n/a', 'none', '☐'])(
    '%j leaves a person free',
    (cell) => {
      expect(readHold(cell, today)).toBeNull()
    },
  )

  it.each([
    ['Y', 'no_contact'],
    ['yes', 'no_contact'],
    ['x', 'no_contact'],
    ['left 2022', 'no_contact'],
    ['do not contact', 'no_contact'],
    ['until Sept', 'pause'],
    ['poorly at the moment', 'pause'],
    ['in hospital', 'pause'],
    ['hmm', 'pause'],
    ['?', 'pause'],
    ['not sure', 'pause'],
  ])('%j holds as %s', (words, kind) => {
    expect(readHold(words, today)).toEqual({ kind, until: null, words })
  })

  it('ends a pause only on a whole date to come', () => {
    expect(readHold('until 3 March 2027', today)?.until).toBe('2027-03-03')
    expect(readHold('until 3 March 2024', today)?.until).toBeNull()
    expect(readHold('until March', today)?.until).toBeNull()
    expect(readHold('until end of March 2027', today)?.until).toBe('2027-03-31')
  })

  it('reads a consent column the other way round', () => {
    expect(readConsent('Y', today)).toEqual({ hold: null, clear: true })
    expect(readConsent('N', today).hold?.kind).toBe('no_contact')
    expect(readConsent('withdrawn 2020', today).hold?.kind).toBe('no_contact')
    expect(readConsent('inactive', today).hold?.kind).toBe('no_contact')
    expect(readConsent('on hold', today).hold?.kind).toBe('pause')
    expect(readConsent('?', today)).toEqual({ hold: null, clear: false })
  })

  it('shows remarks that a coordinator should look at', () => {
    expect(readRemark('works at the Trust now (bank)')).toHaveLength(1)
    expect(readRemark('very keen')).toEqual([])
  })

  it('finds where a person came from', () => {
    expect(readOrigin('nominated by ward 7')).toBe('nominated by ward 7')
    expect(readOrigin('came to see us')).toBeNull()
  })
})

describe('what a person needs', () => {
  const support = (text: string) => readSupport(text, lexicons.supportNeeds, lexicons.languages)
  it.each([
    ['hearing loop', ['hearing_loop']],
    ['BSL', ['bsl_interpreter']],
    ['step free', ['step_free']],
    ["can't do stairs", ['step_free']],
    ['quiet space & breaks', ['quiet_space', 'rest_breaks']],
    ['needs papers 5 days before', ['papers_in_advance']],
    ['papers a week in advance', ['papers_in_advance']],
    ['interpreter (Polish)', ['interpreter']],
    ['Large print (18pt)', ['large_print']],
  ])('%s', (text, codes) => {
    expect(support(text).understood.support?.items.map((item) => item.code)).toEqual(codes)
    expect(support(text).leftover).toBeNull()
  })

  it('keeps the days with papers and the language with an interpreter', () => {
    expect(support('needs papers 5 days before').understood.support?.items[0]?.note).toContain(
      '5 days',
    )
    expect(support('interpreter (Polish)').understood.languages).toEqual(['pl'])
    expect(support('BSL').understood.languages).toEqual(['bsl'])
  })

  it('tells none from untold', () => {
    expect(support('none').understood.support).toEqual({ items: [], none: true })
    expect(support('').understood.support).toBeNull()
    expect(support('?').understood.support).toBeNull()
  })

  it.each(['loop?', 'no wheelchair', 'ask', 'maybe easy read'])('%s tells nothing', (text) => {
    expect(support(text)).toMatchObject({ understood: { support: null }, leftover: text })
  })
})

describe('what a person would like in return', () => {
  const reward = (text: string) => readReward(text, lexicons.recognition).understood.recognition
  it.each([
    ['expenses only', 'expenses_only'],
    ['travel expenses', 'expenses_only'],
    ['£75 half day', 'paid'],
    ['£150/day', 'paid'],
    ['25 per hour', 'paid'],
    ['yes', 'paid'],
    ['no', 'declined'],
    ['no - on benefits', 'declined'],
    ['declined', 'declined'],
    ['not paid', 'declined'],
    ['no pay - expenses ok', 'expenses_only'],
    ['yes - expenses', 'expenses_only'],
    ['time credits', 'time_credits'],
    ['training', 'training'],
    ['?', null],
    ['ask', null],
    ['declined expenses', null],
    ['decline fee, claim travel', null],
    ['N/A', null],
    ['paid?', null],
    ['training or time credits', null],
  ])('%s', (text, code) => {
    expect(reward(text)).toBe(code)
  })
})

describe('checks and groups', () => {
  it.each([
    ['Y 2019', { kind: 'dbs', on: '2019-01-01', expiresOn: null, precision: 'year' }],
    ['exp 2021', { kind: 'dbs', on: null, expiresOn: '2021-12-31', precision: 'year' }],
    ['enhanced 3/2022', { on: '2022-03-01', expiresOn: null, precision: 'month' }],
    ['valid until 4/5/2027', { expiresOn: '2027-05-04', precision: 'day' }],
    ['yes', { on: null, expiresOn: null }],
  ])('%s', (cell, check) => {
    expect(readChecks(cell, 'DBS', today).understood).toEqual([expect.objectContaining(check)])
  })

  it.each([
    ['DBS due', '4/5/2027', { kind: 'dbs', on: null, expiresOn: '2027-05-04' }],
    ['DBS expiry date', 'Jan 2027', { kind: 'dbs', on: null, expiresOn: '2027-01-31' }],
    ['Last DBS', '4/5/2024', { kind: 'dbs', on: '2024-05-04', expiresOn: null }],
    ['DBS expiry', 'yes', { kind: 'dbs', on: null, expiresOn: null }],
  ])('below “%s” %s', (heading, cell, check) => {
    expect(readChecks(cell, heading, today).understood).toEqual([expect.objectContaining(check)])
  })

  it.each(['N', 'pending', '?', 'not yet', 'exp'])('%s is no check and is kept', (cell) => {
    expect(readChecks(cell, 'DBS', today)).toMatchObject({ understood: [], leftover: cell })
  })

  it('reads groups of now', () => {
    expect(readGroups('Falls Group; PPG (chair)').understood).toEqual([
      { name: 'Falls Group', role: null, from: null, to: null },
      { name: 'PPG (chair)', role: 'chair', from: null, to: null },
    ])
    expect(readGroups('ex PPG')).toEqual({ understood: [], leftover: 'ex PPG' })
    expect(readGroups('none').understood).toEqual([])
  })
})
