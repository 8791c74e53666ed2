import { basename } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import {
  columnsOfGroup,
  columnsOfTables,
} from '../../server/src/modules/leaders/view-fields.rules.ts'
import { keepFigures } from './figures.ts'
import { deref, operationsOf, type Document, type Schema } from './operations.ts'
import type { Person, World } from './world.ts'

// Every answer that any suite ever gets is looked through: for a field that its operation does not declare, for
// a field of a person that the reader's view does not hold, and for secrets. A test that asks about something
// else altogether finds such a leak as well.

const camel = (column: string): string =>
  column.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase())
const groups: Record<string, readonly string[]> = { ...columnsOfGroup, ...columnsOfTables }

/** What a partner's view holds of a person besides the groups that were agreed to. */
const always = new Set(['id', 'view', 'fields', 'version', 'organisation', 'abilities'])
interface Finding {
  where: string
  what: string
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Fields of a body that its schema does not name. */
export function undeclared(document: Document, given: Schema, value: unknown, at = ''): Finding[] {
  const schema = deref(document, given)
  const either = schema.anyOf ?? schema.oneOf
  if (either) {
    const all = either.map((each) => undeclared(document, each, value, at))
    const fitting = either.findIndex((each) => {
      const { type } = deref(document, each)
      return (type === 'null') === (value === null)
    })
    return all.find((found) => found.length === 0) ?? all[Math.max(fitting, 0)] ?? []
  }
  if (Array.isArray(value))
    return value.flatMap((each) => undeclared(document, schema.items ?? {}, each, `${at}[]`))
  if (!isObject(value)) return []
  const parts = [schema, ...(schema.allOf ?? []).map((each) => deref(document, each))]
  const properties = Object.assign({}, ...parts.map((part) => part.properties ?? {})) as Record<
    string,
    Schema
  >
  // A schema that says nothing of its fields, such as a free record, declares any.
  const open = parts.find(({ additionalProperties }) => isObject(additionalProperties))
  const isFree = !parts.some((part) => part.properties)
  return Object.entries(value).flatMap(([key, each]) => {
    const known = properties[key]
    if (known) return undeclared(document, known, each, `${at}.${key}`)
    if (open && isObject(open.additionalProperties))
      return undeclared(document, open.additionalProperties as Schema, each, `${at}.${key}`)
    return isFree ? [] : [{ where: `${at}.${key}`, what: 'a field that is not declared' }]
  })
}

/** Fields of people in a partner's view that the people did not agree to show. */
export function hiddenFields(value: unknown, at = ''): Finding[] {
  if (Array.isArray(value)) return value.flatMap((each) => hiddenFields(each, `${at}[]`))
  if (!isObject(value)) return []
  const below = Object.entries(value).flatMap(([key, each]) => hiddenFields(each, `${at}.${key}`))
  if (value['view'] !== 'partner' || !Array.isArray(value['fields'])) return below
  const shown = new Set(
    (value['fields'] as string[]).flatMap((group) => (groups[group] ?? []).map(camel)),
  )
  const odd = Object.keys(value).filter((key) => !always.has(key) && !shown.has(key))
  return [
    ...below,
    ...odd.map((key) => ({ where: `${at}.${key}`, what: 'a field that the person hides' })),
  ]
}

const peopleOf = (world: World): Person[] =>
  Object.values(world).filter((each): each is Person => isObject(each) && 'token' in each)

let scanned = 0
let found = 0

/** Puts the scan between a test and the app; a finding fails the call that brought it. */
export function scanBodies(app: FastifyInstance, world: World): void {
  const document = app.swagger() as unknown as Document
  const operations = operationsOf(document).map((operation) => ({
    operation,
    pattern: new RegExp(`^${operation.path.replaceAll(/\{[^}]+\}/g, '[^/?]+')}(?:[?]|$)`),
  }))
  const secrets = peopleOf(world).map(({ token }) => token)
  const inject = app.inject.bind(app) as (options: InjectOptions) => Promise<LightMyRequestResponse>
  const scan = (options: InjectOptions, answer: LightMyRequestResponse): Finding[] => {
    const type = answer.headers['content-type'] ?? ''
    if (!type.includes('json') || answer.body === '') return []
    scanned += 1
    const url = typeof options.url === 'string' ? options.url : ''
    // An export is a row a line.
    const isLines = type.includes('ndjson')
    const rows = isLines ? answer.body.trim().split('\n') : [answer.body]
    const body: unknown = isLines ? rows.map((row) => JSON.parse(row) as unknown) : answer.json()
    // The most particular address is the right one: `/leaders/facets` before `/leaders/{id}`.
    const { operation } =
      operations
        .filter(
          ({ operation: each, pattern }) =>
            each.method === (options.method ?? 'GET') && pattern.test(url),
        )
        .toSorted(
          (a, b) => a.operation.path.split('{').length - b.operation.path.split('{').length,
        )[0] ?? {}
    const declared = operation?.raw.responses[String(answer.statusCode)]?.content
    const schema = Object.values(declared ?? {})[0]?.schema
    const leaked = secrets.filter((secret) => answer.body.includes(secret))
    return [
      ...(schema && !isLines ? undeclared(document, schema, body) : []),
      ...hiddenFields(body),
      ...leaked.map(() => ({ where: '', what: 'somebody’s token' })),
    ]
  }
  const watched = async (options: InjectOptions | string) => {
    const asked = typeof options === 'string' ? { url: options } : options
    const answer = await inject(asked)
    const findings = scan(asked, answer)
    found += findings.length
    if (findings.length > 0)
      throw new Error(`${asked.method} ${String(asked.url)} gives away ${JSON.stringify(findings)}`)
    return answer
  }
  Object.assign(app, { inject: watched })
}

/** Takes leaks out of the count that the scan's own test planted: the app had no part in them. */
export function discountPlanted(leaks: number): void {
  found -= leaks
}

/** Keeps what was looked through so far; each file of tests has a part of its own. */
export function keepScanned(): void {
  const file = basename(expect.getState().testPath ?? 'alone', '.test.ts')
  keepFigures('A-05', file, { bodies: scanned, leaks: found })
}
