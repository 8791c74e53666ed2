import { beforeEach, expect, test } from 'vitest'
import type { Mail } from '../../../server/src/core/mail.ts'
import { mailColleague } from '../../../server/src/modules/access/colleague-mails.actions.ts'
import { mailSignInLink } from '../../../server/src/modules/access/sign-in.actions.ts'
import { testBank } from '../../support/harness.ts'
import type { Person } from '../../support/world.ts'

// Whether an address signs in to the bank is for whoever reads its mail to know, and for nobody who writes it down.

const bank = testBank()
const mails: Mail[] = []
let serial = 0
/** An address that nobody has used in an earlier test. */
const fresh = () => `new${(serial += 1)}@people.example`

beforeEach(() => {
  mails.length = 0
  bank().outbox.sent.length = 0
})

const deps = () => ({
  ...{ pool: bank().database.pool, db: bank().database.db, publicUrl: 'https://bank.example' },
  ...{ bankName: 'Bank', mailer: async (mail: Mail) => void mails.push(mail) },
})

/** Runs what requests queued; answers the mails of that. */
async function runJobs(): Promise<Mail[]> {
  const before = mails.length
  for (const { name, payload } of bank().outbox.sent.splice(0)) {
    if (name === 'access.colleague-mail') await mailColleague(deps(), String(payload['accountId']))
    if (name === 'access.sign-in-mail') await mailSignInLink(deps(), String(payload['requestId']))
  }
  return mails.slice(before)
}

const add = (by: Person, email: string) =>
  bank()
    .as(by)
    .post('/accounts', {
      body: {
        name: 'Cass Colleague',
        email,
        organisationId: by.organisationId ?? bank().world.home,
        staffRole: 'coordinator',
      },
    })
const visit = (url: string, payload: object, headers: Record<string, string> = {}) =>
  bank().app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers })
