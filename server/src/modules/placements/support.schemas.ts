import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { code, date, id, moment as givenMoment, prose } from '../../core/text.ts'
import { linkToken } from '../contact/questions.schemas.ts'
import { moment } from './placements.schemas.ts'
import { metAnswers, supportSources, supportStates } from './support.table.ts'

export const SupportState = z.enum(supportStates).meta({
  id: 'SupportState',
  description:
    'to_do · arranged · not_possible, with words that say why · dropped: taken off the list',
})
export const MetAnswer = z
  .enum(metAnswers)
  .meta({ id: 'MetAnswer', description: 'Whether a need was met: yes, partly, or not' })

const Session = z
  .object({ start: moment, end: moment })
  .meta({ id: 'SupportSession', description: 'A session of the opportunity' })

const item = {
  id,
  label: z.string().nullable().meta({
    description: 'The support need, in the words of the bank; null where words alone say it',
  }),
  words: z.string().nullable().meta({ description: 'What exactly, as somebody wrote it' }),
  sessionStart: moment
    .nullable()
    .meta({ description: 'Of the session that it is for; null: for the whole' }),
  isPlanned: z
    .boolean()
    .meta({ description: 'false: its session was moved or called off since it was arranged' }),
  source: z.enum(supportSources).meta({
    description:
      'profile: what the person told, or everybody is promised; else who added it by hand',
  }),
  state: SupportState,
  stateWords: z.string().nullable(),
  mayBeAnswered: z
    .boolean()
    .meta({ description: 'The session is over, or the placement: whether it was met can be said' }),
  met: MetAnswer.nullable(),
  metWords: z.string().nullable(),
  metAt: moment.nullable(),
}

/** As staff see it. */
export const SupportItem = z
  .object({
    ...item,
    need: code.nullable(),
    owner: z.object({ id, name: z.string() }).nullable().meta({ description: 'Who sees to it' }),
    dueOn: date.nullable().meta({ description: 'Last day on which it has to be in place' }),
    isOverdue: z.boolean(),
    metBy: z.enum(['leader', 'organisation']).nullable().meta({
      description: 'Who wrote the answer down; organisation: a colleague whom the person told',
    }),
    followWords: z.string().nullable().meta({ description: 'What was done where it was not met' }),
    followedAt: moment.nullable(),
    followedBy: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'SupportItem', description: 'One thing that has to be in place for a person' })

export const Support = z
  .object({
    items: z.array(SupportItem).meta({
      description: 'For the whole first, then session by session, the earliest first',
    }),
    sessions: z.array(Session),
    mayAdd: z.boolean().meta({ description: 'Both sides have agreed, and it has not ended' }),
  })
  .meta({ id: 'Support' })

/** As the person sees it. */
export const OwnSupportItem = z
  .object({ ...item, ownerName: z.string().nullable().meta({ description: 'Who sees to it' }) })
  .meta({ id: 'OwnSupportItem' })
export const OwnSupport = z
  .object({ items: z.array(OwnSupportItem), sessions: z.array(Session), mayAdd: z.boolean() })
  .meta({ id: 'OwnSupport', description: 'What you need so as to take part, and how far it is' })

const sessionStart = givenMoment
  .nullable()
  .default(null)
  .meta({ description: 'Start of the session that it is for; null: for the whole' })
const said = (max: number) => prose(max).min(1, 'Write something here')

export const SupportItemCreate = z
  .strictObject({
    need: code.nullable().default(null).meta({ description: 'A support need of the vocabulary' }),
    words: said(500).nullable().default(null).meta({ example: 'A chair with arms' }),
    sessionStart,
    ownerId: id.nullable().default(null).meta({ description: 'A colleague who sees to it' }),
    dueOn: date.meta({ description: 'Last day on which it has to be in place' }),
  })
  .refine(({ need, words }) => need !== null || words !== null, {
    path: ['words'],
    message: 'Say what is needed',
  })
  .meta({ id: 'SupportItemCreate' })
export type SupportItemCreate = z.infer<typeof SupportItemCreate>

export const SupportItemUpdate = z
  .strictObject({
    state: SupportState.optional(),
    stateWords: said(1_000).nullable().optional().meta({
      description: 'What was arranged, or why it is not possible; the person reads it',
    }),
    ownerId: id.nullable().optional(),
    dueOn: date.optional(),
  })
  .refine(({ state, stateWords }) => state !== 'not_possible' || typeof stateWords === 'string', {
    path: ['stateWords'],
    message: 'Say why it is not possible, and what there is instead',
  })
  .meta({ id: 'SupportItemUpdate' })
export type SupportItemUpdate = z.infer<typeof SupportItemUpdate>

/** What a person adds to their own list. */
export const OwnSupportItemCreate = z
  .strictObject({
    words: said(500).meta({ example: 'I need a chair with arms' }),
    sessionStart,
  })
  .meta({ id: 'OwnSupportItemCreate' })
export type OwnSupportItemCreate = z.infer<typeof OwnSupportItemCreate>

const metWords = said(1_000)
  .nullable()
  .default(null)
  .meta({ description: 'What was missing, in the person’s words' })

export const MetCreate = z
  .strictObject({ met: MetAnswer, words: metWords })
  .meta({ id: 'MetCreate', description: 'Whether it was met. Said again, the last answer counts' })
export type MetCreate = z.infer<typeof MetCreate>

export const FollowCreate = z
  .strictObject({ words: said(1_000).meta({ description: 'What was done about it' }) })
  .meta({ id: 'FollowCreate' })

export const SupportAsked = z
  .object({
    opportunity: z.object({ title: z.string() }),
    organisation: z.string(),
    contactName: z.string().nullable(),
    items: z.array(
      OwnSupportItem.pick({
        id: true,
        label: true,
        words: true,
        sessionStart: true,
        met: true,
        metWords: true,
      }),
    ),
  })
  .meta({
    id: 'SupportAsked',
    description: 'What is asked about after a session or at the end; who is asked is not said',
  })
export const SupportOpen = z.strictObject({ token: linkToken }).meta({ id: 'SupportOpen' })
export const SupportAnswerCreate = z
  .strictObject({ token: linkToken, itemId: id, met: MetAnswer, words: metWords })
  .meta({ id: 'SupportAnswerCreate' })
export type SupportAnswerCreate = z.infer<typeof SupportAnswerCreate>

/** A line of what is to be done, or was not met, over all placements of an organisation. */
export const SupportTask = z
  .object({
    id,
    placementId: id,
    leader: z.object({ id, name: z.string().nullable() }),
    opportunity: z.object({ id, title: z.string() }),
    label: z.string().nullable(),
    words: z.string().nullable(),
    sessionStart: moment.nullable(),
    ownerName: z.string().nullable(),
    dueOn: date.nullable(),
    isOverdue: z.boolean(),
    met: MetAnswer.nullable(),
    metWords: z.string().nullable(),
    metAt: moment.nullable(),
  })
  .meta({ id: 'SupportTask' })
export const SupportTaskPage = pageOf('SupportTaskPage', SupportTask)

export const SupportTaskFilter = z.strictObject({
  ...pageQuery,
  which: z.enum(['due', 'unmet']).default('due').meta({
    description:
      'due: still to be arranged, overdue or due within two days · unmet: people said that it was not met, or only partly, and nobody has followed it up',
  }),
  mine: z.enum(['true', 'false']).default('false').meta({
    description:
      'true: what you see to, what you are the named contact of, and what nobody else is there for',
  }),
})
