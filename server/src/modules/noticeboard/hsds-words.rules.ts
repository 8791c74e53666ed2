import type { z } from 'zod'
import { namedId } from '../../core/ids.ts'
import type { TermRow } from '../vocabulary/vocabulary.queries.ts'
import type { HsdsTaxonomy, HsdsTaxonomyTerm } from './hsds.schemas.ts'

/** The lists of words that what is public stands under, by their kind. */
export const wordLists = {
  opportunity_kind: {
    name: 'Kinds of opportunity',
    description: 'What people can do: sit on a committee, support others, teach, and so on',
    linkType: 'service_type',
  },
  influence_level: {
    name: 'Levels of influence',
    description: 'How much say it gives: from being told to deciding together',
    linkType: 'influence',
  },
  recognition: {
    name: 'Ways to recognise the time that is given',
    description: 'What those who take part get in return',
    linkType: 'recognition',
  },
} as const
export type WordList = keyof typeof wordLists

const isWordList = (kind: string): kind is WordList => kind in wordLists
export const taxonomyId = (kind: string): string => namedId(`taxonomy ${kind}`)
export const termId = (kind: string, code: string): string => namedId(`term ${kind} ${code}`)

const vocabulary = ({ publicUrl }: { publicUrl: string }) => `${publicUrl}/api/v1/vocabulary`

/** The lists of words of the bank, as the standard says it. */
export const taxonomies = (bank: { publicUrl: string }): z.infer<typeof HsdsTaxonomy>[] =>
  Object.entries(wordLists).map(([kind, { name, description }]) => ({
    id: taxonomyId(kind),
    name,
    description,
    uri: `${vocabulary(bank)}#${kind}`,
    version: '1',
  }))

/** Every word of those lists that is in use; by list, and in each as people see them. */
export const taxonomyTerms = (
  bank: { publicUrl: string },
  terms: readonly TermRow[],
): z.infer<typeof HsdsTaxonomyTerm>[] =>
  terms.flatMap(({ kind, code, label, description, archivedAt }) =>
    isWordList(kind) && archivedAt === null
      ? [
          {
            id: termId(kind, code),
            code,
            name: label,
            term: label,
            description: description || label,
            taxonomy: wordLists[kind].name,
            taxonomy_id: taxonomyId(kind),
            language: 'en' as const,
            term_uri: `${vocabulary(bank)}#${kind}/${code}`,
          },
        ]
      : [],
  )

/** Whether every word of a search stands in a name or a description. */
export function saysAll(
  { name, description }: { name: string; description: string },
  search: string | undefined,
): boolean {
  const said = `${name} ${description}`.toLowerCase()
  return (search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
}

/**
 * What a list is narrowed to by ids of a list of words and of a word: undefined where neither is asked for. Ids that
 * there are not, and a word that stands in another list, find nothing.
 */
export function wordAsked(
  terms: readonly TermRow[],
  asked: { taxonomy_id?: string | undefined; taxonomy_term_id?: string | undefined },
): { kind: string; code: string | null } | undefined {
  const { taxonomy_id: list, taxonomy_term_id: word } = asked
  if (list === undefined && word === undefined) return undefined
  const nothing = { kind: 'none', code: null }
  const kind = Object.keys(wordLists).find((each) => taxonomyId(each) === list)
  if (list !== undefined && kind === undefined) return nothing
  if (word === undefined) return { kind: kind ?? 'none', code: null }
  const term = terms.find((each) => isWordList(each.kind) && termId(each.kind, each.code) === word)
  return term && (kind === undefined || kind === term.kind)
    ? { kind: term.kind, code: term.code }
    : nothing
}
