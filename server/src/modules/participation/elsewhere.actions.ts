import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { findHeldLeader } from '../leaders/leaders.queries.ts'
import type { Whose } from './attendance.queries.ts'
import { elsewhereNotFound } from './elsewhere.errors.ts'
import {
  deleteElsewhere,
  findElsewhere,
  insertElsewhere,
  updateElsewhere,
  type ElsewhereRow,
} from './elsewhere.queries.ts'
import type { ElsewhereCreate } from './elsewhere.schemas.ts'

const saidBy = (context: RequestContext, { leaderId }: Whose) =>
  leaderId === null
    ? { side: 'organisation' as const, accountId: context.actor.accountId }
    : { side: 'leader' as const, accountId: null }

const audit = (
  tx: Db,
  context: RequestContext,
  event: string,
  entry: { id: string; leaderId: string },
) =>
  writeAudit(tx, context, {
    event: `participation.elsewhere_${event}`,
    subjectKind: 'involvement_elsewhere',
    subjectId: entry.id,
    detail: { leaderId: entry.leaderId },
  })

/** Adds what a person did elsewhere, to their own history or to that of somebody whose record is held; answers its id. */
export async function addElsewhere(
  tx: Db,
  context: RequestContext,
  by: Whose,
  leaderId: string,
  entry: ElsewhereCreate,
): Promise<string> {
  const { organisationId } = by
  if (organisationId && !(await findHeldLeader(tx, { leaderId, organisationId })))
    throw leaderNotFound()
  const id = await insertElsewhere(tx, leaderId, entry, saidBy(context, by))
  await audit(tx, context, 'added', { id, leaderId })
  return id
}

async function lock(tx: Db, by: Whose & { elsewhereId: string }): Promise<ElsewhereRow> {
  const entry = await findElsewhere(tx, by, { lock: true })
  if (!entry) throw elsewhereNotFound()
  return entry
}

export async function correctElsewhere(
  tx: Db,
  context: RequestContext,
  by: Whose & { elsewhereId: string; version: number },
  entry: ElsewhereCreate,
): Promise<void> {
  const { id, leaderId, version } = await lock(tx, by)
  if (version !== by.version) throw versionStale()
  await updateElsewhere(tx, id, entry, saidBy(context, by))
  await audit(tx, context, 'corrected', { id, leaderId })
}

/** Takes out what was written down by mistake. */
export async function removeElsewhere(
  tx: Db,
  context: RequestContext,
  by: Whose & { elsewhereId: string },
): Promise<void> {
  const { id, leaderId } = await lock(tx, by)
  await deleteElsewhere(tx, id)
  await audit(tx, context, 'removed', { id, leaderId })
}
