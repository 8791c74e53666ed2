import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../server/src/core/ids.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank()
const leader = () => bank().as(bank().world.leader)
const coordinator = () => bank().as(bank().world.coordinator)
let leaderId: string

beforeAll(() => {
  leaderId = bank().world.leader.leaderId ?? ''
})

const change = async (body: object) => {
  const read = await leader().get('/me/leader')
  return leader().patch('/me/leader', {
    body,
    headers: { 'if-match': String(read.headers['etag']) },
  })
}

test('200: what a person tells of themselves is read by their coordinator, and stays theirs to change', async () => {
  const changed = await change({
    offers: 'I run a choir',
    online: true,
    attributes: [{ attribute: 'keeps_learning', level: 3, words: 'Evening classes' }],
  })
  expect(changed.json(), changed.body).toMatchObject({
    view: 'self',
    offers: 'I run a choir',
    attributes: [{ source: 'self', level: 3, words: 'Evening classes', counts: true }],
  })
  const seen = await coordinator().get(`/leaders/${leaderId}`)
  expect(seen.json()).toMatchObject({ offers: 'I run a choir', online: true })
  const found = await coordinator().get('/leaders', { query: { search: 'choir' } })
  expect(found.json().items.map(({ id }: { id: string }) => id)).toEqual([leaderId])
})

test('400: what an organisation keeps of its own is not the person’s to write', async () => {
  for (const field of ['checks', 'reference', 'source', 'joinedOn', 'ageBand', 'status', 'review'])
    expect((await change({ [field]: null })).json(), field).toMatchObject({ status: 400 })
})

test('200: a rating that the person disagrees with does not count; their own does', async () => {
  const read = await coordinator().get(`/leaders/${leaderId}`)
  const rated = await coordinator().patch(`/leaders/${leaderId}`, {
    body: { attributes: [{ attribute: 'challenges_well', source: 'coordinator', level: 1 }] },
    headers: { 'if-match': String(read.headers['etag']) },
  })
  const rating = rated
    .json()
    .attributes.find(({ attribute }: { attribute: string }) => attribute === 'challenges_well')
  const counting = (body: {
    attributes: { attribute: string; source: string; counts: boolean }[]
  }) => body.attributes.filter((each) => each.attribute === 'challenges_well' && each.counts)
  expect(counting(rated.json())).toHaveLength(1)
  const disputed = await change({
    disputes: [{ ratingId: rating.id, disputed: true }],
    attributes: [{ attribute: 'challenges_well', level: 4 }],
  })
  expect(counting(disputed.json())).toMatchObject([{ source: 'self', level: 4 }])
  const back = await change({ disputes: [{ ratingId: rating.id, disputed: false }] })
  expect(counting(back.json())).toMatchObject([{ source: 'coordinator', level: 1 }])
})

test('422: nobody disputes their own rating, or somebody else’s, and nothing else is changed then', async () => {
  const { attributes } = (await leader().get('/me/leader')).json()
  const own = attributes.find(({ source }: { source: string }) => source === 'self')
  const answer = await change({
    pronouns: 'lost/lost',
    disputes: [{ ratingId: own.id, disputed: true }],
  })
  expect(answer.json()).toMatchObject({ status: 422, code: 'leaders.rating_not_yours' })
  expect((await leader().get('/me/leader')).json()).toMatchObject({ pronouns: null })
})

test('200: a break takes the person out of every match at once, until they are back', async () => {
  const matchable = async () =>
    (await coordinator().get('/leaders/facets', { query: { state: 'matchable' } })).json().total
  const before = await matchable()
  expect((await change({ paused: true, pausedUntil: '2199-01-01' })).json()).toMatchObject({
    paused: true,
    matchable: false,
  })
  expect(await matchable()).toBe(before - 1)
  expect((await change({ paused: false })).json()).toMatchObject({
    paused: false,
    pausedUntil: null,
  })
  expect(await matchable()).toBe(before)
})

test('412: an older version, and 428: none', async () => {
  const headers = { 'if-match': '"1-self"' }
  expect((await leader().patch('/me/leader', { body: {}, headers })).statusCode).toBe(412)
  expect((await leader().patch('/me/leader', { body: {} })).statusCode).toBe(428)
})

test('200: who looked, with whom, in what manner and why, within the same second', async () => {
  const purpose = 'Looking for choir leaders'
  await coordinator().get(`/leaders/${leaderId}`, { headers: { 'x-purpose': purpose } })
  await coordinator().get(`/leaders/${leaderId}`, { headers: { 'x-purpose': purpose } })
  const { items } = (await leader().get('/me/readings')).json()
  const opened = items.find(({ manner }: { manner: string }) => manner === 'opened')
  expect(opened).toMatchObject({
    reader: 'coordinator',
    organisation: 'Home Trust',
    isMe: false,
    purposes: expect.arrayContaining([purpose]),
  })
  expect(opened.times).toBeGreaterThanOrEqual(2)
  expect(Date.now() - Date.parse(opened.latestAt)).toBeLessThan(5_000)
  expect(items.every(({ isMe }: { isMe: boolean }) => !isMe)).toBe(true)
  const mine = (await leader().get('/me/readings', { query: { others: 'false' } })).json().items
  expect(mine.some(({ isMe }: { isMe: boolean }) => isMe)).toBe(true)
  const others = (await bank().as(bank().world.otherLeader).get('/me/readings')).json().items
  expect(JSON.stringify(others)).not.toContain(purpose)
})

test('200: pages of readings neither skip nor repeat, also those of one millisecond', async () => {
  for (const [index, manner] of ['listed', 'matched', 'opened', 'exported'].entries()) {
    await bank().owner.query(
      `insert into access_event
        (id, at, actor_kind, actor_id, operation, manner, purpose, view, leader_ids, request_id)
        values ($1, $2, 'account', $3, 'getLeader', $4, 'Together', 'holder', $5, 'together')`,
      [
        newId(),
        `2026-03-01T10:00:00.000${9 - index}00Z`,
        bank().world.coordinator.accountId,
        manner,
        [leaderId],
      ],
    )
  }
  const all = (
    await leader().get('/me/readings', { query: { others: 'false', limit: 100 } })
  ).json()
  const paged: unknown[] = []
  let cursor: string | null = null
  do {
    const query: Record<string, string | number> = {
      others: 'false',
      limit: 1,
      ...(cursor ? { cursor } : {}),
    }
    const page: { items: unknown[]; nextCursor: string | null } = (
      await leader().get('/me/readings', { query })
    ).json()
    paged.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  expect(paged).toEqual(all.items)
})
