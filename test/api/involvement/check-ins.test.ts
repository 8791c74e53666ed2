import { beforeAll, describe, expect, test } from 'vitest'
import { askHowItGoes } from '../../../server/src/modules/participation/check-ins-clock.actions.ts'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { testBank } from '../../support/harness.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'
import type { Person } from '../../support/world.ts'

const bank = testBank()
let life: Involvement
let desk: Desk
beforeAll(async () => {
  life = await involvementOf(bank())
  desk = deskOf(bank())
})

interface CheckIn {
  id: string
  askedOn: string
  clarity: string | null
  support: string | null
  voice: string | null
  answeredAt: string | null
  isOpen: boolean
  words: { words: string; readers: string } | null
}
const dayMs = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)
const staff = (by: Person = bank().world.coordinator) => bank().as(by)
const ask = (today = inDays(0)) =>
  askHowItGoes({ pool: bank().database.pool, db: bank().database.db, jobs: bank().outbox }, today)
const checkIns = async (placementId: string) =>
  (
    await bank().owner.query<{ id: string; asked_on: string }>(
      `select id, asked_on::text from check_in where placement_id = $1 order by asked_on`,
      [placementId],
    )
  ).rows
const contactOf = (leaderId: string, accountId: string | null) =>
  bank().owner.query('update leader set contact_account_id = $2 where id = $1', [
    leaderId,
    accountId,
  ])

/** Somebody under way since so many days, with the coordinator as their contact. */
async function underWay(days: number, opportunityId?: string) {
  const person = await life.person()
  await contactOf(person.leaderId, bank().world.coordinator.accountId)
  const id = await life.proposed(person, opportunityId ?? (await life.offer(9)))
  await life.own(person, id, { move: 'confirm' })
  const begun = await life.move(id, { move: 'begin' })
  if (begun.statusCode !== 200) throw new Error(begun.body)
  await bank().owner.query('update placement set started_on = $2 where id = $1', [
    id,
    inDays(-days),
  ])
  return { person, id }
}
/** The same, asked, with the secret of their link. */
async function asked(opportunityId?: string) {
  const { person, id } = await underWay(40, opportunityId)
  const before = desk.mails.length
  await ask()
  await desk.runJobs()
  const mail = desk.mails.slice(before).find(({ text }) => text.includes('/check-in#'))
  const token = /\/check-in#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  const [checkIn] = await checkIns(id)
  return { person, id, token, checkInId: checkIn?.id ?? '' }
}
const open = (token: string) =>
  bank().as(null).post('/check-in-questions/open', { body: { token } })
const tap = (token: string, body: object) =>
  bank()
    .as(null)
    .post('/check-in-questions/answer', { body: { token, ...body } })
const own = (person: Person, checkInId: string, body: object) =>
  bank().as(person).post(`/me/check-ins/${checkInId}/answer`, { body })
const read = async (placementId: string, by?: Person) =>
  (await staff(by).get(`/placements/${placementId}/check-ins`)).json() as {
    items: CheckIn[]
    suggestions: { change: string; because: string }[]
    isReviewed: boolean
    mayReview: boolean
    reviews: { changes: string[]; words: string | null }[]
  }

describe('being asked', () => {
  test('comes 30 days after the start and then every 90 days, once, while it is active', async () => {
    const { id } = await underWay(29)
    await ask()
    expect(await checkIns(id)).toEqual([])
    await ask(inDays(1))
    await ask(inDays(1))
    await ask(inDays(90))
    expect((await checkIns(id)).map((each) => each.asked_on)).toEqual([inDays(1)])
    await Promise.all([ask(inDays(91)), ask(inDays(91))])
    expect((await checkIns(id)).map((each) => each.asked_on)).toEqual([inDays(1), inDays(91)])
    await life.move(id, { move: 'complete', on: inDays(0) })
    await ask(inDays(400))
    expect(await checkIns(id)).toHaveLength(2)
  })

  test('waits for whoever is in a break, and is on record without what was said', async () => {
    const { person, id } = await underWay(40)
    await bank().owner.query('update leader set paused = true where id = $1', [person.leaderId])
    await ask()
    expect(await checkIns(id)).toEqual([])
    await bank().owner.query('update leader set paused = false where id = $1', [person.leaderId])
    await ask()
    const [checkIn] = await checkIns(id)
    await own(person, checkIn?.id ?? '', {
      clarity: 'not',
      words: { words: 'Zqsecret', readers: 'nobody' },
    })
    const { rows } = await bank().owner.query<{ event: string; detail: object }>(
      `select event, detail from audit_event where subject_id in ($1, $2) and event like 'participation.%' order by id`,
      [id, checkIn?.id],
    )
    expect(rows).toEqual([
      {
        event: 'participation.check_in_asked',
        detail: { leaderId: person.leaderId, told: 'queued' },
      },
      {
        event: 'participation.check_in_answered',
        detail: { leaderId: person.leaderId, placementId: id, fields: ['clarity', 'words'] },
      },
    ])
  })
})

