import ICAL from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { testBank } from '../support/harness.ts'
import { runMailJobs, secretIn } from '../support/joining-mail.ts'
import { makeFixtures } from '../support/valid-requests.ts'

const bank = testBank()
const visitor = () => bank().as(null)
const sql = (text: string, values: unknown[] = []) => bank().owner.query(text, values)
const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)

beforeEach(async () => {
  bank().outbox.sent.length = 0
  await sql('update opportunity set is_public = false')
  await sql('delete from joining_attempt')
})

/** A public opportunity of a side, with what is changed. */
async function notice(change: Record<string, unknown> = {}, side: 'home' | 'other' = 'home') {
  const fixtures = await makeFixtures(bank())
  const id = await fixtures.opportunity(side, 'open')
  const names = Object.keys({ is_public: true, ...change })
  await sql(
    `update opportunity set ${names.map((name, at) => `${name} = $${at + 2}`).join(', ')} where id = $1`,
    [id, ...Object.values({ is_public: true, ...change })],
  )
  return id
}
const listed = async (query: Record<string, string | number> = {}) => {
  const answer = await visitor().get('/noticeboard', { query })
  expect(answer.statusCode, answer.body).toBe(200)
  return (answer.json().items as { id: string }[]).map(({ id }) => id)
}

describe('what everybody may read', () => {
  test('200: only what is open, whose organisation chose so, and whose last day has not gone by', async () => {
    const shown = await notice()
    await notice({ is_public: false })
    await notice({ closes_on: day(-1) })
    await notice({ status: 'filled' })
    await notice({ status: 'draft' })
    const lastDay = await notice({ closes_on: day(0) })
    expect(await listed()).toEqual([lastDay, shown])
  })

  test('200: names nobody, and not whom it looks for', async () => {
    const id = await notice({
      counterparts: JSON.stringify([{ pillar: 'clinical', name: 'Dr Zq Named', post: 'Lead' }]),
      wanted: JSON.stringify({ attributes: [], themes: [{ code: 'depression', lived: 'own' }] }),
    })
    const { rows } = await sql(
      'select a.name from opportunity o join account a on a.id = o.contact_account_id where o.id = $1',
      [id],
    )
    const answers = await Promise.all(
      [
        `/noticeboard/${id}`,
        '/noticeboard',
        '/noticeboard/feed.json',
        '/noticeboard/feed.atom',
        '/noticeboard/sessions.ics',
      ].map((path) => visitor().get(path)),
    )
    const page = await bank().app.inject({ url: `/take-part/${id}` })
    for (const { body } of [...answers, page]) {
      expect(body).not.toContain('Zq Named')
      expect(body).not.toContain('depression')
      expect(body).not.toContain(String(rows[0]?.name))
    }
  })

  test('200: narrowed by organisation, kind, place, online and first step', async () => {
    const near = await notice({ online: false, outcode: 'NR3' })
    const far = await notice({ online: false, outcode: 'LS1', kind: 'peer_support' })
    const online = await notice({ outcode: 'LS1', first_step: true }, 'other')
    expect(await listed({ outcode: 'NR2', km: 30 })).toEqual([online, near])
    expect(await listed({ outcode: 'NR2', km: 30, online: 'true' })).toEqual([online])
    expect(await listed({ outcode: 'NR2', km: 500 })).toEqual([online, far, near])
    for (const path of ['', '/feed.json', '/feed.atom', '/sessions.ics']) {
      const ask = (query: Record<string, string | number>) =>
        visitor().get(`/noticeboard${path}`, { query })
      expect((await ask({ outcode: 'ZZ99', km: 5 })).json()).toMatchObject({
        ...{ status: 422, code: 'places.outcode_unknown', issues: [{ field: 'outcode' }] },
      })
      expect((await ask({ km: 5 })).json()).toMatchObject({
        ...{ status: 400, issues: [{ field: 'km' }] },
      })
    }
    expect(await listed({ kind: 'peer_support' })).toEqual([far])
    expect(await listed({ firstStep: 'true' })).toEqual([online])
    expect(await listed({ organisationId: bank().world.other })).toEqual([online])
    const choices = (await visitor().get('/noticeboard/choices')).json()
    expect(choices.organisations.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      [bank().world.home, bank().world.other].toSorted(),
    )
    expect(choices.kinds.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['committee', 'peer_support']),
    )
  })

  test('200: page by page none twice and none left out, though they opened in one moment', async () => {
    const ids = []
    for (let each = 0; each < 5; each += 1) ids.push(await notice())
    await sql(`update opportunity set opened_at = '2026-01-01 10:00:00.123456Z' where is_public`)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page: { items: { id: string }[]; nextCursor: string | null } = (
        await visitor().get('/noticeboard', { query: { limit: 2, ...(cursor ? { cursor } : {}) } })
      ).json()
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen.toSorted()).toEqual(ids.toSorted())
    expect(new Set(seen).size).toBe(5)
  })

  test('410 when it is over, 404 when it never was public or a quarter of a year has gone by', async () => {
    const over = await notice({ status: 'closed' })
    const secret = await notice({ is_public: false })
    const old = await notice({ status: 'closed', updated_at: '2026-01-01' })
    const codeOf = async (id: string) => {
      const { status, code } = (await visitor().get(`/noticeboard/${id}`)).json()
      return [status, code]
    }
    expect(await codeOf(over)).toEqual([410, 'noticeboard.over'])
    expect(await codeOf(secret)).toEqual([404, 'noticeboard.not_found'])
    expect(await codeOf(old)).toEqual([404, 'noticeboard.not_found'])
    for (const [id, status] of [
      [over, 410],
      [secret, 404],
      ['nonsense', 404],
    ] as const) {
      const page = await bank().app.inject({ url: `/take-part/${id}` })
      expect(page.statusCode).toBe(status)
      expect(page.body).toContain('noindex')
      expect(page.body).toContain('<div id="app">')
    }
  })

  test('304: nothing goes out again that a reader has; other sites may read it', async () => {
    const id = await notice()
    for (const path of [
      '/noticeboard',
      `/noticeboard/${id}`,
      '/noticeboard/feed.json',
      '/noticeboard/feed.atom',
      '/noticeboard/sessions.ics',
    ]) {
      const first = await visitor().get(path)
      expect(first.headers['access-control-allow-origin'], path).toBe('*')
      expect(first.headers['access-control-allow-credentials'], path).toBeUndefined()
      const headers = { 'if-none-match': String(first.headers['etag']) }
      expect((await visitor().get(path, { headers })).statusCode, path).toBe(304)
      await sql(
        `update opportunity set title = title || '!', updated_at = now(), version = version + 1,
        sessions = '[{"start":"2026-10-25T10:00:00Z","end":"2026-10-25T11:00:00Z"}]' where id = $1`,
        [id],
      )
      expect((await visitor().get(path, { headers })).statusCode, path).toBe(200)
    }
    const own = await bank().as(bank().world.coordinator).get('/opportunities')
    expect(own.headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('in the shapes that others read', () => {
  test('a JSON Feed and an Atom feed of the same things, texts as they are', async () => {
    const id = await notice({ title: 'Ward & <b>garden</b>', purpose: 'Say "yes" & <script>' })
    const json = (await visitor().get('/noticeboard/feed.json')).json()
    const url = `${bank().config.publicUrl}/take-part/${id}`
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: url, url, title: 'Ward & <b>garden</b>' }],
    })
    expect(json.items[0].content_text).toContain('Say "yes" & <script>')
    const atom = await visitor().get('/noticeboard/feed.atom')
    expect(atom.headers['content-type']).toMatch(/^application\/atom\+xml/)
    expect(atom.body).toContain(url)
    expect(atom.body).not.toMatch(/<script>|<b>garden/)
  })

  test('the sessions for a calendar, at the right moment on both sides of a clock change', async () => {
    const sessions = [
      { start: '2026-10-24T10:00:00+01:00', end: '2026-10-24T12:00:00+01:00' },
      { start: '2026-10-25T10:00:00Z', end: '2026-10-25T12:00:00Z' },
    ]
    await notice({ sessions: JSON.stringify(sessions) })
    const { body } = await visitor().get('/noticeboard/sessions.ics')
    // Nobody who reads it has said that they come.
    expect(body).not.toContain('cannot come')
    expect(body.replaceAll('\r\n ', '')).toMatch(/Read more at http/)
    const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent')
    expect(events.map((event) => new ICAL.Event(event).startDate.toJSDate().toISOString())).toEqual(
      ['2026-10-24T09:00:00.000Z', '2026-10-25T10:00:00.000Z'],
    )
  })

  test('a page that search engines and previews read without running it, and that nothing typed can break', async () => {
    const hostile = '</script><script>alert(1)</script> "quoted" & <i>'
    const id = await notice({ title: hostile, purpose: hostile, closes_on: day(5), outcode: 'NR3' })
    const { body, statusCode, headers } = await bank().app.inject({ url: `/take-part/${id}` })
    expect(statusCode).toBe(200)
    expect(headers['content-security-policy']).toBeDefined()
    expect(body).not.toContain('<script>alert')
    expect(body).toContain(
      `<link rel="canonical" href="${bank().config.publicUrl}/take-part/${id}">`,
    )
    expect(body.match(/<title>/g)).toHaveLength(1)
    expect(body).toContain('property="og:title"')
    const posting = JSON.parse(/ld\+json">(.*?)<\/script>/.exec(body)?.[1] ?? '')
    expect(posting).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: hostile,
      // What pays is no work of volunteers.
      employmentType: 'OTHER',
      validThrough: `${day(5)}T23:59:59Z`,
      jobLocation: { address: { postalCode: 'NR3', addressCountry: 'GB' } },
      jobLocationType: 'TELECOMMUTE',
    })
    expect(posting.hiringOrganization.name).toBeTruthy()
    const unpaid = await notice({ recognition: 'training' })
    const { body: page } = await bank().app.inject({ url: `/take-part/${unpaid}` })
    expect(page).toContain('"employmentType":"VOLUNTEER"')
    const board = await bank().app.inject({ url: '/take-part' })
    expect(board.body).toContain(`href="/take-part/${id}"`)
    expect(board.body).toContain('type="application/feed+json"')
    expect(board.body).not.toContain('<script>alert')
  })
})

