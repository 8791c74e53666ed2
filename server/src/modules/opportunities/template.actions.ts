import { organisationOf } from '../../core/access.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { addTemplate } from '../vocabulary/roles.actions.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { findTerm } from '../vocabulary/vocabulary.queries.ts'
import type { RoleFromOpportunity } from '../vocabulary/vocabulary.schemas.ts'
import { findOwn } from './opportunities.actions.ts'
import { templateOf } from './template.rules.ts'

/** Keeps an opportunity of the caller's organisation as a template of it; answers the id of the role. */
export async function keepAsTemplate(
  tx: Db,
  context: RequestContext,
  opportunityId: string,
  { label, leaderType }: RoleFromOpportunity,
): Promise<string> {
  const row = await findOwn(tx, opportunityId, organisationOf(context.actor))
  const type = await findTerm(tx, 'leader_type', leaderType)
  if (!type?.category) {
    const message = `There is no leader_type with the code ${leaderType}`
    throw termUnknown({ issues: [{ field: 'leaderType', message }] })
  }
  const category = type.category === 'system_influencer' ? 'system_influencer' : 'community_enabler'
  const fields = { ...templateOf(row), label, leaderType, category } as const
  return addTemplate(tx, context, fields, { opportunityId })
}
