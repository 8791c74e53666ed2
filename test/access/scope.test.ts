import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { document } from '../support/contract.ts'
import { keepFigures } from '../support/figures.ts'
import { testBank } from '../support/harness.ts'
import { addressOf, deref, operationsOf, subjectsOf, type Schema } from '../support/operations.ts'
import { callerOf } from '../support/policy-table.ts'
import { makeFixtures, placesOf, validRequest, type Fixtures } from '../support/valid-requests.ts'

const operations = operationsOf(document)
const bank = testBank()
let fixtures: Fixtures

let foreignDraft: string
let foreignSeat: string

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
  foreignDraft = await fixtures.opportunity('other', 'draft')
  foreignSeat = await fixtures.subject('seats', {
    side: 'other',
    actor: 'coordinator',
    operation: 'getSeat',
  })
})

/** What everybody of the bank may know of: ids of these are no secret of anybody. */
const common = new Set([
  'consent-purposes',
  'letters',
  'noticeboard',
  'organisations',
  // What the feed of the noticeboard speaks of, in the words of its standard.
  'organizations',
  'services',
  'service_at_locations',
  'taxonomies',
  'taxonomy_terms',
  'roles',
  'rules',
  'vocabulary',
  // Not an id: which piece of a file, counted from 0.
  'pieces',
  // Not an id: an address that only its owner knows, and whoever has it may read it.
  'calendars',
])

/** An answer without what differs between any two requests. */
function plain(answer: LightMyRequestResponse) {
  const isJson = /^application\/(problem\+)?json/.test(String(answer.headers['content-type']))
  const { requestId: _requestId, ...body } = isJson
    ? (answer.json() as Record<string, unknown>)
    : { text: answer.body }
  // What is left of the minute counts questions, whatever the answer.
  const { 'x-request-id': _id, date: _date, ratelimit: _left, ...headers } = answer.headers
  return { status: answer.statusCode, body, headers }
}

const addressed = operations.filter((operation) =>
  Object.values(subjectsOf(operation)).some((word) => !common.has(word)),
)

test.each(addressed)(
  '$id answers for what is not ours as for what does not exist',
  async (operation) => {
    const actor =
      callerOf(operation.id) === 'administrator' ? 'engagementLead' : callerOf(operation.id)
    const request = await validRequest(bank(), fixtures, operation, actor)
    const names = Object.entries(subjectsOf(operation)).filter(([, word]) => !common.has(word))
    for (const [name] of names) {
      const ours = await placesOf(fixtures, operation, { side: 'home', actor })
      const theirs = await placesOf(fixtures, operation, { side: 'other', actor })
      const send = (value: string | undefined) =>
        bank().app.inject({
          ...request,
          url: addressOf(operation, { ...ours, [name]: value ?? '' }),
          headers: {
            ...request.headers,
            ...(operation.creates ? { 'idempotency-key': randomUUID() } : {}),
          },
        })
      const foreign = await send(theirs[name])
      const absent = await send(randomUUID())
      expect(foreign.statusCode, foreign.body).toBe(404)
      expect(plain(foreign), `${name} of another organisation`).toEqual(plain(absent))
      expect(foreign.body.length).toBe(absent.body.length)
    }
  },
)

/** Every field of a schema that holds an id, as a path; `*` stands for the items of a list. */
function idPaths(given: Schema, path: string[] = []): string[][] {
  const schema = deref(document, given)
  const either = schema.anyOf ?? schema.oneOf ?? []
  if (schema.format === 'uuid') return [path]
  return [
    ...either.flatMap((each) => idPaths(each, path)),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, each]) =>
      idPaths(each, [...path, key]),
    ),
    ...(schema.items ? idPaths(schema.items, [...path, '*']) : []),
  ]
}

/** Something in which an id stands at a path, and whatever else its place needs. */
const around: Record<string, (id: string) => object> = {
  'interests.*.organisationId': (organisationId) => ({
    interests: [{ organisationId, employer: 'A', role: 'B' }],
  }),
  'people.*.leaderId': (leaderId) => ({ people: [{ leaderId }] }),
  'people.*.placementId': (placementId) => ({ people: [{ placementId, version: 1 }] }),
  'disputes.*.ratingId': (ratingId) => ({ disputes: [{ ratingId, disputed: true }] }),
  'shareConsents.*.organisationId': (organisationId) => ({
    shareConsents: [{ organisationId, answer: 'given', method: 'self', fields: ['name'] }],
  }),
}

