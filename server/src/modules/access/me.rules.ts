import type { Actor } from '../../core/access.ts'
import { signInRequired } from '../../core/common.errors.ts'
import type { AccountRow } from './accounts.queries.ts'

/** The signed-in person and what they may do, as the contract says it. */
export function meFrom(actor: Actor, account: AccountRow) {
  const isStaff = actor.staffRole !== null
  return {
    id: account.id,
    name: account.name,
    email: account.email,
    organisation:
      account.organisationId === null
        ? null
        : { id: account.organisationId, name: account.organisationName ?? '' },
    staffRole: account.staffRole,
    administrator: account.administrator,
    leaderId: actor.leaderId,
    abilities: {
      seeRegister: isStaff,
      editLeaders: isStaff,
      writeOpportunities: isStaff,
      importLeaders: isStaff,
      manageStaff: actor.administrator || actor.staffRole === 'engagement_lead',
      manageVocabulary: actor.administrator,
      manageOrganisations: actor.administrator,
      makeTokens: isStaff || actor.administrator,
      seeOwnMatches: actor.leaderId !== null,
    },
  }
}

/** The account of a request that access let through. */
export const accountIdOf = (actor: { accountId: string | null }): string => {
  if (!actor.accountId) throw signInRequired()
  return actor.accountId
}
