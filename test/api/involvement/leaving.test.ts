import { beforeAll, describe, expect, test } from 'vitest'
import { digestOf } from '../../../server/src/core/secrets.ts'
import { newId } from '../../../server/src/core/ids.ts'
import { findStranded } from '../../../server/src/modules/placements/clock.queries.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'
import { testBank } from '../../support/harness.ts'
import type { Person } from '../../support/world.ts'

// Whoever leaves leaves what they were asked and what they agreed to, in the same moment, by whichever door.

const bank = testBank()
let life: Involvement
beforeAll(async () => {
  life = await involvementOf(bank())
})

const coordinator = () => bank().as(bank().world.coordinator)

/** Whoever is asked by one, talks with another, and has the only place of a third. */
async function somebodyBusy() {
  const person = await life.person()
  const [asking, talking, taken] = [await life.offer(), await life.offer(), await life.offer()]
  const ids = await Promise.all(
    (
      [
        [asking, 'invited'],
        [talking, 'in_conversation'],
        [taken, 'agreed'],
      ] as const
    ).map(async ([opportunityId, status]) => {
      const id = newId()
      await bank().owner.query(
        `insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on, owed, due_on)
         select $1, $2, id, organisation_id, $4, current_date,
           case $4 when 'in_conversation' then 'agreement' when 'agreed' then 'start' end, current_date + 9
         from opportunity where id = $3`,
        [id, person.leaderId, opportunityId, status],
      )
      return id
    }),
  )
  return { person, ids }
}

const doors: Record<string, (person: Person) => Promise<{ statusCode: number; body: string }>> = {
  'their own pages': (person) => bank().as(person).post('/me/leader/leaving'),
  'a coordinator who writes it down': async (person) => {
    const { headers } = await coordinator().get(`/leaders/${person.leaderId}`)
    return coordinator().patch(`/leaders/${person.leaderId}`, {
      body: { status: 'left' },
      headers: { 'if-match': String(headers['etag']) },
    })
  },
  'the link of the yearly question': async (person) => {
    const questionId = newId()
    const secret = newId().padEnd(43, 'x')
    await bank().owner.query(
      `insert into contact_question (id, leader_id, kind, expires_at) values ($1, $2, 'still_interested', '2099-01-01')`,
      [questionId, person.leaderId],
    )
    await bank().owner.query(
      'insert into contact_link (id, question_id, token_hash) values ($1, $2, $3)',
      [newId(), questionId, digestOf(secret)],
    )
    return bank()
      .as(null)
      .post('/questions/answer', { body: { token: secret, answer: 'leave' } })
  },
}

describe.each(Object.entries(doors))('by %s', (_door, goThrough) => {
  test('200: all that was under way has ended when the answer comes, and the organisation sees no reason', async () => {
    const { person, ids } = await somebodyBusy()
    const answer = await goThrough(person)
    expect(answer.statusCode, answer.body).toBe(200)
    const placements = await Promise.all(
      ids.map(async (id) => (await coordinator().get(`/placements/${id}`)).json()),
    )
    expect(placements).toMatchObject([
      { status: 'withdrawn', owed: null },
      { status: 'withdrawn', owed: null },
      { status: 'ended', howEnded: 'stepped_down' },
    ])
    expect(placements.map(({ history }) => history.at(-1))).toMatchObject([
      { move: 'leave', reason: null, words: null },
      { move: 'leave', reason: null, words: null },
      { move: 'leave_place', reason: null, words: null },
    ])
    // Nothing is left for the clock, and nothing was written to somebody who has gone but that they have.
    const stranded = await findStranded(bank().database.db, 500)
    expect(stranded.filter(({ id }) => ids.includes(id))).toEqual([])
    const { rows } = await bank().owner.query(
      'select kind from message where leader_id = $1 and kind <> $2',
      [person.leaderId, 'leaving'],
    )
    expect(rows).toEqual([])
  })
})

test('200: a move of theirs that comes at the same moment keeps nobody from leaving', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { person, ids } = await somebodyBusy()
    const answers = await Promise.all([
      doors['their own pages']?.(person),
      life.own(person, ids[1] ?? '', { move: 'withdraw' }),
    ])
    expect(answers[0]?.statusCode, answers[0]?.body).toBe(200)
    expect([200, 409, 412]).toContain(answers[1]?.statusCode)
    const { rows } = await bank().owner.query<{ status: string }>(
      'select status from placement where id = any($1) order by status',
      [ids],
    )
    expect(rows.map(({ status }) => status)).toEqual(['ended', 'withdrawn', 'withdrawn'])
  }
})
