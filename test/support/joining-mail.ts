import { mailJoining, mailWaiting } from '../../server/src/modules/joining/joining-mails.actions.ts'
import type { Mail } from '../../server/src/core/mail.ts'
import type { TestBank } from './harness.ts'

/** What the mail jobs of a bank have at hand, with the mails kept in a list. */
export function mailDeps(bank: TestBank, mails: Mail[]) {
  const { database, config } = bank
  return {
    pool: database.pool,
    db: database.db,
    mailer: async (mail: Mail) => void mails.push(mail),
    publicUrl: config.publicUrl,
    bankName: 'Bank',
  }
}

/** Runs the jobs that requests queued, in their order, and forgets them; gives back the mails. */
export async function runMailJobs(bank: TestBank): Promise<Mail[]> {
  const mails: Mail[] = []
  const deps = mailDeps(bank, mails)
  for (const { name, payload } of bank.outbox.sent.splice(0)) {
    if (name === 'joining.mail') await mailJoining(deps, String(payload['joiningId']))
    if (name === 'access.sign-in-mail') await mailWaiting(deps, String(payload['requestId']))
  }
  return mails
}

/** The secret of the link in a mail. */
export const secretIn = (mail: Mail | undefined): string =>
  /join\/link#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? ''
