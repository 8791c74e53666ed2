import { communityRoles } from './roles-community.ts'
import { systemRoles } from './roles-system.ts'
import type { SeedRole } from './terms.ts'

/** Roles as attribute profiles, with the names that bodies have today. */
export const roles: readonly SeedRole[] = [...systemRoles, ...communityRoles]
