import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf } from '../../core/version.ts'
import { termTaken, termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { findRole } from '../vocabulary/vocabulary.queries.ts'
import { roleView } from '../vocabulary/vocabulary.rules.ts'
import { Role, RoleFromOpportunity } from '../vocabulary/vocabulary.schemas.ts'
import { copyOpportunity } from './opportunities.actions.ts'
import { opportunityNotFound, opportunityNotYours } from './opportunities.errors.ts'
import { findOpportunity } from './opportunities.queries.ts'
import { opportunityView } from './opportunities.rules.ts'
import { Opportunity } from './opportunities.schemas.ts'
import { keepAsTemplate } from './template.actions.ts'

export const opportunityCopyRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.post(
    '/opportunities/:id/copies',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'opportunities.drafted' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'copyOpportunity',
        tags: ['opportunities'],
        summary: 'Draft a new opportunity from one of yours',
        description: 'All that it says, without its days: those have to be new ones.',
        params: z.strictObject({ id }),
        response: { 201: Opportunity, ...mayFail(opportunityNotFound, opportunityNotYours) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        copyOpportunity(tx, request.context, request.params.id),
      )
      request.context.recorded = true
      const row = await findOpportunity(db, { opportunityId: made.id, organisationId })
      if (!row) throw opportunityNotFound()
      return reply
        .status(201)
        .headers({
          etag: etagOf(row.version, 'staff'),
          location: `/api/v1/opportunities/${made.id}`,
        })
        .send(opportunityView(row, request.actor))
    },
  )

  app.post(
    '/opportunities/:id/templates',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'vocabulary.role_added' },
        creates: true,
      },
      schema: {
        operationId: 'keepAsTemplate',
        tags: ['opportunities'],
        summary: 'Keep one of your opportunities as a template',
        description:
          'A role of your organisation with what holds for the next time too: purpose, attributes, steps, support. Opportunities are drafted from it as from any role.',
        params: z.strictObject({ id }),
        body: RoleFromOpportunity,
        response: {
          201: Role,
          ...mayFail(opportunityNotFound, opportunityNotYours, termUnknown, termTaken),
        },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        keepAsTemplate(tx, request.context, request.params.id, request.body),
      )
      request.context.recorded = true
      const role = await findRole(db, { roleId: made.id, organisationId })
      if (!role) throw opportunityNotFound()
      return reply
        .status(201)
        .header('etag', etagOf(role.version, 'public'))
        .send(roleView(role, request.actor))
    },
  )
}
