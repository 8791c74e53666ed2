import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../server/src/core/ids.ts'
import { tellEndings } from '../../../server/src/modules/placements/endings-clock.actions.ts'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { testBank } from '../../support/harness.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'

const bank = testBank()
let life: Involvement
let desk: Desk
beforeAll(async () => {
  life = await involvementOf(bank())
  desk = deskOf(bank())
})

const dayAhead = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const run = () => tellEndings({ ...desk.deps, jobs: bank().outbox })

beforeEach(async () => {
  await run()
  await desk.runJobs()
  desk.mails.length = 0
})
const told = async () => {
  await run()
  await desk.runJobs()
  return desk.mails.splice(0)
}

type Somebody = Awaited<ReturnType<Involvement['person']>>

/** Somebody in a seat whose term ends in so many days. */
async function seated(days: number, more: { person?: Somebody; began?: number } = {}) {
  const person = more.person ?? (await life.person())
  const [bodyId, seatId, termId] = [newId(), newId(), newId()]
  const { owner, world } = bank()
  await owner.query(
    `insert into body (id, organisation_id, name, kind) values ($1::uuid, $2, 'Board ' || $1, 'board')`,
    [bodyId, world.home],
  )
  await owner.query(
    `insert into seat (id, body_id, name, carries_over) values ($1, $2, 'Lay member', true)`,
    [seatId, bodyId],
  )
  const term = (id: string, begins: number, ends: number) =>
    owner.query(
      `insert into seat_term (id, seat_id, part, leader_id, begins_on, ends_on)
       values ($1, $2, 'holder', $3, $4, $5)`,
      [id, seatId, person.leaderId, dayAhead(begins), dayAhead(ends)],
    )
  await term(termId, more.began ?? -300, days)
  return { person, seatId, termId, term }
}

/** Somebody whose placement is under way, and whose agreed time ends in so many days. */
async function placed(days: number, began = -300) {
  const person = await life.person()
  const id = await life.proposed(person, await life.offer(), {
    startsOn: dayAhead(began),
    endsOn: dayAhead(days),
  })
  await life.own(person, id, { move: 'confirm' })
  if ((await life.stored(id))['status'] === 'agreed') await life.move(id, { move: 'begin' })
  await desk.runJobs()
  desk.mails.length = 0
  return { person, id }
}

describe('a term in a seat', () => {
  test('is told of once, thirty days before, in words for the person, on record', async () => {
    const { termId, person } = await seated(30)
    const [mail, ...more] = await told()
    expect(more).toEqual([])
    expect(mail?.subject).toContain('Your term ends soon')
    expect(mail?.text).toContain('If nobody follows you then, you can stay until somebody does.')
    expect(mail?.text).toContain('Would you like to go on?')
    expect(await told()).toEqual([])
    const { rows } = await bank().owner.query(
      'select event, detail from audit_event where subject_id = $1',
      [termId],
    )
    expect(rows).toEqual([
      { event: 'bodies.end_told', detail: { leaderId: person.leaderId, told: 'queued' } },
    ])
  })

  test('not a day earlier, not when it is short, not after it', async () => {
    await seated(32)
    await seated(20, { began: -10 })
    await seated(-2)
    expect(await told()).toEqual([])
  })

  test('again when its last day is another one', async () => {
    const { termId } = await seated(20)
    expect(await told()).toHaveLength(1)
    await bank().owner.query('update seat_term set ends_on = $2 where id = $1', [
      termId,
      dayAhead(25),
    ])
    expect(await told()).toHaveLength(1)
    expect(await told()).toEqual([])
  })

  test('not where the person goes on in the seat, and not where somebody ended it', async () => {
    const goesOn = await seated(20)
    await goesOn.term(newId(), 21, 400)
    const ended = await seated(20)
    await bank().owner.query(
      `update seat_term set ended_on = current_date - 1, how_ended = 'stepped_down' where id = $1`,
      [ended.termId],
    )
    expect(await told()).toEqual([])
  })

  test('nobody is told in a break; when they are back they are', async () => {
    const { person } = await seated(20)
    const pause = (paused: boolean) =>
      bank().owner.query('update leader set paused = $2 where id = $1', [person.leaderId, paused])
    await pause(true)
    expect(await told()).toEqual([])
    await pause(false)
    expect(await told()).toHaveLength(1)
  })

  test('in Welsh, where they are written to in Welsh', async () => {
    const { person } = await seated(20)
    await bank().owner.query(
      `insert into contact_wish (leader_id, language) values ($1, 'cy')
       on conflict (leader_id) do update set language = 'cy'`,
      [person.leaderId],
    )
    const [mail] = await told()
    expect(mail?.subject).toContain('Mae eich tymor yn dod i ben')
    expect(mail?.text).toContain('Hoffech chi barhau?')
  })

  test('two runs at once tell once', async () => {
    await seated(20)
    await Promise.all([run(), run(), run()])
    await desk.runJobs()
    expect(desk.mails).toHaveLength(1)
  })
})

describe('time that was agreed', () => {
  test('is told of once, with the day that both said yes to', async () => {
    const { id } = await placed(30)
    const [mail, ...more] = await told()
    expect(more).toEqual([])
    expect(mail?.subject).toContain('This ends soon')
    expect(mail?.text).toContain(
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(dayAhead(30)),
      ),
    )
    expect(mail?.text).toContain(`/me/involvement/${id}`)
    expect(await told()).toEqual([])
  })

  test('not where it is short, far off, or over', async () => {
    await placed(10, -5)
    await placed(40)
    const over = await placed(10)
    await life.move(over.id, { move: 'complete', on: dayAhead(0) })
    await desk.runJobs()
    desk.mails.length = 0
    expect(await told()).toEqual([])
  })

  test('by the seat alone, where it is about one', async () => {
    const { person, id } = await placed(20)
    const { termId } = await seated(20, { person })
    await bank().owner.query('update seat_term set placement_id = $2 where id = $1', [termId, id])
    const mails = await told()
    expect(mails.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Your term ends soon'),
    ])
  })

  test('nothing is said any more where the placement ended before the mail went out', async () => {
    const { id } = await placed(20)
    await run()
    await bank().owner.query(
      `update placement set status = 'ended', ended_on = current_date where id = $1`,
      [id],
    )
    await desk.runJobs()
    expect(desk.mails).toEqual([])
  })
})
