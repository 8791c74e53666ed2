import type { Format, Recipient } from './contact.types.ts'
import type { Letter, LetterAbout } from './letters.types.ts'

/** The letters that this area writes, in short sentences. Other areas write theirs beside their own rules. */

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
export const answerHere = (address: string, isSignedInNeedless: boolean): string[] => [
  'You can read what it is, and say yes, no or not now.',
  ...(isSignedInNeedless ? ['One tap is enough.', 'You do not need to sign in.'] : []),
  address,
]

export const cancelledOpportunity = (
  offer: { title: string; organisation: string; reason: string },
  contactName: string | null,
): Letter => ({
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
      contactName
        ? `If you have a question, ask ${contactName}.`
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

/** Lines for whoever keeps the record, on their home page until they have seen to them. */
export const reviewLines = {
  still_interested:
    'Nobody has heard of them for a year, and they could not be asked whether they still want to take part.',
  consent:
    'What others agreed to for them ends within a month, and they could not be asked themselves.',
  silent:
    'Asked twice whether they still want to take part, and no answer: resting in a break until you know.',
}

/** Added to the first letter after somebody else said what a person agrees to. */
export const askThemselves = (link: string): string[] => [
  'One more thing.',
  'Somebody told us for you what you agree to.',
  'Please look at it yourself, and say yes or no.',
  'You do not need to sign in.',
  link,
]

/** A letter as it goes out: greeting, words, whom to ask. `html` only where its look matters. */
export function written(
  letter: Letter,
  about: LetterAbout,
  reader: { recipient: Recipient; guardianName: string | null; format: Format },
): { subject: string; text: string; html: string | undefined } {
  const isGuardian = reader.recipient === 'guardian'
  const greeting = isGuardian
    ? [`Hello ${reader.guardianName ?? ''}`.trim() + ',', `this is about ${about.name}.`]
    : [`Hello ${about.name},`]
  const ask = about.contactName
    ? ['Do you have a question?', `Ask ${about.contactName} at ${about.organisationName}.`]
    : [`Do you have a question? Ask ${about.organisationName}.`]
  const paragraphs = [greeting, ...letter.paragraphs, ask, [about.bankName]]
  const between = reader.format === 'easy_read' ? '\n' : ' '
  const text = paragraphs
    .map((sentences) =>
      sentences
        // An address stands on a line of its own, where no full stop can become part of it.
        .map((sentence) => (/^https?:\S+$/.test(sentence) ? `\n${sentence}` : sentence))
        .join(between)
        .replaceAll(/ ?\n+/g, '\n'),
    )
    .join('\n\n')
  const isLarge = reader.format === 'large_print' || reader.format === 'easy_read'
  return {
    subject: letter.subject,
    text,
    html: isLarge ? largePrint(letter.subject, text) : undefined,
  }
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** At least 18 point, dark on light, ragged right: what large print asks for. */
function largePrint(subject: string, text: string): string {
  const paragraphs = text.split('\n\n').map((paragraph) => {
    const lines = paragraph
      .split('\n')
      .map((line) =>
        /^https?:\S+$/.test(line)
          ? `<a href="${escaped(line)}">${escaped(line)}</a>`
          : escaped(line),
      )
    return `<p>${lines.join('<br>')}</p>`
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="font: 18pt/1.5 Arial, sans-serif; color: #212b32; background: #fff; text-align: left">${paragraphs.join('')}</body></html>`
}
