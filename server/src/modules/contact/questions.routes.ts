import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { guardianWording } from '../leaders/seed/guardian-wording.ts'
import { answerUnfit, questionSpent } from './contact.errors.ts'
import { answerByLink, openQuestion } from './questions.actions.ts'
import {
  Question,
  QuestionAnswerCreate,
  QuestionAnswered,
  QuestionOpen,
} from './questions.schemas.ts'

/** Questions that people answer from a message, without signing in. */
export const questionsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, jobs } = app.services

  app.post(
    '/questions/open',
    {
      config: {
        access: ['visitor'],
        record: { nothing: 'Words of a question; it does not say who is asked' },
      },
      schema: {
        operationId: 'openQuestion',
        tags: ['contact'],
        summary: 'Read the question behind a link',
        description:
          'Uses nothing up, so that programs that open links before people do no harm. A POST, because a secret does not belong in an address that is logged.',
        body: QuestionOpen,
        response: { 200: Question, ...mayFail(questionSpent) },
      },
    },
    async ({ body }) => {
      const { question, consents, guardian } = await openQuestion(database.db, body.token)
      return {
        kind: question.kind,
        organisation: question.organisationName,
        contactName: question.contactName,
        consents,
        guardian: guardian && {
          state: guardian.state,
          child: question.personName,
          name: guardian.name,
          relation: guardian.relation,
          wording: guardianWording,
          at: guardian.at?.toISOString() ?? null,
        },
      }
    },
  )

  app.post(
    '/questions/answer',
    {
      config: { access: ['visitor'], record: { audit: 'contact.answered' } },
      schema: {
        operationId: 'answerQuestion',
        tags: ['contact'],
        summary: 'Answer the question behind a link, once',
        description:
          'Counts from the very next request on. A guardian can take a yes back afterwards, by the same link.',
        body: QuestionAnswerCreate,
        response: { 200: QuestionAnswered, ...mayFail(questionSpent, answerUnfit) },
      },
    },
    async (request) => {
      const { question, pausedUntil } = await change(poolOf(app), (tx) =>
        answerByLink({ tx, jobs, hasLeft: app.hasLeft }, request.context, request.body),
      )
      return {
        answer: request.body.answer,
        pausedUntil,
        organisation: question.organisationName,
        contactName: question.contactName,
      }
    },
  )
}
