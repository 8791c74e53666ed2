import { z } from 'zod'
import { pageOf } from '../../core/page.ts'
import { date, id, line } from '../../core/text.ts'
import { placementStatuses } from './placements.table.ts'

export const PlacementStatus = z.enum(placementStatuses).meta({ id: 'PlacementStatus' })

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
  })
  .meta({ id: 'Placement' })
export const PlacementPage = pageOf('PlacementPage', Placement)

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
