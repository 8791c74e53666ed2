import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { opportunityNotFound, opportunityNotYours } from '../opportunities/opportunities.errors.ts'
import { findOpportunity } from '../opportunities/opportunities.queries.ts'
import { placementNotFound } from '../placements/placements.errors.ts'
import { readCheckIns, recordCheckIn, reviewRole } from './check-ins.actions.ts'
import {
  checkInClosed,
  checkInNotFound,
  checkInTheirs,
  roleReviewTooEarly,
} from './check-ins.errors.ts'
import { CheckIns, CheckInRecord, CheckInTrend, RoleReviewCreate } from './check-ins.schemas.ts'
import { checkInView, quarterView, roleReviewView } from './check-ins-views.rules.ts'
import { countReviews, findQuarters } from './check-in-lists.queries.ts'

const params = z.strictObject({ id })

/** How it goes for people who take part, as staff read it, and what was changed. */
export const checkInsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  const answer = async (by: Parameters<typeof readCheckIns>[1]) => {
    const { leaderId, items, reviews, ...rest } = await readCheckIns(db, by)
    const body = {
      ...rest,
      items: items.map(checkInView),
      reviews: reviews.map((review) => roleReviewView(review, true)),
    }
    return { leaderId, body }
  }

  app.get(
    '/placements/:id/check-ins',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getCheckIns',
        tags: ['placements'],
        summary: 'Read how it goes for somebody, and what might be changed in the role',
        description:
          'Words are here only where the person wrote them for the organisation, or for you as their contact.',
        params,
        response: { 200: CheckIns, ...mayFail(placementNotFound) },
      },
    },
    async (request) => {
      const { actor } = request
      const by = { organisationId: organisationOf(actor), accountId: actor.accountId }
      const { leaderId, body } = await answer({ ...by, placementId: request.params.id })
      await writeReading(db, request.context, { view: 'placement', leaderIds: [leaderId] })
      return body
    },
  )

  app.post(
    '/check-ins/:id/answer',
    {
      config: { access: ['coordinator'], record: { audit: 'participation.check_in_answered' } },
      schema: {
        operationId: 'recordCheckIn',
        tags: ['placements'],
        summary: 'Write down how it goes, as somebody told you',
        params,
        body: CheckInRecord,
        response: { 200: CheckIns, ...mayFail(checkInNotFound, checkInClosed, checkInTheirs) },
      },
    },
    async (request) => {
      const { actor } = request
      const placementId = await change(poolOf(app), (tx) =>
        recordCheckIn(tx, request.context, request.params.id, request.body),
      )
      const by = { organisationId: organisationOf(actor), accountId: actor.accountId }
      return (await answer({ ...by, placementId })).body
    },
  )

  app.post(
    '/placements/:id/role-reviews',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'participation.role_reviewed' },
        creates: true,
      },
      schema: {
        operationId: 'reviewRole',
        tags: ['placements'],
        summary: 'Say what was changed in the role after a check-in',
        description: 'The person reads it beside their answers.',
        params,
        body: RoleReviewCreate,
        response: { 201: CheckIns, ...mayFail(placementNotFound, roleReviewTooEarly) },
      },
    },
    async (request, reply) => {
      const { actor } = request
      const placementId = request.params.id
      await createOnce(poolOf(app), attemptOf(request), (tx) =>
        reviewRole(tx, request.context, placementId, request.body),
      )
      request.context.recorded = true
      const by = { organisationId: organisationOf(actor), accountId: actor.accountId }
      return reply.status(201).send((await answer({ ...by, placementId })).body)
    },
  )

  app.get(
    '/opportunities/:id/check-ins',
    {
      config: {
        access: ['coordinator'],
        record: { nothing: 'How often each answer was given; of nobody in particular' },
      },
      schema: {
        operationId: 'getCheckInTrend',
        tags: ['placements'],
        summary: 'How it goes for the people of an opportunity, quarter by quarter',
        params,
        response: { 200: CheckInTrend, ...mayFail(opportunityNotFound, opportunityNotYours) },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const opportunityId = request.params.id
      const opportunity = await findOpportunity(db, { opportunityId, organisationId })
      if (!opportunity) throw opportunityNotFound()
      if (opportunity.organisationId !== organisationId) throw opportunityNotYours()
      const quarters = await findQuarters(db, opportunityId)
      return { quarters: quarters.map(quarterView), ...(await countReviews(db, opportunityId)) }
    },
  )
}
