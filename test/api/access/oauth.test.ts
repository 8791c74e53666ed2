import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import * as oauth from 'oauth4webapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientScopes } from '../../../server/src/core/access.ts'
import { clearOldTokens } from '../../../server/src/modules/clients/tokens.queries.ts'
import { change } from '../../../server/src/core/change.ts'
import { testBank } from '../../support/harness.ts'
import { openInstance } from '../../support/instances.ts'
import { makeClient, type Person } from '../../support/world.ts'

// A program of a partner comes in by OAuth 2.0, over real HTTP, with a client library that is not ours.

const bank = testBank()
let base: string
let other: Awaited<ReturnType<typeof openInstance>>
beforeAll(async () => {
  // The address is known before it is listened on: what the server says of itself has to match it.
  await bank().app.listen({ host: '127.0.0.1', port: 0 })
  const address = bank().app.server.address()
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  bank().config.publicUrl = base
  other = await openInstance(bank())
})
afterAll(() => other.close())

type Program = Person & { secret: string }
const newProgram = (scopes: readonly string[] = clientScopes) =>
  makeClient(bank().owner, { organisationId: bank().world.home, scopes })

const insecure = { [oauth.allowInsecureRequests]: true }
async function discovered(): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(base)
  const answer = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure })
  return oauth.processDiscoveryResponse(issuer, answer)
}

async function tokenFor(
  program: { accountId: string; secret: string },
  options: { scope?: string; posted?: boolean } = {},
): Promise<oauth.TokenEndpointResponse> {
  const server = await discovered()
  const client: oauth.Client = { client_id: program.accountId }
  const auth = options.posted
    ? oauth.ClientSecretPost(program.secret)
    : oauth.ClientSecretBasic(program.secret)
  const asked = new URLSearchParams(options.scope === undefined ? {} : { scope: options.scope })
  const answer = await oauth.clientCredentialsGrantRequest(server, client, auth, asked, insecure)
  return oauth.processClientCredentialsResponse(server, client, answer)
}

const opportunities = (token: string, at = base) =>
  fetch(`${at}/api/v1/opportunities`, { headers: { authorization: `Bearer ${token}` } })

/** Posts a form as it stands. */
const post = (
  path: string,
  form: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) =>
  fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: form,
  })
const basic = ({ accountId, secret }: Program) => ({
  authorization: `Basic ${Buffer.from(`${accountId}:${secret}`).toString('base64')}`,
})
const grant = 'grant_type=client_credentials'

