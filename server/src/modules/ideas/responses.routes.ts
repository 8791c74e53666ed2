import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { opportunityNotFound } from '../opportunities/opportunities.errors.ts'
import { findOpportunity } from '../opportunities/opportunities.queries.ts'
import { opportunityView } from '../opportunities/opportunities.rules.ts'
import { Opportunity } from '../opportunities/opportunities.schemas.ts'
import { placementLive } from '../placements/placements.errors.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import {
  ideaAnsweredBefore,
  ideaNotAgreed,
  ideaNotFound,
  ideaResponseNotFound,
  ideaResponseSettled,
  ideaResponseWithdrawn,
} from './ideas.errors.ts'
import { responseView, sharedIdeaView } from './ideas.rules.ts'
import {
  IdeaOpportunityMake,
  IdeaResponse,
  IdeaResponseAnswer,
  IdeaResponseCreate,
  IdeaResponseWithdraw,
  PageOnly,
  SharedIdeaPage,
} from './ideas.schemas.ts'
import {
  answerIdeaResponse,
  backIdea,
  changeIdeaResponse,
  makeIdeaOpportunity,
  respondToIdea,
  unbackIdea,
  withdrawIdeaResponse,
} from './responses.actions.ts'
import { findResponse, findSharedIdeas } from './responses.queries.ts'

const params = z.strictObject({ id })
const Mark = z.object({ openedAt: z.iso.datetime(), id })

