import { afterAll, beforeAll, expect, test } from 'vitest'
import { document } from '../support/contract.ts'
import { keepFigures } from '../support/figures.ts'
import { testBank } from '../support/harness.ts'
import { operationsOf } from '../support/operations.ts'
import { actorNames, policy } from '../support/policy-table.ts'
import { makeFixtures, validRequest, type Fixtures } from '../support/valid-requests.ts'

const operations = operationsOf(document)
const bank = testBank()
let fixtures: Fixtures

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
})

test('every operation has its line in the policy table, and no line is left over', () => {
  expect(operations.map(({ id }) => id).toSorted()).toEqual([...policy.keys()].toSorted())
  keepFigures('A-01', 'table', { operations: operations.length })
})

const refusedIds: string[] = []
let cells = 0
afterAll(() => keepFigures('A-02', 'table', { actors: actorNames.length, cells }))

test.each(operations)('$id answers each actor as the table says', async (operation) => {
  const row = policy.get(operation.id)
  const seen: Record<string, unknown> = {}
  for (const actor of actorNames) {
    const answer = await bank().app.inject(await validRequest(bank(), fixtures, operation, actor))
    const { statusCode } = answer
    cells += 1
    seen[actor] =
      statusCode < 300
        ? 'allow'
        : statusCode === 401 || statusCode === 403 || statusCode === 404
          ? statusCode
          : `${statusCode} ${answer.body}`
    if (statusCode >= 400) refusedIds.push(String(answer.headers['x-request-id']))
  }
  expect(seen).toEqual(row)
})

test('what was refused left neither an audit nor an access row', async () => {
  expect(refusedIds.length).toBeGreaterThan(100)
  const { rows } = await bank().owner.query(
    `select event from audit_event where request_id = any($1)
     union all select operation from access_event where request_id = any($1)`,
    [refusedIds],
  )
  expect(rows).toEqual([])
})
