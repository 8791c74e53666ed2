import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clientScopes } from '../../../server/src/core/access.ts'
import { change as runChange } from '../../../server/src/core/change.ts'
import type { Mail } from '../../../server/src/core/mail.ts'
import { newId } from '../../../server/src/core/ids.ts'
import { addGauge, newRegistry } from '../../../server/src/core/metrics.ts'
import { ageOfWaiting, countWaiting } from '../../../server/src/modules/webhooks/backlog.queries.ts'
import { clearOldDeliveries } from '../../../server/src/modules/webhooks/deliveries.queries.ts'
import { mailWebhookDisabled } from '../../../server/src/modules/webhooks/webhook-mails.actions.ts'
import { keepFigures } from '../../support/figures.ts'
import { testBank, type Caller } from '../../support/harness.ts'
import {
  deliverer,
  noteChanges,
  webhookLimits,
  WebhookTarget,
  type Received,
} from '../../support/webhooks.ts'
import { makeClient, type Person } from '../../support/world.ts'

// A program is told of changes as they happen: signed, thin, in order, again until it took them, and nobody waits for another.

const bank = testBank({ databasePoolMax: 10, webhooks: webhookLimits })
const target = new WebhookTarget()
let sender: Awaited<ReturnType<typeof deliverer>>
let partner: string
let lead: Caller
let program: Person
let client: Caller

beforeAll(async () => {
  const { owner, world } = bank()
  await target.open()
  sender = await deliverer(bank())
  partner = String(world.partner.organisationId)
  await owner.query(
    `update account set staff_role = 'engagement_lead', proven_at = now() where id = $1`,
    [world.partner.accountId],
  )
  lead = bank().as(world.partner)
})
afterAll(async () => {
  await sender.close()
  target.close()
})
beforeEach(async () => {
  const { owner } = bank()
  await owner.query('delete from webhook')
  program = await makeClient(owner, { organisationId: partner, scopes: clientScopes })
  client = bank().as(program)
  target.answer = () => ({ status: 204 })
  target.take()
})

interface Made {
  id: string
  secret: string
  version: number
  status: string
  disabledFor: string | null
  failures: number
  restsUntil: string | null
  secrets: { id: string; hint: string; endsAt: string | null }[]
}
interface Delivery {
  id: string
  type: string
  state: string
  tries: number
  answerStatus: number | null
  failure: string | null
  nextTryAt: string | null
  tookMs: number | null
  subjectId: string | null
  attempts: { at: string; answerStatus: number | null; failure: string | null; tookMs: number }[]
}

async function add(more: { url?: string; kinds?: string[] } = {}, by = client): Promise<Made> {
  const body = { url: target.url(), kinds: ['opportunity'], ...more }
  const made = await by.post(`/clients/${program.accountId}/webhooks`, { body })
  expect(made.statusCode, made.body).toBe(201)
  return made.json<Made>()
}
const read = async ({ id }: Made) => (await client.get(`/webhooks/${id}`)).json<Made>()
async function patch(webhook: Made, body: object, by = client): Promise<Made> {
  const { version } = await read(webhook)
  const changed = await by.patch(`/webhooks/${webhook.id}`, {
    body,
    headers: { 'if-match': `"${version}-keeper"` },
  })
  expect(changed.statusCode, changed.body).toBe(200)
  return changed.json<Made>()
}
const log = async ({ id }: Made, query = {}) =>
  (await client.get(`/webhooks/${id}/deliveries`, { query })).json<{ items: Delivery[] }>().items
const verify = (secret: string, { raw, headers }: Pick<Received, 'raw' | 'headers'>) =>
  new Verifier(secret).verify(raw, headers)
/** What waits for its next try waits no more, and no webhook rests. */
const timePasses = async () => {
  await bank().owner.query(
    `update webhook_delivery set next_try_at = now() where state = 'waiting'`,
  )
  await bank().owner.query('update webhook set rest_until = null')
}
const aMoment = () => new Date(Date.now() - 60_000).toISOString()

