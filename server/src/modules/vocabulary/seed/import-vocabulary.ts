import { experienceKinds } from './experience-kinds.ts'
import { languages } from './languages.ts'
import { leaderTypes } from './leader-types.ts'
import { opportunityKinds } from './opportunity-kinds.ts'
import { recognitionPreferences } from './recognition.ts'
import { stages } from './stages.ts'
import { supportNeeds } from './support-needs.ts'
import { themes } from './themes.ts'

/** The seeded words by which an import reads cells. */
export const seedVocabulary = {
  experienceKinds,
  leaderTypes,
  stages,
  themes,
  opportunityKinds,
  supportNeeds,
  languages,
  recognition: recognitionPreferences,
} as const
