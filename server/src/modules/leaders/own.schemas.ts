import { z } from 'zod'
import { pageQuery } from '../../core/page.ts'
import { code, date, id, prose } from '../../core/text.ts'
import { profileFields } from './fields.schemas.ts'

const {
  // What an organisation keeps of its own: its file numbers, checks, and where it met the person.
  reference: _reference,
  checks: _checks,
  source: _source,
  sourceNote: _sourceNote,
  joinedOn: _joinedOn,
  // Who answers for a child is not the child's to change.
  ageBand: _ageBand,
  guardian: _guardian,
  ...ownFields
} = profileFields

const OwnRating = z
  .strictObject({
    attribute: code,
    level: z.number().int().min(0).max(4),
    words: prose(2_000)
      .nullable()
      .default(null)
      .meta({ description: 'In your own words: what shows it' }),
  })
  .meta({ id: 'OwnRating' })

const Dispute = z
  .strictObject({
    ratingId: id,
    disputed: z.boolean().meta({ description: 'False takes the disagreement back' }),
  })
  .meta({ id: 'Dispute', description: 'Disagreeing with a rating that somebody else gave' })

export const OwnLeaderUpdate = z
  .strictObject(
    z
      .object({
        ...ownFields,
        paused: z.boolean().meta({ description: 'A break: nobody matches or asks you' }),
        pausedUntil: date
          .nullable()
          .meta({ description: 'Ends by itself on this day; null until you come back' }),
        attributes: z.array(OwnRating).max(8).meta({ description: 'Own ratings to add' }),
        disputes: z.array(Dispute).max(24),
      })
      .partial().shape,
  )
  .meta({ id: 'OwnLeaderUpdate' })
export type OwnLeaderUpdate = z.infer<typeof OwnLeaderUpdate>

const Reading = z
  .object({
    day: date,
    manner: z.enum(['listed', 'matched', 'opened', 'exported']).meta({
      description:
        'listed: in a list of people · matched: held against an opportunity · opened: the record itself · exported: taken out of the bank',
    }),
    reader: z.string().meta({ description: 'Who looked: a person, or a partner’s system' }),
    organisation: z.string().nullable(),
    isMe: z.boolean(),
    purposes: z.array(z.string()).meta({ description: 'Why, as the reader said or the work was' }),
    times: z.number().int(),
    latestAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'Reading', description: 'Readings of one day by one reader in one manner' })

export const ReadingPage = z
  .object({ items: z.array(Reading), nextCursor: z.string().nullable() })
  .meta({ id: 'ReadingPage' })

export const ReadingQuery = z.strictObject({
  ...pageQuery,
  others: z
    .enum(['true', 'false'])
    .default('true')
    .meta({ description: 'true leaves out what you read yourself' }),
})
