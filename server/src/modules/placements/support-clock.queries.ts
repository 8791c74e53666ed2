import { prepared, type Db } from '../../core/db.ts'

/** Placements under way whose list is older than the person's record, what they share, or the opportunity. */
export async function findToSettle(db: Db, limit: number): Promise<string[]> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'support_to_settle',
    text: `select p.id from placement p
      join opportunity o on o.id = p.opportunity_id
      join leader l on l.id = p.leader_id
      where p.status in ('agreed', 'active')
        and (p.supported_at is null or greatest(o.updated_at, l.updated_at) >= p.supported_at
          or exists (select from leader_consent c where c.leader_id = l.id and c.purpose = 'share'
            and c.organisation_id = p.organisation_id
            and (c.at >= p.supported_at or c.expires_at between p.supported_at and now())))
      order by p.id limit $1`,
    values: [limit],
  })
  return rows.map(({ id }) => id)
}

/** At most once in so many days, however many sessions there are. */
const restDays = 6

/** Placements of which something is over that nobody was asked about yet, and whose person was not asked just now. */
export async function findToAsk(db: Db, limit: number): Promise<string[]> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'support_to_ask',
    text: `select distinct i.placement_id as id from support_item i
      join placement p on p.id = i.placement_id
      where i.ask_from <= now() and i.asked_at is null and i.met is null and i.state <> 'dropped'
        and (i.session_start is null or exists (select from opportunity_session s
          where s.opportunity_id = p.opportunity_id and lower(s.during) = i.session_start))
        and not exists (select from message m where m.leader_id = p.leader_id and m.kind = 'support_asked'
          and m.subject_id = p.id and m.created_at > now() - interval '${restDays} days')
      limit $1`,
    values: [limit],
  })
  return rows.map(({ id }) => id)
}

/** Everything of a placement that is over counts as asked about; answers how much that was. */
export async function noteAsked(tx: Db, placementId: string): Promise<number> {
  const rows = await prepared<{ id: string }>(tx, {
    name: 'support_note_asked',
    text: `update support_item set asked_at = clock_timestamp()
      where placement_id = $1 and ask_from <= now() and asked_at is null and met is null and state <> 'dropped'
      returning id`,
    values: [placementId],
  })
  return rows.length
}
