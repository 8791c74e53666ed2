import type { Role, RoleCreate, Vocabulary } from '@people-bank/openapi'

type Step = Role['steps'][number]
export const roleSteps: readonly Step[] = [
  'application',
  'conversation',
  'selection',
  'appointment',
  'term',
]

/** What the form of a role holds. */
export interface RoleForm {
  code: string
  label: string
  description: string
  leaderType: string
  kind: string
  formality: 'formal' | 'informal'
  steps: string[]
  profile: { attribute: string; level: string; importance: string }[]
  purpose: string
  howChosen: string
  support: string
  archived: boolean
}

/** What the form starts from: a role, or nothing yet. */
export const roleFormFrom = (role?: Role): RoleForm => ({
  code: role?.code ?? '',
  label: role?.label ?? '',
  description: role?.description ?? '',
  leaderType: role?.leaderType ?? '',
  kind: role?.kind ?? '',
  formality: role?.formality ?? 'informal',
  steps: [...(role?.steps ?? [])],
  profile: (role?.profile ?? []).map(({ attribute, level, importance }) => ({
    attribute,
    level: String(level),
    importance: String(importance),
  })),
  purpose: role?.purpose ?? '',
  howChosen: role?.howChosen ?? '',
  support: role?.support ?? '',
  archived: role?.archived ?? false,
})

/** What is saved: the category follows from the type of leader, and only a formal role has steps. */
export function roleBodyOf(
  form: RoleForm,
  leaderTypes: Vocabulary['leaderTypes'],
): Omit<RoleCreate, 'code'> {
  const category = leaderTypes.find(({ code }) => code === form.leaderType)?.category
  return {
    label: form.label,
    description: form.description,
    leaderType: form.leaderType,
    category: category === 'system_influencer' ? 'system_influencer' : 'community_enabler',
    kind: form.kind,
    formality: form.formality,
    steps: form.formality === 'formal' ? roleSteps.filter((step) => form.steps.includes(step)) : [],
    profile: form.profile
      .filter(({ attribute }) => attribute)
      .map(({ attribute, level, importance }) => ({
        attribute,
        level: Number(level),
        importance: Number(importance),
      })),
    purpose: form.purpose,
    howChosen: form.howChosen,
    support: form.support,
  }
}
