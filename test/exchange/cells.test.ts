import { describe, expect, it } from 'vitest'
import type { LeaderDraft } from '../../server/src/modules/exchange/draft.types.ts'
import { halfDayNames, planOf } from './measuring.ts'

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
const sheetOf = (rows: string[][]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.map(quoted).join(',')).join('\n'))

/** A row with one cell, or more, beside the name and an address. */
const draftOf = (headings: string | string[], cells: string | string[]): LeaderDraft => {
  const plan = planOf(
    sheetOf([
      ['Name', 'Email', ...[headings].flat()],
      ['Ann Test', 'ann@x.example', ...[cells].flat()],
    ]),
  )
  const draft = plan.rows[0]?.draft
  if (!draft) throw new Error(plan.rows[0]?.reason.text)
  return draft
}

/** What a draft claims beyond the name and the address, in short. */
const claimsOf = (draft: LeaderDraft): string[] => [
  ...draft.experience.yes,
  ...draft.experience.no.map((code) => `not ${code}`),
  ...Object.entries(draft.themes.items).map(
    ([code, { own, caring }]) => `${code}${own ? ' own' : ''}${caring ? ' caring' : ''}`,
  ),
  ...draft.kinds.yes.map((code) => `wants ${code}`),
  ...draft.kinds.no.map((code) => `not ${code}`),
  ...draft.types.yes,
  ...draft.languages.yes.map((code) => `speaks ${code}`),
  ...draft.languages.no.map((code) => `no ${code}`),
  ...(draft.halfDays === null ? [] : halfDayNames(draft.halfDays)),
  ...(draft.preferredChannel ? [draft.preferredChannel] : []),
  ...(draft.supportNeeds?.items.map(({ code }) => code) ?? []),
  ...(draft.recognition ? [draft.recognition] : []),
  ...(draft.online === null ? [] : [draft.online ? 'online' : 'not online']),
  ...(draft.hoursMonth === null ? [] : [`${draft.hoursMonth} hours`]),
  ...(draft.joinedOn ? [draft.joinedOn] : []),
  ...(draft.outcode ? [draft.outcode] : []),
  ...(draft.phone ? [draft.phone] : []),
  ...draft.groups.map(({ name }) => name),
]

const everyEvening = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => `${day} eve`)

describe('cells that only a person can settle', () => {
  it.each([
    ['Availability', 'I work Mon to Thurs'],
    ['Availability', 'works weekdays'],
    ['Availability', 'works nights'],
    ['Availability', 'at work mornings'],
    ['Availability', 'Mornings no, afternoons ok'],
    ['Availability', 'Mon no, Tues fine'],
    ['Availability', 'AM no PM ok'],
    ['Availability', 'any day but mornings only'],
    ['Availability', 'busy Mon'],
    ['Availability', 'Fridays off'],
    ['Working days', 'Mon-Wed'],
    ['Days not available', 'Monday'],
    ['Best time to call', 'after 6pm'],
    ['Not interested in', 'research'],
    ['Anything you would NOT want to do', 'committees'],
    ['Past committees', 'PPG'],
    ['Former groups', 'PPG'],
    ['Other languages (not spoken)', 'Welsh'],
    ["Husband's mobile", '07700 900222'],
    ['Phone (son)', '07700 900222'],
    ['Support worker phone', '07700 900222'],
    ['Do you have a carer?', 'Y'],
    ['Carer needed', 'Y'],
    ['Patient / carer', 'Has carer'],
    ['Patient / carer', 'GP'],
    ['Patient / carer', "Patient's advocate"],
    ['Condition(s)', 'my husband cares for me - MS'],
    ['Condition(s)', 'Cared for by wife. Stroke'],
    ['Condition(s)', 'looked after by daughter, COPD'],
    ['Condition(s)', 'in care as a child'],
    ['Condition(s)', 'under the care of cardiology'],
    ['Condition(s)', 'pre-diabetes'],
    ['Condition(s)', 'drugs trial'],
    ['Condition(s)', 'heart of gold'],
    ["Carer's condition", 'MS'],
    ['Contact by', 'ring husband'],
    ['Contact by', "via daughter's email"],
    ['Contact by', 'text my daughter'],
    ['Contact by', 'email?'],
    ['Access needs', "can't use Zoom"],
    ['Access needs', 'unable to join online'],
    ['Access needs', 'hates zoom'],
    ['Access needs', 'I am a carer'],
    ['Access needs', 'frightened of dog'],
    ['Access needs', 'hard copies cannot be read'],
    ['Access needs', 'word of mouth'],
    ['Access needs', 'uses wheelchair outdoors only'],
    ['Access needs', 'will bring own BSL interpreter'],
    ['Online?', 'No, phone only'],
    ['Online?', 'yes but not keen'],
    ['Payment', '£0'],
    ['Payment', 'Paid to date £150'],
    ['Payment', 'Expenses claimed £12.50'],
    ['Payment', 'Paid 12/3/24'],
    ['Payment', 'paid by trust already'],
    ['Payment', 'Y but not cash'],
    ['Payment', 'Y/N'],
    ['Payment', 'expenses not needed'],
    ['Payment', 'yes if over £50'],
    ['Payment', 'unpaid carer'],
    ['Date joined', '25/12/2027'],
    ['Date joined', '1/1/1900'],
    ['Location', 'Ward S4'],
    ['Location', 'E6 clinic'],
    ['Town', 'Bay B3'],
    ['Postcode', 'CF1O 1AX'],
    ['Committees', '✓'],
    ['Committees', 'Y'],
    ['Committees', 'N'],
    ['Number of meetings attended', '12'],
    ['Interested in', 'was a governor'],
    ['Interested in', 'too busy for committees now'],
    ['Interested in', 'Research - no, leaflets - yes'],
  ])('%s: %j says nothing and stands in the note', (heading, cell) => {
    const draft = draftOf(heading, cell)
    expect(claimsOf(draft).filter((claim) => claim !== 'CF1')).toEqual([])
    expect(draft.note).toContain(cell === 'CF1O 1AX' ? 'CF1O' : cell)
  })
})