/** How others back an idea, organisations answer it, and an opportunity is made of a yes. */
export const ideaResponsesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors, jobs } = app.services
  const { db } = database

  async function read(by: {
    responseId: string
    leaderId: string | null
    organisationId: string | null
  }) {
    const row = await findResponse(db, by)
    if (!row) throw ideaResponseNotFound()
    return responseView(row)
  }

  app.get(
    '/me/ideas-of-others',
    {
      config: {
        access: ['leader'],
        record: { nothing: 'What its writer opened to all people of the bank' },
      },
      schema: {
        operationId: 'listSharedIdeas',
        tags: ['ideas'],
        summary: 'List ideas that others opened to people like me, the newest first',
        querystring: PageOnly,
        response: { 200: SharedIdeaPage, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const leaderId = ownLeaderId(request.actor)
      const { limit, cursor } = request.query
      const binding = { operation: 'listSharedIdeas', caller: leaderId, filter: null }
      const before = cursor ? cursors.open(binding, cursor, Mark) : undefined
      const rows = await findSharedIdeas(db, { leaderId, before, limit })
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return {
        items: items.map(sharedIdeaView),
        nextCursor:
          rows.length > limit && last?.openedAt
            ? cursors.seal(binding, { openedAt: last.openedAt.toISOString(), id: last.id })
            : null,
      }
    },
  )

  app.post(
    '/me/ideas-of-others/:id/backing',
    {
      config: { access: ['leader'], record: { audit: 'ideas.backed' } },
      schema: {
        operationId: 'backIdea',
        tags: ['ideas'],
        summary: 'Back an idea of somebody else',
        description: 'Its writer and organisations see how many do, and not who.',
        params,
        response: {
          204: { description: 'Backed; said twice is said once' },
          ...mayFail(leaderNotFound, ideaNotFound),
        },
      },
    },
    async (request, reply) => {
      await change(poolOf(app), (tx) => backIdea(tx, request.context, request.params.id))
      return reply.status(204).send(null)
    },
  )

  app.delete(
    '/me/ideas-of-others/:id/backing',
    {
      config: { access: ['leader'], record: { audit: 'ideas.unbacked' } },
      schema: {
        operationId: 'unbackIdea',
        tags: ['ideas'],
        summary: 'Back an idea no more',
        params,
        response: {
          204: { description: 'Taken back' },
          ...mayFail(leaderNotFound, ideaNotFound),
        },
      },
    },
    async (request, reply) => {
      await change(poolOf(app), (tx) => unbackIdea(tx, request.context, request.params.id))
      return reply.status(204).send(null)
    },
  )

  app.post(
    '/ideas/:id/responses',
    {
      config: { access: ['coordinator'], record: { audit: 'ideas.responded' }, creates: true },
      schema: {
        operationId: 'respondToIdea',
        tags: ['ideas'],
        summary: 'Say what your organisation could give to an idea',
        description: 'Its writer is told, and says yes or no to it.',
        params,
        body: IdeaResponseCreate,
        response: {
          201: IdeaResponse,
          ...mayFail(ideaNotFound, ideaAnsweredBefore, ideaResponseNotFound),
        },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        respondToIdea({ tx, jobs }, request.context, request.params.id, request.body),
      )
      request.context.recorded = true
      const view = await read({ responseId: made.id, leaderId: null, organisationId })
      return reply.status(201).header('etag', etagOf(view.version, 'staff')).send(view)
    },
  )

  app.patch(
    '/idea-responses/:id',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'ideas.response_changed' },
        versioned: true,
      },
      schema: {
        operationId: 'changeIdeaResponse',
        tags: ['ideas'],
        summary: 'Put right what your organisation said to an idea, or say something new',
        description:
          'Until its writer has said yes or no; and after it was taken back. Its writer is told, and reads what was said before as well.',
        params,
        body: IdeaResponseCreate,
        response: {
          200: IdeaResponse,
          ...mayFail(ideaResponseNotFound, ideaNotFound, ideaResponseSettled),
        },
      },
    },
    async (request, reply) => {
      const by = {
        responseId: request.params.id,
        version: versionFrom(request.headers['if-match']),
      }
      await change(poolOf(app), (tx) =>
        changeIdeaResponse({ tx, jobs }, request.context, by, request.body),
      )
      const organisationId = organisationOf(request.actor)
      const view = await read({ ...by, leaderId: null, organisationId })
      return reply.header('etag', etagOf(view.version, 'staff')).send(view)
    },
  )

  app.post(
    '/idea-responses/:id/withdrawal',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'ideas.response_withdrawn' },
        versioned: true,
      },
      schema: {
        operationId: 'withdrawIdeaResponse',
        tags: ['ideas'],
        summary: 'Take back what your organisation said to an idea',
        description:
          'Also after a yes, as long as no opportunity was made of it. Its writer is told why.',
        params,
        body: IdeaResponseWithdraw,
        response: {
          200: IdeaResponse,
          ...mayFail(ideaResponseNotFound, ideaResponseSettled, ideaResponseWithdrawn),
        },
      },
    },
    async (request, reply) => {
      const by = {
        responseId: request.params.id,
        version: versionFrom(request.headers['if-match']),
      }
      await change(poolOf(app), (tx) =>
        withdrawIdeaResponse({ tx, jobs }, request.context, by, request.body),
      )
      const organisationId = organisationOf(request.actor)
      const view = await read({ ...by, leaderId: null, organisationId })
      return reply.header('etag', etagOf(view.version, 'staff')).send(view)
    },
  )

  app.post(
    '/me/idea-responses/:id/answer',
    {
      config: { access: ['leader'], record: { audit: 'ideas.answered' }, versioned: true },
      schema: {
        operationId: 'answerIdeaResponse',
        tags: ['ideas'],
        summary: 'Say yes or no to what an organisation could give to my idea',
        description: 'With a yes they learn my name.',
        params,
        body: IdeaResponseAnswer,
        response: {
          200: IdeaResponse,
          ...mayFail(
            leaderNotFound,
            ideaResponseNotFound,
            ideaResponseSettled,
            ideaResponseWithdrawn,
          ),
        },
      },
    },
    async (request, reply) => {
      const by = {
        responseId: request.params.id,
        version: versionFrom(request.headers['if-match']),
      }
      await change(poolOf(app), (tx) => answerIdeaResponse(tx, request.context, by, request.body))
      const leaderId = ownLeaderId(request.actor)
      const view = await read({ ...by, leaderId, organisationId: null })
      return reply.header('etag', etagOf(view.version, 'self')).send(view)
    },
  )

  app.post(
    '/idea-responses/:id/opportunities',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'ideas.taken_up' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'createIdeaOpportunity',
        tags: ['ideas'],
        summary: 'Draft an opportunity around whoever had the idea and said yes',
        description: 'They are put forward for it; the rest is as with every opportunity.',
        params,
        body: IdeaOpportunityMake,
        response: {
          201: Opportunity,
          ...mayFail(
            ideaResponseNotFound,
            ideaNotFound,
            ideaNotAgreed,
            ideaResponseSettled,
            ideaResponseWithdrawn,
            termUnknown,
            placementLive,
            opportunityNotFound,
          ),
        },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        makeIdeaOpportunity({ tx, jobs }, request.context, request.params.id, request.body),
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
}
