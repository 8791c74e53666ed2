import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import {
  opportunityNotFound,
  opportunityNotYours,
  weightsAllZero,
} from '../opportunities/opportunities.errors.ts'
import { findDetail } from '../placements/details.queries.ts'
import { movePlacement } from '../placements/moves.actions.ts'
import { PlacementMoveCreate, PlacementMoved } from '../placements/moves.schemas.ts'
import {
  leaderUnavailable,
  personNotReachable,
  placementDayUnfit,
  placementLive,
  placementMoveNotAllowed,
  placementNotFound,
  placementNotTold,
  repeatReasonNeeded,
} from '../placements/placements.errors.ts'
import { placementDetailView } from '../placements/placements.rules.ts'
import { inviteAgain } from './invite.actions.ts'

/** What an organisation does with its placements, one step at a time. */
export const movesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { jobs } = app.services

  app.post(
    '/placements/:id/moves',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'involvement.moved' },
        versioned: true,
      },
      schema: {
        operationId: 'movePlacement',
        tags: ['placements'],
        summary: 'Do the next thing with a placement',
        description:
          'invite, talk, propose an agreement, not_choose, begin, complete, end_early, close. What is possible now stands under `moves` of the placement; anything else is 409 and says what is. The person is told in their own way, where the move concerns them.',
        params: z.strictObject({ id }),
        body: PlacementMoveCreate,
        response: {
          200: PlacementMoved,
          ...mayFail(
            placementNotFound,
            placementMoveNotAllowed,
            placementNotTold,
            placementDayUnfit,
            placementLive,
            leaderNotFound,
            leaderUnavailable,
            opportunityNotFound,
            opportunityNotYours,
            personNotReachable,
            repeatReasonNeeded,
            weightsAllZero,
          ),
        },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const placementId = request.params.id
      const version = versionFrom(request.headers['if-match'])
      const { body, context } = request
      const { told, found } = await change(poolOf(app), async (tx) => {
        const deps = { tx, jobs, registers: app.registers }
        const moved =
          body.move === 'invite'
            ? await inviteAgain(deps, context, { placementId, version }, body)
            : await movePlacement(
                deps,
                context,
                { placementId, version, organisationId, leaderId: null },
                body,
              )
        return { ...moved, found: await findDetail(tx, { organisationId, placementId }) }
      })
      if (!found) throw placementNotFound()
      const { row, ...more } = found
      return reply
        .header('etag', etagOf(row.version, 'staff'))
        .send({ ...placementDetailView(row, more, organisationId), told })
    },
  )
}
