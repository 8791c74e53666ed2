import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../core/db.ts'
import { conflictsAs } from '../../core/conflict.ts'
import { newId } from '../../core/ids.ts'
import type { ProblemFactory } from '../../core/problem.ts'
import { organisations } from '../organisations/organisations.table.ts'
import { accounts } from './access.table.ts'

const columns = {
  id: accounts.id,
  name: accounts.name,
  email: accounts.email,
  status: accounts.status,
  staffRole: accounts.staffRole,
  administrator: accounts.administrator,
  provenAt: accounts.provenAt,
  version: accounts.version,
  organisationId: accounts.organisationId,
  organisationName: organisations.name,
  // As the database spells it in small letters, which is not everywhere as JavaScript does.
  sortName: sql<string>`lower(${accounts.name})`,
}

/** Every account of an address: the one that it signs in to first, then those that wait for its owner, oldest first. */
export function findAccountsByEmail(db: Db, email: string) {
  return db
    .select({
      ...columns,
      leaderId: sql<string | null>`(select l.id from leader l where l.account_id = ${accounts.id})`,
      holderId: sql<
        string | null
      >`(select l.organisation_id from leader l where l.account_id = ${accounts.id})`,
      holderName: sql<string | null>`(select o.name from leader l
        join organisation o on o.id = l.organisation_id where l.account_id = ${accounts.id})`,
    })
    .from(accounts)
    .leftJoin(organisations, eq(organisations.id, accounts.organisationId))
    .where(sql`lower(${accounts.email}) = lower(${email})`)
    .orderBy(sql`${accounts.provenAt} is null`, asc(accounts.createdAt), asc(accounts.id))
}
export type AddressedAccount = Awaited<ReturnType<typeof findAccountsByEmail>>[number]

/** The account that an address signs in to, or would. */
export async function findAccountByEmail(db: Db, email: string) {
  const [account] = await findAccountsByEmail(db, email)
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

/**
 * Undefined when a proven address has an account already. One that is not `proven` waits for its owner, beside any
 * other of that address: two of one organisation's staff never do.
 */
export async function insertAccount(
  tx: Db,
  account: {
    name: string
    email: string
    organisationId: string | null
    staffRole: 'coordinator' | 'engagement_lead' | null
    administrator: boolean
    proven: boolean
  },
): Promise<string | undefined> {
  const { proven, ...fields } = account
  const [made] = await tx
    .insert(accounts)
    .values({
      id: newId(),
      ...fields,
      provenAt: proven ? sql`now()` : null,
      status: 'active',
      version: 1,
      createdAt: sql`now()`,
      updatedAt: sql`now()`,
    })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
  return made?.id
}

/** Whoever reads the mail of its address has come; throws `taken` where that signs in to another account by now. */
export async function proveAccount(
  tx: Db,
  accountId: string,
  taken: ProblemFactory,
): Promise<void> {
  await conflictsAs({ '23505': taken }, () =>
    tx
      .update(accounts)
      .set({ provenAt: sql`now()` })
      .where(and(eq(accounts.id, accountId), isNull(accounts.provenAt))),
  )
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
