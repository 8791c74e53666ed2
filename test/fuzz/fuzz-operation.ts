import { randomUUID } from 'node:crypto'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { document } from '../support/contract.ts'
import type { TestBank } from '../support/harness.ts'
import { arbitraryOf, mutated, nasty, type Hints } from '../support/openapi-arbitraries.ts'
import { addressOf, operationsOf, type Operation } from '../support/operations.ts'
import { callerOf } from '../support/policy-table.ts'
import {
  ifMatchOf,
  interestedIn,
  makeFixtures,
  placesOf,
  type Fixtures,
  sheetOfImport,
} from '../support/valid-requests.ts'

export const operations = operationsOf(document)

/** Cases for each operation; FUZZ_CASES=5000 before a release. */
export const cases = Number(process.env['FUZZ_CASES'] ?? 200)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_123)

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
// The package offers its function as the default of a CommonJS module.
;(addFormats as unknown as (ajv: Ajv2020) => void)(ajv)
ajv.addSchema(document, 'api')

const checks = new WeakMap<object, ValidateFunction>()
/** Of three thousand declared answers nine in ten are like another. */
const alike = new Map<string, ValidateFunction>()

/** The check of one declared answer; null where it declares no body of this type. */
function checkOf(operation: Operation, status: string, type: string): ValidateFunction | null {
  const schema = operation.raw.responses[status]?.content?.[type]?.schema
  if (!schema) return null
  const known = checks.get(schema)
  if (known) return known
  const text = JSON.stringify(schema).replaceAll('"#/', '"api#/')
  const check = alike.get(text) ?? ajv.compile(JSON.parse(text) as object)
  alike.set(text, check)
  checks.set(schema, check)
  return check
}

const ndjson = 'application/x-ndjson'

/** What is wrong with an answer, in words; empty when it is as declared. */
export function faultsOf(operation: Operation, answer: LightMyRequestResponse): string[] {
  const { statusCode, body } = answer
  const declared = operation.raw.responses[String(statusCode)]
  if (statusCode >= 500) return [`answers ${statusCode} ${body}`]
  if (!declared) return [`answers ${statusCode}, which it does not declare: ${body.slice(0, 300)}`]
  if (!answer.headers['x-request-id']) return ['answers without a request id']
  const type = String(answer.headers['content-type']).split(';')[0] ?? ''
  if (body === '' && type !== ndjson)
    return declared.content ? ['answers without the body that it declares'] : []
  const check = checkOf(operation, String(statusCode), type)
  if (!check) return [`answers ${statusCode} as ${type}, which it does not declare`]
  if (check(type.endsWith('json') && type !== ndjson ? JSON.parse(body) : body)) return []
  return (check.errors ?? []).map(
    (error) => `${statusCode} body${error.instancePath} ${error.message} in ${body.slice(0, 300)}`,
  )
}

/** One after the other: all at once wait for each other's connections, on a busy machine for too long. */
async function secretsOf(fixtures: Fixtures, tokens: readonly string[]): Promise<string[]> {
  const secrets: string[] = []
  for (let each = 0; each < 30; each += 1)
    secrets.push(
      await fixtures.linkSecret(),
      await fixtures.questionSecret(),
      await fixtures.invitationSecret(),
      ...tokens,
    )
  return secrets
}

