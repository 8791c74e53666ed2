import type pg from 'pg'
import { visitor } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { tooManyRequests } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { createOnce } from '../../core/idempotency.ts'
import type { Jobs } from '../../core/jobs.ts'
import { digestOf, newSecret } from '../../core/secrets.ts'
import { insertSession } from '../access/sessions.queries.ts'
import { askGuardian } from '../contact/guardians.actions.ts'
import { answerForOneself } from '../leaders/consents.actions.ts'
import { findReach } from '../leaders/guardians.queries.ts'
import { settleCopies } from '../leaders/copies.actions.ts'
import { putOnRegister, refuseUnknownWords } from '../leaders/leaders.actions.ts'
import { confirmLeader, isAddressKnown, isTakingPart } from '../leaders/leaders.queries.ts'
import { signInBy } from '../leaders/own-account.actions.ts'
import { findOpportunity } from '../opportunities/opportunities.queries.ts'
import { answerPlacement, type MoveDeps } from '../placements/moves.actions.ts'
import { joiningMail } from './joining-mails.actions.ts'
import { findHolders } from './joining-lists.queries.ts'
import { guardianMissing, holderUnknown, joiningLinkEnded, nameMissing } from './joining.errors.ts'
import {
  correctNomination,
  countFrom,
  countInterests,
  dropOtherForms,
  dropRefusal,
  endJoining,
  findJoiningByLink,
  insertAttempt,
  insertJoining,
  insertRefusal,
  type JoiningRow,
} from './joining.queries.ts'
import { profileOf } from './joining.rules.ts'
import type {
  JoinAnswers,
  JoinFormCreate,
  JoiningCompletion,
  NominationCorrection,
  NominationCreate,
} from './joining.schemas.ts'

interface Deps {
  pool: pg.Pool
  db: Db
  jobs: Jobs
}
type Attempt = Parameters<typeof createOnce>[1]

/** Within a quarter of an hour: a ward or a library behind one address can still help many. */
const mostFromNetwork = 40

async function refuseFlood(db: Db, network: string): Promise<void> {
  if ((await countFrom(db, network)) >= mostFromNetwork)
    throw tooManyRequests({
      headers: { 'retry-after': '900' },
      detail:
        'Too many forms came from your network just now. Wait a quarter of an hour and send it again: what you wrote stays on this page.',
    })
}

/**
 * The same of those who are interested in something on the noticeboard: the one form that a stranger's script can send to
 * one organisation's address again and again. A household is never so many, nor is a crowd in a quarter of an hour.
 */
const mostInterests = { fromNetwork: 12, inThis: 200 }

async function refuseInterestFlood(
  tx: Db,
  by: { network: string; opportunityId: string },
): Promise<void> {
  const { fromNetwork, inThis } = await countInterests(tx, by)
  if (fromNetwork < mostInterests.fromNetwork && inThis < mostInterests.inThis) return
  throw tooManyRequests({
    headers: { 'retry-after': '900' },
    detail:
      'Many people said just now that they are interested. Wait a quarter of an hour and send it again: what you wrote stays on this page.',
  })
}

/** Known and unknown addresses cost the same work here; the job finds out, out of the caller's sight. */
export async function saveJoinForm(
  deps: Deps,
  context: RequestContext,
  attempt: Attempt,
  form: JoinFormCreate & { network: string },
): Promise<void> {
  await refuseFlood(deps.db, form.network)
  const { email, answers, network } = form
  const opportunityId = form.opportunityId && (await publicNow(deps.db, form.opportunityId))
  const made = await createOnce(deps.pool, attempt, async (tx) => {
    await refuseUnknownWords(tx, profileOf(answers))
    if (answers.organisationId) await holderFor(tx, answers.organisationId)
    if (opportunityId) await refuseInterestFlood(tx, { network, opportunityId })
    await insertAttempt(tx, network, opportunityId ?? null)
    const joiningId = await insertJoining(tx, {
      source: 'self',
      organisationId: answers.organisationId ?? null,
      opportunityId,
      name: answers.name ?? null,
      email,
      answers,
    })
    await deps.jobs.send(tx, joiningMail, { joiningId })
    await auditOf(tx, context, 'joining.form_saved', joiningId)
    return joiningId
  })
  context.recorded ||= made.repeated
}

