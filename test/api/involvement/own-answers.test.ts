import { beforeAll, expect, test } from 'vitest'
import { refreshOpportunityCard } from '../../../server/src/modules/opportunities/card.queries.ts'
import { testBank } from '../../support/harness.ts'
import { makeFixtures, type Fixtures } from '../../support/valid-requests.ts'

const bank = testBank()
let fixtures: Fixtures
beforeAll(async () => {
  fixtures = await makeFixtures(bank())
})

/** Straight in the table, so that its card is packed here. */
async function open(side: 'home' | 'other', status = 'open'): Promise<string> {
  const id = await fixtures.opportunity(side, status)
  await refreshOpportunityCard(bank().database.db, [id])
  return id
}

const leader = () => bank().as(bank().world.leader)
const answer = (opportunityId: string, said: string) =>
  leader().post(`/me/opportunities/${opportunityId}/answers`, { body: { answer: said } })
const isRanked = async (opportunityId: string) => {
  const { items, askFirst } = (await leader().get('/me/matches', { query: { limit: 100 } })).json()
  return [...items, ...askFirst].some(
    ({ opportunity }: { opportunity: { id: string } }) => opportunity.id === opportunityId,
  )
}

test('201: who is interested is seen so by the organisation, and may still change their mind', async () => {
  const opportunityId = await open('home')
  expect(await isRanked(opportunityId)).toBe(true)
  const said = await answer(opportunityId, 'interested')
  expect(said.json(), said.body).toMatchObject({ status: 'interested' })
  const seen = await bank()
    .as(bank().world.coordinator)
    .get(`/opportunities/${opportunityId}/placements`)
  expect(seen.json().items).toMatchObject([
    { status: 'interested', leader: { name: 'Lena Leader' } },
  ])
  const back = await answer(opportunityId, 'not_this_one')
  expect(back.json()).toMatchObject({ id: said.json().id, status: 'declined' })
  expect(await isRanked(opportunityId)).toBe(false)
})

test('201: not now leaves the door open', async () => {
  const opportunityId = await open('home')
  expect((await answer(opportunityId, 'not_now')).json()).toMatchObject({ status: 'expired' })
  expect(await isRanked(opportunityId)).toBe(true)
})

test('409: what both sides have begun is not undone by one answer', async () => {
  const opportunityId = await open('home')
  const { id } = (await answer(opportunityId, 'interested')).json()
  await bank().owner.query(`update placement set status = 'in_conversation' where id = $1`, [id])
  const late = await answer(opportunityId, 'not_this_one')
  expect(late.json()).toMatchObject({ status: 409, code: 'placements.under_way' })
})

test('201: five different answers at once leave one live placement', async () => {
  const opportunityId = await open('home')
  const said = await Promise.all([1, 2, 3, 4, 5].map(() => answer(opportunityId, 'interested')))
  for (const { statusCode } of said) expect([201, 409]).toContain(statusCode)
  const { rows } = await bank().owner.query(
    `select id from placement where opportunity_id = $1 and status = 'interested'`,
    [opportunityId],
  )
  expect(rows).toHaveLength(1)
})

test('404: a draft, and one that is closed', async () => {
  for (const status of ['draft', 'closed']) {
    const opportunityId = await open('home', status)
    expect((await answer(opportunityId, 'interested')).statusCode).toBe(404)
  }
})

test('201: never this kind takes the whole kind out, here and everywhere', async () => {
  const [one, other] = [await open('home'), await open('other')]
  expect(await isRanked(other)).toBe(true)
  expect((await answer(one, 'not_this_kind')).statusCode).toBe(201)
  expect(await isRanked(one)).toBe(false)
  expect(await isRanked(other)).toBe(false)
  const { items } = (await leader().get('/me/placements')).json()
  expect(items[0]).toMatchObject({ opportunity: { id: one }, status: 'declined' })
})
