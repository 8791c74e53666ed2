import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { roles, terms, type ProfileItem, type StepName, type TermKind } from './vocabulary.table.ts'

/** How many words of each open kind the packed match card has room for. */
export const mostTerms: Partial<Record<TermKind, number>> = {
  theme: 120,
  opportunity_kind: 30,
  language: 63,
  support_need: 60,
}

/** Every word, in the order to show. */
export function findTerms(db: Db) {
  return db.select().from(terms).orderBy(asc(terms.kind), asc(terms.number))
}
export type TermRow = Awaited<ReturnType<typeof findTerms>>[number]

export async function findTerm(db: Db, kind: TermKind, code: string) {
  const [term] = await db
    .select()
    .from(terms)
    .where(and(eq(terms.kind, kind), eq(terms.code, code)))
  return term
}

/** Which of these codes are no word of their kind; in the order given. */
export async function findUnknownCodes(
  db: Db,
  codes: readonly { kind: TermKind; code: string }[],
): Promise<{ kind: string; code: string }[]> {
  if (codes.length === 0) return []
  return prepared(db, {
    name: 'unknown_codes',
    text: `select asked.kind, asked.code
      from unnest($1::text[], $2::text[]) with ordinality as asked (kind, code, place)
      where not exists (select from term where term.kind = asked.kind and term.code = asked.code)
      order by asked.place`,
    values: [codes.map(({ kind }) => kind), codes.map(({ code }) => code)],
  })
}

/** Adds a word under the next number of its kind. Undefined when the code is taken. */
export async function insertTerm(
  tx: Db,
  kind: TermKind,
  fields: {
    code: string
    label: string
    description: string
    category: string | null
    aliases: string[]
  },
): Promise<string | undefined> {
  const [made] = await tx
    .insert(terms)
    .values({
      kind,
      ...fields,
      number: sql`(select coalesce(max(number), -1) + 1 from term where kind = ${kind})`,
      unsure: [],
      levels: [],
      version: 1,
      updatedAt: sql`now()`,
    })
    .onConflictDoNothing({ target: [terms.kind, terms.code] })
    .returning({ code: terms.code })
  return made?.code
}

/** Keeps two administrators from being dealt one number. */
export async function lockTerms(tx: Db): Promise<void> {
  await tx.execute(sql`lock table term in share row exclusive mode`)
}

/** False when the word is no longer at this version. */
export async function updateTerm(
  tx: Db,
  by: { kind: TermKind; code: string; version: number },
  changes: {
    label?: string | undefined
    description?: string | undefined
    category?: string | null | undefined
    aliases?: string[] | undefined
    levels?: string[] | undefined
    archived?: boolean | undefined
  },
): Promise<boolean> {
  const { archived, ...fields } = changes
  const updated = await tx
    .update(terms)
    .set({
      ...fields,
      ...(archived === undefined ? {} : { archivedAt: archived ? sql`now()` : null }),
      version: sql`${terms.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(terms.kind, by.kind), eq(terms.code, by.code), eq(terms.version, by.version)))
    .returning({ code: terms.code })
  return updated.length > 0
}

/** Hard words with every form in which they turn up, and what to write instead. */
export function findHardWords(db: Db): Promise<{ plain: string; forms: string[] }[]> {
  return prepared(db, {
    name: 'hard_words',
    text: `select description as plain, array_prepend(label, aliases) as forms
      from term where kind = 'jargon' and archived_at is null order by number`,
    values: [],
  })
}

export interface RoleFields {
  label: string
  description: string
  leaderType: string
  category: 'system_influencer' | 'community_enabler'
  formality: 'formal' | 'informal'
  kind: string
  profile: ProfileItem[]
}

/** What a role brings besides to an opportunity that is drafted from it. */
export interface RoleTemplate {
  steps: StepName[]
  purpose: string
  howChosen: string
  support: string
}

const noTemplate: RoleTemplate = { steps: [], purpose: '', howChosen: '', support: '' }
type Given<Fields> = { [Field in keyof Fields]?: Fields[Field] | undefined }

/** The roles of the bank, and the templates of an organisation; of no other. */
const seenBy = (organisationId: string | null) =>
  or(
    isNull(roles.organisationId),
    organisationId === null ? undefined : eq(roles.organisationId, organisationId),
  )

export function findRoles(db: Db, organisationId: string | null) {
  return db
    .select()
    .from(roles)
    .where(seenBy(organisationId))
    .orderBy(asc(roles.label), asc(roles.id))
    .limit(500)
}
export type RoleRow = Awaited<ReturnType<typeof findRoles>>[number]

/** A role that somebody of this organisation may know of. */
export async function findRole(db: Db, by: { roleId: string; organisationId: string | null }) {
  const [role] = await db
    .select()
    .from(roles)
    .where(and(eq(roles.id, by.roleId), seenBy(by.organisationId)))
  return role
}

export async function insertRole(
  tx: Db,
  {
    code,
    steps,
    purpose,
    howChosen,
    support,
    ...fields
  }: RoleFields & { code: string; organisationId: string | null } & Given<RoleTemplate>,
): Promise<string | undefined> {
  const [made] = await tx
    .insert(roles)
    .values({
      id: newId(),
      code,
      ...fields,
      steps: steps ?? noTemplate.steps,
      purpose: purpose ?? noTemplate.purpose,
      howChosen: howChosen ?? noTemplate.howChosen,
      support: support ?? noTemplate.support,
      version: 1,
      updatedAt: sql`now()`,
    })
    .onConflictDoNothing({ target: roles.code })
    .returning({ id: roles.id })
  return made?.id
}

/** False when the role is no longer at this version. */
export async function updateRole(
  tx: Db,
  by: { roleId: string; version: number },
  changes: Given<RoleFields & RoleTemplate> & { archived?: boolean | undefined },
): Promise<boolean> {
  const { archived, ...fields } = changes
  const updated = await tx
    .update(roles)
    .set({
      ...fields,
      ...(archived === undefined ? {} : { archivedAt: archived ? sql`now()` : null }),
      version: sql`${roles.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(roles.id, by.roleId), eq(roles.version, by.version)))
    .returning({ id: roles.id })
  return updated.length > 0
}

/** The role with this code, of the bank or of this organisation. */
export async function findRoleByCode(db: Db, by: { code: string; organisationId: string }) {
  const [role] = await db
    .select()
    .from(roles)
    .where(and(eq(roles.code, by.code), seenBy(by.organisationId)))
  return role
}
