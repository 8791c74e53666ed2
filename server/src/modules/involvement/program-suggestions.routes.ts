import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import {
  opportunityNotFound,
  opportunityNotYours,
  weightsAllZero,
} from '../opportunities/opportunities.errors.ts'
import { findFollowedOne } from '../placements/followed.queries.ts'
import { followedView } from '../placements/followed.rules.ts'
import { FollowedPlacement } from '../placements/followed.schemas.ts'
import {
  leaderUnavailable,
  placementLive,
  placementNotFound,
} from '../placements/placements.errors.ts'
import { PlacementCreate } from '../placements/placements.schemas.ts'
import { suggestLeader } from './suggest.actions.ts'

/** Whom programs put forward for the opportunities of their organisation. */
export const programSuggestionsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { jobs, database } = app.services
  const { db } = database

  app.post(
    '/opportunities/:id/suggestions',
    {
      config: {
        access: ['client'],
        scope: 'placements:suggest',
        record: { audit: 'involvement.moved' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'suggestPerson',
        tags: ['placements'],
        summary: 'Suggest somebody for an opportunity of my organisation, by a program',
        description:
          'Somebody who agreed to be seen by your organisation. They are asked nothing by it: a coordinator looks at the suggestion, with the match as it stood, and asks them or does not.',
        params: z.strictObject({ id }),
        body: PlacementCreate,
        response: {
          201: FollowedPlacement,
          ...mayFail(
            opportunityNotFound,
            opportunityNotYours,
            leaderNotFound,
            leaderUnavailable,
            placementLive,
            placementNotFound,
            weightsAllZero,
          ),
        },
      },
    },
    async (request, reply) => {
      const { body, params, actor, context } = request
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        suggestLeader({ tx, jobs, registers: app.registers }, context, {
          opportunityId: params.id,
          ...body,
        }),
      )
      context.recorded = true
      const organisationId = organisationOf(actor)
      const row = await findFollowedOne(db, { organisationId, placementId: made.id })
      if (!row) throw placementNotFound()
      return reply
        .status(201)
        .header('location', `/api/v1/followed-placements/${row.id}`)
        .send(followedView(row))
    },
  )
}
