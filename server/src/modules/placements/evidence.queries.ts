import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { leaderName } from '../leaders/names.queries.ts'
import type { FileKind } from './evidence-kinds.rules.ts'
import type { evidenceKinds, evidenceSides } from './evidence.table.ts'
import { holdsFor } from './impact.queries.ts'

type Side = (typeof evidenceSides)[number]

/** One file or link as the person reads it; taken away, only that it was there. */
export interface OwnEvidenceRow {
  [column: string]: unknown
  id: string
  kind: (typeof evidenceKinds)[number]
  side: Side
  placementId: string | null
  description: string | null
  fileName: string | null
  size: number | null
  address: string | null
  attachedAt: Date
  removedAt: Date | null
  removedSide: Side | null
}

/** The same for staff: with whom it is about. */
export interface EvidenceRow extends OwnEvidenceRow {
  leaderId: string | null
  leaderName: string | null
  attachedByName: string | null
}

const columns = `e.id, e.kind, e.side, e.placement_id as "placementId", e.description, e.file_name as "fileName",
  e.size, e.address, e.attached_at as "attachedAt", e.removed_at as "removedAt", e.removed_side as "removedSide"`

/** So many of a record are shown, those that stand first: more than may stand. */
const mostShown = 300

/** What is attached to a record of this organisation, with what its people attached; bytes are not read. */
export function findEvidence(
  db: Db,
  by: { organisationId: string; impactId: string },
): Promise<EvidenceRow[]> {
  return prepared<EvidenceRow>(db, {
    name: 'evidence_of_record',
    text: `select ${columns}, p.leader_id as "leaderId", ${leaderName} as "leaderName", a.name as "attachedByName"
      from impact_record r
      join impact_evidence e on e.record_id = r.id or e.placement_id = r.placement_id
      left join placement p on p.id = e.placement_id
      left join leader l on l.id = p.leader_id
      left join account a on a.id = e.attached_by
      where r.organisation_id = $1 and r.id = $2
      order by e.removed_at is not null, e.id limit ${mostShown}`,
    values: [by.organisationId, by.impactId],
  })
}

/** What a person (`$1`) may read of one placement of theirs (`p`), once they were told what came of it. */
const isTheirs = `p.leader_id = $1 and ${holdsFor} and p.told_at is not null
  and (e.placement_id = p.id or (e.placement_id is null and e.record_id = r.id))`

/** What is attached to what came of one placement, for the person. */
export function findOwnEvidence(
  db: Db,
  by: { leaderId: string; placementId: string },
): Promise<OwnEvidenceRow[]> {
  return prepared<OwnEvidenceRow>(db, {
    name: 'evidence_own',
    text: `select ${columns}
      from placement p
      join impact_record r on r.opportunity_id = p.opportunity_id
      join impact_evidence e on e.record_id = r.id or e.placement_id = p.id
      where p.id = $2 and ${isTheirs}
      order by e.removed_at is not null, e.id limit ${mostShown}`,
    values: [by.leaderId, by.placementId],
  })
}

export interface OwnEvidenceFileRow {
  [column: string]: unknown
  kind: FileKind
  fileName: string
  bytes: Buffer
}

export interface EvidenceFileRow extends OwnEvidenceFileRow {
  /** Whom it is about: one, or everybody of the record. */
  leaderIds: string[]
}

/** A file of this organisation, with whom it is about. */
export async function findEvidenceFile(
  db: Db,
  by: { organisationId: string; evidenceId: string },
): Promise<EvidenceFileRow | undefined> {
  const [row] = await prepared<EvidenceFileRow>(db, {
    name: 'evidence_file',
    text: `select e.kind, e.file_name as "fileName", f.bytes, array(
        select p.leader_id from placement p join impact_record r on r.opportunity_id = p.opportunity_id and ${holdsFor}
        where case when e.placement_id is null then r.id = e.record_id and p.status in ('active', 'ended')
          else p.id = e.placement_id end
        order by p.id limit 200) as "leaderIds"
      from impact_evidence e join impact_evidence_file f on f.evidence_id = e.id
      where e.organisation_id = $1 and e.id = $2`,
    values: [by.organisationId, by.evidenceId],
  })
  return row
}

