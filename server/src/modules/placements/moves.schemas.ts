import { z } from 'zod'
import { pageQuery } from '../../core/page.ts'
import { date, id, line, prose } from '../../core/text.ts'
import {
  HowEnded,
  moment,
  Owed,
  Placement,
  PlacementMove,
  PlacementStatus,
  repeatReason,
} from './placements.schemas.ts'
import { sides } from './placements.table.ts'

const startsBeforeEnd = ({
  startsOn,
  endsOn,
}: {
  startsOn: string | null
  endsOn: string | null
}) => startsOn === null || endsOn === null || startsOn <= endsOn

/** What both sides would say yes to. */
export const AgreementDraft = z
  .strictObject({
    role: line(200).meta({ description: 'What the person would be', example: 'Panel member' }),
    purpose: prose(2_000).min(1, 'Say what it is for'),
    time: line(500).meta({
      description: 'How much time, when, and for how long',
      example: 'Two hours a month, on Tuesday evenings',
    }),
    support: prose(2_000).min(1, 'Say what support there is'),
    recognition: line(500).meta({
      description: 'How the time is recognised',
      example: 'Expenses, and a shopping voucher for each meeting',
    }),
    startsOn: date.nullable().default(null).meta({
      description: 'It begins by itself on this day; without one, when you say so',
    }),
    endsOn: date.nullable().default(null).meta({ description: 'Its last day; null: open-ended' }),
  })
  .refine(startsBeforeEnd, { path: ['endsOn'], message: 'It ends before it starts' })
  .meta({ id: 'AgreementDraft' })
export type AgreementDraft = z.infer<typeof AgreementDraft>

export const Agreement = z
  .object({
    number: z.number().int().meta({ description: 'Counts from 1; a change is a new version' }),
    role: z.string(),
    purpose: z.string(),
    time: z.string(),
    support: z.string(),
    recognition: z.string(),
    startsOn: date.nullable(),
    endsOn: date.nullable(),
    proposedAt: moment.meta({ description: 'When the organisation said yes to it, by writing it' }),
    proposedBy: z.string().nullable(),
    confirmedAt: moment.nullable().meta({ description: 'When the person said yes to it' }),
    fellAt: moment
      .nullable()
      .meta({ description: 'When it stopped to stand: a change was asked for, or the place went' }),
  })
  .meta({ id: 'Agreement', description: 'One version of what both sides say yes to' })

/** Why somebody was not chosen, as they are told it. */
export const notChosenReasons = [
  'places_taken',
  'other_experience',
  'times',
  'plans_changed',
  'other',
] as const
/** Why something ended before its time. */
export const endedEarlyReasons = ['plans_changed', 'times', 'not_working', 'other'] as const
const stepReasons = [
  ...new Set([...notChosenReasons, ...endedEarlyReasons, 'cancelled', 'not_this_kind'] as const),
] as const

export const PlacementStep = z
  .object({
    move: z.enum([...PlacementMove.options, 'recorded']).meta({
      description: 'A PlacementMove; `recorded` for what stood before steps were kept',
    }),
    from: PlacementStatus.nullable(),
    to: PlacementStatus,
    side: z.enum(sides).meta({ description: 'clock: the bank by itself' }),
    by: z.string().nullable().meta({ description: 'Name of the member of staff' }),
    at: moment,
    reason: z.enum(stepReasons).nullable(),
    words: z.string().nullable(),
  })
  .meta({ id: 'PlacementStep' })

export const PlacementDetail = Placement.extend({
  agreements: z.array(Agreement).meta({ description: 'Every version, the newest first' }),
  history: z.array(PlacementStep).meta({ description: 'Every step, the oldest first' }),
}).meta({ id: 'PlacementDetail' })

const words = (max: number) => prose(max).min(1, 'Write something here')
const needsWords = (body: { reason: string; words?: string | undefined }) =>
  body.reason !== 'other' || body.words !== undefined
const sayWhy = { path: ['words'], message: 'Say the reason in your own words' }

/** What the organisation does with a placement. */
export const PlacementMoveCreate = z
  .discriminatedUnion('move', [
    z.strictObject({
      move: z.literal('invite'),
      why: line(500)
        .optional()
        .meta({ description: 'Why this person, where no match was kept with a suggestion' }),
      guard: z.boolean().default(true),
      repeatReason,
    }),
    z.strictObject({ move: z.literal('talk') }),
    z.strictObject({ move: z.literal('propose'), agreement: AgreementDraft }),
    z
      .strictObject({
        move: z.literal('not_choose'),
        reason: z.enum(notChosenReasons).meta({ description: 'As the person is told it' }),
        words: words(1_000).optional().meta({ description: 'Added to the message to the person' }),
      })
      .refine(needsWords, sayWhy),
    z.strictObject({
      move: z.literal('begin'),
      on: date.optional().meta({ description: 'Today, where it is left out' }),
    }),
    z.strictObject({ move: z.literal('complete'), on: date.meta({ description: 'Last day' }) }),
    z
      .strictObject({
        move: z.literal('end_early'),
        on: date.meta({ description: 'Last day' }),
        reason: z.enum(endedEarlyReasons).meta({ description: 'As the person is told it' }),
        words: words(1_000).optional().meta({ description: 'Added to the message to the person' }),
      })
      .refine(needsWords, sayWhy),
    z.strictObject({ move: z.literal('close') }),
  ])
  .meta({ id: 'PlacementMoveCreate' })
