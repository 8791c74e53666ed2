import { z } from 'zod'
import { fromSomewhere } from '../../core/distance.ts'
import { id, line } from '../../core/text.ts'

/**
 * What readers of Open Referral UK 3.0 (HSDS 3.0, and 3.1 where it is a parameter more) may ask for. Names are the standard's.
 */

/** What a feed need not know: no reason to refuse it. */
const odd = z.string().max(20).optional()

const page = {
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(1)
    .meta({ description: 'Which page, from 1' }),
  per_page: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(50)
    .meta({ description: 'How many, 1 to 100' }),
  minimal: odd.meta({ description: 'Of the standard. Taken and without effect' }),
  format: odd.meta({ description: 'Of the standard. Taken and without effect: answers are JSON' }),
}
const age = z.coerce.number().min(0).max(150).optional().meta({
  description: 'Taken and without effect: opportunities say no ages, and none is left out',
})
/** With seconds or without: two patterns, of which the first is as it was promised. */
const time = z
  .union(
    [
      z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      z.string().regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/),
    ],
    'Give hours and minutes, such as 09:30',
  )
  .optional()
const search = line(200).optional().meta({ description: 'Words in what is said of it' })
const full = odd.meta({
  description: '`true`: each with all that belongs to it, as one by its id has it',
})
const fullOrganisation = odd.meta({
  description: 'Of the standard. Taken and without effect: one by its id has what it offers',
})
const words = {
  taxonomy_term_id: id.optional().meta({ description: 'Only with this word' }),
  taxonomy_id: id.optional().meta({ description: 'Only with a word of this list' }),
}

const narrowing = {
  search,
  full,
  organization_id: id.optional().meta({ description: 'Only of this organisation' }),
  ...words,
  modified_after: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: 'Only what changed at this moment or later' }),
  minimum_age: age,
  maximum_age: age,
  day: z
    .enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])
    .optional()
    .meta({ description: 'Only with a fixed session on this day of the week' }),
  start_time: time.meta({ description: 'Only with a session that begins then or later, UK time' }),
  end_time: time.meta({ description: 'Only with a session that ends then or earlier, UK time' }),
}

export const HsdsServiceQuery = z.strictObject({ ...page, ...narrowing })
export type HsdsServiceQuery = z.infer<typeof HsdsServiceQuery>
export const HsdsServiceAtLocationQuery = z
  .strictObject({
    ...page,
    ...narrowing,
    postcode: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{1,2}\d[A-Z\d]?(\s*\d[A-Z]{2})?$/, 'Give a postcode, or its first half')
      .optional()
      .meta({ description: 'Near the middle of its district; what is online is near everywhere' }),
    proximity: z.coerce
      .number()
      .min(1)
      .max(500_000)
      .optional()
      .meta({ description: 'How far from the postcode, in metres; 30,000 unless said' }),
  })
  .refine(...fromSomewhere('proximity', 'postcode', 'Say from where too, with postcode'))
export const HsdsOrganizationQuery = z.strictObject({
  ...page,
  search,
  ...words,
  full: fullOrganisation,
  full_service: fullOrganisation,
})
export const HsdsOrganizationRead = z.strictObject({
  full_service: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'What it offers, each with all that belongs to it' }),
})

export const HsdsTaxonomyQuery = z.strictObject({
  ...page,
  full: odd.meta({ description: 'Of the standard. Taken and without effect' }),
  search,
})
export const HsdsTermQuery = z.strictObject({
  ...page,
  full: odd.meta({ description: 'Of the standard. Taken and without effect' }),
  search,
  taxonomy_id: id.optional().meta({ description: 'Only of this list' }),
  parent_id: id
    .optional()
    .meta({ description: 'Only below this word. The lists have one level: none is' }),
  top_only: odd.meta({
    description: 'Of the standard. Taken and without effect: the lists have one level',
  }),
})
