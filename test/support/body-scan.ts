import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import {
  columnsOfGroup,
  columnsOfTables,
} from '../../server/src/modules/leaders/view-fields.rules.ts'
import { document } from './contract.ts'
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

/** What a schema says of the fields of a value. */
interface Shape {
  /** One of these, where it is a choice. */
  either: readonly { schema: Schema; isNull: boolean }[] | null
  items: Schema
  properties: Readonly<Record<string, Schema>>
  /** What fields without a name of their own hold. */
  others: Schema | null
  /** Says nothing of its fields, as a free record does: it declares any. */
  isFree: boolean
}

/** Thousands of answers have the same few shapes: each is worked out once. */
const shapes = new WeakMap<Schema, Shape>()

function shapeOf(document: Document, given: Schema): Shape {
  const known = shapes.get(given)
  if (known) return known
  const schema = deref(document, given)
  const either = schema.anyOf ?? schema.oneOf
  const parts = [schema, ...(schema.allOf ?? []).map((each) => deref(document, each))]
  const open = parts.find(({ additionalProperties }) => isObject(additionalProperties))
  const shape: Shape = {
    either:
      either?.map((each) => ({ schema: each, isNull: deref(document, each).type === 'null' })) ??
      null,
    items: schema.items ?? {},
    properties: Object.assign({}, ...parts.map((part) => part.properties ?? {})) as Record<
      string,
      Schema
    >,
    others: open ? (open.additionalProperties as Schema) : null,
    isFree: !parts.some((part) => part.properties),
  }
  shapes.set(given, shape)
  return shape
}

/** Fields of a body that its schema does not name. */
export function undeclared(document: Document, given: Schema, value: unknown, at = ''): Finding[] {
  const { either, items, properties, others, isFree } = shapeOf(document, given)
  if (either) {
    const all = either.map(({ schema }) => undeclared(document, schema, value, at))
    const fitting = either.findIndex(({ isNull }) => isNull === (value === null))
    return all.find((found) => found.length === 0) ?? all[Math.max(fitting, 0)] ?? []
  }
  if (Array.isArray(value))
    return value.flatMap((each) => undeclared(document, items, each, `${at}[]`))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, each]) => {
    const known = properties[key] ?? others
    if (known) return undeclared(document, known, each, `${at}.${key}`)
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

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Under which a file of tests keeps its counts: by its whole path, for files of several folders have one name. */
export const partOf = (path: string): string =>
  relative(root, path)
    .replace(/\.test\.ts$/, '')
    .replaceAll(/[\\/]/g, '-')

/** What was looked through so far by the file of tests that runs; files share a process, one after the other. */
let counts = { file: '', bodies: 0, leaks: 0 }

function countsOfFile() {
  const file = partOf(expect.getState().testPath ?? 'alone')
  if (counts.file !== file) counts = { file, bodies: 0, leaks: 0 }
  return counts
}

// The most particular address comes first: `/leaders/facets` before `/leaders/{id}`.
const operations = operationsOf(document)
  .toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)
  .map((operation) => ({
    operation,
    pattern: new RegExp(`^${operation.path.replaceAll(/\{[^}]+\}/g, '[^/?]+')}(?:[?]|$)`),
  }))

/** Puts the scan between a test and the app; a finding fails the call that brought it. */
export function scanBodies(app: FastifyInstance, world: World): void {
  const secrets = peopleOf(world).map(({ token }) => token)
  const inject = app.inject.bind(app) as (options: InjectOptions) => Promise<LightMyRequestResponse>
  const scan = (options: InjectOptions, answer: LightMyRequestResponse): Finding[] => {
    const type = answer.headers['content-type'] ?? ''
    if (!type.includes('json') || answer.body === '') return []
    // The same answer made small: whoever asks for it so compares the two.
    if (answer.headers['content-encoding']) return []
    countsOfFile().bodies += 1
    const url = typeof options.url === 'string' ? options.url : ''
    // An export is a row a line.
    const isLines = type.includes('ndjson')
    const rows = isLines ? answer.body.trim().split('\n') : [answer.body]
    const body: unknown = isLines ? rows.map((row) => JSON.parse(row) as unknown) : answer.json()
    const { operation } =
      operations.find(
        ({ operation: each, pattern }) =>
          each.method === (options.method ?? 'GET') && pattern.test(url),
      ) ?? {}
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
    countsOfFile().leaks += findings.length
    if (findings.length > 0)
      throw new Error(`${asked.method} ${String(asked.url)} gives away ${JSON.stringify(findings)}`)
    return answer
  }
  Object.assign(app, { inject: watched })
}

/** Takes leaks out of the count that the scan's own test planted: the app had no part in them. */
export function discountPlanted(leaks: number): void {
  countsOfFile().leaks -= leaks
}

/** Keeps what was looked through so far; each file of tests has a part of its own. */
export function keepScanned(): void {
  const { file, bodies, leaks } = countsOfFile()
  keepFigures('A-05', file, { bodies, leaks })
}
