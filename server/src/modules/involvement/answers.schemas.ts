import { z } from 'zod'

export const OwnAnswerCreate = z
  .strictObject({
    answer: z.enum(['interested', 'not_this_one', 'not_now', 'not_this_kind']).meta({
      description:
        'interested: tell me more · not_this_one: leave this one out · not_now: you may ask again another time · not_this_kind: never ask me about this kind again',
    }),
  })
  .meta({ id: 'OwnAnswerCreate' })
export type OwnAnswerCreate = z.infer<typeof OwnAnswerCreate>
