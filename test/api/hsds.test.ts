import { beforeEach, describe, expect, test } from 'vitest'
import { namedId, newId } from '../../server/src/core/ids.ts'
import { testBank } from '../support/harness.ts'
import { hsdsFaults, hsdsParameters } from '../support/hsds-fields.ts'
import { makeFixtures } from '../support/valid-requests.ts'

// The noticeboard as Open Referral UK 3.0, as directories of services read it.

const bank = testBank()
const sql = (text: string, values: unknown[] = []) => bank().owner.query(text, values)
const get = async (path: string, query: Record<string, string | number> = {}, headers = {}) => {
  const answer = await bank().as(null).get(`/hsds${path}`, { query, headers })
  return { answer, body: answer.body === '' ? null : (answer.json() as never) }
}
interface Page {
  total_items: number
  total_pages: number
  last_page: boolean
  contents: { id: string }[]
}
const idsOf = async (path: string, query: Record<string, string | number> = {}) => {
  const { answer } = await get(path, query)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Page>().contents.map(({ id }) => id)
}

beforeEach(() => sql('update opportunity set is_public = false'))

/** A public opportunity, with what is changed. */
async function notice(change: Record<string, unknown> = {}, side: 'home' | 'other' = 'home') {
  const id = await (await makeFixtures(bank())).opportunity(side, 'open')
  const all = Object.entries({ is_public: true, ...change })
  await sql(
    `update opportunity set ${all.map(([name], at) => `${name} = $${at + 2}`).join(', ')} where id = $1`,
    [id, ...all.map(([, value]) => value)],
  )
  return id
}
const sessions = (...starts: string[]) =>
  JSON.stringify(
    starts.map((start) => ({
      start,
      end: new Date(Date.parse(start) + 2 * 3_600_000).toISOString(),
    })),
  )

describe('what it says holds to the tables of the standard', () => {
  test('of an opportunity with everything, and of one with nothing', async () => {
    await sql(
      `update organisation set ods_code = 'RGN', website = 'https://home.example/' where id = $1`,
      [bank().world.home],
    )
    const full = await notice({
      outcode: 'NR3',
      first_step: true,
      closes_on: '2030-01-31',
      starts_on: '2030-02-01',
      recognition: 'paid',
      recognition_note: '£20 an hour',
      time_shape: 'fixed',
      sessions: sessions('2030-02-05T10:00:00Z', '2030-02-12T10:00:00Z', '2030-03-01T14:00:00Z'),
    })
    const bare = await notice({ online: false, outcode: null, influence: null, recognition: null })
    for (const id of [full, bare]) {
      const { body } = await get(`/services/${id}`)
      expect(hsdsFaults('service', body)).toEqual([])
    }
    for (const [path, what] of [
      ['', 'about'],
      ['/services', 'page of service'],
      ['/services?full=true', 'page of service'],
      ['/organizations', 'page of organization'],
      ['/service_at_locations', 'page of place'],
      ['/service_at_locations?full=true', 'page of place'],
      ['/taxonomies', 'page of taxonomy'],
      ['/taxonomy_terms', 'page of taxonomy_term'],
      [`/organizations/${bank().world.home}`, 'organization'],
      [`/organizations/${bank().world.home}?full_service=true`, 'organization'],
    ] as const)
      expect([path, hsdsFaults(what, (await get(path)).body)]).toEqual([path, []])
    for (const [path, what] of [
      ['/service_at_locations', 'place'],
      ['/taxonomies', 'taxonomy'],
      ['/taxonomy_terms', 'taxonomy_term'],
    ] as const)
      for (const id of await idsOf(path)) {
        const { answer, body } = await get(`${path}/${id}`)
        expect([path, answer.statusCode, hsdsFaults(what, body)]).toEqual([path, 200, []])
        expect(body).toMatchObject({ id })
      }
  })

  test('the tables find what is wrong', () => {
    const id = newId()
    const right = {
      ...{ id, organization_id: id, name: 'A', status: 'active', url: 'https://x.example/' },
    }
    expect(hsdsFaults('service', right)).toEqual([])
    for (const wrong of [
      { ...right, status: 'open' },
      { ...right, titel: 'A' },
      { ...right, url: null },
      { ...right, last_modified: 'yesterday' },
      { ...right, schedules: [{ id, opens_at: '10:00' }] },
      { ...right, schedules: [{ id, freq: 'DAILY' }] },
      { ...right, schedules: [{ id, until: '2030-01-01', count: 1 }] },
      { ...right, cost_options: [{ id, amount: 0 }] },
      { ...right, phones: [{ id }] },
      { ...right, id: '1' },
      { id, organization_id: id, name: 'A', status: 'active' },
    ])
      expect(hsdsFaults('service', wrong).length, JSON.stringify(wrong)).toBeGreaterThan(0)
    expect(hsdsFaults('page of service', { contents: [] }).length).toBeGreaterThan(0)
  })
})

