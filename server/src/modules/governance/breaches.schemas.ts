import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { id, line, moment, prose } from '../../core/text.ts'
import { Manner } from './records.schemas.ts'

const shownMoment = z.iso.datetime({ offset: true })

const Risk = z.enum(['not_judged', 'unlikely', 'likely', 'high']).meta({
  id: 'BreachRisk',
  description:
    'unlikely: the regulator need not be told, and why is written down · likely: the regulator is told · high: the people are told too',
})

export const Breach = z
  .object({
    id,
    organisation: z
      .object({ id, name: z.string() })
      .nullable()
      .meta({ description: 'Who found it; null: whoever runs the installation' }),
    title: z.string(),
    happened: z.string(),
    happenedFrom: shownMoment.nullable(),
    happenedTo: shownMoment.nullable(),
    knownAt: shownMoment.meta({ description: 'From here the 72 hours run' }),
    dueAt: shownMoment.meta({ description: 'Until then the regulator is to be told' }),
    clock: z
      .enum(['running', 'met', 'late', 'overdue', 'not_needed'])
      .meta({ description: 'Where the 72 hours stand' }),
    risk: Risk,
    riskReason: z.string().nullable(),
    regulatorToldAt: shownMoment.nullable(),
    regulatorReason: z
      .string()
      .nullable()
      .meta({ description: 'Why the regulator was not told, or late' }),
    peopleToldAt: shownMoment.nullable(),
    peopleWords: z.string().nullable().meta({ description: 'How people were told, or why not' }),
    measures: z.string().nullable(),
    status: z.enum(['open', 'closed']),
    version: z.number().int(),
  })
  .meta({
    id: 'Breach',
    description: 'Personal data lost, changed or seen that should not have been',
  })
export const BreachPage = pageOf('BreachPage', Breach)
export const BreachFilter = z.strictObject(pageQuery)

const fields = {
  title: line(200),
  happened: prose(10_000).min(1, 'Write what happened'),
  happenedFrom: moment.nullable(),
  happenedTo: moment.nullable(),
  knownAt: moment,
  risk: Risk,
  riskReason: prose(4_000).nullable(),
  regulatorToldAt: moment.nullable(),
  regulatorReason: prose(4_000).nullable(),
  peopleToldAt: moment.nullable(),
  peopleWords: prose(4_000).nullable(),
  measures: prose(10_000).nullable(),
}

export const BreachCreate = z
  .strictObject({
    title: fields.title,
    happened: fields.happened,
    knownAt: fields.knownAt,
    happenedFrom: fields.happenedFrom.default(null),
    happenedTo: fields.happenedTo.default(null),
  })
  .meta({ id: 'BreachCreate' })
export type BreachCreate = z.infer<typeof BreachCreate>

export const BreachUpdate = z
  .strictObject({ ...fields, status: z.enum(['open', 'closed']) })
  .partial()
  .meta({ id: 'BreachUpdate' })
export type BreachUpdate = z.infer<typeof BreachUpdate>

const affectedFilter = {
  actorId: id.optional().meta({ description: 'What this account read' }),
  credentialId: id.optional().meta({ description: 'What was read with this session or token' }),
  organisationId: id.optional().meta({ description: 'What anybody read who acted for it' }),
  from: moment.optional().meta({ description: 'Not before; when it happened unless told' }),
  to: moment.optional().meta({ description: 'Not after; when it ended unless told' }),
}
export const AffectedFilter = z.strictObject({ ...affectedFilter, ...pageQuery })
export const AffectedExportFilter = z.strictObject(affectedFilter)
export type AffectedNarrowing = z.infer<typeof AffectedExportFilter>

const AffectedPerson = z.object({
  leaderId: id,
  name: z
    .string()
    .nullable()
    .meta({ description: 'Of people that your organisation holds; else only the id' }),
  organisation: z.object({ id, name: z.string() }).nullable(),
  times: z.number().int(),
  manners: z.array(Manner),
  firstAt: shownMoment,
  lastAt: shownMoment,
})
export const AffectedPage = z
  .object({
    count: z.number().int().meta({ description: 'How many people in all' }),
    items: z.array(AffectedPerson),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'AffectedPage', description: 'Whose data was read, from the record of readings' })
