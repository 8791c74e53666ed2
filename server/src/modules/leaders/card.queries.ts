import { getTableColumns } from 'drizzle-orm'
import { prepared, together, type Db } from '../../core/db.ts'
import { leaderCards } from './card.table.ts'

const columns = Object.values(getTableColumns(leaderCards)).map(({ name }) => name)
const answers = columns.filter((name) => name !== 'organisation_id' && name !== 'leader_id')

// A card that would stay the same is not written: most changes of a record touch few views of it.
const write = (among: string) => `
  with source as materialized (
    select ${columns.join(', ')} from leader_card_source where ${among}
  ), gone as (
    delete from leader_card card
    where ${among} and not exists (
      select from source
      where source.organisation_id = card.organisation_id and source.leader_id = card.leader_id)
  )
  insert into leader_card as card (${columns.join(', ')})
  select ${columns.join(', ')} from source
  on conflict (organisation_id, leader_id) do update
  set (${answers.join(', ')}) = (${answers.map((name) => `excluded.${name}`).join(', ')})
  where (${answers.map((name) => `card.${name}`).join(', ')})
    is distinct from (${answers.map((name) => `excluded.${name}`).join(', ')})`

const refresh = write('leader_id = any ($1::uuid[])')
// For one person the planner can tell that a plan made once is as good as one made each time.
const refreshOne = write('leader_id = $1::uuid')

/**
 * Packs the cards of these people anew, in the transaction of the change. Call it after the last write
 * to the record, its ratings, consents or placements.
 */
export async function refreshLeaderCard(tx: Db, leaderIds: string[]): Promise<void> {
  if (leaderIds.length === 0) return
  const [first, ...others] = leaderIds
  await together([
    // Two changes of one person at once: the second packs only after it can see the first.
    prepared(tx, {
      name: 'leader_card_lock',
      text: 'select id from leader where id = any ($1::uuid[]) order by id for no key update',
      values: [leaderIds],
    }),
    prepared(
      tx,
      others.length === 0
        ? { name: 'leader_card_refresh_one', text: refreshOne, values: [first] }
        : { name: 'leader_card_refresh', text: refresh, values: [leaderIds] },
    ),
  ])
}

/** Packs the cards of the whole bank anew; about 0.1 ms a person. */
export async function rebuildLeaderCards(tx: Db): Promise<void> {
  await tx.$client.query(write('true'))
}
