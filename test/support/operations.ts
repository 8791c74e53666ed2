/** As much of a JSON schema as the tests read. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  propertyNames?: Schema
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
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
  example?: unknown
  default?: unknown
}

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: Schema
}

interface Content {
  schema: Schema
}

interface RawOperation {
  operationId?: string
  summary?: string
  tags?: string[]
  security?: unknown[]
  parameters?: Parameter[]
  requestBody?: { required?: boolean; content: Record<string, Content> }
  responses: Record<
    string,
    { description?: string; content?: Record<string, Content>; headers?: Record<string, unknown> }
  >
}

export interface Document {
  paths: Record<string, Record<string, RawOperation>>
  components: { schemas: Record<string, Schema> }
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** One operation of the API, as its own document tells it. */
export interface Operation {
  id: string
  method: Method
  /** With its placeholders, such as `/api/v1/leaders/{id}`. */
  path: string
  tag: string
  raw: RawOperation
  parameters: Parameter[]
  body: Schema | null
  /** Anybody may call it. */
  isOpen: boolean
  /** Needs an Idempotency-Key. */
  creates: boolean
  /** Needs If-Match. */
  versioned: boolean
}

/** Every operation of the document; pages of the app itself are none. */
export function operationsOf(document: object): Operation[] {
  const { paths } = document as Document
  return Object.entries(paths).flatMap(([path, methods]) =>
    path.startsWith('/api/')
      ? Object.entries(methods).map(([method, raw]) => ({
          id: raw.operationId ?? `${method} ${path}`,
          method: method.toUpperCase() as Method,
          path,
          tag: raw.tags?.[0] ?? '',
          raw,
          parameters: raw.parameters ?? [],
          body: raw.requestBody?.content['application/json']?.schema ?? null,
          isOpen: raw.security?.length === 0,
          creates: codesOf(document as Document, raw, '400').includes(
            'request.idempotency_key_required',
          ),
          versioned: '428' in raw.responses,
        }))
      : [],
  )
}

/** The codes of the errors that an operation declares with this status. */
export function codesOf(document: Document, raw: RawOperation, status: string): string[] {
  const schema = raw.responses[status]?.content?.['application/problem+json']?.schema
  return (schema && (deref(document, schema).properties?.['code']?.enum as string[])) ?? []
}

/** Follows a reference within the document. */
export function deref(document: Document, schema: Schema): Schema {
  if (!schema.$ref) return schema
  const found = document.components.schemas[schema.$ref.replace('#/components/schemas/', '')]
  if (!found) throw new Error(`The document points to ${schema.$ref}, which it does not hold`)
  return deref(document, found)
}

/** The address of an operation with its placeholders filled in. */
export function addressOf(operation: Operation, values: Record<string, string>): string {
  return operation.path.replaceAll(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  )
}

/** The word before each placeholder: `/leaders/{id}` -> `{ id: 'leaders' }`; what the id names. */
export function subjectsOf(operation: Operation): Record<string, string> {
  return Object.fromEntries(
    [...operation.path.matchAll(/\/([\w-]+)\/\{(\w+)\}/g)].map(([, word = '', name = '']) => [
      name,
      name.endsWith('Id') ? `${name.slice(0, -2)}s` : word,
    ]),
  )
}
