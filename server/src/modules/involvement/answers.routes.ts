import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { writeReading } from '../../core/audit.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { pageQuery } from '../../core/page.ts'
import { id } from '../../core/text.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { opportunityNotFound } from '../opportunities/opportunities.errors.ts'
import { placementNotFound, placementUnderWay } from '../placements/placements.errors.ts'
import { OwnPlacement, OwnPlacementPage } from '../placements/moves.schemas.ts'
import { findOwnPlacements } from '../placements/placements.queries.ts'
import { ownPlacementView } from '../placements/placements.rules.ts'
import { answerOpportunity } from './answers.actions.ts'
import { OwnAnswerCreate } from './answers.schemas.ts'

/** What a person says to opportunities, and where they stand with each. */
export const answersRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors, jobs } = app.services
  const { db } = database

  app.get(
    '/me/placements',
    {
      config: { access: ['leader'], record: { reading: 'opened' } },
      schema: {
        operationId: 'listMyPlacements',
        tags: ['me'],
        summary: 'What I answered, was asked and take part in',
        querystring: z.strictObject(pageQuery),
        response: { 200: OwnPlacementPage },
      },
    },
    async (request) => {
      const leaderId = ownLeaderId(request.actor)
      const { limit, cursor } = request.query
      const binding = { operation: 'listMyPlacements', caller: leaderId, filter: null }
      const rows = await findOwnPlacements(db, {
        leaderId,
        before: cursor ? cursors.open(binding, cursor, id) : null,
        limit,
      })
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        items: page.map(ownPlacementView),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
    },
  )

  app.post(
    '/me/opportunities/:id/answers',
    {
      config: { access: ['leader'], record: { audit: 'involvement.moved' }, creates: true },
      schema: {
        operationId: 'answerOpportunity',
        tags: ['me'],
        summary: 'Say what I think of an opportunity',
        description: 'Counts at once: what was left out is not matched or offered again.',
        params: z.strictObject({ id }),
        body: OwnAnswerCreate,
        response: {
          201: OwnPlacement,
          ...mayFail(leaderNotFound, opportunityNotFound, placementUnderWay, placementNotFound),
        },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const opportunityId = request.params.id
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        answerOpportunity({ tx, jobs }, request.context, { leaderId, opportunityId }, request.body),
      )
      request.context.recorded = true
      const rows = await findOwnPlacements(db, { leaderId, before: null, limit: 1, only: made.id })
      const [placement] = rows
      if (!placement) throw placementNotFound()
      return reply.status(201).send(ownPlacementView(placement))
    },
  )
}
