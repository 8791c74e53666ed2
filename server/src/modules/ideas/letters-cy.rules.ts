import type { Letter } from '../contact/letters.types.ts'
import type { IdeaNews } from './letters.rules.ts'

/** The letters of letters.rules.ts in Welsh: the same sentences, one by one. */

export const ideaAnswered = (news: IdeaNews): Letter => ({
  subject: `Mae ${news.organisation} wedi darllen eich syniad`,
  paragraphs: [
    [`Mae ${news.organisation} wedi darllen eich syniad.`, `“${news.title}”.`, 'Maen nhw’n dweud:'],
    [news.words],
    ['Gallwch ddweud ie neu na:', news.address],
    [
      'Os dywedwch ie, byddan nhw’n cael gwybod eich enw.',
      'Cymerwch yr amser sydd ei angen arnoch.',
    ],
  ],
})
