import { requestInvalid, versionRequired } from './common.errors.ts'

/** The ETag of one version of a record in one view; two views of a record never share one. */
export function etagOf(version: number, view: string): string {
  return `"${version}-${view}"`
}

/**
 * The version that an update was made on, from If-Match: the ETag, or where one of a list is changed its `version` in
 * quotes. Throws 428 without one, 400 for nonsense.
 */
export function versionFrom(ifMatch: string | undefined): number {
  if (!ifMatch) throw versionRequired()
  const match = /^"(\d{1,9})(?:-[a-z_]+)?"$/.exec(ifMatch)
  if (!match) {
    const message =
      'Send the ETag of the record as you read it, such as "3-holder", or its version, such as "3", quotes included'
    throw requestInvalid({ issues: [{ field: 'If-Match', message }] })
  }
  return Number(match[1])
}
