import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import type {
  ConsentPurpose,
  ConsentPurposeUpdate,
  LawfulBasis,
  SpecialCondition,
} from './consents.schemas.ts'
import { consentPurposeRows, consentWordings } from './consents.table.ts'
import { seedPurposes } from './seed/consent-wordings.ts'

export interface PurposeRow {
  code: ConsentPurpose
  lawful_basis: LawfulBasis
  special_condition: SpecialCondition | null
  basis_note: string
  version: number
}

export interface WordingRow {
  [column: string]: unknown
  id: string
  purpose: ConsentPurpose
  number: number
  language: string
  title: string
  body: string
  hash: Buffer
  asks_again: boolean
  published_at: Date
}

/** One answer with what was read and who wrote it down. */
export interface ConsentRow {
  [column: string]: unknown
  id: string
  purpose: ConsentPurpose
  organisation_id: string | null
  organisation_name: string | null
  fields: string[]
  answer: 'given' | 'refused' | 'withdrawn'
  method: 'self' | 'phone' | 'paper' | 'asserted'
  evidence: string | null
  recorded_by: string | null
  at: Date
  expires_at: Date | null
  wording_id: string | null
  wording_number: number | null
  wording_title: string | null
  wording_hash: Buffer | null
}

/** The fingerprint of a wording: SHA-256 of title, a line break and body, in UTF-8. */
const hashOfWording = (title: string, body: string): Buffer =>
  createHash('sha256').update(`${title}\n${body}`).digest()

/** Each purpose with the words that are shown now, and the newest words that ask everybody again. */
export async function findPurposes(
  db: Db,
): Promise<{ purpose: PurposeRow; wording: WordingRow; newestAsking: number }[]> {
  const rows = await prepared<WordingRow & PurposeRow & { newest_asking: number | null }>(db, {
    name: 'consent_purposes',
    text: `select p.code, p.lawful_basis, p.special_condition, p.basis_note, p.version,
        w.id, w.purpose, w.number, w.language, w.title, w.body, w.hash, w.asks_again, w.published_at,
        (select max(a.number) from consent_wording a where a.purpose = p.code and a.asks_again) as newest_asking
      from consent_purpose p
      join lateral (
        select * from consent_wording w where w.purpose = p.code and w.language = 'en'
        order by w.number desc limit 1
      ) w on true
      order by array_position(array['match', 'contact', 'share', 'story', 'equality'], p.code)`,
    values: [],
  })
  return rows.map((row) => ({ purpose: row, wording: row, newestAsking: row.newest_asking ?? 0 }))
}

/** Every wording of a purpose, newest first. */
export function findWordings(db: Db, purpose: ConsentPurpose): Promise<WordingRow[]> {
  return prepared<WordingRow>(db, {
    name: 'consent_wordings',
    text: `select id, purpose, number, language, title, body, hash, asks_again, published_at
      from consent_wording where purpose = $1 order by number desc, language`,
    values: [purpose],
  })
}

/** Adds the next wording of a purpose; answers its id. */
export async function insertWording(
  tx: Db,
  wording: {
    purpose: ConsentPurpose
    title: string
    body: string
    asksAgain: boolean
    publishedBy: string | null
  },
): Promise<string> {
  const wordingId = newId()
  await prepared(tx, {
    name: 'consent_wording_insert',
    text: `insert into consent_wording (id, purpose, number, title, body, hash, asks_again, published_by)
      select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7
      from consent_wording where purpose = $2`,
    values: [
      wordingId,
      wording.purpose,
      wording.title,
      wording.body,
      hashOfWording(wording.title, wording.body),
      wording.asksAgain,
      wording.publishedBy,
    ],
  })
  return wordingId
}

/** Whether these words are words of this purpose. */
export async function isWordingOf(
  db: Db,
  by: { wordingId: string; purpose: ConsentPurpose },
): Promise<boolean> {
  const rows = await prepared(db, {
    name: 'consent_wording_of',
    text: 'select id from consent_wording where id = $1 and purpose = $2',
    values: [by.wordingId, by.purpose],
  })
  return rows.length > 0
}

/** False when the purpose is no longer at this version. */
export async function updatePurpose(
  tx: Db,
  by: { code: ConsentPurpose; version: number },
  changes: ConsentPurposeUpdate,
): Promise<boolean> {
  const updated = await prepared(tx, {
    name: 'consent_purpose_update',
    text: `update consent_purpose set
        lawful_basis = coalesce($3, lawful_basis),
        special_condition = case when $4 then $5 else special_condition end,
        basis_note = coalesce($6, basis_note),
        version = version + 1, updated_at = now()
      where code = $1 and version = $2 returning code`,
    values: [
      by.code,
      by.version,
      changes.lawfulBasis ?? null,
      changes.specialCondition !== undefined,
      changes.specialCondition ?? null,
      changes.basisNote ?? null,
    ],
  })
  return updated.length > 0
}

/** Every answer of one person, newest first. */
export function findConsents(db: Db, leaderId: string): Promise<ConsentRow[]> {
  return prepared<ConsentRow>(db, {
    name: 'consents_of_leader',
    text: `select c.id, c.purpose, c.organisation_id, o.name as organisation_name, c.fields, c.answer, c.method,
        c.evidence, a.name as recorded_by, c.at, c.expires_at, c.wording_id, w.number as wording_number,
        w.title as wording_title, w.hash as wording_hash
      from leader_consent c
      left join organisation o on o.id = c.organisation_id
      left join account a on a.id = c.recorded_by and c.method <> 'self'
      left join consent_wording w on w.id = c.wording_id
      where c.leader_id = $1
      order by c.at desc, c.id desc`,
    values: [leaderId],
  })
}

/** What a person has said yes to and not taken back, an end that has passed or not. */
export function findStandingConsents(
  tx: Db,
  leaderId: string,
): Promise<{ purpose: ConsentPurpose; organisation_id: string | null }[]> {
  return prepared(tx, {
    name: 'consents_standing',
    text: `select purpose, organisation_id from (
        select distinct on (purpose, organisation_id) purpose, organisation_id, answer
        from leader_consent where leader_id = $1
        order by purpose, organisation_id, at desc, id desc
      ) newest where answer = 'given' order by purpose, organisation_id`,
    values: [leaderId],
  })
}

/** Fills an empty bank with purposes and their first words. */
export async function seedConsents(tx: Db): Promise<void> {
  if ((await tx.$count(consentPurposeRows)) > 0) return
  await tx.insert(consentPurposeRows).values(
    seedPurposes.map(({ code, lawfulBasis, specialCondition }) => ({
      code,
      lawfulBasis,
      specialCondition,
      basisNote: '',
      version: 1,
      updatedAt: sql`now()`,
    })),
  )
  await tx.insert(consentWordings).values(
    seedPurposes.map(({ code, title, body }) => ({
      id: newId(),
      purpose: code,
      number: 1,
      language: 'en',
      title,
      body,
      hash: hashOfWording(title, body),
      asksAgain: false,
      publishedBy: null,
      publishedAt: sql`now()`,
    })),
  )
}
