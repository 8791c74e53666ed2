import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { leaveBank } from '../leaders/leaving.actions.ts'
import type { HasLeft } from '../leaders/leaving.types.ts'
import { endRest } from '../leaders/standing.queries.ts'
import { contactLeader } from './contact.actions.ts'
import { reviewLines } from './reviews.rules.ts'

/** A person leaves by themselves, signed in or by a link, and is told what that means and how to come back. */
export async function leave(
  { tx, jobs, hasLeft }: { tx: Db; jobs: Jobs; hasLeft: HasLeft },
  context: RequestContext,
  leaderId: string,
): Promise<void> {
  await endRest(tx, leaderId, reviewLines.silent)
  await leaveBank(tx, context, { leaderId, method: 'self', hasLeft })
  await contactLeader({ tx, jobs }, context, { leaderId, kind: 'leaving' })
}
