import type { z } from 'zod'
import { prepared, type Db } from '../../core/db.ts'
import { leaderName } from '../leaders/names.queries.ts'
import type { PlacementStep } from './moves.schemas.ts'
import type { Decision, Owed, PlacementStatus } from './placements.table.ts'

export interface PlacementRow {
  [column: string]: unknown
  id: string
  leaderId: string
  leaderName: string | null
  opportunityId: string
  opportunityTitle: string
  organisationId: string
  organisationName: string
  status: PlacementStatus
  askedOn: string | null
  startedOn: string | null
  endedOn: string | null
  outcome: string | null
  decision: Decision | null
  createdAt: Date
  movedAt: Date
  owed: Owed | null
  dueOn: string | null
  howEnded: 'completed' | 'stepped_down' | 'ended_early' | null
  toldAt: Date | null
  closedAt: Date | null
  repeatReason: string | null
  version: number
}

/** A placement is its organisation's. */
const select = `select p.id, p.leader_id as "leaderId", ${leaderName} as "leaderName",
    p.opportunity_id as "opportunityId", o.title as "opportunityTitle", p.organisation_id as "organisationId",
    g.name as "organisationName", p.status, p.asked_on as "askedOn", p.started_on as "startedOn",
    p.ended_on as "endedOn", p.outcome, p.decision, p.created_at as "createdAt", p.moved_at as "movedAt", p.owed,
    p.due_on as "dueOn", p.how_ended as "howEnded", p.told_at as "toldAt", p.closed_at as "closedAt",
    p.repeat_reason as "repeatReason", p.version
  from placement p
  join leader l on l.id = p.leader_id
  join opportunity o on o.id = p.opportunity_id
  join organisation g on g.id = p.organisation_id`

/** Which of a list: one status, or where one side owes something. */
export interface Narrowing {
  status: PlacementStatus | undefined
  owed: 'organisation' | 'leader' | undefined
}
const narrowed = `($5::text is null or p.status = $5)
  and ($6::text is null or p.owed is not null and (p.owed = 'yes') = ($6 = 'leader'))`

/** Placements of one opportunity of this organisation, newest first. */
export function findPlacementsOfOpportunity(
  db: Db,
  by: { organisationId: string; opportunityId: string; before: string | null; limit: number },
  narrow: Narrowing = { status: undefined, owed: undefined },
): Promise<PlacementRow[]> {
  return prepared<PlacementRow>(db, {
    name: 'placements_of_opportunity',
    text: `${select} where p.organisation_id = $1 and p.opportunity_id = $2 and ($3::uuid is null or p.id < $3::uuid)
      and ${narrowed} order by p.id desc limit $4`,
    values: [
      by.organisationId,
      by.opportunityId,
      by.before,
      by.limit + 1,
      narrow.status ?? null,
      narrow.owed ?? null,
    ],
  })
}

/** The involvement of one person, for the organisation that holds the record, newest first. */
export function findPlacementsOfLeader(
  db: Db,
  by: { organisationId: string; leaderId: string; before: string | null; limit: number },
  narrow: Narrowing = { status: undefined, owed: undefined },
): Promise<PlacementRow[]> {
  return prepared<PlacementRow>(db, {
    name: 'placements_of_leader',
    text: `${select} where l.organisation_id = $1 and p.leader_id = $2 and ($3::uuid is null or p.id < $3::uuid)
      and ${narrowed} order by p.id desc limit $4`,
    values: [
      by.organisationId,
      by.leaderId,
      by.before,
      by.limit + 1,
      narrow.status ?? null,
      narrow.owed ?? null,
    ],
  })
}

export async function findPlacement(
  db: Db,
  by: { organisationId: string; placementId: string },
): Promise<PlacementRow | undefined> {
  const [row] = await prepared<PlacementRow>(db, {
    name: 'placement_one',
    text: `${select} where p.organisation_id = $1 and p.id = $2`,
    values: [by.organisationId, by.placementId],
  })
  return row
}

export interface OwedRow {
  [column: string]: unknown
  id: string
  leaderId: string
  leaderName: string | null
  opportunityId: string
  opportunityTitle: string
  contactName: string | null
  status: PlacementStatus
  owed: Owed
  movedAt: Date
  dueOn: string
}

/** Where a page of what is owed goes on. */
export interface OwedMark {
  isPlace: boolean
  dueOn: string
  id: string
}

/**
 * What is owed with this organisation and due by a day, whoever owes it: people who said yes after the last place
 * went stand first, then the longest overdue.
 */
