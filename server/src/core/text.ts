import { z } from 'zod'

/**
 * One line that a person typed: trimmed, in one Unicode form, without control characters and without those that
 * turn the order of writing, which let a name look like another.
 */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(1, 'Write something here')
    .max(max, `Keep this to ${max} characters`)
    .regex(
      /^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u,
      'Keep this to one line of ordinary characters',
    )
    // A name of characters that nobody sees would stand as a gap wherever it is shown. Nothing at all is told above.
    .refine(
      (text) => text === '' || /[\p{L}\p{N}\p{P}\p{S}]/u.test(text),
      'Write something that can be seen',
    )

/** Several lines that a person typed. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .max(max, `Keep this to ${max} characters`)
    .regex(/^[^\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u, 'One of these characters cannot be kept')

/** Code of a vocabulary term or role. */
export const code = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,59}$/,
    'A code is lower-case letters, digits and underscores, a letter first',
  )

/** Years that a life or a plan may touch; the database cannot count with the year 0 or with five digits. */
const nearYear = /^(?:19|2[01])\d\d-/
const yearMessage = 'Give a year from 1900 to 2199'

/** A calendar date, YYYY-MM-DD, without a time zone. */
export const date = z.iso.date().refine((text) => nearYear.test(text), yearMessage)

/** A moment, RFC 3339, with its distance from UTC. */
export const moment = z.iso
  .datetime({ offset: true })
  .refine((text) => nearYear.test(text), yearMessage)

/** An id as the bank deals them. */
export const id = z.uuid()

/** A web address that is safe to link to. */
export const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500)
