import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepFigures } from '../support/figures.ts'
import { testBank } from '../support/harness.ts'
import { onOneSocket, openInstance } from '../support/instances.ts'
import { makeFixtures } from '../support/valid-requests.ts'
import type { Person } from '../support/world.ts'

// What one instance changes counts on another at the very next request, on a socket that was open before.

const bank = testBank()
const instances: Awaited<ReturnType<typeof openInstance>>[] = []
let opportunity: string
let stale = 0
let switched = 0

beforeAll(async () => {
  instances.push(await openInstance(bank()), await openInstance(bank()))
  const fixtures = await makeFixtures(bank())
  opportunity = await fixtures.opportunity('home', 'open')
  await bank().owner.query('update opportunity set organisation_id = $2 where id = $1', [
    opportunity,
    bank().world.partner.organisationId,
  ])
}, 60_000)
afterAll(async () => {
  for (const instance of instances) await instance.close()
  keepFigures('A-09', 'instances', { instances: instances.length, switched, stale })
})

const socketOf = (person: Person) => onOneSocket(instances[1]?.port ?? 0, person.token)
const leader = () => bank().as(bank().world.leader)
const wordingOf = async (purpose: string) => {
  const { items } = (await leader().get('/consent-purposes')).json() as {
    items: { code: string; wording: { id: string } }[]
  }
  return items.find(({ code }) => code === purpose)?.wording.id
}

/** Every way in which a partner may come upon a person: what each says of them. */
async function seenBy(socket: ReturnType<typeof onOneSocket>, leaderId: string) {
  const ways = [
    `/leaders/${leaderId}`,
    '/leaders?search=Lena',
    '/leaders?limit=100',
    '/leaders/facets',
    `/opportunities/${opportunity}/matches?limit=100`,
    `/opportunities/${opportunity}/matches/${leaderId}`,
  ]
  const answers = []
  for (const way of ways) answers.push({ way, ...(await socket.get(way)) })
  return answers
}

describe('one switch for each partner', () => {
  test('thrown by the person, it counts for the partner at the very next request, both ways, time after time', async () => {
    const { world } = bank()
    const leaderId = String(world.leader.leaderId)
    const socket = socketOf(world.partner)
    const wordingId = await wordingOf('share')
    const say = (answer: 'given' | 'withdrawn') =>
      leader().post('/me/consents', {
        body: {
          purpose: 'share',
          organisationId: world.partner.organisationId,
          fields: answer === 'given' ? ['name', 'offers'] : [],
          answer,
          wordingId,
        },
      })
    const totalOf = (answers: { way: string; body: string }[]) =>
      (
        JSON.parse(answers.find(({ way }) => way.endsWith('facets'))?.body ?? '{}') as {
          total: number
        }
      ).total
    // Cards of this view stand in the memory of the other instance before anything is shared.
    const before = await seenBy(socket, leaderId)
    for (let round = 0; round < 5; round += 1) {
      expect((await say('given')).statusCode).toBe(201)
      const open = await seenBy(socket, leaderId)
      for (const { way, status, body } of open) {
        expect(status, way).toBe(200)
        if (!way.endsWith('facets')) expect(body, way).toContain(leaderId)
      }
      expect(totalOf(open)).toBe(totalOf(before) + 1)
      expect((await say('withdrawn')).statusCode).toBe(201)
      switched += 2
      const shut = await seenBy(socket, leaderId)
      for (const { way, body, status } of shut) {
        if (body.includes('Lena') || (status === 200 && body.includes(leaderId))) stale += 1
        expect(body, way).not.toContain('Lena Leader')
        if (way.endsWith(leaderId)) expect(status, way).toBe(404)
        else expect(body, way).not.toContain(leaderId)
      }
      expect(totalOf(shut)).toBe(totalOf(before))
    }
    expect(socket.sockets.size).toBe(1)
    socket.close()
  })

  test('a break hides the person from the partner at the very next request too', async () => {
    const { world, owner } = bank()
    const socket = socketOf(world.partner)
    expect((await socket.get(`/leaders/${world.sharedLeader}`)).status).toBe(200)
    const { rows } = await owner.query<{ version: number }>(
      'select version from leader where id = $1',
      [world.sharedLeader],
    )
    const paused = await bank()
      .as(world.coordinator)
      .patch(`/leaders/${world.sharedLeader}`, {
        body: { paused: true },
        headers: { 'if-match': `"${rows[0]?.version}-holder"` },
      })
    expect(paused.statusCode, paused.body).toBe(200)
    switched += 1
    const seen = await seenBy(socket, world.sharedLeader)
    for (const { way, body } of seen) expect(body, way).not.toContain('Shared Person')
    expect(seen[0]?.status).toBe(404)
    expect(socket.sockets.size).toBe(1)
    socket.close()
  })
})

describe('rights', () => {
  test.each([
    ['suspended', `update account set status = 'suspended' where id = $1`, 401],
    [
      'without a post',
      'update account set organisation_id = null, staff_role = null where id = $1',
      403,
    ],
    ['with their token ended', 'update api_token set ended_at = now() where account_id = $1', 401],
  ])('of staff who are %s end on the open socket', async (_words, statement, expected) => {
    const person = bank().world.coordinatorElsewhere
    const { owner } = bank()
    await owner.query(
      `update account set status = 'active', organisation_id = $2, staff_role = 'coordinator' where id = $1`,
      [person.accountId, bank().world.other],
    )
    await owner.query('update api_token set ended_at = null where account_id = $1', [
      person.accountId,
    ])
    const socket = socketOf(person)
    expect((await socket.get('/leaders')).status).toBe(200)
    await owner.query(statement, [person.accountId])
    switched += 1
    const next = await socket.get('/leaders')
    if (next.status === 200) stale += 1
    expect(next.status).toBe(expected)
    expect(socket.sockets.size).toBe(1)
    socket.close()
  })
})
