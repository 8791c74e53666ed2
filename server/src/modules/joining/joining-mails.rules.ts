/** What goes out by mail on the way in. No word that a stranger wrote is in it: that is read on the page. */
export interface JoiningMailFacts {
  bankName: string
  /** Where the link leads; the secret stands behind the #. */
  link: string
  /** Who asks; null where nobody has been chosen yet. */
  organisation: string | null
  days: number
}

interface Words {
  subject: string
  text: string
}

const lines = (...parts: string[]): string => parts.join('\n\n')
const ignoring = 'If this is not about you, you need not do anything.'

/** Somebody saved a form: the link proves the address and opens the form anywhere. */
export const formWords = ({ bankName, link, days }: JoiningMailFacts): Words => ({
  subject: `Your link to join ${bankName}`,
  text: lines(
    'Hello,',
    `Your answers are saved. Use this link to go on, on this device or on any other. It works for ${days} days:`,
    link,
    'You are not in the bank until you have looked at your answers and said yes.',
    ignoring,
  ),
})

/** A coordinator asks somebody to join, or to look at their own record. */
export const invitationWords = ({
  bankName,
  link,
  organisation,
  days,
}: JoiningMailFacts): Words => ({
  subject: `An invitation to ${bankName}`,
  text: lines(
    'Hello,',
    `${organisation ?? bankName} would like you to be part of ${bankName}. It brings together people who have lived with an illness, used a service or cared for somebody, and who want to make care better.`,
    `Look at what it is, and decide for yourself. This link works for ${days} days:`,
    link,
    'You can say no in one step there, and then nothing is kept.',
    ignoring,
  ),
})

/** Somebody was put forward: what was said, and by whom, stands on the page. */
export const nominationWords = ({
  bankName,
  link,
  organisation,
  days,
}: JoiningMailFacts): Words => ({
  subject: `Somebody put you forward for ${bankName}`,
  text: lines(
    'Hello,',
    `Somebody who knows you thinks that you have something to offer to ${bankName}, which works with ${organisation ?? 'organisations near you'}.`,
    `See who it is and what they said about you, and decide for yourself. This link works for ${days} days:`,
    link,
    'If you say no there, what was said is deleted at once. If you do nothing, it is deleted by itself.',
    ignoring,
  ),
})

/** The one reminder of a nomination. */
export const reminderWords = (facts: JoiningMailFacts): Words => ({
  subject: `Still waiting for you at ${facts.bankName}`,
  text: lines(
    'Hello,',
    `Some days ago we wrote that somebody put you forward for ${facts.bankName}. You can still see what they said, and say yes or no:`,
    facts.link,
    'We will not write again. If you do nothing, what was said is deleted by itself.',
    ignoring,
  ),
})

/** Whoever is in the bank already signs in instead. */
export const knownWords = ({ bankName, link }: { bankName: string; link: string }): Words => ({
  subject: `You are in ${bankName} already`,
  text: lines(
    'Hello,',
    `You, or somebody for you, asked to join ${bankName}. This address is in the bank already. Use this link to sign in. It works once, in the next hour:`,
    link,
    ignoring,
  ),
})
