import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { pagesOf, type Actor } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { findDeliveries, findDelivery } from './deliveries.queries.ts'
import { replayOne, replaySince, sendTest } from './webhooks.actions.ts'
import { deliveryNotFound, webhookNotFound } from './webhooks.errors.ts'
import { findWebhook } from './webhooks.queries.ts'
import { deliveryView, keeperOf } from './webhooks.rules.ts'
import {
  WebhookDelivery,
  WebhookDeliveryFilter,
  WebhookDeliveryPage,
  WebhookReplay,
  WebhookReplayed,
} from './webhooks.schemas.ts'

const access = ['engagement_lead', 'client'] as const
const scope = 'webhooks:write'
const read = {
  access,
  scope,
  record: { nothing: 'That something was sent, no leader record' },
} as const
const DeliveryPath = z.strictObject({ id, deliveryId: id.meta({ description: 'Which delivery' }) })
const Place = z.string().regex(/^\d{1,19}$/)

/** What webhooks were told: the log, tests, and sending again. */
export const deliveriesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  /** One delivery as it stands now. */
  async function standing(actor: Actor, by: { webhookId: string; deliveryId: string }) {
    const webhook = await findWebhook(db, keeperOf(actor), by.webhookId)
    if (!webhook) throw webhookNotFound()
    const delivery = await findDelivery(db, by)
    if (!delivery) throw deliveryNotFound()
    return deliveryView(delivery, webhook)
  }

  app.get(
    '/webhooks/:id/deliveries',
    {
      config: read,
      schema: {
        operationId: 'listWebhookDeliveries',
        tags: ['access'],
        summary: 'What a webhook was told, newest first',
        description:
          'Kept for 30 days. What your address answered is not kept, but for the status.',
        params: z.strictObject({ id }),
        querystring: WebhookDeliveryFilter,
        response: { 200: WebhookDeliveryPage, ...mayFail(webhookNotFound) },
      },
    },
    async ({ actor, params, query }) => {
      const keeper = keeperOf(actor)
      const webhook = await findWebhook(db, keeper, params.id)
      if (!webhook) throw webhookNotFound()
      const { limit, cursor, state } = query
      const binding = {
        operation: 'listWebhookDeliveries',
        caller: pagesOf(actor),
        filter: { webhookId: params.id, state },
      }
      const before = cursor ? BigInt(cursors.open(binding, cursor, Place)) : undefined
      const rows = await findDeliveries(db, { webhookId: params.id, state, before, limit })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        items: page.map((delivery) => deliveryView(delivery, webhook)),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, String(last.number)) : null,
      }
    },
  )

  app.get(
    '/webhooks/:id/deliveries/:deliveryId',
    {
      config: read,
      schema: {
        operationId: 'getWebhookDelivery',
        tags: ['access'],
        summary: 'What became of one delivery',
        params: DeliveryPath,
        response: { 200: WebhookDelivery, ...mayFail(webhookNotFound, deliveryNotFound) },
      },
    },
    ({ actor, params }) => standing(actor, { webhookId: params.id, deliveryId: params.deliveryId }),
  )

  app.post(
    '/webhooks/:id/tests',
    {
      config: { access, scope, record: { audit: 'webhooks.tested' }, creates: true, locates: true },
      schema: {
        operationId: 'testWebhook',
        tags: ['access'],
        summary: 'Send a test to a webhook',
        description:
          'Sent once, within seconds, also to a webhook that is paused or disabled. Read the delivery to see what came of it.',
        params: z.strictObject({ id }),
        response: { 201: WebhookDelivery, ...mayFail(webhookNotFound) },
      },
    },
    async (request, reply) => {
      const webhookId = request.params.id
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        sendTest(tx, request.context, webhookId),
      )
      request.context.recorded = true
      return reply
        .status(201)
        .header('location', `/api/v1/webhooks/${webhookId}/deliveries/${made.id}`)
        .send(await standing(request.actor, { webhookId, deliveryId: made.id }))
    },
  )

  app.post(
    '/webhooks/:id/deliveries/:deliveryId/replays',
    {
      config: { access, scope, record: { audit: 'webhooks.replayed' } },
      schema: {
        operationId: 'replayWebhookDelivery',
        tags: ['access'],
        summary: 'Send one delivery again, under the same id',
        params: DeliveryPath,
        response: { 200: WebhookDelivery, ...mayFail(webhookNotFound, deliveryNotFound) },
      },
    },
    async ({ actor, context, params }) => {
      const by = { webhookId: params.id, deliveryId: params.deliveryId }
      await change(poolOf(app), (tx) => replayOne(tx, context, by))
      return standing(actor, by)
    },
  )

  app.post(
    '/webhooks/:id/replays',
    {
      config: { access, scope, record: { audit: 'webhooks.replayed' } },
      schema: {
        operationId: 'replayWebhook',
        tags: ['access'],
        summary: 'Send again what changed since a moment',
        description: 'Each under the id that it had, in the order in which it changed.',
        params: z.strictObject({ id }),
        body: WebhookReplay,
        response: { 200: WebhookReplayed, ...mayFail(webhookNotFound) },
      },
    },
    async ({ body, context, params }) => {
      const by = { webhookId: params.id, ...body }
      const replayed = await change(poolOf(app), (tx) => replaySince(tx, context, by))
      return { replayed }
    },
  )
}
