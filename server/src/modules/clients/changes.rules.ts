import type { ClientScope } from '../../core/access.ts'
import { changeKinds } from './changes.schemas.ts'

/** What changes are of. */
export type ChangeKind = (typeof changeKinds)[number]

/** What a program must be able to read to be told that it changed. */
const scopeOfKind: Record<ChangeKind, ClientScope> = {
  person: 'people:find',
  opportunity: 'opportunities:write',
  placement: 'placements:read',
}

/** The kinds of change that a program with these scopes may be told of. */
export const kindsFor = (scopes: readonly ClientScope[]): ChangeKind[] =>
  changeKinds.filter((kind) => scopes.includes(scopeOfKind[kind]))
