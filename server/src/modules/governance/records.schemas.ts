import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { id } from '../../core/text.ts'

const AuditEvent = z
  .object({
    id,
    at: z.iso.datetime({ offset: true }),
    actorKind: z.string(),
    actor: z
      .object({ id, name: z.string().nullable() })
      .nullable()
      .meta({ description: 'The account that acted; null for a visitor or a command' }),
    organisation: z.object({ id, name: z.string().nullable() }).nullable(),
    event: z.string().meta({ description: '`area.past_tense`' }),
    subjectKind: z.string(),
    subjectId: id.nullable(),
    requestId: z.string(),
    detail: z
      .record(z.string(), z.unknown())
      .meta({ description: 'Ids, codes, counts and names of fields; never what they hold' }),
    sealed: z.boolean().meta({ description: 'Part of the chain of hashes' }),
  })
  .meta({ id: 'AuditEvent', description: 'One change: who, what, when' })
export const AuditEventPage = pageOf('AuditEventPage', AuditEvent)

export const AuditFilter = z.strictObject({
  event: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]+)?$/, 'Give an area, such as leaders, or an event of it')
    .max(80)
    .optional()
    .meta({ description: 'An area (leaders) or one event (leaders.changed)' }),
  subjectId: id.optional(),
  actorId: id.optional(),
  ...pageQuery,
})

export const RecordVerification = z
  .object({
    seals: z.number().int(),
    rows: z.number().int().meta({ description: 'Rows of both records that a seal holds' }),
    unsealed: z.number().int().meta({ description: 'Rows of the last second, not sealed yet' }),
    latestHash: z.string().nullable().meta({
      description: 'Write it down elsewhere: a chain that was made anew has another',
    }),
    broken: z
      .object({ number: z.number().int(), rowIds: z.array(id) })
      .nullable()
      .meta({ description: 'The first seal that does not hold, and which rows; null: all hold' }),
  })
  .meta({ id: 'RecordVerification' })
