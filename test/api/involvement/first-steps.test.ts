import { beforeAll, expect, test } from 'vitest'
import { refreshOpportunityCard } from '../../../server/src/modules/opportunities/card.queries.ts'
import { testBank } from '../../support/harness.ts'
import { makeFixtures, type Fixtures } from '../../support/valid-requests.ts'

// Whoever is new is shown what suits somebody who starts, before everything else.

const bank = testBank()
let fixtures: Fixtures
const firstSteps: string[] = []
let usual = ''

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
  for (let each = 0; each < 4; each += 1)
    firstSteps.push(await fixtures.opportunity('home', 'open'))
  usual = await fixtures.opportunity('home', 'open')
  await bank().owner.query(`update opportunity set first_step = (id = any ($1))`, [firstSteps])
  await refreshOpportunityCard(bank().database.db, [...firstSteps, usual])
})

interface Listed {
  items: { opportunity: { id: string } }[]
  firstSteps: { opportunity: { id: string; firstStep: boolean } }[]
  nextCursor: string | null
}
const own = async (query: Record<string, string | number> = {}): Promise<Listed> =>
  (await bank().as(bank().world.leader).get('/me/matches', { query })).json()

test('up to three, which stand in the list too', async () => {
  const page = await own({ limit: 100 })
  expect(page.firstSteps).toHaveLength(3)
  expect(page.firstSteps.every(({ opportunity }) => opportunity.firstStep)).toBe(true)
  const listed = page.items.map(({ opportunity }) => opportunity.id)
  for (const { opportunity } of page.firstSteps) expect(listed).toContain(opportunity.id)
  expect(listed).toContain(usual)
})

test('on the first page only', async () => {
  const first = await own({ limit: 2 })
  expect(first.firstSteps).toHaveLength(3)
  const next = await own({ limit: 2, cursor: first.nextCursor ?? '' })
  expect(next.firstSteps).toEqual([])
})

test('not to a coordinator, who looks at everything', async () => {
  const { coordinator, leader } = bank().world
  const answer = await bank()
    .as(coordinator)
    .get(`/leaders/${leader.leaderId ?? ''}/matches`)
  expect(answer.json()).toMatchObject({ firstSteps: [] })
})

test('not to somebody who had a place', async () => {
  const { owner, world } = bank()
  await owner.query(
    `insert into placement (id, leader_id, opportunity_id, organisation_id, status)
     select gen_random_uuid(), $1, $2, organisation_id, 'ended' from leader where id = $1`,
    [world.leader.leaderId, usual],
  )
  expect((await own()).firstSteps).toEqual([])
})
