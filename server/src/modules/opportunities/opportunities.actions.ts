import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { contactUnknown } from '../access/access.errors.ts'
import { findAccount } from '../access/accounts.queries.ts'
import { outcodeUnknown } from '../organisations/organisations.errors.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { findUnknownCodes, isRole } from '../vocabulary/vocabulary.queries.ts'
import { refreshOpportunityCard } from './card.queries.ts'
import {
  moveNotAllowed,
  opportunityIncomplete,
  opportunityNotFound,
  opportunityNotYours,
  weightsAllZero,
} from './opportunities.errors.ts'
import {
  findOpportunity,
  insertOpportunity,
  updateOpportunity,
  type OpportunityRow,
} from './opportunities.queries.ts'
import {
  blankOpportunity,
  codesOf,
  columnsOf,
  hasUsedWeight,
  mayMove,
  missingToOpen,
} from './opportunities.rules.ts'
import type { OpportunityCreate, OpportunityUpdate } from './opportunities.schemas.ts'
import type { OpportunityStatus } from './opportunities.table.ts'

/** The role was looked up before, so what points nowhere is the outcode. */
const refusals = { '23503': outcodeUnknown }

/** Writes a new opportunity of the caller's organisation, as a draft. */
export async function draftOpportunity(
  tx: Db,
  context: RequestContext,
  draft: OpportunityCreate,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  await refuseUnknown(tx, organisationId, draft)
  const opportunityId = await conflictsAs(refusals, () =>
    insertOpportunity(tx, {
      ...blankOpportunity,
      organisationId,
      contactAccountId: context.actor.accountId,
      excludesEmployed: draft.formality === 'formal',
      ...columnsOf(draft),
      title: draft.title,
      kind: draft.kind,
    }),
  )
  await settle(tx, opportunityId, organisationId)
  await writeAudit(tx, context, {
    event: 'opportunities.drafted',
    subjectKind: 'opportunity',
    subjectId: opportunityId,
  })
  return opportunityId
}

/** Changes an opportunity of the caller's organisation. */
export async function changeOpportunity(
  tx: Db,
  context: RequestContext,
  by: { opportunityId: string; version: number },
  draft: OpportunityUpdate,
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const before = await findOwn(tx, by.opportunityId, organisationId)
  await refuseUnknown(tx, organisationId, draft)
  if (
    !(await conflictsAs(refusals, () =>
      updateOpportunity(tx, { ...by, organisationId }, columnsOf(draft)),
    ))
  ) {
    throw versionStale()
  }
  const after = await settle(tx, by.opportunityId, organisationId)
  // What is open stays fit to be read by the people it is offered to.
  if (before.status === 'open') refuseIncomplete(after)
  await writeAudit(tx, context, {
    event: 'opportunities.changed',
    subjectKind: 'opportunity',
    subjectId: by.opportunityId,
    detail: { fields: Object.keys(draft) },
  })
}

/** Opens, fills or closes an opportunity of the caller's organisation. */
export async function moveOpportunity(
  tx: Db,
  context: RequestContext,
  by: { opportunityId: string; version: number },
  status: OpportunityStatus,
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const before = await findOwn(tx, by.opportunityId, organisationId)
  if (before.version !== by.version) throw versionStale()
  if (!mayMove(before.status, status)) throw moveNotAllowed()
  if (status === 'open') refuseIncomplete(before)
  if (!(await updateOpportunity(tx, { ...by, organisationId }, { status }))) throw versionStale()
  await refreshOpportunityCard(tx, [by.opportunityId])
  await writeAudit(tx, context, {
    event: 'opportunities.moved',
    subjectKind: 'opportunity',
    subjectId: by.opportunityId,
    detail: { from: before.status, to: status },
  })
}

async function findOwn(
  tx: Db,
  opportunityId: string,
  organisationId: string,
): Promise<OpportunityRow> {
  const row = await findOpportunity(tx, { opportunityId, organisationId })
  if (!row) throw opportunityNotFound()
  if (row.organisationId !== organisationId) throw opportunityNotYours()
  return row
}

function refuseIncomplete(row: OpportunityRow): void {
  const issues = missingToOpen(row)
  if (issues.length > 0) throw opportunityIncomplete({ issues })
}

/** Keeps what matching reads in step, and refuses an opportunity for which nobody could score. */
async function settle(
  tx: Db,
  opportunityId: string,
  organisationId: string,
): Promise<OpportunityRow> {
  const row = await findOpportunity(tx, { opportunityId, organisationId })
  if (!row) throw opportunityNotFound()
  if (!hasUsedWeight(row)) throw weightsAllZero()
  await refreshOpportunityCard(tx, [opportunityId])
  return row
}

/** Refuses codes, roles and contacts that do not exist or are not the caller's. */
export async function refuseUnknown(
  tx: Db,
  organisationId: string,
  draft: OpportunityUpdate,
): Promise<void> {
  const codes = codesOf(draft)
  const unknown = new Set(
    (await findUnknownCodes(tx, codes)).map(({ kind, code }) => `${kind} ${code}`),
  )
  const issues = codes
    .filter(({ kind, code }) => unknown.has(`${kind} ${code}`))
    .map(({ field, code }) => ({ field, message: `${code} is not in the vocabulary` }))
  if (draft.role && !(await isRole(tx, draft.role))) {
    issues.push({ field: 'role', message: `There is no role with the code ${draft.role}` })
  }
  if (issues.length > 0) throw termUnknown({ issues })
  if (draft.contactAccountId) {
    const contact = await findAccount(tx, { accountId: draft.contactAccountId, organisationId })
    if (!contact) throw contactUnknown()
  }
}
