/** What a colleague writes down, apart from the profile that is shared. */
export const notes = [
  'Rang to say hello. Best time is after ten in the morning.',
  'Met at the open evening. Very keen; wants to hear what came of last year’s survey.',
  'Prefers not to sit on panels with the ward where they were treated.',
  'Sent the easy read pack. Will ring back in a fortnight.',
  'Asked to see the list of members before saying yes to anything.',
  'Came to the induction and stayed behind to help clear up.',
  'Change of number; the old one goes to a neighbour.',
  'Would share a lift from the station.',
  'Spoke for ten minutes at the staff day. Several people asked to meet again.',
  'Wants a break over the summer. Ask again in September.',
  'Brings a friend for support. Both names on the door list, please.',
  'Does not want to be introduced by condition.',
  'Expenses form explained. Prefers to be paid back by bank transfer.',
  'Interested in governance; talked through what a governor does.',
  'Unsure whether evenings will work. Try a morning first.',
  'Has asked twice what difference the last project made. We owe them an answer.',
  'Good with young people. Think of them for the youth panel.',
  'Left a message. No answer yet.',
  'Coffee with the ward manager went well. Both would like to do it again.',
  'Please send papers by post, a week before.',
  'Had a hard meeting in spring. Debrief done; happy to carry on.',
  'Offered to mentor someone new.',
] as const

/** What was left for a coordinator to settle. */
export const reviews = [
  'The phone number on the paper form has a digit missing. Ask for it.',
  'Two addresses on the old list. Which one is right?',
  '"Weds if poss" was read as Wednesday morning and afternoon. Check.',
  '"BPD" was read as personality disorder. Check that this is what they meant.',
  'May be the same person as someone already on the register.',
  'Ask whether the consent given at the event still holds.',
] as const

/** Where people came from, with what is noted beside it. */
export const sources: readonly { source: string; notes: readonly (string | null)[] }[] = [
  {
    source: 'GP practice',
    notes: ['Saw the poster in the waiting room', 'Suggested by the practice nurse', null],
  },
  {
    source: 'Ward',
    notes: ['Nominated by the ward sister on going home', 'Asked how to say thank you', null],
  },
  { source: 'Community group', notes: ['Came with two friends from the group', null] },
  {
    source: 'Event',
    notes: [
      'Signed up at the county show',
      'Stayed after the open evening',
      'Health day at the mosque',
    ],
  },
  {
    source: 'Complaints and advice service',
    notes: ['Wanted the complaint to change something', null],
  },
  { source: 'Friend or family', notes: ['Brought by a neighbour who is in the bank', null] },
  { source: 'Website', notes: [null] },
  { source: 'Social media', notes: ['Answered a post about the youth panel', null] },
  { source: 'Library', notes: ['Picked up a card at the library', null] },
  { source: 'Old list', notes: ['From the membership list of before', null] },
]

/** Groups that people sit on; places of the imaginary region. */
export const groups = [
  'Riverbank Surgery patient group',
  'Eastgate Practice participation group',
  'Stonefen Medical Centre patient group',
  'Soke Diabetes Circle',
  'Fenmere Stroke Café',
  'Friends of Larkholm Hospital',
  'Mereland Cancer Voices',
  'Wensum Mental Health Forum',
  'Mereland Maternity and Neonatal Voices',
  'Ouse Valley Carers Lunch',
  'Learning Together partnership board',
  'Young Minds of the Fens panel',
  'Orwell Deaf Club committee',
  'Mereland Disability Forum',
  'Breathe Easy Wash',
  'Parish council',
] as const
export const groupRoles = [
  'Member',
  'Member',
  'Member',
  'Secretary',
  'Treasurer',
  'Vice chair',
  'Chair',
  null,
] as const

/** Employers and offices that people declare, beside the bodies of the bank. */
export const employers: readonly { employer: string; role: string }[] = [
  { employer: 'Stonefen Academy', role: 'School governor' },
  { employer: 'Holmecross Parish Council', role: 'Councillor' },
  { employer: 'Brackwater Pharmacy', role: 'Counter assistant' },
  { employer: 'Self-employed', role: 'Consultant to a health charity' },
  { employer: 'Fenside Home Care', role: 'Care worker' },
  { employer: 'Mereland Advice Centre', role: 'Trustee' },
]
export const posts = [
  'Health care assistant',
  'Receptionist',
  'Bank nurse',
  'Porter',
  'Data clerk',
  'Peer support worker',
] as const

/** What people say about getting hold of them. */
export const contactNotes = [
  'After ten in the morning, please',
  'Text first, then ring',
  'Not on Fridays',
  'Leave a message with my daughter if I do not answer',
  'E-mail is fine, but I look only twice a week',
  'Please say who you are at once; I get many nuisance calls',
  'Large print letters, please',
  'Evenings are best',
] as const

export const availabilityNotes = [
  'Not in the school holidays',
  'Treatment weeks are out: every third week',
  'Depends on my shifts; ask a fortnight ahead',
  'Mornings are slow for me',
  'Can be away in February',
  'Only when my sister can sit with Mum',
] as const

export const supportNotes: Readonly<Record<string, readonly string[]>> = {
  large_print: ['16 point or bigger', '18 point, bold'],
  wheelchair: ['Powered chair; needs a real ramp', 'Manual chair, transfers alone'],
  carer_with_me: ['My husband comes along', 'One personal assistant'],
  parking: ['Blue badge', 'Cannot walk more than fifty metres'],
  bsl_interpreter: ['Two interpreters for meetings over an hour'],
  dietary: ['Vegetarian', 'Halal', 'No gluten'],
  rest_breaks: ['Every 45 minutes', 'Must be able to lie down'],
  papers_in_advance: ['A week before', 'By post'],
}
