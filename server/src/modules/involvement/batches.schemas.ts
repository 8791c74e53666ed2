import { z } from 'zod'
import { pageQuery } from '../../core/page.ts'
import { id, line } from '../../core/text.ts'
import { channels } from '../leaders/leaders.table.ts'
import { formats, recipients } from '../contact/contact.table.ts'
import { moment } from '../placements/placements.schemas.ts'
import { hindrances, itemStates, repeats } from './asking.rules.ts'

const mostPeople = 5_000
const noteLength = 300

const note = line(noteLength)
  .optional()
  .meta({ description: 'A line in your own words that goes with the message' })

/** Each person once. */
const people = z
  .array(z.strictObject({ leaderId: id, note }).meta({ id: 'Invited' }))
  .min(1)
  .max(mostPeople)
  .refine(
    (given) => new Set(given.map(({ leaderId }) => leaderId)).size === given.length,
    'Name each person once',
  )

const repeatReason = line(500).optional().meta({
  description:
    'Needed for whoever was asked three times or more in the last year, has a place with you, or was asked about this one before; the others are asked without it',
})

export const InvitationsPreview = z
  .strictObject({
    people,
    note,
    repeatReason,
    from: z.number().int().min(0).max(mostPeople).default(0).meta({
      description: 'The messages are written out from this one of `people` on, counted from 0',
    }),
    limit: z.number().int().min(1).max(100).default(25),
  })
  .meta({ id: 'InvitationsPreview' })

export const InvitationsCreate = z
  .strictObject({
    people,
    note,
    repeatReason,
    why: line(500).meta({
      description: 'Why these people, in a sentence; kept with each decision',
    }),
    guard: z
      .boolean()
      .default(true)
      .meta({ description: 'Whether you chose from the list with fresh voices' }),
  })
  .meta({ id: 'InvitationsCreate' })
export type InvitationsCreate = z.infer<typeof InvitationsCreate>

const Hindrance = z.enum(hindrances).meta({
  id: 'Hindrance',
  description:
    'Why somebody is not asked. not_available and not_reachable stand for reasons that only the holder of the record may see',
})
const leader = z.object({ id, name: z.string().nullable() })
const way = {
  channel: z.enum(channels).nullable(),
  format: z.enum(formats).nullable().meta({ description: 'The form in which they read' }),
}
const forHolder = 'Null where another organisation holds the record'

const PreviewedInvitation = z
  .object({
    leader,
    reason: Hindrance.nullable().meta({ description: 'Why they will not be asked' }),
    repeat: z
      .enum(repeats)
      .nullable()
      .meta({ description: 'Why asking them needs a reason, given or not' }),
    ...way,
    recipient: z.enum(recipients).nullable(),
    waitsUntil: moment
      .nullable()
      .meta({ description: 'They want quiet now: the message waits until then' }),
    message: z
      .object({ subject: z.string(), text: z.string(), isLarge: z.boolean() })
      .nullable()
      .meta({ description: 'As this person will get it' }),
  })
  .meta({ id: 'PreviewedInvitation', description: `channel, format: ${forHolder}` })

export const InvitationsPreviewed = z
  .object({
    asked: z.number().int().meta({ description: 'How many will be asked' }),
    byHand: z.number().int().meta({ description: 'Of them, how many by phone, text or post' }),
    notAsked: z.number().int(),
    reasons: z.array(z.object({ reason: Hindrance, count: z.number().int() })),
    items: z.array(PreviewedInvitation),
    nextFrom: z.number().int().nullable(),
  })
  .meta({ id: 'InvitationsPreviewed' })

const ItemState = z.enum(itemStates).meta({
  id: 'InvitationState',
  description:
    'waiting: their turn has not come · refused: not asked, or stopped before it went out · queued: on its way · quiet: waits for a time that suits them · by_hand: a colleague calls, texts or posts it · sent · failed: did not get through · answered',
})

const Invitation = z
  .object({
    id,
    leader,
    state: ItemState,
    reason: z.string().nullable(),
    answer: z.string().nullable().meta({ description: 'The move that they made' }),
    ...way,
    dueAt: moment.nullable(),
    placementId: id.nullable(),
  })
  .meta({ id: 'Invitation' })

export const InvitationBatch = z
  .object({
    id,
    opportunity: z.object({ id, title: z.string() }),
    requestedBy: z.string().nullable(),
    createdAt: moment,
    counts: z
      .object(
        Object.fromEntries(itemStates.map((state) => [state, z.number().int()])) as Record<
          (typeof itemStates)[number],
          z.ZodNumber
        >,
      )
      .meta({ id: 'InvitationCounts' }),
    items: z.array(Invitation),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'InvitationBatch', description: 'Where each of many who were invited in one go is' })

export const BatchQuery = z.strictObject({
  ...pageQuery,
  state: ItemState.optional().meta({ description: 'Only of those that stand here' }),
})

export const SentAgain = z
  .object({ messages: z.number().int().meta({ description: 'How many are on their way again' }) })
  .meta({ id: 'SentAgain' })
