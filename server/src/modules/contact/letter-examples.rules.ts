import { messageKinds, type MessageKind } from './contact.rules.ts'
import type { Format, Language } from './contact.types.ts'
import { written } from './frame.rules.ts'
import type { LetterAbout, Letters } from './letters.types.ts'

/** What a letter can look like in an e-mail; other forms are made and sent by a colleague. */
export const mailedFormats = ['standard', 'plain', 'large_print', 'easy_read'] as const
export type MailedFormat = (typeof mailedFormats)[number]

export const letterKinds = Object.keys(messageKinds) as [MessageKind, ...MessageKind[]]

/** Where the letters come from that nobody gets: the bank's own name and address, invented people. */
export interface ExampleBank {
  bankName: string
  publicUrl: string
}

const aboutOf = ({ bankName, publicUrl }: ExampleBank): LetterAbout => ({
  ...{ leaderId: '1', subjectId: '1', name: 'Rhian', bankName, publicUrl },
  organisationName: 'Harbour Hospitals',
  contactName: 'Sam Okafor',
  link: null,
  answerLink: null,
})

/** One kind of letter as an invented person would get it. No link in it opens anything. */
export function exampleOf(
  { letters, bank }: { letters: Letters; bank: ExampleBank },
  kind: MessageKind,
  reader: { language: Language; format: Format },
) {
  const about = aboutOf(bank)
  const link = `${bank.publicUrl}/question#example`
  const all = { ...about, link, answerLink: `${bank.publicUrl}/invited#example` }
  const letter = letters[kind].example(all, reader.language)
  const asks = letter.paragraphs.flat().includes(link)
  const isGuardians = 'asksGuardian' in messageKinds[kind]
  return written(letter, asks ? all : about, {
    ...reader,
    recipient: isGuardians ? 'guardian' : 'self',
    guardianName: isGuardians ? 'Mair' : null,
  })
}

/** What a kind passes by, and what holds it back, as whoever reads the catalogue wants to know it. */
export const gatesOf = (kind: MessageKind) => {
  const { needsConsent, reachesPaused, reachesHeld } = messageKinds[kind]
  return {
    needsConsent,
    reachesPaused,
    reachesHeld,
    goesToGuardian: 'asksGuardian' in messageKinds[kind],
  }
}
