import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { date, id, line } from '../../core/text.ts'
import { moves, type Move } from './machine.rules.ts'
import { endings, owedKinds, placementStatuses } from './placements.table.ts'

export const moment = z.iso.datetime({ offset: true })
export const PlacementStatus = z.enum(placementStatuses).meta({
  id: 'PlacementStatus',
  description:
    'suggested: put to the coordinators, nobody was asked · invited: the person was asked · interested: they said that they might · in_conversation: they and a coordinator talk · agreed: both said yes to an agreement · active: it has begun · ended: it is over, however · declined: the person said no · withdrawn: the person took back what they had said, or left · not_chosen: the organisation said no, or called it off · expired: nobody answered in time, or not now',
})
export const Owed = z.enum(owedKinds).meta({
  id: 'Owed',
  description:
    'What is owed next. By the organisation: answer (to who is interested), place (an answer to who said yes after the last place went), agreement, start, end, outcome (what came of it). By the leader: yes (to the agreement)',
})
export const PlacementMove = z.enum(Object.keys(moves) as [Move, ...Move[]]).meta({
  id: 'PlacementMove',
  description: 'What is done with a placement; docs/placements.md has them all, with who may',
})
export const HowEnded = z.enum(endings).meta({ id: 'HowEnded' })

export const Decision = z
  .object({
    at: z.iso.datetime(),
    decidedBy: z.string(),
    why: z.string(),
    weights: z.record(z.string(), z.number().int()),
    score: z.number().int().meta({ description: 'Units of 10,000' }),
    possible: z.number().int(),
    place: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Place in the ranked list; null when not in it' }),
    firstTen: z.array(id).meta({ description: 'Who else was in the first ten' }),
    guard: z.boolean().meta({ description: 'Whether the fresh-voices guard was on' }),
    leaves: z.array(
      z.object({
        criterion: z.string(),
        leaf: z.string(),
        code: z.string().nullable(),
        units: z.number().int(),
        points: z.number().int(),
        answer: z.string(),
      }),
    ),
  })
  .meta({ id: 'Decision', description: 'The match as it stood when the coordinator decided' })

export const Placement = z
  .object({
    id: id,
    leader: z.object({ id: id, name: z.string().nullable() }),
    opportunity: z.object({ id: id, title: z.string() }),
    organisation: z.object({ id: id, name: z.string() }),
    status: PlacementStatus,
    askedOn: date.nullable(),
    startedOn: date.nullable(),
    endedOn: date.nullable(),
    outcome: z.string().nullable(),
    decision: Decision.nullable(),
    createdAt: z.iso.datetime(),
    movedAt: moment.meta({ description: 'When it came to where it stands' }),
    owed: Owed.nullable(),
    dueOn: date.nullable().meta({
      description:
        'Day on which what is owed is overdue, or on which the time of an ask or a suggestion runs out',
    }),
    howEnded: HowEnded.nullable(),
    toldAt: moment
      .nullable()
      .meta({ description: 'When the person was told what came of it; nothing closes before' }),
    closedAt: moment.nullable(),
    repeatReason: z
      .string()
      .nullable()
      .meta({ description: 'Why they were asked although they are asked often' }),
    version: z.number().int(),
    moves: z.array(PlacementMove).meta({ description: 'What you can do with it next' }),
  })
  .meta({ id: 'Placement' })
export const PlacementPage = pageOf('PlacementPage', Placement)

/** Which placements of a list. */
export const PlacementFilter = z.strictObject({
  ...pageQuery,
  status: PlacementStatus.optional().meta({ description: 'Only those that stand here' }),
  owed: z
    .enum(['organisation', 'leader'])
    .optional()
    .meta({ description: 'Only where this side owes something next' }),
})

export const PlacementCreate = z
  .strictObject({
    leaderId: id,
    why: line(500).meta({ description: 'Why this person, in a sentence; kept with the decision' }),
    guard: z
      .boolean()
      .default(true)
      .meta({ description: 'Whether you chose from the list with fresh voices' }),
  })
  .meta({ id: 'PlacementCreate' })

const again =
  'Needed where they were asked three times or more in the last year, have a place with you, or were asked about this one before'

export const repeatReason = line(500).optional().meta({ description: again })

export const LeaderInvitation = PlacementCreate.extend({ repeatReason }).meta({
  id: 'LeaderInvitation',
})
