import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { runPlacementClock } from '../../../server/src/modules/placements/clock.actions.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'
import { testBank } from '../../support/harness.ts'
import type { Person } from '../../support/world.ts'

const bank = testBank({ databasePoolMax: 10 })
let life: Involvement
let ids: string[] = []
beforeAll(async () => {
  life = await involvementOf(bank())
})
beforeEach(() => {
  ids = []
})
afterEach(async () => {
  vi.useRealTimers()
  // What one test left behind is not for the clock of the next.
  await bank().owner.query(
    `update placement set due_on = null, owed = null, remind_on = null where id = any($1)`,
    [ids],
  )
})

const at = (moment: string) => vi.setSystemTime(new Date(moment))
const clock = (jobs: Parameters<typeof runPlacementClock>[0]['jobs'] = bank().outbox) => {
  const { pool, db } = bank().database
  return runPlacementClock({ pool, db, jobs })
}
const kinds = async ({ leaderId }: Person) =>
  (
    await bank().owner.query<{ kind: string }>(
      'select kind from message where leader_id = $1 order by id',
      [leaderId],
    )
  ).rows.map(({ kind }) => kind)
const steps = async (placementId: string) =>
  (
    await bank().owner.query<{ move: string }>(
      'select move from placement_move where placement_id = $1 order by at, id',
      [placementId],
    )
  ).rows.map(({ move }) => move)

async function invited(person: Person): Promise<string> {
  const opportunityId = await life.offer()
  const made = await bank()
    .as(bank().world.coordinator)
    .post(`/opportunities/${opportunityId}/invitations`, {
      body: { leaderId: person.leaderId, why: 'They fit' },
    })
  expect(made.statusCode, made.body).toBe(201)
  ids.push(made.json().id)
  return made.json().id
}
async function agreed(person: Person, startsOn: string | null): Promise<string> {
  const id = await life.proposed(person, await life.offer(), { startsOn })
  ids.push(id)
  const answer = await life.own(person, id, { move: 'confirm' })
  expect(answer.statusCode, answer.body).toBe(200)
  return id
}
const status = async (id: string) => (await life.stored(id)).status

describe('an ask', () => {
  test('is reminded of once and runs out on the 29th of February', async () => {
    const person = await life.person()
    at('2028-02-08T10:00:00Z')
    const id = await invited(person)
    at('2028-02-14T19:20:00Z')
    await clock()
    expect(await kinds(person)).toEqual(['opportunity'])
    at('2028-02-15T07:20:00Z')
    await clock()
    await clock()
    expect(await kinds(person)).toEqual(['opportunity', 'opportunity_again'])
    at('2028-02-28T19:20:00Z')
    await clock()
    expect(await status(id)).toBe('invited')
    at('2028-02-29T07:20:00Z')
    await clock()
    await clock()
    expect(await status(id)).toBe('expired')
    expect(await steps(id)).toEqual(['invite', 'lapse'])
    expect(await kinds(person)).toEqual(['opportunity', 'opportunity_again'])
  })

  test('that was answered is neither reminded of nor let go', async () => {
    const person = await life.person()
    at('2028-02-08T10:00:00Z')
    const id = await invited(person)
    const { opportunity_id: opportunityId } = await life.stored(id)
    await life.answer(person, String(opportunityId), 'interested')
    at('2028-06-01T10:00:00Z')
    await clock()
    expect(await status(id)).toBe('interested')
    expect(await kinds(person)).toEqual(['opportunity'])
  })
})

describe('what was agreed', () => {
  test.each([
    ['the clocks go forward', '2027-03-28', '2027-03-27T23:59:00Z', '2027-03-28T00:01:00Z'],
    ['the night after', '2027-03-29', '2027-03-28T22:59:00Z', '2027-03-28T23:01:00Z'],
    ['the clocks go back', '2026-10-25', '2026-10-24T22:59:00Z', '2026-10-24T23:01:00Z'],
    ['the night after that', '2026-10-26', '2026-10-25T23:59:00Z', '2026-10-26T00:01:00Z'],
  ])(
    'begins at midnight as the clock on the wall has it: %s',
    async (_name, day, before, after) => {
      const person = await life.person()
      at('2026-10-01T10:00:00Z')
      const id = await agreed(person, day)
      at(before)
      await clock()
      expect(await status(id)).toBe('agreed')
      at(after)
      await clock()
      expect(await life.stored(id)).toMatchObject({ status: 'active', started_on: new Date(day) })
    },
  )

  test('without a day waits for the organisation', async () => {
    const person = await life.person()
    at('2027-01-01T10:00:00Z')
    const id = await agreed(person, null)
    at('2027-12-01T10:00:00Z')
    await clock()
    expect(await status(id)).toBe('agreed')
  })
})

describe('a worker', () => {
  test('that is killed in the middle forgets nothing and tells nobody twice', async () => {
    const people = [await life.person(), await life.person(), await life.person()]
    at('2027-05-01T10:00:00Z')
    for (const person of people) await invited(person)
    at('2027-05-08T10:00:00Z')
    let sent = 0
    // The second message takes the worker down with it, before anything of it is committed.
    const dying = {
      ...bank().outbox,
      send: () => (sent++ === 1 ? Promise.reject(new Error('Killed')) : Promise.resolve()),
    }
    await expect(clock(dying)).rejects.toThrow('Killed')
    const reached = await Promise.all(people.map(kinds))
    expect(reached.filter((list) => list.includes('opportunity_again'))).toHaveLength(2)
    await clock()
    for (const person of people)
      expect(await kinds(person)).toEqual(['opportunity', 'opportunity_again'])
  })

  test('has company: three at once tell everybody once', async () => {
    const people = [await life.person(), await life.person(), await life.person()]
    at('2027-05-01T10:00:00Z')
    const placed = []
    for (const person of people) placed.push(await invited(person))
    at('2027-05-08T10:00:00Z')
    await Promise.all([clock(), clock(), clock()])
    at('2027-05-22T10:00:00Z')
    await Promise.all([clock(), clock(), clock()])
    for (const person of people)
      expect(await kinds(person)).toEqual(['opportunity', 'opportunity_again'])
    for (const id of placed) expect(await steps(id)).toEqual(['invite', 'lapse'])
  })
})

test('whoever left the bank leaves what is under way, and is told nothing more', async () => {
  const [asked, placed] = [await life.person(), await life.person()]
  const one = await invited(asked)
  const other = await agreed(placed, null)
  const before = await kinds(placed)
  await bank().owner.query(`update leader set status = 'left' where id = any($1)`, [
    [asked.leaderId, placed.leaderId],
  ])
  await clock()
  expect(await status(one)).toBe('withdrawn')
  expect(await life.stored(other)).toMatchObject({ status: 'ended', how_ended: 'stepped_down' })
  expect(await kinds(placed)).toEqual(before)
})