describe('answering', () => {
  test('behind the link: each tap counts at once, may be said again, and says of nobody', async () => {
    const { id, token } = await asked()
    expect(token).not.toBe('')
    const first = await open(token)
    expect(first.statusCode, first.body).toBe(200)
    expect(first.json()).toMatchObject({ clarity: null, support: null, voice: null })
    expect(first.body).not.toContain('Nell New')
    await tap(token, { clarity: 'not' })
    await tap(token, { clarity: 'well' })
    const said = await tap(token, {
      voice: 'partly',
      words: { words: 'Zqlink', readers: 'nobody' },
    })
    expect(said.json()).toMatchObject({ clarity: 'well', support: null, voice: 'partly' })
    // Whoever the mail is forwarded to does not read what was written.
    expect(said.body).not.toContain('Zqlink')
    expect(said.json().wordsFor).toBe('nobody')
    expect((await read(id)).items).toMatchObject([
      { clarity: 'well', support: null, voice: 'partly', recordedSide: 'leader' },
    ])
    expect((await tap(token, {})).statusCode).toBe(400)
    expect((await open('x'.repeat(43))).statusCode).toBe(410)
  })

  test('words are read by whom the person chose: the one contact, the organisation, or nobody', async () => {
    const { person, id, checkInId } = await asked()
    const { coordinator, engagementLead } = bank().world
    const say = async (readers: string) => {
      const done = await own(person, checkInId, { words: { words: `For ${readers}`, readers } })
      expect(done.statusCode, done.body).toBe(200)
      return done
    }
    const seen = async (by: Person) => (await read(id, by)).items[0]?.words ?? null
    const toContact = await say('contact')
    expect(toContact.json().items[0].words.readerName).toBe(toContact.json().contactName)
    expect(await seen(coordinator)).toEqual({ words: 'For contact', readers: 'contact' })
    expect(await seen(engagementLead)).toBeNull()
    // Whoever becomes the contact later was not written to.
    await contactOf(person.leaderId, engagementLead.accountId)
    expect(await seen(engagementLead)).toBeNull()
    await say('organisation')
    expect(await seen(engagementLead)).toEqual({
      words: 'For organisation',
      readers: 'organisation',
    })
    await say('nobody')
    expect([await seen(coordinator), await seen(engagementLead)]).toEqual([null, null])
    const mine = await bank().as(person).get(`/me/placements/${id}/check-ins`)
    expect(mine.json().items[0].words.words).toBe('For nobody')
    await own(person, checkInId, { words: null })
    expect(
      (await bank().as(person).get(`/me/placements/${id}/check-ins`)).json().items[0].words,
    ).toBeNull()
  })

  test('a copy that a colleague takes for the person is without their words; their own has them', async () => {
    const { person, checkInId } = await asked()
    await own(person, checkInId, { words: { words: 'Zqmine alone', readers: 'nobody' } })
    const copy = await staff().get(`/leaders/${person.leaderId}/data`, {
      headers: { 'x-purpose': 'They asked for it' },
    })
    expect(copy.statusCode, copy.body).toBe(200)
    expect(copy.body).not.toContain('Zqmine')
    expect((await bank().as(person).get('/me/data')).body).toContain('Zqmine alone')
  })

  test('422 and 409: no contact to write to; too late; and of somebody else it is a 404', async () => {
    const { person, id, checkInId } = await asked()
    await contactOf(person.leaderId, null)
    await bank().owner.query(
      `update opportunity set contact_account_id = null, status = 'draft'
       where id = (select opportunity_id from placement where id = $1)`,
      [id],
    )
    const words = { words: { words: 'Hello', readers: 'contact' } }
    expect((await own(person, checkInId, words)).json().code).toBe(
      'participation.check_in_no_contact',
    )
    expect((await own(bank().world.otherLeader, checkInId, { voice: 'not' })).statusCode).toBe(404)
    await bank().owner.query(
      `update check_in set asked_at = now() - interval '61 days' where id = $1`,
      [checkInId],
    )
    expect((await own(person, checkInId, { voice: 'not' })).json().code).toBe(
      'participation.check_in_closed',
    )
  })

  test('a colleague writes down what somebody told them, and never over what the person said', async () => {
    const { person, id, checkInId } = await asked()
    const record = (body: object, by?: Person) =>
      staff(by).post(`/check-ins/${checkInId}/answer`, { body })
    expect((await record({ voice: 'well' }, bank().world.coordinatorElsewhere)).statusCode).toBe(
      404,
    )
    expect((await record({ clarity: 'partly' })).json().items).toMatchObject([
      { clarity: 'partly', recordedSide: 'organisation' },
    ])
    expect((await record({ clarity: 'well', voice: 'well' })).statusCode).toBe(200)
    await own(person, checkInId, { clarity: 'not' })
    expect((await read(id)).items).toMatchObject([
      { clarity: 'not', voice: 'well', recordedSide: 'leader' },
    ])
    expect((await record({ clarity: 'well' })).json().code).toBe('participation.check_in_theirs')
  })
})

