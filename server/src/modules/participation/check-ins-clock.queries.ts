import { prepared, type Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { againAfterDays, firstAfterDays } from './check-ins.rules.ts'

/** Under way for long enough on the day $2, and not asked of late. */
const isDue = `p.status = 'active' and p.started_on <= $2::date - ${firstAfterDays}
  and not exists (select from check_in c where c.placement_id = p.id and c.asked_on > $2::date - ${againAfterDays})`

/** Placements whose person is to be asked how it goes; whoever is in a break is asked when they are back. */
export async function findToCheckIn(
  db: Db,
  by: { today: string; limit: number },
): Promise<string[]> {
  const rows = await prepared<{ id: string }>(db, {
    name: 'check_in_to_ask',
    text: `select p.id from placement p
      join leader l on l.id = p.leader_id and l.status = 'active'
        and not (l.paused and (l.paused_until is null or l.paused_until > $2::date))
      where ${isDue} order by p.id limit $1`,
    values: [by.limit, by.today],
  })
  return rows.map(({ id }) => id)
}

/** Opens the check-in of a day, unless somebody else did since it was looked for. */
export async function insertCheckIn(
  tx: Db,
  by: { placementId: string; today: string },
): Promise<{ leaderId: string; organisationId: string } | undefined> {
  const [row] = await prepared<{ leaderId: string; organisationId: string }>(tx, {
    name: 'check_in_insert',
    text: `with made as (
        insert into check_in (id, placement_id, organisation_id, asked_on)
        select $3, p.id, p.organisation_id, $2::date from placement p where p.id = $1 and ${isDue}
        on conflict do nothing returning placement_id)
      select p.leader_id as "leaderId", p.organisation_id as "organisationId"
      from made join placement p on p.id = made.placement_id`,
    values: [by.placementId, by.today, newId()],
  })
  return row
}
