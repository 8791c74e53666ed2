import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { document } from '../../support/contract.ts'
import { testBank } from '../../support/harness.ts'
import { operationsOf } from '../../support/operations.ts'
import { callerOf } from '../../support/policy-table.ts'
import { makeFixtures, validRequest, type Fixtures } from '../../support/valid-requests.ts'

const operations = operationsOf(document)
const bank = testBank({ databasePoolMax: 10 })
let fixtures: Fixtures

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
})

const versioned = operations.filter(({ versioned }) => versioned)
/** Operations whose answers name the address of what they made, as the document says. */
const locating = new Set(
  Object.values(document.paths).flatMap((methods) =>
    Object.values(methods)
      .filter(({ responses }) => responses['201']?.headers?.['Location'])
      .map(({ operationId }) => operationId),
  ),
)
const creating = operations.filter(({ creates }) => creates)

test('every update is versioned, or says here why it need not be', () => {
  const free = operations.filter(
    ({ method, versioned }) => (method === 'PATCH' || method === 'PUT') && !versioned,
  )
  // A piece has no versions: the same one changes nothing, and another is refused.
  expect(free.map(({ id }) => id)).toEqual(['sendImportPiece'])
})

test('what programs make has an address', () => {
  const made = ['createOpportunity', 'suggestPerson', 'nominatePerson', 'createLeaderUpload']
  const hooks = ['createWebhook', 'createWebhookSecret', 'testWebhook']
  for (const id of [...made, ...hooks]) expect(locating).toContain(id)
})

test('every POST that makes something takes a key, or says here why it need not', () => {
  // Links, sessions, questions and invitations are one-time by themselves, leaving and erasing are done when they are
  // done, a task is settled once, what failed is tried again once; the others make nothing.
  const free = [
    'requestSignInLink',
    'startSession',
    'checkOpportunity',
    'checkText',
    'previewReach',
    'countReach',
    'tryMatches',
    'openJoining',
    'correctNomination',
    'declineJoining',
    'finishJoining',
    'openQuestion',
    'answerQuestion',
    'openInvitation',
    'answerInvitation',
    'previewInvitations',
    'previewNotChosen',
    'retryInvitations',
    'replayWebhook',
    'replayWebhookDelivery',
    'leaveBank',
    'eraseMyRecord',
    'settleMessage',
    'testLetter',
    'recordSupportMet',
    'recordCheckIn',
    'answerMyCheckIn',
    'openCheckIn',
    'answerCheckInByLink',
    'followSupport',
    'answerMySupport',
    // Backed twice is backed once.
    'backIdea',
    'openSupportQuestion',
    'answerSupportQuestion',
    'settleDispute',
    'exportAuditEvents',
    'exportAccessEvents',
    'checkRecords',
    // What is behind `taken` is taken once, by its number, and complete is complete.
    'sendLeaderUploadLines',
    'completeLeaderUpload',
  ]
  const without = operations.filter(
    ({ method, creates, versioned }) => method === 'POST' && !creates && !versioned,
  )
  expect(without.map(({ id }) => id).filter((id) => !free.includes(id))).toEqual([])
})

test.each(versioned)(
  '$id: 428 without a version, 412 on a stale one, 400 on none at all, one step on the right one',
  async (operation) => {
    const request = await validRequest(bank(), fixtures, operation, callerOf(operation.id))
    const { 'if-match': right, ...headers } = request.headers as Record<string, string>
    const send = (ifMatch?: string) =>
      bank().app.inject({
        ...request,
        headers: { ...headers, ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) },
      })
    expect((await send()).json()).toMatchObject({ status: 428, code: 'request.version_required' })
    // What was never written down stands at version 0, and is written from there.
    const stale = [
      '"999999-any"',
      ...(Number(/\d+/.exec(right ?? '')?.[0]) === 0 ? [] : ['"0-any"']),
    ]
    for (const each of stale) expect((await send(each)).statusCode, each).toBe(412)
    for (const odd of ['*', 'W/"1-any"', '1', '""', '"1-any", "2-any"', '"1\' or 1=1-any"']) {
      expect((await send(odd)).json(), odd).toMatchObject({
        status: 400,
        issues: [{ field: 'If-Match' }],
      })
    }
    const done = await send(right)
    expect(done.statusCode, done.body).toBe(200)
    const before = Number(/\d+/.exec(right ?? '')?.[0])
    expect(done.json()).toMatchObject({ version: before + 1 })
    expect(done.headers['etag']).toMatch(new RegExp(`^"${before + 1}-[a-z_]+"$`))
    // What is done cannot be done again, on whichever version.
    expect([409, 412]).toContain((await send(right)).statusCode)
  },
)