describe('the way in from something public', () => {
  const join = async (email: string, opportunityId: string | null, answers: object = {}) => {
    const body = {
      email,
      opportunityId,
      answers: { organisationId: bank().world.home, name: 'Ida Interested', ...answers },
    }
    const saved = await visitor().post('/joining/forms', { body })
    expect(saved.statusCode, saved.body).toBe(201)
    const token = secretIn((await runMailJobs(bank()))[0])
    const opened = (await visitor().post('/joining/openings', { body: { token } })).json()
    const done = await visitor().post('/joining/completions', {
      body: { token, answers: body.answers, consents: [] },
    })
    expect(done.statusCode, done.body).toBe(201)
    const { rows } = await sql(
      `select p.opportunity_id, p.status, p.owed, m.move, m.side from leader l
       left join placement p on p.leader_id = l.id left join placement_move m on m.placement_id = p.id
       where l.email = $1`,
      [email],
    )
    return { opened, placements: rows }
  }

  test('201: who joins because of it is interested from the moment they are in', async () => {
    const id = await notice({ title: 'A garden for the ward' }, 'other')
    const { opened, placements } = await join('ida@join.example', id)
    expect(opened.interestedIn).toBe('A garden for the ward')
    expect(placements).toEqual([
      {
        opportunity_id: id,
        status: 'interested',
        owed: 'answer',
        move: 'interested',
        side: 'leader',
      },
    ])
    const { rows } = await sql(
      `select detail from audit_event where event = 'involvement.moved' order by at desc limit 1`,
    )
    expect(rows).toHaveLength(1)
  })

  test('201: a form is never lost over what is not public, or over by then', async () => {
    const secret = await notice({ is_public: false })
    const first = await join('second@join.example', secret)
    expect(first.opened.interestedIn).toBeNull()
    expect(first.placements[0]?.status).toBeNull()
    const absent = await join('third@join.example', '0190a000-0000-7000-8000-00000000dead')
    expect(absent.placements[0]?.status).toBeNull()
  })

  test('201: closed in the meantime, they are in, and nothing else', async () => {
    const id = await notice()
    const body = {
      email: 'late@join.example',
      opportunityId: id,
      answers: { organisationId: bank().world.home, name: 'Lou Late' },
    }
    await visitor().post('/joining/forms', { body })
    const token = secretIn((await runMailJobs(bank()))[0])
    await sql(`update opportunity set status = 'closed' where id = $1`, [id])
    const done = await visitor().post('/joining/completions', {
      body: { token, answers: body.answers, consents: [] },
    })
    expect(done.statusCode, done.body).toBe(201)
    const { rows } = await sql(
      `select count(*)::int as count from placement p join leader l on l.id = p.leader_id where l.email = $1`,
      [body.email],
    )
    expect(rows).toEqual([{ count: 0 }])
  })

  test('201: a child is interested in nothing before a guardian has said yes', async () => {
    const id = await notice()
    const { placements } = await join('kid@join.example', id, {
      ageBand: 'under_16',
      guardian: {
        name: 'Gil Guardian',
        relation: 'mother',
        email: 'gil@home.example',
        phone: null,
      },
    })
    expect(placements[0]?.status).toBeNull()
  })
})

