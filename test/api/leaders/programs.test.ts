import { beforeAll, describe, expect, test } from 'vitest'
import { clientScopes } from '../../../server/src/core/access.ts'
import { newId } from '../../../server/src/core/ids.ts'
import { testBank, type Caller } from '../../support/harness.ts'
import { makeFixtures } from '../../support/valid-requests.ts'
import { makeClient } from '../../support/world.ts'

// What a program of a partner does with a person who agreed to be seen by it, up to the yes and the withdrawal.

const bank = testBank()
const purpose = 'To find people who teach our students'
let program: Caller
let opportunity: string

beforeAll(async () => {
  const { owner, world } = bank()
  const organisationId = String(world.partner.organisationId)
  program = bank().as(await makeClient(owner, { organisationId, scopes: clientScopes, purpose }))
  const fixtures = await makeFixtures(bank())
  opportunity = await fixtures.opportunity('home', 'open')
  await owner.query('update opportunity set organisation_id = $2 where id = $1', [
    opportunity,
    organisationId,
  ])
})

const leader = () => bank().as(bank().world.leader)
async function share(answer: 'given' | 'withdrawn', fields: string[] = []): Promise<void> {
  const { items } = (await leader().get('/consent-purposes')).json<{
    items: { code: string; wording: { id: string } }[]
  }>()
  const answered = await leader().post('/me/consents', {
    body: {
      purpose: 'share',
      organisationId: bank().world.partner.organisationId,
      fields,
      answer,
      wordingId: items.find(({ code }) => code === 'share')?.wording.id,
    },
  })
  expect(answered.statusCode, answered.body).toBe(201)
}
const personOf = async (placementId: string) =>
  (await program.get(`/followed-placements/${placementId}`)).json<{
    person: { name: string | null; email: string | null; saidYes: boolean } | null
  }>().person
/** Where a placement stands, as the bank's own moves leave it. */
async function moveTo(placementId: string, status: string, move: string, side: string) {
  const { owner } = bank()
  await owner.query('update placement set status = $2 where id = $1', [placementId, status])
  await owner.query(
    'insert into placement_move (id, placement_id, move, to_status, side) values ($1, $2, $3, $4, $5)',
    [newId(), placementId, move, status, side],
  )
}

describe('somebody who agreed to be seen', () => {
  test('is found and matched without a name, and sees by whom and why', async () => {
    const { world } = bank()
    const id = String(world.leader.leaderId)
    expect((await program.get(`/leaders/${id}`)).statusCode).toBe(404)
    await share('given', ['name', 'contact', 'offers', 'themes'])
    const card = (await program.get('/leaders', { query: { search: 'listen' } })).json<{
      items: object[]
    }>().items
    expect(card).toContainEqual(
      expect.objectContaining({ id, view: 'partner', name: null, offers: 'I listen well' }),
    )
    const record = await program.get(`/leaders/${id}`, {
      headers: { 'x-purpose': 'Something else' },
    })
    expect(record.json()).toMatchObject({
      id,
      fields: ['offers', 'themes'],
      offers: 'I listen well',
    })
    expect(record.json()).not.toHaveProperty('name')
    expect(record.json()).not.toHaveProperty('email')
    const match = await program.get(`/opportunities/${opportunity}/matches/${id}`)
    expect(match.json()).toMatchObject({ leader: { id, name: null } })
    const { items } = (await leader().get('/me/readings')).json<{
      items: { manner: string; reader: string; organisation: string; purposes: string[] }[]
    }>()
    for (const manner of ['listed', 'opened', 'matched'])
      expect(items.find((reading) => reading.manner === manner)).toMatchObject({
        reader: 'Their system',
        organisation: 'Third School',
        purposes: [purpose],
      })
  })

  test('is named once they said yes to this opportunity, as far as they agreed, and no longer', async () => {
    const { owner, world } = bank()
    const id = String(world.leader.leaderId)
    await owner.query(`update leader set email = 'lena@people.example' where id = $1`, [id])
    await share('given', ['name', 'contact', 'offers', 'themes'])
    const placementId = newId()
    await owner.query(
      `insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on)
       values ($1, $2, $3, $4, 'invited', current_date)`,
      [placementId, id, opportunity, world.partner.organisationId],
    )
    const nobody = { id, saidYes: false, name: null, email: null }
    expect(await personOf(placementId)).toMatchObject(nobody)
    // The organisation's own move says nothing for them.
    await moveTo(placementId, 'in_conversation', 'talk', 'organisation')
    expect(await personOf(placementId)).toMatchObject(nobody)
    await moveTo(placementId, 'interested', 'interested', 'leader')
    const named = { id, saidYes: true, name: 'Lena Leader', email: 'lena@people.example' }
    expect(await personOf(placementId)).toMatchObject(named)
    const list = (
      await program.get('/followed-placements', { query: { opportunity, status: 'interested' } })
    ).json<{ items: { person: object }[] }>()
    expect(list.items.map(({ person }) => person)).toEqual([expect.objectContaining(named)])
    // In no other view are they.
    expect((await program.get(`/leaders/${id}`)).json()).not.toHaveProperty('name')
    await share('given', ['themes'])
    expect(await personOf(placementId)).toMatchObject({ ...nobody, saidYes: true })
    await share('given', ['name', 'contact', 'offers', 'themes'])
    await moveTo(placementId, 'withdrawn', 'withdraw', 'leader')
    expect(await personOf(placementId)).toMatchObject(nobody)
    await moveTo(placementId, 'interested', 'interested', 'leader')
    await share('withdrawn')
    expect(await personOf(placementId)).toBeNull()
    for (const path of [`/leaders/${id}`, `/opportunities/${opportunity}/matches/${id}`])
      expect((await program.get(path)).statusCode).toBe(404)
    for (const path of [
      '/leaders',
      `/opportunities/${opportunity}/matches`,
      '/followed-placements',
    ])
      expect((await program.get(path)).body).not.toContain(id)
  })

  test('is put forward by a program like by anybody else', async () => {
    const { world } = bank()
    const put = await program.post('/joining/nominations', {
      body: {
        organisationId: world.home,
        nominator: { role: 'ward', name: 'Their system', contact: 'system@third.example' },
        person: { name: 'Nan', email: 'nan@nowhere.example' },
        why: 'She listens',
        saidYes: true,
      },
    })
    expect(put.statusCode, put.body).toBeLessThan(300)
  })
})
