import type { RoleRow } from '../vocabulary/vocabulary.queries.ts'
import type { OpportunityRow } from './opportunities.queries.ts'
import type { OpportunityCreate } from './opportunities.schemas.ts'

type Template = Pick<
  RoleRow,
  'kind' | 'leaderType' | 'formality' | 'profile' | 'steps' | 'purpose' | 'howChosen' | 'support'
>

/** A draft of a role: what the draft itself does not say, it says as the role does. */
export function withTemplate(draft: OpportunityCreate, role: Template): OpportunityCreate {
  const formality = draft.formality ?? role.formality
  return {
    kind: role.kind,
    leaderType: role.leaderType,
    purpose: role.purpose,
    howChosen: role.howChosen,
    support: role.support,
    wanted: {
      attributes: role.profile.map(({ attribute, level, importance }) => ({
        code: attribute,
        level,
        importance,
      })),
      themes: [],
    },
    // Whoever makes a formal role informal leaves its steps behind.
    steps: formality === 'formal' ? role.steps.map((step) => ({ step, on: null, note: null })) : [],
    ...draft,
    formality,
  }
}

/** The other way round: what an opportunity says that holds for the next one too. Its days and place do not. */
export const templateOf = (row: OpportunityRow) => ({
  description: row.difference.slice(0, 1_000),
  formality: row.formality,
  kind: row.kind,
  profile: row.wanted.attributes
    .slice(0, 8)
    .map(({ code: attribute, level, importance }) => ({ attribute, level, importance })),
  steps: row.steps.map(({ step }) => step),
  purpose: row.purpose,
  howChosen: row.howChosen,
  support: row.support,
})