describe('what is told', () => {
  const leader = () => bank().as(bank().world.leader)
  async function share(answer: 'given' | 'withdrawn', fields: string[] = []): Promise<void> {
    const { items } = (await leader().get('/consent-purposes')).json<{
      items: { code: string; wording: { id: string } }[]
    }>()
    const wordingId = items.find(({ code }) => code === 'share')?.wording.id
    const body = { purpose: 'share', organisationId: partner, fields, answer, wordingId }
    expect((await leader().post('/me/consents', { body })).statusCode).toBe(201)
  }

  test('is the same as in the list of changes, and nothing of what it is', async () => {
    const { next } = (await client.get('/changes', { query: { limit: 1_000 } })).json<{
      next: string
    }>()
    const webhook = await add({ kinds: ['person'] })
    await share('given', ['name', 'contact', 'offers'])
    await sender.deliver()
    const own = await leader().get('/me/leader')
    const changed = await leader().patch('/me/leader', {
      body: { offers: 'Zebra whispering', phone: '01632 960555' },
      headers: { 'if-match': String(own.headers['etag']) },
    })
    expect(changed.statusCode).toBe(200)
    await sender.deliver()
    await share('withdrawn')
    await sender.deliver()
    await share('given', ['offers'])
    expect(
      (await leader().post('/me/leader/erasure', { body: { understood: true } })).statusCode,
    ).toBeLessThan(300)
    await sender.deliver()
    const received = target.take()
    expect(received.map(({ body }) => body.type)).toEqual([
      'person.seen',
      'person.changed',
      'person.withdrawn',
      'person.seen',
      'person.erased',
    ])
    const listed = (await client.get('/changes', { query: { after: next } })).json<{
      items: object[]
    }>()
    expect(received.map(({ body }) => body.data)).toEqual(listed.items)
    for (const each of received) {
      expect(verify(webhook.secret, each)).toEqual(each.body)
      expect(Object.keys(each.body)).toEqual(['type', 'timestamp', 'data'])
      expect(Object.keys(each.body.data)).toEqual(['kind', 'id', 'what', 'at'])
      expect(each.raw.length).toBeLessThan(1_000)
    }
    expect(JSON.stringify(received)).not.toMatch(/zebra|1632 ?960555/i)
    keepFigures('W-05', 'thin', {
      messages: received.length,
      bytes: Math.max(...received.map(({ raw }) => Buffer.byteLength(raw))),
    })
    expect(new Set(received.map(({ id }) => id)).size).toBe(5)
    expect(
      (await log(webhook)).map(({ type, state, tries }) => `${type} ${state} ${tries}`),
    ).toEqual(received.map(({ body }) => `${body.type} taken 1`).toReversed())
  })

  test('is of the kinds that it wants, that its program may see, and of its organisation', async () => {
    const { owner, world } = bank()
    await add({ kinds: ['placement'] })
    await noteChanges(owner, partner, 2)
    await noteChanges(owner, world.home, 2)
    await sender.deliver()
    expect(target.take()).toEqual([])
    const webhook = await add({ url: target.url('/second') })
    await noteChanges(owner, partner, 2)
    await noteChanges(owner, world.home, 2)
    await sender.deliver()
    expect(target.take().map(({ path }) => path)).toEqual(['/second', '/second'])
    // What waits when the scope goes is told no more.
    target.answer = () => ({ status: 500 })
    await noteChanges(owner, partner, 1)
    await sender.deliver()
    expect(target.take()).toHaveLength(1)
    await owner.query('update client set scopes = $2 where id = $1', [
      program.accountId,
      ['changes:read', 'webhooks:write', 'people:find'],
    ])
    await timePasses()
    await noteChanges(owner, partner, 1)
    await sender.deliver()
    expect(target.take()).toEqual([])
    expect((await log(webhook))[0]).toMatchObject({ state: 'given_up', failure: 'not_allowed' })
  })

  test('goes nowhere while the program is suspended, or may not be told', async () => {
    const { owner } = bank()
    await add()
    const stop = (values: string) =>
      owner.query(`update client set ${values} where id = $1`, [program.accountId])
    await noteChanges(owner, partner, 1)
    await stop(`status = 'suspended'`)
    await sender.deliver()
    await stop(`status = 'active', scopes = '{opportunities:write,webhooks:write}'`)
    await sender.deliver()
    expect(target.take()).toEqual([])
    await stop(`scopes = '{opportunities:write,webhooks:write,changes:read}'`)
    await sender.deliver()
    expect(target.take()).toHaveLength(1)
  })

  test('goes nowhere once whoever answers for the program has left, until somebody else does', async () => {
    const { owner } = bank()
    await add()
    const answers = (email: string) =>
      owner.query(
        'update client set contact_account_id = (select id from account where email = $2) where id = $1',
        [program.accountId, email],
      )
    await noteChanges(owner, partner, 1)
    await answers('suspended@home.example')
    await sender.deliver()
    expect(target.take()).toEqual([])
    await answers('coordinator@third.example')
    await sender.deliver()
    expect(target.take()).toHaveLength(1)
  })

  test(
    'is everything once, over many stretches, with each thing in its order',
    { timeout: 60_000 },
    async () => {
      const { owner } = bank()
      await add()
      const things = Array.from({ length: 60 }, () => newId())
      await noteChanges(owner, partner, 1_100)
      for (let round = 0; round < 3; round += 1) await noteChanges(owner, partner, things)
      // Another instance takes nothing that this one has.
      const other = await deliverer(bank())
      await Promise.all([sender.deliver(), other.deliver()])
      await other.close()
      const received = target.take()
      expect(received).toHaveLength(1_280)
      expect(new Set(received.map(({ id }) => id)).size).toBe(1_280)
      const { rows } = await owner.query<{ subject_id: string; at: Date }>(
        `select subject_id, at from shared_change where subject_id = any ($1) order by number`,
        [things],
      )
      for (const thing of things)
        expect(
          received.filter(({ body }) => body.data.id === thing).map(({ body }) => body.timestamp),
        ).toEqual(rows.filter((row) => row.subject_id === thing).map(({ at }) => at.toISOString()))
    },
  )

  test('is that changes are lost, once, where they are no longer kept', async () => {
    const { owner } = bank()
    const webhook = await add()
    await patch(webhook, { status: 'paused' })
    await noteChanges(owner, partner, 1)
    await owner.query(`update webhook set mark_at = now() - interval '30 days'`)
    await patch(webhook, { status: 'active' })
    await sender.deliver()
    const [lost, ...more] = target.take()
    expect([lost?.body.type, lost?.body.data, more]).toEqual(['changes.lost', {}, []])
    await noteChanges(owner, partner, 1)
    await sender.deliver()
    expect(target.take().map(({ body }) => body.type)).toEqual(['opportunity.changed'])
    // A bank that was restored from a copy deals lower numbers.
    await owner.query(`update webhook set mark_from = '9999999999999'`)
    await sender.deliver()
    expect(target.take().map(({ body }) => body.type)).toEqual(['changes.lost'])
  })

  test('is nothing lost where nothing changed for long', async () => {
    const { owner } = bank()
    await add()
    await owner.query(`update webhook set mark_at = now() - interval '2 days'`)
    await sender.deliver()
    const { rows } = await owner.query<{ is: boolean }>(
      `select mark_at > now() - interval '1 hour' as is from webhook`,
    )
    expect([rows, target.take()]).toEqual([[{ is: true }], []])
  })
})

