import { beforeAll, expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'

const bank = testBank()
let life: Involvement
beforeAll(async () => {
  life = await involvementOf(bank())
})

const dayMs = 86_400_000
const sessionIn = (days: number) => {
  const day = new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)
  return { start: `${day}T10:00:00.000Z`, end: `${day}T12:00:00.000Z` }
}
const staff = () => bank().as(bank().world.coordinator)

/** An opportunity with sessions, and people who have agreed, with these needs each. */
async function meetingWith(days: readonly number[], needs: readonly string[][]) {
  const id = await life.offer(9)
  const read = await staff().get(`/opportunities/${id}`)
  const changed = await staff().patch(`/opportunities/${id}`, {
    body: { timeShape: 'fixed', sessions: days.map(sessionIn), noPapers: true },
    headers: { 'if-match': String(read.headers['etag']) },
  })
  if (changed.statusCode !== 200) throw new Error(changed.body)
  const people = []
  for (const codes of needs) {
    const person = await life.person()
    await bank().owner.query(`update leader set support_needs = $2 where id = $1`, [
      person.leaderId,
      JSON.stringify(codes.map((code) => ({ code, note: 'Zqnote' }))),
    ])
    const placementId = await life.proposed(person, id)
    await life.own(person, placementId, { move: 'confirm' })
    people.push({ ...person, placementId })
  }
  return { id, people }
}
const checklist = (id: string, query = '') =>
  staff().get(`/opportunities/${id}/meeting-checklist${query}`)
const counts = (needs: { code: string; items: number }[]) =>
  Object.fromEntries(needs.map(({ code, items }) => [code, items]))

test('200: needs are counted over everybody who takes part, for the next session and the whole, with no name', async () => {
  const { id, people } = await meetingWith(
    [20, 40],
    [['hearing_loop', 'plain_language'], ['hearing_loop'], ['parking']],
  )
  // Whoever stopped does not come.
  await life.own(people[2]!, people[2]!.placementId, { move: 'step_down' })
  await bank().owner.query(
    `insert into support_item (id, placement_id, organisation_id, source, words)
     values (gen_random_uuid(), $1, $2, 'leader', 'Zqwords of mine')`,
    [people[0]!.placementId, bank().world.home],
  )
  const answer = await checklist(id)
  expect(answer.statusCode, answer.body).toBe(200)
  const list = answer.json()
  expect(counts(list.needs)).toEqual({ hearing_loop: 2, plain_language: 1 })
  expect(list).toMatchObject({ people: 2, others: 1, sessionStart: sessionIn(20).start })
  expect(list.sessions).toHaveLength(2)
  expect(answer.body).not.toMatch(/Zq(note|words)/)
  for (const { leaderId } of people) expect(answer.body).not.toContain(leaderId)
  const { rows } = await bank().owner.query<{ leader_ids: string[] }>(
    `select leader_ids from access_event where operation = 'getMeetingChecklist' order by id desc limit 1`,
  )
  expect(rows[0]?.leader_ids.toSorted()).toEqual(
    people
      .slice(0, 2)
      .map(({ leaderId }) => leaderId)
      .toSorted(),
  )
})

test('says how far each need is, and what was not there before', async () => {
  const { id, people } = await meetingWith([20, 40], [['hearing_loop'], ['hearing_loop']])
  const item = (person: number, at: number) =>
    bank().owner.query(
      `update support_item set state = 'arranged', met = case when $3 then 'unmet' end,
         met_at = case when $3 then now() end
       where placement_id = $1 and session_start = $2`,
      [people[person]!.placementId, sessionIn(at).start, at === 20],
    )
  await item(0, 20)
  await item(0, 40)
  const later = await checklist(id, `?sessionStart=${encodeURIComponent(sessionIn(40).start)}`)
  expect(later.json().needs).toMatchObject([
    { code: 'hearing_loop', items: 2, arranged: 1, notPossible: 0, unmetBefore: 1 },
  ])
  const sooner = await checklist(id)
  expect(sooner.json().needs).toMatchObject([{ items: 2, arranged: 1, unmetBefore: 0 }])
})

test('422: a session that there is not; a meeting without sessions is prepared too', async () => {
  const { id } = await meetingWith([20], [])
  const none = await checklist(id, `?sessionStart=${encodeURIComponent(sessionIn(21).start)}`)
  expect(none.json().code).toBe('placements.support_session_unknown')
  const without = await checklist(await life.offer(1))
  expect(without.json()).toMatchObject({ sessionStart: null, sessions: [], needs: [], people: 0 })
})

test('the general list is the administrator’s: added to, changed and put away', async () => {
  const { as, world } = bank()
  const added = await as(world.administrator).post('/vocabulary/meeting_point', {
    body: {
      code: 'fans',
      label: 'There are fans',
      description: 'It gets hot up there.',
      category: 'The room',
      aliases: [],
    },
  })
  expect(added.statusCode, added.body).toBe(201)
  const id = await life.offer(1)
  const points = async () =>
    ((await checklist(id)).json().points as { code: string; category: string }[]).map(
      ({ code }) => code,
    )
  expect(await points()).toContain('fans')
  expect(await points()).toContain('quiet_room')
  await as(world.administrator).patch('/vocabulary/meeting_point/fans', {
    body: { archived: true },
    headers: { 'if-match': String(added.headers['etag']) },
  })
  expect(await points()).not.toContain('fans')
})
