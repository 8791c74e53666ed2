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

/** Two changes of one person at once: the second packs only after it can see the first. */
const lock = (tx: Db, leaderIds: readonly string[]): Promise<unknown> =>
  prepared(tx, {
    name: 'leader_card_lock',
    text: 'select id from leader where id = any ($1::uuid[]) order by id for no key update',
    values: [leaderIds],
  })

/**
 * Packs the cards of these people anew, in the transaction of the change. Call it after the last write
 * to the record, its ratings or consents; after one to placements alone, `refreshAsks` is enough.
 */
export async function refreshLeaderCard(tx: Db, leaderIds: string[]): Promise<void> {
  if (leaderIds.length === 0) return
  const [first, ...others] = leaderIds
  await together([
    lock(tx, leaderIds),
    prepared(
      tx,
      others.length === 0
        ? { name: 'leader_card_refresh_one', text: refreshOne, values: [first] }
        : { name: 'leader_card_refresh', text: refresh, values: [leaderIds] },
    ),
  ])
}

const asks = ['unasked', 'engaged_until', 'last_asked_on']
const levels = ['levels_a', 'levels_b', 'level_sources']
/** Of a card, what somebody new cannot have, by the name of what says so in {@link packNewcomers}. */
const ofNobodyYet = new Map([
  ...levels.map((name) => [name, 'levels'] as const),
  ...asks.map((name) => [name, 'asked'] as const),
])

/**
 * Packs the first cards of people who are new in this transaction: there is none to be replaced, and nobody else to wait for. They
 * are their holder's alone, nobody has rated them and nobody asked them for anything, so that it is not looked for.
 */
export const packNewcomers = (tx: Db, leaderIds: readonly string[]): Promise<unknown> =>
  prepared(tx, {
    name: 'leader_card_newcomers',
    text: `insert into leader_card (${columns.join(', ')})
      select ${columns.map((name) => `${ofNobodyYet.get(name) ?? 'source'}.${name}`).join(', ')}
      from leader_card_source source, leader_levels(null) levels, leader_asks(null, null) asked
      where source.leader_id = any ($1::uuid[]) and source.is_holder`,
    values: [leaderIds],
  })

const asksOf = (relation: string) => asks.map((name) => `${relation}.${name}`).join(', ')

/**
 * Brings what asks and placements leave on the records and the cards of these people up to date, in the transaction of the change
 * and after its last write to placements. A tenth of the work of packing the cards. On the record that is the day of the last ask:
 * no change of what anybody said, so that its version stays.
 */
export async function refreshAsks(tx: Db, leaderIds: readonly string[]): Promise<void> {
  if (leaderIds.length === 0) return
  await together([
    lock(tx, leaderIds),
    prepared(tx, {
      name: 'leader_card_asks',
      text: `with asked as materialized (
          select l.id, l.last_asked_on as recorded, a.* from leader l
          cross join lateral leader_asks(l.id, l.last_asked_on) a (${asks.join(', ')})
          where l.id = any ($1::uuid[])
        ), record as (
          update leader l set last_asked_on = asked.last_asked_on from asked
          where l.id = asked.id and asked.recorded is distinct from asked.last_asked_on
        )
        update leader_card card set (${asks.join(', ')}) = row (${asksOf('asked')}) from asked
        where card.leader_id = asked.id and (${asksOf('card')}) is distinct from (${asksOf('asked')})`,
      values: [leaderIds],
    }),
  ])
}

/** Packs the cards of the whole bank anew; about 0.1 ms a person. */
export async function rebuildLeaderCards(tx: Db): Promise<void> {
  await tx.$client.query(write('true'))
}
