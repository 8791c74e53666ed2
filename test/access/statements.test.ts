import { expect, test } from 'vitest'
import { newId } from '../../server/src/core/ids.ts'
import { findAccessEvents } from '../../server/src/modules/governance/records.queries.ts'
import { findNotes } from '../../server/src/modules/leaders/leaders.queries.ts'
import { findLeader } from '../../server/src/modules/leaders/views.queries.ts'
import { change } from '../../server/src/core/change.ts'
import { lockPlacement } from '../../server/src/modules/placements/moves.queries.ts'
import {
  findOwed,
  findPlacementsOfOpportunity,
} from '../../server/src/modules/placements/placements.queries.ts'
import { testBank } from '../support/harness.ts'
import { makeFixtures } from '../support/valid-requests.ts'

// Each of these statements stands behind a route that has asked already. They hold by themselves too: a second route
// that forgets to ask finds nothing.

const bank = testBank()

test('notes are found by the organisation that holds the person alone', async () => {
  const { database, owner, world } = bank()
  await owner.query(
    `insert into leader_note (id, leader_id, words, written_by) values ($1, $2, 'Kept here', $3)`,
    [newId(), world.homeLeader, world.coordinator.accountId],
  )
  const of = (organisationId: string) =>
    findNotes(database.db, { leaderId: world.homeLeader, organisationId, before: null, limit: 10 })
  expect(await of(world.home)).toHaveLength(1)
  expect(await of(world.other)).toEqual([])
})

test('placements are found by the organisation whose they are alone', async () => {
  const { database, owner, world } = bank()
  const opportunityId = await (await makeFixtures(bank())).opportunity('home', 'open')
  await owner.query(
    `insert into placement (id, leader_id, opportunity_id, organisation_id, status)
     values ($1, $2, $3, $4, 'suggested')`,
    [newId(), world.homeLeader, opportunityId, world.home],
  )
  const of = (organisationId: string) =>
    findPlacementsOfOpportunity(database.db, {
      ...{ organisationId, opportunityId },
      ...{ before: null, limit: 10 },
    })
  expect(await of(world.home)).toHaveLength(1)
  expect(await of(world.other)).toEqual([])
})

test('a placement is moved, and what is owed listed, for those alone whose it is', async () => {
  const { database, owner, world } = bank()
  const opportunityId = await (await makeFixtures(bank())).opportunity('home', 'open')
  const placementId = newId()
  await owner.query(
    `insert into placement (id, leader_id, opportunity_id, organisation_id, status, owed, due_on)
     values ($1, $2, $3, $4, 'interested', 'answer', '2026-01-01')`,
    [placementId, world.homeLeader, opportunityId, world.home],
  )
  const locked = (organisationId: string | null, leaderId: string | null) =>
    change(database.pool, (tx) => lockPlacement(tx, { placementId, organisationId, leaderId }))
  expect(await locked(world.home, null)).toMatchObject({ id: placementId })
  expect(await locked(null, world.homeLeader)).toMatchObject({ id: placementId })
  expect(await locked(world.other, null)).toBeUndefined()
  expect(await locked(null, world.elsewhereLeader)).toBeUndefined()
  const owed = (organisationId: string) =>
    findOwed(database.db, {
      ...{ organisationId, dueBy: '2026-02-01' },
      ...{ owed: undefined, after: undefined, limit: 10 },
    })
  expect((await owed(world.home)).map(({ id }) => id)).toEqual([placementId])
  expect(await owed(world.other)).toEqual([])
})

test('a consent that was taken back shows nothing, even while a copy of the person is still there', async () => {
  const { database, owner, world } = bank()
  const viewer = { organisationId: world.partner.organisationId, leaderId: null }
  const seen = () => findLeader(database.db, viewer, world.sharedLeader)
  expect(await seen()).toMatchObject({ view: 'partner' })
  await owner.query(
    `insert into leader_consent (id, leader_id, purpose, organisation_id, fields, answer, method)
     values ($1, $2, 'share', $3, '{name}', 'withdrawn', 'self')`,
    [newId(), world.sharedLeader, viewer.organisationId],
  )
  const card = await owner.query(
    'select from leader_card where leader_id = $1 and organisation_id = $2',
    [world.sharedLeader, viewer.organisationId],
  )
  expect(card.rows).toHaveLength(1)
  expect(await seen()).toBeUndefined()
})

test('readings of people whom somebody else holds, by staff of somebody else, are no row of ours at all', async () => {
  const { database, owner, world } = bank()
  const reading = async (by: { accountId: string; organisationId: string | null }, of: string) => {
    const readingId = newId()
    await owner.query(
      `insert into access_event (id, actor_kind, actor_id, organisation_id, operation, manner, purpose, view,
         leader_ids, request_id)
       values ($1, 'account', $2, $3, 'getLeader', 'opened', 'To call', 'holder', array[$4::uuid], 'request')`,
      [readingId, by.accountId, by.organisationId, of],
    )
    return readingId
  }
  const theirs = await reading(world.coordinatorElsewhere, world.elsewhereLeader)
  const ours = await reading(world.coordinator, world.homeLeader)
  const seen = await findAccessEvents(database.db, {
    ...{ narrowing: {}, within: world.home, before: null, limit: 100 },
  })
  expect(seen.map(({ id }) => id)).toContain(ours)
  expect(seen.map(({ id }) => id)).not.toContain(theirs)
})