test.each(creating)('$id: 400 without a key or with an odd one', async (operation) => {
  const request = await validRequest(bank(), fixtures, operation, callerOf(operation.id))
  const { 'idempotency-key': _key, ...headers } = request.headers as Record<string, string>
  for (const key of [
    undefined,
    '',
    'short',
    ' '.repeat(20),
    'x'.repeat(201),
    'with space inside',
  ]) {
    const answer = await bank().app.inject({
      ...request,
      headers: { ...headers, ...(key === undefined ? {} : { 'idempotency-key': key }) },
    })
    const code = key ? 'request.invalid' : 'request.idempotency_key_required'
    expect(answer.json(), String(key)).toMatchObject({ status: 400, code })
  }
})

test.each(creating)(
  '$id: five at once with one key make one, and the answers are one',
  async (operation) => {
    const request = await validRequest(bank(), fixtures, operation, callerOf(operation.id))
    const answers = await Promise.all(Array.from({ length: 5 }, () => bank().app.inject(request)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201, 201])
    const locations = new Set(answers.map(({ headers }) => headers['location']))
    if (locating.has(operation.id))
      expect([...locations]).toEqual([expect.stringMatching(/^\/api\/v1\/[\w/-]+$/)])
    const bodies = answers.map((answer) => {
      const {
        token: _shownOnce,
        address: _too,
        secret: _also,
        ...body
      } = answer.json() as Record<string, unknown>
      return JSON.stringify(body)
    })
    expect(new Set(bodies).size).toBe(1)
    const shown = answers.filter((answer) => {
      const { token, address, secret } = answer.json() as Partial<
        Record<'token' | 'address' | 'secret', string | null>
      >
      return token ?? address ?? secret
    })
    expect(shown.length).toBeLessThanOrEqual(1)
    if (operation.body) {
      const other = await bank().app.inject({
        ...(await validRequest(bank(), fixtures, operation, callerOf(operation.id))),
        url: request.url ?? '',
        headers: request.headers ?? {},
        payload: { ...(request.payload as object), ...changed[operation.id] },
      })
      expect(other.json(), operation.id).toMatchObject({
        status: 422,
        code: 'request.idempotency_key_reused',
      })
    }
  },
)

/** A body of the same operation that asks for something else. */
const changed: Record<string, object> = {
  createMyToken: { name: 'another' },
  createClient: { name: 'Another system' },
  createClientSecret: { othersEndInHours: 2 },
  createWebhook: { url: 'https://other.example.org/' },
  createWebhookSecret: { othersEndInHours: 2 },
  createMyCalendar: { detail: 'full' },
  recordAttendance: { minutes: 15 },
  recordFollowedTime: { minutes: 15 },
  recordMyAttendance: { minutes: 15 },
  createMyIdea: { title: 'Another idea' },
  respondToIdea: { words: 'Another room' },
  createIdeaOpportunity: { kind: 'committee' },
  createBody: { name: 'Another committee' },
  createSeat: { name: 'Another seat' },
  createSeatTerm: { endsOn: '2027-03-01' },
  addElsewhere: { role: 'Another' },
  addMyElsewhere: { role: 'Another' },
  addSupport: { words: 'Another chair' },
  reviewRole: { words: 'Another change' },
  addMySupport: { words: 'Another chair' },
  createAccount: { name: 'Another' },
  createOrganisation: { name: 'Another body' },
  createRole: { label: 'Another' },
  copyRole: { label: 'Another' },
  keepAsTemplate: { label: 'Another' },
  createTerm: { label: 'Another' },
  answerConsent: { answer: 'refused' },
  answerOpportunity: { answer: 'not_now' },
  recordConsent: { answer: 'refused' },
  publishConsentWording: { title: 'Another' },
  createLeader: { name: 'Another' },
  createLeaderNote: { words: 'Another' },
  createOpportunity: { title: 'Another' },
  createImport: { fileName: 'another.csv' },
  announceImport: { fileName: 'another.csv' },
  createLeaderUpload: { format: 'csv' },
  inviteLeader: { why: 'Another reason' },
  suggestPerson: { why: 'Another reason' },
  suggestLeader: { why: 'Another reason' },
  recordGuardianConsent: { answer: 'refused' },
  askGuardian: { name: 'Another' },
  inviteMany: { why: 'Another reason' },
  notChooseMany: { reason: 'times' },
  saveJoinForm: { email: 'another@nowhere.example' },
  nominatePerson: { why: 'Another reason' },
  createNomination: { why: 'Another reason' },
  inviteToJoin: { leaderId: undefined, name: 'Another', email: 'another@nowhere.example' },
  recordTold: { answer: 'no' },
  createSubjectRequest: { note: 'Another note' },
  createRetentionHold: { reason: 'Another reason' },
  createBreach: { happened: 'Something else' },
  createFollowedImpact: { worse: 'Something else' },
  createImpact: { worse: 'Something else' },
  tellImpact: { version: 2 },
  answerMyImpact: { words: 'Something else' },
  attachImpactEvidence: { description: 'Another report' },
  attachMyImpactEvidence: { description: 'Another report' },
}

