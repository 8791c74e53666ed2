import { createHash } from 'node:crypto'
import { databaseCodeOf, prepared, type Db } from '../../core/db.ts'
import type { PersonRows, TableEntry, Telling } from './data-map.types.ts'

/** One person in all the ways by which rows name them. */
export interface Person {
  leaderId: string
  organisationId: string
  name: string
  /** What they are called: their name, and what people call them. */
  names: string[]
  /** The account that signs in to the record; to erase, only where it is no post that the person keeps. */
  accountId: string | null
  emails: string[]
  phones: string[]
}

/**
 * What a person is looked up for. An address in a record may be anybody's: whoever keeps the record wrote it down.
 * So the own copy goes by the address that the person signs in with, and a copy that the holder takes by none.
 */
export type PersonUse = 'own_copy' | 'holder_copy' | 'erasing'

/** The person behind a record; locked where it is going to be erased. Null for who is erased already. */
export async function findPerson(db: Db, leaderId: string, use: PersonUse): Promise<Person | null> {
  const isErasing = use === 'erasing'
  const [row] = await prepared<{
    organisation_id: string
    name: string
    known_as: string | null
    account_id: string | null
    account_email: string | null
    is_own: boolean | null
    email: string | null
    phones: (string | null)[]
  }>(db, {
    name: isErasing ? 'person_to_erase' : 'person_to_tell',
    text: `select l.organisation_id, l.name, l.known_as, a.id as account_id, a.email as account_email,
        a.staff_role is null and not a.administrator as is_own, l.email, l.phone || l.other_phones as phones
      from leader l left join account a on a.id = l.account_id
      where l.id = $1 and l.status <> 'erased' ${isErasing ? 'for update of l' : ''}`,
    values: [leaderId],
  })
  if (!row) return null
  const hasAccount = row.account_id !== null && (!isErasing || row.is_own === true)
  const given = (values: (string | null)[]) => [
    ...new Set(values.filter((value): value is string => value !== null && value !== '')),
  ]
  return {
    leaderId,
    organisationId: row.organisation_id,
    name: row.name,
    names: given([row.name, row.known_as]),
    accountId: hasAccount ? row.account_id : null,
    emails: given(
      [
        isErasing ? row.email : null,
        hasAccount && use !== 'holder_copy' ? row.account_email : null,
      ].map((email) => email?.toLowerCase() ?? null),
    ),
    phones: given(row.phones),
  }
}

const wordsOf = (name: string) => `string_to_array(lower(btrim(${name})), ' ')`
/**
 * Ways into the bank (`j`) that are the person's: about their record, or by their address and for nobody else. A
 * household may share one address; whoever is called otherwise is another member of it.
 */
const ownWay = (
  j: string,
) => `(${j}.leader_id = $1::uuid or (${j}.leader_id is null and lower(${j}.email) = any($4::text[])
  and (coalesce(${j}.name, ${j}.answers ->> 'name') is null or exists (
    select from unnest($7::text[]) called (name),
      lateral (select ${wordsOf('called.name')} as own, ${wordsOf(`coalesce(${j}.name, ${j}.answers ->> 'name')`)} as given) words
    where own <@ given or given <@ own))))`

/**
 * Which rows (`t`) are the person's. $1 record, $2 account, $3 digests of addresses, $4 addresses, $5 what
 * texts that name the person hold, $6 the row to go on after, $7 what the person is called. Null: rows that a condition
 * cannot find.
 */
