import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'
import type { Person } from '../../support/world.ts'

const bank = testBank()
const whole = {
  title: 'A walking group',
  what: 'We walk by the river, and nobody has to talk.',
  forWhom: 'People who have had a stroke, and those who care for them',
  needs: 'A room for tea, and £60 a month',
}
const at = ({ version }: { version: number }) => ({ 'if-match': `"${version}-self"` })
interface Own {
  id: string
  status: string
  version: number
  moves: string[]
}

async function written(more: object = {}, by: Person = bank().world.leader): Promise<Own> {
  const made = await bank()
    .as(by)
    .post('/me/ideas', { body: { ...whole, ...more } })
  expect(made.statusCode, made.body).toBe(201)
  return made.json() as Own
}
const move = (idea: Own, name: string, by: Person = bank().world.leader) =>
  bank()
    .as(by)
    .post(`/me/ideas/${idea.id}/status`, { body: { move: name }, headers: at(idea) })
async function opened(more: object = {}, by: Person = bank().world.leader): Promise<Own> {
  const moved = await move(await written(more, by), 'open', by)
  expect(moved.statusCode, moved.body).toBe(200)
  return moved.json() as Own
}
const read = (id: string, by: Person = bank().world.coordinatorElsewhere) =>
  bank().as(by).get(`/ideas/${id}`)
const listed = async (by: Person = bank().world.coordinatorElsewhere) =>
  (
    (
      await bank()
        .as(by)
        .get('/ideas', { query: { limit: 100 } })
    ).json().items as Own[]
  ).map(({ id }) => id)

