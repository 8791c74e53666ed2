import { prepared, together, type Db } from '../../core/db.ts'
import { mapInSlices } from '../../core/slices.ts'
import type { LeaderFields } from './leaders.queries.ts'
import { documentOf, searchTextOf, type Findable } from './search.rules.ts'
import { noteWords, writeWordCounts } from './search-words.queries.ts'

interface ViewRow extends Findable {
  [column: string]: unknown
  organisationId: string
  leaderId: string
  visibleUntil: string
  hiddenUntil: number
}

const seenWith = (field: string, column: string) =>
  `case when card.is_holder or '${field}' = any(given.fields) then l.${column} end`
const seenByHolder = (column: string) => `case when card.is_holder then l.${column} end`

// Who may find a person is what the cards say; what by, the consent of each card's organisation.
const viewsText = `
  select card.organisation_id as "organisationId", card.leader_id as "leaderId",
    card.visible_until::text as "visibleUntil",
    case when card.is_holder then 0 else card.paused_until end as "hiddenUntil",
    ${seenWith('name', 'name')} as name, ${seenWith('name', 'known_as')} as "knownAs",
    ${seenWith('offers', 'offers')} as offers, ${seenWith('offers', 'wants')} as wants,
    ${seenWith('themes', 'themes')} as themes, ${seenWith('types', 'types')} as types,
    ${seenWith('memberships', 'memberships')} as memberships, ${seenByHolder('reference')} as reference,
    ${seenByHolder('email')} as email, ${seenByHolder('phone')} as phone, ${seenByHolder('other_phones')} as "otherPhones"
  from leader_card card
  join leader l on l.id = card.leader_id
  left join lateral (
    select c.fields from leader_consent c
    where c.leader_id = card.leader_id and c.purpose = 'share' and c.organisation_id = card.organisation_id
    order by c.at desc, c.id desc limit 1
  ) given on not card.is_holder
  where card.leader_id = any($1::uuid[])`

interface Found {
  organisationId: string
  leaderId: string
  visibleUntil: string
  hiddenUntil: number
  document: string
  words: string[]
}

async function findDocuments(tx: Db, leaderIds: string[]): Promise<Found[]> {
  const rows = await prepared<ViewRow>(tx, {
    name: 'search_views',
    text: viewsText,
    values: [leaderIds],
  })
  return rows.map((row) => ({
    organisationId: row.organisationId,
    leaderId: row.leaderId,
    visibleUntil: row.visibleUntil,
    hiddenUntil: row.hiddenUntil,
    ...documentOf(row.organisationId, searchTextOf(row)),
  }))
}

async function writeEach(tx: Db, leaderIds: string[], found: Found[]): Promise<Found[]> {
  const changed = await prepared<{ organisation_id: string; leader_id: string }>(tx, {
    name: 'search_write',
    text: `with given as (
        select organisation_id, leader_id, visible_until, hidden_until, document::tsvector
        from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::smallint[], $5::text[])
          as g (organisation_id, leader_id, visible_until, hidden_until, document)
      ), gone as (
        delete from leader_search s where s.leader_id = any($6::uuid[]) and not exists (
          select from given g where g.leader_id = s.leader_id and g.organisation_id = s.organisation_id)
      )
      insert into leader_search as s (organisation_id, leader_id, visible_until, hidden_until, document)
      select * from given
      on conflict (organisation_id, leader_id) do update
      set document = excluded.document, visible_until = excluded.visible_until,
        hidden_until = excluded.hidden_until
      where (s.document, s.visible_until, s.hidden_until)
        is distinct from (excluded.document, excluded.visible_until, excluded.hidden_until)
      returning organisation_id, leader_id`,
    values: [
      found.map((each) => each.organisationId),
      found.map((each) => each.leaderId),
      found.map((each) => each.visibleUntil),
      found.map((each) => each.hiddenUntil),
      found.map((each) => each.document),
      leaderIds,
    ],
  })
  const keys = new Set(changed.map((row) => row.organisation_id + row.leader_id))
  return found.filter((each) => keys.has(each.organisationId + each.leaderId))
}

/** From so many on their words go into the index together, which is quicker than each by itself. */
const manyAtOnce = 50

