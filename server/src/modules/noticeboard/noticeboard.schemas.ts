import { z } from 'zod'
import { fromSomewhere } from '../../core/distance.ts'
import { pageOf, pageQuery } from '../../core/page.ts'
import { code, date, id } from '../../core/text.ts'
import { timeShapes } from '../opportunities/opportunities.table.ts'

const moment = z.iso.datetime()
const yes = z.enum(['true', 'false']).default('false')

const filter = {
  organisationId: id.optional().meta({ description: 'Only what this organisation offers' }),
  kind: code.optional().meta({ description: 'Only of this kind of opportunity' }),
  outcode: z
    .string()
    .regex(/^[A-Z]{1,2}[0-9][0-9A-Z]?$/, 'Give the first half of a postcode, such as NR3')
    .optional()
    .meta({ description: 'Near here, or online' }),
  km: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .optional()
    .meta({ description: 'How far from the outcode, in kilometres; 30 unless said' }),
  online: yes.meta({ description: 'Only what can be done online' }),
  firstStep: yes.meta({ description: 'Only what suits people who are new' }),
}
const somewhere = fromSomewhere('km', 'outcode', 'Say from where too, with outcode')
export const NoticeFeedQuery = z.strictObject(filter).refine(...somewhere)
export type NoticeFeedQuery = z.infer<typeof NoticeFeedQuery>
export const NoticeQuery = z.strictObject({ ...pageQuery, ...filter }).refine(...somewhere)

const card = {
  id,
  url: z.url().meta({ description: 'The page that anybody may read' }),
  organisation: z.object({ id, name: z.string() }),
  title: z.string(),
  kind: z.object({ code: z.string(), label: z.string() }),
  purpose: z.string(),
  outcode: z.string().nullable(),
  online: z.boolean(),
  firstStep: z.boolean(),
  closesOn: date.nullable().meta({ description: 'Last day to say yes' }),
  openedAt: moment,
}
export const NoticeCard = z.object(card).meta({ id: 'NoticeCard' })
export const NoticePage = pageOf('NoticePage', NoticeCard)

export const Notice = z
  .object({
    ...card,
    difference: z.string().meta({ description: 'What will be different because of it' }),
    influence: z.string().nullable().meta({ description: 'How much say it gives, in words' }),
    timeShape: z.enum(timeShapes).nullable(),
    hoursMonth: z.number().int().nullable(),
    sessions: z.array(z.object({ start: moment, end: moment })),
    startsOn: date.nullable(),
    endsOn: date.nullable(),
    placesCount: z.number().int(),
    support: z.string(),
    recognition: z.string().nullable(),
    recognitionNote: z.string().nullable(),
    howChosen: z.string(),
  })
  .meta({
    id: 'Notice',
    description: 'An opportunity as anybody may read it; nobody is named in it',
  })

export const NoticeChoices = z
  .object({
    organisations: z.array(z.object({ id, name: z.string() })),
    kinds: z.array(z.object({ code: z.string(), name: z.string() })),
  })
  .meta({ id: 'NoticeChoices', description: 'What the public list can be narrowed to' })

/** JSON Feed 1.1 (jsonfeed.org). */
export const NoticeFeed = z
  .object({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    home_page_url: z.url(),
    feed_url: z.url(),
    language: z.literal('en-GB'),
    items: z.array(
      z.object({
        id: z.url(),
        url: z.url(),
        title: z.string(),
        content_text: z.string(),
        date_published: moment,
        date_modified: moment,
        authors: z.array(z.object({ name: z.string() })),
        tags: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'NoticeFeed' })

export const atomAnswer = {
  description: 'A feed (RFC 4287)',
  content: { 'application/atom+xml': { schema: z.string() } },
}
