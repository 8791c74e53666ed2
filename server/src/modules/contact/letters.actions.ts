import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { JobKind, Jobs } from '../../core/jobs.ts'
import type { Mailer } from '../../core/mail.ts'
import { findAccount } from '../access/accounts.queries.ts'
import type { MessageKind } from './contact.rules.ts'
import type { Language } from './contact.types.ts'
import { exampleOf, type MailedFormat } from './letter-examples.rules.ts'
import type { Letters } from './letters.types.ts'

/** A letter about invented people to whoever wants to see it in their own mailbox. */
export const letterTest: JobKind = {
  name: 'contact.letter-test',
  expireInSeconds: 60,
  retryLimit: 5,
  retryDelay: 5,
}

interface Tested {
  accountId: string
  kind: MessageKind
  language: Language
  format: MailedFormat
}

/** Queues the mail, to the caller's own address and no other. */
export async function testLetter(
  { tx, jobs }: { tx: Db; jobs: Jobs },
  context: RequestContext,
  { kind, language, format }: Omit<Tested, 'accountId'>,
): Promise<void> {
  const accountId = context.actor.accountId ?? ''
  await jobs.send(tx, letterTest, { accountId, kind, language, format })
  await writeAudit(tx, context, {
    event: 'contact.letter_tested',
    subjectKind: 'account',
    subjectId: accountId,
    detail: { kind, language, format },
  })
}

/** The job behind {@link testLetter}; its address is looked up only now. */
export async function mailLetterTest(
  deps: { db: Db; mailer: Mailer; letters: Letters; publicUrl: string; bankName: string },
  { accountId, kind, language, format }: Tested,
): Promise<void> {
  const account = await findAccount(deps.db, { accountId })
  if (!account || account.status !== 'active') return
  const { letters, ...bank } = deps
  const { subject, text, html } = exampleOf({ letters, bank }, kind, { language, format })
  const mark = { en: 'Only a test', cy: 'Prawf yn unig' }[language]
  await deps.mailer({
    to: account.email,
    subject: `${mark}: ${subject}`,
    text,
    ...(html === undefined ? {} : { html }),
  })
}
