import { z } from 'zod'
import { id, moment as givenMoment } from '../../core/text.ts'
import { moment } from './placements.schemas.ts'

export const MeetingFilter = z.strictObject({
  sessionStart: givenMoment.optional().meta({
    description: 'Start of one of the sessions; without it, the next one',
  }),
})

const MeetingNeed = z
  .object({
    code: z.string(),
    label: z.string(),
    items: z.number().int().meta({ description: 'On how many lists it stands; of nobody by name' }),
    arranged: z.number().int(),
    notPossible: z.number().int(),
    unmetBefore: z.number().int().meta({
      description: 'How often people here said at earlier sessions that it was not there',
    }),
  })
  .meta({ id: 'MeetingNeed' })

export const MeetingChecklist = z
  .object({
    opportunity: z.object({ id, title: z.string(), online: z.boolean() }),
    organisation: z.string(),
    contactName: z.string().nullable(),
    sessions: z.array(z.object({ start: moment, end: moment })),
    sessionStart: moment
      .nullable()
      .meta({ description: 'The session that this is for; null: there is none to come' }),
    people: z.number().int().meta({ description: 'Who agreed to take part, or takes part' }),
    needs: z.array(MeetingNeed).meta({
      description: 'Needs of those people in total, for the session and for the whole',
    }),
    others: z.number().int().meta({
      description: 'How many further points stand on their lists, in words that somebody wrote',
    }),
    points: z
      .array(
        z
          .object({
            code: z.string(),
            label: z.string(),
            description: z.string(),
            category: z.string().nullable(),
          })
          .meta({ id: 'MeetingPoint' }),
      )
      .meta({ description: 'What holds for every meeting, in the words of the bank' }),
  })
  .meta({
    id: 'MeetingChecklist',
    description: 'What whoever organises a meeting sees to. Nobody is named in it',
  })
