import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { prepared, together, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { importHeadings, imports, type Agreement, type ImportResult } from './imports.table.ts'

export async function insertImport(
  tx: Db,
  fields: {
    organisationId: string
    accountId: string | null
    fileName: string
    file: Buffer | null
    digest: Buffer | null
    mapping: Record<string, string | null>
    /** For a text that comes in pieces. */
    arriving?: { bytes: number; agreement: Agreement | null }
  },
): Promise<string> {
  const importId = newId()
  const { arriving, ...plain } = fields
  await tx.insert(imports).values({
    id: importId,
    ...plain,
    ...(arriving && { ...arriving, actingId: fields.accountId }),
    status: arriving ? 'arriving' : 'open',
    version: 1,
    createdAt: sql`now()`,
    updatedAt: sql`now()`,
  })
  return importId
}

/** For how long an import can be undone, in days; as long is kept what it changed. */
export const undoDays = 30

/** Files that nobody took within a day, refused lines that nobody fetched within one, and what can be undone no more. */
export async function clearOldImports(tx: Db): Promise<void> {
  await tx
    .delete(imports)
    .where(
      and(
        inArray(imports.status, ['arriving', 'reading', 'open']),
        lt(imports.createdAt, sql`now() - interval '1 day'`),
      ),
    )
  await prepared(tx, {
    name: 'imports_clear_refused',
    text: `update import_row r set cells = null from import i
      where i.id = r.import_id and r.cells is not null and i.taken_at < now() - interval '1 day'`,
    values: [],
  })
  await prepared(tx, {
    name: 'imports_clear_undoing',
    text: `update import_row r set before = null, after = null from import i
      where i.id = r.import_id and r.after is not null and i.status <> 'undoing'
        and i.taken_at < now() - make_interval(days => $1)`,
    values: [undoDays],
  })
}

export async function findImport(db: Db, by: { importId: string; organisationId: string }) {
  const [found] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, by.importId), eq(imports.organisationId, by.organisationId)))
  return found
}
export type ImportRecord = NonNullable<Awaited<ReturnType<typeof findImport>>>

/** Whether something is being done of it that goes on by itself, or its file is still coming. */
export const isUnderWay = ({ status }: Pick<ImportRecord, 'status'>): boolean =>
  ['arriving', 'reading', 'taking', 'undoing'].includes(status)

/** A page of the imports of an organisation, newest first. */
export function findImports(
  db: Db,
  by: { organisationId: string; before: string | null; limit: number },
) {
  const { id, fileName, status, fault, result, createdAt } = imports
  return db
    .select({ id, fileName, status, fault, result, createdAt })
    .from(imports)
    .where(
      and(
        eq(imports.organisationId, by.organisationId),
        by.before === null ? undefined : lt(imports.id, by.before),
      ),
    )
    .orderBy(desc(imports.id))
    .limit(by.limit + 1)
}

/** The same file of an organisation, where it is under way. */
export async function findUnderWay(
  db: Db,
  by: { organisationId: string; digest: Buffer },
): Promise<{ id: string; version: number; fault: string | null; people: number } | undefined> {
  const [found] = await db
    .select({
      id: imports.id,
      version: imports.version,
      fault: imports.fault,
      people: imports.people,
    })
    .from(imports)
    .where(
      and(
        eq(imports.organisationId, by.organisationId),
        eq(imports.digest, by.digest),
        eq(imports.status, 'taking'),
      ),
    )
    .limit(1)
  return found
}