/** Fields whose ids every organisation knows, so that nothing is given away by them. */
const commonFields = new Set(['organisationId', 'wordingId'])

/** What takes ids in its body only to narrow what it answers: one of elsewhere finds what no id at all finds. */
const narrowing = new Set(['exportAuditEvents', 'exportAccessEvents'])
/** What takes many ids and answers for each: one of elsewhere is told apart from no id at all by nothing. */
const answeringEach = new Map([
  ['previewInvitations', 200],
  ['inviteMany', 201],
  // A form is never lost over what brought somebody.
  ['saveJoinForm', 201],
])

interface Field {
  operation: (typeof operations)[number]
  field: string
  operationId: string
}

const fields: Field[] = operations.flatMap((operation) => [
  ...(operation.body ? idPaths(operation.body).map((path) => path.join('.')) : []).map((field) => ({
    operation,
    field,
    operationId: operation.id,
  })),
])

/** What was asked comes back with its id, and what was made has one of its own. */
const withoutIds = ({ body }: { body: string }): unknown =>
  JSON.parse(
    body.replaceAll(/[0-9a-f-]{36}/g, 'id').replaceAll(/"createdAt":"[^"]+"/g, '"createdAt":""'),
  )

test.each(fields)(
  '$operationId takes no id of another organisation in $field',
  async ({ operation, field }) => {
    const actor = callerOf(operation.id)
    const request = await validRequest(bank(), fixtures, operation, actor)
    const name = field.split('.').findLast((part) => part !== '*') ?? ''
    const put = around[field] ?? ((id: string) => ({ [field]: id }))
    const send = (value: string) =>
      bank().app.inject({
        ...request,
        headers: {
          ...request.headers,
          ...(operation.creates ? { 'idempotency-key': randomUUID() } : {}),
        },
        payload: { ...(request.payload as object), ...put(value) },
      })
    const foreignOf: Record<string, () => string | Promise<string>> = {
      contactAccountId: () => bank().world.coordinatorElsewhere.accountId,
      leaderId: () => bank().world.elsewhereLeader,
      seatId: () => foreignSeat,
      placementId: () =>
        fixtures.subject('placements', { side: 'other', actor, operation: operation.id }),
      organisationId: () => bank().world.other,
      wordingId: randomUUID,
      actorId: () => bank().world.coordinatorElsewhere.accountId,
      subjectId: () => bank().world.elsewhereLeader,
      credentialId: randomUUID,
      ownerId: () => bank().world.coordinatorElsewhere.accountId,
      // What the link of somebody else asks about is as unknown here as what nobody asks about.
      itemId: randomUUID,
      opportunityId: () => foreignDraft,
      handlerId: () => bank().world.coordinatorElsewhere.accountId,
      // Another person's rating is as unknown here as one that does not exist.
      ratingId: randomUUID,
      evidenceId: () =>
        fixtures.subject('impact-evidence', { side: 'other', actor, operation: operation.id }),
    }
    const foreign = foreignOf[name]
    if (!foreign)
      throw new Error(`Say in this test whose "${name}" would be another organisation's`)
    const answer = await send(await foreign())
    if (commonFields.has(name)) {
      // Who else shares the bank is known to all; only the staff of one's own is one's to make.
      expect(answer.statusCode, answer.body).not.toBe(500)
      return
    }
    const absent = await send(randomUUID())
    const each = answeringEach.get(operation.id)
    if (each) {
      expect(answer.statusCode, answer.body).toBe(each)
      expect(withoutIds(answer)).toEqual(withoutIds(absent))
      return
    }
    expect(narrowing.has(operation.id) ? [200] : [404, 422]).toContain(answer.statusCode)
    expect(plain(answer)).toEqual(plain(absent))
  },
)

/** Whoever runs the installation sees the records of every organisation; what is public, everybody does. */
const scoped = operations.filter(
  ({ id, path }) => callerOf(id) !== 'administrator' && !/\/(noticeboard|hsds)/.test(path),
)
const filters = scoped.flatMap((operation) =>
  operation.parameters
    .filter(
      (parameter) =>
        parameter.in === 'query' &&
        deref(document, parameter.schema).format === 'uuid' &&
        // A place in an order; nobody is looked up by it.
        parameter.name !== 'after',
    )
    .map((parameter) => ({ operation, operationId: operation.id, name: parameter.name })),
)

