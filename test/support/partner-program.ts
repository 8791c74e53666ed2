import { beforeAll } from 'vitest'
import { clientScopes } from '../../server/src/core/access.ts'
import type { TestBank } from './harness.ts'
import { makeClient, refreshCopies } from './world.ts'

/** What whoever writes a program for a partner has: an address, a number and a secret. */
export interface Program {
  BANK: string
  CLIENT_ID: string
  CLIENT_SECRET: string
}

/**
 * A bank that listens, a program of the partner that may do everything, and somebody who shares enough with that
 * partner to be ranked, and not only to be asked first.
 */
export function partnerProgram(bank: () => TestBank): () => Program {
  let program: Program
  beforeAll(async () => {
    const { app, owner, world } = bank()
    await app.listen({ host: '127.0.0.1', port: 0 })
    const address = app.server.address()
    const { accountId, secret } = await makeClient(owner, {
      organisationId: String(world.partner.organisationId),
      scopes: clientScopes,
    })
    await owner.query(
      `update leader set online = true, half_days = 2097151, hours_month = 10 where id = $1`,
      [world.sharedLeader],
    )
    await owner.query(
      `update leader_consent set fields = '{name,themes,place,availability}'
       where leader_id = $1 and purpose = 'share'`,
      [world.sharedLeader],
    )
    await refreshCopies(owner)
    await owner.query('update client set contact_account_id = $2 where id = $1', [
      accountId,
      world.partner.accountId,
    ])
    program = {
      BANK: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
      CLIENT_ID: accountId,
      CLIENT_SECRET: secret,
    }
  })
  return () => program
}

/** Another program of the same partner, whose engagement lead from now on reads first what it publishes. */
export async function approvingProgram(
  { owner, world }: TestBank,
  { BANK }: Program,
): Promise<Program> {
  const { organisationId } = world.partner
  await owner.query('update organisation set approves_opportunities = true where id = $1', [
    organisationId,
  ])
  const { accountId, secret } = await makeClient(owner, {
    organisationId: String(organisationId),
    scopes: clientScopes,
  })
  await owner.query('update client set contact_account_id = $2 where id = $1', [
    accountId,
    world.partner.accountId,
  ])
  return { BANK, CLIENT_ID: accountId, CLIENT_SECRET: secret }
}
