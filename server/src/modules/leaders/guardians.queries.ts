import { sql } from 'drizzle-orm'
import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { guardianConsents } from './guardians.table.ts'

export interface GuardianConsentRow {
  [column: string]: unknown
  id: string
  name: string
  relation: string
  email: string | null
  phone: string | null
  answer: 'asked' | 'given' | 'refused' | 'withdrawn'
  method: 'self' | 'phone' | 'paper' | 'link' | null
  wording: string | null
  evidence: string | null
  recorded_by: string | null
  at: Date
}

/** Adds an answer; the database starts or stops the child's taking part by it. */
export async function insertGuardianConsent(
  tx: Db,
  consent: Omit<typeof guardianConsents.$inferInsert, 'id' | 'at'>,
): Promise<string> {
  const consentId = newId()
  await tx
    .insert(guardianConsents)
    .values({ id: consentId, ...consent, at: sql`clock_timestamp()` })
  return consentId
}

/** Everything that guardians said about one child, newest first. */
export function findGuardianConsents(db: Db, leaderId: string): Promise<GuardianConsentRow[]> {
  return prepared<GuardianConsentRow>(db, {
    name: 'guardian_consents',
    text: `select g.id, g.name, g.relation, g.email, g.phone, g.answer, g.method, g.wording, g.evidence,
        a.name as recorded_by, g.at
      from leader_guardian_consent g left join account a on a.id = g.recorded_by
      where g.leader_id = $1 order by g.at desc, g.id desc`,
    values: [leaderId],
  })
}

/** How a person is reached: a child only through the guardian who agreed; null addresses until then. */
export async function findReach(db: Db, by: { leaderId: string; organisationId: string }) {
  const [reach] = await prepared<{
    name: string | null
    email: string | null
    phone: string | null
    through_guardian: boolean
  }>(db, {
    name: 'leader_reach',
    text: `select name, email, phone, through_guardian from leader_reach
      where leader_id = $1 and organisation_id = $2`,
    values: [by.leaderId, by.organisationId],
  })
  return reach
}
