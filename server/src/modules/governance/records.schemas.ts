import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { date, id } from '../../core/text.ts'

const moment = z.iso.datetime({ offset: true })
const named = z.object({ id, name: z.string().nullable() }).nullable()

const sealed = z.boolean().meta({ description: 'Part of the chain of hashes' })
const actor = named.meta({ description: 'The account that acted; null for a visitor or a command' })
const credentialId = id
  .nullable()
  .meta({ description: 'The session or token by which the request came' })

const AuditEvent = z
  .object({
    id,
    at: moment,
    actorKind: z.string(),
    actor,
    organisation: named,
    credentialId,
    event: z.string().meta({ description: '`area.past_tense`' }),
    subjectKind: z.string(),
    subjectId: id.nullable(),
    requestId: z.string(),
    detail: z
      .record(z.string(), z.unknown())
      .meta({ description: 'Ids, codes, counts and names of fields; never what they hold' }),
    sealed,
  })
  .meta({ id: 'AuditEvent', description: 'One change: who, what, when' })
export const AuditEventPage = pageOf('AuditEventPage', AuditEvent)

export const Manner = z
  .enum(['listed', 'matched', 'opened', 'exported'])
  .meta({ id: 'Manner', description: 'In what way people were read' })

const AccessEvent = z
  .object({
    id,
    at: moment,
    actorKind: z.string(),
    actor,
    organisation: named.meta({ description: 'The organisation that the reader acted for' }),
    credentialId,
    operation: z.string(),
    manner: Manner,
    purpose: z.string(),
    view: z.string(),
    leaderIds: z.array(id).meta({
      description: 'Whose data was read: of those that the caller may know of, up to 100',
    }),
    leaders: z.number().int().meta({ description: 'How many those are in all' }),
    requestId: z.string(),
    sealed,
  })
  .meta({ id: 'AccessEvent', description: 'One reading of people: who read whom, when and why' })
export const AccessEventPage = pageOf('AccessEventPage', AccessEvent)

const byWhom = {
  actorId: id.optional().meta({ description: 'Who: an account' }),
  organisationId: id.optional().meta({ description: 'Who: anybody who acted for it' }),
  credentialId: id.optional().meta({ description: 'Who: a session or token' }),
  from: date.optional().meta({ description: 'First day, in the time of the United Kingdom' }),
  to: date.optional().meta({ description: 'Last day, that day included' }),
}

const auditFilter = {
  event: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]+)?$/, 'Give an area, such as leaders, or an event of it')
    .max(80)
    .optional()
    .meta({ description: 'An area (leaders) or one event (leaders.changed)' }),
  subjectId: id.optional().meta({ description: 'Whom or what it was done to' }),
  ...byWhom,
}
const accessFilter = {
  manner: Manner.optional().meta({ description: 'How people were read' }),
  leaderId: id.optional().meta({ description: 'Whom: a person of the register' }),
  ...byWhom,
}
export const AuditFilter = z.strictObject({ ...auditFilter, ...pageQuery })
export const AccessFilter = z.strictObject({ ...accessFilter, ...pageQuery })

const format = z
  .enum(['csv', 'ndjson'])
  .meta({ description: 'For a spreadsheet, or one JSON object a line for programs' })
export const AuditExportCreate = z
  .strictObject({ format, ...auditFilter })
  .meta({ id: 'AuditExportCreate' })
export const AccessExportCreate = z
  .strictObject({ format, ...accessFilter })
  .meta({ id: 'AccessExportCreate' })

/** What a narrowing of a record is, without the page of it. */
export type AuditNarrowing = Omit<z.infer<typeof AuditExportCreate>, 'format'>
export type AccessNarrowing = Omit<z.infer<typeof AccessExportCreate>, 'format'>
export type ExportFormat = z.infer<typeof format>

const checked = {
  seals: z.number().int(),
  rows: z.number().int().meta({ description: 'Rows of both records that a seal holds' }),
}

export const RecordCheck = z
  .object({
    ...checked,
    unsealed: z.number().int().meta({ description: 'Rows of the last second, not sealed yet' }),
    latestHash: z.string().nullable().meta({
      description: 'Write it down elsewhere: a chain that was made anew has another',
    }),
    broken: z
      .object({ number: z.number().int(), rowIds: z.array(id) })
      .nullable()
      .meta({ description: 'The first seal that does not hold, and which rows; null: all hold' }),
  })
  .meta({ id: 'RecordCheck' })

export const RecordState = z
  .object({
    seals: checked.seals,
    latestAt: moment.nullable().meta({ description: 'When the last seal was set' }),
    latestHash: z.string().nullable(),
    lastCheck: z
      .object({ at: moment, by: z.string().nullable(), ...checked, holds: z.boolean() })
      .nullable()
      .meta({ description: 'The last time that somebody held the records against the chain' }),
  })
  .meta({ id: 'RecordState', description: 'Where the chain of hashes over both records stands' })
