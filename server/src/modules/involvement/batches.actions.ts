import type pg from 'pg'
import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { JobKind, Jobs } from '../../core/jobs.ts'
import { sendKind } from '../contact/contact.actions.ts'
import { clockContext } from '../contact/sending.actions.ts'
import type { Registers } from '../leaders/columns.queries.ts'
import { findListed, findSubject, weigh, type Subject } from '../matching/matches.queries.ts'
import type { RankingSource } from '../matching/ranking.queries.ts'
import { opportunityNotFound, opportunityNotYours } from '../opportunities/opportunities.errors.ts'
import { findOpportunity } from '../opportunities/opportunities.queries.ts'
import { inviteMany, type ToAsk } from '../placements/many.actions.ts'
import { batchNotFound, opportunityNotOpen } from './batches.errors.ts'
import {
  clearWords,
  findBatch,
  findStuck,
  insertBatch,
  lockWaiting,
  settleItems,
  type Batch,
  type Waiting,
} from './batches.queries.ts'
import type { InvitationsCreate } from './batches.schemas.ts'
import { requeueFailed } from './batch-states.queries.ts'
import { decisionFrom, findPlaces } from './decision.queries.ts'
import { judgeMany, type Judged } from './judging.queries.ts'

interface BatchDeps {
  tx: Db
  jobs: Pick<Jobs, 'send' | 'sendMany'>
  registers: Registers
}

/** What asking a piece has at hand. */
type PieceDeps = Pick<BatchDeps, 'tx' | 'registers'> & { jobs: Pick<Jobs, 'sendMany'> }

/** What running batches in the background has at hand. */
interface RunDeps {
  pool: pg.Pool
  jobs: Pick<Jobs, 'sendMany'>
  registers: Registers
}

/** Asks the rest of a batch; comes again from where it was cut off. */
export const askManyKind: JobKind = {
  name: 'involvement.ask-many',
  expireInSeconds: 300,
  retryLimit: 5,
  retryDelay: 10,
}

/** So many are asked in one transaction: others wait no longer than a moment for what it locks. */
const ofAPiece = 250

/** The opportunity as the caller may invite people to it now. */
export async function findInviting(
  source: RankingSource,
  by: { opportunityId: string; organisationId: string },
): Promise<{ subject: Subject; organisationName: string }> {
  const stored = await findOpportunity(source.db, by)
  if (!stored) throw opportunityNotFound()
  if (stored.organisationId !== by.organisationId) throw opportunityNotYours()
  if (stored.status !== 'open') throw opportunityNotOpen()
  const subject = await findSubject(source, by)
  if (!subject) throw opportunityNotFound()
  return { subject, organisationName: stored.organisationName }
}

/**
 * Writes down who is to be asked, with where each stood in the list, and asks the first of them at once. The rest
 * is queued in the same transaction.
 */
export async function startBatch(
  { tx, jobs, registers }: BatchDeps,
  context: RequestContext,
  opportunityId: string,
  asked: InvitationsCreate,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const source = { db: tx, registers }
  const { subject } = await findInviting(source, { opportunityId, organisationId })
  const { people, why, guard, note = null, repeatReason = null } = asked
  const places = await findPlaces(source, subject, guard)
  const chosen = people.map(({ leaderId }) => leaderId)
  const listed = await findListed(source, weigh(subject), chosen)
  // Whom this organisation may not see is as unknown to it as who is not there.
  const seen = new Set(listed.map(({ leader }) => leader.id))
  const batchId = await insertBatch(
    tx,
    {
      organisationId,
      opportunityId,
      requestedBy: context.actor.accountId,
      why,
      guard,
      repeatReason,
      note,
      firstTen: places.firstTen,
    },
    people
      .filter(({ leaderId }) => seen.has(leaderId))
      .map(({ leaderId, note: own = null }) => ({
        leaderId,
        place: places.placeOf.get(leaderId) ?? null,
        note: own,
      })),
  )
  await writeAudit(tx, context, {
    event: 'involvement.invited_many',
    subjectKind: 'invitation_batch',
    subjectId: batchId,
    detail: { opportunityId, chosen: seen.size },
  })
  if (await takePiece({ tx, jobs, registers }, context, batchId))
    await jobs.send(tx, askManyKind, { batchId })
  return batchId
}

