// LEAD TO SEARCH ENGINEER: this works and is wired into register.routes.ts, database.ts and tests (test/api/leaders/list-leaders.test.ts). Improve IN PLACE, keep exported names and signatures; measure at 100,000. Delete this line.
import { prepared, type Db } from '../../core/db.ts'
import { documentOf, formsOf } from './spelling.rules.ts'

interface TextRow {
  [column: string]: unknown
  organisation_id: string
  leader_id: string
  names: string | null
  wishes: string | null
  topics: string | null
}

/** What each organisation may find a person by: the holder by everything, a partner by what was consented. */
const textsOf = (among: string) => `
  select seen.organisation_id, l.id as leader_id,
    case when seen.is_holder or 'name' = any(seen.fields) then concat_ws(' ', l.name, l.known_as) end as names,
    case when seen.is_holder or 'offers' = any(seen.fields) then concat_ws(' ', l.offers, l.wants) end as wishes,
    concat_ws(' ',
      case when seen.is_holder or 'themes' = any(seen.fields) then (
        select string_agg(concat_ws(' ', t.label, array_to_string(t.aliases, ' ')), ' ')
        from jsonb_each(l.themes -> 'items') item join term t on t.kind = 'theme' and t.code = item.key
        where not item.value @> '{"own": false, "caring": false}') end,
      case when seen.is_holder or 'types' = any(seen.fields) then (
        select string_agg(t.label, ' ')
        from jsonb_array_elements_text(l.types -> 'yes') code join term t on t.kind = 'leader_type' and t.code = code) end,
      case when seen.is_holder or 'memberships' = any(seen.fields) then (
        select string_agg(item ->> 'name', ' ') from jsonb_array_elements(l.memberships) item) end,
      case when seen.is_holder then l.reference end) as topics
  from leader l
  cross join lateral (
    select l.organisation_id, true as is_holder, null::text[] as fields
    union all
    select c.organisation_id, false, c.fields from leader_card card
    join leader_consent_now c on c.leader_id = l.id and c.purpose = 'share' and c.organisation_id = card.organisation_id
    where card.leader_id = l.id and not card.is_holder
  ) seen
  where l.status in ('invited', 'active') and ${among}`

/**
 * Writes the words that these people are found by, in the transaction of the change. Call it after
 * {@link refreshLeaderCard}: a partner finds only those of whom it has a card.
 */
export async function refreshLeaderSearch(tx: Db, leaderIds: string[]): Promise<void> {
  if (leaderIds.length === 0) return
  const rows = await prepared<TextRow>(tx, {
    name: 'search_texts',
    text: textsOf('l.id = any($1::uuid[])'),
    values: [leaderIds],
  })
  const found = rows.map((row) => ({
    ...row,
    ...documentOf({ names: row.names ?? '', wishes: row.wishes ?? '', topics: row.topics ?? '' }),
  }))
  await prepared(tx, {
    name: 'search_write',
    text: `with given as (
        select * from unnest($1::uuid[], $2::uuid[], $3::text[]) as g (organisation_id, leader_id, document)
      ), gone as (
        delete from leader_search s where s.leader_id = any($4::uuid[]) and not exists (
          select from given g where g.leader_id = s.leader_id and g.organisation_id = s.organisation_id)
      )
      insert into leader_search as s (organisation_id, leader_id, document)
      select organisation_id, leader_id, document::tsvector from given
      on conflict (organisation_id, leader_id) do update set document = excluded.document
      where s.document is distinct from excluded.document`,
    values: [
      found.map((row) => row.organisation_id),
      found.map((row) => row.leader_id),
      found.map((row) => row.document),
      leaderIds,
    ],
  })
  await writeWords(tx, found.flatMap((row) => row.words.map((word): [string, string] => [row.organisation_id, word])))
}

/** New words with their forms. Words that are known stay untouched, so that nobody waits for a common one. */
async function writeWords(tx: Db, words: [organisationId: string, word: string][]): Promise<void> {
  const distinct = [...new Map(words.map((pair) => [pair.join(), pair])).values()]
  const fresh = await prepared<{ organisation_id: string; word: string }>(tx, {
    name: 'search_new_words',
    text: `insert into search_word (organisation_id, word)
      select g.organisation_id, g.word from unnest($1::uuid[], $2::text[]) as g (organisation_id, word)
      where not exists (select from search_word w where w.organisation_id = g.organisation_id and w.word = g.word)
      order by 1, 2
      on conflict do nothing returning organisation_id, word`,
    values: [distinct.map(([organisationId]) => organisationId), distinct.map(([, word]) => word)],
  })
  const forms = fresh
    .filter(({ word }) => /\p{L}/u.test(word) && word.length > 2)
    .flatMap(({ organisation_id, word }) => formsOf(word).map((form) => ({ organisation_id, form, word })))
  if (forms.length === 0) return
  await prepared(tx, {
    name: 'search_new_forms',
    text: `insert into search_form (organisation_id, form, word)
      select * from unnest($1::uuid[], $2::text[], $3::text[]) on conflict do nothing`,
    values: [
      forms.map(({ organisation_id }) => organisation_id),
      forms.map(({ form }) => form),
      forms.map(({ word }) => word),
    ],
  })
}

const atOnce = 2_000

/** Writes the words of everybody anew. */
export async function rebuildLeaderSearch(tx: Db): Promise<void> {
  const rows = await prepared<{ id: string }>(tx, {
    name: 'search_everybody',
    text: `select id from leader where status in ('invited', 'active') order by id`,
    values: [],
  })
  for (let start = 0; start < rows.length; start += atOnce) {
    await refreshLeaderSearch(tx, rows.slice(start, start + atOnce).map(({ id }) => id))
  }
}

/** Takes away words that nobody has any more; returns how many. */
export async function sweepSearchWords(tx: Db): Promise<number> {
  const gone = await prepared<{ word: string }>(tx, {
    name: 'search_sweep',
    text: `with gone as (
        delete from search_word w where not exists (
          select from leader_search s where s.organisation_id = w.organisation_id
            and s.document @@ (quote_literal(w.word)::tsquery))
        returning organisation_id, word
      ), forms as (
        delete from search_form f using gone where f.organisation_id = gone.organisation_id and f.word = gone.word
      )
      select word from gone`,
    values: [],
  })
  return gone.length
}