export type PlacementMoveCreate = z.infer<typeof PlacementMoveCreate>

/** What became of the message to the person. */
export const Told = z
  .object({
    state: z.enum(['queued', 'sent', 'failed', 'refused']),
    reason: z.string().nullable().meta({ description: 'Why it may not be sent, as a code' }),
  })
  .meta({ id: 'Told' })

export const PlacementMoved = PlacementDetail.extend({
  told: Told.nullable().meta({
    description: 'The message to the person; null where this move tells them nothing',
  }),
}).meta({ id: 'PlacementMoved' })

/** What somebody owes, with whom, and since when. */
export const OverdueItem = z
  .object({
    id,
    leader: z.object({ id, name: z.string().nullable() }),
    opportunity: z.object({ id, title: z.string() }),
    contactName: z
      .string()
      .nullable()
      .meta({ description: 'The named contact of the opportunity' }),
    status: PlacementStatus,
    owed: Owed,
    owedBy: z.enum(['organisation', 'leader']),
    since: moment,
    dueOn: date,
    urgency: z.enum(['soon', 'overdue', 'escalated']).meta({
      description:
        'soon: due within two days · overdue · escalated: overdue for a week, and on the engagement lead’s page too',
    }),
  })
  .meta({ id: 'OverdueItem' })
export const OverduePage = z
  .object({ items: z.array(OverdueItem), nextCursor: z.string().nullable() })
  .meta({ id: 'OverduePage' })

const overdueFilter = {
  owed: Owed.optional().meta({ description: 'Only where this is what is owed' }),
  owedBy: z.enum(['organisation', 'leader']).optional().meta({ description: 'Whose turn it is' }),
  contactAccountId: id.optional().meta({ description: 'The named contact of the opportunity' }),
}
export const OverdueFilter = z.strictObject({ ...overdueFilter, ...pageQuery })
export const OverdueExportFilter = z.strictObject(overdueFilter)

/** What a person does with their own placement; whether it is for them at all is an answer. */
export const OwnMoveCreate = z
  .discriminatedUnion('move', [
    z.strictObject({ move: z.literal('ask_change'), words: words(2_000) }),
    z.strictObject({ move: z.literal('confirm') }),
    z.strictObject({ move: z.literal('withdraw') }),
    z.strictObject({ move: z.literal('step_down') }),
  ])
  .meta({ id: 'OwnMoveCreate' })
export type OwnMoveCreate = z.infer<typeof OwnMoveCreate>

export const OwnPlacement = z
  .object({
    id,
    opportunity: z.object({ id, title: z.string() }),
    organisation: z.object({ id, name: z.string() }),
    status: PlacementStatus,
    owed: Owed.nullable(),
    howEnded: HowEnded.nullable(),
    startedOn: date.nullable(),
    endedOn: date.nullable(),
    toldAt: moment.nullable().meta({ description: 'When you were told what came of it' }),
    outcome: z.string().nullable().meta({ description: 'What came of it, as you were told' }),
    hasImpact: z
      .boolean()
      .meta({ description: 'There is a record of it to read, and to say whether it is right' }),
    hasMeetings: z
      .boolean()
      .meta({ description: 'You agreed to it and it has fixed times, to put into a calendar' }),
    createdAt: moment,
    movedAt: moment,
    version: z.number().int(),
    moves: z.array(PlacementMove).meta({
      description:
        'What you can do next. interested, decline and not_now are said by answering the opportunity',
    }),
  })
  .meta({ id: 'OwnPlacement', description: 'One opportunity and where the person stands with it' })
export const OwnPlacementPage = z
  .object({ items: z.array(OwnPlacement), nextCursor: z.string().nullable() })
  .meta({ id: 'OwnPlacementPage' })

export const OwnPlacementDetail = OwnPlacement.extend({
  contactName: z.string().nullable().meta({ description: 'Whom to ask at the organisation' }),
  agreement: Agreement.nullable().meta({ description: 'The version that stands, or stood last' }),
  history: z.array(PlacementStep.omit({ by: true })).meta({
    description: 'Every step that concerned the person, the oldest first',
  }),
}).meta({ id: 'OwnPlacementDetail' })
