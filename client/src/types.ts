import type { operations, programOperations } from './contract.ts'

/** Every operation that a program may call, by its `operationId`. */
export type OperationName = keyof typeof programOperations

interface CallOptions {
  /** Ends the call, its waits included. */
  signal?: AbortSignal | undefined
}

type PathOf<Operation> = Operation extends { parameters: { path: infer Path } }
  ? { path: Path }
  : unknown

type QueryOf<Operation> = Operation extends { parameters: { query: infer Query } }
  ? { query: Query }
  : Operation extends { parameters: { query?: infer Query } }
    ? [Query] extends [undefined]
      ? unknown
      : { query?: Query }
    : unknown

type BodyFor<Operation> = Operation extends {
  requestBody: { content: { 'application/json': infer Body } }
}
  ? { body: Body }
  : Operation extends { requestBody: { content: { 'application/x-ndjson': string } } }
    ? {
        /** Lines as they are. */
        body: string
        contentType?: 'application/x-ndjson' | 'text/csv'
      }
    : unknown

type VersionFor<Operation> = Operation extends { parameters: { header: { 'If-Match': string } } }
  ? {
      /** `etag` of the version that this changes, as it was read. */
      ifMatch: string
    }
  : unknown

type KeyFor<Operation> = Operation extends {
  parameters: { header: { 'Idempotency-Key': string } }
}
  ? {
      /** Your own name for what is made, so that it is made once even over a restart; a new one unless said. */
      idempotencyKey?: string
    }
  : unknown

/** What a call of this operation takes. */
export type Input<Name extends OperationName> = PathOf<operations[Name]> &
  QueryOf<operations[Name]> &
  BodyFor<operations[Name]> &
  VersionFor<operations[Name]> &
  KeyFor<operations[Name]> &
  CallOptions

type JsonIn<Response> = Response extends { content: { 'application/json': infer Body } }
  ? Body
  : undefined

/** What this operation answers where all went well. */
export type Output<Name extends OperationName> = operations[Name] extends {
  responses: { 200: infer Response }
}
  ? JsonIn<Response>
  : operations[Name] extends { responses: { 201: infer Response } }
    ? JsonIn<Response>
    : undefined

/** An answer, with what its headers say. */
export interface Answer<Body> {
  body: Body
  status: number
  /** Send it as `ifMatch` to change what was read. */
  etag: string | null
  /** Address of what was made. */
  location: string | null
  /** Name it when you ask for help. */
  requestId: string | null
}

/** Whether nothing has to be said. */
type MayBeEmpty<Value> = Partial<Value> extends Value ? true : false

type Call<Name extends OperationName> =
  MayBeEmpty<Input<Name>> extends true
    ? (input?: Input<Name>) => Promise<Answer<Output<Name>>>
    : (input: Input<Name>) => Promise<Answer<Output<Name>>>

interface Paged<Name extends OperationName, Item> {
  /** Everything on the list, page by page as it is needed. */
  each(
    ...input: MayBeEmpty<Input<Name>> extends true ? [input?: Input<Name>] : [input: Input<Name>]
  ): AsyncGenerator<Item, void, undefined>
}

/** An operation as it is called; a list can be walked through as well. */
export type Method<Name extends OperationName> =
  Output<Name> extends { items: (infer Item)[]; nextCursor: string | null }
    ? operations[Name] extends { parameters: { query?: { cursor?: string } } }
      ? Call<Name> & Paged<Name, Item>
      : Call<Name>
    : Call<Name>

/** A page of what changed. Keep `next`: it is where to go on from. */
export type ChangePage = Output<'listChanges'>
