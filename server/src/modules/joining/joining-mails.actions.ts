import type pg from 'pg'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import type { JobKind } from '../../core/jobs.ts'
import type { Mailer } from '../../core/mail.ts'
import { digestOf, newSecret } from '../../core/secrets.ts'
import { findAccountByEmail } from '../access/accounts.queries.ts'
import { makeSignInLink, signInAddress } from '../access/sign-in.actions.ts'
import { findSignInRequest } from '../access/sign-in.queries.ts'
import { findPerson } from '../contact/contact.queries.ts'
import { decide } from '../contact/contact.rules.ts'
import {
  formWords,
  invitationWords,
  knownWords,
  nominationWords,
  reminderWords,
} from './joining-mails.rules.ts'
import { findUnanswered } from './joining-lists.queries.ts'
import {
  countMailed,
  endJoining,
  findOpenJoining,
  findWaiting,
  hasRefused,
  insertLink,
  insertMailed,
  isAskedAlready,
  markReminded,
  markSent,
  type JoiningRow,
} from './joining.queries.ts'

/** Mail about one joining; the payload holds its id. */
export const joiningMail: JobKind = {
  name: 'joining.mail',
  expireInSeconds: 60,
  retryLimit: 5,
  retryDelay: 5,
}

interface MailDeps {
  pool: pg.Pool
  db: Db
  mailer: Mailer
  publicUrl: string
  bankName: string
}

/** Links of a form that was saved by somebody unknown end sooner: health may stand in it. */
const linkDays = { self: 7, invitation: 30, nomination: 30 }
const signInMinutes = 60
/** To one address in a day, whoever asks for it. */
export const mostMailsADay = 3

const wordsOf = { self: formWords, invitation: invitationWords, nomination: nominationWords }

/** Whether somebody of the register may be written to at all now: not in a break, nor against their wish. */
export async function mayInvite(db: Db, leaderId: string): Promise<boolean> {
  const person = await findPerson(db, leaderId)
  return person !== undefined && decide('still_interested', person, new Date()).outcome !== 'refuse'
}

/**
 * The job behind everything that asks for a mail here. Whether an address is known is only looked up now,
 * out of the sight of whoever gave it.
 */
export async function mailJoining(deps: MailDeps, joiningId: string): Promise<void> {
  const joining = await findOpenJoining(deps.db, joiningId)
  if (!joining) return
  const end = () => change(deps.pool, (tx) => endJoining(tx, { joiningId, state: 'ended' }))
  if (joining.source === 'nomination') {
    const address = joining.email ?? joining.phone
    if (address !== null && (await hasRefused(deps.db, address))) return void (await end())
    if (await isAskedAlready(deps.db, joiningId)) return void (await end())
  }
  if (joining.email === null) return
  // Wishes may have changed since it was asked for.
  if (joining.leaderId !== null && !(await mayInvite(deps.db, joining.leaderId))) return
  const account = await findAccountByEmail(deps.db, joining.email)
  if (account) {
    // Nobody in the bank hears that they were put forward for it, and their form is not needed.
    if (account.status === 'active' && joining.source !== 'nomination')
      await sendSignIn(deps, account)
    // Whoever asked sees what they would see of anybody: one that waits for an answer, until it runs out.
    if (joining.source === 'self') await end()
    else await change(deps.pool, (tx) => markSent(tx, joiningId))
    return
  }
  await sendLink(deps, joining, wordsOf[joining.source])
}

/**
 * Whoever asks to sign in with an address that has no account gets the link to what waits for it, if
 * anything does: an invitation, what was said about them, or a form that they began.
 */
export async function mailWaiting(deps: MailDeps, signInRequestId: string): Promise<void> {
  const request = await findSignInRequest(deps.db, signInRequestId)
  if (!request?.email || (await findAccountByEmail(deps.db, request.email))) return
  const joining = await findWaiting(deps.db, request.email)
  if (joining) await sendLink(deps, joining, wordsOf[joining.source])
}

/** By the clock: one reminder of each nomination that nobody answered. */
export async function remindNominated(deps: MailDeps): Promise<void> {
  for (const { id } of await findUnanswered(deps.db)) {
    const joining = await findOpenJoining(deps.db, id)
    if (!joining) continue
    const isIn = joining.email !== null && (await findAccountByEmail(deps.db, joining.email))
    if (isIn) continue
    await sendLink(deps, joining, reminderWords)
    await change(deps.pool, (tx) => markReminded(tx, id))
  }
}

/** Sends at most {@link mostMailsADay} to one address; what could not be sent is tried again and not counted. */
async function send(
  deps: MailDeps,
  to: string,
  compose: () => Promise<{ subject: string; text: string }>,
): Promise<void> {
  if ((await countMailed(deps.db, to)) >= mostMailsADay) return
  await deps.mailer({ to, ...(await compose()) })
  await change(deps.pool, (tx) => insertMailed(tx, to))
}

async function sendLink(
  deps: MailDeps,
  joining: JoiningRow,
  words: typeof formWords,
): Promise<void> {
  if (joining.email === null) return
  await send(deps, joining.email, async () => {
    const secret = newSecret()
    const days = linkDays[joining.source]
    await change(deps.pool, (tx) =>
      insertLink(tx, { joiningId: joining.id, tokenHash: digestOf(secret), days }),
    )
    return words({
      bankName: deps.bankName,
      link: `${deps.publicUrl}/join/link#${secret}`,
      organisation: joining.organisationName,
      days,
    })
  })
}

function sendSignIn(deps: MailDeps, account: { id: string; email: string }): Promise<void> {
  return send(deps, account.email, async () => {
    const secret = await makeSignInLink(deps.pool, {
      accountId: account.id,
      returnTo: null,
      minutes: signInMinutes,
    })
    return knownWords({ bankName: deps.bankName, link: signInAddress(deps.publicUrl, secret) })
  })
}
