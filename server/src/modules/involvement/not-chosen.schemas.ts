import { z } from 'zod'
import { id, prose } from '../../core/text.ts'
import { channels } from '../leaders/leaders.table.ts'
import { formats, recipients } from '../contact/contact.table.ts'
import { notChosenReasons, Told } from '../placements/moves.schemas.ts'
import { moment, PlacementStatus } from '../placements/placements.schemas.ts'

const mostPeople = 100
const words = prose(1_000).min(1, 'Write something here').optional()

const people = z
  .array(
    z
      .strictObject({
        placementId: id,
        version: z.number().int().min(0).meta({
          description: 'As you saw it: whoever moved on since then is left as they are',
        }),
        words: words.meta({ description: 'Instead of the words for all' }),
      })
      .meta({ id: 'NotChosen' }),
  )
  .min(1, 'Choose at least one person')
  .max(mostPeople)
  .refine(
    (given) => new Set(given.map(({ placementId }) => placementId)).size === given.length,
    'Name each person once',
  )

/** Several people of one opportunity who are told that it is not them this time. */
export const NotChosenCreate = z
  .strictObject({
    people,
    reason: z.enum(notChosenReasons).meta({ description: 'As each person is told it' }),
    words: words.meta({ description: 'Added to the message to each person' }),
  })
  .refine(
    ({ reason, words: toAll, people: given }) =>
      reason !== 'other' || toAll !== undefined || given.every((one) => one.words !== undefined),
    { path: ['words'], message: 'Say the reason in your own words' },
  )
  .meta({ id: 'NotChosenCreate' })
export type NotChosenCreate = z.infer<typeof NotChosenCreate>

const leader = z.object({ id, name: z.string().nullable() })
const forHolder = 'Null where another organisation holds the record'

const PreviewedNotChosen = z
  .object({
    placementId: id,
    leader,
    status: PlacementStatus.meta({ description: 'Where they stand now' }),
    moves: z.boolean().meta({
      description: 'False where they moved on since you looked: they are left as they are',
    }),
    untold: z.string().nullable().meta({
      description:
        'Why they hear nothing, as a code: suggested (nobody had asked them), not_reachable (the holder of the record knows why), or why a message may not go out',
    }),
    channel: z.enum(channels).nullable(),
    format: z.enum(formats).nullable(),
    recipient: z.enum(recipients).nullable(),
    waitsUntil: moment
      .nullable()
      .meta({ description: 'They want quiet now: the message waits until then' }),
    message: z
      .object({ subject: z.string(), text: z.string(), isLarge: z.boolean() })
      .nullable()
      .meta({ description: 'As this person will get it' }),
  })
  .meta({ id: 'PreviewedNotChosen', description: `channel, format, recipient: ${forHolder}` })

export const NotChosenPreviewed = z
  .object({ items: z.array(PreviewedNotChosen) })
  .meta({ id: 'NotChosenPreviewed' })

export const NotChosenDone = z
  .object({
    items: z.array(
      z
        .object({
          placementId: id,
          leader,
          status: PlacementStatus,
          done: z.boolean().meta({
            description: 'False where somebody else acted meanwhile: they are left as they are',
          }),
          told: Told.nullable().meta({
            description: 'The message to the person; null where they hear nothing',
          }),
        })
        .meta({ id: 'NotChosenOne' }),
    ),
  })
  .meta({ id: 'NotChosenDone', description: 'What became of each, in the order given' })
