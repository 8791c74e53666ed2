import { z } from 'zod'
import { date, id, prose } from '../../core/text.ts'
import { linkToken } from '../contact/questions.schemas.ts'
import { moment } from '../placements/placements.schemas.ts'
import { roleChanges } from './check-ins.rules.ts'
import { checkInAnswers, checkInQuestions, wordReaders } from './check-ins.table.ts'

export const CheckInAnswer = z.enum(checkInAnswers).meta({
  id: 'CheckInAnswer',
  description: 'well · partly · not',
})
const CheckInQuestion = z.enum(checkInQuestions).meta({
  id: 'CheckInQuestion',
  description:
    'clarity: what the role is, and what is expected · support: what they need is there · voice: they are heard',
})
const WordReaders = z.enum(wordReaders).meta({
  id: 'WordReaders',
  description:
    'contact: the point of contact at that moment, and nobody after them · organisation: its staff · nobody: kept for the person alone',
})
const RoleChange = z.enum(roleChanges).meta({
  id: 'RoleChange',
  description: 'Something that may be changed in a role, as a code of the bank',
})

const answer = CheckInAnswer.nullable()
const checkIn = {
  id,
  askedOn: date,
  clarity: answer,
  support: answer,
  voice: answer,
  answeredAt: moment.nullable(),
  isOpen: z.boolean().meta({ description: 'Answers may still be given or changed' }),
}

const RoleReview = z
  .object({
    id,
    changes: z.array(RoleChange),
    words: z.string().nullable(),
    by: z.string().nullable().meta({ description: 'The colleague, for staff' }),
    at: moment,
  })
  .meta({ id: 'RoleReview', description: 'What was changed in the role; the person reads it' })

/** As staff see it. */
const CheckIn = z
  .object({
    ...checkIn,
    recordedSide: z.enum(['leader', 'organisation']).nullable().meta({
      description:
        'Who wrote the answers down; organisation: a colleague whom the person told; null: nobody has answered',
    }),
    words: z
      .object({ words: z.string(), readers: WordReaders.exclude(['nobody']) })
      .nullable()
      .meta({ description: 'Null too where the person wrote for somebody else or for nobody' }),
    concerns: z
      .number()
      .int()
      .meta({ description: 'How many of the three do not go well, or only partly' }),
  })
  .meta({ id: 'CheckIn', description: 'How it goes, as somebody said when they were asked' })

export const CheckIns = z
  .object({
    items: z.array(CheckIn).meta({ description: 'The newest first' }),
    suggestions: z
      .array(
        z
          .object({
            change: RoleChange,
            because: CheckInQuestion.meta({ description: 'The answer that it comes from' }),
          })
          .meta({ id: 'SuggestedChange' }),
      )
      .meta({
        description:
          'What might be changed in the role, where two or three of the newest answers do not go well',
      }),
    isReviewed: z
      .boolean()
      .meta({ description: 'The role was looked at again since the newest answer' }),
    mayReview: z.boolean().meta({ description: 'It is under way, and was answered' }),
    reviews: z.array(RoleReview).meta({ description: 'The newest first' }),
  })
  .meta({ id: 'CheckIns' })

/** As the person sees it. */
const OwnCheckIn = z
  .object({
    ...checkIn,
    words: z
      .object({
        words: z.string(),
        readers: WordReaders,
        readerName: z
          .string()
          .nullable()
          .meta({ description: 'The one who reads them, where it is one person' }),
      })
      .nullable(),
  })
  .meta({ id: 'OwnCheckIn' })

export const OwnCheckIns = z
  .object({
    items: z.array(OwnCheckIn).meta({ description: 'The newest first' }),
    contactName: z.string().nullable().meta({ description: 'Who your contact is, for your words' }),
    reviews: z.array(RoleReview),
  })
  .meta({ id: 'OwnCheckIns', description: 'How it goes, as you said, and what was changed' })

