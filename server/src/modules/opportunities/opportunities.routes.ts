import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, pagesOf } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { contactUnknown } from '../access/access.errors.ts'
import { outcodeUnknown } from '../organisations/organisations.errors.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { changeOpportunity, draftOpportunity } from './opportunities.actions.ts'
import {
  opportunityIncomplete,
  opportunityNotFound,
  opportunityNotYours,
  seatUnknown,
  stepsNeedFormal,
  weightsAllZero,
} from './opportunities.errors.ts'
import { findOpportunities, findOpportunity } from './opportunities.queries.ts'
import { opportunityCard, opportunityView } from './opportunities.rules.ts'
import {
  Opportunity,
  OpportunityCreate,
  OpportunityFilter,
  OpportunityPage,
  OpportunityUpdate,
} from './opportunities.schemas.ts'

const Position = z.tuple([z.iso.datetime(), z.uuid()])
const draftFailures = [
  termUnknown,
  outcodeUnknown,
  contactUnknown,
  seatUnknown,
  weightsAllZero,
  stepsNeedFormal,
]
/** What a program needs for any of it. */
const scope = 'opportunities:write'
const notPersonal = { nothing: 'Opportunities are not records of leaders' }

export const opportunitiesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/opportunities',
    {
      config: { access: ['coordinator', 'client'], scope, record: notPersonal },
      schema: {
        operationId: 'listOpportunities',
        tags: ['opportunities'],
        summary: 'List opportunities, last changed first',
        querystring: OpportunityFilter,
        response: { 200: OpportunityPage },
      },
    },
    async ({ query, actor }) => {
      const { limit, cursor, mine, ...rest } = query
      const organisationId = organisationOf(actor)
      const binding = {
        operation: 'listOpportunities',
        caller: pagesOf(actor),
        filter: { mine, ...rest },
      }
      const before = cursor ? cursors.open(binding, cursor, Position) : undefined
      const rows = await findOpportunities(db, {
        organisationId,
        mine: mine === 'true',
        status: rest.status,
        kind: rest.kind,
        before,
        limit,
      })
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return {
        items: items.map((row) => opportunityCard(row, actor)),
        nextCursor:
          rows.length > limit && last
            ? cursors.seal(binding, [last.updatedAt.toISOString(), last.id])
            : null,
      }
    },
  )

  app.post(
    '/opportunities',
    {
      config: {
        access: ['coordinator', 'client'],
        scope,
        record: { audit: 'opportunities.drafted' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'createOpportunity',
        tags: ['opportunities'],
        summary: 'Write an opportunity',
        description: 'It starts as a draft that only your organisation sees.',
        body: OpportunityCreate,
        response: { 201: Opportunity, ...mayFail(...draftFailures, opportunityNotFound) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        draftOpportunity(tx, request.context, request.body),
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

  app.get(
    '/opportunities/:id',
    {
      config: { access: ['coordinator', 'leader', 'client'], scope, record: notPersonal },
      schema: {
        operationId: 'getOpportunity',
        tags: ['opportunities'],
        summary: 'Read one opportunity',
        params: z.strictObject({ id }),
        response: { 200: Opportunity, ...mayFail(opportunityNotFound) },
      },
    },
    async ({ params, actor }, reply) => {
      const { organisationId } = actor
      const row = await findOpportunity(db, { opportunityId: params.id, organisationId })
      if (!row) throw opportunityNotFound()
      return reply.header('etag', etagOf(row.version, 'staff')).send(opportunityView(row, actor))
    },
  )

  app.patch(
    '/opportunities/:id',
    {
      config: {
        access: ['coordinator', 'client'],
        scope,
        record: { audit: 'opportunities.changed' },
        versioned: true,
      },
      schema: {
        operationId: 'updateOpportunity',
        tags: ['opportunities'],
        summary: 'Change an opportunity',
        params: z.strictObject({ id }),
        body: OpportunityUpdate,
        response: {
          200: Opportunity,
          ...mayFail(
            ...draftFailures,
            opportunityNotFound,
            opportunityNotYours,
            opportunityIncomplete,
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
        await changeOpportunity(tx, request.context, by, request.body)
        return findOpportunity(tx, { ...by, organisationId })
      })
      if (!row) throw opportunityNotFound()
      return reply
        .header('etag', etagOf(row.version, 'staff'))
        .send(opportunityView(row, request.actor))
    },
  )
}