describe('whoever floods it', () => {
  let serial = 0
  const interested = (opportunityId: string | undefined, remoteAddress: string) => {
    serial += 1
    return bank().app.inject({
      method: 'POST',
      url: '/api/v1/joining/forms',
      remoteAddress,
      headers: { 'idempotency-key': `interest-${serial}-of-a-test` },
      payload: {
        email: `flood${serial}@interest.example`,
        ...(opportunityId && { opportunityId }),
        answers: {},
      },
    })
  }
  const count = async () =>
    (
      await sql(
        'select count(*)::int as count from joining_attempt where opportunity_id is not null',
      )
    ).rows[0]?.count

  test('429: a network says twelve times in a quarter of an hour that it is interested, also all at once', async () => {
    const ids = [await notice(), await notice()]
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_each, at) => interested(ids[at % 2], '198.51.100.7')),
    )
    const statuses = answers.map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status === 201)).toHaveLength(12)
    expect(statuses.filter((status) => status === 429)).toHaveLength(8)
    const refused = answers.find(({ statusCode }) => statusCode === 429)
    expect(refused?.headers['retry-after']).toBe('900')
    expect(refused?.json().detail).toContain('what you wrote stays on this page')
    expect(await count()).toBe(12)
    // It may still send forms that are about nothing on the noticeboard, and others may say that they are interested.
    expect((await interested(undefined, '198.51.100.7')).statusCode).toBe(201)
    expect((await interested(ids[0], '203.0.113.9')).statusCode).toBe(201)
    await sql(`update joining_attempt set at = now() - interval '16 minutes'`)
    expect((await interested(ids[0], '198.51.100.7')).statusCode).toBe(201)
  })

  test('429: from everywhere at once, in one of them alone', async () => {
    const [flooded, other] = [await notice(), await notice()]
    await sql(
      `insert into joining_attempt (id, network, opportunity_id)
       select gen_random_uuid(), 'network ' || number, $1 from generate_series(1, 200) number`,
      [flooded],
    )
    expect((await interested(flooded, '203.0.113.20')).statusCode).toBe(429)
    expect((await interested(other, '203.0.113.20')).statusCode).toBe(201)
  })

  test('what is not on the noticeboard counts for nothing', async () => {
    const draft = await notice({ status: 'draft' })
    for (let time = 0; time < 14; time += 1)
      expect((await interested(draft, '198.51.100.8')).statusCode).toBe(201)
    expect(await count()).toBe(0)
  })
})
