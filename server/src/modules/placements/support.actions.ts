import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import type { Db } from '../../core/db.ts'
import { addDays } from '../../core/working-days.ts'
import { findAccount } from '../access/accounts.queries.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { findUnknownCodes } from '../vocabulary/vocabulary.queries.ts'
import { takesPlace } from './machine.rules.ts'
import { placementNotFound } from './placements.errors.ts'
import {
  supportItemNotFound,
  supportNotAsked,
  supportNotUnmet,
  supportOwnerUnknown,
  supportSessionUnknown,
  supportTooEarly,
} from './support.errors.ts'
import {
  deletePlanned,
  endItems,
  findPlanned,
  findSessionsOf,
  findSupport,
  findSupportHead,
  findSupportItem,
  insertPlanned,
  insertSupportItem,
  lockSupport,
  noteSupported,
  updateFollowed,
  updateMet,
  updatePlanned,
  updateSupportItem,
  type SupportItemRow,
} from './support.queries.ts'
import { stepsTo } from './support.rules.ts'
import type {
  MetCreate,
  OwnSupportItemCreate,
  SupportItemCreate,
  SupportItemUpdate,
} from './support.schemas.ts'

/** Whose list: staff by organisation, the person by their record. */
export interface Whose {
  organisationId: string | null
  leaderId: string | null
}

/** The list of a placement of the caller's, with the sessions that something may be added for. */
export async function readSupport(db: Db, by: Whose & { placementId: string }) {
  const head = await findSupportHead(db, by)
  if (!head) throw placementNotFound()
  return {
    leaderId: head.leaderId,
    items: await findSupport(db, by.placementId),
    sessions: await findSessionsOf(db, by.placementId),
    mayAdd: takesPlace(head.status),
  }
}

/**
 * Brings the list of a placement in step with what the person needs and the sessions there are: part of the change by
 * which both sides agree, and again by the clock. What a hand has touched stays as it is.
 */
export async function settleSupport(
  tx: Db,
  context: RequestContext,
  placementId: string,
): Promise<void> {
  const base = await lockSupport(tx, { placementId, organisationId: null, leaderId: null })
  if (!base || !takesPlace(base.status)) return
  const grounds = { ...base, sessions: await findSessionsOf(tx, placementId) }
  const steps = stepsTo(await findPlanned(tx, placementId), grounds, new Date())
  const { organisationId, contactId: ownerId } = base
  if (steps.add.length > 0)
    await insertPlanned(tx, { placementId, organisationId, ownerId }, steps.add)
  if (steps.change.length > 0) await updatePlanned(tx, steps.change)
  if (steps.remove.length > 0) await deletePlanned(tx, steps.remove)
  await noteSupported(tx, placementId)
  const counts = {
    added: steps.add.length,
    changed: steps.change.length,
    removed: steps.remove.length,
  }
  if (counts.added + counts.changed + counts.removed === 0) return
  await writeAudit(tx, context, {
    event: 'involvement.support_planned',
    subjectKind: 'placement',
    subjectId: placementId,
    detail: { leaderId: base.leaderId, ...counts },
  })
}

/** A placement has ended: part of the move that ended it. */
export const endSupport = (tx: Db, placementId: string): Promise<void> => endItems(tx, placementId)

async function lockOpenList(tx: Db, by: Whose & { placementId: string }) {
  const base = await lockSupport(tx, by)
  if (!base) throw placementNotFound()
  if (!takesPlace(base.status)) throw supportTooEarly()
  return base
}

/** When something for this session is asked about: after it. Refuses a session that there is not. */
async function askFromOf(
  tx: Db,
  placementId: string,
  sessionStart: string | null,
): Promise<Date | null> {
  if (sessionStart === null) return null
  const at = Date.parse(sessionStart)
  const session = (await findSessionsOf(tx, placementId)).find(
    ({ start }) => start.getTime() === at,
  )
  if (!session) throw supportSessionUnknown()
  return session.end
}

async function refuseUnknownOwner(
  tx: Db,
  organisationId: string,
  ownerId: string | null | undefined,
): Promise<void> {
  if (!ownerId) return
  const owner = await findAccount(tx, { accountId: ownerId, organisationId })
  if (owner?.status !== 'active' || !owner.staffRole) throw supportOwnerUnknown()
}

/** A colleague adds something to the list of a placement; answers its id. */
export async function addSupport(
  tx: Db,
  context: RequestContext,
  placementId: string,
  item: SupportItemCreate,
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const base = await lockOpenList(tx, { placementId, organisationId, leaderId: null })
  await refuseUnknownOwner(tx, organisationId, item.ownerId)
  if (item.need !== null) {
    const [unknown] = await findUnknownCodes(tx, [{ kind: 'support_need', code: item.need }])
    const message = `There is no support need with the code ${item.need}`
    if (unknown) throw termUnknown({ issues: [{ field: 'need', message }] })
  }
  const itemId = await insertSupportItem(tx, {
    ...item,
    placementId,
    organisationId,
    source: 'organisation',
    askFrom: await askFromOf(tx, placementId, item.sessionStart),
    createdBy: context.actor.accountId,
  })
  await auditAdded(tx, context, { itemId, placementId, leaderId: base.leaderId })
  return itemId
}

