import type { z } from 'zod'
import { requestInvalid } from '../../core/common.errors.ts'
import type { ProblemFactory } from '../../core/problem.ts'
import { profileFields } from '../leaders/fields.schemas.ts'

/** Why a line was refused: nothing of what it says is in it. */
export interface LineRefusal {
  /** Code of a declared problem. */
  code: string
  /** Dotted path of the field that it lies in. */
  field: string | null
  words: string
  /** Whom the line could be about, or is. */
  leaderId: string | null
}

/** A refusal by a problem, in its words of what to do, or in words of this very case. */
export const refusalOf = (
  { code, fix }: Pick<ProblemFactory, 'code' | 'fix'>,
  words: string = fix,
  { field = null, leaderId = null }: { field?: string | null; leaderId?: string | null } = {},
): LineRefusal => ({ code, field, words, leaderId })

/** Every name that a field of a line may have. What has another name is of the sender's own, and is not repeated. */
const names = new Set([
  ...Object.keys(profileFields),
  ...'yes no complete items own caring code note organisationId employer role from to'.split(' '),
  ...'label url kind on expiresOn name contact agreedOn'.split(' '),
])

/** A path as far as it names fields of ours; null where it begins with none. */
export function knownPath(path: readonly PropertyKey[]): string | null {
  const end = path.findIndex((step) => typeof step !== 'number' && !names.has(String(step)))
  const known = end === -1 ? path : path.slice(0, end)
  return known.length > 0 ? known.map(String).join('.') : null
}

/** The first thing that is wrong with a line, as its schema says it. */
export function refusalFrom(error: z.ZodError, said: object): LineRefusal {
  const [issue] = error.issues
  if (!issue) return refusalOf(requestInvalid)
  const field = knownPath(issue.path)
  if (issue.code !== 'unrecognized_keys') return refusalOf(requestInvalid, issue.message, { field })
  // A misspelt name can be anything, what should have stood behind it among it: told by its place.
  const place = Object.keys(said).indexOf(issue.keys[0] ?? '') + 1
  const which = issue.path.length === 0 && place > 0 ? `Field number ${place}` : 'A field'
  return refusalOf(requestInvalid, `${which} has a name that a line does not know`, { field })
}