test('one key of two people is two keys', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const body = { name: 'Same Key' }
  const one = await bank().as(bank().world.coordinator).post('/leaders', { body, headers })
  const two = await bank().as(bank().world.coordinatorElsewhere).post('/leaders', { body, headers })
  expect([one.statusCode, two.statusCode]).toEqual([201, 201])
  expect((one.json() as { id: string }).id).not.toBe((two.json() as { id: string }).id)
})

describe('many editors', () => {
  test(
    'of 100 changes of one version made at once exactly one is taken',
    { timeout: 120_000 },
    async () => {
      const { world, owner } = bank()
      const coordinator = bank().as(world.coordinator)
      const state = async () =>
        (
          await owner.query<{ version: number; note: string; events: number }>(
            `select version, contact_note as note, (select count(*)::int from audit_event
             where subject_id = leader.id and event = 'leaders.changed') as events
           from leader where id = $1`,
            [world.homeLeader],
          )
        ).rows[0]
      for (let round = 0; round < 3; round += 1) {
        const before = await state()
        const headers = { 'if-match': `"${before?.version ?? 0}-holder"` }
        const answers = await Promise.all(
          Array.from({ length: 100 }, (_none, editor) =>
            coordinator.patch(`/leaders/${world.homeLeader}`, {
              body: { contactNote: `Editor ${round}.${editor}` },
              headers,
            }),
          ),
        )
        const won = answers.filter(({ statusCode }) => statusCode === 200)
        expect(won).toHaveLength(1)
        // A bank that is busy to its limit may say so instead.
        expect(answers.filter(({ statusCode }) => ![200, 412, 503].includes(statusCode))).toEqual(
          [],
        )
        const after = await state()
        expect(after).toMatchObject({
          version: (before?.version ?? 0) + 1,
          events: (before?.events ?? 0) + 1,
        })
        expect(won[0]?.json()).toMatchObject({ contactNote: after?.note })
      }
    },
  )

  test('an ETag is of one view: the holder’s and the partner’s never meet', async () => {
    const { world } = bank()
    const holder = await bank().as(world.coordinator).get(`/leaders/${world.sharedLeader}`)
    const partner = await bank().as(world.partner).get(`/leaders/${world.sharedLeader}`)
    expect(holder.headers['etag']).not.toBe(partner.headers['etag'])
    const admin = await bank().as(world.administrator).get('/vocabulary')
    const staff = await bank().as(world.coordinator).get('/vocabulary')
    expect(admin.headers['etag']).not.toBe(staff.headers['etag'])
    const again = await bank()
      .as(world.coordinator)
      .get('/vocabulary', { headers: { 'if-none-match': String(admin.headers['etag']) } })
    expect(again.statusCode).toBe(200)
    const same = await bank()
      .as(world.coordinator)
      .get('/vocabulary', { headers: { 'if-none-match': String(staff.headers['etag']) } })
    expect([same.statusCode, same.body]).toEqual([304, ''])
  })
})