const secretsOf = (mail: Mail | undefined) =>
  [...(mail?.text ?? '').matchAll(/link#([\w-]+)/g)].map(([, secret]) => secret ?? '')
const start = (token: string | undefined, headers: Record<string, string> = {}) =>
  visit('/sessions', { token }, headers)
const accountOf = async (id: string) =>
  (await bank().as(bank().world.engagementLead).get(`/accounts/${id}`)).json()

test('a lead hears the same of an address that signs in elsewhere as of one that nobody has', async () => {
  const { world } = bank()
  const emails = [
    fresh(),
    'coordinator@other.example',
    'leader@home.example',
    'admin@bank.example',
    fresh(),
  ]
  const answers = []
  for (const email of emails) answers.push(await add(world.engagementLead, email))
  const plain = answers.map(({ statusCode, json }) => {
    const { id: _id, email: _email, ...rest } = json<Record<string, unknown>>()
    return [statusCode, rest]
  })
  expect(plain[0]).toMatchObject([201, { waiting: true }])
  for (const each of plain) expect(each).toEqual(plain[0])
  const { items } = (await bank().as(world.engagementLead).get('/accounts?limit=100')).json()
  const listed = items.filter((each: { email: string }) => emails.includes(each.email))
  expect(listed).toHaveLength(emails.length)
  expect(new Set(listed.map((each: { waiting: boolean }) => each.waiting))).toEqual(new Set([true]))
  const told = await runJobs()
  expect(told.map(({ to }) => to)).toEqual(emails)
  expect(told.map((mail) => secretsOf(mail).length)).toEqual([1, 0, 0, 0, 1])
  expect(told[1]?.text).toContain('signs in to another account')
})

test('who has the address still signs in to their own account, and is told what waits', async () => {
  const { world } = bank()
  const email = 'coordinator@other.example'
  await add(world.engagementLead, email)
  await runJobs()
  await visit('/sign-in-links', { email })
  const [mail] = await runJobs()
  expect(secretsOf(mail)).toHaveLength(1)
  expect(mail?.text).toContain('Home Trust would also like you')
  const started = (await start(secretsOf(mail)[0])).json()
  expect(started.me.organisation.id).toBe(world.other)
})

test('of an address among their own people a lead is told that it is taken', async () => {
  const { world } = bank()
  expect((await add(world.engagementLead, 'Coordinator@home.example')).json()).toMatchObject({
    code: 'access.email_taken',
  })
  const email = fresh()
  expect((await add(world.engagementLead, email)).statusCode).toBe(201)
  expect((await add(world.engagementLead, email)).json()).toMatchObject({
    code: 'access.email_taken',
  })
  // An administrator reads every account anyway.
  expect((await add(world.administrator, 'leader@home.example')).json()).toMatchObject({
    code: 'access.email_taken',
  })
})

test('an account waits until its owner comes, and then it is theirs alone', async () => {
  const { world, owner } = bank()
  const email = fresh()
  const made = (await add(world.engagementLead, email)).json()
  await owner.query(
    `insert into account (id, email, name, organisation_id, staff_role, proven_at)
     values (gen_random_uuid(), upper($1), 'Cass', $2, 'coordinator', null)`,
    [email, world.other],
  )
  const [welcome] = await runJobs()
  await visit('/sign-in-links', { email })
  const [choice] = await runJobs()
  expect(choice?.text).toMatch(/At work for Home Trust:\n\S+#[\w-]+\n\nAt work for Other Council:/)
  const [home, other] = secretsOf(choice)
  expect((await start(home)).json()).toMatchObject({ me: { organisation: { id: world.home } } })
  expect(await accountOf(made.id)).toMatchObject({ waiting: false })
  expect((await start(other)).json()).toMatchObject({ status: 410, code: 'access.link_spent' })
  expect((await start(secretsOf(welcome)[0])).statusCode).toBe(201)
})

test('an account that is taken back before anybody came opens to nobody', async () => {
  const { world, as } = bank()
  const made = await add(world.engagementLead, fresh())
  const [welcome] = await runJobs()
  const back = await as(world.engagementLead).patch(`/accounts/${made.json().id}`, {
    body: { status: 'suspended' },
    headers: { 'if-match': String(made.headers['etag']) },
  })
  expect(back.statusCode, back.body).toBe(200)
  expect((await start(secretsOf(welcome)[0])).statusCode).toBe(410)
})

test('a coordinator who lets somebody sign in hears the same of an address that signs in elsewhere', async () => {
  const { world, as } = bank()
  const elsewhere = as(world.coordinatorElsewhere)
  const emails = [fresh(), 'leader@home.example', 'coordinator@home.example']
  const seen = []
  for (const email of emails) {
    const made = await elsewhere.post('/leaders', { body: { name: 'Pat Probe', email } })
    const opened = await elsewhere.post(`/leaders/${made.json().id}/account`, { body: undefined })
    seen.push([opened.statusCode, opened.json().signsIn])
  }
  expect(seen).toEqual([
    [201, true],
    [201, true],
    [201, true],
  ])
  // It is still their own record that the address opens, and the other one is spoken of.
  await visit('/sign-in-links', { email: 'leader@home.example' })
  const [mail] = await runJobs()
  expect(mail?.text).toContain('Other Council would also like you')
  expect((await start(secretsOf(mail)[0])).json().me.leaderId).toBe(world.leader.leaderId)
  // Among the people of one register it is said, for the coordinator sees both.
  const twin = await elsewhere.post('/leaders', { body: { name: 'Twin', email: emails[0] } })
  const refused = await elsewhere.post(`/leaders/${twin.json().id}/account`, { body: undefined })
  expect(refused.json()).toMatchObject({ code: 'leaders.address_shared' })
})

test('asking in somebody else’s name, however often, keeps no link from them', async () => {
  const { owner } = bank()
  const email = 'lead@home.example'
  const ask = () => visit('/sign-in-links', { email })
  for (let index = 0; index < 20; index += 1) await ask()
  expect(await runJobs()).toHaveLength(5)
  // The attacker goes on; of what was mailed, one ran out.
  for (let index = 0; index < 20; index += 1) await ask()
  await owner.query(
    `update sign_in_link set created_at = created_at - interval '11 minutes', expires_at = now()
     where id = (select k.id from sign_in_link k join account a on a.id = k.account_id where a.email = $1 limit 1)`,
    [email],
  )
  const [mail, ...more] = await runJobs()
  expect(more).toEqual([])
  expect((await start(secretsOf(mail)[0])).statusCode).toBe(201)
})

test('signing in ends the session that the browser had before', async () => {
  const ask = async () => {
    await visit('/sign-in-links', { email: 'paused@home.example' })
    return secretsOf((await runJobs())[0])[0]
  }
  const cookieOf = (answer: Awaited<ReturnType<typeof start>>) =>
    String(answer.headers['set-cookie']).split(';')[0] ?? ''
  const first = cookieOf(await start(await ask()))
  const me = (cookie: string) => bank().app.inject({ url: '/api/v1/me', headers: { cookie } })
  expect((await me(first)).statusCode).toBe(200)
  const headers = { cookie: first, 'sec-fetch-site': 'same-origin' }
  const second = cookieOf(await start(await ask(), headers))
  expect((await me(first)).statusCode).toBe(401)
  expect((await me(second)).statusCode).toBe(200)
})