export const CheckInAsked = z
  .object({
    opportunity: z.object({ title: z.string() }),
    organisation: z.string(),
    contactName: z.string().nullable().meta({ description: 'Who “my contact” is' }),
    clarity: answer,
    support: answer,
    voice: answer,
    wordsFor: WordReaders.nullable().meta({
      description: 'For whom words were left; the words themselves are read after signing in',
    }),
  })
  .meta({
    id: 'CheckInAsked',
    description: 'What is asked behind a link; who is asked is not said',
  })

const given = {
  clarity: CheckInAnswer.optional(),
  support: CheckInAnswer.optional(),
  voice: CheckInAnswer.optional(),
}
const words = z
  .strictObject({ words: prose(2_000).min(1, 'Write something here'), readers: WordReaders })
  .nullable()
  .optional()
  .meta({ description: 'null takes back what was written' })
const said = 'What is left out stays as it is. Said again, the last answer counts'

export const CheckInOpen = z.strictObject({ token: linkToken }).meta({ id: 'CheckInOpen' })
export const CheckInLinkAnswer = z
  .strictObject({ token: linkToken, ...given, words })
  .refine(({ token: _token, ...rest }) => isSomething(rest), 'Give at least one answer')
  .meta({ id: 'CheckInLinkAnswer', description: said })
export type CheckInLinkAnswer = z.infer<typeof CheckInLinkAnswer>

export const OwnCheckInAnswer = z
  .strictObject({ ...given, words })
  .refine(isSomething, 'Give at least one answer')
  .meta({ id: 'OwnCheckInAnswer', description: said, example: { clarity: 'well' } })
export type OwnCheckInAnswer = z.infer<typeof OwnCheckInAnswer>

export const CheckInRecord = z
  .strictObject(given)
  .refine(isSomething, 'Give at least one answer')
  .meta({
    id: 'CheckInRecord',
    description: `What somebody told a colleague. ${said}`,
    example: { clarity: 'partly' },
  })
export type CheckInRecord = z.infer<typeof CheckInRecord>

export const RoleReviewCreate = z
  .strictObject({
    changes: z
      .array(RoleChange)
      .max(roleChanges.length)
      .refine((all) => new Set(all).size === all.length, 'Name each change once')
      .default([]),
    words: prose(2_000)
      .min(1, 'Write something here')
      .nullable()
      .default(null)
      .meta({ description: 'What was changed, or why nothing was; the person reads it' }),
  })
  .refine(({ changes, words: text }) => changes.length > 0 || text !== null, {
    path: ['words'],
    message: 'Say what was changed, or why nothing was',
  })
  .meta({ id: 'RoleReviewCreate', example: { changes: ['say_purpose'] } })
export type RoleReviewCreate = z.infer<typeof RoleReviewCreate>

const Count = z
  .object({ well: z.number().int(), partly: z.number().int(), not: z.number().int() })
  .meta({ id: 'CheckInCount' })
export const CheckInTrend = z
  .object({
    quarters: z
      .array(
        z
          .object({
            from: date.meta({ description: 'First day of the quarter' }),
            asked: z.number().int(),
            answered: z.number().int(),
            clarity: Count,
            support: Count,
            voice: Count,
          })
          .meta({ id: 'CheckInQuarter' }),
      )
      .meta({ description: 'Quarters in which somebody was asked, the earliest first' }),
    toReview: z
      .number()
      .int()
      .meta({ description: 'Placements whose role is to be looked at again now' }),
    reviews: z.number().int().meta({ description: 'How often a role here was looked at again' }),
  })
  .meta({ id: 'CheckInTrend', description: 'How it goes for the people of an opportunity' })

/** A placement whose role is to be looked at again. */
export const RoleToReview = z
  .object({
    placementId: id,
    leader: z.object({ id, name: z.string().nullable() }),
    opportunity: z.object({ id, title: z.string() }),
    clarity: answer,
    support: answer,
    voice: answer,
    answeredAt: moment,
  })
  .meta({ id: 'RoleToReview' })

function isSomething(body: object): boolean {
  return Object.values(body).some((value) => value !== undefined)
}
