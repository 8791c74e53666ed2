import { readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { getTableColumns, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { document } from '../support/contract.ts'
import { keepFigures } from '../support/figures.ts'
import { testBank } from '../support/harness.ts'
import { deref, operationsOf, type Schema } from '../support/operations.ts'
import { callerOf } from '../support/policy-table.ts'
import { makeFixtures, validRequest, type Fixtures } from '../support/valid-requests.ts'

const writing = operationsOf(document).filter(({ body }) => body)
const bank = testBank()
let fixtures: Fixtures

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
})

const modules = fileURLToPath(new URL('../../server/src/modules', import.meta.url))

/** Names of every column of the bank, as the database and as the code spell them. */
async function columnNames(): Promise<string[]> {
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.table.ts'),
  )
  const tables = await Promise.all(
    files.map(
      (file) =>
        import(pathToFileURL(`${modules}/${file}`).href) as Promise<Record<string, unknown>>,
    ),
  )
  return tables
    .flatMap((module) => Object.values(module))
    .filter((value) => is(value, PgTable))
    .flatMap((table) =>
      Object.entries(getTableColumns(table)).flatMap(([key, column]) => [key, column.name]),
    )
}

const always = [
  'id',
  'ID',
  'Id',
  '_id',
  'role',
  'roles',
  'isAdmin',
  'admin',
  'permissions',
  'abilities',
  'org_id',
  'orgId',
  'organization',
  'organisation',
  'organisation_id',
  'account',
  'user',
  'userId',
  'user_id',
  'verified',
  'deleted',
  'createdAt',
  'created_at',
  'updatedAt',
  'version',
  'token',
  'tokenHash',
  'password',
  'view',
  'fields',
  'matchable',
  'lastAskedOn',
  'placesTaken',
  'signsIn',
  'contactPerson',
  'decision',
  '$set',
  'constructor',
]

const names = [...new Set([...always, ...(await columnNames())])].filter(
  (name) => name !== '__proto__',
)

/** The fields of a body; of one that has several shapes, those of all of them. */
function fieldsOf(schema: Schema): string[] {
  const { properties = {}, oneOf = [], anyOf = [] } = deref(document, schema)
  return [...Object.keys(properties), ...[...oneOf, ...anyOf].flatMap(fieldsOf)]
}

let tried = 0
afterAll(() => keepFigures('A-03', 'fields', { operations: writing.length, tried }))

/** The fields that a refusal calls unknown, each by its name. */
function refusedBy(answer: LightMyRequestResponse): Set<string> {
  const said = 'There is no field of this name: '
  const { issues = [] } = answer.json() as { issues?: { message: string }[] }
  return new Set(
    issues.flatMap(({ message }) =>
      message.startsWith(said) ? message.slice(said.length).split(', ') : [],
    ),
  )
}

// All at once: the answer has to name each of them, and a field that it does not name was taken.
test.each(writing)('$id takes no field but its own', async (operation) => {
  const request = await validRequest(bank(), fixtures, operation, callerOf(operation.id))
  const own = new Set(fieldsOf(operation.body ?? {}))
  const foreign = names.filter((name) => !own.has(name))
  expect(foreign.length).toBeGreaterThan(80)
  const answer = await bank().app.inject({
    ...request,
    payload: {
      ...(request.payload as object),
      ...Object.fromEntries(foreign.map((name) => [name, true])),
    },
  })
  expect(answer.statusCode).toBe(400)
  const refused = refusedBy(answer)
  expect(foreign.filter((name) => !refused.has(name))).toEqual([])
  tried += foreign.length
})

test('what a field of its own name may hold does not go past what the schema says', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const made = await coordinator.post('/leaders', { body: { name: 'Mass', status: 'erased' } })
  expect(made.statusCode).toBe(400)
  const query = await coordinator.get('/opportunities', {
    query: { organisationId: bank().world.other },
  })
  expect(query.statusCode).toBe(400)
})
