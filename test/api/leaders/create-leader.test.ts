import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'

const bank = testBank()

test('201: a coordinator registers a person, and reads back what was told and what was not', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const made = await coordinator.post('/leaders', {
    body: { name: 'Zoë Nguyễn', halfDays: ['mon_morning', 'sun_evening'], supportNeeds: [] },
  })
  expect(made.statusCode, made.body).toBe(201)
  const read = await coordinator.get(`/leaders/${made.json().id}`)
  expect(read.json()).toMatchObject({
    view: 'holder',
    name: 'Zoë Nguyễn',
    halfDays: ['mon_morning', 'sun_evening'],
    hoursMonth: null,
    supportNeeds: [],
    interests: null,
    matchable: false,
    whyNotMatchable: ['no_consent'],
  })
  expect(read.headers['etag']).toBe(made.headers['etag'])
})

test('201: the same request five times at once makes one person', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const headers = { 'idempotency-key': randomUUID() }
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map(() =>
      coordinator.post('/leaders', { body: { name: 'Once Only' }, headers }),
    ),
  )
  expect(answers.map((answer) => answer.statusCode)).toEqual([201, 201, 201, 201, 201])
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1)
})

test('422: the same key with another body is refused', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const headers = { 'idempotency-key': randomUUID() }
  await coordinator.post('/leaders', { body: { name: 'First' }, headers })
  const second = await coordinator.post('/leaders', { body: { name: 'Second' }, headers })
  expect(second.statusCode).toBe(422)
  expect(second.json()).toMatchObject({ code: 'request.idempotency_key_reused' })
})

test('400: every unknown and wrong field is named at once', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const answer = await coordinator.post('/leaders', {
    body: { name: '', email: 'nope', hoursMonth: -1, version: 3 },
  })
  expect(answer.statusCode).toBe(400)
  const fields = answer.json().issues.map((issue: { field: string }) => issue.field)
  expect(fields).toEqual(expect.arrayContaining(['name', 'email', 'hoursMonth']))
})

test('400: a character that the database cannot keep', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const answer = await coordinator.post('/leaders', { body: { name: 'Nul\u0000' } })
  expect(answer.statusCode).toBe(400)
})

test('422: a word that is not in the vocabulary', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const answer = await coordinator.post('/leaders', {
    body: { name: 'Una', types: { yes: ['wizard'], no: [], complete: false } },
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({
    code: 'vocabulary.unknown_code',
    issues: [{ field: 'types' }],
  })
})