describe('a library that is not ours', () => {
  test.each([false, true])('finds the way by itself and is let in (posted: %s)', async (posted) => {
    const program = await newProgram()
    const given = await tokenFor(program, { posted })
    expect(given).toMatchObject({
      token_type: 'bearer',
      expires_in: 3600,
      scope: clientScopes.join(' '),
    })
    expect(given.access_token).toMatch(/^peoplebank_token_[\w-]{43}$/)
    expect((await opportunities(given.access_token)).status).toBe(200)
  })

  test('ends a token, and is answered alike for one that there never was', async () => {
    const program = await newProgram()
    const server = await discovered()
    const client: oauth.Client = { client_id: program.accountId }
    const auth = oauth.ClientSecretBasic(program.secret)
    const { access_token: token } = await tokenFor(program)
    for (const each of [token, token, 'peoplebank_token_never'])
      await oauth.processRevocationResponse(
        await oauth.revocationRequest(server, client, auth, each, insecure),
      )
    const refused = await opportunities(token)
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
  })

  test('is told by every refusal how to ask, whether or not it sent a token', async () => {
    for (const path of ['/api/v1/opportunities', '/api/v1/me']) {
      const refused = await fetch(base + path)
      expect([path, refused.status]).toEqual([path, 401])
      expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="api"')
    }
  })

  test('turns the pages that it was given, and no other program does', async () => {
    const [mine, theirs] = [await newProgram(), await newProgram()]
    const list = async (program: Program, cursor = '') => {
      const { access_token: token } = await tokenFor(program)
      const answer = await fetch(`${base}/api/v1/leader-uploads?limit=1${cursor}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      return (await answer.json()) as { nextCursor: string; code?: string; items?: unknown[] }
    }
    for (let each = 0; each < 2; each += 1)
      await bank().as(bank().world.coordinator).post('/leader-uploads', { body: {} })
    const next = `&cursor=${(await list(mine)).nextCursor}`
    expect((await list(mine, next)).items).toHaveLength(1)
    expect(await list(theirs, next)).toMatchObject({ code: 'request.cursor_invalid' })
  })

  test('cannot end what another program was given', async () => {
    const [mine, theirs] = [await newProgram(), await newProgram()]
    const { access_token: token } = await tokenFor(theirs)
    const ended = await post('/oauth/revoke', `token=${token}`, basic(mine))
    expect([ended.status, await ended.json()]).toEqual([200, {}])
    expect((await opportunities(token)).status).toBe(200)
  })
})

describe('what a program sends', () => {
  let program: Program
  let suspended: Program
  let stopped: Program
  beforeAll(async () => {
    program = await newProgram()
    suspended = await newProgram()
    stopped = await newProgram()
    const { owner } = bank()
    await owner.query(`update client set status = 'suspended' where id = $1`, [suspended.accountId])
    await owner.query('update client_secret set ends_at = now() where client_id = $1', [
      stopped.accountId,
    ])
  })
  const posted = ({ accountId, secret }: Program) =>
    `client_id=${accountId}&client_secret=${encodeURIComponent(secret)}`

  const cases: [string, () => Promise<Response>, number, string][] = [
    ['nothing of itself', () => post('/oauth/token', grant), 401, 'invalid_client'],
    [
      'the secret in the address',
      () => post(`/oauth/token?${posted(program)}`, grant),
      401,
      'invalid_client',
    ],
    [
      'a wrong secret',
      () => post('/oauth/token', grant, basic({ ...program, secret: `${program.secret}x` })),
      401,
      'invalid_client',
    ],
    [
      'the secret of another',
      () => post('/oauth/token', grant, basic({ ...program, secret: suspended.secret })),
      401,
      'invalid_client',
    ],
    [
      'an id that is none',
      () => post('/oauth/token', grant, basic({ ...program, accountId: `nobody'"\u007f` })),
      401,
      'invalid_client',
    ],
    [
      'what cannot be read',
      () => post('/oauth/token', grant, { authorization: 'Basic %%%' }),
      401,
      'invalid_client',
    ],
    ['while suspended', () => post('/oauth/token', grant, basic(suspended)), 401, 'invalid_client'],
    ['an ended secret', () => post('/oauth/token', grant, basic(stopped)), 401, 'invalid_client'],
    [
      'itself twice',
      () => post('/oauth/token', `${grant}&${posted(program)}`, basic(program)),
      400,
      'invalid_request',
    ],
    [
      'another id beside its own',
      () => post('/oauth/token', `${grant}&client_id=${randomUUID()}`, basic(program)),
      400,
      'invalid_request',
    ],
    ['no grant type', () => post('/oauth/token', '', basic(program)), 400, 'invalid_request'],
    [
      'a parameter twice',
      () => post('/oauth/token', `${grant}&${grant}`, basic(program)),
      400,
      'invalid_request',
    ],
    [
      'JSON',
      () => post('/oauth/token', '{}', { ...basic(program), 'content-type': 'application/json' }),
      400,
      'invalid_request',
    ],
    [
      'another kind of body',
      () => post('/oauth/token', grant, { ...basic(program), 'content-type': 'text/plain' }),
      400,
      'invalid_request',
    ],
    [
      'a form that is packed',
      () =>
        post('/oauth/token', gzipSync(grant), { ...basic(program), 'content-encoding': 'gzip' }),
      400,
      'invalid_request',
    ],
    [
      'a form without an end',
      () => post('/oauth/token', `${grant}&scope=${'x'.repeat(16_384)}`, basic(program)),
      413,
      'invalid_request',
    ],
    [
      'another grant',
      () => post('/oauth/token', 'grant_type=password&username=a&password=b', basic(program)),
      400,
      'unsupported_grant_type',
    ],
    [
      'a scope that there is not',
      () => post('/oauth/token', `${grant}&scope=everything`, basic(program)),
      400,
      'invalid_scope',
    ],
    ['no token to end', () => post('/oauth/revoke', '', basic(program)), 400, 'invalid_request'],
    [
      'another’s token to end, as nobody',
      () => post('/oauth/revoke', 'token=x'),
      401,
      'invalid_client',
    ],
  ]
  test.each(cases)('%s: refused as the standard says', async (_what, send, status, error) => {
    const before = await bank().owner.query('select count(*) from client_token')
    const answer = await send()
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.has('www-authenticate')).toBe(status === 401)
    expect(await answer.json()).toEqual({ error, error_description: expect.any(String) })
    expect((await bank().owner.query('select count(*) from client_token')).rows).toEqual(
      before.rows,
    )
  })

  test('nothing but a posted form is taken, and nothing of an answer is kept', async () => {
    for (const path of ['/oauth/token', '/oauth/revoke']) {
      const answer = await fetch(`${base}${path}?${posted(program)}&${grant}`)
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
    }
    const given = await post('/oauth/token', `${grant}&${posted(program)}`)
    expect(given.status).toBe(200)
    expect(given.headers.get('cache-control')).toBe('no-store')
  })
})

describe('what a token is worth', () => {
  test('no more than was asked for, and no more than the program still has', async () => {
    const { owner } = bank()
    const program = await newProgram()
    const scope = 'opportunities:write'
    const { access_token: narrow, scope: granted } = await tokenFor(program, { scope })
    expect(granted).toBe(scope)
    expect((await opportunities(narrow)).status).toBe(200)
    await owner.query(`update client set scopes = '{something:else}' where id = $1`, [
      program.accountId,
    ])
    const refused = await opportunities(narrow)
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ code: 'access.scope_missing' })
    expect(refused.headers.get('www-authenticate')).toBe(
      'Bearer error="insufficient_scope", scope="opportunities:write"',
    )
  })

  test('nothing from the moment of a suspension, on every instance, and never again', async () => {
    const lead = bank().as(bank().world.engagementLead)
    const program = await newProgram()
    const { access_token: token } = await tokenFor(program)
    const elsewhere = `http://127.0.0.1:${other.port}`
    expect((await opportunities(token, elsewhere)).status).toBe(200)
    const set = async (status: 'active' | 'suspended') => {
      const { version } = (await lead.get(`/clients/${program.accountId}`)).json<{
        version: number
      }>()
      const answer = await lead.patch(`/clients/${program.accountId}`, {
        body: { status },
        headers: { 'if-match': `"${version}-staff"` },
      })
      expect(answer.statusCode, answer.body).toBe(200)
    }
    await set('suspended')
    for (const at of [base, elsewhere]) expect((await opportunities(token, at)).status).toBe(401)
    await set('active')
    expect((await opportunities(token)).status).toBe(401)
    expect((await opportunities((await tokenFor(program)).access_token)).status).toBe(200)
  })

  test('nothing after its hour, and no row of it a day later', async () => {
    const { owner, database } = bank()
    const program = await newProgram()
    const { access_token: token } = await tokenFor(program)
    const age = (by: string) =>
      owner.query(
        'update client_token set expires_at = now() - $2::interval where client_id = $1',
        [program.accountId, by],
      )
    await age('1 second')
    expect((await opportunities(token)).status).toBe(401)
    await age('2 days')
    await change(database.pool, clearOldTokens)
    const rows = await owner.query('select from client_token where client_id = $1', [
      program.accountId,
    ])
    expect(rows.rowCount).toBe(0)
  })

  test('two secrets work while one takes the place of the other, and an ended one takes its tokens with it', async () => {
    const { owner, world } = bank()
    const lead = bank().as(world.engagementLead)
    const made = await lead.post('/clients', {
      body: { name: 'Ours', purpose: 'To keep in step', scopes: ['opportunities:write'] },
    })
    expect(made.statusCode, made.body).toBe(201)
    const first = made.json<{ id: string; secret: string; secrets: { id: string }[] }>()
    expect(first.secret).toMatch(/^peoplebank_secret_[\w-]{43}$/)
    const rotated = await lead.post(`/clients/${first.id}/secrets`, {
      body: { othersEndInHours: 24 },
    })
    const second = rotated.json<{
      secret: string
      secrets: { id: string; endsAt: string | null }[]
    }>()
    expect(second.secrets.map(({ endsAt }) => endsAt === null)).toEqual([false, true])
    const old = await tokenFor({ accountId: first.id, secret: first.secret })
    const young = await tokenFor({ accountId: first.id, secret: second.secret })
    const third = await lead.post(`/clients/${first.id}/secrets`, { body: {} })
    expect(third.json()).toMatchObject({ status: 409, code: 'clients.too_many_secrets' })
    const ended = await lead.del(`/clients/${first.id}/secrets/${first.secrets[0]?.id}`)
    expect(ended.statusCode).toBe(204)
    expect((await opportunities(old.access_token)).status).toBe(401)
    expect((await opportunities(young.access_token)).status).toBe(200)
    await expect(tokenFor({ accountId: first.id, secret: first.secret })).rejects.toMatchObject({
      status: 401,
    })
    // The time of the other passes by itself.
    const last = await lead.post(`/clients/${first.id}/secrets`, { body: { othersEndInHours: 1 } })
    expect(last.statusCode, last.body).toBe(201)
    await owner.query(
      `update client_secret set ends_at = now() - interval '1 second'
       where client_id = $1 and ends_at <> 'infinity'`,
      [first.id],
    )
    expect((await opportunities(young.access_token)).status).toBe(401)
  })

  test('a secret is shown once and kept nowhere', async () => {
    const { owner, world } = bank()
    const lead = bank().as(world.engagementLead)
    const call = {
      body: { name: 'Once', purpose: 'To look', scopes: ['opportunities:write'] },
      headers: { 'idempotency-key': randomUUID() },
    }
    const first = (await lead.post('/clients', call)).json<{ id: string; secret: string }>()
    const again = (await lead.post('/clients', call)).json<{ id: string; secret: null }>()
    expect([again.id, again.secret]).toEqual([first.id, null])
    const { access_token: token } = await tokenFor({ accountId: first.id, secret: first.secret })
    const { rows } = await owner.query<{ text: string }>(
      `select string_agg(r::text, '') as text from (
         select c::text as r from client c union all select s::text from client_secret s
         union all select t::text from client_token t union all select a::text from audit_event a) all_rows`,
    )
    for (const secret of [first.secret, token])
      expect(rows[0]?.text).not.toContain(secret.replace(/^peoplebank_(?:secret|token)_/, ''))
    // Who was given a token, and by which secret, is on record.
    const { rows: given } = await owner.query(
      `select actor_kind, actor_id, organisation_id from audit_event
       where event = 'clients.token_given' order by id desc limit 1`,
    )
    expect(given).toEqual([
      { actor_kind: 'client', actor_id: first.id, organisation_id: world.home },
    ])
  })
})

