import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import {
  moveNotAllowed,
  opportunityNotFound,
  opportunityNotYours,
  wordsNeeded,
} from '../opportunities/opportunities.errors.ts'
import { findOpportunity } from '../opportunities/opportunities.queries.ts'
import { opportunityView } from '../opportunities/opportunities.rules.ts'
import { Opportunity } from '../opportunities/opportunities.schemas.ts'
import { cancelOpportunity } from './cancel.actions.ts'
import { OpportunityCancel } from './cancel.schemas.ts'

export const cancelRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { jobs } = app.services

  app.post(
    '/opportunities/:id/cancellation',
    {
      config: {
        access: ['coordinator', 'client'],
        scope: 'opportunities:write',
        record: { audit: 'opportunities.moved' },
        versioned: true,
      },
      schema: {
        operationId: 'cancelOpportunity',
        tags: ['opportunities'],
        summary: 'Cancel an opportunity, and tell everybody who was asked',
        description:
          'Ends all that began with it. Once anybody was asked it needs words: they read them.',
        params: z.strictObject({ id }),
        body: OpportunityCancel,
        response: {
          200: Opportunity,
          ...mayFail(opportunityNotFound, opportunityNotYours, wordsNeeded, moveNotAllowed),
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
        await cancelOpportunity({ tx, jobs }, request.context, by, request.body.words)
        return findOpportunity(tx, { ...by, organisationId })
      })
      if (!row) throw opportunityNotFound()
      return reply
        .header('etag', etagOf(row.version, 'staff'))
        .send(opportunityView(row, request.actor))
    },
  )
}
