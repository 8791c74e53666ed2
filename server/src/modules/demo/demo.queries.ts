import { getTableColumns, sql } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import { prepared, type Db } from '../../core/db.ts'
import { accounts } from '../access/access.table.ts'
import { bodies, seats, seatTerms } from '../bodies/bodies.table.ts'
import { contactQuestions, messages } from '../contact/contact.table.ts'
import { fillEqualityAnswers } from '../equality/equality.queries.ts'
import { insertBreach } from '../governance/breaches.queries.ts'
import { insertRequest } from '../governance/requests.queries.ts'
import { ideaBackings, ideaResponses, ideas } from '../ideas/ideas.table.ts'
import { joinings } from '../joining/joining.table.ts'
import { findPurposes, insertWording } from '../leaders/consents.queries.ts'
import {
  leaderAttributes,
  leaderConsents,
  leaderNotes,
  leaders,
  leaderStages,
} from '../leaders/leaders.table.ts'
import { opportunityMoves } from '../opportunities/life.table.ts'
import { opportunities } from '../opportunities/opportunities.table.ts'
import { organisations } from '../organisations/organisations.table.ts'
import { impactAnswers, impactRecords } from '../placements/impact.table.ts'
import { placementAgreements, placementMoves, placements } from '../placements/placements.table.ts'
import { checkIns, checkInWords, roleReviews } from '../participation/check-ins.table.ts'
import { attendances, involvementsElsewhere } from '../participation/participation.table.ts'
import { supportItems } from '../placements/support.table.ts'
import type { DemoBank } from './demo.types.ts'
import { newWordings } from './seed/wordings.ts'

/** Each list of a bank with its table, in an order that no reference is broken by. */
const tables = [
  ['organisations', organisations],
  ['accounts', accounts],
  ['leaders', leaders],
  ['ratings', leaderAttributes],
  ['stages', leaderStages],
  ['consents', leaderConsents],
  ['notes', leaderNotes],
  ['boards', bodies],
  ['seats', seats],
  ['opportunities', opportunities],
  ['moves', opportunityMoves],
  ['placements', placements],
  ['steps', placementMoves],
  ['agreements', placementAgreements],
  ['impacts', impactRecords],
  ['impactAnswers', impactAnswers],
  ['support', supportItems],
  ['attendances', attendances],
  ['elsewhere', involvementsElsewhere],
  ['checkIns', checkIns],
  ['checkInWords', checkInWords],
  ['roleReviews', roleReviews],
  ['terms', seatTerms],
  ['ideas', ideas],
  ['backings', ideaBackings],
  ['responses', ideaResponses],
  ['joinings', joinings],
  ['questions', contactQuestions],
  ['messages', messages],
] as const satisfies readonly [keyof DemoBank, PgTable][]

/** Writes every row of a bank, one statement a table. */
export async function insertBank(tx: Db, bank: DemoBank): Promise<void> {
  const wordingOf = new Map(
    (await findPurposes(tx)).map(({ purpose, wording }) => [purpose.code, wording.id]),
  )
  // What others said for a person was said to no words of ours.
  const consents = bank.consents.map((consent) => ({
    ...consent,
    wordingId: consent.method === 'asserted' ? null : wordingOf.get(consent.purpose),
  }))
  const rows = { ...bank, consents }
  for (const [list, table] of tables) await insertRows(tx, table, rows[list])
  await prepared(tx, {
    name: 'demo_joining_digests',
    text: `update joining set address_digest = address_digest(coalesce(email, phone)) where state = 'open'`,
    values: [],
  })
  for (const request of bank.requests) await insertRequest(tx, request)
  for (const breach of bank.breaches) await insertBreach(tx, breach)
  await fillEqualityAnswers(tx, bank.equality)
  const publishedBy = bank.accounts.find(({ administrator }) => administrator)?.id ?? null
  for (const wording of newWordings)
    await insertWording(tx, { ...wording, asksAgain: false, publishedBy })
}

/** A thousand rows in one parameter: as JSON, which the database takes apart by the table's own types. */
async function insertRows(tx: Db, table: PgTable, rows: readonly object[]): Promise<void> {
  const columns = Object.entries(getTableColumns(table)).map(
    ([field, { name }]) => [field, name] as const,
  )
  const json = rows.map((row) =>
    Object.fromEntries(columns.map(([field, name]) => [name, Reflect.get(row, field)])),
  )
  const names = sql.join(
    columns.map(([, name]) => sql.identifier(name)),
    sql`, `,
  )
  const { name } = getTableConfig(table)
  await tx.execute(
    sql`insert into ${table} (${names})
      select ${names} from jsonb_populate_recordset(null::${sql.identifier(name)}, ${JSON.stringify(json)}::jsonb)`,
  )
}

/** Whether anybody or anything was put into this bank yet. */
export async function isEmptyBank(db: Db): Promise<boolean> {
  const [row] = await prepared<{ is_empty: boolean }>(db, {
    name: 'demo_bank_is_empty',
    text: `select not exists (select from organisation) and not exists (select from leader)
      and not exists (select from opportunity) as is_empty`,
    values: [],
  })
  return row?.is_empty ?? false
}

/** Two servers that start at once load one demo between them. */
export async function lockDemo(tx: Db): Promise<void> {
  await prepared(tx, {
    name: 'demo_lock',
    text: `select pg_advisory_xact_lock(hashtextextended('demo', 0))`,
    values: [],
  })
}

export interface DemoLoaded {
  seed: number
  today: string
  leaders: number
}

export async function insertDemoRecord(tx: Db, loaded: DemoLoaded): Promise<void> {
  await prepared(tx, {
    name: 'demo_record',
    text: `insert into installation (name, value) values ('demo', $1::jsonb)
      on conflict (name) do update set value = excluded.value, set_at = now()`,
    values: [JSON.stringify(loaded)],
  })
}

/** Which demo this bank holds; undefined outside the demo. */
export async function findDemoRecord(db: Db): Promise<DemoLoaded | undefined> {
  const [row] = await prepared<{ value: DemoLoaded }>(db, {
    name: 'demo_record_find',
    text: `select value from installation where name = 'demo'`,
    values: [],
  })
  return row?.value
}
