import { and, eq, sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { bodies } from './bodies.table.ts'

export interface BodyRow {
  [column: string]: unknown
  id: string
  name: string
  kind: (typeof bodies.$inferSelect)['kind']
  purpose: string
  meets: string
  warningDays: number
  isArchived: boolean
  version: number
  /** The name as lists sort it. */
  sortName: string
}

export type BodyFields = Pick<
  typeof bodies.$inferInsert,
  'name' | 'kind' | 'purpose' | 'meets' | 'warningDays'
>

const columns = `b.id, b.name, b.kind, b.purpose, b.meets, b.warning_days as "warningDays",
  b.archived_at is not null as "isArchived", b.version, lower(b.name) as "sortName"`

/** One page of the bodies of an organisation by name: those that are there, or those that were put away. */
export function findBodies(
  db: Db,
  by: {
    organisationId: string
    isArchived: boolean
    after: readonly [string, string] | undefined
    limit: number
  },
): Promise<BodyRow[]> {
  return prepared<BodyRow>(db, {
    name: 'bodies_list',
    text: `select ${columns} from body b
      where b.organisation_id = $1 and (b.archived_at is not null) = $2
        and ($3::text is null or (lower(b.name), b.id) > ($3, $4::uuid))
      order by lower(b.name), b.id limit $5`,
    values: [
      by.organisationId,
      by.isArchived,
      by.after?.[0] ?? null,
      by.after?.[1] ?? null,
      by.limit + 1,
    ],
  })
}

export async function findBody(
  db: Db,
  by: { bodyId: string; organisationId: string },
): Promise<BodyRow | undefined> {
  const [row] = await prepared<BodyRow>(db, {
    name: 'body_one',
    text: `select ${columns} from body b where b.id = $1 and b.organisation_id = $2`,
    values: [by.bodyId, by.organisationId],
  })
  return row
}

/** Locks a body of this organisation, so that its seats are counted by one at a time. */
export async function lockBody(
  tx: Db,
  by: { bodyId: string; organisationId: string },
): Promise<boolean> {
  const rows = await prepared<{ id: string }>(tx, {
    name: 'body_lock',
    text: 'select id from body where id = $1 and organisation_id = $2 for no key update',
    values: [by.bodyId, by.organisationId],
  })
  return rows.length > 0
}

export async function insertBody(
  tx: Db,
  organisationId: string,
  fields: BodyFields,
): Promise<string> {
  const bodyId = newId()
  await tx.insert(bodies).values({
    id: bodyId,
    organisationId,
    ...fields,
    version: 1,
    createdAt: sql`now()`,
    updatedAt: sql`now()`,
  })
  return bodyId
}

/** False when it is no longer at this version, or belongs to another organisation. */
export async function updateBody(
  tx: Db,
  by: { bodyId: string; organisationId: string; version: number },
  { isArchived, ...fields }: Partial<BodyFields> & { isArchived?: boolean | undefined },
): Promise<boolean> {
  const updated = await tx
    .update(bodies)
    .set({
      ...fields,
      ...(isArchived === undefined ? {} : { archivedAt: isArchived ? sql`now()` : null }),
      version: sql`${bodies.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(bodies.id, by.bodyId),
        eq(bodies.organisationId, by.organisationId),
        eq(bodies.version, by.version),
      ),
    )
    .returning({ id: bodies.id })
  return updated.length > 0
}
