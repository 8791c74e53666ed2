import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../server/src/core/ids.ts'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { testBank } from '../../support/harness.ts'
import { makeClient } from '../../support/world.ts'
import { makeFixtures, type Fixtures } from '../../support/valid-requests.ts'

const bank = testBank()
let fixtures: Fixtures
let desk: Desk
beforeAll(async () => {
  fixtures = await makeFixtures(bank())
  desk = deskOf(bank())
})

type Who = 'coordinator' | 'engagementLead' | 'coordinatorElsewhere' | 'leader'
const as = (who: Who) => bank().as(bank().world[who])
const read = async (id: string, who: Who = 'coordinator') => as(who).get(`/opportunities/${id}`)
const versionOf = async (id: string) => {
  const { rows } = await bank().owner.query<{ version: number }>(
    'select version from opportunity where id = $1',
    [id],
  )
  return `"${rows[0]?.version}-staff"`
}
const move = async (who: Who, id: string, name: string, words?: string) =>
  as(who).post(`/opportunities/${id}/status`, {
    body: { move: name, ...(words === undefined ? {} : { words }) },
    headers: { 'if-match': await versionOf(id) },
  })
const cancel = async (who: Who, id: string, words?: string) =>
  as(who).post(`/opportunities/${id}/cancellation`, {
    body: words === undefined ? {} : { words },
    headers: { 'if-match': await versionOf(id) },
  })
const wantApproval = (wanted: boolean) =>
  bank().owner.query('update organisation set approves_opportunities = $2 where id = $1', [
    bank().world.home,
    wanted,
  ])
const movesOf = async (id: string, who: Who) =>
  ((await read(id, who)).json().moves as { move: string }[]).map((each) => each.move)

beforeEach(() => wantApproval(false))

describe('where nobody has to approve', () => {
  test('200: a draft opens, is filled, opens again and closes, and stays closed', async () => {
    const id = await fixtures.opportunity('home', 'draft')
    expect(await movesOf(id, 'coordinator')).toEqual(['open', 'cancel'])
    const opened = await move('coordinator', id, 'open')
    expect(opened.json(), opened.body).toMatchObject({ status: 'open', missing: [] })
    expect(opened.json().openedAt).toMatch(/Z$/)
    for (const [name, status] of [
      ['fill', 'filled'],
      ['reopen', 'open'],
      ['close', 'closed'],
    ] as const) {
      expect((await move('coordinator', id, name)).json()).toMatchObject({ status })
    }
    expect((await read(id)).json()).toMatchObject({
      openedAt: opened.json().openedAt,
      moves: [],
    })
    const late = await move('coordinator', id, 'reopen')
    expect(late.json()).toMatchObject({
      status: 409,
      code: 'opportunities.move_not_allowed',
      detail: 'Nothing more can happen to it. A copy of it starts anew.',
    })
  })

  test('200: what a program did is told by its name', async () => {
    const { owner, world } = bank()
    const made = await makeClient(owner, {
      organisationId: world.home,
      scopes: ['opportunities:write'],
    })
    await owner.query('update client set contact_account_id = $2 where id = $1', [
      made.accountId,
      world.coordinator.accountId,
    ])
    const id = await fixtures.opportunity('home', 'draft')
    const opened = await bank()
      .as(made)
      .post(`/opportunities/${id}/status`, {
        body: { move: 'open' },
        headers: { 'if-match': await versionOf(id) },
      })
    expect(opened.json()).toMatchObject({ status: 'open' })
    await move('coordinator', id, 'fill')
    const history = await as('coordinator').get(`/opportunities/${id}/moves`)
    expect(history.json().items).toMatchObject([
      { move: 'fill', by: { id: world.coordinator.accountId } },
      { move: 'open', by: { id: made.accountId, name: 'Their system' } },
    ])
  })

  test('409: what is not possible names what is', async () => {
    const id = await fixtures.opportunity('home', 'open')
    for (const name of ['open', 'submit', 'approve', 'send_back', 'take_back', 'reopen']) {
      const refused = await move('engagementLead', id, name, 'Words')
      expect(refused.json(), name).toMatchObject({
        status: 409,
        code: 'opportunities.move_not_allowed',
        detail: 'What you can do with it now: fill, close, cancel.',
      })
    }
    expect((await read(id)).json()).toMatchObject({ status: 'open', version: 1 })
  })

  test('400: cancelling goes its own way', async () => {
    const id = await fixtures.opportunity('home', 'open')
    expect((await move('coordinator', id, 'cancel')).statusCode).toBe(400)
  })
})

