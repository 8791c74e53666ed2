import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { MessageKind } from './contact.rules.ts'
import type { Language } from './contact.types.ts'

/** Words for one person. Each sentence stands by itself, so that Easy Read can set one a line. */
export interface Letter {
  subject: string
  paragraphs: string[][]
}

/** Who reads a letter, and what it may lead to. */
export interface LetterAbout {
  leaderId: string
  /** What the message is about, for kinds that are about something. */
  subjectId: string | null
  /** How the person likes to be called. */
  name: string
  organisationName: string
  /** The one person whom they can ask, where there is one. */
  contactName: string | null
  bankName: string
  publicUrl: string
  /** Page on which the question of the letter is answered; null where a colleague asks it. */
  link: string | null
  /** Page on which what it asks is answered without signing in; null where it has none. */
  answerLink: string | null
  /** What the letter would say in a colleague's own words, where it is only looked at; else it is looked up. */
  draftWords?: string | null
  /** The step that the letter would tell of, where it is only looked at before the step is taken. */
  draftStep?: { reason: string; words: string | null }
}

/** What a letter about an opportunity tells. */
export interface OfferedWords {
  title: string
  organisation: string
  /** What a colleague says in their own words. */
  words: string | null
}

/** What a letter about an opportunity that was cancelled tells. */
export interface CancelledOffer {
  title: string
  organisation: string
  reason: string
}

/** One kind of letter: what it tells, and the words in every language that the bank writes. */
export interface LetterKind<Facts extends object> {
  /** When it goes out, for whoever reads the catalogue. */
  goes: string
  /** What it tells, as things stand now; null where there is nothing to say any more. */
  find: (db: Db, about: LetterAbout) => Promise<Facts | null>
  words: Readonly<Record<Language, (facts: Facts & LetterAbout) => Letter>>
  /** What it would tell an invented person, for whoever looks at the words. */
  example: Facts
}

/** A kind of letter, without what it tells. */
export interface WrittenLetter {
  goes: string
  /** The words for one person; null where there is nothing to say any more. */
  write: (db: Db, about: LetterAbout, language: Language) => Promise<Letter | null>
  /** The words for an invented one. */
  example: (about: LetterAbout, language: Language) => Letter
}

/** What follows when a message was really handed over: sent, or done by a colleague. In the transaction that says so. */
export type HandedOver = (
  tx: Db,
  context: RequestContext,
  message: { leaderId: string; subjectId: string | null },
) => Promise<void>

/** What follows for each kind of message for which something does. The app puts them together like the words. */
export type HandedOvers = Readonly<Partial<Record<MessageKind, HandedOver>>>

/** The words of every kind of message. The app puts them together from the areas that write. */
export type Letters = Readonly<Record<MessageKind, WrittenLetter>>