export function findOwed(
  db: Db,
  by: {
    organisationId: string
    dueBy: string
    owed: Owed | undefined
    owedBy?: 'organisation' | 'leader' | undefined
    contactAccountId?: string | undefined
    after: OwedMark | undefined
    limit: number
  },
): Promise<OwedRow[]> {
  return prepared<OwedRow>(db, {
    name: 'placements_owed',
    text: `select p.id, p.leader_id as "leaderId", ${leaderName} as "leaderName", p.opportunity_id as "opportunityId",
        o.title as "opportunityTitle", c.name as "contactName", p.status, p.owed, p.moved_at as "movedAt", p.due_on as "dueOn"
      from placement p
      join leader l on l.id = p.leader_id
      join opportunity o on o.id = p.opportunity_id
      left join account c on c.id = o.contact_account_id
      where p.organisation_id = $1 and p.owed is not null and p.due_on <= $2::date
        and ($3::text is null or p.owed = $3)
        and ($8::boolean is null or (p.owed = 'yes') = $8)
        and ($9::uuid is null or o.contact_account_id = $9)
        and ($4::boolean is null or (p.owed <> 'place', p.due_on, p.id) > (not $4, $5::date, $6::uuid))
      order by (p.owed <> 'place'), p.due_on, p.id limit $7`,
    values: [
      by.organisationId,
      by.dueBy,
      by.owed ?? null,
      by.after?.isPlace ?? null,
      by.after?.dueOn ?? null,
      by.after?.id ?? null,
      by.limit + 1,
      // All but a yes is owed by the organisation.
      by.owedBy === undefined ? null : by.owedBy === 'leader',
      by.contactAccountId ?? null,
    ],
  })
}

export interface StepRow {
  [column: string]: unknown
  move: z.infer<typeof PlacementStep>['move']
  from: PlacementStatus | null
  to: PlacementStatus
  side: 'organisation' | 'leader' | 'clock'
  by: string | null
  at: Date
  reason: z.infer<typeof PlacementStep>['reason']
  words: string | null
}

/** Every step of a placement, the oldest first. */
export function findSteps(db: Db, placementId: string): Promise<StepRow[]> {
  return prepared<StepRow>(db, {
    name: 'placement_steps',
    text: `select m.move, m.from_status as from, m.to_status as to, m.side, a.name as by, m.at, m.reason, w.words
      from placement_move m
      left join placement_words w on w.id = m.id
      left join account a on a.id = m.account_id
      where m.placement_id = $1 order by m.at, m.id`,
    values: [placementId],
  })
}

export interface OwnPlacementRow {
  [column: string]: unknown
  id: string
  opportunityId: string
  opportunityTitle: string
  organisationId: string
  organisationName: string
  contactName: string | null
  status: PlacementStatus
  owed: Owed | null
  howEnded: PlacementRow['howEnded']
  startedOn: string | null
  endedOn: string | null
  outcome: string | null
  hasImpact: boolean
  hasMeetings: boolean
  toldAt: Date | null
  closedAt: Date | null
  createdAt: Date
  movedAt: Date
  version: number
}

/**
 * Of placements `p`, those that the person knows of. To be suggested is between colleagues: nobody has asked them
 * yet, and nobody tells them that it came to nothing.
 */
export const isKnownToPerson = `p.status <> 'suggested' and (p.asked_on is not null
  or p.status not in ('expired', 'not_chosen', 'withdrawn')
  or exists (select from placement_move m where m.placement_id = p.id
    and (m.side = 'leader' or m.move = 'recorded' and m.to_status <> 'suggested')))`

/** What a person was asked, answered and takes part in, as they may see it, newest first. */
export function findOwnPlacements(
  db: Db,
  by: { leaderId: string; before: string | null; limit: number; only?: string },
) {
  return prepared<OwnPlacementRow>(db, {
    name: 'placements_own',
    text: `select p.id, p.opportunity_id as "opportunityId", o.title as "opportunityTitle",
        p.organisation_id as "organisationId", g.name as "organisationName", c.name as "contactName", p.status, p.owed,
        p.how_ended as "howEnded", p.started_on as "startedOn", p.ended_on as "endedOn", p.outcome,
        p.told_at is not null and exists (select from impact_record r where r.placement_id = p.id
          or (r.placement_id is null and r.opportunity_id = p.opportunity_id)) as "hasImpact",
        p.status in ('agreed', 'active') and exists (select from opportunity_session s
          where s.opportunity_id = p.opportunity_id) as "hasMeetings",
        p.told_at as "toldAt", p.closed_at as "closedAt", p.created_at as "createdAt", p.moved_at as "movedAt", p.version
      from placement p
      join opportunity o on o.id = p.opportunity_id
      join organisation g on g.id = p.organisation_id
      left join account c on c.id = o.contact_account_id and c.status = 'active'
      where p.leader_id = $1 and ${isKnownToPerson} and ($2::uuid is null or p.id < $2::uuid)
        and ($4::uuid is null or p.id = $4::uuid)
      order by p.id desc limit $3`,
    values: [by.leaderId, by.before, by.limit + 1, by.only ?? null],
  })
}