describe('where an engagement lead approves', () => {
  beforeEach(() => wantApproval(true))

  test('200: a coordinator sends it, and only an engagement lead of the organisation opens it', async () => {
    const id = await fixtures.opportunity('home', 'draft')
    expect(await movesOf(id, 'coordinator')).toEqual(['submit', 'cancel'])
    expect((await move('coordinator', id, 'open')).statusCode).toBe(409)
    expect((await move('coordinator', id, 'submit')).json()).toMatchObject({ status: 'checked' })
    expect(await movesOf(id, 'coordinator')).toEqual(['take_back', 'cancel'])
    expect(await movesOf(id, 'engagementLead')).toEqual(['approve', 'send_back', 'cancel'])
    expect((await move('coordinator', id, 'approve')).json()).toMatchObject({ status: 409 })
    expect((await read(id, 'coordinatorElsewhere')).statusCode).toBe(404)
    expect((await read(id, 'leader')).statusCode).toBe(404)
    expect((await move('coordinatorElsewhere', id, 'approve')).statusCode).toBe(404)
    expect((await move('engagementLead', id, 'approve')).json()).toMatchObject({ status: 'open' })
    expect((await read(id, 'leader')).json()).toMatchObject({ status: 'open', moves: [] })
    const history = await as('coordinator').get(`/opportunities/${id}/moves`)
    expect(history.json().items).toMatchObject([
      {
        move: 'approve',
        from: 'checked',
        to: 'open',
        by: { id: bank().world.engagementLead.accountId },
        words: '',
      },
      {
        move: 'submit',
        from: 'draft',
        to: 'checked',
        by: { id: bank().world.coordinator.accountId },
      },
    ])
  })

  test('200: it is sent back with words, and not without', async () => {
    const id = await fixtures.opportunity('home', 'draft')
    await move('coordinator', id, 'submit')
    for (const words of [undefined, '  ']) {
      expect((await move('engagementLead', id, 'send_back', words)).json()).toMatchObject({
        status: 422,
        code: 'opportunities.words_needed',
        issues: [{ field: 'words' }],
      })
    }
    const sent = await move('engagementLead', id, 'send_back', 'Say what a buddy does')
    expect(sent.json(), sent.body).toMatchObject({ status: 'draft' })
    const history = await as('coordinator').get(`/opportunities/${id}/moves`, {
      query: { limit: 1 },
    })
    expect(history.json().items).toMatchObject([
      { move: 'send_back', words: 'Say what a buddy does' },
    ])
    const rest = await as('coordinator').get(`/opportunities/${id}/moves`, {
      query: { limit: 1, cursor: history.json().nextCursor },
    })
    expect(rest.json()).toMatchObject({ items: [{ move: 'submit' }], nextCursor: null })
  })

  test('200: whoever sent it takes it back', async () => {
    const id = await fixtures.opportunity('home', 'draft')
    await move('coordinator', id, 'submit')
    expect((await move('coordinator', id, 'take_back')).json()).toMatchObject({ status: 'draft' })
  })

  test('200: what waits can still be opened when approval is not wanted any more', async () => {
    const id = await fixtures.opportunity('home', 'draft')
    await move('coordinator', id, 'submit')
    await wantApproval(false)
    expect(await movesOf(id, 'coordinator')).toEqual(['open', 'take_back', 'cancel'])
    expect((await move('coordinator', id, 'open')).json()).toMatchObject({ status: 'open' })
  })

  test('409: of two leads who decide at once, one does', async () => {
    const id = await fixtures.opportunity('home', 'draft')
    await move('coordinator', id, 'submit')
    const version = await versionOf(id)
    const answers = await Promise.all(
      ['approve', 'send_back', 'approve', 'send_back'].map((name) =>
        as('engagementLead').post(`/opportunities/${id}/status`, {
          body: { move: name, words: 'Please' },
          headers: { 'if-match': version },
        }),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      200, 412, 412, 412,
    ])
    const history = await as('coordinator').get(`/opportunities/${id}/moves`)
    expect(history.json().items).toHaveLength(2)
  })

  test('400 on nonsense, 403 and 404 on what is not ours', async () => {
    const theirs = await fixtures.opportunity('other', 'open')
    const hidden = await fixtures.opportunity('other', 'checked')
    expect((await move('coordinator', theirs, 'close')).statusCode).toBe(403)
    expect((await move('coordinator', hidden, 'submit')).statusCode).toBe(404)
    expect((await as('coordinator').get(`/opportunities/${theirs}/moves`)).statusCode).toBe(403)
    expect((await as('coordinator').get(`/opportunities/${hidden}/moves`)).statusCode).toBe(404)
    expect((await move('coordinator', theirs, 'explode')).statusCode).toBe(400)
  })

  test('the list has it for its own organisation, and for nobody else', async () => {
    const id = await fixtures.opportunity('home', 'checked')
    const idsFor = async (who: Who) =>
      (await as(who).get('/opportunities', { query: { status: 'checked', limit: 100 } }))
        .json()
        .items.map((each: { id: string }) => each.id)
    expect(await idsFor('coordinator')).toContain(id)
    expect(await idsFor('coordinatorElsewhere')).not.toContain(id)
  })
})

