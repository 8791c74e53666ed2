import type { ClientScope } from '../../core/access.ts'
import { changeKinds } from './changes.schemas.ts'

/** What changes are of. */
export type ChangeKind = (typeof changeKinds)[number]

/** One of these a program must have to be told that something changed: it reads it, or put it in. */
const scopesOfKind: Record<ChangeKind, readonly ClientScope[]> = {
  person: ['people:find', 'people:write'],
  opportunity: ['opportunities:write'],
  placement: ['placements:read'],
}

/** The kinds of change that a program with these scopes may be told of. */
export const kindsFor = (scopes: readonly ClientScope[]): ChangeKind[] =>
  changeKinds.filter((kind) => scopesOfKind[kind].some((scope) => scopes.includes(scope)))
