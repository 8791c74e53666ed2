import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { date, id } from '../../core/text.ts'
import { HowEnded, moment, PlacementStatus } from './placements.schemas.ts'

export const FollowedPlacement = z
  .object({
    id,
    opportunity: z.object({ id, title: z.string() }),
    person: z
      .object({
        id,
        saidYes: z.boolean().meta({
          description: 'They said yes to this opportunity themselves, and have not withdrawn it',
        }),
        name: z.string().nullable(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
      })
      .nullable()
      .meta({
        description:
          'Null for somebody who does not, or no longer, agree to be seen by you. Name and address only once they said yes, and as far as they agreed to share them',
      }),
    status: PlacementStatus,
    askedOn: date.nullable(),
    startedOn: date.nullable(),
    endedOn: date.nullable(),
    howEnded: HowEnded.nullable(),
    outcome: z.string().nullable(),
    movedAt: moment.meta({ description: 'When it came to where it stands' }),
    version: z.number().int(),
  })
  .meta({
    id: 'FollowedPlacement',
    description: 'Where one person and one opportunity of your organisation stand',
  })
export const FollowedPlacementPage = pageOf('FollowedPlacementPage', FollowedPlacement)
export const FollowedFilter = z.strictObject({
  ...pageQuery,
  opportunity: id.optional().meta({ description: 'Only those of this opportunity' }),
  status: PlacementStatus.optional().meta({ description: 'Only those that stand here' }),
})
