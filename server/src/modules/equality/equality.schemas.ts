import { z } from 'zod'
import { date } from '../../core/text.ts'
import { notSaid, questionNames, questions, type Question } from './equality.rules.ts'

export const EqualityQuestion = z
  .enum(questionNames as [Question, ...Question[]])
  .meta({ id: 'EqualityQuestion' })

const answerOf = <Answer extends string>(answers: readonly Answer[]) =>
  z.enum([...answers, notSaid] as (Answer | typeof notSaid)[])

const answers = {
  age: answerOf(questions.age).nullable(),
  sex: answerOf(questions.sex).nullable(),
  gender_identity: answerOf(questions.gender_identity).nullable(),
  disability: answerOf(questions.disability).nullable(),
  ethnic_group: answerOf(questions.ethnic_group).nullable(),
  religion: answerOf(questions.religion).nullable(),
  sexual_orientation: answerOf(questions.sexual_orientation).nullable(),
  pregnancy: answerOf(questions.pregnancy).nullable(),
  caring: answerOf(questions.caring).nullable(),
} satisfies Record<Question, z.ZodType>

export const EqualityAnswers = z
  .object({
    answers: z.object(answers).meta({ description: 'null: left out' }),
    agreed: z
      .boolean()
      .meta({ description: 'Whether I agreed to be asked; without it none is kept' }),
    version: z.number().int().meta({ description: '0: nothing was answered yet' }),
    fromSixteen: z.array(EqualityQuestion).meta({ description: 'Asked of people from 16 on only' }),
  })
  .meta({ id: 'EqualityAnswers', description: 'What I answered; shown to nobody but me' })

export const EqualityAnswersUpdate = z
  .strictObject({
    age: answers.age.optional(),
    sex: answers.sex.optional(),
    gender_identity: answers.gender_identity.optional(),
    disability: answers.disability.optional(),
    ethnic_group: answers.ethnic_group.optional(),
    religion: answers.religion.optional(),
    sexual_orientation: answers.sexual_orientation.optional(),
    pregnancy: answers.pregnancy.optional(),
    caring: answers.caring.optional(),
  })
  .meta({ id: 'EqualityAnswersUpdate' })
export type EqualityAnswersUpdate = z.infer<typeof EqualityAnswersUpdate>

export const EqualityReport = z
  .object({
    month: date.nullable().meta({ description: 'The month that this stands for; null: none yet' }),
    numbersOf: date
      .nullable()
      .meta({ description: 'The month that the numbers are from: too few changed since' }),
    nextOn: date.meta({ description: 'When numbers are made next' }),
    respondents: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'How many answered, rounded to five; null: fewer than ten' }),
    tables: z.array(
      z.object({
        question: EqualityQuestion,
        group: z.string().nullable().meta({ description: 'Heading of ethnic groups' }),
        answers: z.array(
          z.object({
            answer: z.string(),
            count: z
              .number()
              .int()
              .nullable()
              .meta({ description: 'Rounded to five; null: hidden, so that nobody is found' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'EqualityReport', description: 'Answers of many together, as of the month' })
