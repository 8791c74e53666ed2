import { z } from 'zod'
import { id, line } from '../../core/text.ts'
import { profileFields } from './fields.schemas.ts'
import { guardianAnswers, guardianMethods } from './guardians.table.ts'

const reach = {
  name: line(200).meta({ example: 'Gwen Hallowby' }),
  relation: line(80).meta({ description: 'What they are to the child', example: 'Mother' }),
  email: profileFields.email.default(null),
  phone: profileFields.phone.default(null),
}

/** Whoever answers for a child, and how to reach them: an e-mail address, a phone number or both. */
export const GuardianAsked = z
  .strictObject(reach)
  .refine(({ email, phone }) => email !== null || phone !== null, {
    path: ['email'],
    message: 'Give an e-mail address or a phone number',
  })
  .meta({ id: 'GuardianAsked' })
export type GuardianAsked = z.infer<typeof GuardianAsked>

/** Whoever is asked by a link that is mailed to them. */
export const GuardianMailed = z
  .strictObject({ ...reach, email: profileFields.email.unwrap() })
  .meta({ id: 'GuardianMailed' })

export const GuardianConsent = z
  .object({
    id,
    name: z.string(),
    relation: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    answer: z
      .enum(guardianAnswers)
      .meta({ description: 'asked: nobody has reached them yet; the newest answer counts' }),
    method: z.enum(guardianMethods).nullable().meta({
      description: 'link: the guardian themselves, on the page of the link that was mailed to them',
    }),
    wording: z.string().nullable().meta({ description: 'The words that were shown or read' }),
    evidence: z.string().nullable(),
    recordedBy: z.string().nullable(),
    at: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'GuardianConsent', description: 'What the guardian of someone under 16 said' })

export const GuardianConsents = z
  .object({
    items: z.array(GuardianConsent).meta({ description: 'Newest first' }),
    wording: z
      .string()
      .meta({ description: 'The words to read to them now; paragraphs, one a line' }),
    nextCursor: z.null(),
  })
  .meta({ id: 'GuardianConsents' })

export const GuardianConsentCreate = z
  .strictObject({
    ...reach,
    answer: z.enum(['given', 'refused', 'withdrawn']),
    method: z.enum(['phone', 'paper']),
    evidence: line(500)
      .nullable()
      .default(null)
      .meta({ description: 'How one could show it: a signed form, a call on a date' }),
  })
  .refine(({ email, phone }) => email !== null || phone !== null, {
    path: ['email'],
    message: 'Give an e-mail address or a phone number',
  })
  .meta({ id: 'GuardianConsentCreate' })
export type GuardianConsentCreate = z.infer<typeof GuardianConsentCreate>
