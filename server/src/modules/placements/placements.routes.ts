import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { id } from '../../core/text.ts'
import { etagOf } from '../../core/version.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { findHeldLeader } from '../leaders/leaders.queries.ts'
import { opportunityNotFound, opportunityNotYours } from '../opportunities/opportunities.errors.ts'
import { findOpportunity } from '../opportunities/opportunities.queries.ts'
import { PlacementDetail } from './moves.schemas.ts'
import { placementNotFound } from './placements.errors.ts'
import { findPlacementsOfLeader, findPlacementsOfOpportunity } from './placements.queries.ts'
import { findDetail } from './details.queries.ts'
import { placementDetailView, placementView } from './placements.rules.ts'
import { PlacementFilter, PlacementPage } from './placements.schemas.ts'

export const placementsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/opportunities/:id/placements',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'listOpportunityPlacements',
        tags: ['placements'],
        summary: 'Who was suggested, asked and placed here',
        params: z.strictObject({ id }),
        querystring: PlacementFilter,
        response: { 200: PlacementPage, ...mayFail(opportunityNotFound, opportunityNotYours) },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const opportunityId = request.params.id
      const { limit, cursor, ...narrow } = request.query
      const opportunity = await findOpportunity(db, { opportunityId, organisationId })
      if (!opportunity) throw opportunityNotFound()
      if (opportunity.organisationId !== organisationId) throw opportunityNotYours()
      const binding = {
        operation: 'listOpportunityPlacements',
        caller: organisationId,
        filter: { opportunityId, ...narrow },
      }
      const before = cursor ? cursors.open(binding, cursor, id) : null
      const rows = await findPlacementsOfOpportunity(
        db,
        { organisationId, opportunityId, before, limit },
        { status: narrow.status, owed: narrow.owed },
      )
      const items = rows.slice(0, limit)
      await writeReading(db, request.context, {
        view: 'placement',
        leaderIds: items.map((row) => row.leaderId),
      })
      const last = items.at(-1)
      return {
        items: items.map((row) => placementView(row, organisationId)),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
    },
  )

  app.get(
    '/leaders/:id/placements',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'listLeaderPlacements',
        tags: ['placements'],
        summary: 'What a person was asked and did',
        params: z.strictObject({ id }),
        querystring: PlacementFilter,
        response: { 200: PlacementPage, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const leaderId = request.params.id
      const { limit, cursor, ...narrow } = request.query
      if (!(await findHeldLeader(db, { leaderId, organisationId }))) throw leaderNotFound()
      const binding = {
        operation: 'listLeaderPlacements',
        caller: organisationId,
        filter: { leaderId, ...narrow },
      }
      const before = cursor ? cursors.open(binding, cursor, id) : null
      const rows = await findPlacementsOfLeader(
        db,
        { organisationId, leaderId, before, limit },
        { status: narrow.status, owed: narrow.owed },
      )
      await writeReading(db, request.context, { view: 'holder', leaderIds: [leaderId] })
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return {
        items: items.map((row) => placementView(row, organisationId)),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
    },
  )

  app.get(
    '/placements/:id',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getPlacement',
        tags: ['placements'],
        summary: 'Read one placement, with its agreement, its history and what you can do next',
        params: z.strictObject({ id }),
        response: { 200: PlacementDetail, ...mayFail(placementNotFound) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const found = await findDetail(db, { organisationId, placementId: request.params.id })
      if (!found) throw placementNotFound()
      const { row, ...more } = found
      await writeReading(db, request.context, { view: 'placement', leaderIds: [row.leaderId] })
      return reply
        .header('etag', etagOf(row.version, 'staff'))
        .send(placementDetailView(row, more, organisationId))
    },
  )
}
