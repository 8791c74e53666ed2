// LEAD TO SEARCH ENGINEER: this works and is wired into register.routes.ts, database.ts and tests (test/api/leaders/list-leaders.test.ts). Improve IN PLACE, keep exported names and signatures; measure at 100,000. Delete this line.
import { prepared, type Db } from '../../core/db.ts'
import { editsBetween, editsForgiven, formsOf, soughtWordsOf } from './spelling.rules.ts'

/** A word as it was typed and as it is sought. */
export interface SoughtWord {
  word: string
  /** Words that stand in for it, nearest first; empty when it is sought as it is (or begins a word). */
  instead: string[]
}

const mostWords = 8
const mostAlternatives = 6

/** Those of these words that begin a word, or are one, that somebody has today. */
async function findLiving(
  db: Db,
  organisationId: string,
  words: string[],
  manner: 'whole' | 'start',
): Promise<Set<string>> {
  const suffix = manner === 'start' ? ':*' : ''
  const rows = await prepared<{ word: string }>(db, {
    name: `spelling_living_${manner}`,
    text: `select word from unnest($2::text[]) word
      where exists (select from leader_search s where s.organisation_id = $1
        and s.document @@ ((quote_literal(word) || '${suffix}')::tsquery))`,
    values: [organisationId, words],
  })
  return new Set(rows.map(({ word }) => word))
}

/**
 * Mends the spelling of a search: words that nobody has are replaced by the nearest ones that somebody
 * in this organisation's view has.
 */
export async function mendSearch(db: Db, organisationId: string, text: string): Promise<SoughtWord[]> {
  const words = soughtWordsOf(text).slice(0, mostWords)
  if (words.length === 0) return []
  const living = await findLiving(db, organisationId, words, 'start')
  const lost = words.filter((word) => !living.has(word) && editsForgiven(word) > 0)
  if (lost.length === 0) return words.map((word) => ({ word, instead: [] }))
  const rows = await prepared<{ asked: string; word: string }>(db, {
    name: 'spelling_near',
    text: `select distinct asked.word as asked, f.word
      from unnest($2::text[], $3::text[]) as asked (word, form)
      join search_form f on f.organisation_id = $1 and f.form = asked.form`,
    values: [
      organisationId,
      lost.flatMap((word) => formsOf(word).map(() => word)),
      lost.flatMap((word) => formsOf(word)),
    ],
  })
  const near = new Map<string, { word: string; edits: number }[]>()
  for (const { asked, word } of rows) {
    const most = editsForgiven(asked)
    const edits = editsBetween(asked, word, most)
    if (edits <= most) near.set(asked, [...(near.get(asked) ?? []), { word, edits }])
  }
  const candidates = await findLiving(db, organisationId, [...near.values()].flat().map(({ word }) => word), 'whole')
  return words.map((word) => ({
    word,
    instead: (near.get(word) ?? [])
      .filter((candidate) => candidates.has(candidate.word))
      .toSorted((one, other) => one.edits - other.edits || (one.word < other.word ? -1 : 1))
      .filter((candidate, _index, all) => candidate.edits === all[0]?.edits || candidate.edits <= 2)
      .slice(0, mostAlternatives)
      .map((candidate) => candidate.word),
  }))
}