test('what waits is on the home page of the engagement lead, and what came back on the coordinator’s', async () => {
  await wantApproval(true)
  const waiting = await fixtures.opportunity('home', 'draft')
  const back = await fixtures.opportunity('home', 'draft')
  for (const id of [waiting, back]) await move('coordinator', id, 'submit')
  const homeOf = async (who: Who) => (await as(who).get('/home')).json()
  const shown = (await homeOf('engagementLead')).toApprove as { id: string }[]
  expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining([waiting, back]))
  expect((await homeOf('coordinator')).toApprove).toEqual([])
  expect((await homeOf('coordinatorElsewhere')).toApprove).toEqual([])
  await move('engagementLead', back, 'send_back', 'Say more')
  const after = await homeOf('engagementLead')
  expect(after.toApprove.map(({ id }: { id: string }) => id)).not.toContain(back)
  expect(after.drafts).toContainEqual(expect.objectContaining({ id: back, isSentBack: true }))
  expect(after.drafts).toContainEqual(expect.objectContaining({ isSentBack: false }))
})

describe('cancelling', () => {
  const place = async (opportunityId: string, leaderId: string, status: string) => {
    const id = newId()
    await bank().owner.query(
      `insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on)
       values ($1, $2, $3, $4, $5, case when $5 <> 'suggested' then current_date end)`,
      [id, leaderId, opportunityId, bank().world.home, status],
    )
    return id
  }
  const statusOf = async (placementId: string) => {
    const { rows } = await bank().owner.query<{ status: string }>(
      'select status from placement where id = $1',
      [placementId],
    )
    return rows[0]?.status
  }
  const messagesOf = async (leaderId: string) => {
    const { rows } = await bank().owner.query<{ kind: string; subject_id: string }>(
      'select kind, subject_id from message where leader_id = $1',
      [leaderId],
    )
    return rows
  }

  test.each(['draft', 'checked', 'open', 'filled'])(
    '200: %s and nobody asked: without a word, and nobody else hears of what never opened',
    async (status) => {
      const id = await fixtures.opportunity('home', status)
      const suggested = await place(id, await desk.person(), 'suggested')
      expect((await read(id)).json().moves).toContainEqual({
        move: 'cancel',
        to: 'cancelled',
        words: 'optional',
      })
      const done = await cancel('coordinator', id)
      expect(done.json(), done.body).toMatchObject({ status: 'cancelled', moves: [] })
      expect(await statusOf(suggested)).toBe('expired')
      const wasOpen = status === 'open' || status === 'filled'
      if (wasOpen) expect((await read(id, 'leader')).json()).toMatchObject({ status: 'cancelled' })
      else expect((await read(id, 'leader')).statusCode).toBe(404)
      expect((await cancel('coordinator', id, 'Once more')).statusCode).toBe(409)
    },
  )

  test('409: closed is closed', async () => {
    const id = await fixtures.opportunity('home', 'closed')
    expect((await cancel('coordinator', id, 'Too late')).json()).toMatchObject({ status: 409 })
  })

  test('422, then 200: once anybody was asked it needs words, which they read', async () => {
    const id = await fixtures.opportunity('home', 'open')
    const people = await Promise.all(
      ['suggested', 'invited', 'interested', 'in_conversation', 'agreed', 'active', 'declined'].map(
        async (status) => {
          const leaderId = await desk.person()
          return { status, leaderId, placementId: await place(id, leaderId, status) }
        },
      ),
    )
    const wordless = await cancel('coordinator', id)
    expect(wordless.json()).toMatchObject({ status: 422, code: 'opportunities.words_needed' })
    expect(await statusOf(people[1]?.placementId ?? '')).toBe('invited')
    const done = await cancel('coordinator', id, 'The money went to another ward.')
    expect(done.json(), done.body).toMatchObject({
      status: 'cancelled',
      cancelReason: 'The money went to another ward.',
    })
    const after = {
      suggested: 'expired',
      invited: 'not_chosen',
      interested: 'not_chosen',
      in_conversation: 'not_chosen',
      agreed: 'not_chosen',
      active: 'ended',
      declined: 'declined',
    }
    for (const { status, leaderId, placementId } of people) {
      expect(await statusOf(placementId), status).toBe(after[status as keyof typeof after])
      const isTold = status !== 'suggested' && status !== 'declined'
      expect(await messagesOf(leaderId), status).toEqual(
        isTold ? [{ kind: 'opportunity_cancelled', subject_id: id }] : [],
      )
    }
    await desk.runJobs()
    const mails = desk.mails.filter(({ subject }) => subject.includes('will not happen'))
    expect(mails).toHaveLength(5)
    for (const { text } of mails) expect(text).toContain('The money went to another ward.')
    expect((await read(id, 'leader')).json()).toMatchObject({
      status: 'cancelled',
      cancelReason: 'The money went to another ward.',
    })
  })

  test('200: somebody who came by themselves counts as asked', async () => {
    const id = await fixtures.opportunity('home', 'open')
    await bank().owner.query(
      `insert into placement (id, leader_id, opportunity_id, organisation_id, status)
       values ($1, $2, $3, $4, 'interested')`,
      [newId(), await desk.person(), id, bank().world.home],
    )
    expect((await cancel('coordinator', id)).statusCode).toBe(422)
  })

  test('403 and 404: not by others', async () => {
    const open = await fixtures.opportunity('other', 'open')
    const draft = await fixtures.opportunity('other', 'draft')
    expect((await cancel('coordinator', open, 'No')).statusCode).toBe(403)
    expect((await cancel('coordinator', draft, 'No')).statusCode).toBe(404)
  })
})

describe('how an organisation works', () => {
  test('200: an engagement lead decides whether opportunities are approved; a coordinator reads it', async () => {
    const path = '/organisation-settings'
    const seen = await as('coordinator').get(path)
    expect(seen.json()).toMatchObject({
      approvesOpportunities: false,
      abilities: { update: false },
    })
    const headers = { 'if-match': String(seen.headers['etag']) }
    const body = { approvesOpportunities: true }
    expect((await as('coordinator').patch(path, { body, headers })).statusCode).toBe(403)
    const set = await as('engagementLead').patch(path, { body, headers })
    expect(set.json(), set.body).toMatchObject({ ...body, abilities: { update: true } })
    const id = await fixtures.opportunity('home', 'draft')
    expect(await movesOf(id, 'coordinator')).toEqual(['submit', 'cancel'])
    const elsewhere = await as('coordinatorElsewhere').get(path)
    expect(elsewhere.json()).toMatchObject({ approvesOpportunities: false })
  })
})