describe('cells that say something plainly', () => {
  const weekday = (part: string) =>
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => `${day} ${part}`)
  const everyDay = (part: string) => [...weekday(part), `sat ${part}`, `sun ${part}`]
  it.each<[string, string, string[]]>([
    ['Availability', 'we are free in the mornings', everyDay('am')],
    ['Availability', 'evenings after 6', everyDay('eve')],
    ['Availability', 'Tues am or pm', ['tue am', 'tue pm']],
    ['Availability', 'Mon Wed Fri mornings', ['mon am', 'wed am', 'fri am']],
    ['Patient / carer', 'Carer of patient', ['carer']],
    ['Condition(s)', 'me and my wife have diabetes', ['diabetes']],
    ['Condition(s)', 'ME', ['me_cfs']],
    ['Condition(s)', 'cares for husband w/ MS', ['carer', 'multiple_sclerosis caring']],
    ['Contact by', "doesn't use email - ring", ['phone']],
    ['Contact by', 'hates email, ring', ['phone']],
    ['Contact by', "isn't on email, post", ['post']],
    ['Contact by', 'email bounces - use phone', ['phone']],
    ['Contact by', 'only call in emergency; email', ['email']],
    ['Contact by', "won't answer phone. text", ['text']],
    ['Contact by', 'dislikes phone; email', ['email']],
    ['Contact by', 'e.mail', ['email']],
    ['Contact by', 'mobile (text)', ['text']],
    ['Online?', 'Zoom - no', ['not online']],
    ['Online?', 'Online: no', ['not online']],
    ['Online?', 'Happy to meet in person only', ['not online']],
    ['Online?', 'No problem', ['online']],
    ['Online?', 'No - no broadband', ['not online']],
    ['Online?', 'No, happy to though', []],
    ['Hours a month', '4-6', ['4 hours']],
    ['Hours a month', '2 or 3', ['2 hours']],
    ['Hours', '4-6', []],
    ['Access needs', 'British Sign Language interpreter', ['speaks bsl', 'bsl_interpreter']],
    ['Meetings: AM/PM/Eve', 'Eve', everyEvening],
    ['Are you a patient, carer, or both?', 'Both', ['patient', 'carer']],
    ['Payment', 'No thank you', ['declined']],
    ['Payment', 'travel costs please', ['expenses_only']],
    ['Payment', 'mileage', ['expenses_only']],
    ['Languages', 'Not English - Urdu', ['speaks ur', 'no en']],
    ['Date joined', "1st of May '19", ['2019-05-01']],
    ['Date joined', '5 Ebrill 2019', ['2019-04-05']],
    ['Patient', 'tick', ['patient']],
  ])('%s: %j', (heading, cell, claims) => {
    expect(claimsOf(draftOf(heading, cell))).toEqual(claims)
  })
})

describe('cells that mean something together', () => {
  const weekend = ['sat eve', 'sun eve']
  it.each<[string, string, string[]]>([
    ['not Fri', 'eve', ['mon eve', 'tue eve', 'wed eve', 'thu eve', ...weekend]],
    ['Mon Tue Wed', 'am', ['mon am', 'tue am', 'wed am']],
    ['Weekends', '10-12', ['sat am', 'sun am']],
    ['Mon-Thu', 'after school run', []],
    ['whenever he is well', 'am', []],
  ])('Days %j and Times %j', (days, times, claims) => {
    const draft = draftOf(['Days', 'Times'], [days, times])
    expect(claimsOf(draft)).toEqual(claims)
    expect(draft.note).toContain(days)
    expect(draft.note).toContain(times)
  })

  it('reads ticks under parts of the day', () => {
    const headings = ['Mornings', 'Afternoons', 'Evenings', 'Weekends']
    const ticked = draftOf(headings, ['x', '', 'N', ''])
    expect(halfDayNames(ticked.halfDays ?? 0)).toHaveLength(7)
    expect(draftOf(headings, ['x', '', '', 'x']).halfDays).toBeNull()
  })

  it('reads dates by the order that their column proves', () => {
    const joined = (...dates: string[]) =>
      planOf(
        sheetOf([
          ['Name', 'Email', 'Date joined'],
          ...dates.map((date, at) => [`Ann Test${'abc'[at]}`, `a${at}@x.example`, date]),
        ]),
      ).rows.map(({ draft }) => draft?.joinedOn)
    expect(joined('04/13/2023', '04/03/2023')).toEqual(['2023-04-13', '2023-04-03'])
    expect(joined('13/04/2023', '04/03/2023')).toEqual(['2023-04-13', '2023-03-04'])
    expect(joined('13/04/2023', '04/13/2023', '04/03/2023')).toEqual([
      '2023-04-13',
      '2023-04-13',
      null,
    ])
  })
})