const conditions: Record<PersonRows, string | null> = {
  leader: 't.id = $1::uuid',
  by_leader: 't.leader_id = $1::uuid',
  by_placement: 't.placement_id in (select id from placement where leader_id = $1::uuid)',
  by_evidence: `t.evidence_id in (select e.id from impact_evidence e join placement p on p.id = e.placement_id
    where p.leader_id = $1::uuid)`,
  by_question: 't.question_id in (select id from contact_question where leader_id = $1::uuid)',
  by_idea: 't.idea_id in (select id from idea where leader_id = $1::uuid)',
  account: 't.id = $2::uuid',
  by_account: 't.account_id = $2::uuid',
  by_actor: `t.actor_id = $2::uuid or t.subject_id in (
    select $1::text union all select id::text from leader_note where leader_id = $1::uuid
    union all select id::text from leader_consent where leader_id = $1::uuid
    union all select id::text from placement where leader_id = $1::uuid
    union all select id::text from message where leader_id = $1::uuid)`,
  by_address: 't.email_digest = any($3::bytea[])',
  by_email_or_record: ownWay('t'),
  by_joining: `t.joining_id in (select j.id from joining j where ${ownWay('j')})`,
  by_recipient: `lower(t.recipient) = any($4::text[])`,
  by_subject: `t.subject_id in (
    select $1::uuid union all select $2::uuid union all select id from placement where leader_id = $1::uuid
    union all select id from message where leader_id = $1::uuid)`,
  by_reading: 't.leader_ids @> array[$1::uuid]',
  by_payload: `exists (select from (
      select unnest($5::text[]) union all select id::text from message where leader_id = $1::uuid) words (known)
    where strpos(lower(concat_ws(' ', t.data, t.output, t.source_output)), known) > 0)`,
  by_cells: null,
  by_respondent: null,
  by_fingerprint: null,
  by_word: null,
}

const parameters = (
  { leaderId, accountId, emails, names }: Person,
  after: string | null,
): unknown[] => [
  leaderId,
  accountId,
  emails.map((email) => createHash('sha256').update(email).digest()),
  emails,
  [leaderId, ...(accountId ? [accountId] : []), ...emails],
  after,
  names,
]

/** A statement with only those of the parameters that it needs, numbered anew, and which those are. */
interface Renumbered {
  text: string
  used: number[]
}

function renumbered(text: string): Renumbered {
  const used: number[] = []
  const numbered = text.replaceAll(/\$(\d)/g, (_match, digit: string) => {
    const number = Number(digit)
    if (!used.includes(number)) used.push(number)
    return `$${used.indexOf(number) + 1}`
  })
  return { text: numbered, used }
}

/** What to hand over for the parameters that a statement uses. */
function valuesFor({ used }: Renumbered, person: Person, after: string | null = null): unknown[] {
  const all = parameters(person, after)
  return used.map((number) => all[number - 1])
}

/** How a column is read: other people never by name. */
const readAs: Record<Telling, (column: string) => string> = {
  as_it_is: (column) => `t.${column}`,
  half_days: (column) => `t.${column}`,
  organisation: (column) => `(select o.name from organisation o where o.id = t.${column})`,
  colleague: (column) => `(
    select case when a.id = $2::uuid then 'You'
      when a.administrator then 'An administrator of the bank'
      when a.staff_role = 'engagement_lead' then 'The engagement lead' else 'A coordinator' end
      || coalesce(', ' || o.name, '')
    from account a left join organisation o on o.id = a.organisation_id where a.id = t.${column})`,
}

/** What says more than the number in a column, for the reader of the copy. */
const instead: Readonly<Record<string, string>> = {
  'placement.opportunity_id': '(select o.title from opportunity o where o.id = t.opportunity_id)',
  // Numbers of other people stand in the list that the coordinator saw; who decided is a colleague.
  'placement.decision': `t.decision - 'firstTen' - 'decidedBy'`,
  'leader_consent.wording_id': `(
    select jsonb_build_object('number', w.number, 'title', w.title, 'body', w.body)
    from consent_wording w where w.id = t.wording_id)`,
  'leader.interests': `(
    select jsonb_agg(item - 'organisationId') from jsonb_array_elements(t.interests) item)`,
}

const rowsAtOnce = 500
/** SQLSTATE: another row still points to this one. */
const pointedTo = '23503'

