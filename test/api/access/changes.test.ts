import { beforeAll, describe, expect, test } from 'vitest'
import { clientScopes } from '../../../server/src/core/access.ts'
import { change as runChange } from '../../../server/src/core/change.ts'
import { newId } from '../../../server/src/core/ids.ts'
import {
  clearOldSharedChanges,
  noteEndedByTime,
} from '../../../server/src/modules/clients/changes.queries.ts'
import { columnsOfGroup } from '../../../server/src/modules/leaders/view-fields.rules.ts'
import { testBank, type Caller } from '../../support/harness.ts'
import { settled } from '../../support/settled.ts'
import { makeFixtures } from '../../support/valid-requests.ts'
import { makeClient } from '../../support/world.ts'

// What a program is told of what changed: in order, nothing left out, nothing twice, and nothing that is not its own.

const bank = testBank({ databasePoolMax: 10 })
let program: Caller
let partner: string
beforeAll(async () => {
  const { owner, world } = bank()
  partner = String(world.partner.organisationId)
  program = bank().as(await makeClient(owner, { organisationId: partner, scopes: clientScopes }))
})

interface Page {
  items: { kind: string; id: string; what: string; at: string }[]
  next: string
  more: boolean
}
async function pageAfter(after: string | undefined, limit = 500): Promise<Page> {
  const answer = await program.get('/changes', { query: { limit, ...(after ? { after } : {}) } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Page>()
}
/** Everything from a mark on, and where it ends. */
async function allAfter(after: string | undefined, limit?: number) {
  await settled(bank().owner)
  const items: Page['items'] = []
  for (let mark = after; ;) {
    const page = await pageAfter(mark, limit)
    items.push(...page.items)
    mark = page.next
    if (!page.more) return { items, next: mark }
  }
}
const short = ({ items }: { items: Page['items'] }) =>
  items.map(({ kind, what }) => `${kind} ${what}`)

const leader = () => bank().as(bank().world.leader)
async function share(answer: 'given' | 'withdrawn', fields: string[] = []): Promise<void> {
  const { items } = (await leader().get('/consent-purposes')).json<{
    items: { code: string; wording: { id: string } }[]
  }>()
  const body = {
    purpose: 'share',
    organisationId: partner,
    fields,
    answer,
    wordingId: items.find(({ code }) => code === 'share')?.wording.id,
  }
  const answered = await leader().post('/me/consents', { body })
  expect(answered.statusCode, answered.body).toBe(201)
}
async function change(body: object): Promise<void> {
  const own = await leader().get('/me/leader')
  const headers = { 'if-match': String(own.headers['etag']) }
  const changed = await leader().patch('/me/leader', { body, headers })
  expect(changed.statusCode, changed.body).toBe(200)
}

describe('a person', () => {
  test('is told of as far as they agreed, and no further', async () => {
    const { world } = bank()
    let { next } = await allAfter(undefined)
    const told = async () => {
      const found = await allAfter(next)
      next = found.next
      expect(found.items.every(({ id }) => id === world.leader.leaderId)).toBe(true)
      return short(found)
    }
    await share('given', ['name', 'contact', 'offers'])
    expect(await told()).toEqual(['person seen'])
    await change({ offers: 'I sing' })
    expect(await told()).toEqual(['person changed'])
    // Of what is not shared, or not with a program, not even that it changed.
    await change({ knownAs: 'Len', pronouns: 'they/them', phone: '01632 960123', outcode: 'NR3' })
    await change({ languages: { yes: ['pl'], no: [], complete: true }, hoursMonth: 3, travelKm: 9 })
    expect(await told()).toEqual([])
    await share('given', ['offers', 'place'])
    expect(await told()).toEqual(['person changed'])
    await change({ outcode: 'NR1' })
    expect(await told()).toEqual(['person changed'])
    await change({ paused: true })
    expect(await told()).toEqual(['person gone'])
    await change({ offers: 'I sing no more' })
    expect(await told()).toEqual([])
    await change({ paused: false })
    expect(await told()).toEqual(['person seen'])
    await share('withdrawn')
    expect(await told()).toEqual(['person withdrawn'])
    // Also where they are on a break, and nothing of them is seen anyway.
    await share('given', ['offers'])
    await change({ paused: true })
    expect(await told()).toEqual(['person seen', 'person gone'])
    await share('withdrawn')
    expect(await told()).toEqual(['person withdrawn'])
    await change({ paused: false })
    await change({ offers: 'I sing again' })
    expect(await told()).toEqual([])
    await share('given', ['offers'])
    const erased = await leader().post('/me/leader/erasure', { body: { understood: true } })
    expect(erased.statusCode, erased.body).toBeLessThan(300)
    const last = await told()
    expect(last.at(-1)).toBe('person erased')
  })

  test('of the own register is told of when they leave and when they are erased', async () => {
    const { owner, world } = bank()
    const holder = bank().as(
      await makeClient(owner, {
        organisationId: String(world.coordinator.organisationId),
        scopes: ['changes:read', 'people:write'],
      }),
    )
    const them = bank().as(world.otherLeader)
    let mark = ''
    const told = async () => {
      await settled(bank().owner)
      const answer = await holder.get('/changes', { query: mark ? { after: mark } : {} })
      const page = answer.json<Page>()
      mark = page.next
      return short({ items: page.items.filter(({ id }) => id === world.otherLeader.leaderId) })
    }
    await told()
    const own = await them.get('/me/leader')
    const changed = await them.patch('/me/leader', {
      body: { offers: 'I sing' },
      headers: { 'if-match': String(own.headers['etag']) },
    })
    expect(changed.statusCode, changed.body).toBe(200)
    expect(await told()).toEqual([])
    await owner.query(`update leader set status = 'left' where id = $1`, [
      world.otherLeader.leaderId,
    ])
    expect(await told()).toEqual(['person gone'])
    await owner.query(`update leader set status = 'active' where id = $1`, [
      world.otherLeader.leaderId,
    ])
    expect(await told()).toEqual([])
    const erased = await them.post('/me/leader/erasure', { body: { understood: true } })
    expect(erased.statusCode, erased.body).toBeLessThan(300)
    expect(await told()).toEqual(['person erased'])
  })

  test('is told of when a consent or a break ends by its day', async () => {
    const { database, owner, world } = bank()
    let { next } = await allAfter(undefined)
    const card = async (values: string) => {
      await owner.query(
        `update leader_card set ${values} where leader_id = $1 and organisation_id = $2`,
        [world.sharedLeader, partner],
      )
      await runChange(database.pool, noteEndedByTime)
      const found = await allAfter(next)
      next = found.next
      return found.items.filter(({ id }) => id === world.sharedLeader).map(({ what }) => what)
    }
    expect(await card(`visible_until = now() - interval '1 minute'`)).toEqual(['gone'])
    expect(await card(`visible_until = now() - interval '1 minute'`)).toEqual([])
    expect(await card(`visible_until = 'infinity'`)).toEqual(['seen'])
    const today = `current_date - date '2000-01-01'`
    expect(await card(`paused_until = ${today} + 1`)).toEqual(['gone'])
    expect(await card(`paused_until = ${today} + 1`)).toEqual([])
    expect(await card('paused_until = -32768')).toEqual(['seen'])
  })

  test('who may still be seen is told of their erasure however long ago anything changed', async () => {
    const { database, owner } = bank()
    const [old, gone] = [newId(), newId()]
    for (const [id, what] of [
      [old, 'changed'],
      [old, 'seen'],
      [gone, 'withdrawn'],
    ])
      await owner.query(
        `insert into shared_change (organisation_id, kind, subject_id, what, at, transaction)
         values ($1, 'person', $2, $3, now() - interval '40 days', pg_current_xact_id())`,
        [partner, id, what],
      )
    await runChange(database.pool, clearOldSharedChanges)
    const { rows } = await owner.query(
      'select subject_id, what from shared_change where subject_id = any ($1)',
      [[old, gone]],
    )
    expect(rows).toEqual([{ subject_id: old, what: 'seen' }])
  })

  test('is told of by the columns of each group but name and contact', async () => {
    const { rows } = await bank().owner.query<{ name: string; of_group: string }>(
      'select name, of_group from shared_column',
    )
    const { name: _name, contact: _contact, ...groups } = columnsOfGroup
    const expected = Object.entries({ ...groups, stage: ['stage'] }).flatMap(([group, names]) =>
      names.map((name) => `${group} ${name}`),
    )
    expect(rows.map(({ name, of_group }) => `${of_group} ${name}`).toSorted()).toEqual(
      expected.toSorted(),
    )
  })
})

describe('what an organisation has of its own', () => {
  test('is told to its own programs alone, as far as their scopes go', async () => {
    const { owner, world } = bank()
    const fixtures = await makeFixtures(bank())
    const narrow = await makeClient(owner, {
      organisationId: partner,
      scopes: ['changes:read', 'placements:read'],
    })
    const neighbour = bank().as(world.client)
    const { next } = await allAfter(undefined)
    const opportunityId = await fixtures.opportunity('other', 'open')
    await owner.query('update opportunity set organisation_id = $2 where id = $1', [
      opportunityId,
      partner,
    ])
    const placementId = newId()
    await owner.query(
      `insert into placement (id, leader_id, opportunity_id, organisation_id, status)
       values ($1, $2, $3, $4, 'interested')`,
      [placementId, world.homeLeader, opportunityId, partner],
    )
    const { items } = await allAfter(next)
    expect(items).toMatchObject([
      { kind: 'opportunity', id: opportunityId, what: 'changed' },
      { kind: 'placement', id: placementId, what: 'changed' },
    ])
    const ofNarrow = (await bank().as(narrow).get('/changes')).json<Page>()
    expect(new Set(ofNarrow.items.map(({ kind }) => kind))).toEqual(new Set(['placement']))
    expect((await neighbour.get('/changes')).body).not.toContain(placementId)
    // A mark is one organisation's, and of one set of kinds.
    const after = { query: { after: next } }
    expect((await neighbour.get('/changes', after)).json()).toMatchObject({
      status: 400,
      code: 'request.cursor_invalid',
    })
    expect((await bank().as(narrow).get('/changes', after)).json()).toMatchObject({
      status: 410,
      code: 'clients.changes_of_other_kinds',
    })
  })

  test('is followed from a new mark once a program may be told of more, or of less', async () => {
    const { owner } = bank()
    const follower = await makeClient(owner, {
      organisationId: partner,
      scopes: ['changes:read', 'placements:read'],
    })
    const scopes = async (given: string[]) => {
      await owner.query('update client set scopes = $2 where id = $1', [follower.accountId, given])
      await owner.query('update client_token set scopes = $2 where client_id = $1', [
        follower.accountId,
        given,
      ])
    }
    const ask = async (after?: string) =>
      (
        await bank()
          .as(follower)
          .get('/changes', { query: after ? { after } : {} })
      ).json()
    const { next } = await ask()
    expect(await ask(next)).toMatchObject({ items: [] })
    await scopes(['changes:read', 'placements:read', 'opportunities:write'])
    expect(await ask(next)).toMatchObject({ code: 'clients.changes_of_other_kinds' })
    const more = await ask()
    expect(await ask(more.next)).toMatchObject({ items: [] })
    await scopes(['changes:read', 'placements:read'])
    expect(await ask(more.next)).toMatchObject({ code: 'clients.changes_of_other_kinds' })
    // What it could be told of then it can be told of now.
    expect(await ask(next)).toMatchObject({ items: [] })
  })
})

describe('the order', () => {
  test(
    'loses nothing and tells nothing twice while many write at once',
    { timeout: 120_000 },
    async () => {
      const { database, world } = bank()
      const fixtures = await makeFixtures(bank())
      const opportunities: string[] = []
      for (let each = 0; each < 5; each += 1)
        opportunities.push(await fixtures.opportunity('home', 'open'))
      let { next } = await allAfter(undefined)
      const committed: string[] = []
      const draw = mulberry(7)
      const writer = async () => {
        for (let each = 0; each < 60; each += 1) {
          const client = await database.pool.connect()
          try {
            await client.query('begin')
            // An id of its own before it waits for anybody: later transactions may well be done sooner.
            await client.query('select pg_current_xact_id()')
            if (draw() < 0.3) await client.query('select pg_sleep($1)', [draw() * 0.02])
            const id = newId()
            await client.query(
              `insert into placement (id, leader_id, opportunity_id, organisation_id, status, ended_on)
             values ($1, $2, $3, $4, 'ended', current_date)`,
              [id, world.homeLeader, opportunities[Math.floor(draw() * 5)], partner],
            )
            if (draw() < 0.3) await client.query('select pg_sleep($1)', [draw() * 0.02])
            if (draw() < 0.2) await client.query('rollback')
            else {
              await client.query('commit')
              committed.push(id)
            }
          } finally {
            client.release()
          }
        }
      }
      let isWriting = true
      const told: string[] = []
      const reading = (async () => {
        for (;;) {
          const wasWriting = isWriting
          const page = await pageAfter(next, 7)
          told.push(...page.items.filter(({ kind }) => kind === 'placement').map(({ id }) => id))
          next = page.next
          if (!wasWriting && !page.more) return
        }
      })()
      await Promise.all(Array.from({ length: 6 }, writer))
      await settled(bank().owner)
      isWriting = false
      await reading
      expect(committed.length).toBeGreaterThan(200)
      expect(told.toSorted()).toEqual(committed.toSorted())
    },
  )

  test('of one thing is that in which it happened, whoever began first', async () => {
    const { database, world } = bank()
    const leaderId = world.sharedLeader
    let { next } = await allAfter(undefined)
    const pause = (on: boolean) =>
      `update leader_card set paused_until = ${on ? 32767 : -32768} where leader_id = $1 and not is_holder`
    const [first, second] = [await database.pool.connect(), await database.pool.connect()]
    try {
      await first.query('begin')
      await first.query('select pg_current_xact_id()')
      await second.query('begin')
      await second.query(pause(true), [leaderId])
      await second.query('commit')
      const between = await pageAfter(next)
      next = between.next
      expect(between.items).toEqual([])
      await first.query(pause(false), [leaderId])
      await first.query('commit')
    } finally {
      first.release()
      second.release()
    }
    expect(short(await allAfter(next, 1))).toEqual(['person gone', 'person seen'])
  })

  test('10,000 changes are read in under a second', async () => {
    const { owner } = bank()
    const { next } = await allAfter(undefined)
    await owner.query(
      `insert into shared_change (organisation_id, kind, subject_id, what)
       select $1, 'placement', gen_random_uuid(), 'changed' from generate_series(1, 10000)`,
      [partner],
    )
    const times: number[] = []
    // The best of three: what else the machine does meanwhile is none of its business.
    for (let each = 0; each < 3; each += 1) {
      const began = performance.now()
      const { items } = await allAfter(next, 1_000)
      times.push(performance.now() - began)
      expect(items).toHaveLength(10_000)
    }
    expect(Math.min(...times)).toBeLessThan(1_000)
  })

  test('does not go on from a mark that is older than what is kept', async () => {
    const { cursors } = bank().app.services
    const kinds = ['person', 'opportunity', 'placement']
    const binding = { operation: 'listChanges', caller: partner, filter: {} }
    const now = Math.floor(Date.now() / 1_000)
    // Nor from one of before a restore, which stands past the present.
    for (const position of [
      ['1', null, '0', now - 30 * 86_400, kinds],
      ['987654321987', null, '0', now, kinds],
    ]) {
      const after = cursors.seal(binding, position)
      const answer = await program.get('/changes', { query: { after } })
      expect(answer.json()).toMatchObject({ status: 410, code: 'clients.changes_too_old' })
    }
  })
})

/** Draws that are the same each time. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
