import type { CancelledOffer, Letter, LetterAbout, OfferedWords } from './letters.types.ts'

/**
 * The letters that this area writes, in short sentences, in English; letters-cy.rules.ts has the same in Welsh. Other
 * areas write theirs beside their own rules.
 */

export const endedPause = ({ organisationName, publicUrl }: LetterAbout): Letter => ({
  subject: 'Your break has ended',
  paragraphs: [
    ['You took a break.', 'You chose today as the day to come back.', 'Welcome back.'],
    [`${organisationName} may tell you about opportunities again, if you agreed to that.`],
    [
      'Do you need more time?',
      `You can take another break whenever you like: ${publicUrl}/me/choices`,
    ],
  ],
})

/** Where an invitation is read and answered. */
const answerHere = (address: string, isSignedInNeedless: boolean): string[] => [
  'You can read what it is, and say yes, no or not now.',
  ...(isSignedInNeedless ? ['One tap is enough.', 'You do not need to sign in.'] : []),
  address,
]

export const opportunity = (offer: OfferedWords & LetterAbout): Letter => ({
  subject: `Something that may suit you: ${offer.title}`,
  paragraphs: [
    [`${offer.organisation} is looking for somebody.`, `“${offer.title}”.`, 'We thought of you.'],
    ...(offer.words ? [[`${offer.organisation} also says:`, offer.words]] : []),
    answerHere(
      offer.answerLink ?? `${offer.publicUrl}/opportunities/${offer.subjectId}`,
      offer.answerLink !== null,
    ),
    ['You need not do anything.', 'No reason is needed either.'],
  ],
})

export const cancelledOpportunity = (offer: CancelledOffer & LetterAbout): Letter => ({
  subject: `This will not happen: ${offer.title}`,
  paragraphs: [
    [
      `${offer.organisation} was planning this: “${offer.title}”.`,
      'It will not happen.',
      'We are sorry.',
    ],
    ['This is why:', offer.reason],
    [
      'It is not because of anything that you did.',
      'You need not do anything.',
      offer.contactName
        ? `If you have a question, ask ${offer.contactName}.`
        : 'If you have a question, please ask us.',
    ],
  ],
})

export const endingConsent = ({ organisationName, link }: LetterAbout): Letter => ({
  subject: 'Is this still right for you?',
  paragraphs: [
    [
      `Some time ago, somebody told ${organisationName} what you agree to.`,
      'We did not hear it from you.',
      'So it ends in about a month.',
    ],
    link
      ? ['Please tell us yourself.', 'You do not need to sign in.', link]
      : ['Please tell us yourself what you would like.'],
    ['If you do not answer, it simply ends.', 'You need not give a reason.'],
  ],
})

export const stillInterested = ({ bankName, link }: LetterAbout): Letter => ({
  subject: 'Would you still like to take part?',
  paragraphs: [
    [`You are part of ${bankName}.`, 'We have not heard from you for a year.', 'That is fine.'],
    [
      'We only want to know what you would like now:',
      'Yes, a break of six months, or not any more.',
    ],
    link
      ? ['One tap is enough.', 'You do not need to sign in.', link]
      : ['Please tell us which one is right for you.'],
  ],
})

export const stillInterestedAgain = (about: LetterAbout): Letter => {
  const letter = stillInterested(about)
  return {
    subject: 'Would you still like to take part? We ask once more',
    paragraphs: [
      ...letter.paragraphs,
      [
        'We will not ask again.',
        'If we hear nothing, we stop matching you, as if you were having a break.',
        'Nothing is deleted.',
      ],
    ],
  }
}

export const askedGuardian = ({ name, bankName, organisationName, link }: LetterAbout): Letter => ({
  subject: `May ${name} take part?`,
  paragraphs: [
    [
      `${name} would like to be part of ${bankName}, with ${organisationName}.`,
      `${name} told us that you look after them.`,
      'They are under 16.',
      'So nothing happens before you say yes.',
    ],
    ['Please read what it means, and say yes or no.', 'You do not need to sign in.', link ?? ''],
    [
      'If you say yes, you can take it back on the same page, whenever you like.',
      'So please keep this message.',
    ],
    ['You do not know who this is?', 'Then you need not do anything. Nobody sees or asks them.'],
  ],
})

export const leaving = ({ organisationName, publicUrl }: LetterAbout): Letter => ({
  subject: 'You have left',
  paragraphs: [
    [
      'You told us that you do not want to take part any more.',
      'Thank you for all that you gave.',
      'You took back everything that you said yes to.',
      'Nobody matches you or asks you for anything.',
    ],
    [
      'Do you want to come back, or was it not you?',
      `Sign in and say yes again: ${publicUrl}/me/choices`,
      `Or tell ${organisationName}.`,
    ],
    [
      'You can still read what we know about you, take it with you, or have it erased:',
      `${publicUrl}/me/data`,
    ],
  ],
})
