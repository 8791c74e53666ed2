import { prepared, type Db } from '../../core/db.ts'

/** What decides whether and what somebody may answer: whether they agreed themselves, and their age. */
export async function findEqualityStanding(db: Db, leaderId: string) {
  const [standing] = await prepared<{
    organisation_id: string
    is_under_sixteen: boolean
    agreed: boolean
  }>(db, {
    name: 'leader_equality_standing',
    text: `select l.organisation_id, coalesce(l.age_band = 'under_16', false) as is_under_sixteen,
        coalesce((select c.answer = 'given' and c.method = 'self' from leader_consent c
          where c.leader_id = l.id and c.purpose = 'equality' order by c.at desc, c.id desc limit 1), false) as agreed
      from leader l where l.id = $1 and l.status <> 'erased'`,
    values: [leaderId],
  })
  return standing
}
