import { prepared, type Db } from '../../core/db.ts'

/** Whether this organisation sees anybody by consent whom another one holds. */
export async function hasPartnerViews(db: Db, organisationId: string): Promise<boolean> {
  const [row] = await prepared<{ has: boolean }>(db, {
    name: 'has_partner_views',
    text: `select exists (select from leader_consent_now where purpose = 'share' and organisation_id = $1) as has`,
    values: [organisationId],
  })
  return row?.has ?? false
}
