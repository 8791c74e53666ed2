/** An answer that the server declared as an error, ready to be shown. */
export class ApiError extends Error {
  readonly status: number
  /** `area.reason`; permanent. */
  readonly code: string
  /** What to do next in this case. */
  readonly detail: string | undefined
  /** What is wrong, by dotted path of the field. */
  readonly issues: readonly FieldIssue[]
  readonly requestId: string | undefined

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.title ?? `HTTP ${status}`)
    this.name = 'ApiError'
    this.status = status
    this.code = problem.code ?? 'unknown'
    this.detail = problem.detail
    this.issues = problem.issues ?? []
    this.requestId = problem.requestId
  }
}

/** Nobody can tell from here what became of a request that failed so: the bank, or the way there, was down. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof ApiError && error.status < 500)

export interface FieldIssue {
  field: string
  message: string
}

interface Problem {
  title: string
  code: string
  detail: string
  issues: FieldIssue[]
  requestId: string
}
