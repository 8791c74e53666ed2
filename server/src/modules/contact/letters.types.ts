import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { MessageKind } from './contact.rules.ts'

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
}

/** Writes the words of one kind; null where there is nothing to say any more. */
export type LetterWriter = (db: Db, about: LetterAbout) => Promise<Letter | null>

/** What follows when a message was really handed over: sent, or done by a colleague. In the transaction that says so. */
export type HandedOver = (
  tx: Db,
  context: RequestContext,
  message: { leaderId: string; subjectId: string | null },
) => Promise<void>

/** What follows for each kind of message for which something does. The app puts them together like the words. */
export type HandedOvers = Readonly<Partial<Record<MessageKind, HandedOver>>>

/** The words of every kind of message. The app puts them together from the areas that write. */
export type Letters = Readonly<Record<MessageKind, LetterWriter>>
