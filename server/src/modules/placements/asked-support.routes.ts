import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { questionSpent } from '../contact/contact.errors.ts'
import { answerAskedSupport, openAskedSupport } from './asked-support.actions.ts'
import { supportItemNotFound, supportNotAsked } from './support.errors.ts'
import { SupportAnswerCreate, SupportAsked, SupportOpen } from './support.schemas.ts'

/** Whether people had what they need, said from a message without signing in. */
export const askedSupportRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.post(
    '/support-questions/open',
    {
      config: {
        access: ['visitor'],
        record: { nothing: 'What was to be in place; it does not say for whom' },
      },
      schema: {
        operationId: 'openSupportQuestion',
        tags: ['contact'],
        summary: 'Read what is asked about behind a link: what was to be in place',
        description:
          'Uses nothing up, so that programs that open links before people do no harm. A POST, because a secret does not belong in an address that is logged.',
        body: SupportOpen,
        response: { 200: SupportAsked, ...mayFail(questionSpent) },
      },
    },
    ({ body }) => openAskedSupport(db, body.token),
  )

  app.post(
    '/support-questions/answer',
    {
      config: { access: ['visitor'], record: { audit: 'involvement.support_answered' } },
      schema: {
        operationId: 'answerSupportQuestion',
        tags: ['contact'],
        summary: 'Say whether one thing was there, behind a link',
        description:
          'Each answer counts at once, so that nothing is lost by stopping half way. Said again, the last answer counts.',
        body: SupportAnswerCreate,
        response: {
          200: SupportAsked,
          ...mayFail(questionSpent, supportItemNotFound, supportNotAsked),
        },
      },
    },
    (request) => change(poolOf(app), (tx) => answerAskedSupport(tx, request.context, request.body)),
  )
}
