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

const built = new WeakMap<ImportVocabulary, Lexicons>()

/** Built once for a vocabulary: the same object gives the same lexicons. */
export const buildLexicons = (vocabulary: ImportVocabulary): Lexicons => {
  const known = built.get(vocabulary)
  if (known) return known
  const lexicons = build(vocabulary)
  built.set(vocabulary, lexicons)
  return lexicons
}