/** The names of people of an organisation, by id; who left or was erased is not among them. */
export async function findNames(
  db: Db,
  by: { organisationId: string; leaderIds: string[] },
): Promise<Map<string, string>> {
  const rows = await prepared<{ id: string; name: string }>(db, {
    name: 'import_names',
    text: `select id, name from leader
      where id = any ($1::uuid[]) and organisation_id = $2 and status in ('invited', 'active')`,
    values: [by.leaderIds, by.organisationId],
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Spreadsheets of an organisation that wait to be taken, with its name. */
export function findOpenImports(db: Db, organisationId: string) {
  return prepared<{
    fileName: string
    file: Buffer | null
    sheetName: string | null
    mapping: Record<string, string | null>
    agreement: Agreement | null
    createdAt: Date
    organisationName: string
  }>(db, {
    name: 'imports_open',
    text: `select i.file_name as "fileName", i.file, i.sheet_name as "sheetName", i.mapping, i.agreement, i.created_at as "createdAt",
        o.name as "organisationName"
      from import i join organisation o on o.id = i.organisation_id
      where i.organisation_id = $1 and i.status = 'open' order by i.id`,
    values: [organisationId],
  })
}

/** False when the import is no longer at this version. */
export async function updateImport(
  tx: Db,
  by: { importId: string; version: number },
  changes: {
    mapping?: Record<string, string | null>
    sheetName?: string | null
    agreement?: Agreement | null
  },
): Promise<boolean> {
  const updated = await tx
    .update(imports)
    .set({ ...changes, version: sql`${imports.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(imports.id, by.importId), eq(imports.version, by.version)))
    .returning({ id: imports.id })
  return updated.length > 0
}

/** The file is wiped: from now on its lines stand one by one. `result` is what they are to come to. */
export async function writeTaking(
  tx: Db,
  importId: string,
  {
    headings,
    result,
    plannedAt,
  }: { headings: string[]; result: ImportResult; plannedAt: Date | null },
): Promise<void> {
  await tx
    .update(imports)
    .set({ headings, result, file: null, looked: null, plannedAt })
    .where(eq(imports.id, importId))
}

/** All lines are taken; this is what they came to. */
export async function writeResult(tx: Db, importId: string, result: ImportResult): Promise<void> {
  await tx
    .update(imports)
    .set({
      ...{ result, status: 'done', fault: null, takenAt: sql`now()`, updatedAt: sql`now()` },
    })
    .where(eq(imports.id, importId))
}

/** It was stopped on the way; this is what of it was taken. */
export async function writeStopped(tx: Db, importId: string, result: ImportResult): Promise<void> {
  await tx
    .update(imports)
    .set({ result, takenAt: sql`now()` })
    .where(eq(imports.id, importId))
}

/**
 * What whoever is at a part of an import holds. No lock of its row: that makes a transaction one that writes, and whoever
 * reads the changes of the bank waits for the oldest of those.
 */
export const partLock = (importId: string): string =>
  `hashtextextended('import part:' || ${importId}, 0)`

/** An import stays as it is until the transaction ends: whoever is at a part of it is waited for. */
export async function holdImport(tx: Db, importId: string): Promise<void> {
  await together([
    prepared(tx, {
      name: 'import_hold_parts',
      text: `select pg_advisory_xact_lock(${partLock('$1::uuid')})`,
      values: [importId],
    }),
    prepared(tx, {
      name: 'import_hold',
      text: 'select from import where id = $1 for no key update',
      values: [importId],
    }),
  ])
}

/** What an organisation said by hand of these headings, as they are compared. */
export async function findRememberedHeadings(
  db: Db,
  by: { organisationId: string; headings: string[] },
): Promise<Map<string, string | null>> {
  const rows = await prepared<{ heading: string; kind: string | null }>(db, {
    name: 'import_headings_remembered',
    text: `select heading, kind from import_heading where organisation_id = $1 and heading = any ($2::text[])`,
    values: [by.organisationId, by.headings],
  })
  return new Map(rows.map(({ heading, kind }) => [heading, kind]))
}

/** Keeps what was said of headings, and forgets those that read the same without it. */
export async function rememberHeadings(
  tx: Db,
  organisationId: string,
  said: { kept: { heading: string; kind: string | null }[]; forgotten: string[] },
): Promise<void> {
  if (said.forgotten.length > 0)
    await tx
      .delete(importHeadings)
      .where(
        and(
          eq(importHeadings.organisationId, organisationId),
          inArray(importHeadings.heading, said.forgotten),
        ),
      )
  if (said.kept.length > 0)
    await tx
      .insert(importHeadings)
      .values(said.kept.map((each) => ({ organisationId, ...each, at: sql`now()` })))
      .onConflictDoUpdate({
        target: [importHeadings.organisationId, importHeadings.heading],
        set: { kind: sql`excluded.kind`, at: sql`excluded.at` },
      })
}

/** One import of an organisation after the other: two at once could each register the same people. */
export async function lockImports(tx: Db, organisationId: string): Promise<void> {
  await prepared(tx, {
    name: 'import_lock_patience',
    text: `select set_config('lock_timeout', '9000', true)`,
    values: [],
  })
  await prepared(tx, {
    name: 'import_lock',
    text: `select pg_advisory_xact_lock(hashtextextended('import:' || $1, 0))`,
    values: [organisationId],
  })
}

/** Changes whenever somebody of the register, their consent or a word of the vocabulary does. */
export async function findRegisterState(db: Db, organisationId: string): Promise<string> {
  const [row] = await prepared<{ state: string }>(db, {
    name: 'import_register_state',
    text: `select concat_ws(' ',
        (select concat_ws(' ', count(*), max(updated_at), sum(version)) from leader where organisation_id = $1),
        (select max(c.at) from leader_consent c join leader l on l.id = c.leader_id where l.organisation_id = $1),
        (select concat_ws(' ', count(*), sum(version)) from term)) as state`,
    values: [organisationId],
  })
  return row?.state ?? ''
}

/** Which of these outcodes are places of the bank. */
export async function findKnownOutcodes(db: Db, outcodes: string[]): Promise<Set<string>> {
  const rows = await prepared<{ outcode: string }>(db, {
    name: 'import_outcodes',
    text: 'select outcode from place where outcode = any($1)',
    values: [outcodes],
  })
  return new Set(rows.map(({ outcode }) => outcode))
}
