import { prepared, together, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { Places } from '../opportunities/places.queries.ts'
import type { Move, Side } from './machine.rules.ts'
import type { Decision, Owed, PlacementStatus } from './placements.table.ts'

/** Whose placement it is: one of the two, as the caller is staff or the person; neither for the clock. */
export interface Whose {
  placementId: string
  organisationId: string | null
  leaderId: string | null
}

/** A placement as it stands while nobody else can move it. */
export interface LockedPlacement {
  [column: string]: unknown
  id: string
  leaderId: string
  opportunityId: string
  organisationId: string
  status: PlacementStatus
  askedOn: string | null
  startedOn: string | null
  endedOn: string | null
  howEnded: 'completed' | 'stepped_down' | 'ended_early' | null
  hasDecision: boolean
  repeatReason: string | null
  owed: Owed | null
  remindOn: string | null
  dueOn: string | null
  toldAt: Date | null
  closedAt: Date | null
  version: number
}

const columns = `id, leader_id as "leaderId", opportunity_id as "opportunityId", organisation_id as "organisationId",
  status, asked_on as "askedOn", started_on as "startedOn", ended_on as "endedOn", how_ended as "howEnded",
  decision is not null as "hasDecision", repeat_reason as "repeatReason", owed, remind_on as "remindOn",
  due_on as "dueOn", told_at as "toldAt", closed_at as "closedAt", version`

/** Locks one placement, if it is the caller's; whoever comes meanwhile waits, and sees it as it is then. */
export async function lockPlacement(tx: Db, by: Whose): Promise<LockedPlacement | undefined> {
  const [row] = await prepared<LockedPlacement>(tx, {
    name: 'placement_lock',
    text: `select ${columns} from placement
      where id = $1 and ($2::uuid is null or organisation_id = $2) and ($3::uuid is null or leader_id = $3)
      for no key update`,
    values: [by.placementId, by.organisationId, by.leaderId],
  })
  return row
}

/** The placement that an answer of the person belongs to: the live one, else one whose time ran out. Locked. */
export async function lockAnswered(
  tx: Db,
  by: { leaderId: string; opportunityId: string },
): Promise<LockedPlacement | undefined> {
  const [row] = await prepared<LockedPlacement>(tx, {
    name: 'placement_lock_answered',
    text: `select ${columns} from placement
      where leader_id = $1 and opportunity_id = $2 and status not in ('ended', 'declined', 'withdrawn', 'not_chosen')
      order by status = 'expired', id desc limit 1 for no key update`,
    values: [by.leaderId, by.opportunityId],
  })
  return row
}

const opportunityOf = '(select opportunity_id from placement where id = $1)'

/** The places of a placement's opportunity; nobody else can take or free one until the transaction ends. */
export async function lockPlacesOf(tx: Db, placementId: string): Promise<Places | undefined> {
  const [row] = await prepared<Places>(tx, {
    name: 'placement_lock_places',
    text: `select status, places_count as "placesCount" from opportunity where id = ${opportunityOf}
      for no key update`,
    values: [placementId],
  })
  return row
}

/** All that one person, or one opportunity, has under way. */
export function findLive(
  tx: Db,
  by: { leaderId?: string; opportunityId?: string },
): Promise<{ id: string; status: PlacementStatus }[]> {
  return prepared<{ id: string; status: PlacementStatus }>(tx, {
    name: by.leaderId ? 'placements_live_of_leader' : 'placements_live_of_opportunity',
    text: `select id, status from placement where ${by.leaderId ? 'leader_id' : 'opportunity_id'} = $1
      and status in ('suggested', 'invited', 'interested', 'in_conversation', 'agreed', 'active') order by id`,
    values: [by.leaderId ?? by.opportunityId],
  })
}

/** How many places of a placement's opportunity are taken. Look only while they are locked. */
export async function countTaken(tx: Db, placementId: string): Promise<number> {
  const [row] = await prepared<{ taken: number }>(tx, {
    name: 'placement_taken',
    text: `select count(*)::int as taken from placement
      where opportunity_id = ${opportunityOf} and status in ('agreed', 'active')`,
    values: [placementId],
  })
  return row?.taken ?? 0
}

/** What a move leaves behind in the row. */
export interface After {
  status: PlacementStatus
  askedOn: string | null
  startedOn: string | null
  endedOn: string | null
  howEnded: LockedPlacement['howEnded']
  repeatReason: string | null
  owed: Owed | null
  remindOn: string | null
  dueOn: string | null
  closes: boolean
  /** The clock is no sign of life of anybody: what it does leaves the day of the last change as it was. */
  byClock: boolean
  decision: Decision | null
}

/** Writes a placement that there was not, in its first status; the database refuses (23505) a second live one. */
export async function insertPlacement(
  tx: Db,
  placementId: string,
  pair: { leaderId: string; opportunityId: string; organisationId: string },
  after: After,
): Promise<void> {
  await prepared(tx, {
    name: 'placement_insert',
    text: `insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on, repeat_reason,
        owed, remind_on, due_on, decision)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      placementId,
      pair.leaderId,
      pair.opportunityId,
      pair.organisationId,
      after.status,
      after.askedOn,
      after.repeatReason,
      after.owed,
      after.remindOn,
      after.dueOn,
      after.decision && JSON.stringify(after.decision),
    ],
  })
}

/** Writes what a move changes in a locked row. */
export async function updatePlacement(tx: Db, placementId: string, after: After): Promise<void> {
  await prepared(tx, {
    name: 'placement_move',
    text: `update placement set status = $2, asked_on = $3, started_on = $4, ended_on = $5, how_ended = $6,
        repeat_reason = $7, owed = $8, remind_on = $9, due_on = $10,
        closed_at = case when $11 then clock_timestamp() else closed_at end,
        decision = coalesce($12::jsonb, decision), moved_at = clock_timestamp(), version = version + 1,
        updated_at = case when $13 then updated_at else now() end
      where id = $1`,
    values: [
      placementId,
      after.status,
      after.askedOn,
      after.startedOn,
      after.endedOn,
      after.howEnded,
      after.repeatReason,
      after.owed,
      after.remindOn,
      after.dueOn,
      after.closes,
      after.decision && JSON.stringify(after.decision),
      after.byClock,
    ],
  })
}

/** One more step of a placement, and the words that belong to it. */
export async function insertMove(
  tx: Db,
  step: {
    placementId: string
    move: Move
    from: PlacementStatus | null
    to: PlacementStatus
    side: Side
    accountId: string | null
    reason: string | null
    words: string | null
  },
): Promise<void> {
  const moveId = newId()
  const writing = prepared(tx, {
    name: 'placement_move_insert',
    text: `insert into placement_move (id, placement_id, move, from_status, to_status, side, account_id, reason)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      moveId,
      step.placementId,
      step.move,
      step.from,
      step.to,
      step.side,
      step.accountId,
      step.reason,
    ],
  })
  const words =
    step.words !== null &&
    prepared(tx, {
      name: 'placement_words_insert',
      text: 'insert into placement_words (id, placement_id, words) values ($1, $2, $3)',
      values: [moveId, step.placementId, step.words],
    })
  await together([writing, words])
}

/** The person was reminded: once is enough. */
export async function noteReminded(tx: Db, placementId: string): Promise<void> {
  await prepared(tx, {
    name: 'placement_reminded',
    text: 'update placement set remind_on = null where id = $1',
    values: [placementId],
  })
}

/** The placement that an ask of this pair goes on from: suggested, or over without a place. */
export async function findEarlier(
  tx: Db,
  by: { leaderId: string; opportunityId: string; organisationId: string },
): Promise<{ id: string } | undefined> {
  const [row] = await prepared<{ id: string }>(tx, {
    name: 'placement_earlier',
    text: `select id from placement
      where leader_id = $1 and opportunity_id = $2 and organisation_id = $3
        and status in ('suggested', 'expired', 'not_chosen', 'withdrawn')
      order by status = 'suggested' desc, id desc limit 1`,
    values: [by.leaderId, by.opportunityId, by.organisationId],
  })
  return row
}