describe('a program of another organisation', () => {
  test('writes, publishes and follows an opportunity of its own', async () => {
    const { world, owner } = bank()
    const program = await newProgram(['opportunities:write'])
    await owner.query('update client set contact_account_id = $2 where id = $1', [
      program.accountId,
      world.engagementLead.accountId,
    ])
    const caller = bank().as(program)
    const made = await caller.post('/opportunities', {
      body: {
        title: 'Teach a seminar',
        kind: 'service_redesign',
        purpose: 'To teach',
        difference: 'Students listen better',
        influence: 'influence',
        timeShape: 'open_ended',
        hoursMonth: 4,
        support: 'A buddy',
        recognition: 'paid',
        howChosen: 'We talk',
        noPapers: true,
        online: true,
      },
    })
    expect(made.statusCode, made.body).toBe(201)
    expect(made.json()).toMatchObject({
      missing: [],
      contactPerson: { id: world.engagementLead.accountId },
    })
    const { id } = made.json<{ id: string }>()
    const opened = await caller.post(`/opportunities/${id}/status`, {
      body: { move: 'open' },
      headers: { 'if-match': String(made.headers['etag']) },
    })
    expect(opened.statusCode, opened.body).toBe(200)
    expect(opened.json()).toMatchObject({ status: 'open' })
    const rows = await owner.query(
      `select distinct actor_kind, actor_id from audit_event where subject_id = $1`,
      [id],
    )
    expect(rows.rows).toEqual([{ actor_kind: 'client', actor_id: program.accountId }])
  })
})
