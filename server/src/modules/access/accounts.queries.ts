import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { organisations } from '../organisations/organisations.table.ts'
import { accounts } from './access.table.ts'

const columns = {
  id: accounts.id,
  name: accounts.name,
  email: accounts.email,
  status: accounts.status,
  staffRole: accounts.staffRole,
  administrator: accounts.administrator,
  version: accounts.version,
  organisationId: accounts.organisationId,
  organisationName: organisations.name,
  // As the database spells it in small letters, which is not everywhere as JavaScript does.
  sortName: sql<string>`lower(${accounts.name})`,
}

export async function findAccountByEmail(db: Db, email: string) {
  const [account] = await db
    .select(columns)
    .from(accounts)
    .leftJoin(organisations, eq(organisations.id, accounts.organisationId))
    .where(sql`lower(${accounts.email}) = lower(${email})`)
  return account
}

/** One account; within an organisation where one is given. */
export async function findAccount(db: Db, by: { accountId: string; organisationId?: string }) {
  const [account] = await db
    .select(columns)
    .from(accounts)
    .leftJoin(organisations, eq(organisations.id, accounts.organisationId))
    .where(
      and(
        eq(accounts.id, by.accountId),
        by.organisationId ? eq(accounts.organisationId, by.organisationId) : undefined,
      ),
    )
  return account
}
export type AccountRow = NonNullable<Awaited<ReturnType<typeof findAccount>>>

/** One page of accounts by name; of one organisation where one is given. */
export function findAccounts(
  db: Db,
  by: { organisationId?: string; after: readonly [string, string] | undefined; limit: number },
) {
  return db
    .select(columns)
    .from(accounts)
    .leftJoin(organisations, eq(organisations.id, accounts.organisationId))
    .where(
      and(
        by.organisationId ? eq(accounts.organisationId, by.organisationId) : undefined,
        by.after
          ? sql`(lower(${accounts.name}), ${accounts.id}) > (${by.after[0]}, ${by.after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(sql`lower(${accounts.name})`), asc(accounts.id))
    .limit(by.limit + 1)
}

/** Undefined when the address has an account already. */
export async function insertAccount(
  tx: Db,
  account: {
    name: string
    email: string
    organisationId: string | null
    staffRole: 'coordinator' | 'engagement_lead' | null
    administrator: boolean
  },
): Promise<string | undefined> {
  const [made] = await tx
    .insert(accounts)
    .values({
      id: newId(),
      ...account,
      status: 'active',
      version: 1,
      createdAt: sql`now()`,
      updatedAt: sql`now()`,
    })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
  return made?.id
}

/** False when the account is no longer at this version. */
export async function updateAccount(
  tx: Db,
  by: { accountId: string; version: number },
  changes: {
    name?: string
    status?: 'active' | 'suspended'
    staffRole?: 'coordinator' | 'engagement_lead'
  },
): Promise<boolean> {
  const updated = await tx
    .update(accounts)
    .set({ ...changes, version: sql`${accounts.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(accounts.id, by.accountId), eq(accounts.version, by.version)))
    .returning({ id: accounts.id })
  return updated.length > 0
}