describe('what it says', () => {
  test('of an opportunity: whose it is, for whom, what it costs, under which words, where, and no person', async () => {
    await sql(`update organisation set ods_code = 'RGN' where id = $1`, [bank().world.home])
    const id = await notice({
      outcode: 'NR3',
      recognition: 'paid',
      recognition_note: '£20 an hour',
      counterparts: JSON.stringify([{ pillar: 'clinical', name: 'Dr Zq Named', post: 'Lead' }]),
    })
    const { answer, body } = await get(`/services/${id}`)
    expect(body).toMatchObject({
      id,
      organization_id: bank().world.home,
      status: 'active',
      name: 'Sit on the panel',
      organization: {
        name: 'Home Trust',
        organization_identifiers: [
          { identifier_scheme: 'GB-NHS', identifier_type: 'ODS code', identifier: 'RGN' },
        ],
      },
      contacts: [{ name: 'Home Trust', title: 'Point of contact for those who take part' }],
      cost_options: [{ amount: 0, currency: 'GBP' }],
      service_at_locations: [
        { location: { location_type: 'physical', external_identifier: 'NR3' } },
        { location: { location_type: 'virtual' } },
      ],
    })
    const { attributes } = answer.json<{ attributes: { link_type: string; value: string }[] }>()
    expect(attributes.map(({ link_type, value }) => [link_type, value])).toEqual([
      ['service_type', 'committee'],
      ['influence', 'influence'],
      ['recognition', 'paid'],
    ])
    const { rows } = await sql(
      'select a.name, a.email from opportunity o join account a on a.id = o.contact_account_id where o.id = $1',
      [id],
    )
    for (const hidden of ['Zq Named', String(rows[0]?.name), String(rows[0]?.email)])
      for (const path of [
        `/services/${id}`,
        '/services',
        '/organizations',
        '/service_at_locations',
      ])
        expect((await get(path)).answer.body).not.toContain(hidden)
  })

  test('sessions that come again are one schedule of RFC 5545, across a change of the clocks two', async () => {
    const weekly = await notice({
      sessions: sessions('2030-02-05T10:00:00Z', '2030-02-12T10:00:00Z', '2030-02-19T10:00:00Z'),
    })
    const schedulesOf = async (id: string) =>
      (await get(`/services/${id}`)).answer.json<{ schedules: object[] }>().schedules
    expect(await schedulesOf(weekly)).toEqual([
      expect.objectContaining({
        freq: 'WEEKLY',
        interval: 1,
        byday: 'TU',
        dtstart: '2030-02-05',
        until: '2030-02-19',
        opens_at: '10:00Z',
        closes_at: '12:00Z',
      }),
    ])
    // Every fortnight at ten by the clock, which goes forward on 31 March 2030.
    const across = await notice({
      sessions: sessions(
        '2030-03-12T10:00:00Z',
        '2030-03-26T10:00:00Z',
        '2030-04-09T09:00:00Z',
        '2030-04-23T09:00:00Z',
      ),
    })
    expect(await schedulesOf(across)).toEqual([
      expect.objectContaining({ interval: 2, dtstart: '2030-03-12', opens_at: '10:00Z' }),
      expect.objectContaining({ interval: 2, dtstart: '2030-04-09', opens_at: '10:00+01:00' }),
    ])
    const uneven = await notice({
      sessions: sessions('2030-02-05T10:00:00Z', '2030-02-12T10:00:00Z', '2030-03-05T10:00:00Z'),
    })
    expect(await schedulesOf(uneven)).toEqual(
      ['2030-02-05', '2030-02-12', '2030-03-05'].map((day) =>
        expect.objectContaining({ dtstart: day, valid_from: day, valid_to: day, count: 1 }),
      ),
    )
    for (const once of await schedulesOf(uneven))
      expect(['freq' in once, 'until' in once]).toEqual([false, false])
    expect(await schedulesOf(await notice())).toEqual([
      expect.objectContaining({
        description: 'For as long as you like, about 4 hours a month',
        attending_type: 'online',
      }),
    ])
  })

  test('only what the noticeboard shows: and an organisation while it offers something', async () => {
    const shown = await notice()
    const hidden = [
      await notice({ is_public: false }),
      await notice({ closes_on: '2020-01-01' }),
      await notice({ status: 'filled' }),
    ]
    expect(await idsOf('/services')).toEqual([shown])
    for (const id of [...hidden, newId()]) {
      expect((await get(`/services/${id}`)).answer.statusCode).toBe(404)
      const place = await get(`/service_at_locations/${namedId(`${id} virtual`)}`)
      expect(place.answer.statusCode).toBe(404)
    }
    expect(await idsOf('/organizations')).toEqual([bank().world.home])
    expect((await get(`/organizations/${bank().world.other}`)).answer.statusCode).toBe(404)
  })
})

