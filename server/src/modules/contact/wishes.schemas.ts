import { z } from 'zod'
import { HalfDay } from '../vocabulary/half-days.schemas.ts'
import { holds, languages } from './contact.table.ts'

const quietHalfDays = z
  .array(HalfDay)
  .max(21)
  .meta({ description: 'When nobody may get in touch; messages wait until after' })
const hold = z.enum(holds).nullable().meta({
  description:
    'Nobody may get in touch at all · asked: the person wants it so · safety: it would not be safe · died',
})

const language = z.enum(languages).meta({
  description: 'In which the bank writes to the person: en English, cy Welsh',
})

export const ContactWishes = z
  .object({ quietHalfDays, hold, language, version: z.number().int() })
  .meta({ id: 'ContactWishes', description: 'When and whether somebody may be contacted' })

export const OwnContactWishesUpdate = z
  .strictObject({ quietHalfDays, language: language.optional() })
  .meta({ id: 'OwnContactWishesUpdate' })

export const ContactWishesUpdate = z
  .strictObject({
    quietHalfDays: quietHalfDays.optional(),
    hold: hold.optional(),
    language: language.optional(),
  })
  .meta({ id: 'ContactWishesUpdate' })
export type ContactWishesUpdate = z.infer<typeof ContactWishesUpdate>