/** Somebody puts somebody forward. Whether they may be asked at all is found out by the job. */
export async function nominate(
  deps: Deps,
  context: RequestContext,
  attempt: Attempt,
  nomination: NominationCreate & { network: string },
): Promise<void> {
  await refuseFlood(deps.db, nomination.network)
  const { nominator, person, why, saidYes, network } = nomination
  const made = await createOnce(deps.pool, attempt, async (tx) => {
    const organisationId = await holderFor(tx, nomination.organisationId)
    const phone = person.phone?.replaceAll(/[^+\d]/g, '') ?? null
    await insertAttempt(tx, network)
    const joiningId = await insertJoining(tx, {
      source: 'nomination',
      organisationId,
      name: person.name,
      email: person.email,
      phone,
      nominator,
      why,
      saidYes,
    })
    await deps.jobs.send(tx, joiningMail, { joiningId })
    await auditOf(tx, context, 'joining.nominated', joiningId)
    return joiningId
  })
  context.recorded ||= made.repeated
}

/** What was said about somebody is put right by themselves. */
export async function putRight(
  tx: Db,
  context: RequestContext,
  correction: NominationCorrection,
): Promise<void> {
  const joining = await findJoiningByLink(tx, digestOf(correction.token), true)
  if (!joining || joining.source !== 'nomination') throw joiningLinkEnded()
  await correctNomination(tx, { joiningId: joining.id, ...correction })
  await auditOf(tx, context, 'joining.corrected', joining.id)
}

/** No thanks: what was said is gone at once, and nobody puts this person forward again. */
export async function declineJoining(
  tx: Db,
  context: RequestContext,
  token: string,
): Promise<void> {
  const joining = await findJoiningByLink(tx, digestOf(token), true)
  if (!joining) throw joiningLinkEnded()
  if (joining.source !== 'self') await insertRefusal(tx, joining.id)
  await endJoining(tx, { joiningId: joining.id, state: 'declined' })
  await auditOf(tx, context, 'joining.declined', joining.id)
}

/**
 * The person joins, by a link that proves their address: record, account, their own consents and a session,
 * or none of it. Nothing is matchable that they did not agree to themselves; a child waits for a guardian.
 */
export async function finishJoining(
  { pool, jobs }: Pick<Deps, 'pool' | 'jobs'>,
  context: RequestContext,
  request: JoiningCompletion & { device: string | null; maxHours: number },
): Promise<{ secret: string; accountId: string }> {
  return change(pool, async (tx) => {
    const joining = await findJoiningByLink(tx, digestOf(request.token), true)
    if (!joining?.email) throw joiningLinkEnded()
    const { email } = joining
    const { leaderId, accountId } = joining.leaderId
      ? await confirm(tx, joining.leaderId, { ...joining, email })
      : await register({ tx, jobs }, context, { ...joining, email }, request.answers)
    const asThemselves: RequestContext = {
      ...context,
      actor: { ...visitor, kind: 'account', accountId, leaderId, via: 'session' },
    }
    for (const consent of request.consents)
      await answerForOneself(tx, asThemselves, leaderId, {
        ...consent,
        organisationId: null,
        fields: [],
      })
    if (joining.opportunityId)
      await beInterested({ tx, jobs }, asThemselves, leaderId, joining.opportunityId)
    await endJoining(tx, { joiningId: joining.id, state: 'joined', leaderId })
    await dropOtherForms(tx, email)
    await dropRefusal(tx, email)
    const secret = newSecret()
    await insertSession(tx, {
      accountId,
      tokenHash: digestOf(secret),
      device: request.device,
      maxHours: request.maxHours,
    })
    await auditOf(tx, context, 'joining.joined', joining.id, {
      source: joining.source,
      leaderId,
      consents: request.consents.map(({ purpose, answer }) => `${purpose}:${answer}`),
    })
    return { secret, accountId }
  })
}

