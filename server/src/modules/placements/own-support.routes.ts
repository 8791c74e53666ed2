import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { placementNotFound } from './placements.errors.ts'
import { addOwnSupport, answerSupport, readSupport } from './support.actions.ts'
import {
  supportItemNotFound,
  supportNotAsked,
  supportSessionUnknown,
  supportTooEarly,
} from './support.errors.ts'
import { MetCreate, OwnSupport, OwnSupportItemCreate } from './support.schemas.ts'
import { ownSupportItemView, sessionView } from './support-views.rules.ts'

const params = z.strictObject({ id })

async function ownList(db: Db, by: { leaderId: string; placementId: string }) {
  const { items, sessions, mayAdd } = await readSupport(db, { ...by, organisationId: null })
  return {
    // What was taken off the list is between colleagues.
    items: items.filter(({ state }) => state !== 'dropped').map(ownSupportItemView),
    sessions: sessions.map(sessionView),
    mayAdd,
  }
}

/** What the signed-in person needs so as to take part, what is missing, and whether it was met. */
export const ownSupportRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.get(
    '/me/placements/:id/support',
    {
      config: { access: ['leader'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getMySupport',
        tags: ['me'],
        summary: 'What I need so as to take part, and how far it is',
        params,
        response: { 200: OwnSupport, ...mayFail(leaderNotFound, placementNotFound) },
      },
    },
    async (request) => {
      const leaderId = ownLeaderId(request.actor)
      const list = await ownList(db, { leaderId, placementId: request.params.id })
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      return list
    },
  )

  app.post(
    '/me/placements/:id/support-items',
    {
      config: {
        access: ['leader'],
        record: { audit: 'involvement.support_added' },
        creates: true,
      },
      schema: {
        operationId: 'addMySupport',
        tags: ['me'],
        summary: 'Say what is missing on my list of support',
        description: 'The named contact sees to it, in a few days or before the session.',
        params,
        body: OwnSupportItemCreate,
        response: {
          201: OwnSupport,
          ...mayFail(leaderNotFound, placementNotFound, supportTooEarly, supportSessionUnknown),
        },
      },
    },
    async (request, reply) => {
      const by = { leaderId: ownLeaderId(request.actor), placementId: request.params.id }
      await createOnce(poolOf(app), attemptOf(request), (tx) =>
        addOwnSupport(tx, request.context, by, request.body),
      )
      request.context.recorded = true
      return reply.status(201).send(await ownList(db, by))
    },
  )

  app.post(
    '/me/support-items/:id/met',
    {
      config: { access: ['leader'], record: { audit: 'involvement.support_answered' } },
      schema: {
        operationId: 'answerMySupport',
        tags: ['me'],
        summary: 'Say whether something that I need was there',
        params,
        body: MetCreate,
        response: {
          200: OwnSupport,
          ...mayFail(leaderNotFound, supportItemNotFound, supportNotAsked),
        },
      },
    },
    async (request) => {
      const leaderId = ownLeaderId(request.actor)
      const by = { leaderId, organisationId: null, itemId: request.params.id }
      const { placementId } = await change(poolOf(app), (tx) =>
        answerSupport(tx, request.context, by, request.body),
      )
      return ownList(db, { leaderId, placementId })
    },
  )
}
