import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { sql } from 'drizzle-orm'
import { attributes } from './seed/attributes.ts'
import { experienceKinds } from './seed/experience-kinds.ts'
import { influenceLevels } from './seed/influence-levels.ts'
import { jargonWords } from './seed/jargon.ts'
import { languages } from './seed/languages.ts'
import { leaderTypes } from './seed/leader-types.ts'
import { meetingPoints } from './seed/meeting-points.ts'
import { opportunityKinds } from './seed/opportunity-kinds.ts'
import { positions } from './seed/positions.ts'
import { recognitionPreferences } from './seed/recognition.ts'
import { purposeOf, usualChoices, usualSupport } from './seed/role-texts.ts'
import { roles as everyRole } from './seed/roles.ts'
import { stages } from './seed/stages.ts'
import { supportNeeds } from './seed/support-needs.ts'
import type { SeedTerm } from './seed/terms.ts'
import { themes } from './seed/themes.ts'
import { roles, stepNames, terms, type TermKind } from './vocabulary.table.ts'

const seeds: Record<TermKind, readonly SeedTerm[]> = {
  experience_kind: experienceKinds,
  leader_type: leaderTypes,
  position: positions,
  stage: stages,
  attribute: attributes,
  theme: themes,
  opportunity_kind: opportunityKinds,
  influence_level: influenceLevels,
  support_need: supportNeeds,
  language: languages,
  recognition: recognitionPreferences,
  jargon: jargonWords,
  meeting_point: meetingPoints,
}

/**
 * Fills what is empty of the vocabulary: each kind without a word, and the roles. Whatever has words is an
 * administrator's, and is left as it is.
 */
export async function seedVocabulary(tx: Db): Promise<void> {
  const filled = new Set(
    (await tx.selectDistinct({ kind: terms.kind }).from(terms)).map(({ kind }) => kind),
  )
  const empty = Object.entries(seeds).filter(([kind]) => !filled.has(kind as TermKind))
  if (empty.length > 0) await seedTerms(tx, empty)
  if (filled.size === 0) await seedRoles(tx)
}

async function seedTerms(tx: Db, lists: [string, readonly SeedTerm[]][]): Promise<void> {
  const categoryOf = new Map<string, { category: string; position: string | null }>(
    leaderTypes.map((type) => [type.code, type]),
  )
  await tx.insert(terms).values(
    lists.flatMap(([kind, words]) =>
      words.map((word, number) => ({
        kind: kind as TermKind,
        code: word.code,
        number,
        label: word.label,
        description: word.description,
        category:
          kind === 'leader_type'
            ? (categoryOf.get(word.code)?.category ?? null)
            : (word.group ?? null),
        position: kind === 'leader_type' ? (categoryOf.get(word.code)?.position ?? null) : null,
        aliases: [...word.aliases],
        unsure: [...(word.unsure ?? [])],
        levels: 'levels' in word && Array.isArray(word.levels) ? word.levels.map(String) : [],
        version: 1,
        updatedAt: sql`now()`,
      })),
    ),
  )
}

/** A formal role takes people through all of the steps. */
async function seedRoles(tx: Db): Promise<void> {
  await tx.insert(roles).values(
    everyRole.map((role) => ({
      id: newId(),
      code: role.code,
      label: role.label,
      description: role.description,
      leaderType: role.leaderType,
      category: role.category,
      formality: role.formality,
      kind: role.kind,
      profile: [...role.profile],
      steps: role.formality === 'formal' ? [...stepNames] : [],
      purpose: purposeOf(role.description),
      howChosen: usualChoices[role.formality],
      support: usualSupport,
      version: 1,
      updatedAt: sql`now()`,
    })),
  )
}
