import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { moveOpportunity } from './life.actions.ts'
import { findMoves } from './life.queries.ts'
import { OpportunityMoveFilter, OpportunityMovePage } from './life.schemas.ts'
import { findOwn } from './opportunities.actions.ts'
import {
  moveNotAllowed,
  opportunityIncomplete,
  opportunityNotFound,
  opportunityNotYours,
  wordsNeeded,
} from './opportunities.errors.ts'
import { findOpportunity } from './opportunities.queries.ts'
import { opportunityView } from './opportunities.rules.ts'
import { Opportunity, OpportunityMoveMake } from './opportunities.schemas.ts'

export const opportunityLifeRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.post(
    '/opportunities/:id/status',
    {
      config: {
        access: ['coordinator', 'client'],
        scope: 'opportunities:write',
        record: { audit: 'opportunities.moved' },
        versioned: true,
      },
      schema: {
        operationId: 'moveOpportunity',
        tags: ['opportunities'],
        summary: 'Submit, approve, open, fill or close an opportunity',
        description:
          'The opportunity names what you can do with it next. It opens only when nothing is `missing` from it. To cancel it, use its cancellation.',
        params: z.strictObject({ id }),
        body: OpportunityMoveMake,
        response: {
          200: Opportunity,
          ...mayFail(
            opportunityNotFound,
            opportunityNotYours,
            opportunityIncomplete,
            wordsNeeded,
            moveNotAllowed,
          ),
        },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const by = {
        opportunityId: request.params.id,
        version: versionFrom(request.headers['if-match']),
      }
      const row = await change(poolOf(app), async (tx) => {
        await moveOpportunity(tx, request.context, by, request.body)
        return findOpportunity(tx, { ...by, organisationId })
      })
      if (!row) throw opportunityNotFound()
      return reply
        .header('etag', etagOf(row.version, 'staff'))
        .send(opportunityView(row, request.actor))
    },
  )

  app.get(
    '/opportunities/:id/moves',
    {
      config: {
        access: ['coordinator'],
        record: { nothing: 'Opportunities are not records of leaders' },
      },
      schema: {
        operationId: 'listOpportunityMoves',
        tags: ['opportunities'],
        summary: 'List what happened to an opportunity of yours, newest first',
        params: z.strictObject({ id }),
        querystring: OpportunityMoveFilter,
        response: {
          200: OpportunityMovePage,
          ...mayFail(opportunityNotFound, opportunityNotYours),
        },
      },
    },
    async ({ params, query, actor }) => {
      const organisationId = organisationOf(actor)
      const { limit, cursor } = query
      await findOwn(db, params.id, organisationId)
      const binding = {
        operation: 'listOpportunityMoves',
        caller: organisationId,
        filter: { opportunityId: params.id },
      }
      const before = cursor ? cursors.open(binding, cursor, z.uuid()) : null
      const rows = await findMoves(db, { organisationId, opportunityId: params.id, before, limit })
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return {
        items: items.map(({ byId, byName, at, ...move }) => ({
          ...move,
          by: byId && byName ? { id: byId, name: byName } : null,
          at: at.toISOString(),
        })),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
    },
  )
}
