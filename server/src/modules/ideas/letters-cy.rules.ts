import type { Letter } from '../contact/letters.types.ts'
import type { IdeaNews } from './letters.rules.ts'

/** The letters of letters.rules.ts in Welsh: the same sentences, one by one. */

export const ideaAnswerChanged = (news: IdeaNews): Letter => ({
  subject: `Mae ${news.organisation} wedi newid yr hyn maen nhw’n ei ddweud am eich syniad`,
  paragraphs: [
    [
      `Mae ${news.organisation} wedi newid yr hyn maen nhw’n ei ddweud am eich syniad.`,
      `“${news.title}”.`,
      'Maen nhw’n dweud nawr:',
    ],
    [news.words],
    ['Gallwch ddweud ie neu na:', news.address],
    [
      'Os dywedwch ie, byddan nhw’n cael gwybod eich enw.',
      'Cymerwch yr amser sydd ei angen arnoch.',
    ],
  ],
})

export const ideaAnswerWithdrawn = (news: IdeaNews): Letter => ({
  subject: `Mae ${news.organisation} wedi tynnu’n ôl yr hyn a ddywedon nhw am eich syniad`,
  paragraphs: [
    [
      `Mae ${news.organisation} wedi tynnu’n ôl yr hyn a ddywedon nhw am eich syniad.`,
      `“${news.title}”.`,
      'Maen nhw’n dweud pam:',
    ],
    [news.words],
    [
      'Ni wnaethoch chi ddim o’i le.',
      'Mae eich syniad yn dal ar agor i eraill, fel y dewisoch chi.',
      'Gallwch ei weld yma:',
      news.address,
    ],
  ],
})

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
