import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { id, line, prose } from '../../core/text.ts'
import { bodyKinds } from './bodies.table.ts'
import { Seat } from './seats.schemas.ts'

const BodyKind = z.enum(bodyKinds).meta({ id: 'BodyKind' })

/** Days before the last day of a term from which it stands among what needs somebody. */
const warningDays = z.number().int().min(0).max(730).meta({
  description: 'So many days before its last day a term is warned of; 60 unless said otherwise',
})

const abilities = z.object({ update: z.boolean() })

/** A board or committee of an organisation, with its seats for patient leaders as they stand today. */
export const Body = z
  .object({
    id,
    name: z.string(),
    kind: BodyKind,
    purpose: z.string(),
    meets: z.string().meta({ description: 'How often and where it meets' }),
    warningDays,
    isArchived: z.boolean().meta({ description: 'Put away: it is no more' }),
    seats: z.array(Seat).meta({ description: 'In the order in which they were added' }),
    version: z.number().int(),
    abilities,
  })
  .meta({ id: 'Body' })

const count = z.number().int()

/** One line of the list of boards and committees. */
export const BodyCard = z
  .object({
    id,
    name: z.string(),
    kind: BodyKind,
    isArchived: z.boolean(),
    seats: count.meta({ description: 'Seats for patient leaders; 0: it has none' }),
    held: count.meta({ description: 'Of them, those that somebody holds' }),
    vacant: count.meta({ description: 'Nobody holds them, and nobody is to follow' }),
    ending: count.meta({ description: 'The last day is near, and nobody is to follow' }),
    carriedOver: count.meta({ description: 'The last day is past, and whoever held it stays on' }),
  })
  .meta({ id: 'BodyCard' })
export const BodyPage = pageOf('BodyPage', BodyCard)

export const BodyFilter = z.strictObject({
  ...pageQuery,
  archived: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Those that were put away, instead of those that are there' }),
})

const fields = {
  name: line(200).meta({ example: 'Quality and safety committee' }),
  kind: BodyKind,
  purpose: prose(2_000).meta({ description: 'What it decides or looks after' }),
  meets: prose(500).meta({ description: 'How often and where it meets' }),
  warningDays,
}

export const BodyCreate = z
  .strictObject({
    ...fields,
    purpose: fields.purpose.default(''),
    meets: fields.meets.default(''),
    warningDays: fields.warningDays.default(60),
  })
  .meta({ id: 'BodyCreate' })
export type BodyCreate = z.infer<typeof BodyCreate>

export const BodyUpdate = z
  .strictObject({
    ...fields,
    isArchived: z.boolean().meta({ description: 'Put away: it is no more' }),
  })
  .partial()
  .meta({ id: 'BodyUpdate' })
export type BodyUpdate = z.infer<typeof BodyUpdate>
