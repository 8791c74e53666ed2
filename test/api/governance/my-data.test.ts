import { beforeAll, expect, test } from 'vitest'
import { dataMap } from '../../../server/src/modules/governance/data-map.rules.ts'
import { plantCanary, type Canary } from '../../support/canaries.ts'
import { keepFigures } from '../../support/figures.ts'
import { testBank } from '../../support/harness.ts'
import { refreshCopies } from '../../support/world.ts'

const bank = testBank()
let mine: Canary
let others: Canary

const as = ({ token, accountId, leaderId }: Canary) =>
  bank().as({ token, accountId, leaderId, organisationId: null })
const { coordinator, coordinatorElsewhere } = {
  coordinator: () => bank().as(bank().world.coordinator),
  coordinatorElsewhere: () => bank().as(bank().world.coordinatorElsewhere),
}

beforeAll(async () => {
  mine = await plantCanary(bank(), 'zqmine')
  others = await plantCanary(bank(), 'zqothers')
  await refreshCopies(bank().owner)
})

/** Columns that hold words of a person and are told: each has a canary, or the test itself is at fault. */
test('the canary sits in every column of words that is told to a person', () => {
  const words = new Set([...mine.planted.keys()].map((where) => where.split(' ')[0]))
  // Their values are codes, days and numbers of the bank itself; what they hold is looked for below.
  const noWords =
    /\.(id|status|.*_at|at|since|.*_on|.*_until|paused|online|half_days|hours_month|travel_km|age_band|preferred_channel|outcode|position|quiet_half_days|language|hold|answer|channel|format|state|sort_name|phone|attribute|source|level|disputed|stage|purpose|answer|method|fields|wording_id|staff_role|administrator|opportunity_id|decision|event|subject_kind|detail|operation|manner|view|recipient|.*organisation_id|.*account_id|.*_by|actor_id|email)$/
  const ofTheBank = new Set([
    'contact_question.kind',
    'placement.owed',
    'placement.how_ended',
    'placement_move.move',
    'placement_move.from_status',
    'placement_move.to_status',
    'placement_move.side',
    'placement_move.reason',
    'placement_agreement.number',
    'impact_record.influence',
    'impact_evidence.side',
    'impact_evidence.kind',
    'impact_evidence.size',
    'impact_evidence.removed_side',
    'support_item.need',
    'check_in.clarity',
    'check_in.support',
    'check_in.voice',
    'check_in_words.readers',
    'check_in_words.reader_id',
    'role_review.changes',
    'attendance.session_start',
    'attendance.on_day',
    'attendance.attended',
    'attendance.minutes',
    'attendance.recorded_side',
    'involvement_elsewhere.began',
    'involvement_elsewhere.ended',
    'involvement_elsewhere.recorded_side',
    'idea.shows_name',
    'idea_response_past.until',
    'idea.for_people',
    'seat_term.seat_id',
    'seat_term.part',
    'seat_term.how_ended',
    'support_item.session_start',
    'support_item.owner_id',
    'support_item.ask_from',
    'support_item.met',
    'import_preview.line',
    'import_row.line',
    'import_row.outcome',
    'import_row.reason',
    'import_row.changes',
    'import_row.undone_why',
    'invitation_item.place',
    'invitation_item.reason',
    'joining.nominator_role',
    'joining.said_yes',
    'subject_request.kind',
    'subject_request.by_self',
    'subject_request.identity',
    'subject_request.handler_id',
  ])
  const missing = dataMap.flatMap(({ table, columns }) =>
    Object.entries(columns).flatMap(([column, { told }]) => {
      const where = `${table}.${column}`
      return 'as' in told && !words.has(where) && !ofTheBank.has(where) && !noWords.test(where)
        ? where
        : []
    }),
  )
  expect(missing).toEqual([])
})

test('200: a person has every word of theirs, and not one of anybody else’s', async () => {
  const answer = await as(mine).get('/me/data')
  expect(answer.statusCode, answer.body).toBe(200)
  const lost = [...mine.planted].filter(([, word]) => !answer.body.includes(word))
  expect(lost).toEqual([])
  for (const value of [
    mine.email,
    mine.phone,
    mine.name,
    'mon_morning',
    'mon_afternoon',
    'NR3',
    '2024-05-06',
  ])
    expect(answer.body).toContain(value)
  const { world } = bank()
  for (const strange of [
    'zqothers',
    others.leaderId,
    'Ida Other',
    'coordinator@home.example',
    world.homeLeader,
    world.coordinator.accountId,
  ])
    expect(answer.body).not.toContain(strange)
  keepFigures('G-02', 'copy', { words: mine.planted.size, lost: lost.length })
})

test('200: colleagues are told by post and organisation, consents with the words that were read', async () => {
  const { rows } = await bank().owner.query<{ id: string; title: string }>(
    `select id, title from consent_wording where purpose = 'contact'`,
  )
  await as(mine).post('/me/consents', {
    body: { purpose: 'contact', answer: 'given', wordingId: rows[0]?.id },
  })
  const copy = (await as(mine).get('/me/data')).json()
  const section = (name: string) =>
    copy.sections.find((each: { name: string }) => each.name === name).items
  expect(section('notes')).toMatchObject([{ writtenBy: 'A coordinator, Home Trust' }])
  expect(section('consents')).toContainEqual(
    expect.objectContaining({
      purpose: 'contact',
      recordedBy: 'You',
      wording: expect.objectContaining({ title: rows[0]?.title }),
    }),
  )
  expect(section('placements')[0].decision).not.toHaveProperty('firstTen')
  expect(section('imports')).toHaveLength(1)
  expect(section('readings').length).toBeGreaterThan(1)
  expect(copy.leftOut.length).toBeGreaterThan(5)
})

