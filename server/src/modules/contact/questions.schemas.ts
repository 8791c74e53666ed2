import { z } from 'zod'
import { date, id, line } from '../../core/text.ts'
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

const AskedOfGuardian = z
  .object({
    state: z
      .enum(['asked', 'given'])
      .meta({ description: 'asked: waits for a yes or a no; given: the yes can be taken back' }),
    child: z.string().meta({ description: 'What the child likes to be called' }),
    name: z.string().meta({ description: 'Of the guardian, as it was told' }),
    relation: z.string().meta({ description: 'What they are to the child' }),
    wording: z.string().meta({ description: 'What a yes means; paragraphs, one a line' }),
    at: z.iso.datetime({ offset: true }).nullable().meta({ description: 'When they said yes' }),
  })
  .meta({ id: 'AskedOfGuardian' })

/** What is said of the guardian who answers. */
const AnsweringGuardian = z
  .strictObject({
    name: line(200).meta({ example: 'Gwen Hallowby' }),
    relation: line(80).meta({ description: 'What they are to the child', example: 'Mother' }),
  })
  .meta({ id: 'AnsweringGuardian' })

export const answers = ['yes', 'pause', 'leave', 'each', 'agree', 'refuse', 'withdraw'] as const

export const Question = z
  .object({
    kind: z.enum(askedKinds),
    organisation: z.string(),
    contactName: z.string().nullable(),
    consents: z.array(AskedConsent),
    guardian: AskedOfGuardian.nullable().meta({ description: 'What a guardian is asked' }),
  })
  .meta({
    id: 'Question',
    description: 'What is asked; who is asked is not said, but to a guardian about which child',
  })

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
    answer: z.enum(answers).meta({
      description:
        'yes, pause or leave to the yearly question; each: see consents; agree, refuse or withdraw: of a guardian',
    }),
    consents: z.array(ConsentAnswerGiven).max(50).default([]),
    guardian: AnsweringGuardian.nullable()
      .default(null)
      .meta({ description: 'Who answers, where it is not as it was told' }),
  })
  .meta({ id: 'QuestionAnswerCreate' })
export type QuestionAnswerCreate = z.infer<typeof QuestionAnswerCreate>

export const QuestionAnswered = z
  .object({
    answer: z.enum(answers),
    pausedUntil: date.nullable(),
    organisation: z.string(),
    contactName: z.string().nullable(),
  })
  .meta({ id: 'QuestionAnswered' })