/** The same for the person; what is about them alone also before they were told: their copy of everything names it. */
export async function findOwnEvidenceFile(
  db: Db,
  by: { leaderId: string; evidenceId: string },
): Promise<OwnEvidenceFileRow | undefined> {
  const [row] = await prepared<OwnEvidenceFileRow>(db, {
    name: 'evidence_file_own',
    text: `select e.kind, e.file_name as "fileName", f.bytes
      from impact_evidence e join impact_evidence_file f on f.evidence_id = e.id
      where e.id = $2 and (
        exists (select from placement p where p.id = e.placement_id and p.leader_id = $1)
        or exists (select from impact_record r join placement p on p.opportunity_id = r.opportunity_id
          where r.id = e.record_id and ${isTheirs}))`,
    values: [by.leaderId, by.evidenceId],
  })
  return row
}

/** How many of one side stand with a record: the organisation's, or one person's own. */
export async function countEvidence(
  tx: Db,
  of: { recordId: string; side: Side; placementId: string | null },
): Promise<number> {
  const [row] = await prepared<{ count: number }>(tx, {
    name: 'evidence_count',
    text: `select count(*)::int as count from impact_evidence
      where removed_at is null and side = $2 and case when $2 = 'leader' then placement_id = $3 else record_id = $1 end`,
    values: [of.recordId, of.side, of.placementId],
  })
  return row?.count ?? 0
}

/** Bytes of all files of an organisation, while no other of its files can be added. */
export async function lockEvidenceRoom(tx: Db, organisationId: string): Promise<number> {
  await prepared(tx, {
    name: 'evidence_room_lock',
    text: `select pg_advisory_xact_lock(hashtextextended('impact_evidence ' || $1, 0))`,
    values: [organisationId],
  })
  const [row] = await prepared<{ bytes: string }>(tx, {
    name: 'evidence_room',
    text: 'select coalesce(sum(size), 0) as bytes from impact_evidence where organisation_id = $1 and size is not null',
    values: [organisationId],
  })
  return Number(row?.bytes ?? 0)
}

/** Keeps a file or a link; answers its id. */
export async function insertEvidence(
  tx: Db,
  of: {
    organisationId: string
    recordId: string
    placementId: string | null
    side: Side
    attachedBy: string | null
    description: string
  },
  what: { kind: 'link'; address: string } | { kind: FileKind; fileName: string; bytes: Buffer },
): Promise<string> {
  const evidenceId = newId()
  const isLink = what.kind === 'link'
  await prepared(tx, {
    name: 'evidence_insert',
    text: `insert into impact_evidence (id, organisation_id, record_id, placement_id, side, attached_by, kind,
        description, file_name, size, address)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      evidenceId,
      of.organisationId,
      of.recordId,
      of.placementId,
      of.side,
      of.attachedBy,
      what.kind,
      of.description,
      isLink ? null : what.fileName,
      isLink ? null : what.bytes.length,
      isLink ? what.address : null,
    ],
  })
  if (!isLink) {
    await prepared(tx, {
      name: 'evidence_file_insert',
      text: 'insert into impact_evidence_file (evidence_id, bytes) values ($1, $2)',
      values: [evidenceId, what.bytes],
    })
  }
  return evidenceId
}

/**
 * Takes a file or link away for good: its bytes, its name and what was said of it. Answers whose record it stood
 * with; undefined where there is none to take away.
 */
export async function wipeEvidence(
  tx: Db,
  by: { evidenceId: string } & ({ organisationId: string } | { leaderId: string }),
): Promise<{ recordId: string } | undefined> {
  const isOwn = 'leaderId' in by
  const [row] = await prepared<{ recordId: string }>(tx, {
    name: isOwn ? 'evidence_wipe_own' : 'evidence_wipe',
    text: `with wiped as (
        update impact_evidence e set removed_at = clock_timestamp(), removed_side = '${isOwn ? 'leader' : 'organisation'}',
          description = null, file_name = null, size = null, address = null
        where e.id = $2 and e.removed_at is null and ${
          isOwn
            ? `e.side = 'leader' and exists (
                select from placement p where p.id = e.placement_id and p.leader_id = $1)`
            : 'e.organisation_id = $1'
        } returning e.id, e.record_id),
      bytes as (delete from impact_evidence_file f using wiped where f.evidence_id = wiped.id)
      select record_id as "recordId" from wiped`,
    values: [isOwn ? by.leaderId : by.organisationId, by.evidenceId],
  })
  return row
}