describe('a signature', () => {
  test('holds for this body, this id and this time, and no others', async () => {
    const { owner } = bank()
    const { secret } = await add()
    await noteChanges(owner, partner, 1)
    await sender.deliver()
    const [one] = target.take()
    if (!one) throw new Error('Nothing came')
    expect(verify(secret, one)).toEqual(one.body)
    const { headers } = one
    const alterations = [
      { ...one, raw: one.raw.replace('changed', 'seen') },
      { ...one, headers: { ...headers, 'webhook-id': newId() } },
      {
        ...one,
        headers: {
          ...headers,
          'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1),
        },
      },
      { ...one, headers: { ...headers, 'webhook-signature': `v1,${'A'.repeat(43)}=` } },
    ]
    for (const altered of alterations) expect(() => verify(secret, altered)).toThrow('signature')
    keepFigures('W-02', 'altered', { altered: alterations.length, believed: 0 })
    const other = await add({ url: target.url('/other') })
    expect(() => verify(other.secret, one)).toThrow('signature')
    expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32)
  })

  test('is there for both secrets while they are changed, and then for the new one alone', async () => {
    const { owner } = bank()
    const webhook = await add()
    const rotate = (othersEndInHours: number) =>
      lead.post(`/webhooks/${webhook.id}/secrets`, { body: { othersEndInHours } })
    const renewed = (await rotate(24)).json<Made>()
    expect(renewed.secrets.map(({ hint }) => hint)).toEqual([
      webhook.secret.slice(-4),
      renewed.secret.slice(-4),
    ])
    const told = async () => {
      await noteChanges(owner, partner, 1)
      await sender.deliver()
      const [one] = target.take()
      if (!one) throw new Error('Nothing came')
      return one
    }
    const both = await told()
    expect([verify(webhook.secret, both), verify(renewed.secret, both)]).toEqual([
      both.body,
      both.body,
    ])
    expect(both.headers['webhook-signature']?.split(' ')).toHaveLength(2)
    expect((await rotate(24)).json()).toMatchObject({
      status: 409,
      code: 'webhooks.too_many_secrets',
    })
    // Ended by hand.
    const [old, current] = renewed.secrets
    const end = (id: string | undefined) => client.del(`/webhooks/${webhook.id}/secrets/${id}`)
    expect((await end(old?.id)).statusCode).toBe(204)
    const after = await told()
    expect(verify(renewed.secret, after)).toEqual(after.body)
    expect(() => verify(webhook.secret, after)).toThrow('signature')
    expect((await end(old?.id)).json()).toMatchObject({ code: 'webhooks.secret_not_found' })
    expect((await end(current?.id)).json()).toMatchObject({ code: 'webhooks.last_secret' })
    // Ended by its time.
    const third = (await rotate(1)).json<Made>()
    await owner.query(`update webhook_secret set ends_at = now() where ends_at < 'infinity'`)
    const last = await told()
    expect(verify(third.secret, last)).toEqual(last.body)
    expect(() => verify(renewed.secret, last)).toThrow('signature')
  })

  test('needs a key that stands in no table of webhooks', async () => {
    const { secret } = await add()
    const { rows } = await bank().owner.query('select * from webhook_secret')
    const kept = JSON.stringify(rows)
    expect(kept).not.toContain(secret.replace('whsec_', ''))
  })
})

