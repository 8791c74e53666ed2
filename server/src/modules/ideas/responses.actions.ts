import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { contactLeader } from '../contact/contact.actions.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { draftOpportunity } from '../opportunities/opportunities.actions.ts'
import { startPlacement } from '../placements/moves.actions.ts'
import {
  ideaAnsweredBefore,
  ideaNotAgreed,
  ideaNotFound,
  ideaResponseNotFound,
  ideaResponseSettled,
  ideaResponseWithdrawn,
} from './ideas.errors.ts'
import { findIdeaFor } from './ideas.queries.ts'
import type { IdeaResponseAnswer } from './ideas.schemas.ts'
import {
  answerResponse,
  deleteBacking,
  findResponse,
  insertBacking,
  insertResponse,
  linkOpportunity,
  mayBack,
  rewriteResponse,
  withdrawResponse,
} from './responses.queries.ts'

interface Deps {
  tx: Db
  jobs: Pick<Jobs, 'send'>
}

/** Backs an idea of somebody else. */
export async function backIdea(tx: Db, context: RequestContext, ideaId: string): Promise<void> {
  const by = { leaderId: ownLeaderId(context.actor), ideaId }
  if (!(await mayBack(tx, by))) throw ideaNotFound()
  await insertBacking(tx, by)
  await audit(tx, context, 'backed', 'idea', ideaId, { leaderId: by.leaderId })
}

/** Takes that back, whether or not the idea is still open. */
export async function unbackIdea(tx: Db, context: RequestContext, ideaId: string): Promise<void> {
  const by = { leaderId: ownLeaderId(context.actor), ideaId }
  if (!(await deleteBacking(tx, by))) throw ideaNotFound()
  await audit(tx, context, 'unbacked', 'idea', ideaId, { leaderId: by.leaderId })
}

const audit = (
  tx: Db,
  context: RequestContext,
  event: string,
  subjectKind: 'idea' | 'idea_response' | 'opportunity',
  subjectId: string,
  detail: Record<string, string | null>,
) => writeAudit(tx, context, { event: `ideas.${event}`, subjectKind, subjectId, detail })

/** Says what the caller's organisation could give to an idea, and tells its writer; answers the id. */
export async function respondToIdea(
  { tx, jobs }: Deps,
  context: RequestContext,
  ideaId: string,
  { words }: { words: string },
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const idea = await findIdeaFor(tx, { ideaId, organisationId })
  if (!idea?.isShown) throw ideaNotFound()
  const { accountId } = context.actor
  const responseId = await insertResponse(tx, { ideaId, organisationId, accountId, words })
  if (!responseId) throw ideaAnsweredBefore()
  const { leaderId } = idea
  const told = await contactLeader({ tx, jobs }, context, {
    leaderId,
    kind: 'idea_answered',
    organisationId,
    subjectId: responseId,
  })
  await audit(tx, context, 'responded', 'idea_response', responseId, {
    leaderId,
    ideaId,
    told: told.reason ?? told.state,
  })
  return responseId
}

/** The answer of the caller's organisation, as it was read, while nobody else can change it. */
async function lockOwnResponse(
  tx: Db,
  context: RequestContext,
  by: { responseId: string; version: number },
) {
  const organisationId = organisationOf(context.actor)
  const { responseId } = by
  const found = await findResponse(
    tx,
    { responseId, leaderId: null, organisationId },
    { lock: true },
  )
  if (!found) throw ideaResponseNotFound()
  if (found.version !== by.version) throw versionStale()
  const idea = await findIdeaFor(tx, { ideaId: found.ideaId, organisationId })
  return { ...found, isShown: idea?.isShown ?? false }
}

/**
 * Puts right what an organisation said to an idea, before its writer said yes or no; or says something new after it was
 * taken back. Its writer is told, and what was said before stays to be read.
 */
