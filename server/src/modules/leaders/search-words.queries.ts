import { prepared, type Db } from '../../core/db.ts'
import { formHash, formLetters, formsOf, isMendable, stemOf } from './spelling.rules.ts'

interface WordOf {
  [column: string]: unknown
  organisationId: string
  word: string
}

/** Whether the word of one row has the stem of another: by the index of the words, in whose order those come together. */
export const beginsWith = (word: string, stem: string): string =>
  `${word}.word >= ${stem}.stem and ${word}.word < ${stem}.stem || chr(1114111)
        and (${word}.word = ${stem}.stem or length(${stem}.stem) = ${formLetters})`

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
  const fresh = await prepared<WordOf>(tx, {
    name: 'search_new_words',
    text: `insert into search_word as w (organisation_id, word)
      select g.organisation_id, g.word from unnest($1::uuid[], $2::text[]) as g (organisation_id, word)
      where not exists (select from search_word w
        where w.organisation_id = g.organisation_id and w.word = g.word and w.nobody_since is null)
      order by 1, 2
      on conflict (organisation_id, word) do update set people = 1, nobody_since = null
      where w.nobody_since is not null
      returning organisation_id as "organisationId", word`,
    values: columnsOf(mendable),
  })
  await noteStems(tx, fresh)
}

const columnsOf = (words: readonly WordOf[]): [organisations: string[], words: string[]] => [
  words.map(({ organisationId }) => organisationId),
  words.map(({ word }) => word),
]

/** A row of search_stem. */
interface StemRow {
  [column: string]: unknown
  number: number
  organisationId: string
  stem: string
}

const stemsOf = (words: readonly WordOf[]): WordOf[] => [
  ...new Map(
    words.map(({ organisationId, word }) => {
      const stem = stemOf(word)
      return [organisationId + stem, { organisationId, word: stem }]
    }),
  ).values(),
]

/**
 * Adds the beginnings of words that no word had yet, with their forms. Those that are there are held until the
 * transaction ends: a sweep that would take one away for want of words waits, and then finds these.
 */
async function noteStems(tx: Db, words: readonly WordOf[]): Promise<void> {
  const stems = stemsOf(words)
  if (stems.length === 0) return
  const known = await prepared<StemRow>(tx, {
    name: 'search_hold_stems',
    text: `select s.number, s.organisation_id as "organisationId", s.stem
      from unnest($1::uuid[], $2::text[]) as g (organisation_id, stem)
      join search_stem s on s.organisation_id = g.organisation_id and s.stem = g.stem
      order by s.number for key share of s`,
    values: columnsOf(stems),
  })
  const isKnown = new Set(known.map(({ organisationId, stem }) => organisationId + stem))
  const missing = stems.filter(({ organisationId, word }) => !isKnown.has(organisationId + word))
  if (missing.length === 0) return
  const fresh = await prepared<StemRow>(tx, {
    name: 'search_new_stems',
    text: `insert into search_stem (organisation_id, stem)
      select * from unnest($1::uuid[], $2::text[]) order by 1, 2
      on conflict do nothing
      returning number, organisation_id as "organisationId", stem`,
    values: columnsOf(missing),
  })
  const [forms, numbers] = formsOfStems(fresh)
  await prepared(tx, {
    name: 'search_new_forms',
    text: `insert into search_form (form, stem)
      select * from unnest($1::integer[], $2::integer[]) order by 1, 2 on conflict do nothing`,
    values: [forms, numbers],
  })
}

/** The forms of stems, and beside each the stem's number. */
function formsOfStems(stems: readonly StemRow[]): [forms: number[], stems: number[]] {
  const pairs = stems.flatMap(({ number, organisationId, stem }) =>
    formsOf(stem).map((form) => [formHash(organisationId, form), number] as const),
  )
  return [pairs.map(([form]) => form), pairs.map(([, number]) => number)]
}

/** Takes the beginnings of words that are gone away, with their forms, where no other word begins so. */
async function dropStems(tx: Db, words: readonly WordOf[]): Promise<void> {
  const stems = stemsOf(words)
  if (stems.length === 0) return
  // A word that is coming holds its own: whoever asks after that sees it.
  await prepared(tx, {
    name: 'search_lock_stems',
    text: `select s.number from search_stem s
      join unnest($1::uuid[], $2::text[]) as g (organisation_id, stem)
        on s.organisation_id = g.organisation_id and s.stem = g.stem
      order by s.number for update of s`,
    values: columnsOf(stems),
  })
  const gone = await prepared<StemRow>(tx, {
    name: 'search_sweep_stems',
    text: `delete from search_stem s using unnest($1::uuid[], $2::text[]) as g (organisation_id, stem)
      where s.organisation_id = g.organisation_id and s.stem = g.stem and not exists (
        select from search_word w where w.organisation_id = s.organisation_id and ${beginsWith('w', 's')})
      returning s.number, s.organisation_id as "organisationId", s.stem`,
    values: columnsOf(stems),
  })
  if (gone.length === 0) return
  await prepared(tx, {
    name: 'search_sweep_forms',
    text: `delete from search_form f using unnest($1::integer[], $2::integer[]) as g (form, stem)
      where f.form = g.form and f.stem = g.stem`,
    values: formsOfStems(gone),
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
    await prepared(tx, {
      name: 'search_word_counts',
      text: `insert into search_word (organisation_id, word, people)
        select $1::uuid, g.word, least(g.people, ${mostPeople}) from unnest($2::text[], $3::integer[]) as g (word, people)
        order by g.word
        on conflict (organisation_id, word) do update set people = excluded.people, nobody_since = null`,
      values: [organisationId, part.map(([word]) => word), part.map(([, count]) => count)],
    })
    await noteStems(
      tx,
      part.map(([word]) => ({ organisationId, word })),
    )
  }
}

/**
 * Counts the people of every word anew and takes away the words that nobody has had for an hour, which is
 * longer than any change can stay open. Returns how many went.
 */
export async function sweepSearchWords(tx: Db): Promise<number> {
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
  const swept = await prepared<WordOf>(tx, {
    name: 'search_sweep',
    text: `delete from search_word where people = 0 and nobody_since < now() - interval '1 hour'
      returning organisation_id as "organisationId", word`,
    values: [],
  })
  await dropStems(tx, swept)
  return swept.length
}

/**
 * Takes the words of people who are being erased away at once, those that nobody else has: a rare word can be
 * a name. Call it after their rows in leader_search are gone, with what was in them.
 */
export async function forgetWords(tx: Db, words: readonly WordOf[]): Promise<void> {
  const gone = await prepared<WordOf>(tx, {
    name: 'search_forget_words',
    text: `delete from search_word w using unnest($1::uuid[], $2::text[]) as g (organisation_id, word)
      where w.organisation_id = g.organisation_id and w.word = g.word and not exists (
        select from leader_search s
        where s.organisation_id = w.organisation_id
          and s.document @@ quote_literal(right(w.organisation_id::text, 4) || w.word)::tsquery)
      returning w.organisation_id as "organisationId", w.word`,
    values: columnsOf(words),
  })
  await dropStems(tx, gone)
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
