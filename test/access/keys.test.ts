import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { document } from '../support/contract.ts'
import { testBank } from '../support/harness.ts'
import { operationsOf } from '../support/operations.ts'
import { callerOf } from '../support/policy-table.ts'
import { makeFixtures, validRequest, type Fixtures } from '../support/valid-requests.ts'

// An Idempotency-Key is its sender's alone: whoever saw one of somebody else's gets nothing for it.

const bank = testBank()
let fixtures: Fixtures

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
})

const creating = operationsOf(document).filter(
  ({ creates, id }) => creates && callerOf(id) === 'coordinator',
)

test.each(creating)('$id: a key of somebody else is a new key', async (operation) => {
  const { owner, world } = bank()
  const key = randomUUID()
  const request = await validRequest(bank(), fixtures, operation, 'coordinator')
  const send = (token: string) =>
    bank().app.inject({
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${token}`, 'idempotency-key': key },
    })
  const first = await send(world.coordinator.token)
  expect(first.statusCode, first.body).toBeLessThan(300)
  const subjects = async () =>
    (
      await owner.query<{ actor_id: string; subject_id: string | null }>(
        'select actor_id, subject_id from idempotency_record where key = $1',
        [key],
      )
    ).rows
  const made = (await subjects())[0]?.subject_id
  // The same request, byte by byte, from a colleague next door and from another organisation.
  for (const person of [world.engagementLead, world.coordinatorElsewhere]) {
    const other = await send(person.token)
    expect(other.statusCode).toBeLessThan(500)
    const own = (await subjects()).find(({ actor_id }) => actor_id === person.accountId)
    // Either refused, like any request of theirs, or something new of their own was made.
    if (other.statusCode < 300) expect(own?.subject_id).toBeTruthy()
    if (person === world.coordinatorElsewhere && made) expect(other.body).not.toContain(made)
  }
  // And for its sender it still stands for the one thing.
  const again = await send(world.coordinator.token)
  expect(again.statusCode).toBe(first.statusCode)
  expect(
    (await subjects()).find(({ actor_id }) => actor_id === world.coordinator.accountId),
  ).toEqual({ actor_id: world.coordinator.accountId, subject_id: made })
})

test('there were such operations', () => {
  expect(creating.length).toBeGreaterThan(8)
})
