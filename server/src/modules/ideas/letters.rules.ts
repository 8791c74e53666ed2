import type { Letter } from '../contact/letters.types.ts'

/** The letters about ideas, in English; letters-cy.rules.ts has the same in Welsh. */

/** What a letter about an idea tells. */
export interface IdeaNews {
  title: string
  organisation: string
  /** What the organisation could give, in its own words. */
  words: string
  /** Where the person reads and answers it. */
  address: string
}

export const ideaAnswerChanged = (news: IdeaNews): Letter => ({
  subject: `${news.organisation} has changed what they say to your idea`,
  paragraphs: [
    [
      `${news.organisation} has changed what they say to your idea.`,
      `“${news.title}”.`,
      'They say now:',
    ],
    [news.words],
    ['You can say yes or no:', news.address],
    ['If you say yes, they learn your name.', 'Take the time you need.'],
  ],
})

export const ideaAnswerWithdrawn = (news: IdeaNews): Letter => ({
  subject: `${news.organisation} has taken back what they said to your idea`,
  paragraphs: [
    [
      `${news.organisation} has taken back what they said to your idea.`,
      `“${news.title}”.`,
      'They say why:',
    ],
    [news.words],
    [
      'You did nothing wrong.',
      'Your idea stays open to others, as you chose.',
      'You can see it here:',
      news.address,
    ],
  ],
})

export const ideaAnswered = (news: IdeaNews): Letter => ({
  subject: `${news.organisation} has read your idea`,
  paragraphs: [
    [`${news.organisation} has read your idea.`, `“${news.title}”.`, 'They say:'],
    [news.words],
    ['You can say yes or no:', news.address],
    ['If you say yes, they learn your name.', 'Take the time you need.'],
  ],
})