test('200: a coordinator takes it for a person who asked, and the person sees that, with the reason', async () => {
  const headers = { 'x-purpose': 'Asked for by letter' }
  const answer = await coordinator().get(`/leaders/${mine.leaderId}/data`, { headers })
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain(mine.planted.get('leader_note.words'))
  expect(answer.body).not.toContain('zqothers')
  const { items } = (await as(mine).get('/me/readings')).json()
  expect(items).toContainEqual(
    expect.objectContaining({ manner: 'exported', purposes: ['Asked for by letter'] }),
  )
})

test('400: nobody takes it for somebody else without a reason', async () => {
  const answer = await coordinator().get(`/leaders/${mine.leaderId}/data`)
  expect(answer.statusCode).toBe(400)
  expect(answer.json().issues).toMatchObject([{ field: 'X-Purpose' }])
})

test('404: nobody takes a copy of somebody whom another organisation holds', async () => {
  const headers = { 'x-purpose': 'Curious' }
  const answer = await coordinatorElsewhere().get(`/leaders/${mine.leaderId}/data`, { headers })
  expect(answer.statusCode).toBe(404)
})

test('200: a long life in the bank comes whole, read some rows at a time', async () => {
  await bank().owner.query(
    `insert into access_event (id, actor_kind, operation, manner, purpose, view, leader_ids, request_id)
     select gen_random_uuid(), 'command', 'listLeaders', 'listed', 'Round ' || n, 'card', array[$1::uuid], 'r'
     from generate_series(1, 1700) n`,
    [others.leaderId],
  )
  const copy = (await as(others).get('/me/data')).json()
  const readings = copy.sections.find((each: { name: string }) => each.name === 'readings').items
  const rounds = new Set(readings.map((row: { purpose: string }) => row.purpose))
  for (const round of [1, 500, 501, 1000, 1001, 1700]) expect(rounds).toContain(`Round ${round}`)
})

test('200: leaving takes back every yes, the record stays theirs, and the next yes of theirs is the way back', async () => {
  const { world, as: by } = bank()
  const me = by(world.otherLeader)
  await me.post('/me/consents', {
    body: { purpose: 'share', organisationId: world.other, fields: ['name'], answer: 'given' },
  })
  const left = await me.post('/me/leader/leaving')
  expect(left.statusCode, left.body).toBe(200)
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format()
  expect(left.json()).toMatchObject({
    status: 'left',
    leftOn: today,
    paused: false,
    whyNotMatchable: ['left'],
  })
  const { items } = (await me.get('/me/consents')).json()
  expect(items.filter((item: { holds: boolean }) => item.holds)).toEqual([])
  const seen = await coordinatorElsewhere().get(`/leaders/${world.otherLeader.leaderId}`)
  expect(seen.statusCode).toBe(404)
  const { rows } = await bank().owner.query<{ id: string }>(
    `select id from consent_wording where purpose = 'match'`,
  )
  const body = { purpose: 'match', answer: 'given', wordingId: rows[0]?.id }
  expect((await me.post('/me/consents', { body })).statusCode).toBe(201)
  const again = (await me.get('/me/consents')).json().items
  expect(again).toContainEqual(expect.objectContaining({ purpose: 'match', holds: true }))
  expect((await me.get('/me/leader')).json()).toMatchObject({
    status: 'active',
    leftOn: null,
    matchable: true,
  })
})

test('200: no holder reads equality answers, nor what belongs to an address that they wrote down', async () => {
  const { world } = bank()
  // A register may hold anybody's address: here that of a person whom another organisation looks after.
  const made = await coordinatorElsewhere().post('/leaders', {
    body: { name: 'Made Up', email: mine.email },
  })
  expect(made.statusCode, made.body).toBe(201)
  const headers = { 'x-purpose': 'Curious' }
  const strange = await coordinatorElsewhere().get(`/leaders/${made.json().id}/data`, { headers })
  expect(strange.statusCode, strange.body).toBe(200)
  const leaked = [...mine.planted].filter(([, word]) => strange.body.includes(word))
  expect(leaked.map(([where]) => where)).toEqual(['account.email'])
  const held = await coordinator().get(`/leaders/${mine.leaderId}/data`, { headers })
  for (const where of ['equality_answer.answers', 'demo_mail.text_body', 'sign_in_request.network'])
    expect(held.body, where).not.toContain(mine.planted.get(where))
  expect(held.json().leftOut[0].what).toBe('Answers to the equality questions')
  // Nor does somebody's own copy go by an address that a colleague put into their record.
  await bank().owner.query('update leader set email = $2 where id = $1', [
    world.otherLeader.leaderId,
    mine.email,
  ])
  const own = await bank().as(world.otherLeader).get('/me/data')
  const taken = [...mine.planted].filter(([, word]) => own.body.includes(word))
  expect(taken.map(([where]) => where)).toEqual(['account.email'])
})
