import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { writeReading } from '../../core/audit.ts'
import { versionStale } from '../../core/common.errors.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf } from '../../core/version.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { evidenceNotFound } from './evidence.errors.ts'
import { answerImpact, readOwnImpact } from './impact.actions.ts'
import { impactNotFound } from './impact.errors.ts'
import { ImpactAnswerCreate, OwnImpact } from './impact.schemas.ts'

const params = z.strictObject({ id })

/** What came of what the signed-in person gave their time to, and what they say to it. */
export const ownImpactRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.get(
    '/me/placements/:id/impact',
    {
      config: { access: ['leader'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getMyImpact',
        tags: ['me'],
        summary: 'What came of what I gave my time to',
        params,
        response: { 200: OwnImpact, ...mayFail(leaderNotFound, impactNotFound) },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const { row, impact } = await readOwnImpact(db, { leaderId, placementId: request.params.id })
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      return reply.header('etag', etagOf(row.version, 'self')).send(impact)
    },
  )

  app.post(
    '/me/placements/:id/impact-answers',
    {
      config: {
        access: ['leader'],
        record: { audit: 'involvement.impact_answered' },
        creates: true,
      },
      schema: {
        operationId: 'answerMyImpact',
        tags: ['me'],
        summary: 'Say that it is right, or what is not',
        description:
          'To the whole record, or to one thing that is attached to it. Counts for the version that was read and for no other. What is not right shows to everybody who reads the record until it is settled, without your name for other people who took part.',
        params,
        body: ImpactAnswerCreate,
        response: {
          201: OwnImpact,
          ...mayFail(leaderNotFound, impactNotFound, evidenceNotFound, versionStale),
        },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const by = { leaderId, placementId: request.params.id }
      await createOnce(poolOf(app), attemptOf(request), (tx) =>
        answerImpact(tx, request.context, by, request.body),
      )
      request.context.recorded = true
      const { row, impact } = await readOwnImpact(db, by)
      return reply.status(201).header('etag', etagOf(row.version, 'self')).send(impact)
    },
  )
}
