import type { Letter } from '../contact/letters.types.ts'
import type { EndingNews, PlacementNews, SeatEndingNews, ToldOutcome } from './letters.rules.ts'

/** The letters of letters.rules.ts in Welsh: the same sentences, one by one. */

const day = new Intl.DateTimeFormat('cy', { dateStyle: 'long', timeZone: 'UTC' })
const dayInWords = (date: string): string => day.format(new Date(`${date}T00:00:00Z`))

const named = (title: string) => `“${title}”.`
const inTheirWords = ({ organisation, words }: PlacementNews): string[][] =>
  words ? [[`Mae ${organisation} hefyd yn dweud:`, words]] : []

const notChosenBecause: Readonly<Record<string, string>> = {
  places_taken: 'Dim ond ychydig o leoedd oedd, ac maen nhw wedi’u llenwi.',
  other_experience: 'Y tro hwn roedden nhw’n chwilio am rywun â phrofiad gwahanol.',
  times: 'Nid oedd yr amserau’n addas.',
  plans_changed: 'Mae eu cynlluniau wedi newid.',
}
const endedBecause: Readonly<Record<string, string>> = {
  plans_changed: 'Mae eu cynlluniau wedi newid.',
  times: 'Nid yw’r amserau’n addas mwyach.',
  not_working: 'Ni weithiodd fel yr oedd y ddwy ochr wedi gobeithio.',
}
const because = (reasons: Readonly<Record<string, string>>, reason: string | null): string[] => {
  const words = reasons[reason ?? '']
  return words ? [words] : []
}

export const askedAgain = (
  news: Pick<PlacementNews, 'title' | 'organisation' | 'address'>,
): Letter => ({
  subject: `Welsoch chi hyn? ${news.title}`,
  paragraphs: [
    [
      'Wythnos yn ôl fe ddywedon ni wrthych am rywbeth a allai fod yn addas i chi.',
      named(news.title),
      `Mae gyda ${news.organisation}.`,
    ],
    ['Gallwch ddweud ie, na neu ddim nawr:', news.address],
    [
      'Ni fyddwn yn gofyn eto am yr un hwn.',
      'Nid oes rhaid i chi wneud dim, ac nid oes angen rheswm.',
    ],
  ],
})

export const talkBegun = (news: PlacementNews): Letter => ({
  subject: `Hoffai ${news.organisation} siarad â chi`,
  paragraphs: [
    [
      `Hoffai ${news.organisation} siarad â chi am hyn:`,
      named(news.title),
      'Gallwch ofyn unrhyw beth a fynnwch.',
      'Nid oes dim wedi’i benderfynu eto.',
    ],
    [
      'Gyda’ch gilydd byddwch yn edrych ar beth fyddech chi’n ei wneud, pryd, a pha help hoffech chi.',
      'Yna maen nhw’n ei ysgrifennu, ac rydych chi’n dweud a yw’n iawn.',
    ],
    ['Gallwch weld sut mae pethau, neu stopio, ar unrhyw adeg:', news.address],
  ],
})

export const agreementReady = (news: PlacementNews): Letter => ({
  subject: 'Darllenwch hwn a dywedwch wrthym a yw’n iawn',
  paragraphs: [
    [
      `Mae ${news.organisation} wedi ysgrifennu’r hyn y buoch yn siarad amdano.`,
      named(news.title),
      'Mae’n dweud beth fyddech chi’n ei wneud, pryd, a pha help sydd.',
    ],
    ['Darllenwch ef.', 'Gallwch ddweud ie, neu ddweud beth ddylai fod yn wahanol:', news.address],
    ['Cymerwch yr amser sydd ei angen arnoch.', 'Gallwch ddweud na hefyd.'],
  ],
})

export const agreementWaiting = (news: PlacementNews): Letter => ({
  subject: 'Mae rhywbeth i’w ddarllen, pan fydd gennych chi amser',
  paragraphs: [
    [
      `Wythnos yn ôl ysgrifennodd ${news.organisation} yr hyn y buoch yn siarad amdano.`,
      named(news.title),
      'Hoffen nhw wybod a yw’n iawn i chi.',
    ],
    ['Gallwch ddweud ie, neu ddweud beth ddylai fod yn wahanol:', news.address],
    [
      'A fyddai’n well gennych beidio?',
      'Gallwch ddweud hynny ar yr un dudalen.',
      'Nid oes angen rheswm.',
    ],
  ],
})

export const bothAgreed = (news: PlacementNews): Letter => ({
  subject: 'Rydych chi’ch dau wedi dweud ie',
  paragraphs: [
    [
      `Rydych chi a ${news.organisation} wedi cytuno.`,
      named(news.title),
      ...(news.startsOn ? [`Mae’n dechrau ar ${dayInWords(news.startsOn)}.`] : []),
    ],
    ['Gallwch ddarllen eto beth y cytunoch chi arno:', news.address],
    ['Gallwch stopio pryd bynnag y mynnwch.', 'Nid oes angen rheswm.'],
  ],
})

