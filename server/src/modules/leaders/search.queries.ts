import { prepared, together, type Db } from '../../core/db.ts'
import { documentOf, emailLexeme, phoneLexeme, topicOf } from './search.rules.ts'
import { noteWords, writeWordCounts } from './search-words.queries.ts'

interface TextRow {
  [column: string]: unknown
  organisation_id: string
  leader_id: string
  visible_until: string
  hidden_until: number
  names: string | null
  wishes: string | null
  themes: string[] | null
  types: string[] | null
  others: string | null
  email: string | null
  phones: string[] | null
}

// Who may find a person is what the cards say; what by, the consent of each card's organisation.
const textsText = `
  select card.organisation_id, card.leader_id, card.visible_until::text,
    case when card.is_holder then 0 else card.paused_until end as hidden_until,
    case when card.is_holder or 'name' = any(given.fields) then concat_ws(' ', l.name, l.known_as) end as names,
    case when card.is_holder or 'offers' = any(given.fields) then concat_ws(' ', l.offers, l.wants) end as wishes,
    case when card.is_holder or 'themes' = any(given.fields) then array(
      select item.key from jsonb_each(l.themes -> 'items') item
      where item.value = '{}' or item.value @> '{"own": true}' or item.value @> '{"caring": true}') end as themes,
    case when card.is_holder or 'types' = any(given.fields) then array(
      select jsonb_array_elements_text(l.types -> 'yes')) end as types,
    concat_ws(' ',
      case when card.is_holder or 'memberships' = any(given.fields) then (
        select string_agg(concat_ws(' ', item ->> 'name', item ->> 'role'), ' ')
        from jsonb_array_elements(l.memberships) item) end,
      case when card.is_holder then l.reference end) as others,
    case when card.is_holder then l.email end as email,
    case when card.is_holder then l.phone || l.other_phones end as phones
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
  const rows = await prepared<TextRow>(tx, {
    name: 'search_texts',
    text: textsText,
    values: [leaderIds],
  })
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    leaderId: row.leader_id,
    visibleUntil: row.visible_until,
    hiddenUntil: row.hidden_until,
    ...documentOf(row.organisation_id, {
      names: row.names ?? '',
      wishes: row.wishes ?? '',
      topics: [
        ...(row.themes ?? []).map((code) => topicOf('theme', code)),
        ...(row.types ?? []).map((code) => topicOf('leader_type', code)),
      ],
      others: row.others ?? '',
      contacts: [
        ...(row.email ? [emailLexeme(row.email)] : []),
        ...(row.phones ?? []).flatMap((phone) => phoneLexeme(phone ?? '') ?? []),
      ],
    }),
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

/** Writes what is not so already, and answers whose words changed. Those of many are gathered and put in their place at the end. */
async function writeDocuments(tx: Db, leaderIds: string[], found: Found[]): Promise<Found[]> {
  if (leaderIds.length < manyAtOnce) return writeEach(tx, leaderIds, found)
  const [, changed] = await together([
    prepared(tx, {
      name: 'search_gather',
      text: `select set_config('gin_pending_list_limit', '4MB', true)`,
      values: [],
    }),
    writeEach(tx, leaderIds, found),
    prepared(tx, { name: 'search_settle', text: 'select settle_leader_search()', values: [] }),
  ])
  return changed
}

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
