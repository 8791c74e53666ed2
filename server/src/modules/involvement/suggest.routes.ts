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
import {
  leaderUnavailable,
  personNotReachable,
  placementLive,
  placementNotFound,
  repeatReasonNeeded,
} from '../placements/placements.errors.ts'
import { findPlacement } from '../placements/placements.queries.ts'
import { placementView } from '../placements/placements.rules.ts'
import { LeaderInvitation, Placement, PlacementCreate } from '../placements/placements.schemas.ts'
import { inviteLeader } from './invite.actions.ts'
import { suggestLeader } from './suggest.actions.ts'

export const suggestRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { jobs, database } = app.services
  const { db } = database

  app.post(
    '/opportunities/:id/placements',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'involvement.moved' },
        creates: true,
      },
      schema: {
        operationId: 'suggestLeader',
        tags: ['placements'],
        summary: 'Put a person forward for an opportunity',
        description:
          'Keeps the match as it stood: weights, reasons, place in the list, the first ten, and why you chose.',
        params: z.strictObject({ id }),
        body: PlacementCreate,
        response: {
          201: Placement,
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
      const { body, params, actor } = request
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        suggestLeader({ tx, jobs, registers: app.registers }, request.context, {
          opportunityId: params.id,
          ...body,
        }),
      )
      request.context.recorded = true
      const placement = await findPlacement(db, {
        organisationId: organisationOf(actor),
        placementId: made.id,
      })
      if (!placement) throw placementNotFound()
      return reply.status(201).send(placementView(placement, organisationOf(actor)))
    },
  )

  app.post(
    '/opportunities/:id/invitations',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'involvement.moved' },
        creates: true,
      },
      schema: {
        operationId: 'inviteLeader',
        tags: ['placements'],
        summary: 'Ask a person about an opportunity',
        description:
          'Sends the person a message in their own way, and keeps the match as it stood. Takes up a suggestion, or an earlier ask that came to nothing, where there is one.',
        params: z.strictObject({ id }),
        body: LeaderInvitation,
        response: {
          201: Placement,
          ...mayFail(
            opportunityNotFound,
            opportunityNotYours,
            leaderNotFound,
            leaderUnavailable,
            personNotReachable,
            placementLive,
            placementNotFound,
            repeatReasonNeeded,
            weightsAllZero,
          ),
        },
      },
    },
    async (request, reply) => {
      const { body, params, actor } = request
      const { leaderId, ...asking } = body
      const made = await createOnce(poolOf(app), attemptOf(request), async (tx) => {
        const deps = { tx, jobs, registers: app.registers }
        const pair = { opportunityId: params.id, leaderId }
        return (await inviteLeader(deps, request.context, pair, asking)).placementId
      })
      request.context.recorded = true
      const organisationId = organisationOf(actor)
      const placement = await findPlacement(db, { organisationId, placementId: made.id })
      if (!placement) throw placementNotFound()
      return reply.status(201).send(placementView(placement, organisationId))
    },
  )
}