afterAll(() =>
  keepFigures('A-07', 'ids', {
    addresses: addressed.length,
    fields: fields.length,
    filters: filters.length,
  }),
)

test.each(filters)(
  '$operationId finds nothing by an id of another organisation in ?$name',
  async ({ operation, name }) => {
    const request = await validRequest(bank(), fixtures, operation, callerOf(operation.id))
    const send = (value: string) => bank().app.inject({ ...request, query: { [name]: value } })
    const foreign = await send(bank().world.coordinatorElsewhere.accountId)
    expect(plain(foreign)).toEqual(plain(await send(randomUUID())))
  },
)

describe('the rule holds before and after a change', () => {
  test('an engagement lead moves nobody into or out of the own organisation, nor up to administrator', async () => {
    const { world } = bank()
    const lead = bank().as(world.engagementLead)
    for (const body of [
      { name: 'A', email: 'a@x.example', organisationId: world.other, staffRole: 'coordinator' },
      {
        name: 'A',
        email: 'b@x.example',
        organisationId: world.home,
        staffRole: 'coordinator',
        administrator: true,
      },
      { name: 'A', email: 'c@x.example' },
    ]) {
      expect((await lead.post('/accounts', { body })).statusCode).toBe(403)
    }
    const admin = await lead.patch(`/accounts/${world.administrator.accountId}`, {
      body: { name: 'X' },
      headers: { 'if-match': '"1-x"' },
    })
    expect(admin.statusCode).toBe(404)
    const self = await lead.patch(`/accounts/${world.engagementLead.accountId}`, {
      body: { staffRole: 'coordinator' },
      headers: { 'if-match': '"1-x"' },
    })
    expect(self.json()).toMatchObject({ status: 409, code: 'access.own_account' })
  })

  test('a draft is nobody else’s, until it opens; then it is theirs to read and not to change', async () => {
    const { world } = bank()
    const draft = await fixtures.opportunity('other', 'draft')
    const ours = bank().as(world.coordinator)
    expect((await ours.get(`/opportunities/${draft}`)).statusCode).toBe(404)
    const opened = await bank()
      .as(world.coordinatorElsewhere)
      .post(`/opportunities/${draft}/status`, {
        body: { move: 'open' },
        headers: { 'if-match': '"1-x"' },
      })
    expect(opened.statusCode, opened.body).toBe(200)
    const read = await ours.get(`/opportunities/${draft}`)
    expect(read.json()).toMatchObject({ status: 'open', abilities: { update: false } })
    const body = { title: 'Ours now' }
    const changed = await ours.patch(`/opportunities/${draft}`, {
      body,
      headers: { 'if-match': '"2-x"' },
    })
    expect(changed.json()).toMatchObject({ status: 403, code: 'opportunities.not_yours' })
  })

  test('a partner loses a person with the consent, at the next request', async () => {
    const { world, owner } = bank()
    const partner = bank().as(world.partner)
    const read = await partner.get(`/leaders/${world.sharedLeader}`)
    expect(read.json()).toMatchObject({
      view: 'partner',
      name: 'Shared Person',
      abilities: { update: false },
    })
    expect(
      (await bank().as(world.coordinatorElsewhere).get(`/leaders/${world.sharedLeader}`))
        .statusCode,
    ).toBe(404)
    const refused = await partner.patch(`/leaders/${world.sharedLeader}`, {
      body: { name: 'Ours' },
      headers: { 'if-match': read.headers['etag'] as string },
    })
    expect(refused.statusCode).toBe(404)
    expect((await partner.get(`/leaders/${world.sharedLeader}/notes`)).statusCode).toBe(404)
    const version = (
      await owner.query<{ version: number }>('select version from leader where id = $1', [
        world.sharedLeader,
      ])
    ).rows[0]?.version
    const withdrawn = await bank()
      .as(world.coordinator)
      .patch(`/leaders/${world.sharedLeader}`, {
        body: {
          shareConsents: [
            {
              organisationId: world.partner.organisationId,
              answer: 'withdrawn',
              fields: [],
              method: 'self',
            },
          ],
        },
        headers: { 'if-match': `"${version}-holder"` },
      })
    expect(withdrawn.statusCode, withdrawn.body).toBe(200)
    expect((await partner.get(`/leaders/${world.sharedLeader}`)).statusCode).toBe(404)
    expect((await partner.get('/leaders')).json()).toMatchObject({ items: [] })
  })
})
