import { buildLexicon } from './lexicon.rules.ts'
import type { Lexicon, LexiconTerm } from './lexicon.rules.ts'

/** The words that cells are read by: the terms of the vocabulary as it stands. */
export interface ImportVocabulary {
  experienceKinds: readonly LexiconTerm[]
  leaderTypes: readonly LexiconTerm[]
  stages: readonly LexiconTerm[]
  themes: readonly LexiconTerm[]
  opportunityKinds: readonly LexiconTerm[]
  supportNeeds: readonly LexiconTerm[]
  languages: readonly LexiconTerm[]
  recognition: readonly LexiconTerm[]
}

export type Lexicons = Readonly<Record<keyof ImportVocabulary, Lexicon>>

const build = (vocabulary: ImportVocabulary): Lexicons => ({
  experienceKinds: buildLexicon(vocabulary.experienceKinds),
  leaderTypes: buildLexicon(vocabulary.leaderTypes),
  stages: buildLexicon(vocabulary.stages),
  themes: buildLexicon(vocabulary.themes),
  opportunityKinds: buildLexicon(vocabulary.opportunityKinds),
  supportNeeds: buildLexicon(vocabulary.supportNeeds),
  languages: buildLexicon(vocabulary.languages),
  recognition: buildLexicon(vocabulary.recognition),
})

/** The same phrases, and nothing of what the words of another file turned out to mean. */
const forgetful = (lexicons: Lexicons): Lexicons =>
  Object.fromEntries(
    Object.entries(lexicons).map(([name, lexicon]) => [name, { ...lexicon, mended: new Map() }]),
  ) as unknown as Lexicons

const built = new WeakMap<ImportVocabulary, Lexicons>()
let last: { vocabulary: string; lexicons: Lexicons } | undefined

/**
 * Built once for a vocabulary: the same object gives the same lexicons. One read anew that says the same, as it mostly
 * does from file to file, is not built again.
 */
export const buildLexicons = (vocabulary: ImportVocabulary): Lexicons => {
  const known = built.get(vocabulary)
  if (known) return known
  const said = JSON.stringify(vocabulary)
  if (last?.vocabulary !== said) last = { vocabulary: said, lexicons: build(vocabulary) }
  const lexicons = forgetful(last.lexicons)
  built.set(vocabulary, lexicons)
  return lexicons
}
