import { escaped } from '../../core/html.ts'
import type { Format, Language, Recipient } from './contact.types.ts'
import type { Letter, LetterAbout } from './letters.types.ts'

/** What stands around the words of every letter, in one language. */
interface Frame {
  hello: (name: string) => string
  /** After the greeting of a guardian: whom it is about. */
  isAbout: (name: string) => string
  ask: (whom: { contactName: string | null; organisationName: string }) => string[]
  /** Added to the first letter after somebody else said what a person agrees to. */
  askThemselves: (link: string) => string[]
}

const frames: Readonly<Record<Language, Frame>> = {
  en: {
    hello: (name) => `Hello ${name}`.trim() + ',',
    isAbout: (name) => `this is about ${name}.`,
    ask: ({ contactName, organisationName }) =>
      contactName
        ? ['Do you have a question?', `Ask ${contactName} at ${organisationName}.`]
        : [`Do you have a question? Ask ${organisationName}.`],
    askThemselves: (link) => [
      'One more thing.',
      'Somebody told us for you what you agree to.',
      'Please look at it yourself, and say yes or no.',
      'You do not need to sign in.',
      link,
    ],
  },
  cy: {
    hello: (name) => `Helo ${name}`.trim() + ',',
    isAbout: (name) => `mae hyn am ${name}.`,
    ask: ({ contactName, organisationName }) =>
      contactName
        ? ['Oes gennych chi gwestiwn?', `Gofynnwch i ${contactName} yn ${organisationName}.`]
        : [`Oes gennych chi gwestiwn? Gofynnwch i ${organisationName}.`],
    askThemselves: (link) => [
      'Un peth arall.',
      'Dywedodd rhywun wrthym ar eich rhan beth rydych chi’n cytuno iddo.',
      'Edrychwch arno eich hun, a dywedwch ie neu na.',
      'Nid oes angen i chi fewngofnodi.',
      link,
    ],
  },
}

/**
 * A letter as it goes out: greeting, words, whom to ask. `html` only where its look matters. What the person is to be
 * asked about themselves is added where the letter does not ask it already.
 */
export function written(
  letter: Letter,
  about: LetterAbout,
  reader: {
    recipient: Recipient
    guardianName: string | null
    format: Format
    language: Language
  },
): { subject: string; text: string; html: string | undefined } {
  const frame = frames[reader.language]
  const { link } = about
  const greeting =
    reader.recipient === 'guardian'
      ? [frame.hello(reader.guardianName ?? ''), frame.isAbout(about.name)]
      : [frame.hello(about.name)]
  const asks = link !== null && !letter.paragraphs.flat().includes(link)
  const paragraphs = [
    greeting,
    ...letter.paragraphs,
    ...(asks ? [frame.askThemselves(link)] : []),
    frame.ask(about),
    [about.bankName],
  ]
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
    html: isLarge ? largePrint(letter.subject, text, reader.language) : undefined,
  }
}

/** At least 18 point, dark on light, ragged right: what large print asks for. */
function largePrint(subject: string, text: string, language: Language): string {
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
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="font: 18pt/1.5 Arial, sans-serif; color: #212b32; background: #fff; text-align: left">${paragraphs.join('')}</body></html>`
}
