import type { TextKey } from '@/i18n/useText.ts'

interface Roles {
  staffRole: 'coordinator' | 'engagement_lead' | null
  administrator: boolean
  leaderId?: string | null
}

type RoleKey = Extract<
  TextKey,
  | 'access.coordinator'
  | 'access.engagement_lead'
  | 'access.administrator'
  | 'access.leaderRole'
  | 'access.noRole'
>

/** What someone is in the bank, in words; a person may be several things. */
export function rolesOf({ staffRole, administrator, leaderId }: Roles): RoleKey[] {
  const keys: RoleKey[] = []
  if (staffRole) keys.push(`access.${staffRole}`)
  if (administrator) keys.push('access.administrator')
  if (leaderId) keys.push('access.leaderRole')
  return keys.length > 0 ? keys : ['access.noRole']
}