describe('a look at the role', () => {
  const review = (id: string, body: object) =>
    staff().post(`/placements/${id}/role-reviews`, { body })
  const atHome = async (placementId: string, by?: Person) =>
    ((await staff(by).get('/home')).json().rolesToReview as { placementId: string }[]).some(
      (each) => each.placementId === placementId,
    )

  test('is suggested to the contact from two answers on, and ends with what was changed, which the person reads', async () => {
    const { person, id, checkInId } = await asked()
    expect((await review(id, { changes: ['one_page'] })).json().code).toBe(
      'participation.role_review_too_early',
    )
    await own(person, checkInId, { clarity: 'partly', support: 'well', voice: 'well' })
    expect((await read(id)).suggestions).toEqual([])
    expect(await atHome(id)).toBe(false)
    await own(person, checkInId, { voice: 'not' })
    const called = await read(id)
    expect(called.suggestions).toContainEqual({ change: 'talk_to_chair', because: 'voice' })
    expect(called.suggestions).toContainEqual({ change: 'one_page', because: 'clarity' })
    expect(called).toMatchObject({ isReviewed: false, mayReview: true })
    expect(await atHome(id)).toBe(true)
    expect(await atHome(id, bank().world.engagementLead)).toBe(false)
    const done = await review(id, {
      changes: ['talk_to_chair'],
      words: 'The chair asks you first now',
    })
    expect(done.statusCode, done.body).toBe(201)
    expect(done.json()).toMatchObject({
      isReviewed: true,
      reviews: [{ changes: ['talk_to_chair'], words: 'The chair asks you first now' }],
    })
    expect(await atHome(id)).toBe(false)
    const mine = (await bank().as(person).get(`/me/placements/${id}/check-ins`)).json()
    expect(mine.reviews).toMatchObject([
      { changes: ['talk_to_chair'], words: 'The chair asks you first now', by: null },
    ])
    // Said once more, it is to be looked at once more.
    await own(person, checkInId, { clarity: 'not' })
    expect((await read(id)).isReviewed).toBe(false)
    expect(await atHome(id)).toBe(true)
  })

  test('says in words where nothing was changed, and names each change once', async () => {
    const { person, id, checkInId } = await asked()
    await own(person, checkInId, { clarity: 'not', voice: 'not' })
    expect((await review(id, {})).json().issues).toMatchObject([{ field: 'words' }])
    expect((await review(id, { changes: ['buddy', 'buddy'] })).statusCode).toBe(400)
    expect((await review(id, { words: 'They would rather leave it so' })).statusCode).toBe(201)
  })

  test('names support that was not met before anything else', async () => {
    const { person, id, checkInId } = await asked()
    await bank().owner.query(
      `insert into support_item (id, placement_id, organisation_id, source, words, met, met_at)
       values (gen_random_uuid(), $1, $2, 'organisation', 'A chair', 'unmet', now())`,
      [id, bank().world.home],
    )
    await own(person, checkInId, { clarity: 'not', voice: 'not' })
    expect((await read(id)).suggestions[0]).toEqual({ change: 'mend_support', because: 'support' })
  })

  test('the trend of an opportunity counts each answer by the quarter in which it was asked', async () => {
    const opportunityId = await life.offer(9)
    const one = await asked(opportunityId)
    const other = await asked(opportunityId)
    await own(one.person, one.checkInId, { clarity: 'well', support: 'partly', voice: 'not' })
    await own(other.person, other.checkInId, { clarity: 'well' })
    await bank().owner.query(
      `insert into check_in (id, placement_id, organisation_id, asked_on)
       values (gen_random_uuid(), $1, $2, '2025-05-20')`,
      [one.id, bank().world.home],
    )
    const path = `/opportunities/${opportunityId}/check-ins`
    const trend = (await staff().get(path)).json()
    const none = { well: 0, partly: 0, not: 0 }
    expect(trend).toMatchObject({ toReview: 1, reviews: 0 })
    expect(trend.quarters).toMatchObject([
      { from: '2025-04-01', asked: 1, answered: 0, clarity: none, support: none, voice: none },
      {
        asked: 2,
        answered: 2,
        clarity: { ...none, well: 2 },
        support: { ...none, partly: 1 },
        voice: { ...none, not: 1 },
      },
    ])
    const elsewhere = await staff(bank().world.coordinatorElsewhere).get(path)
    expect([403, 404]).toContain(elsewhere.statusCode)
  })
})
