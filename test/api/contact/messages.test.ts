import { beforeAll, describe, expect, test } from 'vitest'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank()
let desk: Desk
beforeAll(() => {
  desk = deskOf(bank())
})

const coordinator = () => bank().as(bank().world.coordinator)
const elsewhere = () => bank().as(bank().world.coordinatorElsewhere)
const leader = () => bank().as(bank().world.leader)
const sql = (text: string, values: unknown[]) => bank().owner.query(text, values)

describe('what was sent to a person', () => {
  test('200: newest first, page by page, with what became of each', async () => {
    const leaderId = await desk.person()
    await desk.contact(leaderId, 'pause_ended')
    await desk.runJobs()
    await sql('update leader set paused = true where id = $1', [leaderId])
    await desk.contact(leaderId, 'opportunity')
    const first = await coordinator().get(`/leaders/${leaderId}/messages`, { query: { limit: 1 } })
    expect(first.json().items).toMatchObject([
      { kind: 'opportunity', state: 'refused', reason: 'paused', channel: null },
    ])
    const second = await coordinator().get(`/leaders/${leaderId}/messages`, {
      query: { limit: 1, cursor: first.json().nextCursor },
    })
    expect(second.json()).toMatchObject({
      items: [{ kind: 'pause_ended', state: 'sent', channel: 'email', requestedBy: null }],
      nextCursor: null,
    })
    const refused = await elsewhere().get(`/leaders/${leaderId}/messages`)
    expect(refused.json()).toMatchObject({ status: 404, code: 'leaders.not_found' })
  })

  test('200: the person sees their own, and nobody else’s', async () => {
    const mine = String(bank().world.leader.leaderId)
    await sql(`update leader set email = 'lena@people.example' where id = $1`, [mine])
    await desk.contact(mine, 'pause_ended')
    await desk.runJobs()
    const shown = await leader().get('/me/messages')
    expect(shown.json().items).toMatchObject([{ kind: 'pause_ended', state: 'sent' }])
    const others = await bank().as(bank().world.otherLeader).get('/me/messages')
    expect(others.json().items).toEqual([])
  })
})

describe('what a colleague does by hand', () => {
  const task = async () => {
    const leaderId = await desk.person({ preferred_channel: 'phone' })
    const { messageId } = await desk.contact(leaderId, 'pause_ended')
    return { leaderId, messageId }
  }
  const onHome = async () =>
    ((await coordinator().get('/home')).json().messagesToDo as { id: string }[]).map(({ id }) => id)

  test('200: stands on the home page with the words and the number, until it is done', async () => {
    const { messageId } = await task()
    expect(await onHome()).toContain(messageId)
    const opened = await coordinator().get(`/messages/${messageId}`)
    expect(opened.json()).toMatchObject({
      byHand: true,
      words: { to: '01632 960001', subject: 'Your break has ended' },
    })
    const done = await coordinator().post(`/messages/${messageId}/done`, {
      body: { outcome: 'done' },
    })
    expect(done.json()).toMatchObject({ state: 'sent', byHand: false, settledBy: 'coordinator' })
    expect(await onHome()).not.toContain(messageId)
    const again = await coordinator().post(`/messages/${messageId}/done`, {
      body: { outcome: 'not_reached' },
    })
    expect(again.json()).toMatchObject({ status: 409, code: 'contact.message_settled' })
  })

  test('200: not reached is kept as such', async () => {
    const { messageId } = await task()
    const done = await coordinator().post(`/messages/${messageId}/done`, {
      body: { outcome: 'not_reached' },
    })
    expect(done.json()).toMatchObject({ state: 'failed', reason: 'not_reached', byHand: false })
  })

  test('200: disappears at once, words and number too, when the person may not be reached any more', async () => {
    const { leaderId, messageId } = await task()
    await sql(`insert into contact_wish (leader_id, hold) values ($1, 'died')`, [leaderId])
    expect(await onHome()).not.toContain(messageId)
    expect((await coordinator().get(`/messages/${messageId}`)).json()).toMatchObject({
      words: null,
    })
  })

  test('200: an e-mail that did not get there waits for a colleague as well', async () => {
    const leaderId = await desk.person()
    const { messageId } = await desk.contact(leaderId, 'pause_ended')
    await sql(
      `update message set state = 'failed', reason = 'not_delivered', settled_at = now() where id = $1`,
      [messageId],
    )
    expect(await onHome()).toContain(messageId)
    await coordinator().post(`/messages/${messageId}/done`, { body: { outcome: 'not_reached' } })
    expect(await onHome()).not.toContain(messageId)
  })

  test('404: for everybody but the holder', async () => {
    const { messageId } = await task()
    const refused = await elsewhere().post(`/messages/${messageId}/done`, {
      body: { outcome: 'done' },
    })
    expect(refused.json()).toMatchObject({ status: 404, code: 'contact.message_not_found' })
    expect((await elsewhere().get(`/messages/${messageId}`)).statusCode).toBe(404)
    expect((await desk.message(messageId))['state']).toBe('queued')
  })
})

describe('when and whether somebody may be contacted', () => {
  test('200: the person says when they want quiet; it holds for what already waits', async () => {
    const mine = String(bank().world.leader.leaderId)
    await sql(`update leader set email = 'lena@people.example' where id = $1`, [mine])
    const read = await leader().get('/me/contact-wishes')
    expect(read.json()).toMatchObject({ quietHalfDays: [], hold: null, version: 0 })
    const { messageId } = await desk.contact(mine, 'pause_ended')
    const all = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].flatMap((day) =>
      ['morning', 'afternoon', 'evening'].map((part) => `${day}_${part}`),
    )
    const changed = await leader().patch('/me/contact-wishes', {
      headers: { 'if-match': String(read.headers['etag']) },
      body: { quietHalfDays: all },
    })
    expect(changed.statusCode, changed.body).toBe(200)
    await desk.runJobs()
    expect(await desk.message(messageId)).toMatchObject({ state: 'refused', reason: 'no_time' })
    const stale = await leader().patch('/me/contact-wishes', {
      headers: { 'if-match': String(read.headers['etag']) },
      body: { quietHalfDays: [] },
    })
    expect(stale.statusCode).toBe(412)
  })

  test('400: nobody takes a hold off themselves', async () => {
    const refused = await leader().patch('/me/contact-wishes', {
      headers: { 'if-match': '"0-self"' },
      body: { quietHalfDays: [], hold: null },
    })
    expect(refused.statusCode).toBe(400)
  })

  test('200: a hold by a coordinator stops everything, and is in the record of changes', async () => {
    const leaderId = await desk.person()
    const read = await coordinator().get(`/leaders/${leaderId}/contact-wishes`)
    await coordinator().patch(`/leaders/${leaderId}/contact-wishes`, {
      headers: { 'if-match': String(read.headers['etag']) },
      body: { hold: 'safety' },
    })
    expect((await desk.contact(leaderId, 'pause_ended')).reason).toBe('hold')
    const { rows } = await sql(
      `select detail from audit_event where subject_id = $1 and event = 'contact.wishes_changed'`,
      [leaderId],
    )
    expect(rows).toEqual([{ detail: { fields: ['hold'], hold: 'safety' } }])
  })

  test('412: of two first changes at once one wins', async () => {
    const leaderId = await desk.person()
    const both = await Promise.all(
      ['asked', 'safety'].map((hold) =>
        coordinator().patch(`/leaders/${leaderId}/contact-wishes`, {
          headers: { 'if-match': '"0-holder"' },
          body: { hold },
        }),
      ),
    )
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
  })
})
