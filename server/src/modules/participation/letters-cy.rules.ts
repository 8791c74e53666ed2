import type { Letter } from '../contact/letters.types.ts'
import type { PlacementNews } from '../placements/letters.rules.ts'

const named = (title: string) => `“${title}”.`

/** The same in Welsh. */
export const checkIn = (
  news: Pick<PlacementNews, 'title' | 'organisation' | 'address'>,
): Letter => ({
  subject: `Sut mae’n mynd? ${news.title}`,
  paragraphs: [
    ['Rydych chi’n rhoi eich amser i hyn:', named(news.title), 'Diolch.'],
    [
      `Hoffai ${news.organisation} wybod sut mae’n mynd i chi.`,
      'Mae tri chwestiwn.',
      'Mae un tap ar gyfer pob un yn ddigon.',
      news.address,
    ],
    ['Gallwch ysgrifennu rhywbeth hefyd.', 'Chi sy’n dewis pwy sy’n ei ddarllen.'],
  ],
})
