import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { tooManyRequests } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { findReach } from '../leaders/guardians.queries.ts'
import { putOnRegister } from '../leaders/leaders.actions.ts'
import { addressMissing, guardianRequired, leaderNotFound } from '../leaders/leaders.errors.ts'
import { findAddress } from '../leaders/leaders.queries.ts'
import { joiningMail, mayInvite, mostMailsADay } from './joining-mails.actions.ts'
import { findJoining } from './joining-lists.queries.ts'
import {
  alreadySignsIn,
  askedAlready,
  askedNotTo,
  joiningNotFound,
  joiningOver,
  notNow,
} from './joining.errors.ts'
import {
  countMailed,
  endJoining,
  hasRefused,
  insertJoining,
  insertRefusal,
  isAskedBy,
} from './joining.queries.ts'
import type { InvitationCreate } from './joining.schemas.ts'

/** A coordinator asks somebody to join, or somebody of the register to make their record their own. */
export async function invite(
  tx: Db,
  context: RequestContext,
  jobs: Jobs,
  request: InvitationCreate,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const { leaderId } = request
  const { name, email } = leaderId
    ? await addressOf(tx, { leaderId, organisationId })
    : { name: request.name ?? '', email: request.email ?? '' }
  if (await hasRefused(tx, email)) throw askedNotTo()
  if (await isAskedBy(tx, { address: email, organisationId })) throw askedAlready()
  const joiningId = await insertJoining(tx, {
    source: 'invitation',
    organisationId,
    leaderId: leaderId ?? null,
    name,
    email,
    invitedBy: context.actor.accountId,
  })
  await jobs.send(tx, joiningMail, { joiningId })
  await writeAudit(tx, context, {
    event: 'joining.invited',
    subjectKind: 'joining',
    subjectId: joiningId,
    detail: { leaderId: leaderId ?? null },
  })
  return joiningId
}

/** Where a person of the register is invited at: a child through the guardian who agreed. */
async function addressOf(tx: Db, by: { leaderId: string; organisationId: string }) {
  const held = await findAddress(tx, by)
  const reach = await findReach(tx, by)
  if (!held || !reach) throw leaderNotFound()
  if (held.account_id) throw alreadySignsIn()
  if (!reach.email) throw reach.through_guardian ? guardianRequired() : addressMissing()
  if (!(await mayInvite(tx, by.leaderId))) throw notNow()
  return { name: held.name, email: reach.email }
}

/** Sends an invitation once more; earlier links go on working until it ends. */
export async function sendAgain(
  tx: Db,
  context: RequestContext,
  jobs: Jobs,
  joiningId: string,
): Promise<string> {
  const joining = await openOne(tx, context, joiningId, 'invitation')
  if (joining.email === null) throw joiningOver()
  if ((await countMailed(tx, joining.email)) >= mostMailsADay)
    throw tooManyRequests({
      headers: { 'retry-after': '86400' },
      detail:
        'This person got as much mail about it as anybody may in one day. Try again tomorrow, or call.',
    })
  await jobs.send(tx, joiningMail, { joiningId })
  await writeAudit(tx, context, {
    event: 'joining.sent_again',
    subjectKind: 'joining',
    subjectId: joiningId,
  })
  return joiningId
}

/** Takes an invitation back: its links end, and nothing of it is kept. */
export async function takeBack(tx: Db, context: RequestContext, joiningId: string): Promise<void> {
  await openOne(tx, context, joiningId, 'invitation')
  await endJoining(tx, { joiningId, state: 'taken_back' })
  await writeAudit(tx, context, {
    event: 'joining.taken_back',
    subjectKind: 'joining',
    subjectId: joiningId,
  })
}

/** A coordinator told a nominated person by phone, and writes down what they said. */
export async function recordTold(
  tx: Db,
  context: RequestContext,
  joiningId: string,
  answer: 'yes' | 'no',
): Promise<string> {
  const joining = await openOne(tx, context, joiningId, 'nomination')
  const toldBy = context.actor.accountId
  if (answer === 'no') {
    await insertRefusal(tx, joiningId)
    await endJoining(tx, { joiningId, state: 'declined', toldBy })
  } else {
    const { name, phone, email } = joining
    // Said on the phone: on the register, and matched only when they agree to it themselves.
    const leaderId = await putOnRegister(
      tx,
      context,
      {
        organisationId: organisationOf(context.actor),
        contactAccountId: toldBy,
        leaderId: joiningId,
      },
      {
        name: name ?? '',
        ...(email === null ? {} : { email }),
        ...(phone === null ? {} : { phone }),
        status: 'invited',
        source: 'Nomination',
      },
    )
    await endJoining(tx, { joiningId, state: 'joined', leaderId, toldBy })
  }
  await writeAudit(tx, context, {
    event: 'joining.told',
    subjectKind: 'joining',
    subjectId: joiningId,
    detail: { answer },
  })
  return joiningId
}

async function openOne(
  tx: Db,
  context: RequestContext,
  joiningId: string,
  source: 'invitation' | 'nomination',
) {
  const organisationId = organisationOf(context.actor)
  const joining = await findJoining(tx, { joiningId, organisationId })
  if (!joining || joining.source !== source) throw joiningNotFound()
  if (joining.state !== 'open') throw joiningOver()
  return joining
}
