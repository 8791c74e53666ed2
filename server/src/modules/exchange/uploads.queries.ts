import { and, desc, eq, getTableColumns, gt, inArray, lt, ne, sql } from 'drizzle-orm'
import type { Actor } from '../../core/access.ts'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { leaders } from '../leaders/leaders.table.ts'
import type { Agreement } from './imports.table.ts'
import type { AlikePerson, KnownPerson } from './uploads.plan.rules.ts'
import { uploadLimits, type UploadResult } from './uploads.schemas.ts'
import {
  leaderUploadLines,
  leaderUploads,
  type lineOutcomes,
  type uploadFormats,
} from './uploads.table.ts'

export async function insertUpload(
  tx: Db,
  actor: Actor,
  fields: {
    organisationId: string
    format: (typeof uploadFormats)[number]
    agreement: Agreement | null
  },
): Promise<string> {
  const id = newId()
  await tx.insert(leaderUploads).values({
    id,
    ...fields,
    accountId: actor.accountId,
    clientId: actor.client?.id ?? null,
    ...{ status: 'open', taken: 0, created: 0, updated: 0, unchanged: 0, refused: 0 },
    createdAt: sql`now()`,
    updatedAt: sql`now()`,
  })
  return id
}

const uploadText = `select u.id, u.format, u.status, u.agreement, u.taken, u.created, u.updated, u.unchanged, u.refused,
    u.created_at as "createdAt", u.updated_at as "updatedAt", c.name as program
  from leader_upload u left join client c on c.id = u.client_id`

/** An upload with the name of the program that began it. */
export interface UploadRow {
  [column: string]: unknown
  id: string
  format: (typeof uploadFormats)[number]
  status: 'open' | 'complete'
  agreement: Agreement | null
  taken: number
  created: number
  updated: number
  unchanged: number
  refused: number
  createdAt: Date
  updatedAt: Date
  program: string | null
}

export async function findUpload(
  db: Db,
  by: { uploadId: string; organisationId: string },
): Promise<UploadRow | undefined> {
  const [found] = await prepared<UploadRow>(db, {
    name: 'leader_upload',
    text: `${uploadText} where u.id = $1 and u.organisation_id = $2`,
    values: [by.uploadId, by.organisationId],
  })
  return found
}

/** The same, for whoever is about to take lines of it or to close it: one after the other. */
export async function lockUpload(
  tx: Db,
  by: { uploadId: string; organisationId: string },
): Promise<UploadRow | undefined> {
  const [found] = await prepared<UploadRow>(tx, {
    name: 'leader_upload_locked',
    text: `${uploadText} where u.id = $1 and u.organisation_id = $2 for no key update of u`,
    values: [by.uploadId, by.organisationId],
  })
  return found
}

/** A page of the uploads of an organisation, newest first. */
export function findUploads(
  db: Db,
  by: { organisationId: string; before: string | null; limit: number },
): Promise<UploadRow[]> {
  return prepared<UploadRow>(db, {
    name: 'leader_uploads',
    text: `${uploadText} where u.organisation_id = $1 and ($2::uuid is null or u.id < $2::uuid)
      order by u.id desc limit $3`,
    values: [by.organisationId, by.before, by.limit + 1],
  })
}

export async function completeUpload(tx: Db, uploadId: string): Promise<void> {
  await prepared(tx, {
    name: 'leader_upload_complete',
    text: `update leader_upload set status = 'complete', updated_at = now() where id = $1`,
    values: [uploadId],
  })
}

/** Writes what became of some lines, and that they were taken. */
export async function writeResults(
  tx: Db,
  uploadId: string,
  results: readonly UploadResult[],
): Promise<void> {
  await prepared(tx, {
    name: 'leader_upload_results',
    text: `with result as (
        insert into leader_upload_line (upload_id, line, outcome, leader_id, code, field, words)
        select $1, line, outcome, leader_id, code, field, words
        from json_to_recordset($2::json)
          as row (line integer, outcome text, leader_id uuid, code text, field text, words text)
        returning outcome
      ), counted as (
        select count(*) as taken,
          count(*) filter (where outcome = 'created') as created,
          count(*) filter (where outcome = 'updated') as updated,
          count(*) filter (where outcome = 'unchanged') as unchanged,
          count(*) filter (where outcome = 'refused') as refused
        from result
      )
      update leader_upload u set taken = u.taken + c.taken, created = u.created + c.created,
        updated = u.updated + c.updated, unchanged = u.unchanged + c.unchanged, refused = u.refused + c.refused,
        updated_at = now()
      from counted c where u.id = $1`,
    values: [
      uploadId,
      JSON.stringify(results.map(({ leaderId, ...rest }) => ({ ...rest, leader_id: leaderId }))),
    ],
  })
}

/** What became of lines behind one of them, in their order. */
export function findResults(
  db: Db,
  by: {
    uploadId: string
    outcome: (typeof lineOutcomes)[number] | undefined
    after: number
    limit: number
  },
): Promise<UploadResult[]> {
  const { uploadId, ...shown } = getTableColumns(leaderUploadLines)
  return db
    .select(shown)
    .from(leaderUploadLines)
    .where(
      and(
        eq(uploadId, by.uploadId),
        gt(leaderUploadLines.line, by.after),
        by.outcome ? eq(leaderUploadLines.outcome, by.outcome) : undefined,
      ),
    )
    .orderBy(leaderUploadLines.line)
    .limit(by.limit)
}

/** People of the register with one of these references, whole, kept from changing until they are written. */
export function lockByReference(
  tx: Db,
  by: { organisationId: string; references: string[] },
): Promise<KnownPerson[]> {
  if (by.references.length === 0) return Promise.resolve([])
  return tx
    .select()
    .from(leaders)
    .where(
      and(
        eq(leaders.organisationId, by.organisationId),
        // One parameter however many they are: a text of its own for each number of them would be planned each time.
        sql`${leaders.reference} = any (${sql.param(by.references)}::text[])`,
        ne(leaders.status, 'erased'),
      ),
    )
    .orderBy(leaders.id)
    .for('no key update')
}

/** People of the register who could be those of some lines: by an address, a number, or a name. */
export function findAlike(
  tx: Db,
  by: { organisationId: string; emails: string[]; phones: string[]; sortNames: string[] },
): Promise<AlikePerson[]> {
  return prepared<AlikePerson>(tx, {
    name: 'leader_upload_alike',
    text: `select id, reference, sort_name, lower(email) as email, phone, outcode from leader
      where organisation_id = $1 and status in ('invited', 'active', 'left')
        and (lower(email) = any ($2) or phone = any ($3) or sort_name = any ($4))
      order by id`,
    values: [by.organisationId, by.emails, by.phones, by.sortNames],
  })
}

/** Uploads for which nothing came for long, with what became of their lines. A few at a time: each may have a million. */
export async function clearOldUploads(tx: Db): Promise<void> {
  const old = await tx
    .select({ id: leaderUploads.id })
    .from(leaderUploads)
    .where(
      lt(leaderUploads.updatedAt, sql`now() - make_interval(days => ${uploadLimits.keptDays})`),
    )
    .orderBy(desc(leaderUploads.updatedAt))
    .limit(20)
  const ids = old.map(({ id }) => id)
  if (ids.length > 0) await tx.delete(leaderUploads).where(inArray(leaderUploads.id, ids))
}
