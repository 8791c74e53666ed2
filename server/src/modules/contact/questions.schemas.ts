import { z } from 'zod'
import { date, id } from '../../core/text.ts'
import { ConsentPurpose } from '../leaders/consents.schemas.ts'
import { ShareField } from '../leaders/leaders.schemas.ts'
import { askedKinds } from './contact.table.ts'

/** What a link carries. */
export const linkToken = z
  .string()
  .min(20)
  .max(100)
  .meta({ description: 'The secret behind the # of the address', example: 'q'.repeat(43) })

export const QuestionOpen = z.strictObject({ token: linkToken }).meta({ id: 'QuestionOpen' })

const AskedConsent = z
  .object({
    purpose: ConsentPurpose,
    organisation: z.object({ id, name: z.string() }).nullable(),
    fields: z.array(ShareField),
    wordingId: id,
    title: z.string(),
    body: z.string().meta({ description: 'Paragraphs, one a line' }),
    endsOn: date.nullable(),
  })
  .meta({
    id: 'AskedConsent',
    description: 'Something that somebody else agreed to for the person',
  })

export const Question = z
  .object({
    kind: z.enum(askedKinds),
    organisation: z.string(),
    contactName: z.string().nullable(),
    consents: z.array(AskedConsent),
  })
  .meta({ id: 'Question', description: 'What is asked; who is asked is not said' })

const ConsentAnswerGiven = z
  .strictObject({
    purpose: ConsentPurpose,
    organisationId: id.nullable().default(null),
    answer: z.enum(['given', 'refused']),
    wordingId: id,
  })
  .meta({ id: 'ConsentAnswerGiven' })

export const QuestionAnswerCreate = z
  .strictObject({
    token: linkToken,
    answer: z
      .enum(['yes', 'pause', 'leave', 'each'])
      .meta({ description: 'yes, pause or leave to the yearly question; each: see consents' }),
    consents: z.array(ConsentAnswerGiven).max(50).default([]),
  })
  .meta({ id: 'QuestionAnswerCreate' })
export type QuestionAnswerCreate = z.infer<typeof QuestionAnswerCreate>

export const QuestionAnswered = z
  .object({
    answer: z.enum(['yes', 'pause', 'leave', 'each']),
    pausedUntil: date.nullable(),
    organisation: z.string(),
    contactName: z.string().nullable(),
  })
  .meta({ id: 'QuestionAnswered' })
