import { prepared, type Db } from '../../core/db.ts'
import { beginsWith } from './search-words.queries.ts'
import { besideNames, quoted, SearchQueries, topicOf, type SoughtWord } from './search.rules.ts'
import {
  editsForgiven,
  editsForgivenOpenly,
  formHash,
  formsOf,
  isFiller,
  isMendable,
  nearestOf,
  soughtWordsOf,
  wordsOf,
  type Candidate,
  type NearWord,
} from './spelling.rules.ts'

const mostWords = 8
/** No word is further from what it is mended to; in letters put in, left out, mistaken or swapped. */
const mostEdits = 2
/** Words that stand in for all of a search together: a cursor carries them. */
const mostAlternatives = 32
/** With fewer people than this found as typed, words one edit away are sought as well. */
const fewPeople = 10
/** A search that finds more people than this is not ranked person by person, and nobody counts on. */
export const mostRanked = 2_000

interface TopicWords {
  stamp: string
  /** Topics by each word of their label and other names. */
  topicsOf: Map<string, string[]>
  /** The same words, as what a misspelt one may be mended to. */
  words: Candidate[]
}

let topicWords: TopicWords = { stamp: '', topicsOf: new Map(), words: [] }

/** The state of the vocabulary: other whenever a word of it is. */
const stampOf = `(select count(*) || '/' || sum(version) || '/' || max(updated_at) from term)`

/** The words of themes and types as they are now. */
async function findTopicWords(db: Db, stamp: string): Promise<TopicWords> {
  const rows = await prepared<{ kind: string; code: string; label: string; aliases: string[] }>(
    db,
    {
      name: 'search_topics',
      text: `select kind, code, label, aliases from term where kind in ('theme', 'leader_type') order by kind, number`,
      values: [],
    },
  )
  const topicsOf = new Map<string, string[]>()
  for (const { kind, code, label, aliases } of rows) {
    const topic = topicOf(kind, code)
    for (const word of wordsOf([label, ...aliases].join(' , '))) {
      if (!isFiller(word)) topicsOf.set(word, [...(topicsOf.get(word) ?? []), topic])
    }
  }
  return { stamp, topicsOf, words: [...topicsOf.keys()].map((word) => ({ word, people: 1 })) }
}

/** Rows of the words `s` that stand now: neither ended, nor of somebody who paused and is another's to see. */
export const standsNow =
  "s.visible_until > now() and s.hidden_until <= current_date - date '2000-01-01'"

/**
 * A word that so many people had when words were last counted is taken to be somebody's: of whom, it does not tell, and to
 * look whether it still is would mean going through all of them.
 */
const manyHave = 100

/** Which of these words anybody has now in this organisation's view. */
async function findLiving(
  db: Db,
  organisationId: string,
  words: readonly string[],
): Promise<Set<string>> {
  if (words.length === 0) return new Set()
  const rows = await prepared<{ word: string }>(db, {
    name: 'spelling_living',
    // In sub-selects, where the planner does not see how few they are: it keeps one plan.
    text: `select asked.word from unnest((select $2::text[]), (select $3::text[])) as asked (word, query)
      left join search_word w on w.organisation_id = $1 and w.word = asked.word
      where case when w.people >= ${manyHave} then true else anybody_has($1, asked.query::tsquery) end`,
    values: [organisationId, words, words.map((word) => quoted(organisationId, word))],
  })
  return new Set(rows.map(({ word }) => word))
}

/** Which of these words anybody has now, or one that begins so, in something else than their name. */
async function findBesideNames(
  db: Db,
  organisationId: string,
  words: readonly string[],
): Promise<Set<string>> {
  if (words.length === 0) return new Set()
  const queries = words.map((word) => `${quoted(organisationId, word)}:*${besideNames}`)
  const rows = await prepared<{ word: string }>(db, {
    name: 'spelling_beside_names',
    text: `select asked.word from unnest((select $2::text[]), (select $3::text[])) as asked (word, query)
      where anybody_has($1, asked.query::tsquery)`,
    values: [organisationId, words, queries],
  })
  return new Set(rows.map(({ word }) => word))
}

