import { z } from 'zod'

/** One thing wrong with a request, by where it stands. */
export const FieldIssue = z
  .object({
    field: z.string().meta({
      description: 'Where: a dotted path such as contact.email or wanted.attributes.0.level',
    }),
    message: z
      .string()
      .meta({ description: 'What is wrong and what would be right, in plain words' }),
  })
  .meta({ id: 'FieldIssue' })
export type FieldIssue = z.infer<typeof FieldIssue>

interface ProblemSpec {
  /** `area.reason`; permanent: never renamed, never used again for something else. */
  code: string
  status: number
  /** What happened, in plain words, without any fact of the request. */
  title: string
  /** Why it happens, for the error's own page. */
  why: string
  /** What to do next, for people as for programs. */
  fix: string
}

/** A declared error: calling it makes one to throw. */
export interface ProblemFactory extends ProblemSpec {
  (extra?: {
    detail?: string
    issues?: FieldIssue[]
    headers?: Record<string, string>
  }): ProblemError
}

/** An error that the caller is meant to see, as problem+json (RFC 9457). */
export class ProblemError extends Error {
  readonly spec: ProblemSpec
  readonly detail: string | undefined
  readonly issues: FieldIssue[] | undefined
  readonly headers: Record<string, string>

  constructor(
    spec: ProblemSpec,
    extra: { detail?: string; issues?: FieldIssue[]; headers?: Record<string, string> } = {},
  ) {
    super(spec.title)
    this.spec = spec
    this.detail = extra.detail
    this.issues = extra.issues
    this.headers = extra.headers ?? {}
  }
}

const declared = new Map<string, ProblemFactory>()

/** Declares one error, once. Its page is served at /problems/<code>. */
export function defineProblem(spec: ProblemSpec): ProblemFactory {
  if (declared.has(spec.code)) throw new Error(`The problem ${spec.code} is declared twice`)
  const factory = Object.assign(
    (extra?: { detail?: string; issues?: FieldIssue[]; headers?: Record<string, string> }) =>
      new ProblemError(spec, extra),
    spec,
  )
  declared.set(spec.code, factory)
  return factory
}

/** Every declared error, by code. */
export function declaredProblems(): ReadonlyMap<string, ProblemFactory> {
  return declared
}

const schemas = new Map<string, z.ZodType>()

/** `leaders.not_found`, `request.not_found` -> `LeadersNotFoundOrRequestNotFound`. */
const schemaIdOf = (codes: string[]): string =>
  codes
    .map((code) =>
      code.replaceAll(/(?:^|[._])([a-z])/g, (_match, letter: string) => letter.toUpperCase()),
    )
    .join('Or')

/** The body of an error answer with one of these codes: one component of the contract for each set. */
function problemSchema(codes: string[]): z.ZodType {
  const key = codes.join(' ')
  const known = schemas.get(key)
  if (known) return known
  const id = schemaIdOf(codes)
  const schema = z
    .object({
      type: z.string().meta({ description: 'Address of a page that explains this error' }),
      title: z.string().meta({ description: 'What happened, in plain words' }),
      status: z.number().int(),
      code: z
        .enum(codes as [string, ...string[]])
        .meta({ description: 'Permanent code of this error' }),
      detail: z.string().meta({ description: 'What to do next' }),
      issues: z.array(FieldIssue).optional(),
      requestId: z.string().meta({ description: 'Name this when you ask for help' }),
    })
    .meta({ id })
  schemas.set(key, schema)
  return schema
}

/** The responses of a route that may end in these errors, by status. */
export function problems(...factories: ProblemFactory[]) {
  const byStatus = new Map<number, string[]>()
  for (const { status, code } of factories) {
    const codes = byStatus.get(status) ?? []
    if (!codes.includes(code)) codes.push(code)
    byStatus.set(status, codes.toSorted())
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => declared.get(code)?.title ?? code).join(' / '),
        content: { 'application/problem+json': { schema: problemSchema(codes) } },
      },
    ]),
  )
}

/** The error as it is sent: never without what to do next, of this case or of every such case. */
export function problemBody(
  error: Pick<ProblemError, 'spec' | 'detail' | 'issues'>,
  requestId: string,
) {
  return {
    type: `/problems/${error.spec.code}`,
    title: error.spec.title,
    status: error.spec.status,
    code: error.spec.code,
    detail: error.detail ?? error.spec.fix,
    ...(error.issues === undefined ? {} : { issues: error.issues }),
    requestId,
  }
}