export async function changeIdeaResponse(
  { tx, jobs }: Deps,
  context: RequestContext,
  by: { responseId: string; version: number },
  { words }: { words: string },
): Promise<void> {
  const response = await lockOwnResponse(tx, context, by)
  if (response.withdrawnAt === null && response.answer !== null) throw ideaResponseSettled()
  // Nothing is said to an idea that nobody reads any more.
  if (!response.isShown) throw ideaNotFound()
  await rewriteResponse(tx, { responseId: response.id, accountId: context.actor.accountId, words })
  await tellWriter({ tx, jobs }, context, response, 'idea_answer_changed', 'response_changed')
}

/** Takes back what an organisation said to an idea, while nothing was made of it; its writer is told why. */
export async function withdrawIdeaResponse(
  { tx, jobs }: Deps,
  context: RequestContext,
  by: { responseId: string; version: number },
  { words }: { words: string },
): Promise<void> {
  const response = await lockOwnResponse(tx, context, by)
  if (response.withdrawnAt !== null) throw ideaResponseWithdrawn()
  if (response.opportunityId !== null) throw ideaResponseSettled()
  await withdrawResponse(tx, { responseId: response.id, words })
  await tellWriter({ tx, jobs }, context, response, 'idea_answer_withdrawn', 'response_withdrawn')
}

async function tellWriter(
  { tx, jobs }: Deps,
  context: RequestContext,
  {
    id,
    ideaId,
    leaderId,
    organisationId,
  }: { id: string; ideaId: string; leaderId: string; organisationId: string },
  kind: 'idea_answer_changed' | 'idea_answer_withdrawn',
  event: string,
): Promise<void> {
  const told = await contactLeader({ tx, jobs }, context, {
    leaderId,
    kind,
    organisationId,
    subjectId: id,
  })
  await audit(tx, context, event, 'idea_response', id, {
    leaderId,
    ideaId,
    told: told.reason ?? told.state,
  })
}

/** The writer's yes or no to what an organisation could give; answers the idea. */
export async function answerIdeaResponse(
  tx: Db,
  context: RequestContext,
  by: { responseId: string; version: number },
  given: IdeaResponseAnswer,
): Promise<void> {
  const leaderId = ownLeaderId(context.actor)
  const response = await findResponse(
    tx,
    { responseId: by.responseId, leaderId, organisationId: null },
    { lock: true },
  )
  if (!response) throw ideaResponseNotFound()
  if (response.version !== by.version) throw versionStale()
  if (response.withdrawnAt !== null) throw ideaResponseWithdrawn()
  if (response.answer !== null) throw ideaResponseSettled()
  await answerResponse(tx, response.id, given)
  await audit(tx, context, 'answered', 'idea_response', response.id, {
    leaderId,
    answer: given.answer,
  })
}

/** Drafts an opportunity around the person who had the idea and said yes, and puts them forward for it; answers its id. */
export async function makeIdeaOpportunity(
  { tx, jobs }: Deps,
  context: RequestContext,
  responseId: string,
  { kind }: { kind: string },
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const response = await findResponse(
    tx,
    { responseId, leaderId: null, organisationId },
    { lock: true },
  )
  if (!response) throw ideaResponseNotFound()
  if (response.withdrawnAt !== null) throw ideaResponseWithdrawn()
  if (response.answer !== 'yes') throw ideaNotAgreed()
  if (response.opportunityId !== null) throw ideaResponseSettled()
  const idea = await findIdeaFor(tx, { ideaId: response.ideaId, organisationId })
  if (!idea) throw ideaNotFound()
  const opportunityId = await draftOpportunity(tx, context, {
    title: idea.title,
    kind,
    purpose: idea.what,
    difference: idea.forWhom,
    support: response.words,
    placesCount: 1,
  })
  await linkOpportunity(tx, responseId, opportunityId)
  const { leaderId } = response
  await startPlacement(
    { tx, jobs },
    context,
    { leaderId, opportunityId, organisationId },
    { move: 'suggest' },
  )
  await audit(tx, context, 'taken_up', 'opportunity', opportunityId, { leaderId, responseId })
  return opportunityId
}