/** How many people a search finds in this organisation's view, up to `most`. */
export async function countFound(
  db: Db,
  organisationId: string,
  query: string,
  most: number,
): Promise<number> {
  const [row] = await prepared<{ people: number }>(db, {
    name: 'spelling_count',
    text: `select count(*)::integer as people from (
        select from leader_search s
        where s.organisation_id = $1 and s.document @@ $2::tsquery and ${standsNow} limit $3) found`,
    values: [organisationId, query, most],
  })
  return row?.people ?? 0
}

/**
 * Words of the organisation's own that share a form with one of these, by the word that was asked; and
 * which of these begin a word that anybody has now.
 */
async function findAlike(
  db: Db,
  organisationId: string,
  asked: string[],
): Promise<{ alike: Map<string, Candidate[]>; begun: Set<string> }> {
  const forms = asked.flatMap((word) =>
    formsOf(word).map((form) => ({ word, form: formHash(organisationId, form) })),
  )
  const rows = await prepared<{ asked: string; word: string | null; people: number }>(db, {
    name: 'spelling_alike',
    text: `select distinct asked.word as asked, w.word, w.people
      from unnest($2::text[], $3::integer[]) as asked (word, form)
      join search_form f on f.form = asked.form
      join search_stem s on s.number = f.stem and s.organisation_id = $1
      join search_word w on w.organisation_id = $1 and ${beginsWith('w', 's')} and w.word <> asked.word
        and abs(length(w.word) - length(asked.word)) <= ${mostEdits}
      union all
      select begun.word, null, 0
      from unnest($4::text[], $5::text[]) as begun (word, query)
      where case when exists (
          select from search_word w
          where w.organisation_id = $1 and w.word >= begun.word and w.word < begun.word || chr(1114111)
            and w.people >= ${manyHave})
        then true else anybody_has($1, begun.query::tsquery) end`,
    values: [
      organisationId,
      forms.map(({ word }) => word),
      forms.map(({ form }) => form),
      asked,
      asked.map((word) => `${quoted(organisationId, word)}:*`),
    ],
  })
  const found = rows.flatMap(({ asked: by, word, people }) =>
    word === null ? [] : [{ asked: by, word, people }],
  )
  return {
    alike: Map.groupBy(found, (row) => row.asked),
    begun: new Set(rows.filter(({ word }) => word === null).map((row) => row.asked)),
  }
}

const untopical = { named: [], begun: [] }

/** A word as it was typed, with the topics that it names or begins to name. */
function asTyped(word: string, { topicsOf, words }: TopicWords): SoughtWord {
  const isOptional = isFiller(word)
  const begun =
    word.length < 3 ? [] : words.filter((each) => each.word.startsWith(word) && each.word !== word)
  return {
    word,
    instead: [],
    topics: isOptional
      ? untopical
      : {
          named: topicsOf.get(word) ?? [],
          begun: [...new Set(begun.flatMap((each) => topicsOf.get(each.word) ?? []))],
        },
    near: [[], []],
    isOptional,
  }
}

/**
 * The words as they were typed, with their topics and how many people they find. The words
 * of the vocabulary are kept in memory with the state that they were made from; one statement counts and
 * compares that state, so that a label changed by another instance counts at once.
 */
async function findTyped(
  db: Db,
  organisationId: string,
  words: string[],
): Promise<{ sought: SoughtWord[]; topics: TopicWords; people: number }> {
  for (;;) {
    const topics = topicWords
    const sought = words.map((word) => asTyped(word, topics))
    const [row] = await prepared<{ stamp: string; people: number }>(db, {
      name: 'spelling_typed',
      text: `select ${stampOf} as stamp, (select count(*)::integer from (
          select from leader_search s
          where s.organisation_id = $1 and s.document @@ $2::tsquery and ${standsNow} limit $3) found) as people`,
      values: [organisationId, new SearchQueries(organisationId).text(sought), mostRanked + 1],
    })
    const stamp = row?.stamp ?? ''
    if (stamp === topics.stamp) return { sought, topics, people: row?.people ?? 0 }
    topicWords = await findTopicWords(db, stamp)
  }
}

