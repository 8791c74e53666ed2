import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { organisations, type sectors } from './organisations.table.ts'

const columns = {
  id: organisations.id,
  name: organisations.name,
  sector: organisations.sector,
  odsCode: organisations.odsCode,
  outcode: organisations.outcode,
  website: organisations.website,
  version: organisations.version,
  // As the database spells it in small letters, which is not everywhere as JavaScript does.
  sortName: sql<string>`lower(${organisations.name})`,
}

type Sector = (typeof sectors)[number]

export interface OrganisationFields {
  name: string
  sector: Sector
  odsCode: string | null
  outcode: string | null
  website: string | null
}

export async function findOrganisation(db: Db, organisationId: string) {
  const [organisation] = await db
    .select(columns)
    .from(organisations)
    .where(and(eq(organisations.id, organisationId), isNull(organisations.archivedAt)))
  return organisation
}
export type OrganisationRow = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>

/** One page of organisations by name. */
export function findOrganisations(
  db: Db,
  filter: {
    sector?: Sector | undefined
    after: readonly [string, string] | undefined
    limit: number
  },
) {
  return db
    .select(columns)
    .from(organisations)
    .where(
      and(
        isNull(organisations.archivedAt),
        filter.sector ? eq(organisations.sector, filter.sector) : undefined,
        filter.after
          ? sql`(lower(${organisations.name}), ${organisations.id}) > (${filter.after[0]}, ${filter.after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(sql`lower(${organisations.name})`), asc(organisations.id))
    .limit(filter.limit + 1)
}

/** Undefined when name or ODS code is taken. */
export async function insertOrganisation(
  tx: Db,
  fields: OrganisationFields,
): Promise<string | undefined> {
  const [made] = await tx
    .insert(organisations)
    .values({ id: newId(), ...fields, version: 1, createdAt: sql`now()`, updatedAt: sql`now()` })
    .onConflictDoNothing()
    .returning({ id: organisations.id })
  return made?.id
}

/** False when the organisation is no longer at this version. */
export async function updateOrganisation(
  tx: Db,
  by: { organisationId: string; version: number },
  changes: Partial<OrganisationFields> & { archived?: boolean | undefined },
): Promise<boolean> {
  const { archived, ...fields } = changes
  const updated = await tx
    .update(organisations)
    .set({
      ...fields,
      ...(archived === undefined ? {} : { archivedAt: archived ? sql`now()` : null }),
      version: sql`${organisations.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(organisations.id, by.organisationId), eq(organisations.version, by.version)))
    .returning({ id: organisations.id })
  return updated.length > 0
}