/** Whoever asks for something themselves is not made to wait longer than this, in days. */
const ownDays = 5

/** A person adds what is missing; the named contact sees to it. Answers its id. */
export async function addOwnSupport(
  tx: Db,
  context: RequestContext,
  by: { leaderId: string; placementId: string },
  item: OwnSupportItemCreate,
): Promise<string> {
  const { placementId, leaderId } = by
  const base = await lockOpenList(tx, { placementId, leaderId, organisationId: null })
  const itemId = await insertSupportItem(tx, {
    ...item,
    need: null,
    placementId,
    organisationId: base.organisationId,
    source: 'leader',
    askFrom: await askFromOf(tx, placementId, item.sessionStart),
    ownerId: base.contactId,
    dueOn: dueForOwn(item.sessionStart),
    createdBy: null,
  })
  await auditAdded(tx, context, { itemId, placementId, leaderId })
  return itemId
}

/** In a few days, and in any case before the session that it is for. */
function dueForOwn(sessionStart: string | null): string {
  const today = dayInTheKingdom(new Date())
  const usual = addDays(today, ownDays)
  const session = sessionStart && dayInTheKingdom(new Date(sessionStart))
  return session && session < usual ? (session < today ? today : session) : usual
}

const auditAdded = (
  tx: Db,
  context: RequestContext,
  { itemId, placementId, leaderId }: { itemId: string; placementId: string; leaderId: string },
) =>
  writeAudit(tx, context, {
    event: 'involvement.support_added',
    subjectKind: 'support_item',
    subjectId: itemId,
    detail: { leaderId, placementId },
  })

async function lockItem(tx: Db, by: Whose & { itemId: string }): Promise<SupportItemRow> {
  const item = await findSupportItem(tx, by, { lock: true })
  if (!item) throw supportItemNotFound()
  return item
}

/** A colleague changes where something stands, who sees to it, or until when. */
export async function changeSupport(
  tx: Db,
  context: RequestContext,
  by: { itemId: string; version: number },
  changes: SupportItemUpdate,
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const item = await lockItem(tx, { itemId: by.itemId, organisationId, leaderId: null })
  if (item.version !== by.version) throw versionStale()
  await refuseUnknownOwner(tx, organisationId, changes.ownerId)
  const state = changes.state ?? item.state
  await updateSupportItem(tx, {
    id: item.id,
    state,
    // Words belong to the state that they were written with.
    stateWords:
      changes.stateWords === undefined && state === item.state
        ? item.stateWords
        : (changes.stateWords ?? null),
    ownerId: changes.ownerId === undefined ? item.ownerId : changes.ownerId,
    dueOn: changes.dueOn ?? item.dueOn,
  })
  await writeAudit(tx, context, {
    event: 'involvement.support_changed',
    subjectKind: 'support_item',
    subjectId: item.id,
    detail: {
      leaderId: item.leaderId,
      placementId: item.placementId,
      fields: Object.keys(changes),
      state,
    },
  })
}

/** Says whether it was met: the person, or a colleague whom they told. The last answer counts. */
export async function answerSupport(
  tx: Db,
  context: RequestContext,
  by: Whose & { itemId: string },
  { met, words }: MetCreate,
): Promise<SupportItemRow> {
  const item = await lockItem(tx, by)
  if (!item.mayBeAnswered) throw supportNotAsked()
  const isStaff = by.organisationId !== null
  await updateMet(tx, {
    itemId: item.id,
    met,
    words: met === 'met' ? null : words,
    by: isStaff ? context.actor.accountId : null,
  })
  await writeAudit(tx, context, {
    event: 'involvement.support_answered',
    subjectKind: 'support_item',
    subjectId: item.id,
    detail: { leaderId: item.leaderId, placementId: item.placementId, met },
  })
  return item
}

/** Says what was done about something that was not met. */
export async function followSupport(
  tx: Db,
  context: RequestContext,
  itemId: string,
  words: string,
): Promise<void> {
  const organisationId = organisationOf(context.actor)
  const item = await lockItem(tx, { itemId, organisationId, leaderId: null })
  if (item.met === null || item.met === 'met' || item.followedAt) throw supportNotUnmet()
  await updateFollowed(tx, { itemId, words, by: context.actor.accountId })
  await writeAudit(tx, context, {
    event: 'involvement.support_followed',
    subjectKind: 'support_item',
    subjectId: itemId,
    detail: { leaderId: item.leaderId, placementId: item.placementId },
  })
}
