import { z } from 'zod'
import { pageOf } from '../../core/page.ts'
import { id } from '../../core/text.ts'
import { moment, Owed, PlacementStatus } from '../placements/placements.schemas.ts'
import { RecordedSide } from './attendance.schemas.ts'

const HistoryItem = z
  .object({
    kind: z.enum(['placement', 'elsewhere']).meta({
      description:
        'placement: with an organisation of the bank · elsewhere: before, or with others',
    }),
    id,
    opportunityId: id.nullable().meta({ description: 'Of a placement' }),
    title: z.string().meta({ description: 'The opportunity, or the role elsewhere' }),
    organisation: z.string(),
    status: PlacementStatus.nullable().meta({ description: 'Of a placement' }),
    owed: Owed.nullable(),
    from: z.string().nullable().meta({
      description: 'Day on which it began or was asked; elsewhere as well as it is known: YYYY, …',
    }),
    to: z.string().nullable(),
    outcome: z.string().nullable().meta({ description: 'What came of it' }),
    minutes: z.number().int().meta({ description: 'Time given, as far as it is written down' }),
    attended: z.number().int().meta({ description: 'Sessions they were at' }),
    recordedSide: RecordedSide.nullable().meta({ description: 'Of what was elsewhere' }),
    movedAt: moment.meta({ description: 'When it came to where it stands, or was written down' }),
    version: z.number().int(),
  })
  .meta({ id: 'HistoryItem' })

export const History = pageOf('HistoryPage', HistoryItem)
  .extend({
    total: z
      .object({ minutes: z.number().int(), attended: z.number().int() })
      .meta({ description: 'Over the whole history' }),
  })
  .meta({ id: 'History', description: 'All that a person was asked and did, the newest first' })
