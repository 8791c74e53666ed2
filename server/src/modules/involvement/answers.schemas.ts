import { z } from 'zod'
import { id } from '../../core/text.ts'
import { PlacementStatus } from '../placements/placements.schemas.ts'

export const OwnAnswerCreate = z
  .strictObject({
    answer: z.enum(['interested', 'not_this_one', 'not_now', 'not_this_kind']).meta({
      description:
        'interested: tell me more · not_this_one: leave this one out · not_now: you may ask again another time · not_this_kind: never ask me about this kind again',
    }),
  })
  .meta({ id: 'OwnAnswerCreate' })
export type OwnAnswerCreate = z.infer<typeof OwnAnswerCreate>

export const OwnPlacement = z
  .object({
    id,
    opportunity: z.object({ id, title: z.string() }),
    organisation: z.object({ id, name: z.string() }),
    status: PlacementStatus,
    createdAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'OwnPlacement', description: 'One opportunity and where the person stands with it' })

export const OwnPlacementPage = z
  .object({ items: z.array(OwnPlacement), nextCursor: z.string().nullable() })
  .meta({ id: 'OwnPlacementPage' })
