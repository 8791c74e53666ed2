import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank({ databasePoolMax: 10 })
let life: Involvement
let desk: Desk
beforeAll(async () => {
  life = await involvementOf(bank())
  desk = deskOf(bank())
  // What is looked at and what is sent is signed by one bank.
  desk.deps.bankName = bank().config.bankName
})

const coordinator = () => bank().as(bank().world.coordinator)
const rows = async (text: string, values: unknown[]) =>
  (await bank().owner.query<Record<string, unknown>>(text, values)).rows

interface One {
  placementId: string
  leaderId: string
}

/** An offer with so many people who are interested. */
async function offered(count: number) {
  const offer = await life.offer()
  const people: One[] = []
  for (let each = 0; each < count; each += 1) {
    const person = await life.person()
    await bank().owner.query('update leader set email = $2 where id = $1', [
      person.leaderId,
      `${person.leaderId}@people.example`,
    ])
    await bank().owner.query(
      `insert into leader_consent (id, leader_id, purpose, answer, method) values ($1, $2, 'contact', 'given', 'self')`,
      [randomUUID(), person.leaderId],
    )
    const answered = await life.answer(person, offer, 'interested')
    people.push({ placementId: answered.json().id as string, leaderId: person.leaderId })
  }
  return { offer, people }
}
const named = (people: readonly One[], words: Record<number, string> = {}) =>
  Promise.all(
    people.map(async ({ placementId }, index) => ({
      placementId,
      version: (await life.stored(placementId)).version,
      ...(words[index] ? { words: words[index] } : {}),
    })),
  )
const preview = (offer: string, body: object) =>
  coordinator().post(`/opportunities/${offer}/not-chosen/preview`, { body })
const send = (offer: string, body: object, key = randomUUID()) =>
  coordinator().post(`/opportunities/${offer}/not-chosen`, {
    body,
    headers: { 'idempotency-key': key },
  })

test('each reads what was looked at before: the reason, the word to all, and another to one alone', async () => {
  const { offer, people } = await offered(2)
  const body = {
    reason: 'times',
    words: 'We hope to meet you in spring.',
    people: await named(people, { 1: 'Thank you for your story.' }),
  }
  const looked = await preview(offer, body)
  expect(looked.statusCode, looked.body).toBe(200)
  const texts = (looked.json().items as { message: { text: string }; moves: boolean }[]).map(
    ({ message }) => message.text,
  )
  expect(texts[0]).toContain('We hope to meet you in spring.')
  expect(texts[1]).toContain('Thank you for your story.')
  expect(texts[1]).not.toContain('spring')
  for (const { placementId } of people)
    expect(await life.stored(placementId)).toMatchObject({ status: 'interested' })

  const sent = await send(offer, body)
  expect(sent.statusCode, sent.body).toBe(201)
  expect(sent.json().items).toMatchObject(
    people.map(({ placementId }) => ({
      placementId,
      done: true,
      status: 'not_chosen',
      told: { state: 'queued' },
    })),
  )
  const before = desk.mails.length
  await desk.runJobs()
  const mails = desk.mails
    .slice(before)
    .filter(({ to }) => people.some((one) => to.startsWith(one.leaderId)))
  expect(new Set(mails.map(({ text }) => text))).toEqual(new Set(texts))
  for (const { placementId, leaderId } of people)
    expect(
      await rows(
        `select detail ->> 'move' as move, detail ->> 'to' as to from audit_event
         where event = 'involvement.moved' and subject_id = $1 and detail ->> 'leaderId' = $2 order by id desc limit 1`,
        [placementId, leaderId],
      ),
    ).toEqual([{ move: 'not_choose', to: 'not_chosen' }])
  expect(
    await rows(
      `select detail from audit_event where event = 'involvement.not_chosen_many' and subject_id = $1`,
      [offer],
    ),
  ).toEqual([{ detail: { chosen: 2, moved: 2 } }])
})