async function hintsOf(bank: TestBank, fixtures: Fixtures): Promise<Hints> {
  const { rows } = await bank.owner.query<{ kind: string; codes: string[] }>(
    'select kind, array_agg(code order by number) as codes from term group by kind',
  )
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.codes ?? []
  const column = async (text: string) =>
    (await bank.owner.query<{ value: string }>(text)).rows.map(({ value }) => value)
  const { world } = bank
  const support = await fixtures.supportSecret()
  return {
    values: {
      experience: of('experience_kind'),
      themes: of('theme'),
      theme: of('theme'),
      types: of('leader_type'),
      type: of('leader_type'),
      leaderType: of('leader_type'),
      kinds: of('opportunity_kind'),
      kind: of('opportunity_kind'),
      leftOutKinds: of('opportunity_kind'),
      languages: of('language'),
      language: of('language'),
      supportNeeds: of('support_need'),
      supportNeed: of('support_need'),
      recognition: of('recognition'),
      attributes: of('attribute'),
      attribute: of('attribute'),
      profile: of('attribute'),
      role: await column('select code as value from role'),
      outcode: await column('select outcode as value from place order by number limit 20'),
      near: await column('select outcode as value from place order by number limit 20'),
      organisationId: [world.home, world.other],
      contactAccountId: [world.coordinator.accountId, world.coordinatorElsewhere.accountId],
      contact: [world.coordinator.accountId, world.coordinatorElsewhere.accountId],
      leaderId: [
        world.homeLeader,
        world.sharedLeader,
        world.elsewhereLeader,
        // Who may be told about opportunities.
        await fixtures.subject('leaders', {
          side: 'home',
          actor: 'coordinator',
          operation: 'inviteLeader',
        }),
        // Whom programs may see.
        await fixtures.subject('leaders', {
          side: 'home',
          actor: 'client',
          operation: 'suggestPerson',
        }),
      ],
      wordingId: await column(
        `select id::text as value from consent_wording where purpose in ('share', 'contact')`,
      ),
      itemId: [support.itemId],
      // Time is of the year before somebody was asked: most days that are drawn lie elsewhere.
      onDay: await column(
        `select (current_date - days)::text as value from generate_series(0, 300, 20) as days`,
      ),
      // Secrets of links to sign in, of questions, invitations, support and check-ins: each operation takes one of them.
      token: await secretsOf(fixtures, [support.token, await fixtures.checkInSecret()]),
      cursor: ['eyJhIjoxfQ.AAAA', '..', 'x.y.z', Buffer.from('["a","b"]').toString('base64url')],
      search: ['hanna', 'lissten', 'Hanna Hoem', 'redesign', '"', "o'", 'a & b | !c', ':*'],
    },
  }
}

/** What a fuzzing of one operation works with. */
export interface Ground {
  bank: TestBank
  fixtures: Fixtures
  hints: Hints
}

export async function prepareGround(bank: TestBank): Promise<Ground> {
  const fixtures = await makeFixtures(bank)
  return { bank, fixtures, hints: await hintsOf(bank, fixtures) }
}

interface Draw {
  query: Record<string, unknown>
  body: unknown
  pathOdd: string | null
  headers: Record<string, string>
  raw: string | null
}

const oddHeaders = fc.constantFrom<Record<string, string>>(
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'if-match': '*' },
  { 'if-match': 'W/"1-any"' },
  { 'if-match': '"99999999999999-any"' },
  { 'idempotency-key': 'é' },
  { 'idempotency-key': ' ' },
  { 'x-purpose': '\u00ff' },
  { accept: 'text/html' },
  { 'if-none-match': '*' },
  { 'accept-encoding': 'identity;q=0' },
)
const rawBodies = [
  '',
  '{',
  'null',
  '1',
  '"text"',
  '[]',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{}}}',
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
]

function drawOf(operation: Operation, hints: Hints): fc.Arbitrary<Draw> {
  const queries = operation.parameters.filter((parameter) => parameter.in === 'query')
  const query = fc
    .record(
      Object.fromEntries(
        queries.map(({ name, schema }) => [
          name,
          fc.option(arbitraryOf(document, schema, hints, [name]), {
            nil: undefined,
            freq: name === 'cursor' ? 1 : 2,
          }),
        ]),
      ),
    )
    .map((made) =>
      Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)),
    )
  const body = operation.body
    ? arbitraryOf(document, operation.body, hints)
    : fc.constant(undefined)
  const valid = fc.record({
    query,
    body,
    pathOdd: fc.constant(null),
    headers: fc.constant({}),
    raw: fc.constant(null),
  })
  const bent = valid.chain((draw): fc.Arbitrary<Draw> => {
    const oddQuery = mutated({ ...draw.query, limit: 5 }).map((made) => ({
      ...draw,
      query: (typeof made === 'object' && made !== null ? made : {}) as Record<string, unknown>,
    }))
    const ways: fc.WeightedArbitrary<Draw>[] = [
      { weight: 2, arbitrary: oddQuery },
      { weight: 1, arbitrary: oddHeaders.map((headers) => ({ ...draw, headers })) },
    ]
    if (operation.body) {
      ways.push(
        { weight: 6, arbitrary: mutated(draw.body).map((made) => ({ ...draw, body: made })) },
        { weight: 1, arbitrary: fc.constantFrom(...rawBodies).map((raw) => ({ ...draw, raw })) },
      )
    }
    if (operation.path.includes('{')) {
      ways.push({
        weight: 2,
        arbitrary: fc.constantFrom(...nasty).map((odd) => ({
          ...draw,
          pathOdd: typeof odd === 'string' ? odd : JSON.stringify(odd),
        })),
      })
    }
    return fc.oneof(...ways)
  })
  return fc.oneof({ weight: 3, arbitrary: valid }, { weight: 4, arbitrary: bent })
}

