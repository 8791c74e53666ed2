import { z } from 'zod'
import { id } from '../../core/text.ts'

export const changeKinds = ['person', 'opportunity', 'placement'] as const
export const changesMade = ['seen', 'changed', 'gone', 'withdrawn', 'erased'] as const

const Change = z
  .object({
    kind: z.enum(changeKinds),
    id: id.meta({ description: 'Whose it is: read it anew to know what it says now' }),
    what: z.enum(changesMade).meta({
      description:
        'seen: a person agreed to be seen by you, or is back · changed: something that you may see is other than before · gone: not to be seen for now · withdrawn: they took their consent back, forget what you hold of them · erased: they are erased, forget what you hold of them',
    }),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Change', description: 'That something changed, and nothing of what it is' })

export const ChangePage = z
  .object({
    items: z.array(Change).meta({ description: 'In order; of one thing the last one counts' }),
    next: z
      .string()
      .meta({ description: 'Send it as `after` the next time, also when there was nothing' }),
    more: z.boolean().meta({ description: 'Ask again at once: there is more already' }),
  })
  .meta({ id: 'ChangePage' })

export const ChangeQuery = z.strictObject({
  after: z.string().max(2_000).optional().meta({
    description: '`next` of the answer before; without it, from the beginning of what is kept',
  }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(500)
    .meta({ description: 'How many, 1 to 1,000' }),
})