/** In the background: asks all who wait in a batch, a piece at a time, each with a transaction of its own. */
export async function runBatch({ pool, jobs, registers }: RunDeps, batchId: string): Promise<void> {
  const context = clockContext('involvement.ask-many')
  while (await change(pool, (tx) => takePiece({ tx, jobs, registers }, context, batchId)));
}

/** By the clock: batches whose worker is gone go on. */
export async function runStuck(deps: RunDeps & { db: Db }): Promise<void> {
  for (const batchId of await findStuck(deps.db)) await runBatch(deps, batchId)
}

/**
 * Asks the next few hundred of a batch, in a handful of statements; answers whether more may wait. Whoever was
 * asked, or may not be, is settled in the same transaction: a piece that is cut off comes again as a whole.
 */
async function takePiece(
  deps: PieceDeps,
  context: RequestContext,
  batchId: string,
): Promise<boolean> {
  const { tx } = deps
  const batch = await findBatch(tx, { batchId, organisationId: null })
  if (!batch) return false
  const items = await lockWaiting(tx, batchId, ofAPiece)
  if (items.length > 0) await askPiece(deps, context, batch, items)
  if (items.length === ofAPiece) return true
  await clearWords(tx, batchId)
  return false
}

async function askPiece(
  deps: PieceDeps,
  context: RequestContext,
  batch: Batch,
  items: Waiting[],
): Promise<void> {
  const { tx, registers } = deps
  const { opportunityId, organisationId, requestedBy, repeatReason } = batch
  const now = new Date()
  const opportunity = await findOpportunity(tx, { opportunityId, organisationId })
  const subject =
    opportunity?.status === 'open'
      ? await findSubject({ db: tx, registers }, { opportunityId, organisationId })
      : null
  if (!subject) {
    const over = { reason: 'over', placementId: null, messageId: null } as const
    return settleItems(
      tx,
      items.map(({ id }) => ({ id, ...over })),
    )
  }
  const leaderIds = items.map(({ leaderId }) => leaderId)
  const judged = await judgeMany({ db: tx, registers }, subject, {
    leaderIds,
    repeatReason,
    now,
    lock: true,
  })
  const toAsk = judged.flatMap((each, at) => toAskOf(each, items[at], subject, batch))
  const about = { opportunityId, organisationId, accountId: requestedBy, now }
  const asked = await inviteMany(deps, context, about, toAsk)
  await settleItems(
    tx,
    items.map(({ id, leaderId }, at) => {
      const made = asked.get(leaderId)
      return made
        ? { id, reason: null, ...made }
        : {
            id,
            reason: judged[at]?.hindrance ?? ('already_here' as const),
            placementId: null,
            messageId: null,
          }
    }),
  )
}

function toAskOf(
  { hindrance, person, result, earlier }: Judged,
  item: Waiting | undefined,
  subject: Subject,
  batch: Batch,
): ToAsk[] {
  if (hindrance || !person || !result || !item) return []
  const { why, guard, repeatReason, note, requestedBy, firstTen } = batch
  const said = { why: why ?? '', guard, decidedBy: requestedBy ?? '' }
  const decision = decisionFrom(subject, result, said, { firstTen, place: item.place })
  return [{ person, earlier, decision, repeatReason, words: item.note ?? note }]
}

/** Puts what did not get through back into the queue; answers how many. */
export async function retryBatch(
  { tx, jobs }: Pick<BatchDeps, 'tx' | 'jobs'>,
  context: RequestContext,
  batchId: string,
): Promise<number> {
  const batch = await findBatch(tx, { batchId, organisationId: organisationOf(context.actor) })
  if (!batch) throw batchNotFound()
  const messageIds = await requeueFailed(tx, batchId)
  await jobs.sendMany(
    tx,
    sendKind,
    messageIds.map((messageId) => ({ messageId })),
  )
  await writeAudit(tx, context, {
    event: 'involvement.sent_again',
    subjectKind: 'invitation_batch',
    subjectId: batchId,
    detail: { messages: messageIds.length },
  })
  return messageIds.length
}