const encode = (value: unknown): string => {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  // Half a surrogate pair cannot be percent-encoded; sent as bytes that are no UTF-8.
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
}

let networks = 0

/** What a request is about and who asks: things that its address names, made for it, and the headers that go with them. */
interface Standing {
  values: Record<string, string>
  headers: Record<string, string>
}

async function standingOf({ bank, fixtures }: Ground, operation: Operation): Promise<Standing> {
  const actor = callerOf(operation.id)
  const values = await placesOf(fixtures, operation, { side: 'home', actor })
  return {
    values,
    headers: {
      ...(await fixtures.headersFor(operation, actor)),
      ...(operation.versioned
        ? { 'if-match': await ifMatchOf(bank, operation, values, actor) }
        : {}),
    },
  }
}

/** What was only read or was refused stands as it was made, and the next case finds it as it would find a new one. */
const isUntouched = ({ method }: Operation, { statusCode }: LightMyRequestResponse): boolean =>
  statusCode < 500 && (method === 'GET' || statusCode >= 400)

function requestOf(operation: Operation, draw: Draw, { values, headers }: Standing): InjectOptions {
  const [firstPlace = ''] = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const path = addressOf(operation, values)
  const url =
    draw.pathOdd === null
      ? path
      : path.replace(encodeURIComponent(values[firstPlace] ?? ''), encode(draw.pathOdd))
  const query = Object.entries(draw.query).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value])
      .slice(0, 20)
      .map((each) => `${encode(key)}=${encode(each)}`),
  )
  const hasBody = draw.raw !== null || draw.body !== undefined
  networks += 1
  return {
    method: operation.method,
    url: query.length > 0 ? `${url}?${query.join('&')}` : url,
    // Every request from a network of its own: the limit on links has its own test.
    remoteAddress: `10.${(networks >> 16) & 255}.${(networks >> 8) & 255}.${networks & 255}`,
    headers: {
      ...headers,
      ...(operation.creates ? { 'idempotency-key': randomUUID() } : {}),
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...draw.headers,
    },
    ...(hasBody ? { payload: draw.raw ?? JSON.stringify(draw.body) } : {}),
  }
}

/**
 * Links to join are used up by answering: every operation that takes one gets its own. Who is not chosen is of the very
 * opportunity in the address. A piece of a file has as many bytes as were announced.
 */
async function freshHints({ bank, fixtures, hints }: Ground, operation: Operation): Promise<Hints> {
  if (operation.path.includes('/not-chosen')) {
    const { id = '' } = await placesOf(fixtures, operation, { side: 'home', actor: 'coordinator' })
    const placementId = [
      await interestedIn(bank, fixtures, id),
      await interestedIn(bank, fixtures, id),
    ]
    return { ...hints, values: { ...hints.values, placementId } }
  }
  if (operation.id === 'sendImportPiece') {
    const contentBase64 = [sheetOfImport.toString('base64')]
    return { ...hints, values: { ...hints.values, contentBase64 } }
  }
  if (operation.tag !== 'joining' || !operation.isOpen) return hints
  const token = await Promise.all(
    Array.from({ length: 40 }, () => fixtures.joiningSecret('nomination')),
  )
  return { ...hints, values: { ...hints.values, token } }
}

/** Sends many drawn requests to one operation; fails with the smallest one that it does not answer as declared. */
export async function fuzz(ground: Ground, operation: Operation): Promise<Map<number, number>> {
  const statuses = new Map<number, number>()
  const hints = await freshHints(ground, operation)
  let standing: Standing | null = null
  await fc.assert(
    fc.asyncProperty(drawOf(operation, hints), async (draw) => {
      const taken = standing ?? (await standingOf(ground, operation))
      const request = requestOf(operation, draw, taken)
      const answer = await ground.bank.app.inject(request)
      standing = isUntouched(operation, answer) ? taken : null
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
      const faults = faultsOf(operation, answer)
      if (faults.length > 0) {
        const sent = `${JSON.stringify(request.url).slice(0, 200)} ${JSON.stringify(request.payload ?? '').slice(0, 400)}`
        throw new Error(`${operation.id} ${sent}: ${faults.join('; ')}`)
      }
    }),
    { numRuns: cases, seed, endOnFailure: false },
  )
  return statuses
}
