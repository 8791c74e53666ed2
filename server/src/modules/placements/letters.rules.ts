import type { Letter } from '../contact/letters.types.ts'

/** The letters about placements, in English; letters-cy.rules.ts has the same in Welsh. */

/** What a letter about a placement tells. */
export interface PlacementNews {
  title: string
  organisation: string
  /** Where the person reads the agreement, answers and sees where they stand. */
  address: string
  /** Code and words of the step that the letter is about. */
  reason: string | null
  words: string | null
  startsOn: string | null
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const dayInWords = (date: string): string => day.format(new Date(`${date}T00:00:00Z`))

const named = (title: string) => `“${title}”.`
const inTheirWords = ({ organisation, words }: PlacementNews): string[][] =>
  words ? [[`${organisation} also says:`, words]] : []

/** What each reason means, said to the person. */
const notChosenBecause: Readonly<Record<string, string>> = {
  places_taken: 'There were only a few places, and they have been taken.',
  other_experience: 'This time they were looking for somebody with other experience.',
  times: 'The times did not fit.',
  plans_changed: 'Their plans have changed.',
}
const endedBecause: Readonly<Record<string, string>> = {
  plans_changed: 'Their plans have changed.',
  times: 'The times no longer fit.',
  not_working: 'It did not work out as both sides had hoped.',
}
const because = (reasons: Readonly<Record<string, string>>, reason: string | null): string[] => {
  const words = reasons[reason ?? '']
  return words ? [words] : []
}

export const askedAgain = (
  news: Pick<PlacementNews, 'title' | 'organisation' | 'address'>,
): Letter => ({
  subject: `Did you see this? ${news.title}`,
  paragraphs: [
    [
      'A week ago we told you about something that may suit you.',
      named(news.title),
      `It is with ${news.organisation}.`,
    ],
    ['You can say yes, no or not now:', news.address],
    ['We will not ask again about this one.', 'You need not do anything, and no reason is needed.'],
  ],
})

export const talkBegun = (news: PlacementNews): Letter => ({
  subject: `${news.organisation} would like to talk with you`,
  paragraphs: [
    [
      `${news.organisation} would like to talk with you about this:`,
      named(news.title),
      'You can ask anything you like.',
      'Nothing is decided yet.',
    ],
    [
      'Together you look at what you would do, when, and what help you would like.',
      'Then they write it down, and you say if it is right.',
    ],
    ['You can see where things stand, or stop, at any time:', news.address],
  ],
})

export const agreementReady = (news: PlacementNews): Letter => ({
  subject: 'Please read this and tell us if it is right',
  paragraphs: [
    [
      `${news.organisation} has written down what you talked about.`,
      named(news.title),
      'It says what you would do, when, and what help there is.',
    ],
    ['Please read it.', 'You can say yes, or say what should be different:', news.address],
    ['Take the time you need.', 'You can also say no.'],
  ],
})

export const agreementWaiting = (news: PlacementNews): Letter => ({
  subject: 'There is something to read, when you have time',
  paragraphs: [
    [
      `A week ago ${news.organisation} wrote down what you talked about.`,
      named(news.title),
      'They would like to know if it is right for you.',
    ],
    ['You can say yes, or say what should be different:', news.address],
    ['Would you rather not?', 'You can say that on the same page.', 'No reason is needed.'],
  ],
})

export const bothAgreed = (news: PlacementNews): Letter => ({
  subject: 'You both said yes',
  paragraphs: [
    [
      `You and ${news.organisation} have agreed.`,
      named(news.title),
      ...(news.startsOn ? [`It starts on ${dayInWords(news.startsOn)}.`] : []),
    ],
    ['You can read again what you agreed:', news.address],
    ['You can stop whenever you want to.', 'No reason is needed.'],
  ],
})

export const notChosen = (news: PlacementNews): Letter => ({
  subject: `Not this time: ${news.title}`,
  paragraphs: [
    [
      'Thank you for your interest.',
      named(news.title),
      'It will not be you this time.',
      ...because(notChosenBecause, news.reason),
    ],
    ...inTheirWords(news),
    [
      'This says nothing about what you have to give.',
      'We may ask you about other things that suit you, if you agreed to that.',
    ],
  ],
})

export const itEnded = (news: PlacementNews): Letter => ({
  subject: `Thank you: ${news.title}`,
  paragraphs: [
    [
      'This has come to its end:',
      named(news.title),
      ...because(endedBecause, news.reason),
      'Thank you for your time and for all that you gave.',
    ],
    ...inTheirWords(news),
    [
      `${news.organisation} will tell you what came of it.`,
      'You can see where things stand:',
      news.address,
    ],
  ],
})

/** What came of it, in the words that it is told in. */
export type ToldOutcome = Pick<PlacementNews, 'title' | 'organisation' | 'address'> & {
  words: string
}

export const whatCameOfIt = (news: ToldOutcome): Letter => ({
  subject: `What came of it: ${news.title}`,
  paragraphs: [
    [
      'You gave your time to this:',
      named(news.title),
      `${news.organisation} wants you to know what came of it.`,
    ],
    [news.words],
    ['You can read more:', news.address, 'There you can also say if it is right, or what is not.'],
    ['Thank you.'],
  ],
})

export const steppedDown = (news: PlacementNews): Letter => ({
  subject: `Thank you: ${news.title}`,
  paragraphs: [
    [
      'You told us that you would like to stop.',
      named(news.title),
      'You have stopped, from today.',
      'Thank you for your time and for all that you gave.',
    ],
    [
      `${news.organisation} will tell you what came of it.`,
      'Was this a mistake?',
      `Please tell ${news.organisation}.`,
    ],
  ],
})

/** What is near its end, and when that is. */
export type EndingNews = Pick<PlacementNews, 'title' | 'organisation' | 'address'> & {
  /** YYYY-MM-DD. */
  endsOn: string
}

const whatThen = (organisation: string): string[] => [
  'Would you like to go on?',
  'Or do something else, or stop?',
  `Please tell ${organisation} what you would like.`,
  'All of it is fine.',
]

export const placementEnding = ({ title, organisation, address, endsOn }: EndingNews): Letter => ({
  subject: `This ends soon: ${title}`,
  paragraphs: [
    [
      'You give your time to this:',
      named(title),
      `As agreed, your last day is ${dayInWords(endsOn)}.`,
      'Thank you for all that you give.',
    ],
    whatThen(organisation),
    ['You can read again what you agreed:', address],
  ],
})

/** The same of a seat. */
export type SeatEndingNews = EndingNews & {
  /** As who has the seat, or as who stands in for them. */
  part: 'holder' | 'alternate'
  /** Whoever has the seat stays until somebody follows. */
  carriesOver: boolean
}

export const seatEnding = (news: SeatEndingNews): Letter => ({
  subject: `Your term ends soon: ${news.title}`,
  paragraphs: [
    [
      news.part === 'holder' ? 'You have this seat:' : 'You stand in for this seat:',
      named(news.title),
      `Your term ends on ${dayInWords(news.endsOn)}.`,
      ...(news.part === 'holder' && news.carriesOver
        ? ['If nobody follows you then, you can stay until somebody does.']
        : []),
      'Thank you for all that you give.',
    ],
    whatThen(news.organisation),
    ['You can see your seats here:', news.address],
  ],
})

export const supportAsked = (
  news: Pick<PlacementNews, 'title' | 'organisation' | 'address'>,
): Letter => ({
  subject: `Did you have what you need? ${news.title}`,
  paragraphs: [
    ['You gave your time to this:', named(news.title), 'Thank you.'],
    [
      'You told us what you need so as to take part.',
      `${news.organisation} would like to know if you had it.`,
    ],
    ['One tap for each thing is enough.', news.address],
    ['Your point of contact reads what you say, and sees to what was missing.'],
  ],
})
