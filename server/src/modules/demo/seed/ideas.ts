/** Ideas of people of the demo. Days are counted from today. */
export interface SeedIdea {
  /** Nerys, or somebody of this body. */
  who: 'nerys' | 'trust' | 'icb'
  title: string
  what: string
  forWhom: string
  needs: string
  showsName?: true
  written: number
  /** Opened to organisations on this day; none: theirs alone. */
  opened?: number
  /** How many others back it. */
  backers?: number
  /** What organisations say to it, by the key of each. */
  answers?: readonly {
    body: string
    day: number
    words: string
    answer?: 'yes' | 'no'
    answerWords?: string
  }[]
}

export const ideas: readonly SeedIdea[] = [
  {
    who: 'nerys',
    title: 'Tea and talk for people who care for a parent',
    what: 'Once a month we meet for an hour and a half. We drink tea, and swap what has worked. A nurse looks in at the end and answers questions.',
    forWhom: 'People who look after a mother or father at home',
    needs:
      'A room on the ground floor with a kettle, £40 a month, and a nurse for half an hour each time',
    showsName: true,
    written: -34,
    opened: -30,
    backers: 23,
    answers: [
      {
        body: 'hospitals',
        day: -21,
        words:
          'Our carers’ lead would like to come, and we have a day room on the ground floor that is free on Mondays.',
      },
      {
        body: 'icb',
        day: -18,
        words: 'We can pay for the tea and the taxis for a year from our fund for communities.',
        answer: 'yes',
        answerWords: 'Thank you. Could we speak in the evening?',
      },
    ],
  },
  {
    who: 'nerys',
    title: 'A page for the bedside',
    what: 'One page that says who I am and what helps me, to hang by the bed.',
    forWhom: '',
    needs: '',
    written: -3,
  },
  {
    who: 'trust',
    title: 'A walk along the river every Thursday',
    what: 'We walk slowly for an hour. There are benches on the way. Nobody has to talk about being ill.',
    forWhom: 'People who have had a stroke, and those who walk with them',
    needs: 'Two people who know first aid, and insurance',
    written: -20,
    opened: -19,
    backers: 9,
  },
  {
    who: 'trust',
    title: 'Letters that my father could have read',
    what: 'I would go through letters of the clinics with five others, and write each one so that everybody understands it.',
    forWhom: 'Everybody who gets a letter from a hospital',
    needs: 'The letters, a place to meet online, and somebody who can change them afterwards',
    showsName: true,
    written: -61,
    opened: -60,
    backers: 31,
    answers: [
      {
        body: 'trust',
        day: -40,
        words: 'We send 4,000 letters a week. Please come and change them with us.',
        answer: 'yes',
      },
    ],
  },
  {
    who: 'icb',
    title: 'A film about the first night on a ward',
    what: 'Six people tell what they would have liked to know. I have made short films before.',
    forWhom: 'People who come into hospital for the first time, and their families',
    needs: 'A camera for a week, a quiet room, and a way to show it on the wards',
    showsName: true,
    written: -9,
    opened: -8,
    backers: 4,
  },
]
