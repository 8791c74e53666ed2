import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { findOwnDetail } from '../placements/details.queries.ts'
import { movePlacement } from '../placements/moves.actions.ts'
import { OwnMoveCreate, OwnPlacementDetail } from '../placements/moves.schemas.ts'
import {
  placementMoveNotAllowed,
  placementNotFound,
  placeTaken,
} from '../placements/placements.errors.ts'
import { ownPlacementDetailView } from '../placements/placements.rules.ts'

/** One placement of the signed-in person, and what they do with it. */
export const ownPlacementsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, jobs } = app.services

  app.get(
    '/me/placements/:id',
    {
      config: { access: ['leader'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getMyPlacement',
        tags: ['me'],
        summary: 'Where I stand with an opportunity, and what I can do',
        params: z.strictObject({ id }),
        response: { 200: OwnPlacementDetail, ...mayFail(leaderNotFound, placementNotFound) },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const found = await findOwnDetail(database.db, { leaderId, placementId: request.params.id })
      if (!found) throw placementNotFound()
      await writeReading(database.db, request.context, { view: 'self', leaderIds: [leaderId] })
      const { row, ...more } = found
      return reply
        .header('etag', etagOf(row.version, 'self'))
        .send(ownPlacementDetailView(row, more))
    },
  )

  app.post(
    '/me/placements/:id/moves',
    {
      config: { access: ['leader'], record: { audit: 'involvement.moved' }, versioned: true },
      schema: {
        operationId: 'moveMyPlacement',
        tags: ['me'],
        summary: 'Say yes to an agreement, ask for a change, or stop',
        description:
          'confirm says yes to the agreement as it was read. withdraw and step_down need no reason and count at once.',
        params: z.strictObject({ id }),
        body: OwnMoveCreate,
        response: {
          200: OwnPlacementDetail,
          ...mayFail(leaderNotFound, placementNotFound, placementMoveNotAllowed, placeTaken),
        },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const placementId = request.params.id
      const version = versionFrom(request.headers['if-match'])
      const { missed, found } = await change(poolOf(app), async (tx) => ({
        ...(await movePlacement(
          { tx, jobs },
          request.context,
          { placementId, version, organisationId: null, leaderId },
          request.body,
        )),
        found: await findOwnDetail(tx, { leaderId, placementId }),
      }))
      // Kept as it is before it is refused: the organisation owes them an answer.
      if (missed) throw placeTaken()
      if (!found) throw placementNotFound()
      const { row, ...more } = found
      return reply
        .header('etag', etagOf(row.version, 'self'))
        .send(ownPlacementDetailView(row, more))
    },
  )
}