/** The words of a search, and how many people have them, up to one more than {@link mostRanked}; null: not counted. */
export interface Mended {
  sought: SoughtWord[]
  people: number | null
}

/**
 * A search for whoever may not look at names. A word that they find nobody by is mended to words of the vocabulary alone:
 * any other could be somebody's name, and would tell that somebody is called so.
 */
export async function mendOpenly(db: Db, organisationId: string, text: string): Promise<Mended> {
  const words = soughtWordsOf(text).slice(0, mostWords)
  if (words.length === 0) return { sought: [], people: null }
  const { sought, topics } = await findTyped(db, organisationId, words)
  const odd = sought.filter((each) => isMisspellable(each.word) && !isOptionalOrTopic(each))
  const had = await findBesideNames(
    db,
    organisationId,
    odd.map(({ word }) => word),
  )
  return {
    sought: sought.map((each) => {
      if (!odd.includes(each) || had.has(each.word)) return each
      const nearest = nearestOf(each.word, topics.words, {
        edits: editsForgivenOpenly(each.word),
        words: mostAlternatives,
      })
      return mendedTo(each, nearest, topics, { isKnown: false })
    }),
    people: null,
  }
}

const isMisspellable = (word: string): boolean => isMendable(word) && editsForgiven(word) > 0

const isOptionalOrTopic = ({ isOptional, topics }: SoughtWord): boolean =>
  isOptional || topics.named.length > 0 || topics.begun.length > 0

/** A word with those near it, each with the topics that it names; they stand in for it where nobody knows it. */
function mendedTo(
  each: SoughtWord,
  near: readonly NearWord[],
  { topicsOf }: TopicWords,
  { isKnown }: { isKnown: boolean },
): SoughtWord {
  const lexemesAt = (edits: number) => [
    ...new Set(
      near
        .filter((one) => one.edits === edits)
        .flatMap(({ word }) => [word, ...(topicsOf.get(word) ?? [])]),
    ),
  ]
  return {
    ...each,
    instead: isKnown ? [] : near.map(({ word }) => word),
    near: [lexemesAt(1), lexemesAt(2)],
  }
}

/**
 * Mends the spelling of a search. A word that nobody in this organisation's view has, and that is none of
 * the vocabulary's, is replaced by the nearest ones that somebody has; where few people are found as
 * typed, words one edit away are sought as well and come after.
 */
export async function mendSearch(db: Db, organisationId: string, text: string): Promise<Mended> {
  const words = soughtWordsOf(text).slice(0, mostWords)
  if (words.length === 0) return { sought: [], people: null }
  const { sought, topics, people } = await findTyped(db, organisationId, words)
  if (people >= fewPeople) return { sought, people }
  const mendable = words.filter(isMisspellable)
  if (mendable.length === 0) return { sought, people }
  const { begun, alike } = await findAlike(db, organisationId, mendable)
  const isKnown = (each: SoughtWord) =>
    begun.has(each.word) || each.topics.named.length > 0 || each.topics.begun.length > 0
  const nearOf = new Map<string, NearWord[]>()
  const most = Math.floor(mostAlternatives / mendable.length)
  for (const each of sought) {
    if (!mendable.includes(each.word)) continue
    const edits = isKnown(each) ? 1 : editsForgiven(each.word)
    const candidates = [...(alike.get(each.word) ?? []), ...topics.words]
    const nearest = nearestOf(each.word, candidates, { edits, words: 2 * most })
    nearOf.set(
      each.word,
      [...new Map(nearest.map((near) => [near.word, near])).values()].slice(0, most),
    )
  }
  const living = await findLiving(db, organisationId, [
    ...new Set([...nearOf.values()].flat().map(({ word }) => word)),
  ])
  const mended = sought.map((each): SoughtWord => {
    const near = (nearOf.get(each.word) ?? []).filter(
      ({ word }) => living.has(word) || topics.topicsOf.has(word),
    )
    return mendedTo(each, near, topics, { isKnown: isKnown(each) })
  })
  return { sought: mended, people: null }
}

export type { SoughtWord } from './search.rules.ts'