test('whoever moved on since is named and left as they are; the others are told', async () => {
  const { offer, people } = await offered(3)
  const [first, second, third] = people as [One, One, One]
  const body = { reason: 'places_taken', people: await named(people) }
  await life.move(second.placementId, { move: 'talk' })
  const looked = (await preview(offer, body)).json().items as { moves: boolean; message: unknown }[]
  expect(looked.map(({ moves }) => moves)).toEqual([true, false, true])
  expect(looked[1]?.message).toBeNull()
  const { items } = (await send(offer, body)).json()
  expect(items).toMatchObject([
    { placementId: first.placementId, done: true },
    { placementId: second.placementId, done: false, status: 'in_conversation', told: null },
    { placementId: third.placementId, done: true },
  ])
  expect((items as { leader: { name: string } }[])[1]?.leader.name).toBeTruthy()
  expect(
    await rows(`select 1 from message where leader_id = $1 and kind = 'not_chosen'`, [
      second.leaderId,
    ]),
  ).toEqual([])
})

test('whoever may not be written to is not chosen all the same, and that they hear nothing is said', async () => {
  const { offer, people } = await offered(2)
  await bank().owner.query(`insert into contact_wish (leader_id, hold) values ($1, 'safety')`, [
    people[0]?.leaderId,
  ])
  const body = { reason: 'places_taken', people: await named(people) }
  expect((await preview(offer, body)).json().items).toMatchObject([
    { moves: true, untold: 'hold', message: null },
    { moves: true, untold: null },
  ])
  expect((await send(offer, body)).json().items).toMatchObject([
    { done: true, told: { state: 'refused', reason: 'hold' } },
    { done: true, told: { state: 'queued', reason: null } },
  ])
})

describe('sent twice', () => {
  test('under one key tells each person once and answers the same', async () => {
    const { offer, people } = await offered(2)
    const body = { reason: 'places_taken', people: await named(people) }
    const key = randomUUID()
    const both = await Promise.all([send(offer, body, key), send(offer, body, key)])
    expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    expect(both[0].json()).toEqual(both[1].json())
    expect(both[0].json().items).toMatchObject([{ done: true }, { done: true }])
    expect(
      await rows(
        `select 1 from message where kind = 'not_chosen' and leader_id = any($1::uuid[])`,
        [people.map(({ leaderId }) => leaderId)],
      ),
    ).toHaveLength(2)
  })

  test('by two colleagues at once moves each person once', async () => {
    const { offer, people } = await offered(4)
    const body = { reason: 'places_taken', people: await named(people) }
    const turned = { ...body, people: body.people.toReversed() }
    const lead = bank().as(bank().world.engagementLead)
    const both = await Promise.all([
      send(offer, body),
      lead.post(`/opportunities/${offer}/not-chosen`, {
        body: turned,
        headers: { 'idempotency-key': randomUUID() },
      }),
    ])
    expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    const moves = await rows(
      `select placement_id from placement_move where move = 'not_choose' and placement_id = any($1::uuid[])`,
      [people.map(({ placementId }) => placementId)],
    )
    expect(moves).toHaveLength(4)
    const done = both.flatMap((answer) =>
      (answer.json().items as { done: boolean; placementId: string }[])
        .filter((one) => one.done)
        .map(({ placementId }) => placementId),
    )
    expect(done.toSorted()).toEqual(people.map(({ placementId }) => placementId).toSorted())
  })
})

test('somebody of another offer is as unknown as nobody, and then nobody is moved; a reason needs its words', async () => {
  const [here, there] = [await offered(1), await offered(1)]
  const people = await named([...here.people, ...there.people])
  const refused = await send(here.offer, { reason: 'times', people })
  expect(refused.json()).toMatchObject({ status: 404, code: 'placements.not_found' })
  expect(await life.stored(here.people[0]?.placementId ?? '')).toMatchObject({
    status: 'interested',
  })
  const own = await named(here.people)
  expect((await send(here.offer, { reason: 'other', people: own })).statusCode).toBe(400)
  expect((await send(here.offer, { reason: 'times', people: [...own, ...own] })).statusCode).toBe(
    400,
  )
})
