import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { date, id, line, prose } from '../../core/text.ts'

const requestKinds = [
  'access',
  'correction',
  'erasure',
  'objection',
  'restriction',
  'portability',
] as const

export const RequestKind = z.enum(requestKinds).meta({
  id: 'RequestKind',
  description:
    'access: see it · correction · erasure · objection: against a use of it · restriction: keep it and do not use it · portability: take it along',
})
export const RequestStatus = z
  .enum(['open', 'done', 'refused', 'withdrawn'])
  .meta({ id: 'RequestStatus' })
const Identity = z.enum(['known', 'asked', 'confirmed']).meta({
  id: 'RequestIdentity',
  description:
    'known: no doubt who asks · asked: it was asked, and the time has not begun · confirmed: since that day the time runs',
})

export const SubjectRequest = z
  .object({
    id,
    kind: RequestKind,
    leader: z
      .object({ id, name: z.string().nullable() })
      .nullable()
      .meta({ description: 'Whose data; without a name where they are no longer in the register' }),
    person: z
      .string()
      .nullable()
      .meta({ description: 'Who asks, where they are not in the register' }),
    bySelf: z.boolean().meta({ description: 'The person did it themselves, on their own pages' }),
    receivedOn: date,
    identity: Identity,
    identityOn: date.nullable(),
    dueOn: date
      .nullable()
      .meta({ description: "The law's last day; null: the time has not begun" }),
    targetOn: date.nullable().meta({ description: 'Within 28 days, as the bank wants it' }),
    holidaysKnown: z.boolean().meta({
      description:
        'Whether bank holidays of the year of the last day are known; else only weekends count',
    }),
    isOverdue: z.boolean(),
    extension: z.object({ toldOn: date, reason: z.string() }).nullable(),
    handler: z.object({ id, name: z.string() }).nullable(),
    status: RequestStatus,
    closedOn: date.nullable(),
    outcome: z.string().nullable(),
    note: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'SubjectRequest', description: 'What somebody asked of their data' })
export const SubjectRequestPage = pageOf('SubjectRequestPage', SubjectRequest)

export const SubjectRequestFilter = z.strictObject({
  state: z
    .enum(['open', 'due', 'closed'])
    .default('open')
    .meta({ description: 'due: open, and overdue or due within 7 days' }),
  ...pageQuery,
})

export const SubjectRequestCreate = z
  .strictObject({
    kind: RequestKind,
    leaderId: id.nullable().default(null).meta({ description: 'A person of your register' }),
    person: line(200)
      .nullable()
      .default(null)
      .meta({ description: 'Who asks, where they are not in the register' }),
    receivedOn: date,
    identity: z.enum(['known', 'asked']),
    handlerId: id.nullable().default(null),
    note: prose(4_000).nullable().default(null),
  })
  .meta({ id: 'SubjectRequestCreate' })
export type SubjectRequestCreate = z.infer<typeof SubjectRequestCreate>

export const SubjectRequestUpdate = z
  .strictObject({
    identityOn: date.optional().meta({ description: 'On this day it was known who the person is' }),
    extension: z
      .strictObject({ toldOn: date, reason: prose(2_000).min(1) })
      .optional()
      .meta({ description: 'Two months more: when the person was told, and why' }),
    handlerId: id.nullable().optional(),
    status: RequestStatus.optional(),
    closedOn: date.optional().meta({ description: 'Today unless told' }),
    outcome: prose(4_000).nullable().optional(),
    note: prose(4_000).nullable().optional(),
  })
  .meta({ id: 'SubjectRequestUpdate' })
export type SubjectRequestUpdate = z.infer<typeof SubjectRequestUpdate>
