import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import type { Actor } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { equalityNotAgreed, equalityUnderSixteen } from '../equality/equality.errors.ts'
import { findEqualityAnswers } from '../equality/equality.queries.ts'
import { fromSixteen, questionNames, type Answers } from '../equality/equality.rules.ts'
import { EqualityAnswers, EqualityAnswersUpdate } from '../equality/equality.schemas.ts'
import { leaderNotFound } from './leaders.errors.ts'
import { answerEquality } from './own-equality.actions.ts'
import { findEqualityStanding } from './own-equality.queries.ts'

const ownLeaderId = ({ leaderId }: Actor): string => {
  if (!leaderId) throw leaderNotFound()
  return leaderId
}

const view = (answers: Answers, version: number, agreed: boolean) => ({
  answers: Object.fromEntries(questionNames.map((name) => [name, answers[name] ?? null])) as never,
  agreed,
  version,
  fromSixteen: [...fromSixteen],
})

/** The equality questions, by oneself and for oneself: no member of staff can call these. */
export const ownEqualityRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  const own = async (from: Db, leaderId: string) => {
    const standing = await findEqualityStanding(from, leaderId)
    if (!standing) throw leaderNotFound()
    const { answers, version } = await findEqualityAnswers(from, leaderId)
    return { body: view(answers, version, standing.agreed), etag: etagOf(version, 'self') }
  }

  app.get(
    '/me/equality',
    {
      config: { access: ['leader'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getMyEquality',
        tags: ['me'],
        summary: 'Read what I answered to the equality questions',
        response: { 200: EqualityAnswers, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const { body, etag } = await own(db, leaderId)
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      return reply.header('etag', etag).send(body)
    },
  )

  app.patch(
    '/me/equality',
    {
      config: { access: ['leader'], record: { audit: 'equality.answered' }, versioned: true },
      schema: {
        operationId: 'updateMyEquality',
        tags: ['me'],
        summary: 'Answer equality questions, or take single answers back',
        description:
          'Every question may be left out (null). Answers are kept apart from the profile and shown to nobody but me; others see numbers of many.',
        body: EqualityAnswersUpdate,
        response: {
          200: EqualityAnswers,
          ...mayFail(leaderNotFound, equalityNotAgreed, equalityUnderSixteen),
        },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const version = versionFrom(request.headers['if-match'])
      const { body, etag } = await change(poolOf(app), async (tx) => {
        await answerEquality(tx, request.context, { leaderId, version }, request.body)
        return own(tx, leaderId)
      })
      return reply.header('etag', etag).send(body)
    },
  )
}