export const notChosen = (news: PlacementNews): Letter => ({
  subject: `Ddim y tro hwn: ${news.title}`,
  paragraphs: [
    [
      'Diolch am eich diddordeb.',
      named(news.title),
      'Nid chi fydd y tro hwn.',
      ...because(notChosenBecause, news.reason),
    ],
    ...inTheirWords(news),
    [
      'Nid yw hyn yn dweud dim am yr hyn sydd gennych chi i’w roi.',
      'Efallai y byddwn yn gofyn i chi am bethau eraill sy’n addas i chi, os ydych chi wedi cytuno i hynny.',
    ],
  ],
})

export const itEnded = (news: PlacementNews): Letter => ({
  subject: `Diolch: ${news.title}`,
  paragraphs: [
    [
      'Mae hyn wedi dod i ben:',
      named(news.title),
      ...because(endedBecause, news.reason),
      'Diolch am eich amser ac am bopeth a roesoch chi.',
    ],
    ...inTheirWords(news),
    [
      `Bydd ${news.organisation} yn dweud wrthych beth ddaeth ohono.`,
      'Gallwch weld sut mae pethau:',
      news.address,
    ],
  ],
})

export const whatCameOfIt = (news: ToldOutcome): Letter => ({
  subject: `Beth ddaeth ohono: ${news.title}`,
  paragraphs: [
    [
      'Fe roesoch chi eich amser i hyn:',
      named(news.title),
      `Mae ${news.organisation} am i chi wybod beth ddaeth ohono.`,
    ],
    [news.words],
    [
      'Gallwch ddarllen mwy:',
      news.address,
      'Yno gallwch hefyd ddweud a yw’n iawn, neu beth sydd ddim.',
    ],
    ['Diolch.'],
  ],
})

export const steppedDown = (news: PlacementNews): Letter => ({
  subject: `Diolch: ${news.title}`,
  paragraphs: [
    [
      'Fe ddywedoch chi wrthym yr hoffech chi stopio.',
      named(news.title),
      'Rydych chi wedi stopio, o heddiw ymlaen.',
      'Diolch am eich amser ac am bopeth a roesoch chi.',
    ],
    [
      `Bydd ${news.organisation} yn dweud wrthych beth ddaeth ohono.`,
      'Ai camgymeriad oedd hyn?',
      `Dywedwch wrth ${news.organisation}.`,
    ],
  ],
})

const whatThen = (organisation: string): string[] => [
  'Hoffech chi barhau?',
  'Neu wneud rhywbeth arall, neu stopio?',
  `Dywedwch wrth ${organisation} beth hoffech chi.`,
  'Mae pob un ohonynt yn iawn.',
]

export const placementEnding = ({ title, organisation, address, endsOn }: EndingNews): Letter => ({
  subject: `Mae hyn yn dod i ben cyn bo hir: ${title}`,
  paragraphs: [
    [
      'Rydych chi’n rhoi eich amser i hyn:',
      named(title),
      `Fel y cytunwyd, eich diwrnod olaf yw ${dayInWords(endsOn)}.`,
      'Diolch am bopeth rydych chi’n ei roi.',
    ],
    whatThen(organisation),
    ['Gallwch ddarllen eto beth y cytunoch chi arno:', address],
  ],
})

export const seatEnding = (news: SeatEndingNews): Letter => ({
  subject: `Mae eich tymor yn dod i ben cyn bo hir: ${news.title}`,
  paragraphs: [
    [
      news.part === 'holder'
        ? 'Mae gennych chi’r sedd hon:'
        : 'Rydych chi’n dirprwyo ar gyfer y sedd hon:',
      named(news.title),
      `Daw eich tymor i ben ar ${dayInWords(news.endsOn)}.`,
      ...(news.part === 'holder' && news.carriesOver
        ? ['Os nad oes neb yn eich dilyn bryd hynny, gallwch aros nes bydd rhywun.']
        : []),
      'Diolch am bopeth rydych chi’n ei roi.',
    ],
    whatThen(news.organisation),
    ['Gallwch weld eich seddi yma:', news.address],
  ],
})

export const supportAsked = (
  news: Pick<PlacementNews, 'title' | 'organisation' | 'address'>,
): Letter => ({
  subject: `Gawsoch chi’r hyn yr oedd ei angen arnoch? ${news.title}`,
  paragraphs: [
    ['Fe roesoch chi eich amser i hyn:', named(news.title), 'Diolch.'],
    [
      'Fe ddywedoch chi wrthym beth sydd ei angen arnoch er mwyn cymryd rhan.',
      `Hoffai ${news.organisation} wybod a gawsoch chi hynny.`,
    ],
    ['Mae un tap ar gyfer pob peth yn ddigon.', news.address],
    ['Mae eich pwynt cyswllt yn darllen yr hyn a ddywedwch, ac yn gofalu am yr hyn oedd ar goll.'],
  ],
})