describe('lists are narrowed and paged', () => {
  test('by words, organisation, text, change, day and hour', async () => {
    const first = await notice({ kind: 'peer_support', title: 'Walk with others' })
    const second = await notice(
      { recognition: 'expenses_only', sessions: sessions('2030-02-05T10:00:00Z') },
      'other',
    )
    const { other } = bank().world
    const kind = namedId('taxonomy opportunity_kind')
    const expected: [Record<string, string>, string[]][] = [
      [{}, [second, first]],
      [{ organization_id: other }, [second]],
      [{ taxonomy_term_id: namedId('term opportunity_kind peer_support') }, [first]],
      [{ taxonomy_term_id: namedId('term recognition expenses_only') }, [second]],
      [{ taxonomy_id: kind }, [second, first]],
      [{ taxonomy_id: kind, taxonomy_term_id: namedId('term recognition expenses_only') }, []],
      [{ taxonomy_id: newId() }, []],
      [{ taxonomy_term_id: newId() }, []],
      [{ search: 'walking' }, [first]],
      [{ search: 'nothing like it' }, []],
      [{ modified_after: '2999-01-01T00:00:00Z' }, []],
      [{ modified_after: '2020-01-01T00:00:00Z' }, [second, first]],
      [{ day: 'TU' }, [second]],
      [{ day: 'WE' }, []],
      [{ start_time: '10:00' }, [second]],
      [{ start_time: '10:01' }, []],
      [{ end_time: '12:00', day: 'TU' }, [second]],
      [{ end_time: '11:59' }, []],
      [{ start_time: '10:00:00', end_time: '12:00:00' }, [second]],
      [{ minimum_age: '18', maximum_age: '25' }, [second, first]],
    ]
    for (const [query, found] of expected)
      expect([query, await idsOf('/services', query)]).toEqual([query, found])
    expect((await get('/services', { start_time: '25:00' })).answer.json()).toMatchObject({
      status: 400,
      issues: [{ field: 'start_time', message: 'Give hours and minutes, such as 09:30' }],
    })
  })

  test('places by a postcode, and how far it is', async () => {
    const near = await notice({ online: false, outcode: 'NR3' })
    const far = await notice({ online: false, outcode: 'LS1' })
    const online = await notice({ online: true, outcode: null })
    const at = async (query: Record<string, string | number>) => {
      const { answer } = await get('/service_at_locations', query)
      return answer
        .json<{ contents: { service_id: string }[] }>()
        .contents.map(({ service_id }) => service_id)
    }
    expect(await at({})).toEqual([online, far, near])
    expect(await at({ postcode: 'nr2 4sz' })).toEqual([online, near])
    expect(await at({ postcode: 'NR2', proximity: 500_000 })).toEqual([online, far, near])
    expect(await at({ postcode: 'LS1', proximity: 100 })).toEqual([online, far])
    const refused = async (query: Record<string, string | number>) =>
      (await get('/service_at_locations', query)).answer.json()
    expect(await refused({ postcode: 'not one' })).toMatchObject({ status: 400 })
    expect(await refused({ postcode: 'ZZ99 9ZZ', proximity: 5_000 })).toMatchObject({
      ...{ status: 422, code: 'places.outcode_unknown', issues: [{ field: 'postcode' }] },
    })
    expect(await refused({ proximity: 5_000 })).toMatchObject({
      ...{ status: 400, issues: [{ field: 'proximity' }] },
    })
  })

  test('pages lead to each other, and each says what it is', async () => {
    const made = [await notice(), await notice(), await notice()].toReversed()
    const second = await get('/services', { page: 2, per_page: 1 })
    expect(second.body).toMatchObject({
      total_items: 3,
      total_pages: 3,
      page_number: 2,
      size: 1,
      first_page: false,
      last_page: false,
      empty: false,
      contents: [{ id: made[1] }],
    })
    const path = '/api/v1/hsds/services?page='
    expect(second.answer.headers['link']).toBe(
      [
        [1, 'first'],
        [1, 'prev'],
        [3, 'next'],
        [3, 'last'],
      ]
        .map(([page, rel]) => `<${path}${page}&per_page=1>; rel="${rel}"`)
        .join(', '),
    )
    const beyond = await get('/services', { page: 9 })
    expect(beyond.body).toMatchObject({ empty: true, last_page: true, size: 0, total_items: 3 })
    await sql('update opportunity set is_public = false')
    expect((await get('/services')).body).toMatchObject({
      total_items: 0,
      total_pages: 0,
      first_page: true,
      last_page: true,
      empty: true,
      contents: [],
    })
  })

  test('nothing is sent that a reader has, anybody’s page may show it, and it may be kept', async () => {
    const id = await notice()
    for (const path of ['', '/services', `/services/${id}`, '/organizations', '/taxonomy_terms']) {
      const { answer } = await get(path)
      expect(answer.headers).toMatchObject({
        'cache-control': 'public, max-age=300',
        'access-control-allow-origin': '*',
      })
      const again = await get(path, {}, { 'if-none-match': String(answer.headers['etag']) })
      expect([path, again.answer.statusCode, again.answer.body]).toEqual([path, 304, ''])
    }
    const one = await get(`/services/${id}`)
    const modified = String(one.answer.headers['last-modified'])
    const since = (moment: string) => get(`/services/${id}`, {}, { 'if-modified-since': moment })
    expect((await since(modified)).answer.statusCode).toBe(304)
    expect((await since(new Date(0).toUTCString())).answer.statusCode).toBe(200)
    expect((await since('yesterday')).answer.statusCode).toBe(200)
    // A change of its organisation is one of it.
    await sql(`update organisation set updated_at = now() + interval '1 hour' where id = $1`, [
      bank().world.home,
    ])
    expect((await since(modified)).answer.statusCode).toBe(200)
  })

  test('organisations by what they offer, and words by what they say', async () => {
    const { home, other } = bank().world
    await notice({ kind: 'peer_support' })
    await notice({ recognition: 'expenses_only' }, 'other')
    const word = (kind: string, code: string) => namedId(`term ${kind} ${code}`)
    const kind = namedId('taxonomy opportunity_kind')
    const helping = word('opportunity_kind', 'peer_support')
    const of = async (query: Record<string, string>) =>
      (await idsOf('/organizations', query)).toSorted()
    expect(await of({ taxonomy_id: kind })).toEqual([home, other].toSorted())
    expect(await of({ taxonomy_term_id: helping })).toEqual([home])
    expect(await of({ taxonomy_term_id: word('recognition', 'expenses_only') })).toEqual([other])
    expect(await of({ taxonomy_term_id: newId() })).toEqual([])
    expect(await idsOf('/taxonomies', { search: 'KINDS opportunity' })).toEqual([kind])
    expect(await idsOf('/taxonomies', { search: 'nothing like it' })).toEqual([])
    expect(await idsOf('/taxonomy_terms', { search: 'peer support' })).toContain(helping)
    expect(await idsOf('/taxonomy_terms', { search: 'nothing like it' })).toEqual([])
    expect(await idsOf('/taxonomy_terms', { parent_id: helping })).toEqual([])
    const terms = await idsOf('/taxonomy_terms')
    expect(await idsOf('/taxonomy_terms', { top_only: 'true' })).toEqual(terms)
  })

  test('in full each is as it is by its id, and an organisation says what it offers', async () => {
    const id = await notice({ outcode: 'NR3', recognition: 'paid' })
    const one = (await get(`/services/${id}`)).body
    // Some languages write a boolean with a capital letter.
    for (const full of ['true', 'True'])
      expect((await get('/services', { full })).body).toMatchObject({ contents: [one] })
    for (const path of await idsOf('/service_at_locations')) {
      const { body } = await get(`/service_at_locations/${path}`)
      expect((await get('/service_at_locations', { full: 'true' })).answer.json<Page>()).toEqual(
        expect.objectContaining({ contents: expect.arrayContaining([body]) }),
      )
    }
    const listed = (await get('/services')).answer.json<Page>().contents
    expect(Object.keys(listed[0] ?? {})).not.toContain('schedules')
    expect((await get('/services', { full: 'false' })).body).toMatchObject({ contents: listed })
    const { home } = bank().world
    expect((await get(`/organizations/${home}`)).body).toMatchObject({ id: home, services: listed })
    const whole = await get(`/organizations/${home}`, { full_service: 'true' })
    expect(whole.body).toMatchObject({ id: home, services: [one] })
  })

  test('what the standard lets a reader ask for breaks no address', async () => {
    await notice({ sessions: sessions('2030-02-05T10:00:00Z') })
    const { home } = bank().world
    const given: Record<string, string> = {
      ...{ search: 'panel', page: '1', per_page: '5', format: 'json', minimal: 'true' },
      ...{ full: 'true', full_service: 'true', top_only: 'true', parent_id: newId() },
      ...{ taxonomy_id: newId(), taxonomy_term_id: newId(), organization_id: home },
      ...{ modified_after: '2020-01-01T00:00:00Z', minimum_age: '18', maximum_age: '25' },
      ...{ start_time: '09:00:00', end_time: '17:00', day: 'TU', postcode: 'NR2 4SZ' },
    }
    for (const [path, names] of Object.entries(hsdsParameters))
      for (const name of names) {
        const query: Record<string, string> =
          name === 'proximity'
            ? { proximity: '5000', postcode: 'NR2 4SZ' }
            : { [name]: given[name] ?? '' }
        const { answer } = await get(path.replace('{id}', home), query)
        expect([path, query, answer.statusCode]).toEqual([path, query, 200])
      }
    // Those that change nothing.
    const lists = ['/services', '/service_at_locations', '/organizations', '/taxonomies']
    for (const path of [...lists, '/taxonomy_terms'])
      for (const [name, value] of [
        ['minimal', 'true'],
        ['format', 'json'],
      ] as const)
        expect([path, (await get(path, { [name]: value })).body]).toEqual([
          path,
          (await get(path)).body,
        ])
  })

  test('the address of the feed answers with and without a stroke at its end', async () => {
    const { app, config } = bank()
    for (const url of ['/api/v1/hsds', '/api/v1/hsds/']) {
      const answer = await app.inject({ url })
      expect([url, answer.statusCode, answer.json()]).toEqual([
        url,
        200,
        {
          version: 'HSDS-UK-3.0',
          profile: 'https://docs.openreferraluk.org/',
          openapi_url: `${config.publicUrl}/docs/openapi.json`,
        },
      ])
    }
  })
})
