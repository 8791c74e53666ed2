import { z } from 'zod'
import { date, id, prose } from '../../core/text.ts'
import { ImpactEvidence, OwnImpactEvidence } from './evidence.schemas.ts'
import { moment, PlacementStatus } from './placements.schemas.ts'
import { impactAnswerKinds, influences } from './impact.table.ts'
import { Told } from './moves.schemas.ts'

const Influence = z.enum(influences).meta({
  id: 'Influence',
  description:
    'How much say people had: they were told, were heard, had a part in deciding, or decided',
})

const told = (max: number, message: string) => prose(max).min(1, message)

const fields = {
  aim: told(2_000, 'Say what it was meant to do'),
  done: told(4_000, 'Say what was done'),
  better: told(4_000, 'Say what changed for the better, or that nothing did'),
  worse: told(4_000, 'Say what changed for the worse, or that nothing did'),
  influence: Influence,
  reflections: told(4_000, 'Leave it out, or write something')
    .nullable()
    .default(null)
    .meta({ description: 'What you would do again, and what differently' }),
  words: told(2_000, 'Say in plain words what came of it').meta({
    description: 'What each person is told, in words for them',
  }),
}

/** What came of it, written down by a member of staff. */
export const ImpactCreate = z
  .strictObject({
    of: z.enum(['all', 'one']).meta({
      description:
        'all: everybody who takes part in this opportunity and has no record of their own · one: this person alone',
    }),
    ...fields,
  })
  .meta({ id: 'ImpactCreate' })
export type ImpactCreate = z.infer<typeof ImpactCreate>

export const ImpactUpdate = z
  .strictObject({ ...fields, reflections: fields.reflections.unwrap() })
  .partial()
  .meta({ id: 'ImpactUpdate', description: 'What is left out stays as it is' })
export type ImpactUpdate = z.infer<typeof ImpactUpdate>

const answer = {
  id,
  evidenceId: id.nullable().meta({
    description: 'What is attached, where they answer to that; null: to the whole record',
  }),
  answer: z.enum(impactAnswerKinds),
  words: z.string().nullable().meta({ description: 'What is not right, in their words' }),
  at: moment,
  isOfThisVersion: z
    .boolean()
    .meta({ description: 'False: the record was changed after they answered' }),
  isOpen: z
    .boolean()
    .meta({ description: 'Not right, not settled yet, and the last that they said to it' }),
  settledAt: moment.nullable(),
  settledWords: z
    .string()
    .nullable()
    .meta({ description: 'What was done about it; the person reads this' }),
}
const ImpactAnswer = z
  .object({
    ...answer,
    placementId: id,
    leader: z.object({ id, name: z.string().nullable() }),
    settledBy: z.string().nullable(),
  })
  .meta({ id: 'ImpactAnswer' })

const ImpactPerson = z
  .object({
    placementId: id,
    leader: z.object({ id, name: z.string().nullable() }),
    status: PlacementStatus,
    endedOn: date.nullable(),
    toldAt: moment.nullable(),
    closedAt: moment.nullable(),
    message: z
      .object({ state: Told.shape.state, reason: z.string().nullable() })
      .nullable()
      .meta({ description: 'What became of the last message that tells them; null: none yet' }),
  })
  .meta({ id: 'ImpactPerson' })

const written = {
  id,
  opportunity: z.object({ id, title: z.string() }),
  organisation: z.object({ id, name: z.string() }),
  aim: z.string(),
  done: z.string(),
  better: z.string(),
  worse: z.string(),
  influence: Influence,
  influenceOffered: Influence.nullable().meta({ description: 'What the opportunity promised' }),
  reflections: z.string().nullable(),
  words: z.string(),
  openDisputes: z
    .number()
    .int()
    .meta({ description: 'How many people see it differently, and wait for an answer' }),
  updatedAt: moment,
  version: z.number().int(),
}

export const Impact = z
  .object({
    ...written,
    of: z.enum(['all', 'one']),
    writtenBy: z.string().nullable(),
    people: z
      .array(ImpactPerson)
      .meta({ description: 'Whose record it is, and who of them was told; the first 200' }),
    evidence: z
      .array(ImpactEvidence)
      .meta({ description: 'Files and links that show it; what was taken away last' }),
    answers: z
      .array(ImpactAnswer)
      .meta({ description: 'What people said to it, the newest first; the first 200' }),
  })
  .meta({ id: 'Impact', description: 'What came of it' })

export const OwnImpact = z
  .object({
    ...written,
    toldAt: moment,
    evidence: z
      .array(OwnImpactEvidence)
      .meta({ description: 'Files and links that show it, as far as they are for you' }),
    answers: z
      .array(z.object(answer))
      .meta({ description: 'What you said to it, the newest first' }),
  })
  .meta({ id: 'OwnImpact', description: 'What came of what a person gave their time to' })

/** The version that somebody has read: what they do counts for no other. */
const version = z.int().min(1).max(1_000_000).meta({ description: 'Of the record as you read it' })

export const ImpactTell = z.strictObject({ version }).meta({ id: 'ImpactTell' })

const evidenceId = id
  .nullable()
  .default(null)
  .meta({ description: 'To answer to one file or link alone, and not to the whole record' })

export const ImpactAnswerCreate = z
  .discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('confirmed'), version, evidenceId }),
    z.strictObject({
      answer: z.literal('disputed'),
      words: told(2_000, 'Say what is not right'),
      version,
      evidenceId,
    }),
  ])
  .meta({ id: 'ImpactAnswerCreate' })
export type ImpactAnswerCreate = z.infer<typeof ImpactAnswerCreate>

export const ImpactSettle = z
  .strictObject({
    words: told(2_000, 'Say what was done about it').meta({
      description: 'What was done about it, or why it stays; the person reads this',
    }),
  })
  .meta({ id: 'ImpactSettle' })
