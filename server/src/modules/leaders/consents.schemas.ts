import { z } from 'zod'
import { date, id, line, prose } from '../../core/text.ts'
import { lawfulBases, specialConditions } from './consents.table.ts'
import { ConsentAnswer, ConsentMethod, ShareField } from './leaders.schemas.ts'
import { consentPurposes } from './leaders.table.ts'

export const ConsentPurpose = z.enum(consentPurposes).meta({
  id: 'ConsentPurpose',
  description:
    'match: be matched · contact: be told about opportunities · share: be seen by a named organisation · story: have a story published · equality: answer equality questions',
})
export type ConsentPurpose = z.infer<typeof ConsentPurpose>
export const LawfulBasis = z
  .enum(lawfulBases)
  .meta({ id: 'LawfulBasis', description: 'UK GDPR article 6(1)' })
export type LawfulBasis = z.infer<typeof LawfulBasis>
export const SpecialCondition = z.enum(specialConditions).meta({
  id: 'SpecialCondition',
  description: 'UK GDPR article 9(2), for special-category data',
})
export type SpecialCondition = z.infer<typeof SpecialCondition>

const moment = z.iso.datetime({ offset: true })

export const ConsentWording = z
  .object({
    id,
    purpose: ConsentPurpose,
    number: z.number().int().meta({ description: 'Version of the wording, from 1' }),
    language: z.string(),
    title: z.string(),
    body: z.string().meta({ description: 'Paragraphs, one a line' }),
    hash: z.string().meta({ description: 'SHA-256 of title, line break and body; hexadecimal' }),
    asksAgain: z.boolean().meta({ description: 'Whoever agreed to earlier words is asked again' }),
    publishedAt: moment,
  })
  .meta({ id: 'ConsentWording', description: 'Words that people agree to; they never change' })

export const ConsentPurposeDetail = z
  .object({
    code: ConsentPurpose,
    lawfulBasis: LawfulBasis,
    specialCondition: SpecialCondition.nullable(),
    basisNote: z.string(),
    version: z.number().int(),
    wording: ConsentWording.meta({ description: 'The words that are shown now' }),
  })
  .meta({ id: 'ConsentPurposeDetail' })
export const ConsentPurposes = z
  .object({ items: z.array(ConsentPurposeDetail), abilities: z.object({ update: z.boolean() }) })
  .meta({ id: 'ConsentPurposes' })
export const ConsentWordings = z
  .object({ items: z.array(ConsentWording), nextCursor: z.null() })
  .meta({ id: 'ConsentWordings' })

export const ConsentPurposeUpdate = z
  .strictObject({
    lawfulBasis: LawfulBasis.optional(),
    specialCondition: SpecialCondition.nullable().optional(),
    basisNote: prose(2_000).optional(),
  })
  .meta({ id: 'ConsentPurposeUpdate' })
export type ConsentPurposeUpdate = z.infer<typeof ConsentPurposeUpdate>

export const ConsentWordingCreate = z
  .strictObject({
    title: line(120),
    body: prose(4_000).min(1),
    asksAgain: z.boolean().default(false),
  })
  .meta({ id: 'ConsentWordingCreate' })
export type ConsentWordingCreate = z.infer<typeof ConsentWordingCreate>

const answered = {
  answer: ConsentAnswer,
  method: ConsentMethod,
  evidence: z.string().nullable(),
  recordedBy: z
    .string()
    .nullable()
    .meta({ description: 'Who wrote it down; null for the person themselves or the system' }),
  at: moment,
  expiresAt: moment.nullable(),
  wording: z
    .object({ id, number: z.number().int(), title: z.string(), hash: z.string() })
    .nullable()
    .meta({ description: 'What the person read; null where others said it for them' }),
}

export const ConsentRecord = z
  .object({
    id,
    purpose: ConsentPurpose,
    organisation: z.object({ id, name: z.string() }).nullable(),
    fields: z.array(ShareField),
    ...answered,
  })
  .meta({ id: 'ConsentRecord', description: 'One answer about one purpose; the newest counts' })
export type ConsentRecord = z.infer<typeof ConsentRecord>

export const ConsentState = z
  .object({
    purpose: ConsentPurpose,
    organisation: z.object({ id, name: z.string() }).nullable(),
    holds: z.boolean().meta({ description: 'Given, and neither withdrawn nor expired' }),
    due: z
      .enum(['never_asked', 'said_by_others', 'new_wording', 'ends_soon', 'ended'])
      .nullable()
      .meta({ description: 'Why the person is asked (again) themselves; null: no need' }),
    latest: ConsentRecord.nullable(),
  })
  .meta({ id: 'ConsentState' })

export const Consents = z
  .object({
    items: z.array(ConsentState).meta({
      description: 'One for each purpose, and for sharing one for each organisation ever named',
    }),
    history: z.array(ConsentRecord).meta({ description: 'Every answer, newest first' }),
  })
  .meta({ id: 'Consents' })

export const OwnConsentCreate = z
  .strictObject({
    purpose: ConsentPurpose,
    organisationId: id
      .nullable()
      .default(null)
      .meta({ description: 'For share: which organisation' }),
    fields: z
      .array(ShareField)
      .max(30)
      .default([])
      .meta({ description: 'For share: which parts of the profile' }),
    answer: ConsentAnswer,
    wordingId: id.meta({ description: 'The words that the person read' }),
  })
  .meta({ id: 'OwnConsentCreate' })
export type OwnConsentCreate = z.infer<typeof OwnConsentCreate>

export const ConsentCreate = z
  .strictObject({
    purpose: ConsentPurpose,
    organisationId: id.nullable().default(null),
    fields: z.array(ShareField).max(30).default([]),
    answer: ConsentAnswer,
    method: z.enum(['phone', 'paper', 'asserted']),
    wordingId: id.nullable().default(null).meta({ description: 'What was read to the person' }),
    evidence: line(500).nullable().default(null),
    expiresOn: date
      .nullable()
      .default(null)
      .meta({ description: 'An asserted consent lasts 12 months at most' }),
  })
  .meta({ id: 'ConsentCreate' })
export type ConsentCreate = z.infer<typeof ConsentCreate>
