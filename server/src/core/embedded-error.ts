/** What can be wrong with the embedded database, as a person can act on it. */
export type EmbeddedErrorCode =
  | 'embedded.in_use'
  | 'embedded.unsupported'
  | 'embedded.not_ours'
  | 'embedded.lost'
  | 'embedded.version'
  | 'embedded.failed'

/** One clear line about the embedded database; `code` tells the cases apart. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError'
  readonly code: EmbeddedErrorCode

  constructor(code: EmbeddedErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
