import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { mayFail } from '../../core/http.ts'
import { pageQuery } from '../../core/page.ts'
import { id } from '../../core/text.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { findHeldLeader } from '../leaders/leaders.queries.ts'
import { opportunityNotFound, opportunityNotYours } from '../opportunities/opportunities.errors.ts'
import { findOpportunity } from '../opportunities/opportunities.queries.ts'
import { findPlacementsOfLeader, findPlacementsOfOpportunity } from './placements.queries.ts'
import { placementView } from './placements.rules.ts'
import { PlacementPage } from './placements.schemas.ts'

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
        querystring: z.strictObject(pageQuery),
        response: { 200: PlacementPage, ...mayFail(opportunityNotFound, opportunityNotYours) },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const opportunityId = request.params.id
      const { limit, cursor } = request.query
      const opportunity = await findOpportunity(db, { opportunityId, organisationId })
      if (!opportunity) throw opportunityNotFound()
      if (opportunity.organisationId !== organisationId) throw opportunityNotYours()
      const binding = {
        operation: 'listOpportunityPlacements',
        caller: organisationId,
        filter: opportunityId,
      }
      const before = cursor ? cursors.open(binding, cursor, id) : null
      const rows = await findPlacementsOfOpportunity(db, {
        organisationId,
        opportunityId,
        before,
        limit,
      })
      const items = rows.slice(0, limit)
      await writeReading(db, request.context, {
        view: 'placement',
        leaderIds: items.map((row) => row.leaderId),
      })
      const last = items.at(-1)
      return {
        items: items.map(placementView),
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
        querystring: z.strictObject(pageQuery),
        response: { 200: PlacementPage, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const leaderId = request.params.id
      const { limit, cursor } = request.query
      if (!(await findHeldLeader(db, { leaderId, organisationId }))) throw leaderNotFound()
      const binding = {
        operation: 'listLeaderPlacements',
        caller: organisationId,
        filter: leaderId,
      }
      const before = cursor ? cursors.open(binding, cursor, id) : null
      const rows = await findPlacementsOfLeader(db, { organisationId, leaderId, before, limit })
      await writeReading(db, request.context, { view: 'holder', leaderIds: [leaderId] })
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return {
        items: items.map(placementView),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
    },
  )
}