/**
 * Lets the words of whoever is written from here on in this transaction wait beside the index, where every search reads
 * them one by one. {@link settleWords} is to follow, in this transaction or one soon after it.
 */
export const gatherWords = (tx: Db): Promise<unknown> =>
  prepared(tx, {
    name: 'search_gather',
    text: `select set_config('gin_pending_list_limit', '4MB', true)`,
    values: [],
  })

/** Puts all words that wait in their place in the index. A word that many of them have is looked up there once. */
export const settleWords = (tx: Db): Promise<unknown> =>
  prepared(tx, { name: 'search_settle', text: 'select settle_leader_search()', values: [] })

/** Gathers the words that `write` writes of many, and puts them in their place at the end. */
export async function gathered<T>(tx: Db, people: number, write: () => Promise<T>): Promise<T> {
  if (people < manyAtOnce) return write()
  const [, written] = await together([gatherWords(tx), write(), settleWords(tx)])
  return written
}

/** Writes what is not so already, and answers whose words changed. */
const writeDocuments = (tx: Db, leaderIds: string[], found: Found[]): Promise<Found[]> =>
  gathered(tx, leaderIds.length, () => writeEach(tx, leaderIds, found))

/**
 * Writes the words that these people are found by, in the transaction of the change. Call it after
 * `refreshLeaderCard`: an organisation finds those of whom it has a card.
 */
export async function refreshLeaderSearch(tx: Db, leaderIds: string[]): Promise<void> {
  if (leaderIds.length === 0) return
  const found = await findDocuments(tx, leaderIds)
  const changed = await writeDocuments(tx, leaderIds, found)
  await noteWords(
    tx,
    changed.flatMap(({ organisationId, words }) => words.map((word) => ({ organisationId, word }))),
  )
}

/** Somebody new, as they were just written. */
type Newcomer = { id: string } & LeaderFields

/**
 * The same for people who are new and whom only their holder sees: what they are found by is what was just written, and
 * nobody has to ask for it. Call it after their cards are asked for; it need not wait for them. Of many, gather the words.
 */
export async function writeNewcomersSearch(
  tx: Db,
  organisationId: string,
  people: readonly Newcomer[],
): Promise<void> {
  const found = await mapInSlices(people, (person) => ({
    leaderId: person.id,
    ...documentOf(organisationId, searchTextOf(person)),
  }))
  const words = new Set(found.flatMap((each) => each.words))
  await together([
    prepared(tx, {
      name: 'search_write_newcomers',
      text: `insert into leader_search (organisation_id, leader_id, visible_until, hidden_until, document)
        select card.organisation_id, card.leader_id, card.visible_until, 0, g.document::tsvector
        from unnest($2::uuid[], $3::text[]) as g (leader_id, document)
        join leader_card card on card.organisation_id = $1 and card.leader_id = g.leader_id and card.is_holder`,
      values: [
        organisationId,
        found.map(({ leaderId }) => leaderId),
        found.map(({ document }) => document),
      ],
    }),
    noteWords(
      tx,
      [...words].map((word) => ({ organisationId, word })),
    ),
  ])
}

const atOnce = 2_000

/** Writes the words of everybody anew and counts them; about 0.3 ms a person. */
export async function rebuildLeaderSearch(tx: Db): Promise<void> {
  const rows = await prepared<{ leader_id: string }>(tx, {
    name: 'search_everybody',
    text: `select leader_id from leader_card union select leader_id from leader_search order by 1`,
    values: [],
  })
  const people = new Map<string, Map<string, number>>()
  for (let start = 0; start < rows.length; start += atOnce) {
    const leaderIds = rows.slice(start, start + atOnce).map(({ leader_id }) => leader_id)
    const found = await findDocuments(tx, leaderIds)
    await writeDocuments(tx, leaderIds, found)
    for (const { organisationId, words } of found) {
      const counts = people.get(organisationId) ?? new Map<string, number>()
      people.set(organisationId, counts)
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  for (const [organisationId, counts] of people) await writeWordCounts(tx, organisationId, counts)
}

export { sweepSearchWords } from './search-words.queries.ts'
