import { and, eq, sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import {
  opportunities,
  type Counterpart,
  type Essentials,
  type OpportunityStatus,
  type Session,
  type Step,
  type TimeShape,
  type Wanted,
  type Weights,
} from './opportunities.table.ts'

export type OpportunityFields = Omit<
  typeof opportunities.$inferInsert,
  'id' | 'version' | 'createdAt' | 'updatedAt'
>

/** An opportunity with the names that belong to it. */
export interface OpportunityRow {
  [column: string]: unknown
  id: string
  organisationId: string
  organisationName: string
  status: OpportunityStatus
  title: string
  role: string | null
  kind: string
  leaderType: string | null
  purpose: string
  difference: string
  project: string | null
  influence: string | null
  collective: boolean
  formality: 'formal' | 'informal'
  excludesEmployed: boolean
  firstStep: boolean
  counterparts: Counterpart[]
  outcode: string | null
  radiusKm: number
  online: boolean
  halfDays: number
  hoursMonth: number | null
  sessions: Session[]
  sessionHalfDays: number
  weights: Weights
  wanted: Wanted
  essentials: Essentials
  startsOn: string | null
  endsOn: string | null
  closesOn: string | null
  placesCount: number
  support: string
  recognition: string | null
  recognitionNote: string | null
  contactId: string | null
  contactName: string | null
  howChosen: string
  papersDays: number | null
  noPapers: boolean
  isPublic: boolean
  timeShape: TimeShape | null
  steps: Step[]
  copiedFromId: string | null
  copiedFromTitle: string | null
  seatId: string | null
  seatName: string | null
  bodyId: string | null
  bodyName: string | null
  openedAt: Date | null
  cancelReason: string
  /** Whether its organisation wants opportunities approved before they open. */
  needsApproval: boolean
  /** Whether anybody knows that they were thought of: asked, or answered by themselves. */
  isAsked: boolean
  placesTaken: number
  version: number
  updatedAt: Date
}

const columns = `o.id, o.organisation_id as "organisationId", g.name as "organisationName", o.status, o.title, o.role,
  o.kind, o.leader_type as "leaderType", o.purpose, o.difference, o.project, o.influence, o.collective, o.formality,
  o.excludes_employed as "excludesEmployed", o.first_step as "firstStep", o.counterparts, o.outcode,
  o.radius_km as "radiusKm", o.online, o.half_days as "halfDays", o.hours_month as "hoursMonth", o.sessions,
  o.session_half_days as "sessionHalfDays", o.weights, o.wanted, o.essentials, o.starts_on as "startsOn",
  o.ends_on as "endsOn", o.closes_on as "closesOn", o.places_count as "placesCount", o.support, o.recognition,
  o.recognition_note as "recognitionNote", o.contact_account_id as "contactId", c.name as "contactName",
  o.how_chosen as "howChosen", o.papers_days as "papersDays", o.no_papers as "noPapers", o.is_public as "isPublic", o.time_shape as "timeShape",
  o.steps, s.id as "copiedFromId", s.title as "copiedFromTitle", o.seat_id as "seatId", st.name as "seatName",
  bd.id as "bodyId", bd.name as "bodyName", o.opened_at as "openedAt",
  o.cancel_reason as "cancelReason", g.approves_opportunities as "needsApproval", o.version, o.updated_at as "updatedAt",
  exists (select from placement p where p.opportunity_id = o.id and (p.asked_on is not null or p.status <> 'suggested'))
    as "isAsked",
  (select count(*)::int from placement p where p.opportunity_id = o.id and p.status in ('agreed', 'active')) as "placesTaken"`
const tables = `opportunity o join organisation g on g.id = o.organisation_id
  left join account c on c.id = o.contact_account_id
  left join opportunity s on s.id = o.copied_from
  left join seat st on st.id = o.seat_id
  left join body bd on bd.id = st.body_id`

/** What others than its organisation may know of: it was open at some time. Cancelled before that, it never was. */
export const isPublished = `(o.status in ('open', 'filled', 'closed')
  or (o.status = 'cancelled' and o.opened_at is not null))`

/** One opportunity, if this organisation may see it: its own, or one that was opened. */
export async function findOpportunity(
  db: Db,
  by: { opportunityId: string; organisationId: string | null },
): Promise<OpportunityRow | undefined> {
  const [row] = await prepared<OpportunityRow>(db, {
    name: 'opportunity_one',
    text: `select ${columns} from ${tables}
      where o.id = $1 and (o.organisation_id = $2::uuid or ${isPublished})`,
    values: [by.opportunityId, by.organisationId],
  })
  return row
}

/** These opportunities, as far as this organisation may see them, in the order asked. */
export async function findOpportunitiesById(
  db: Db,
  by: { opportunityIds: string[]; organisationId: string | null },
): Promise<OpportunityRow[]> {
  const rows = await prepared<OpportunityRow>(db, {
    name: 'opportunity_some',
    text: `select ${columns} from ${tables}
      where o.id = any($1::uuid[]) and (o.organisation_id = $2::uuid or ${isPublished})`,
    values: [by.opportunityIds, by.organisationId],
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return by.opportunityIds.flatMap((opportunityId) => byId.get(opportunityId) ?? [])
}

/** One page, newest change first. */
export function findOpportunities(
  db: Db,
  filter: {
    organisationId: string
    mine: boolean
    status: OpportunityStatus | undefined
    kind: string | undefined
    before: readonly [string, string] | undefined
    limit: number
  },
): Promise<OpportunityRow[]> {
  return prepared<OpportunityRow>(db, {
    name: 'opportunity_list',
    text: `select ${columns} from ${tables}
      where (o.organisation_id = $1 or (not $2 and ${isPublished}))
        and ($3::text is null or o.status = $3) and ($4::text is null or o.kind = $4)
        and ($5::timestamptz is null or (o.updated_at, o.id) < ($5, $6::uuid))
      order by o.updated_at desc, o.id desc limit $7`,
    values: [
      filter.organisationId,
      filter.mine,
      filter.status ?? null,
      filter.kind ?? null,
      filter.before?.[0] ?? null,
      filter.before?.[1] ?? null,
      filter.limit + 1,
    ],
  })
}

/** Whether there is such a seat on a board or committee of this organisation. */
export async function isOwnSeat(
  db: Db,
  by: { seatId: string; organisationId: string },
): Promise<boolean> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'opportunity_seat',
    text: `select s.id from seat s join body b on b.id = s.body_id
      where s.id = $1 and b.organisation_id = $2 and s.archived_at is null and b.archived_at is null`,
    values: [by.seatId, by.organisationId],
  })
  return rows.length > 0
}

export async function insertOpportunity(tx: Db, fields: OpportunityFields): Promise<string> {
  const opportunityId = newId()
  // Milliseconds only, as JavaScript reads it back: a page's last row must compare equal to its cursor.
  const now = sql`date_trunc('milliseconds', now())`
  await tx
    .insert(opportunities)
    .values({ id: opportunityId, ...fields, version: 1, createdAt: now, updatedAt: now })
  return opportunityId
}

/** False when it is no longer at this version, or belongs to another organisation. */
export async function updateOpportunity(
  tx: Db,
  by: { opportunityId: string; organisationId: string; version: number },
  changes: Partial<OpportunityFields>,
): Promise<boolean> {
  const updated = await tx
    .update(opportunities)
    .set({
      ...changes,
      version: sql`${opportunities.version} + 1`,
      updatedAt: sql`date_trunc('milliseconds', now())`,
    })
    .where(
      and(
        eq(opportunities.id, by.opportunityId),
        eq(opportunities.organisationId, by.organisationId),
        eq(opportunities.version, by.version),
      ),
    )
    .returning({ id: opportunities.id })
  return updated.length > 0
}
