import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { grantsOf, mayCall, visitor, type Actor, type Grant } from '../../server/src/core/access.ts'
import { keepFigures } from '../support/figures.ts'
import { testBank } from '../support/harness.ts'

// One person with several parts in the bank: what comes together, and what never does.

const bank = testBank()
const runs = 2_000
afterAll(() => keepFigures('A-10', 'roles', { cases: runs }))

const part = fc.constantFrom<Partial<Actor>>(
  { leaderId: 'a' },
  { staffRole: 'coordinator', organisationId: 'o' },
  { staffRole: 'engagement_lead', organisationId: 'o' },
  { administrator: true },
)
const grants = fc.subarray<Grant>(
  ['visitor', 'leader', 'coordinator', 'engagement_lead', 'administrator', 'client'],
  { minLength: 1 },
)

test('one more part never takes anything away, and one fewer never gives anything', () => {
  fc.assert(
    fc.property(fc.array(part), part, grants, (parts, more, access) => {
      // A post is one of two: the higher stays.
      const held = Object.assign({}, visitor, ...parts) as Actor
      const staffRole =
        held.staffRole === 'engagement_lead' ? held.staffRole : (more.staffRole ?? held.staffRole)
      const added = { ...held, ...more, staffRole }
      for (const grant of grantsOf(held)) expect(grantsOf(added)).toContain(grant)
      if (mayCall(held, access)) expect(mayCall(added, access)).toBe(true)
      if (!mayCall(added, access)) expect(mayCall(held, access)).toBe(false)
    }),
    { numRuns: runs },
  )
})

test('a partner’s coordinator who is a leader too sees their own record whole and of others no more than before', async () => {
  const { owner, world } = bank()
  const both = bank().as(world.partner)
  const before = await both.get(`/leaders/${world.sharedLeader}`)
  await owner.query('update leader set account_id = $2 where id = $1', [
    world.homeLeader,
    world.partner.accountId,
  ])
  expect((await both.get('/me/leader')).json()).toMatchObject({
    view: 'self',
    name: 'Hanna Home',
    abilities: { update: false },
  })
  // The address for staff goes by the post alone: another register's person is not there.
  expect((await both.get(`/leaders/${world.homeLeader}`)).statusCode).toBe(404)
  const after = await both.get(`/leaders/${world.sharedLeader}`)
  expect(after.json()).toEqual(before.json())
  expect((await both.get(`/leaders/${world.leader.leaderId}`)).statusCode).toBe(404)
  const version = (await both.get('/me/leader')).headers['etag']
  const refused = await both.patch(`/leaders/${world.homeLeader}`, {
    body: { name: 'Mine' },
    headers: { 'if-match': String(version) },
  })
  expect(refused.statusCode).toBe(404)
})

test('the holder’s coordinator who is a leader of the same register keeps both', async () => {
  const { owner, world } = bank()
  await owner.query('update leader set account_id = null where account_id = $1', [
    world.partner.accountId,
  ])
  await owner.query('update leader set account_id = $2 where id = $1', [
    world.homeLeader,
    world.coordinator.accountId,
  ])
  const both = bank().as(world.coordinator)
  expect((await both.get('/me/leader')).json()).toMatchObject({ view: 'self' })
  expect((await both.get(`/leaders/${world.sharedLeader}`)).json()).toMatchObject({
    view: 'holder',
  })
  expect((await both.get('/me/messages')).statusCode).toBe(200)
  // Messages of a colleague's record are a coordinator's to see, of their own the leader's: nothing is lost.
  expect((await both.get(`/leaders/${world.homeLeader}/messages`)).statusCode).toBe(200)
})
