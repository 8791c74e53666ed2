import { beforeAll, expect, test } from 'vitest'
import { document } from '../../support/contract.ts'
import { testBank } from '../../support/harness.ts'
import { listenToLog } from '../../support/log-lines.ts'
import { deref, operationsOf, type Schema } from '../../support/operations.ts'
import { callerOf } from '../../support/policy-table.ts'
import { makeFixtures, validRequest, type Fixtures } from '../../support/valid-requests.ts'

const operations = operationsOf(document)
const bank = testBank({ logLevel: 'debug' })
let fixtures: Fixtures
let logged: string[] = []

const canary = 'zqcanary'

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
  logged = listenToLog(bank())
})

/** The value with every free text in it replaced by the canary. */
function planted(given: Schema, value: unknown, name = ''): unknown {
  const schema = deref(document, given)
  const either = (schema.anyOf ?? schema.oneOf ?? []).find(
    (each) => deref(document, each).type !== 'null',
  )
  if (either) return planted(either, value, name)
  if (schema.type === 'object' && schema.properties) {
    const fields = Object.entries(schema.properties).flatMap(
      ([key, field]): [string, unknown][] => {
        const old = (value as Record<string, unknown> | undefined)?.[key]
        const text = planted(field, old, key)
        return text === undefined ? [] : [[key, text]]
      },
    )
    return fields.length > 0 ? Object.fromEntries(fields) : value
  }
  const isFree =
    schema.type === 'string' &&
    !schema.format &&
    !schema.enum &&
    (!schema.pattern || schema.pattern.includes('\\p{'))
  if (isFree) return `${canary} ${name}`
  if (schema.format === 'email') return `${canary}.${name}@hidden.example`
  return value
}

/** Places that may hold no personal text, read whole. */
async function records(): Promise<string[]> {
  const { rows } = await bank().owner.query<{ text: string }>(
    `select to_jsonb(t)::text as text from audit_event t
     union all select to_jsonb(t)::text from access_event t
     union all select to_jsonb(t)::text from idempotency_record t
     union all select to_jsonb(t)::text from jobs.job t`,
  )
  return [
    ...rows.map(({ text }) => text),
    ...bank().outbox.sent.map((job) => JSON.stringify(job)),
    ...logged,
  ]
}

const writing = operations.filter(({ body }) => body)

test.each(writing)(
  '$id keeps what people write out of records, jobs and logs',
  async (operation) => {
    const request = await validRequest(bank(), fixtures, operation, callerOf(operation.id))
    const old = request.payload as Record<string, unknown>
    const body = planted(operation.body ?? {}, old) as Record<string, unknown>
    // The secret of a link is no text of a person; a file's contents are looked at by its own test.
    const payload = { ...body, ...(operation.id === 'startSession' ? old : {}) }
    const answer = await bank().app.inject({
      ...request,
      payload,
      headers: { ...request.headers, 'user-agent': canary },
    })
    expect(answer.statusCode, answer.body).toBeLessThan(500)
    const kept = await records()
    expect(
      kept.filter((text) => text.toLowerCase().includes(canary)).map((text) => text.slice(0, 400)),
    ).toEqual([])
  },
)

test('the writes above were done and not refused', async () => {
  const { rows } = await bank().owner.query<{ events: number }>(
    'select count(distinct event)::int as events from audit_event',
  )
  expect(rows[0]?.events).toBeGreaterThan(8)
})

test('what people search and ask for stands in no record and no log', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  await coordinator.get('/leaders', { query: { search: `${canary} lost` } })
  await coordinator.get(`/leaders/${bank().world.homeLeader}`, { query: { [canary]: canary } })
  await coordinator.get(`/${canary}`)
  expect((await records()).filter((text) => text.includes(canary))).toEqual([])
})

test('a fault of the database is logged without the values that it quotes', async () => {
  const { owner } = bank()
  await owner.query(`create function shout() returns trigger language plpgsql as
    $$ begin raise exception 'Key (name)=(%) is odd', new.name using errcode = 'XX000', detail = new.name, hint = new.name; end $$`)
  await owner.query(
    'create trigger shout before insert on leader for each row execute function shout()',
  )
  const before = logged.length
  try {
    const answer = await bank()
      .as(bank().world.coordinator)
      .post('/leaders', { body: { name: `${canary} Fault`, offers: canary } })
    expect(answer.json()).toMatchObject({ status: 500, code: 'server.fault' })
    expect(answer.body).not.toContain(canary)
    expect(answer.body).not.toMatch(/at |\.ts|select|insert/)
    expect(logged.length).toBeGreaterThan(before)
    expect(logged.slice(before).join('\n')).toContain(String(answer.headers['x-request-id']))
    expect((await records()).filter((text) => text.includes(canary))).toEqual([])
  } finally {
    await owner.query('drop trigger shout on leader')
  }
})

test('no secret is kept as it is, nor logged', async () => {
  const { owner, world } = bank()
  const made = await bank()
    .as(world.coordinator)
    .post('/me/tokens', { body: { name: 'a program' } })
  const { token } = made.json() as { token: string }
  const link = await fixtures.linkSecret()
  const started = await bank().app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    payload: { token: link },
  })
  const cookie = /=([\w-]{43})/.exec(String(started.headers['set-cookie']))?.[1] ?? ''
  const { rows } = await owner.query<{ text: string }>(
    `select to_jsonb(t)::text as text from api_token t union all select to_jsonb(t)::text from session t
     union all select to_jsonb(t)::text from sign_in_link t`,
  )
  const everywhere = [...rows.map(({ text }) => text), ...(await records())]
  for (const secret of [token, link, cookie, world.coordinator.token]) {
    expect(secret.length).toBeGreaterThan(40)
    expect(everywhere.filter((text) => text.includes(secret))).toEqual([])
    const hex = Buffer.from(secret).toString('hex')
    expect(everywhere.filter((text) => text.includes(hex))).toEqual([])
  }
})
