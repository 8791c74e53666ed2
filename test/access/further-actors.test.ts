import { afterAll, beforeAll, expect, test } from 'vitest'
import { document } from '../support/contract.ts'
import { keepFigures } from '../support/figures.ts'
import { testBank } from '../support/harness.ts'
import { operationsOf, type Operation } from '../support/operations.ts'
import { policy, type actorNames, type Answer } from '../support/policy-table.ts'
import { makeClient } from '../support/world.ts'
import { makeFixtures, validRequest, type Fixtures } from '../support/valid-requests.ts'

// Actors whose answers follow from the table, with the few that do not: to the thirteen columns six more.

const operations = operationsOf(document)
const bank = testBank()
let fixtures: Fixtures
const headersOf: Record<string, () => Promise<Record<string, string>>> = {}
let cells = 0

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
  const { owner, world } = bank()
  // Somebody whose record is erased keeps an account that belongs to nobody.
  await owner.query(`update leader set status = 'erased' where id = $1`, [
    world.otherLeader.leaderId,
  ])
  headersOf['erased'] = async () => ({ authorization: `Bearer ${world.otherLeader.token}` })
  const { rows } = await owner.query<{ id: string }>(
    `insert into account (id, email, name, organisation_id, staff_role)
     values (gen_random_uuid(), 'lead@third.example', 'Lead', $1, 'engagement_lead') returning id`,
    [world.partner.organisationId],
  )
  const lead = { ...world.partner, accountId: rows[0]?.id ?? '' }
  // A session of its own for each request: signing in, and ending sessions, end the one that asks.
  headersOf['partnerLead'] = () => fixtures.cookieFor(lead)
  const spent = await fixtures.cookieFor(world.partner)
  await owner.query('update session set ended_at = now() where account_id = $1', [
    world.partner.accountId,
  ])
  headersOf['partnerEnded'] = async () => spent
  const scopes = ['opportunities:write']
  const programOf = async (change: string) => {
    const program = await makeClient(owner, { organisationId: world.home, scopes })
    await owner.query(change, [program.accountId])
    return async () => ({ authorization: `Bearer ${program.token}` })
  }
  // A scope that there never was stands for every one that the program does not have.
  headersOf['programWithoutScope'] = await programOf(
    `update client set scopes = '{nothing:at-all}' where id = $1`,
  )
  headersOf['programSuspended'] = await programOf(
    `update client set status = 'suspended' where id = $1`,
  )
  headersOf['programWithEndedSecret'] = await programOf(
    'update client_secret set ends_at = now() where client_id = $1',
  )
})
afterAll(() => {
  keepFigures('A-02', 'further', { actors: Object.keys(headersOf).length, cells })
})

type Row = Readonly<Record<(typeof actorNames)[number], Answer>>

const expectedOf: Record<string, (row: Row, operation: Operation) => Answer> = {
  // An account without any part in the bank may do what visitors may, and no more.
  erased: (row) => (row.visitor === 'allow' ? 'allow' : 403),
  // What a lead alone may do, a partner's lead may do too, and never with what belongs to the home organisation.
  partnerLead: (row, operation) => {
    const isForLeads = row.coordinator === 403 && row.engagementLead === 'allow'
    if (operation.id === 'createAccount') return 403
    // Of somebody else's token, and of a person whom the partner does not hold.
    if (['endMyToken', 'createRetentionHold'].includes(operation.id)) return 404
    if (!isForLeads) return row.partner
    return operation.path.includes('{') ? 404 : 'allow'
  },
  partnerEnded: (row) => row.endedToken,
  programWithoutScope: (row) => (row.visitor === 'allow' ? 'allow' : 403),
  programSuspended: (row) => row.endedToken,
  programWithEndedSecret: (row) => row.endedToken,
}

test.each(operations)(
  '$id answers the further actors as follows from the table',
  async (operation) => {
    const row = policy.get(operation.id)
    if (!row) throw new Error(`${operation.id} has no line`)
    for (const [actor, expected] of Object.entries(expectedOf)) {
      const request = await validRequest(bank(), fixtures, operation, 'partner')
      const kept = Object.fromEntries(
        Object.entries(request.headers ?? {}).filter(([name]) => name !== 'authorization'),
      )
      const answer = await bank().app.inject({
        ...request,
        headers: { ...kept, ...(await headersOf[actor]?.()) },
      })
      const wanted = expected(row, operation)
      cells += 1
      if (wanted === 'allow')
        expect(answer.statusCode, `${actor}: ${answer.body}`).toBeLessThan(300)
      else expect(answer.statusCode, `${actor}: ${answer.body}`).toBe(wanted)
    }
  },
)
