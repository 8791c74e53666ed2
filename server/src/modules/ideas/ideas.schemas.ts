import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { FieldIssue } from '../../core/problem.ts'
import { code, date, id, line, prose } from '../../core/text.ts'
import { moment } from '../placements/placements.schemas.ts'
import { ideaMoves } from './ideas.rules.ts'
import { ideaAnswers, ideaStatuses } from './ideas.table.ts'

const IdeaMoveName = z.enum(ideaMoves).meta({ id: 'IdeaMoveName' })

const IdeaAnswer = z.enum(ideaAnswers).meta({ id: 'IdeaAnswer' })

/** What an organisation could give to an idea, and what its writer said to it. */
export const IdeaResponse = z
  .object({
    id,
    organisation: z.object({ id, name: z.string() }),
    words: z.string().meta({ description: 'What the organisation could give' }),
    createdAt: moment,
    answer: IdeaAnswer.nullable().meta({ description: 'What the writer of the idea said' }),
    answerWords: z.string().nullable(),
    answeredAt: moment.nullable(),
    opportunity: z
      .object({
        id,
        title: z.string(),
        isOpen: z.boolean().meta({ description: 'Others than its organisation may read it' }),
      })
      .nullable()
      .meta({ description: 'The opportunity that was made of it' }),
    withdrawnAt: moment
      .nullable()
      .meta({ description: 'The organisation took it back; null: it stands' }),
    withdrawnWords: z.string().nullable().meta({ description: 'Why, in words for the writer' }),
    earlier: z
      .array(z.object({ words: z.string(), answer: IdeaAnswer.nullable(), until: moment }))
      .meta({ description: 'What it said before, and what was answered to that; the last first' }),
    version: z.number().int(),
  })
  .meta({ id: 'IdeaResponse' })

const backers = z
  .number()
  .int()
  .meta({ description: 'How many others of the bank would be glad of it' })

/** An idea as its writer sees it. */
export const OwnIdea = z
  .object({
    id,
    title: z.string(),
    what: z.string(),
    forWhom: z.string(),
    needs: z.string(),
    status: z.enum(ideaStatuses).meta({
      id: 'IdeaStatus',
      description: 'draft: yours alone; open: organisations read it; closed: yours alone again',
    }),
    showsName: z.boolean().meta({ description: 'It is read with your name' }),
    mayShowName: z
      .boolean()
      .meta({ description: 'Ideas of people under 16 are read without a name' }),
    forPeople: z.boolean().meta({ description: 'Other people of the bank read it too' }),
    backers,
    responses: z.array(IdeaResponse).meta({ description: 'What organisations say to it' }),
    isHidden: z.boolean().meta({ description: 'Open, and nobody reads it while you have a break' }),
    openedAt: moment.nullable(),
    updatedAt: moment,
    missing: z
      .array(FieldIssue)
      .meta({ description: 'What it still has to say before it can be opened' }),
    moves: z.array(IdeaMoveName).meta({ description: 'What you can do with it next' }),
    version: z.number().int(),
  })
  .meta({ id: 'OwnIdea' })
export const OwnIdeaPage = pageOf('OwnIdeaPage', OwnIdea)

/** An open idea as organisations read it. */
export const Idea = z
  .object({
    id,
    title: z.string(),
    what: z.string().meta({ description: 'What they would do' }),
    forWhom: z.string().meta({ description: 'For whom it is' }),
    needs: z.string().meta({ description: 'What it needs' }),
    openedAt: moment,
    writer: z
      .string()
      .nullable()
      .meta({ description: 'null: whoever wrote it would rather not be named' }),
    leaderId: id
      .nullable()
      .meta({ description: 'Their record, for the organisation that holds it' }),
    backers,
    response: IdeaResponse.nullable().meta({ description: 'What your organisation answered' }),
  })
  .meta({ id: 'Idea' })
export const IdeaPage = pageOf('IdeaPage', Idea)

const fields = {
  title: line(120).meta({ example: 'A walking group for people who have had a stroke' }),
  what: prose(3_000).meta({ description: 'What you would do' }),
  forWhom: prose(1_000).meta({ description: 'For whom it is' }),
  needs: prose(1_000).meta({ description: 'What it needs' }),
  showsName: z.boolean().meta({ description: 'Others read it with your name' }),
  forPeople: z.boolean().meta({ description: 'Other people of the bank read it too' }),
}

export const IdeaCreate = z
  .strictObject({
    title: fields.title,
    what: fields.what.default(''),
    forWhom: fields.forWhom.default(''),
    needs: fields.needs.default(''),
    showsName: fields.showsName.default(false),
    forPeople: fields.forPeople.default(false),
  })
  .meta({ id: 'IdeaCreate' })
export type IdeaCreate = z.infer<typeof IdeaCreate>

export const IdeaUpdate = z.strictObject(fields).partial().meta({ id: 'IdeaUpdate' })
export type IdeaUpdate = z.infer<typeof IdeaUpdate>

export const IdeaMoveMake = z.strictObject({ move: IdeaMoveName }).meta({ id: 'IdeaMoveMake' })
export const PageOnly = z.strictObject(pageQuery)

/** An open idea as other people of the bank read it. */
export const SharedIdea = z
  .object({
    id,
    title: z.string(),
    what: z.string(),
    forWhom: z.string(),
    needs: z.string(),
    openedAt: moment,
    writer: z.string().nullable(),
    backers,
    isBacked: z.boolean().meta({ description: 'You back it' }),
  })
  .meta({ id: 'SharedIdea' })
export const SharedIdeaPage = pageOf('SharedIdeaPage', SharedIdea)

export const IdeaResponseCreate = z
  .strictObject({
    words: prose(2_000)
      .min(1, 'Say what you could give')
      .meta({ description: 'What you could give, in plain words: the writer reads it' }),
  })
  .meta({ id: 'IdeaResponseCreate' })

export const IdeaResponseWithdraw = z
  .strictObject({
    words: prose(1_000)
      .min(1, 'Say why, for whoever had the idea')
      .meta({ description: 'Why, in plain words: the writer of the idea reads it' }),
  })
  .meta({ id: 'IdeaResponseWithdraw' })

export const IdeaResponseAnswer = z
  .strictObject({
    answer: IdeaAnswer,
    words: prose(1_000).default('').meta({ description: 'For the organisation to read' }),
  })
  .meta({ id: 'IdeaResponseAnswer' })
export type IdeaResponseAnswer = z.infer<typeof IdeaResponseAnswer>

export const IdeaOpportunityMake = z
  .strictObject({ kind: code.meta({ description: 'Kind of the opportunity' }) })
  .meta({ id: 'IdeaOpportunityMake' })

/** What an organisation owes to somebody who has an idea. */
export const IdeaOwed = z
  .object({
    ideaId: id,
    title: z.string(),
    writer: z.string().nullable(),
    owed: z.enum(['opportunity', 'answer']).meta({
      id: 'IdeaOwedKind',
      description:
        'opportunity: they said yes to you; answer: somebody of yours opened it, and no organisation answered yet',
    }),
    since: date,
  })
  .meta({ id: 'IdeaOwed' })
