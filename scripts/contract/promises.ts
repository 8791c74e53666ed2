// What the contract promises whoever wrote a program against it: the document without its words, in an order that
// keeps the differences of two versions small.

/** As much of a JSON schema as the contract uses, without words. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
}

export interface Parameter {
  in: string
  name: string
  required: boolean
  schema: Schema
}

export interface Operation {
  id: string
  /** Ways to be allowed to call it, any of which will do; none where everybody may. */
  security: Record<string, string[]>[]
  parameters: Parameter[]
  body: { required: boolean; content: Record<string, Schema> } | null
  /** What it answers where all went well: by status, then media type. */
  answers: Record<string, Record<string, Schema>>
  /** Codes of errors, by status. */
  errors: Record<string, string[]>
}

/** Operations by `METHOD /path`, and the schemas that they name. */
export interface Promises {
  operations: Record<string, Operation>
  schemas: Record<string, Schema>
}

interface Content {
  schema?: Schema
}

/** As much of an OpenAPI document as is read here. */
export interface OpenApi {
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string
        tags?: string[]
        security?: Record<string, string[]>[]
        parameters?: { in: string; name: string; required?: boolean; schema: Schema }[]
        requestBody?: { required?: boolean; content: Record<string, Content> }
        responses: Record<string, { content?: Record<string, Content> }>
      }
    >
  >
  components: { schemas: Record<string, Schema> }
}

/** What is said for readers, or again: the pattern of what has a format. */
const words = new Set(['description', 'example', 'examples', 'title', 'default'])

function withoutWords(schema: Schema): Schema {
  const kept = Object.entries(schema).flatMap(([name, value]): [string, unknown][] => {
    if (words.has(name) || (name === 'pattern' && schema.format !== undefined)) return []
    if (name === 'properties')
      return [[name, mapValues(value as Record<string, Schema>, withoutWords)]]
    if (Array.isArray(value)) return [[name, value.map((each) => plain(each))]]
    return [[name, plain(value)]]
  })
  return Object.fromEntries(kept)
}

const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? withoutWords(value) : value

const mapValues = <From, To>(values: Record<string, From>, map: (value: From) => To) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]))

const sorted = <Value>(values: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1)))

const problem = 'application/problem+json'
const nameOf = (schema: Schema | undefined) => schema?.$ref?.replace('#/components/schemas/', '')

/** The promises of a document. */
export function promisesOf({ paths, components }: OpenApi): Promises {
  const codesOf = (schema: Schema | undefined): string[] => {
    const named = components.schemas[nameOf(schema) ?? ''] ?? schema
    const code = named?.properties?.['code']
    return ((code?.enum ?? [code?.const]) as string[]).toSorted()
  }
  const schemaOf = ({ schema }: Content) => withoutWords(schema ?? {})
  const operations: Record<string, Operation> = {}
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, raw] of Object.entries(methods)) {
      const responses = Object.entries(raw.responses)
      operations[`${method.toUpperCase()} ${path}`] = {
        id: raw.operationId,
        security: raw.security ?? [],
        parameters: (raw.parameters ?? []).map(({ in: place, name, required = false, schema }) => ({
          in: place,
          name,
          required,
          schema: withoutWords(schema),
        })),
        body: raw.requestBody
          ? {
              required: raw.requestBody.required ?? false,
              content: mapValues(raw.requestBody.content, schemaOf),
            }
          : null,
        answers: Object.fromEntries(
          responses
            .filter(([, { content }]) => !content?.[problem])
            .map(([status, { content = {} }]) => [status, mapValues(content, schemaOf)]),
        ),
        errors: Object.fromEntries(
          responses
            .filter(([, { content }]) => content?.[problem])
            .map(([status, { content }]) => [status, codesOf(content?.[problem]?.schema)]),
        ),
      }
    }
  }
  return {
    operations: sorted(operations),
    schemas: sorted(schemasIn(operations, components.schemas)),
  }
}

/** The schemas that operations name, and those that these name: not those of errors, whose codes say all. */
function schemasIn(operations: object, all: Record<string, Schema>): Record<string, Schema> {
  const found: Record<string, Schema> = {}
  const look = (text: string) => {
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const schema = all[name]
      if (!schema || name in found) continue
      found[name] = withoutWords(schema)
      look(JSON.stringify(found[name]))
    }
  }
  look(JSON.stringify(operations))
  return found
}

/** One line for each operation and each schema, so that two changes meet only where they are of the same. */
export function promisesText({ operations, schemas }: Promises): string {
  const lines = (values: object) =>
    Object.entries(values)
      .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
      .join(',\n')
  return `{"operations":{\n${lines(operations)}\n},"schemas":{\n${lines(schemas)}\n}}\n`
}
