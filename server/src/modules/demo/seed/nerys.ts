/** The leader who can sign in to the demo: somebody with much to show on every page. */
export const nerys = {
  name: 'Nerys Hallowby',
  given: 'Nerys',
  email: 'leader@demo.example',
  phone: '07700 900999',
  outcode: 'PE2',
  lives: [
    {
      theme: 'mental_health_services',
      caring: false,
      words: 'years with community mental health teams',
    },
    { theme: 'depression', caring: false, words: 'getting through depression' },
    { theme: 'dementia', caring: true, words: 'caring for Mum through her dementia' },
  ],
  types: ['informal_representative', 'peer_supporter'],
  kinds: ['service_redesign', 'training_staff', 'peer_support', 'interview_panel'],
  noKinds: ['campaigning', 'social_media'],
  halfDays: [
    'tue_morning',
    'tue_afternoon',
    'thu_morning',
    'thu_afternoon',
    'wed_evening',
    'sun_evening',
  ],
  offers:
    'I was a library assistant until Mum fell ill, so I am used to questions of every kind. I know the community mental health teams from the inside, the good days and the bad. I run a small group on Thursdays where people can say how it really is. I take good notes, and I do not mind asking the question that everyone is thinking.',
  wants:
    'I would like to help change how people first come into mental health care, with a date when it ends. I would also enjoy telling new nurses what the first ten minutes are like. Nobody asked me when it mattered, and I would like that to change.',
} as const