describe('what is not taken', () => {
  test('is sent again under the same id, later and later, until it is', async () => {
    const { owner } = bank()
    const webhook = await add()
    const statuses = [500, 404, 302]
    target.answer = () => {
      const status = statuses.shift() ?? 204
      return { status, headers: { location: target.url('/elsewhere') } }
    }
    await noteChanges(owner, partner, 1)
    const pauses: number[] = []
    for (let tries = 1; tries <= 3; tries += 1) {
      await sender.deliver()
      const [delivery] = await log(webhook)
      expect(delivery).toMatchObject({ state: 'waiting', tries })
      pauses.push(Math.round((Date.parse(String(delivery?.nextTryAt)) - Date.now()) / 10_000) * 10)
      // Not before its time.
      await sender.deliver()
      await timePasses()
    }
    await sender.deliver()
    const received = target.take()
    expect(received.map(({ path }) => path)).toEqual(['/', '/', '/', '/'])
    expect(new Set(received.map(({ id, raw }) => `${id} ${raw}`)).size).toBe(1)
    expect(pauses).toEqual([expect.any(Number), 300, 1_800])
    expect(pauses[0]).toBeLessThan(20)
    expect(await log(webhook)).toMatchObject([
      {
        state: 'taken',
        tries: 4,
        answerStatus: 204,
        failure: null,
        nextTryAt: null,
        tookMs: expect.any(Number),
      },
    ])
    expect(await read(webhook)).toMatchObject({ failures: 0 })
  })

  test('is given up after its last try, and can be sent again: one, or all since a moment', async () => {
    const { owner } = bank()
    const webhook = await add()
    const began = aMoment()
    target.answer = () => ({ status: 500 })
    await noteChanges(owner, partner, 2)
    await sender.deliver()
    await owner.query('update webhook_delivery set tries = 9')
    await timePasses()
    await sender.deliver()
    const givenUp = await log(webhook, { state: 'given_up' })
    expect(givenUp).toMatchObject([
      { tries: 10, answerStatus: 500, nextTryAt: null },
      { tries: 10, answerStatus: 500, nextTryAt: null },
    ])
    target.take()
    await timePasses()
    await sender.deliver()
    expect(target.take()).toEqual([])
    target.answer = () => ({ status: 204 })
    const [one, two] = givenUp
    const replayed = await client.post(`/webhooks/${webhook.id}/deliveries/${one?.id}/replays`)
    expect(replayed.json()).toMatchObject({ id: one?.id, state: 'waiting', tries: 0 })
    await sender.deliver()
    expect(target.take().map(({ id }) => id)).toEqual([one?.id])
    const again = (body: object) => lead.post(`/webhooks/${webhook.id}/replays`, { body })
    expect((await again({ since: new Date(Date.now() + 60_000).toISOString() })).json()).toEqual({
      replayed: 0,
    })
    expect((await again({ since: began })).json()).toEqual({ replayed: 1 })
    await sender.deliver()
    expect(target.take().map(({ id }) => id)).toEqual([two?.id])
    expect((await again({ since: began, which: 'all' })).json()).toEqual({ replayed: 2 })
    await sender.deliver()
    expect(new Set(target.take().map(({ id }) => id))).toEqual(new Set([one?.id, two?.id]))
  })

  test('keeps every try in its log: when, what was answered, and how long it took', async () => {
    const { owner } = bank()
    const webhook = await add()
    await noteChanges(owner, partner, 1)
    for (const status of [500, 503, 204]) {
      target.answer = () => ({ status })
      await timePasses()
      await sender.deliver()
    }
    const [delivery] = await log(webhook)
    expect(delivery?.attempts.map(({ answerStatus }) => answerStatus)).toEqual([500, 503, 204])
    for (const { at, tookMs } of delivery?.attempts ?? [])
      expect([Date.parse(at) > 0, tookMs >= 0]).toEqual([true, true])
    // What is sent again adds to what was.
    await client.post(`/webhooks/${webhook.id}/deliveries/${delivery?.id}/replays`)
    await sender.deliver()
    const [again] = await log(webhook)
    expect([again?.tries, again?.attempts.length]).toEqual([1, 4])
    await owner.query(
      `update webhook_delivery set attempts = array_to_json(array_fill(attempts -> 0, '{50}'))::jsonb`,
    )
    await client.post(`/webhooks/${webhook.id}/deliveries/${delivery?.id}/replays`)
    await sender.deliver()
    const [full] = await log(webhook)
    expect([full?.attempts.length, full?.attempts.at(-1)?.answerStatus]).toEqual([50, 204])
  })

  test('is counted for whoever runs the bank, as long as it waits for a webhook that works', async () => {
    const { owner, database } = bank()
    const registry = newRegistry()
    addGauge(registry, { name: 'waiting', help: 'W', read: () => countWaiting(database.db) })
    addGauge(registry, { name: 'age', help: 'A', read: () => ageOfWaiting(database.db) })
    addGauge(registry, { name: 'broken', help: 'B', read: () => Promise.reject(new Error('no')) })
    const read = async () => {
      const text = await registry.metrics()
      const of = (name: string) =>
        Number(new RegExp(`^people_bank_${name} (.*)$`, 'm').exec(text)?.[1])
      return { waiting: of('waiting'), age: of('age'), broken: of('broken') }
    }
    expect(await read()).toEqual({ waiting: 0, age: 0, broken: Number.NaN })
    const webhook = await add()
    target.answer = () => ({ status: 500 })
    await noteChanges(owner, partner, 2)
    await sender.deliver()
    await owner.query(`update webhook_delivery set created_at = now() - interval '1 hour'`)
    const now = await read()
    expect(now.waiting).toBe(2)
    expect(now.age).toBeGreaterThan(3_599)
    expect(now.age).toBeLessThan(3_700)
    await patch(webhook, { status: 'paused' })
    expect(await read()).toMatchObject({ waiting: 0, age: 0 })
  })

  test('keeps back what changed of the same thing after it, and nothing else', async () => {
    const { owner } = bank()
    await add()
    const [thing, other] = [newId(), newId()]
    target.answer = ({ body }) => ({ status: body.data.id === thing ? 500 : 204 })
    await noteChanges(owner, partner, [thing])
    await noteChanges(owner, partner, [thing, other])
    await sender.deliver()
    expect(new Set(target.take().map(({ body }) => body.data.id))).toEqual(new Set([thing, other]))
    target.answer = () => ({ status: 204 })
    await timePasses()
    await sender.deliver()
    const received = target.take()
    expect(received.map(({ body }) => body.data.id)).toEqual([thing, thing])
    expect(received.map(({ body }) => body.timestamp)).toEqual(
      received.map(({ body }) => body.timestamp).toSorted(),
    )
  })

  test('because the receiver asks for time leaves it alone for as long', async () => {
    const { owner } = bank()
    const webhook = await add()
    target.answer = () => ({ status: 429, headers: { 'retry-after': '3600' } })
    await noteChanges(owner, partner, 100)
    await sender.deliver()
    // Those that were under way, and no more of the hundred.
    expect(target.take().length).toBeLessThanOrEqual(8)
    const minutes = (Date.parse(String((await read(webhook)).restsUntil)) - Date.now()) / 60_000
    expect(Math.round(minutes)).toBe(60)
    const next = (await log(webhook, { limit: 100 })).find(({ tries }) => tries === 1)
    expect(Math.round((Date.parse(String(next?.nextTryAt)) - Date.now()) / 60_000)).toBe(60)
    await sender.deliver()
    expect(target.take()).toEqual([])
  })

  test('says in the log why, and nothing of what was answered', async () => {
    const { owner } = bank()
    const nowhere = new WebhookTarget()
    await nowhere.open()
    const closed = nowhere.url()
    nowhere.close()
    const unreachable = await add({ url: closed })
    const silent = await add()
    target.answer = () => 'nothing'
    await noteChanges(owner, partner, 1)
    await sender.deliver()
    expect(await log(unreachable)).toMatchObject([{ answerStatus: null, failure: 'unreachable' }])
    const [late] = await log(silent)
    expect(late).toMatchObject({ answerStatus: null, failure: 'timeout' })
    expect(late?.tookMs).toBeGreaterThanOrEqual(webhookLimits.answerMs - 50)
  })
})

