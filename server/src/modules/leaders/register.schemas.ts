import { z } from 'zod'
import { fromSomewhere } from '../../core/distance.ts'
import { pageQuery } from '../../core/page.ts'
import { id } from '../../core/text.ts'
import { LeaderCard } from './leaders.schemas.ts'

/** Several codes with commas between; any of them will do. */
const codes = z
  .string()
  .regex(/^[a-z0-9_]{1,60}(,[a-z0-9_]{1,60}){0,29}$/, 'Give codes with commas between them')
const yes = z.enum(['true'])
/** Of a filter that is about the work of staff: the document for programs leaves it out. */
const forStaff = { 'x-for-staff': true }

/** Every filter of the register. Within one, any value will do; all filters must hold. */
export const registerFilters = {
  search: z.string().trim().max(200).optional().meta({
    description:
      'Words of what they offer or want, of a theme, and for staff of a name; misspellings are mended',
  }),
  theme: codes.optional().meta({ description: 'Themes that they know from experience' }),
  lived: z.enum(['own', 'caring']).optional().meta({ description: 'How the themes are lived' }),
  type: codes.optional().meta({ description: 'Types of patient leader' }),
  stage: codes.optional().meta({ description: 'How far along they are' }),
  position: codes.optional().meta({
    description:
      'Where they work for change: inside (a formal seat), outside_inside (on the boundary) or outside (campaigning)',
  }),
  kind: codes.optional().meta({ description: 'Kinds of opportunity that they want' }),
  language: codes.optional().meta({ description: 'Languages that they speak' }),
  halfDay: codes.optional().meta({ description: 'Free on one of these half-days' }),
  supportNeed: codes.optional().meta({ description: 'What they need to take part' }),
  recognition: codes.optional().meta({ description: 'How they like to be thanked or paid' }),
  experience: codes.optional().meta({
    description:
      'Whose experience they bring: as a patient, a carer and so on, by codes of the vocabulary',
  }),
  near: z
    .string()
    .regex(/^[A-Z]{1,2}[0-9][0-9A-Z]?$/, 'Give the first half of a postcode, such as NR3')
    .optional()
    .meta({ description: 'First half of a postcode, with withinKm', example: 'NR3' }),
  withinKm: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .optional()
    .meta({ description: 'With near; 30 unless said' }),
  online: yes.optional().meta({ description: 'Takes part online' }),
  state: z
    .enum(['matchable', 'no_consent', 'expired', 'paused', 'invited'])
    .optional()
    .meta({ description: 'Whether they can be matched, and if not, why', ...forStaff }),
  asked: z
    .enum(['never', 'not_this_year'])
    .optional()
    .meta({ description: 'Whom nobody asked, ever or for a year', ...forStaff }),
  review: yes.optional().meta({ description: 'Has something to look at', ...forStaff }),
  contact: id.optional().meta({ description: 'Account of their point of contact', ...forStaff }),
}

const somewhere = fromSomewhere(
  'withinKm',
  'near',
  'Say from where too, with near: the first half of a postcode',
)

export const RegisterQuery = z
  .strictObject({
    ...registerFilters,
    sort: z.enum(['relevance', 'name', 'newest', 'longest_unasked']).optional().meta({
      description:
        'For staff by name unless said, by relevance when searching. A program is given the newest first, and may say no other order',
    }),
    ...pageQuery,
  })
  .refine(...somewhere)
export type RegisterQuery = z.infer<typeof RegisterQuery>

export const FacetQuery = z.strictObject(registerFilters).refine(...somewhere)
export type FacetQuery = z.infer<typeof FacetQuery>

export const LeaderExportQuery = z
  .strictObject({
    ...registerFilters,
    format: z.enum(['ndjson', 'csv']).default('ndjson').meta({
      description: 'ndjson: a whole record on each line. csv: a table for people to read',
    }),
    after: id.optional().meta({
      description: 'Goes on behind this person: the id in the last line that arrived whole',
    }),
  })
  .refine(...somewhere)
export type LeaderExportQuery = z.infer<typeof LeaderExportQuery>

const Mended = z
  .object({ word: z.string(), instead: z.array(z.string()) })
  .meta({ id: 'MendedWord', description: 'A word that nobody has, and those sought instead of it' })

export const RegisterPage = z
  .object({
    items: z.array(LeaderCard),
    nextCursor: z.string().nullable(),
    mended: z.array(Mended),
  })
  .meta({ id: 'RegisterPage' })

const FacetList = z.array(z.object({ code: z.string(), count: z.number().int() }))

export const Facets = z
  .object({
    total: z.number().int().meta({ description: 'Everybody whom all filters let through' }),
    theme: FacetList,
    type: FacetList,
    stage: FacetList,
    kind: FacetList,
    experience: FacetList,
    language: FacetList,
    state: FacetList,
    asked: FacetList,
    online: FacetList,
    review: FacetList,
  })
  .meta({
    id: 'Facets',
    description:
      'How many there would be with each value of a filter, the other filters as they are',
  })
