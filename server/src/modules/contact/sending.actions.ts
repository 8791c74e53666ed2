import { createHash } from 'node:crypto'
import type pg from 'pg'
import { commandActor } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { Mailer } from '../../core/mail.ts'
import { digestOf, newSecret } from '../../core/secrets.ts'
import { severalAtOnce } from '../../core/several.ts'
import {
  claimMessage,
  findPerson,
  findWaiting,
  redirectMessage,
  settleMessage,
  type MessageRow,
  type Person,
} from './contact.queries.ts'
import { asksByLink, decide, type MessageKind } from './contact.rules.ts'
import type { Decision, Format, Language, PlacementQuestionKind } from './contact.types.ts'
import { written } from './frame.rules.ts'
import type { HandedOvers, LetterAbout, Letters } from './letters.types.ts'
import { insertLinks } from './questions.queries.ts'

/** What sending has at hand. */
export interface SendingDeps {
  pool: pg.Pool
  db: Db
  mailer: Mailer
  letters: Letters
  handedOver: HandedOvers
  publicUrl: string
  bankName: string
}

/** Tries to write and mail it, each after twice the wait of the one before: about two and a half days in all. */
const most = { attempts: 10, firstWaitMs: 5 * 60_000 }
/** What the clock takes of what waits: pieces of so many, so many of them at once, and no new piece after so long. */
const run = { ofAPiece: 200, atOnce: 4, mostMs: 10 * 60_000 }
/** Longer than a mail server may take, so that a claim ends while its server lives only when it hangs for good. */
const claimSeconds = 120

/** Work that the bank does by itself, for the audit trail. */
export const clockContext = (operation: string): RequestContext => ({
  actor: commandActor,
  requestId: newId(),
  operation,
  purpose: 'The bank does this by itself',
  record: { audit: operation },
  recorded: false,
})

/** The page of a question. The secret stands behind the #, which browsers send to nobody. */
export const questionAddress = (publicUrl: string, secret: string): string =>
  `${publicUrl}/question#${secret}`

const answerPages: Readonly<Record<PlacementQuestionKind, string>> = {
  invitation: 'invited',
  support: 'support',
  check_in: 'check-in',
}

/** The page on which a question about a placement is answered, its secret behind the # too. */
export const answerAddress =
  (kind: MessageKind) =>
  (publicUrl: string, secret: string): string =>
    `${publicUrl}/${answerPages[asksByLink[kind] ?? 'invitation']}#${secret}`

/**
 * Sends one message that waits, or ends it: whether it may go out is decided again, on how things stand now.
 * May run twice and at the same time: it is sent by who claims it. At least once remains: a mail that the mail server
 * took just before this server was killed goes out once more when the claim has ended, under the same Message-ID, by
 * which mail programs know it for one they have.
 */
export async function sendMessage(deps: SendingDeps, messageId: string): Promise<void> {
  const message = await change(deps.pool, (tx) => claimMessage(tx, messageId, claimSeconds))
  if (!message) return
  const person = await findPerson(deps.db, message.leaderId)
  if (!person) return
  const now = new Date()
  const decision = decide(message.kind, person, now)
  if (decision.outcome === 'refuse') return end(deps, message, 'refused', decision.reason)
  const isMail = decision.outcome === 'mail'
  if (!isMail || decision.dueAt > now) {
    await change(deps.pool, (tx) =>
      redirectMessage(tx, message.id, { ...decision, attempts: message.attempts }),
    )
    return
  }
  const links = linksFor(deps.publicUrl, message, decision)
  const { link, answerLink } = links
  let words
  try {
    words = await wordsOf(deps, { message, person, decision, link, answerLink })
  } catch (error) {
    await tryLater(deps, message, { decision, now, reason: 'not_written' })
    // A fault of the bank: whoever keeps it reads of it at the first try, not when the last has failed.
    throw error
  }
  if (!words) return end(deps, message, 'refused', 'gone')
  if (links.made.length > 0) await change(deps.pool, (tx) => insertLinks(tx, links.made))
  try {
    await deps.mailer({
      to: decision.address,
      subject: words.subject,
      text: words.text,
      id: message.id,
      ...(words.html === undefined ? {} : { html: words.html }),
    })
  } catch {
    return tryLater(deps, message, { decision, now, reason: 'not_delivered' })
  }
  const digest = createHash('sha256').update(`${words.subject}\n${words.text}`).digest()
  await end(deps, message, 'sent', null, { digest, ...decision })
}

