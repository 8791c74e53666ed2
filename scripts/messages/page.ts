import { letters } from '../../server/src/letters.ts'
import {
  exampleOf,
  gatesOf,
  letterKinds,
} from '../../server/src/modules/contact/letter-examples.rules.ts'

// Draws docs/messages.md from the letters themselves, so that the catalogue cannot differ from what people get.

const bank = { bankName: 'People Bank', publicUrl: 'https://people-bank.example' }

function gates(kind: (typeof letterKinds)[number]): string {
  const { needsConsent, reachesPaused, reachesHeld, goesToGuardian } = gatesOf(kind)
  return [
    goesToGuardian ? 'to the guardian of a child' : 'to the person',
    ...(needsConsent ? ['only with their consent to be told about opportunities'] : []),
    reachesPaused ? 'also during a break' : 'not during a break',
    reachesHeld
      ? 'also after leaving and where nobody may get in touch'
      : 'not after leaving or where nobody may get in touch',
  ].join('; ')
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

function section(kind: (typeof letterKinds)[number]): string {
  const both = (['en', 'cy'] as const).map((language) => {
    const { subject, text } = exampleOf({ letters, bank }, kind, { language, format: 'easy_read' })
    const name = { en: 'English', cy: 'Welsh' }[language]
    return `${name}: **${subject}**\n\n${quoted(text.replaceAll(/\n(?=[^\n])/g, '  \n'))}`
  })
  const { goes } = letters[kind]
  return [`## ${kind}`, `${goes} Goes ${gates(kind)}.`, ...both].join('\n\n')
}

/** The whole page. */
export const messagesPage = (): string => `# What people are told

Every kind of message to a leader, in the words that an invented person would read. Drawn from the letters by
\`npm run generate -- messages\`; the same stands in the app under Settings, where each can be sent to oneself as a test.

All go through one gate (\`server/src/modules/contact\`): how, when and whether somebody may be reached is decided when
a message is asked for and again when it goes out. Whoever reads Easy Read gets each sentence on a line of its own in
large letters, as it stands here; large print the same in paragraphs; plain text without any look. Braille, audio, BSL
video, phone, text message and post become a task of a colleague with the same words. Quiet times are waited for. The
Welsh is by the makers of this software: have a Welsh speaker read it before the first use.

${letterKinds.map(section).join('\n\n')}
`