describe('an idea', () => {
  test('is its writer’s alone until they open it, and again when they close it', async () => {
    const { world } = bank()
    const draft = await written()
    expect(draft).toMatchObject({ status: 'draft', moves: ['open'], missing: [], openedAt: null })
    expect((await read(draft.id, world.coordinator)).statusCode).toBe(404)
    expect((await bank().as(world.otherLeader).get(`/me/ideas/${draft.id}`)).statusCode).toBe(404)
    const open = (await move(draft, 'open')).json() as Own
    expect(open).toMatchObject({ status: 'open', moves: ['close'], isHidden: false })
    expect((await read(draft.id)).json()).toMatchObject(whole)
    expect(await listed()).toContain(draft.id)
    const closed = (await move(open, 'close')).json() as Own
    expect(closed).toMatchObject({ status: 'closed', moves: ['open'] })
    expect((await read(draft.id)).statusCode).toBe(404)
    expect(await listed()).not.toContain(draft.id)
    expect((await move(closed, 'close')).json()).toMatchObject({
      status: 409,
      code: 'ideas.move_not_allowed',
    })
  })

  test('opens only when it says what, for whom and what it needs, and stays whole while it is open', async () => {
    const draft = await written({ forWhom: '', needs: '' })
    const refused = await move(draft, 'open')
    expect(refused.json()).toMatchObject({
      status: 422,
      code: 'ideas.incomplete',
      issues: [{ field: 'forWhom' }, { field: 'needs' }],
    })
    const open = await opened()
    const emptied = await bank()
      .as(bank().world.leader)
      .patch(`/me/ideas/${open.id}`, { body: { needs: '' }, headers: at(open) })
    expect(emptied.json()).toMatchObject({ status: 422, issues: [{ field: 'needs' }] })
    const changed = await bank()
      .as(bank().world.leader)
      .patch(`/me/ideas/${open.id}`, { body: { needs: 'A room' }, headers: at(open) })
    expect(changed.json()).toMatchObject({ needs: 'A room', status: 'open', what: whole.what })
    expect((await read(open.id)).json()).toMatchObject({ needs: 'A room' })
  })

  test('is read with the name only where its writer chose so; whoever holds the record knows whose it is', async () => {
    const { world } = bank()
    const silent = await opened()
    expect((await read(silent.id)).json()).toMatchObject({ writer: null, leaderId: null })
    expect((await read(silent.id, world.coordinator)).json()).toMatchObject({
      writer: 'Lena Leader',
      leaderId: world.leader.leaderId,
    })
    const named = await opened({ showsName: true })
    expect((await read(named.id)).json()).toMatchObject({ writer: 'Lena Leader', leaderId: null })
  })

  test('of a child is never read with a name', async () => {
    const { otherLeader } = bank().world
    const idea = await opened({ showsName: true }, otherLeader)
    await bank().owner.query(
      `insert into leader_guardian_consent (id, leader_id, name, relation, phone, answer, method, wording)
       values ($1, $2, 'Gwen', 'Mother', '01632 960100', 'given', 'phone', 'They may take part')`,
      [randomUUID(), otherLeader.leaderId],
    )
    await bank().owner.query(`update leader set age_band = 'under_16' where id = $1`, [
      otherLeader.leaderId,
    ])
    expect((await read(idea.id)).json()).toMatchObject({ writer: null })
    const own = await bank().as(otherLeader).get(`/me/ideas/${idea.id}`)
    expect(own.json()).toMatchObject({ showsName: false, mayShowName: false })
    await bank().owner.query(`update leader set age_band = null where id = $1`, [
      otherLeader.leaderId,
    ])
  })

  test('is hidden while its writer has a break, without a word of why, and is there again after it', async () => {
    const { otherLeader } = bank().world
    const idea = await opened({}, otherLeader)
    const pause = (paused: boolean) =>
      bank().owner.query('update leader set paused = $2, paused_until = null where id = $1', [
        otherLeader.leaderId,
        paused,
      ])
    await pause(true)
    expect((await read(idea.id)).statusCode).toBe(404)
    expect(await listed()).not.toContain(idea.id)
    const own = await bank().as(otherLeader).get(`/me/ideas/${idea.id}`)
    expect(own.json()).toMatchObject({ status: 'open', isHidden: true })
    await pause(false)
    expect((await read(idea.id)).statusCode).toBe(200)
  })

  test('of somebody who has left is read by nobody, and is not opened', async () => {
    const { pausedLeader } = bank().world
    await bank().owner.query('update leader set paused = false where id = $1', [
      pausedLeader.leaderId,
    ])
    const idea = await opened({}, pausedLeader)
    const other = await written({}, pausedLeader)
    expect(await listed()).toContain(idea.id)
    await bank().as(pausedLeader).post('/me/leader/leaving')
    expect(await listed()).not.toContain(idea.id)
    expect((await move(other, 'open', pausedLeader)).json()).toMatchObject({
      status: 409,
      code: 'ideas.writer_away',
    })
  })

  test('is taken out by its writer and by nobody else', async () => {
    const idea = await opened()
    const { leader, otherLeader } = bank().world
    expect((await bank().as(otherLeader).del(`/me/ideas/${idea.id}`)).statusCode).toBe(404)
    expect((await bank().as(leader).del(`/me/ideas/${idea.id}`)).statusCode).toBe(204)
    expect((await bank().as(leader).del(`/me/ideas/${idea.id}`)).statusCode).toBe(404)
    expect((await read(idea.id)).statusCode).toBe(404)
  })
})

test('ideas are listed page by page, the last that was opened first, and its writer sees who read them', async () => {
  const { world } = bank()
  const made = [await opened({ title: 'One' }), await opened({ title: 'Two' })]
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await bank()
      .as(world.partner)
      .get('/ideas', { query: { limit: 1, ...(cursor ? { cursor } : {}) } })
    seen.push(...page.json().items.map(({ id }: Own) => id))
    cursor = page.json().nextCursor
  }
  expect(seen.slice(0, 2)).toEqual(made.map(({ id }) => id).toReversed())
  expect(new Set(seen).size).toBe(seen.length)
  const mine = await bank()
    .as(world.leader)
    .get('/me/ideas', { query: { limit: 2 } })
  expect(mine.json().items.map(({ id }: Own) => id)).toEqual(made.map(({ id }) => id).toReversed())
  const { rows } = await bank().owner.query(
    `select 1 from access_event where operation = 'listIdeas' and $1 = any(leader_ids)`,
    [world.leader.leaderId],
  )
  expect(rows.length).toBeGreaterThan(0)
})
