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
    ['Themes', 'themes'],
    ['Would like to do', 'wants'],
    ['Areas of interest', 'wants'],
    ['Availabilty', 'availability'],
    ['When free', 'availability'],
    ['Half-days', 'availability'],
    ['halfDays', 'availability'],
    ['hoursMonth', 'hours'],
    ['travelKm', 'travel'],
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
    ['Preferred way to be contacted', 'contact'],
    ['Primary phone', 'phone'],
    ['WhatsApp number', 'phone'],
    ['Secondary email', 'email'],
    ['Remuneration category', 'recognition'],
    ['Would you prefer to be paid or just have your expenses covered?', 'recognition'],
    ['How much time could you give each month?', 'hours'],
    ['Travel up to (miles)', 'travel'],
    ['What would you bring?', 'offers'],
    ['Where did you see us?', 'source'],
    ['Patient/family/bereaved', 'experience'],
    ['Do you consider yourself to be: (Patient / Carer / Neither)', 'experience'],
    ['Do you need any support to take part, e.g. interpreter, hearing loop?', 'support'],
    ['Safeguarding L1 date', 'checks'],
    ['Connection to cancer', 'experience'],
    ['Who recruited them', 'source'],
    ['Date on list', 'joined'],
    ['Interest areas (select several)', 'wants'],
    ['Preferred channel', 'contact'],
    ['Stage of engagement', 'stage'],
    ['Which meetings they go to', 'groups'],
    ['Person (full name)', 'name'],
    ['Student no.', 'ref'],
    ['Supporter ID', 'ref'],
    ['Attendee #', 'ref'],
    ['YP name', 'name'],
    ['YP mobile', 'phone'],
    ['Patient/Carer name', 'name'],
    ['Public contributor', 'name'],
    ['Legal first name', 'firstName'],
    ['Legal surname', 'lastName'],
    ['Name (as on passport)', 'name'],
    ['Email address (not work)', 'email'],
    ['Diagnosis (if willing)', 'themes'],
    ['Postcode (first bit)', 'postcode'],
    ['Best days (school run!)', 'availability'],
    ['Tel (h)', 'phone'],
    ['Text / call number', 'phone'],
    ['If you are happy to be phoned, what number should we use?', 'phone'],
    ['How did you find out about this opportunity?', 'source'],
    ['How did they hear about volunteering?', 'source'],
    ['Date added to the register', 'joined'],
    ['Date joined forum', 'joined'],
    ['Role start date', 'joined'],
    [
      'Are you answering as a patient, a carer or someone who works in health and care?',
      'experience',
    ],
    ['What brings you here? (patient, carer, staff)', 'experience'],
    ['I agree that my details are kept on the register', 'consent'],
    ['Consent to be on involvement register', 'consent'],
    ['Would you like to join our network?', 'consent'],
    ["Consent form rec'd", 'consent'],
    ['Guardian consent?', 'consent'],
    ['Still coming?', 'consent'],
    ['Do you sit on any other patient groups or committees at the moment?', 'groups'],
    ['PPI group(s)', 'groups'],
    ['Is there anything we can do to make it easier for you to take part?', 'support'],
    ['Would you like to receive payment for your involvement?', 'recognition'],
    ['Voucher or expenses?', 'recognition'],
    ['£', 'recognition'],
    ['how to get hold of', 'contact'],
    ['DBS exp', 'checks'],
    ['Cyfenw', 'lastName'],
    ['Pryd ydych chi ar gael?', 'availability'],
    ['Profiad (cyflwr iechyd)', 'themes'],
    ['CHI number', 'neverKept'],
    ['H&C No', 'neverKept'],
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
