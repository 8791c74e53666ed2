import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { ideaIncomplete, ideaMoveNotAllowed, ideaNotFound, ideaWriterAway } from './ideas.errors.ts'
import { deleteIdea, findOwnIdea, insertIdea, isInTheBank, updateIdea } from './ideas.queries.ts'
import { missingToOpen, possibleMoves, type IdeaMove } from './ideas.rules.ts'
import type { IdeaCreate, IdeaUpdate } from './ideas.schemas.ts'

const audit = (
  tx: Db,
  context: RequestContext,
  event: string,
  ideaId: string,
  detail: Record<string, string | string[]> = {},
) =>
  writeAudit(tx, context, {
    event: `ideas.${event}`,
    subjectKind: 'idea',
    subjectId: ideaId,
    detail: { leaderId: ownLeaderId(context.actor), ...detail },
  })

/** Writes an idea of the caller's, theirs alone for now; answers its id. */
export async function writeIdea(
  tx: Db,
  context: RequestContext,
  idea: IdeaCreate,
): Promise<string> {
  const ideaId = await insertIdea(tx, ownLeaderId(context.actor), idea)
  await audit(tx, context, 'written', ideaId)
  return ideaId
}

async function findMine(tx: Db, context: RequestContext, ideaId: string) {
  const idea = await findOwnIdea(tx, { leaderId: ownLeaderId(context.actor), ideaId })
  if (!idea) throw ideaNotFound()
  return idea
}

/** Changes an idea of the caller's. One that others read stays whole. */
export async function changeIdea(
  tx: Db,
  context: RequestContext,
  by: { ideaId: string; version: number },
  changes: IdeaUpdate,
): Promise<void> {
  const idea = await findMine(tx, context, by.ideaId)
  const told = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as Partial<IdeaCreate>
  const issues = idea.status === 'open' ? missingToOpen({ ...idea, ...told }) : []
  if (issues.length > 0) throw ideaIncomplete({ issues })
  if (!(await updateIdea(tx, { ...by, leaderId: idea.leaderId }, told))) throw versionStale()
  await audit(tx, context, 'changed', by.ideaId, { fields: Object.keys(told) })
}

/** Opens an idea of the caller's to organisations, or closes it again. */
export async function moveIdea(
  tx: Db,
  context: RequestContext,
  by: { ideaId: string; version: number },
  move: IdeaMove,
): Promise<void> {
  const idea = await findMine(tx, context, by.ideaId)
  if (idea.version !== by.version) throw versionStale()
  if (!possibleMoves(idea.status).includes(move)) throw ideaMoveNotAllowed()
  const opens = move === 'open'
  if (opens) {
    const issues = missingToOpen(idea)
    if (issues.length > 0) throw ideaIncomplete({ issues })
    if (!(await isInTheBank(tx, idea.leaderId))) throw ideaWriterAway()
  }
  const changes = { status: opens ? ('open' as const) : ('closed' as const), opens }
  if (!(await updateIdea(tx, { ...by, leaderId: idea.leaderId }, changes))) throw versionStale()
  await audit(tx, context, 'moved', by.ideaId, { move })
}

/** Takes an idea of the caller's out, with all that belongs to it. */
export async function removeIdea(tx: Db, context: RequestContext, ideaId: string): Promise<void> {
  const leaderId = ownLeaderId(context.actor)
  if (!(await deleteIdea(tx, { ideaId, leaderId }))) throw ideaNotFound()
  await audit(tx, context, 'removed', ideaId)
}
