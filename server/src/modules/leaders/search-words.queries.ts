import { prepared, type Db } from '../../core/db.ts'
import { formHash, formsOf, isMendable } from './spelling.rules.ts'

interface WordOf {
  organisationId: string
  word: string
}

/** Adds words that nobody had yet, with their forms. Known ones stay untouched: nobody waits for a common one. */
export async function noteWords(tx: Db, words: readonly WordOf[]): Promise<void> {
  const mendable = [
    ...new Map(
      words
        .filter(({ word }) => isMendable(word))
        .map((each) => [each.organisationId + each.word, each]),
    ).values(),
  ]
  if (mendable.length === 0) return
  const fresh = await prepared<{ number: number; organisation_id: string; word: string }>(tx, {
    name: 'search_new_words',
    text: `insert into search_word as w (organisation_id, word)
      select g.organisation_id, g.word from unnest($1::uuid[], $2::text[]) as g (organisation_id, word)
      where not exists (select from search_word w
        where w.organisation_id = g.organisation_id and w.word = g.word and w.nobody_since is null)
      order by 1, 2
      on conflict (organisation_id, word) do update set people = 1, nobody_since = null
      where w.nobody_since is not null
      returning number, organisation_id, word`,
    values: [
      mendable.map(({ organisationId }) => organisationId),
      mendable.map(({ word }) => word),
    ],
  })
  await writeForms(tx, fresh)
}

async function writeForms(
  tx: Db,
  words: readonly { number: number; organisation_id: string; word: string }[],
): Promise<void> {
  if (words.length === 0) return
  const forms = words.flatMap(({ number, organisation_id, word }) =>
    formsOf(word).map((form) => ({ form: formHash(organisation_id, form), number })),
  )
  await prepared(tx, {
    name: 'search_new_forms',
    text: `insert into search_form (form, word)
      select * from unnest($1::integer[], $2::integer[]) on conflict do nothing`,
    values: [forms.map(({ form }) => form), forms.map(({ number }) => number)],
  })
}

/** Takes the forms of words away that are gone. */
async function dropForms(
  tx: Db,
  words: readonly { number: number; organisation_id: string; word: string }[],
): Promise<void> {
  if (words.length === 0) return
  const forms = words.flatMap(({ number, organisation_id, word }) =>
    formsOf(word).map((form) => ({ form: formHash(organisation_id, form), number })),
  )
  await prepared(tx, {
    name: 'search_sweep_forms',
    text: `delete from search_form f using unnest($1::integer[], $2::integer[]) as g (form, word)
      where f.form = g.form and f.word = g.word`,
    values: [forms.map(({ form }) => form), forms.map(({ number }) => number)],
  })
}

const atOnce = 5_000
const mostPeople = 2_000

/** Brings the words of one organisation to these counts of people. */
export async function writeWordCounts(
  tx: Db,
  organisationId: string,
  people: ReadonlyMap<string, number>,
): Promise<void> {
  const counts = [...people].filter(([word]) => isMendable(word))
  for (let start = 0; start < counts.length; start += atOnce) {
    const part = counts.slice(start, start + atOnce)
    const written = await prepared<{ number: number; organisation_id: string; word: string }>(tx, {
      name: 'search_word_counts',
      text: `insert into search_word (organisation_id, word, people)
        select $1::uuid, g.word, least(g.people, ${mostPeople}) from unnest($2::text[], $3::integer[]) as g (word, people)
        order by g.word
        on conflict (organisation_id, word) do update set people = excluded.people, nobody_since = null
        returning number, organisation_id, word`,
      values: [organisationId, part.map(([word]) => word), part.map(([, count]) => count)],
    })
    await writeForms(tx, written)
  }
}

/**
 * Counts the people of every word anew and takes away the words that nobody has had for an hour, which is
 * longer than any change can stay open. Returns how many went.
 */
export async function sweepSearchWords(tx: Db): Promise<number> {
  let gone = 0
  let after = 0
  for (;;) {
    const counted = await prepared<{ number: number }>(tx, {
      name: 'search_count_words',
      text: `with counted as (
          select w.number, w.people as people_before, (
            select count(*) from (
              select from leader_search s
              where s.organisation_id = w.organisation_id and s.document @@ quote_literal(right(w.organisation_id::text, 4) || w.word)::tsquery
              limit ${mostPeople}) holders)::integer as people
          from (select * from search_word where number > $1 order by number limit ${atOnce / 5}) w
        ), written as (
          update search_word w set people = c.people,
            nobody_since = case when c.people > 0 then null else coalesce(w.nobody_since, now()) end
          from counted c
          where c.number = w.number and (c.people <> w.people or (c.people = 0) <> (w.nobody_since is not null))
        )
        select number from counted order by number`,
      values: [after],
    })
    const last = counted.at(-1)
    if (!last) break
    after = last.number
  }
  const swept = await prepared<{ number: number; organisation_id: string; word: string }>(tx, {
    name: 'search_sweep',
    text: `delete from search_word where people = 0 and nobody_since < now() - interval '1 hour'
      returning number, organisation_id, word`,
    values: [],
  })
  gone += swept.length
  await dropForms(tx, swept)
  return gone
}

/**
 * Takes the words of people who are being erased away at once, those that nobody else has: a rare word can be
 * a name. Call it after their rows in leader_search are gone, with what was in them.
 */
export async function forgetWords(tx: Db, words: readonly WordOf[]): Promise<void> {
  const gone = await prepared<{ number: number; organisation_id: string; word: string }>(tx, {
    name: 'search_forget_words',
    text: `delete from search_word w using unnest($1::uuid[], $2::text[]) as g (organisation_id, word)
      where w.organisation_id = g.organisation_id and w.word = g.word and not exists (
        select from leader_search s
        where s.organisation_id = w.organisation_id
          and s.document @@ quote_literal(right(w.organisation_id::text, 4) || w.word)::tsquery)
      returning w.number, w.organisation_id, w.word`,
    values: [words.map(({ organisationId }) => organisationId), words.map(({ word }) => word)],
  })
  await dropForms(tx, gone)
}

/** The words that somebody is found by, in every view. */
export function findWordsOf(tx: Db, leaderId: string): Promise<WordOf[]> {
  return prepared<{ organisationId: string; word: string }>(tx, {
    name: 'search_words_of',
    text: `select organisation_id as "organisationId", substr(lexeme, 5) as word
      from leader_search, unnest(tsvector_to_array(document)) lexeme where leader_id = $1`,
    values: [leaderId],
  })
}