/** The id of an opportunity that is public and open now, else null: a form is never lost over it. */
async function publicNow(db: Db, opportunityId: string): Promise<string | null> {
  const found = await findOpportunity(db, { opportunityId, organisationId: null })
  return found?.isPublic && found.status === 'open' ? found.id : null
}

/** What brought them here is answered as if they had answered it signed in; a child waits for their guardian. */
async function beInterested(
  deps: MoveDeps,
  context: RequestContext,
  leaderId: string,
  opportunityId: string,
): Promise<void> {
  const found = await findOpportunity(deps.tx, { opportunityId, organisationId: null })
  if (found?.status !== 'open' || !(await isTakingPart(deps.tx, leaderId))) return
  const { organisationId } = found
  await answerPlacement(
    deps,
    context,
    { leaderId, opportunityId, organisationId },
    { move: 'interested' },
  )
}

/** Somebody whom the bank holds already: the record becomes their own, and they are in it from now on. */
async function confirm(tx: Db, leaderId: string, joining: JoiningRow & { email: string }) {
  const { organisationId, email } = joining
  const reach = organisationId && (await findReach(tx, { leaderId, organisationId }))
  // The address was put right since, or a guardian took their yes back: the link is in the wrong hands.
  if (!reach || reach.email?.toLowerCase() !== email.toLowerCase()) throw joiningLinkEnded()
  const accountId = await signInBy(tx, { leaderId, name: joining.name ?? email, email })
  await confirmLeader(tx, leaderId)
  await settleCopies(tx, [leaderId])
  return { leaderId, accountId }
}

const guardianToAsk = 'Under 16: ask the guardian, and write down what they say.'
const guardianMailed =
  'Under 16: the guardian was asked by e-mail. If nothing comes, ring them and write down what they say.'

async function register(
  { tx, jobs }: { tx: Db; jobs: Jobs },
  context: RequestContext,
  joining: JoiningRow & { email: string },
  answers: JoinAnswers,
) {
  const { email } = joining
  const name = answers.name ?? joining.name
  if (!name) throw nameMissing()
  const isChild = answers.ageBand === 'under_16'
  if (isChild && !answers.guardian) throw guardianMissing()
  // Whoever asked them holds their record, also when that organisation takes in nobody else by now.
  const organisationId =
    joining.source === 'self' || joining.organisationId === null
      ? await holderFor(tx, answers.organisationId ?? joining.organisationId)
      : joining.organisationId
  const isKnown = await isAddressKnown(tx, { email, organisationId })
  const leaderId = await putOnRegister(
    tx,
    context,
    // Known by this id since they were first spoken of, so that who read about them then is told too.
    { organisationId, contactAccountId: joining.invitedBy, leaderId: joining.id },
    {
      ...profileOf(answers),
      name,
      email,
      ...(joining.phone === null ? {} : { phone: joining.phone }),
      source: sourceOf[joining.source],
      joinedOn: new Date().toISOString().slice(0, 10),
      review: [
        ...(isKnown ? ['Somebody else here has this e-mail address. Are they one person?'] : []),
        ...(isChild ? [answers.guardian?.email ? guardianMailed : guardianToAsk] : []),
      ],
    },
  )
  const accountId = await signInBy(tx, { leaderId, name, email })
  if (isChild && answers.guardian)
    await askGuardian({ tx, jobs }, context, leaderId, answers.guardian)
  return { leaderId, accountId }
}

const sourceOf = { self: 'Join page', invitation: 'Invitation', nomination: 'Nomination' } as const

/** The organisation that takes this person in: the chosen one, or the only one that there is. */
async function holderFor(tx: Db, organisationId: string | null | undefined): Promise<string> {
  const holders = await findHolders(tx)
  const only = holders.length === 1 ? holders[0] : undefined
  const found = organisationId ? holders.find(({ id }) => id === organisationId) : only
  if (!found) throw holderUnknown()
  return found.id
}

function auditOf(
  tx: Db,
  context: RequestContext,
  event: string,
  joiningId: string,
  detail: Record<string, string | string[]> = {},
): Promise<void> {
  return writeAudit(tx, context, {
    event,
    subjectKind: 'joining',
    subjectId: joiningId,
    detail,
  })
}