describe('a receiver that is gone', () => {
  test('is told nothing more, its lead is, and it goes on when somebody says so', async () => {
    const { database, owner, outbox } = bank()
    const webhook = await add()
    target.answer = () => ({ status: 410 })
    outbox.sent.splice(0)
    await noteChanges(owner, partner, 30)
    await sender.deliver()
    expect(target.take().length).toBeLessThanOrEqual(8)
    expect(await read(webhook)).toMatchObject({ status: 'disabled', disabledFor: 'gone' })
    // Nothing is tried until it goes on: no time is named.
    const waiting = await log(webhook, { state: 'waiting' })
    expect(waiting.length).toBeGreaterThan(0)
    expect(new Set(waiting.map(({ nextTryAt }) => nextTryAt))).toEqual(new Set([null]))
    expect(outbox.sent).toEqual([
      { name: 'webhooks.disabled-mail', payload: { webhookId: webhook.id } },
    ])
    const mails: Mail[] = []
    const mailer = (mail: Mail) => Promise.resolve(void mails.push(mail))
    const deps = { db: database.db, mailer, publicUrl: 'https://bank.example', bankName: 'Bank' }
    await mailWebhookDisabled(deps, webhook.id)
    expect(mails).toMatchObject([{ subject: 'Their system is no longer told of changes' }])
    expect(mails[0]?.text).toContain(`https://bank.example/settings/clients/${program.accountId}`)
    expect(mails[0]?.text).not.toContain(target.url())
    const { rows } = await owner.query(
      `select actor_kind, organisation_id, detail from audit_event where event = 'webhooks.disabled' and subject_id = $1`,
      [webhook.id],
    )
    expect(rows).toEqual([
      { actor_kind: 'command', organisation_id: partner, detail: { reason: 'gone' } },
    ])
    await timePasses()
    await sender.deliver()
    expect(target.take()).toEqual([])
    // It is tested first, and goes on then.
    target.answer = () => ({ status: 204 })
    const tested = (await client.post(`/webhooks/${webhook.id}/tests`)).json<Delivery>()
    await sender.deliver()
    const [test, ...more] = target.take()
    expect([test?.id, test?.body.type, more]).toEqual([tested.id, 'webhook.test', []])
    expect(await patch(webhook, { status: 'active' }, lead)).toMatchObject({
      disabledFor: null,
      failures: 0,
    })
    await sender.deliver()
    // All of it arrives, what met the 410 too.
    expect(target.take()).toHaveLength(30)
    expect(await log(webhook, { state: 'given_up' })).toEqual([])
    await mailWebhookDisabled(deps, webhook.id)
    expect(mails).toHaveLength(1)
  })

  test('for three days without a word is the same', async () => {
    const { owner } = bank()
    const webhook = await add()
    target.answer = () => ({ status: 502 })
    await noteChanges(owner, partner, 10)
    await sender.deliver()
    expect(await read(webhook)).toMatchObject({ status: 'active' })
    await owner.query(`update webhook set failing_since = now() - interval '73 hours'`)
    await timePasses()
    await sender.deliver()
    expect(await read(webhook)).toMatchObject({ status: 'disabled', disabledFor: 'failing' })
    target.take()
    target.answer = () => ({ status: 204 })
    await patch(webhook, { status: 'active' })
    await sender.deliver()
    expect(target.take()).toHaveLength(10)
  })

  test('for a while gets everything at once when it is back, and is tried by one at a time until then', async () => {
    const { owner } = bank()
    const webhook = await add()
    target.answer = () => ({ status: 500 })
    await noteChanges(owner, partner, 40)
    await sender.deliver()
    expect(target.take().length).toBeLessThanOrEqual(12)
    const { failures, restsUntil } = await read(webhook)
    expect(failures).toBeGreaterThanOrEqual(5)
    expect(Date.parse(String(restsUntil))).toBeGreaterThan(Date.now())
    // What waits says when it really comes next: nothing comes before the rest is over.
    const untried = (await log(webhook, { limit: 100 })).filter(({ tries }) => tries === 0)
    expect(untried.length).toBeGreaterThan(0)
    expect(new Set(untried.map(({ nextTryAt }) => nextTryAt))).toEqual(new Set([restsUntil]))
    await owner.query('update webhook set rest_until = null')
    await sender.deliver()
    // Something that was not tried yet: if it were one delivery that fails, another would show it.
    expect(target.take()).toHaveLength(1)
    target.answer = () => ({ status: 204 })
    await owner.query('update webhook set rest_until = null')
    await sender.deliver()
    expect(new Set(target.take().map(({ id }) => id)).size).toBe(40)
    expect(await read(webhook)).toMatchObject({ failures: 0, restsUntil: null })
  })

  test('and hangs keeps nobody else waiting', { timeout: 30_000 }, async () => {
    const { owner } = bank()
    const dead = new WebhookTarget()
    await dead.open()
    dead.answer = () => 'nothing'
    await add({ url: dead.url() })
    const alive = await add()
    await noteChanges(owner, partner, 400)
    const delivering = sender.deliver()
    await expect.poll(() => target.received.length, { interval: 10, timeout: 20_000 }).toBe(400)
    // While the other hangs with the few that it was sent: eight, those that took their places before five had failed,
    // and one at a time after a rest.
    expect(dead.received.length).toBeLessThan(20)
    await delivering
    expect(await read(alive)).toMatchObject({ failures: 0 })
    dead.close()
  })
})