/** Statements of the copy by table: each is made once and prepared. Null: rows that a condition cannot find. */
const copyStatements = new Map<string, Renumbered | null>()

function copyStatementOf(table: TableEntry): Renumbered | null {
  const made = copyStatements.get(table.table)
  if (made !== undefined) return made
  const condition = table.rows && conditions[table.rows]
  const columns = Object.entries(table.columns).flatMap(([column, { told }]) =>
    'as' in told
      ? `${instead[`${table.table}.${column}`] ?? readAs[told.how](column)} as "${told.as}"`
      : [],
  )
  // A table that holds one row for each person has no number of its own.
  const key = 'id' in table.columns ? 'id' : 'leader_id'
  const statement = condition
    ? renumbered(
        `select t.${key} as " id", ${columns.join(', ')} from ${table.table} t
        where (${condition}) and ($6::uuid is null or t.${key} > $6::uuid) order by t.${key} limit ${rowsAtOnce}`,
      )
    : null
  copyStatements.set(table.table, statement)
  return statement
}

/** The rows of one table that are a person's, as the copy of everything tells them, some at a time. */
export async function* findPersonRows(
  db: Db,
  table: TableEntry,
  person: Person,
): AsyncGenerator<Record<string, unknown>> {
  const statement = copyStatementOf(table)
  if (!statement) return
  let after: string | null = null
  for (;;) {
    const rows: Record<string, unknown>[] = await prepared(db, {
      name: `person_copy_${table.table}`,
      text: statement.text,
      values: valuesFor(statement, person, after),
    })
    for (const { ' id': _id, ...row } of rows) yield row
    if (rows.length < rowsAtOnce) return
    after = String(rows.at(-1)?.[' id'])
  }
}

/** Erases the rows of one table that are a person's, as the data map says. */
export async function erasePersonRows(tx: Db, table: TableEntry, person: Person): Promise<void> {
  const condition = table.rows && conditions[table.rows]
  if (!condition) return
  const sets = Object.entries(table.columns).flatMap(([column, { erased }]) =>
    typeof erased === 'object' && 'put' in erased ? `${column} = ${erased.put}` : [],
  )
  const change =
    table.erasure.rows === 'go'
      ? `delete from ${table.table} t where ${condition}`
      : sets.length > 0
        ? `update ${table.table} t set ${sets.join(', ')} where ${condition}`
        : null
  if (!change) return
  const statement = renumbered(change)
  await tx.$client.query(statement.text, valuesFor(statement, person))
}

/** Messages of the demo that name the person without being sent to them. */
export async function eraseMailsNaming(tx: Db, { name, emails }: Person): Promise<void> {
  await prepared(tx, {
    name: 'person_mails',
    text: `delete from demo_mail where exists (select from unnest($1::text[]) known
      where strpos(lower(concat_ws(' ', recipient, subject, text_body)), known) > 0)`,
    values: [[...emails, name.toLowerCase()]],
  })
}

/**
 * Takes an account away. Where it has worked, so that records of others point to it, an empty one that nobody
 * can sign in to stays in its place.
 */
export async function eraseAccount(tx: Db, accountId: string): Promise<void> {
  await tx.$client.query('savepoint account_goes')
  try {
    await tx.$client.query('delete from account where id = $1', [accountId])
    await tx.$client.query('release savepoint account_goes')
  } catch (error) {
    if (databaseCodeOf(error) !== pointedTo) throw error
    await tx.$client.query('rollback to savepoint account_goes')
    await tx.$client.query(
      `update account set email = id || '@erased.invalid', name = 'Erased person', status = 'suspended',
        version = version + 1, updated_at = now() where id = $1`,
      [accountId],
    )
  }
}

/** Erasing reads tables from end to end that nothing else does. */
export async function allowLongErasing(tx: Db): Promise<void> {
  await tx.$client.query(`set local statement_timeout = '60s'`)
}
