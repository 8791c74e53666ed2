import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type { ImpactCreate } from './impact.schemas.ts'
import type { influences } from './impact.table.ts'

type Influence = (typeof influences)[number]

export interface ImpactRow {
  [column: string]: unknown
  id: string
  opportunityId: string
  opportunityTitle: string
  organisationId: string
  organisationName: string
  /** Null: of every placement of the opportunity that has no record of its own. */
  placementId: string | null
  aim: string
  done: string
  better: string
  worse: string
  influence: Influence
  influenceOffered: Influence | null
  reflections: string | null
  words: string
  writtenBy: string | null
  updatedAt: Date
  openDisputes: number
  version: number
}

/**
 * An objection (`i`) that stands: nobody has settled it, the person has said nothing else to the same since, and it is
 * to nothing that was taken away.
 */
export const isDisputeOpen = `i.answer = 'disputed' and i.settled_at is null and not exists (select from impact_answer later
  where later.placement_id = i.placement_id and later.record_id = i.record_id and later.id > i.id
    and later.evidence_id is not distinct from i.evidence_id)
  and not exists (select from impact_evidence e where e.id = i.evidence_id and e.removed_at is not null)`

const select = `select r.id, r.opportunity_id as "opportunityId", o.title as "opportunityTitle",
    r.organisation_id as "organisationId", g.name as "organisationName", r.placement_id as "placementId", r.aim, r.done,
    r.better, r.worse, r.influence, o.influence as "influenceOffered", r.reflections, r.words, a.name as "writtenBy",
    r.updated_at as "updatedAt", r.version, (select count(*)::int from impact_answer i
      where i.record_id = r.id and ${isDisputeOpen}) as "openDisputes"
  from impact_record r
  join opportunity o on o.id = r.opportunity_id
  join organisation g on g.id = r.organisation_id
  left join account a on a.id = r.written_by`

/** The record that holds for a placement (`p`): its own, else that of all. */
export const holdsFor = `r.id = (select h.id from impact_record h
  where h.placement_id = p.id or (h.placement_id is null and h.opportunity_id = p.opportunity_id)
  order by h.placement_id is null limit 1)`

/** One record of this organisation. */
export async function findImpact(
  db: Db,
  by: { organisationId: string; impactId: string },
): Promise<ImpactRow | undefined> {
  const [row] = await prepared<ImpactRow>(db, {
    name: 'impact_one',
    text: `${select} where r.organisation_id = $1 and r.id = $2`,
    values: [by.organisationId, by.impactId],
  })
  return row
}

/** The record that holds for a placement of this organisation. */
export async function findImpactOf(
  db: Db,
  by: { organisationId: string; placementId: string },
): Promise<ImpactRow | undefined> {
  const [row] = await prepared<ImpactRow>(db, {
    name: 'impact_of_placement',
    text: `${select} join placement p on p.opportunity_id = r.opportunity_id and ${holdsFor}
      where p.organisation_id = $1 and p.id = $2`,
    values: [by.organisationId, by.placementId],
  })
  return row
}

export interface OwnImpactRow extends ImpactRow {
  toldAt: Date
}

/** The same for the person, once they were told. */
export async function findOwnImpact(
  db: Db,
  by: { leaderId: string; placementId: string },
): Promise<OwnImpactRow | undefined> {
  const [row] = await prepared<OwnImpactRow>(db, {
    name: 'impact_own',
    text: `${select.replace('select ', 'select p.told_at as "toldAt", ')}
      join placement p on p.opportunity_id = r.opportunity_id and ${holdsFor}
      where p.leader_id = $1 and p.id = $2 and p.told_at is not null`,
    values: [by.leaderId, by.placementId],
  })
  return row
}

/** Writes a record; the database refuses (23505) a second one of the same. Answers its id. */
export async function insertImpact(
  tx: Db,
  of: {
    organisationId: string
    opportunityId: string
    placementId: string | null
    writtenBy: string | null
  },
  record: Omit<ImpactCreate, 'of'>,
): Promise<string> {
  const impactId = newId()
  await prepared(tx, {
    name: 'impact_insert',
    text: `insert into impact_record (id, organisation_id, opportunity_id, placement_id, written_by, aim, done, better,
        worse, influence, reflections, words)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      impactId,
      of.organisationId,
      of.opportunityId,
      of.placementId,
      of.writtenBy,
      record.aim,
      record.done,
      record.better,
      record.worse,
      record.influence,
      record.reflections,
      record.words,
    ],
  })
  return impactId
}

/** What telling and changing a record go by, while nobody else can change it. */
export interface LockedImpact {
  [column: string]: unknown
  id: string
  version: number
  opportunityId: string
  aim: string
  done: string
  better: string
  worse: string
  influence: Influence
  reflections: string | null
  words: string
}

export async function lockImpact(
  tx: Db,
  by: { organisationId: string; impactId: string },
): Promise<LockedImpact | undefined> {
  const [row] = await prepared<LockedImpact>(tx, {
    name: 'impact_lock',
    text: `select id, version, opportunity_id as "opportunityId", aim, done, better, worse, influence, reflections, words
      from impact_record where organisation_id = $1 and id = $2 for no key update`,
    values: [by.organisationId, by.impactId],
  })
  return row
}

/** Writes a changed record as its next version. */
export async function updateImpact(
  tx: Db,
  record: Omit<LockedImpact, 'version' | 'opportunityId'> & { writtenBy: string | null },
): Promise<void> {
  await prepared(tx, {
    name: 'impact_update',
    text: `update impact_record set aim = $2, done = $3, better = $4, worse = $5, influence = $6, reflections = $7,
        words = $8, written_by = $9, version = version + 1, updated_at = clock_timestamp()
      where id = $1`,
    values: [
      record.id,
      record.aim,
      record.done,
      record.better,
      record.worse,
      record.influence,
      record.reflections,
      record.words,
      record.writtenBy,
    ],
  })
}

/** Who of a record may be told now: it has ended for them, they were not told, and no message is on its way. */
export function findUntold(
  tx: Db,
  by: { impactId: string; limit: number },
): Promise<{ placementId: string; leaderId: string }[]> {
  return prepared<{ placementId: string; leaderId: string }>(tx, {
    name: 'impact_untold',
    text: `select p.id as "placementId", p.leader_id as "leaderId"
      from impact_record r join placement p on p.opportunity_id = r.opportunity_id and ${holdsFor}
      where r.id = $1 and p.status = 'ended' and p.told_at is null and not exists (
        select from message m where m.leader_id = p.leader_id and m.subject_id = p.id
          and m.kind = 'what_came_of_it' and m.state = 'queued')
      order by p.ended_on, p.id limit $2`,
    values: [by.impactId, by.limit],
  })
}

/**
 * The person was told: keeps when and in which words, and nothing is owed to them any more. Once only; answers whether
 * it was now. The day of the last change stays: to be told something is no sign of life.
 */
export async function setTold(tx: Db, placementId: string): Promise<boolean> {
  const rows = await prepared(tx, {
    name: 'placement_told',
    text: `update placement p set told_at = clock_timestamp(), outcome = r.words, owed = null, due_on = null,
        version = p.version + 1
      from impact_record r
      where p.id = $1 and p.status = 'ended' and p.told_at is null and r.opportunity_id = p.opportunity_id
        and ${holdsFor} returning p.id`,
    values: [placementId],
  })
  return rows.length > 0
}