describe('a webhook', () => {
  test('that is paused keeps what changes for when it goes on; a test goes through', async () => {
    const { owner } = bank()
    const webhook = await add()
    await patch(webhook, { status: 'paused' })
    await noteChanges(owner, partner, 3)
    await client.post(`/webhooks/${webhook.id}/tests`)
    await sender.deliver()
    expect(target.take().map(({ body }) => body)).toEqual([
      { type: 'webhook.test', timestamp: expect.any(String), data: {} },
    ])
    await patch(webhook, { status: 'active' })
    await sender.deliver()
    expect(target.take()).toHaveLength(3)
  })

  test('whose test fails says so, and is not tried again', async () => {
    const webhook = await add()
    target.answer = () => ({ status: 401 })
    const { id } = (await client.post(`/webhooks/${webhook.id}/tests`)).json<Delivery>()
    await sender.deliver()
    await timePasses()
    await sender.deliver()
    expect(target.take()).toHaveLength(1)
    expect((await client.get(`/webhooks/${webhook.id}/deliveries/${id}`)).json()).toMatchObject({
      state: 'given_up',
      tries: 1,
      answerStatus: 401,
    })
  })

  test('that is changed is told at its new address from the next on, and deleted, nothing', async () => {
    const { owner } = bank()
    const webhook = await add({ url: target.url('/old') })
    await patch(webhook, { url: target.url('/new') })
    await noteChanges(owner, partner, 1)
    await sender.deliver()
    expect(target.take().map(({ path }) => path)).toEqual(['/new'])
    await noteChanges(owner, partner, 1)
    expect((await lead.del(`/webhooks/${webhook.id}`)).statusCode).toBe(204)
    await sender.deliver()
    expect(target.take()).toEqual([])
    const { rows } = await owner.query(
      'select 1 from webhook_delivery union all select 1 from webhook_secret',
    )
    expect(rows).toEqual([])
  })

  test('is its own program’s, and its engagement lead’s, and nobody else’s', async () => {
    const { owner, world } = bank()
    const webhook = await add({}, lead)
    const sibling = bank().as(
      await makeClient(owner, { organisationId: partner, scopes: clientScopes }),
    )
    const narrow = bank().as(
      await makeClient(owner, { organisationId: partner, scopes: ['changes:read'] }),
    )
    for (const path of [
      `/webhooks/${webhook.id}`,
      `/clients/${program.accountId}/webhooks`,
      `/webhooks/${webhook.id}/deliveries`,
    ]) {
      expect((await client.get(path)).statusCode, path).toBe(200)
      expect((await lead.get(path)).statusCode, path).toBe(200)
      expect((await sibling.get(path)).statusCode, path).toBe(404)
      expect((await bank().as(world.client).get(path)).statusCode, path).toBe(404)
      expect((await bank().as(world.engagementLead).get(path)).statusCode, path).toBe(404)
      expect((await narrow.get(path)).json(), path).toMatchObject({ code: 'access.scope_missing' })
    }
    const { items } = (await lead.get(`/clients/${program.accountId}/webhooks`)).json<{
      items: Made[]
    }>()
    expect(items.map(({ id }) => id)).toEqual([webhook.id])
    expect(JSON.stringify(items)).not.toContain(webhook.secret)
  })

  test('tells no more than the token that asked for it may be told', async () => {
    const { owner } = bank()
    const ask = (kinds: string[]) =>
      client.post(`/clients/${program.accountId}/webhooks`, { body: { url: target.url(), kinds } })
    const narrowTo = (scopes: string) =>
      owner.query('update client_token set scopes = $2 where client_id = $1', [
        program.accountId,
        scopes,
      ])
    const webhook = await add()
    await narrowTo('{webhooks:write}')
    const refused = await ask(['person'])
    expect(refused.json()).toMatchObject({
      status: 403,
      code: 'access.scope_missing',
      detail: expect.stringContaining('changes:read'),
    })
    expect(refused.headers['www-authenticate']).toContain('scope="changes:read"')
    await narrowTo('{webhooks:write,changes:read,opportunities:write}')
    expect((await ask(['person'])).statusCode).toBe(400)
    expect((await ask(['opportunity'])).statusCode).toBe(201)
    const wider = await client.patch(`/webhooks/${webhook.id}`, {
      body: { kinds: ['person', 'opportunity'] },
      headers: { 'if-match': `"${webhook.version}"` },
    })
    expect(wider.statusCode).not.toBe(200)
    expect((await read(webhook)).status).toBe('active')
  })

  test('is refused where it could reach what is not public, with what to do instead', async () => {
    const strict = await bank().owner.query<{ n: number }>('select count(*)::int as n from webhook')
    for (const url of [
      'http://example.org/',
      'https://10.0.0.1/',
      'https://0xa9fea9fe/',
      'https://[fd00::1]/',
      'https://example.org/#part',
      'https://example.org:22/',
      'https://me:pw@example.org/',
      'nonsense',
    ]) {
      const refused = await client.post(`/clients/${program.accountId}/webhooks`, {
        body: { url, kinds: ['opportunity'] },
      })
      expect(refused.json(), url).toMatchObject({ status: 400, issues: [{ field: 'url' }] })
    }
    expect((await bank().owner.query('select count(*)::int as n from webhook')).rows).toEqual(
      strict.rows,
    )
  })

  test('is told only what its program may see itself, and needs to be told at all', async () => {
    const { owner } = bank()
    const scopes = (given: string[]) =>
      owner.query('update client set scopes = $2 where id = $1', [program.accountId, given])
    const ask = (kinds: string[]) =>
      lead.post(`/clients/${program.accountId}/webhooks`, { body: { url: target.url(), kinds } })
    await scopes(['opportunities:write', 'changes:read'])
    expect((await ask(['person'])).json()).toMatchObject({
      status: 400,
      issues: [{ field: 'kinds' }],
    })
    expect((await ask(['opportunity'])).statusCode).toBe(201)
    await scopes(['opportunities:write'])
    expect((await ask(['opportunity'])).json()).toMatchObject({ code: 'webhooks.scope_needed' })
  })

  test('is one of ten at most', async () => {
    for (let each = 0; each < 10; each += 1) await add({ url: target.url(`/${each}`) })
    const body = { url: target.url('/eleventh'), kinds: ['opportunity'] }
    const more = await client.post(`/clients/${program.accountId}/webhooks`, { body })
    expect(more.json()).toMatchObject({ status: 409, code: 'webhooks.too_many' })
  })

  test('has a log in pages, of which what is older than 30 days goes', async () => {
    const { database, owner } = bank()
    const webhook = await add()
    await noteChanges(owner, partner, 5)
    await sender.deliver()
    const path = `/webhooks/${webhook.id}/deliveries`
    type Page = { items: Delivery[]; nextCursor: string | null }
    const first = (await lead.get(path, { query: { limit: 3 } })).json<Page>()
    const second = (
      await lead.get(path, { query: { limit: 3, cursor: String(first.nextCursor) } })
    ).json<Page>()
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 2, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(5)
    await owner.query(
      `update webhook_delivery set created_at = now() - interval '31 days' where id = any ($1)`,
      [first.items.map(({ id }) => id)],
    )
    await runChange(database.pool, clearOldDeliveries)
    expect((await log(webhook)).map(({ id }) => id)).toEqual(second.items.map(({ id }) => id))
  })
})
