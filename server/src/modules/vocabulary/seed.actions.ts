import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { sql } from 'drizzle-orm'
import { attributes } from './seed/attributes.ts'
import { experienceKinds } from './seed/experience-kinds.ts'
import { influenceLevels } from './seed/influence-levels.ts'
import { languages } from './seed/languages.ts'
import { leaderTypes } from './seed/leader-types.ts'
import { opportunityKinds } from './seed/opportunity-kinds.ts'
import { positions } from './seed/positions.ts'
import { recognitionPreferences } from './seed/recognition.ts'
import { roles as seedRoles } from './seed/roles.ts'
import { stages } from './seed/stages.ts'
import { supportNeeds } from './seed/support-needs.ts'
import type { SeedTerm } from './seed/terms.ts'
import { themes } from './seed/themes.ts'
import { roles, terms, type TermKind } from './vocabulary.table.ts'

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
}

/** Fills an empty vocabulary. One that has words is an administrator's, and is left as it is. */
export async function seedVocabulary(tx: Db): Promise<void> {
  if ((await tx.$count(terms)) > 0) return
  const categoryOf = new Map<string, { category: string; position: string | null }>(
    leaderTypes.map((type) => [type.code, type]),
  )
  const now = sql`now()`
  await tx.insert(terms).values(
    Object.entries(seeds).flatMap(([kind, words]) =>
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
        updatedAt: now,
      })),
    ),
  )
  await tx.insert(roles).values(
    seedRoles.map((role) => ({
      id: newId(),
      code: role.code,
      label: role.label,
      description: role.description,
      leaderType: role.leaderType,
      category: role.category,
      formality: role.formality,
      kind: role.kind,
      profile: [...role.profile],
      version: 1,
      updatedAt: now,
    })),
  )
}
