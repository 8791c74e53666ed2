import type { CancelledOffer, Letter, LetterAbout, OfferedWords } from './letters.types.ts'

/** The letters of letters.rules.ts in Welsh: the same sentences, one by one. */

export const endedPause = ({ organisationName, publicUrl }: LetterAbout): Letter => ({
  subject: 'Mae eich seibiant wedi dod i ben',
  paragraphs: [
    [
      'Roeddech chi ar seibiant.',
      'Fe ddewisoch chi heddiw fel y diwrnod i ddod yn ôl.',
      'Croeso’n ôl.',
    ],
    [
      `Caiff ${organisationName} ddweud wrthych am gyfleoedd eto, os ydych chi wedi cytuno i hynny.`,
    ],
    [
      'Oes angen mwy o amser arnoch chi?',
      `Gallwch gymryd seibiant arall pryd bynnag y mynnwch: ${publicUrl}/me/choices`,
    ],
  ],
})

const answerHere = (address: string, isSignedInNeedless: boolean): string[] => [
  'Gallwch ddarllen beth ydyw, a dweud ie, na neu ddim nawr.',
  ...(isSignedInNeedless ? ['Mae un tap yn ddigon.', 'Nid oes angen i chi fewngofnodi.'] : []),
  address,
]

export const opportunity = (offer: OfferedWords & LetterAbout): Letter => ({
  subject: `Rhywbeth a allai fod yn addas i chi: ${offer.title}`,
  paragraphs: [
    [
      `Mae ${offer.organisation} yn chwilio am rywun.`,
      `“${offer.title}”.`,
      'Fe feddylion ni amdanoch chi.',
    ],
    ...(offer.words ? [[`Mae ${offer.organisation} hefyd yn dweud:`, offer.words]] : []),
    answerHere(
      offer.answerLink ?? `${offer.publicUrl}/opportunities/${offer.subjectId}`,
      offer.answerLink !== null,
    ),
    ['Nid oes rhaid i chi wneud dim.', 'Nid oes angen rheswm chwaith.'],
  ],
})

export const cancelledOpportunity = (offer: CancelledOffer & LetterAbout): Letter => ({
  subject: `Ni fydd hyn yn digwydd: ${offer.title}`,
  paragraphs: [
    [
      `Roedd ${offer.organisation} yn cynllunio hyn: “${offer.title}”.`,
      'Ni fydd yn digwydd.',
      'Mae’n ddrwg gennym.',
    ],
    ['Dyma pam:', offer.reason],
    [
      'Nid yw hyn oherwydd unrhyw beth a wnaethoch chi.',
      'Nid oes rhaid i chi wneud dim.',
      offer.contactName
        ? `Os oes gennych chi gwestiwn, gofynnwch i ${offer.contactName}.`
        : 'Os oes gennych chi gwestiwn, gofynnwch i ni.',
    ],
  ],
})

export const endingConsent = ({ organisationName, link }: LetterAbout): Letter => ({
  subject: 'Ydy hyn yn dal yn iawn i chi?',
  paragraphs: [
    [
      `Beth amser yn ôl, dywedodd rhywun wrth ${organisationName} beth rydych chi’n cytuno iddo.`,
      'Nid gennych chi y clywsom ni hynny.',
      'Felly mae’n dod i ben ymhen tua mis.',
    ],
    link
      ? ['Dywedwch wrthym eich hun.', 'Nid oes angen i chi fewngofnodi.', link]
      : ['Dywedwch wrthym eich hun beth hoffech chi.'],
    ['Os na fyddwch chi’n ateb, bydd yn dod i ben.', 'Nid oes angen i chi roi rheswm.'],
  ],
})

export const stillInterested = ({ bankName, link }: LetterAbout): Letter => ({
  subject: 'Hoffech chi gymryd rhan o hyd?',
  paragraphs: [
    [
      `Rydych chi’n rhan o ${bankName}.`,
      'Nid ydym wedi clywed gennych chi ers blwyddyn.',
      'Mae hynny’n iawn.',
    ],
    ['Hoffem wybod beth hoffech chi nawr:', 'Ie, seibiant o chwe mis, neu ddim mwyach.'],
    link
      ? ['Mae un tap yn ddigon.', 'Nid oes angen i chi fewngofnodi.', link]
      : ['Dywedwch wrthym pa un sy’n iawn i chi.'],
  ],
})

export const stillInterestedAgain = (about: LetterAbout): Letter => {
  const letter = stillInterested(about)
  return {
    subject: 'Hoffech chi gymryd rhan o hyd? Rydym yn gofyn unwaith eto',
    paragraphs: [
      ...letter.paragraphs,
      [
        'Ni fyddwn yn gofyn eto.',
        'Os na chlywn ni ddim, ni fyddwn yn eich paru â chyfleoedd, fel pe baech chi ar seibiant.',
        'Nid oes dim yn cael ei ddileu.',
      ],
    ],
  }
}

export const askedGuardian = ({ name, bankName, organisationName, link }: LetterAbout): Letter => ({
  subject: `A gaiff ${name} gymryd rhan?`,
  paragraphs: [
    [
      `Hoffai ${name} fod yn rhan o ${bankName}, gyda ${organisationName}.`,
      `Dywedodd ${name} wrthym mai chi sy’n gofalu amdanynt.`,
      'Maen nhw o dan 16 oed.',
      'Felly nid oes dim yn digwydd cyn i chi ddweud ie.',
    ],
    [
      'Darllenwch beth mae’n ei olygu, a dywedwch ie neu na.',
      'Nid oes angen i chi fewngofnodi.',
      link ?? '',
    ],
    [
      'Os byddwch chi’n dweud ie, gallwch ei dynnu’n ôl ar yr un dudalen, pryd bynnag y mynnwch.',
      'Felly cadwch y neges hon.',
    ],
    [
      'Ddim yn gwybod pwy yw hwn?',
      'Yna nid oes rhaid i chi wneud dim. Nid oes neb yn eu gweld nac yn gofyn iddynt.',
    ],
  ],
})

export const leaving = ({ organisationName, publicUrl }: LetterAbout): Letter => ({
  subject: 'Rydych chi wedi gadael',
  paragraphs: [
    [
      'Fe ddywedoch chi wrthym nad ydych chi am gymryd rhan mwyach.',
      'Diolch am bopeth a roesoch chi.',
      'Rydych chi wedi tynnu’n ôl bopeth y dywedoch chi ie iddo.',
      'Nid oes neb yn eich paru nac yn gofyn i chi am ddim.',
    ],
    [
      'Ydych chi am ddod yn ôl, neu ai nid chi oedd e?',
      `Mewngofnodwch a dywedwch ie eto: ${publicUrl}/me/choices`,
      `Neu dywedwch wrth ${organisationName}.`,
    ],
    [
      'Gallwch ddarllen o hyd beth rydym ni’n ei wybod amdanoch chi, mynd ag ef gyda chi, neu ofyn am ei ddileu:',
      `${publicUrl}/me/data`,
    ],
  ],
})
