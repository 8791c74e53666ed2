import type { Letter } from '../contact/letters.types.ts'
import type { PlacementNews } from '../placements/letters.rules.ts'

const named = (title: string) => `“${title}”.`

/** How it goes, asked of somebody who takes part. */
export const checkIn = (
  news: Pick<PlacementNews, 'title' | 'organisation' | 'address'>,
): Letter => ({
  subject: `How is it going? ${news.title}`,
  paragraphs: [
    ['You give your time to this:', named(news.title), 'Thank you.'],
    [
      `${news.organisation} would like to know how it is going for you.`,
      'There are three questions.',
      'One tap for each is enough.',
      news.address,
    ],
    ['You can write something as well.', 'You choose who reads it.'],
  ],
})