/** The addresses that a message carries: of the question about the person, and of the one that it is answered by. */
function linksFor(
  publicUrl: string,
  { kind, questionId, answerId }: MessageRow,
  { recipient }: Exclude<Decision, { outcome: 'refuse' }>,
) {
  // What a person is asked about themselves is theirs to answer: a guardian gets the links that are a guardian's.
  const isTheirs = recipient === 'self' || kind === 'guardian_asked'
  const made: { questionId: string; tokenHash: Buffer }[] = []
  const make = (id: string | null, address: (publicUrl: string, secret: string) => string) => {
    if (!id || !isTheirs) return null
    const secret = newSecret()
    made.push({ questionId: id, tokenHash: digestOf(secret) })
    return address(publicUrl, secret)
  }
  const link = make(questionId, questionAddress)
  return { link, answerLink: make(answerId, answerAddress(kind)), made }
}

/** By the clock: what waited for its time or for another try, or was left by a server that was killed. */
export async function sendDue(deps: SendingDeps): Promise<void> {
  const until = Date.now() + run.mostMs
  let left = run.ofAPiece
  while (left === run.ofAPiece && Date.now() < until) left = await sendWaiting(deps, false)
}

/** By the clock: what colleagues are to do by hand is ended where the person may not be reached any more. */
export async function recheckTasks(deps: SendingDeps): Promise<void> {
  await sendWaiting(deps, true)
}

async function sendWaiting(deps: SendingDeps, hand: boolean): Promise<number> {
  const waiting = await findWaiting(deps.db, { hand, limit: run.ofAPiece })
  await severalAtOnce(waiting, run.atOnce, (messageId) => sendMessage(deps, messageId))
  return waiting.length
}

/** The words of a message for whoever reads it now; null where there is nothing to say any more. */
export async function wordsOf(
  deps: Pick<SendingDeps, 'db' | 'letters' | 'publicUrl' | 'bankName'>,
  {
    message,
    person,
    decision,
    link,
    answerLink = null,
    draftWords,
    draftStep,
  }: {
    message: Pick<MessageRow, 'kind' | 'subjectId' | 'organisationId' | 'organisationName'>
    person: Person
    decision: Exclude<Decision, { outcome: 'refuse' }>
    link: string | null
    answerLink?: string | null
    /** What the letter would say in a colleague's own words, where it is only looked at. */
    draftWords?: string | null
    /** The step that it would tell of, where it is not taken yet. */
    draftStep?: LetterAbout['draftStep']
  },
) {
  const about: LetterAbout = {
    leaderId: person.id,
    subjectId: message.subjectId,
    name: person.name,
    organisationName: message.organisationName,
    contactName: message.organisationId === person.organisationId ? person.contactName : null,
    bankName: deps.bankName,
    publicUrl: deps.publicUrl,
    link,
    answerLink,
    ...(draftWords === undefined ? {} : { draftWords }),
    ...(draftStep === undefined ? {} : { draftStep }),
  }
  const { recipient, format, language } = decision
  const letter = await deps.letters[message.kind].write(deps.db, about, language)
  if (!letter) return null
  const guardianName = (person.guardian ?? person.askedGuardian)?.name ?? null
  return written(letter, about, { recipient, guardianName, format, language })
}

async function end(
  deps: SendingDeps,
  message: MessageRow,
  state: 'sent' | 'failed' | 'refused',
  reason: string | null,
  sent?: { digest: Buffer; format: Format; language: Language },
): Promise<void> {
  await change(deps.pool, async (tx) => {
    const ended = await settleMessage(tx, {
      messageId: message.id,
      state,
      reason,
      ...(sent ? { sent } : {}),
    })
    if (!ended) return
    const context = clockContext('contact.send')
    if (state === 'sent') await deps.handedOver[message.kind]?.(tx, context, message)
    await writeAudit(tx, context, {
      event: `contact.${state}`,
      subjectKind: 'message',
      subjectId: message.id,
      detail: { leaderId: message.leaderId, kind: message.kind, reason },
    })
  })
}

/** Counts a try that failed: it waits for the next, or ends and stands with what a colleague is to do. */
async function tryLater(
  deps: SendingDeps,
  message: MessageRow,
  {
    decision,
    now,
    reason,
  }: {
    decision: Extract<Decision, { outcome: 'mail' }>
    now: Date
    reason: 'not_delivered' | 'not_written'
  },
): Promise<void> {
  const attempts = message.attempts + 1
  if (attempts >= most.attempts) return end(deps, message, 'failed', reason)
  const dueAt = new Date(now.getTime() + most.firstWaitMs * 2 ** message.attempts)
  await change(deps.pool, (tx) => redirectMessage(tx, message.id, { ...decision, attempts, dueAt }))
}
