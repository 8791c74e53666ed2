import type { ProblemCode } from './contract.ts'

/** One thing wrong with what was sent. */
export interface FieldIssue {
  /** Where: a dotted path such as `wanted.attributes.0.level`. */
  field: string
  /** What is wrong and what would be right, in plain words. */
  message: string
}

interface ProblemBody {
  type: string
  title: string
  code: string
  detail: string
  issues: FieldIssue[]
  requestId: string
}

/** An answer that says why not (RFC 9457). */
export class BankProblem extends Error {
  /** Address of a page that explains it. */
  readonly type: string
  /** What happened, in plain words. */
  readonly title: string
  readonly status: number
  /** Permanent: `leaders.not_found`. `unknown` where something before the bank answered. */
  readonly code: ProblemCode | 'unknown' | (string & Record<never, never>)
  /** What to do next. */
  readonly detail: string
  /** What is wrong with which field. */
  readonly fields: readonly FieldIssue[]
  /** Name it when you ask for help. */
  readonly requestId: string | null
  /** How long the bank asked to be left alone, in seconds. */
  readonly retryAfter: number | null

  constructor(answer: {
    status: number
    url: string
    headers: Headers
    text: string
    retryAfter: number | null
  }) {
    const body = problemIn(answer.headers.get('content-type'), answer.text)
    const title = body.title ?? `The bank answered ${answer.status}`
    super(body.detail ? `${title}. ${body.detail}` : title)
    this.name = 'BankProblem'
    this.type = body.type ? new URL(body.type, answer.url).href : 'about:blank'
    this.title = title
    this.status = answer.status
    this.code = body.code ?? 'unknown'
    this.detail = body.detail ?? ''
    this.fields = body.issues ?? []
    this.requestId = body.requestId ?? answer.headers.get('x-request-id')
    this.retryAfter = answer.retryAfter
  }
}

function problemIn(contentType: string | null, text: string): Partial<ProblemBody> {
  if (!contentType?.includes('problem+json')) return {}
  try {
    return (JSON.parse(text) ?? {}) as Partial<ProblemBody>
  } catch {
    return {}
  }
}

/** The bank gave no token: the program is unknown or suspended, its secret has ended, or it asks for too much. */
export class TokenRefused extends Error {
  /** In the words of OAuth 2.0, such as `invalid_client`. */
  readonly error: string
  readonly status: number

  constructor(status: number, error: string, words: string) {
    super(words || error)
    this.name = 'TokenRefused'
    this.status = status
    this.error = error
  }
}

/** No answer that can be read, however often it was tried. What was sent may have arrived all the same. */
export class BankUnreachable extends Error {
  readonly attempts: number

  constructor(attempts: number, cause: unknown) {
    super('The bank gave no answer that can be read', { cause })
    this.name = 'BankUnreachable'
    this.attempts = attempts
  }
}

/** A list that does not end: its pages come round again, or there are more of them than may be. */
export class EndlessList extends Error {
  constructor(pages: number) {
    super(`This list does not end: stopped after ${pages} pages`)
    this.name = 'EndlessList'
  }
}
