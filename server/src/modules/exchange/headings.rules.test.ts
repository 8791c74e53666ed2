import { describe, expect, it } from 'vitest'
import { headingScore, recogniseColumns } from './headings.rules.ts'

const kindOf = (heading: string) => recogniseColumns([heading])[0]?.kind

describe('recognising headings', () => {
  it.each([
    ['Full Name', 'name'],
    ['FORENAME', 'firstName'],
    ['Last name', 'lastName'],
    ['Preferred name', 'knownAs'],
    ['E-mail', 'email'],
    ['e mail adress', 'email'],
    ['Tel', 'phone'],
    ['Home phone', 'phone'],
    ['Post code', 'postcode'],
    ['Outcode', 'postcode'],
    ['Patient / carer?', 'experience'],
    ['Condition(s)', 'themes'],
    ['Lived experience', 'themes'],
    ['Would like to do', 'wants'],
    ['Areas of interest', 'wants'],
    ['Availabilty', 'availability'],
    ['When free', 'availability'],
    ['Contact by', 'contact'],
    ['Prefered contact', 'contact'],
    ['Access needs', 'support'],
    ['Reasonable adjustmts', 'support'],
    ['Payment', 'recognition'],
    ['Reward', 'recognition'],
    ['Date joined', 'joined'],
    ['DBS', 'checks'],
    ['Comments', 'notes'],
    ['Do not contact', 'doNotContact'],
    ['Opt out', 'doNotContact'],
    ['GDPR consent', 'consent'],
    ['Pronouns', 'pronouns'],
    ['Language', 'languages'],
    ['DoB', 'birth'],
    ['Organisation / employer', 'employer'],
    ['Ref', 'ref'],
    ['Committee', 'groups'],
    ['Phone / email', 'email'],
    ['Tel/e-mail', 'email'],
    ['Email or mobile', 'phone'],
    ['Contact details (phone/email)', 'phone'],
    ['Preferred contact (email/phone)', 'contact'],
    ['Contact preference: phone or email', 'contact'],
    ['Last DBS', 'checks'],
    ['DBS due', 'checks'],
    ['Enhanced DBS', 'checks'],
    ['Safeguarding training', 'checks'],
    ['Can attend', 'availability'],
    ['Also known as', 'knownAs'],
    ['Pt / Carer / Both', 'experience'],
    ['Are you a patient, carer, or both?', 'experience'],
    ['Mailing Postal Code', 'postcode'],
    ['Mailing City', 'town'],
    ['Max Hours per Month', 'hours'],
    ['Meetings: AM/PM/Eve', 'availability'],
    ['Role Preference', 'wants'],
    ['Volunteer Status', 'consent'],
    ['Date of First Involvement', 'joined'],
    ['Timestamp', 'joined'],
    ['Mr/Mrs/Ms', 'title'],
    ['Address (inc postcode)', 'address'],
    ['Where based', 'town'],
    ['Access reqs', 'support'],
    ['How did they find us', 'source'],
  ])('%s', (heading, kind) => {
    expect(kindOf(heading)).toBe(kind)
  })

  it.each([
    'Emergency contact phone',
    'Next of kin',
    'Carer phone',
    'Photo consent',
    'Ethnicity',
    '',
    '12',
    'GP practice',
  ])('leaves %j alone', (heading) => {
    expect(kindOf(heading)).toBeNull()
  })

  it('lets a mapping by hand stand above every guess', () => {
    const columns = recogniseColumns(['Name', 'Zzz', 'Email'], { 0: null, 1: 'name' })
    expect(columns.map((column) => column.kind)).toEqual([null, 'name', 'email'])
    expect(columns.map((column) => column.byHand)).toEqual([true, true, false])
  })

  it('takes one column for a name and several for phones', () => {
    const kinds = recogniseColumns(['Patient name', 'Full name', 'Mobile', 'Home phone']).map(
      (column) => column.kind,
    )
    expect(kinds.filter((kind) => kind === 'name')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'phone')).toHaveLength(2)
  })

  it('scores a row of people below a row of headings', () => {
    expect(headingScore(['Ann Hall', 'ann@x.example', 'LE1 2BD', 'Carer'])).toBeLessThan(
      headingScore(['Name', 'Email', 'Postcode', 'Patient / carer']),
    )
  })
})
