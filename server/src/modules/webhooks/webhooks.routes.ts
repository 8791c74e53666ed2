import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import type { Actor } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { clientNotFound } from '../clients/clients.errors.ts'
import {
  addWebhook,
  changeWebhook,
  removeWebhook,
  rotateWebhookSecret,
  stopWebhookSecret,
} from './webhooks.actions.ts'
import {
  lastWebhookSecret,
  mayNotBeTold,
  tooManyWebhooks,
  tooManyWebhookSecrets,
  webhookNotFound,
  webhookSecretNotFound,
} from './webhooks.errors.ts'
import {
  findKeptClient,
  findWebhook,
  findWebhooks,
  findWebhookSecrets,
} from './webhooks.queries.ts'
import { keeperOf, webhookView } from './webhooks.rules.ts'
import {
  Webhook,
  WebhookCreate,
  WebhookList,
  WebhookMade,
  WebhookSecretCreate,
  WebhookUpdate,
} from './webhooks.schemas.ts'

const access = ['engagement_lead', 'client'] as const
const scope = 'webhooks:write'
const read = {
  access,
  scope,
  record: { nothing: 'Addresses of programs, no leader record' },
} as const

/** Where programs are told of changes: looked after by the engagement lead, and by each program itself. */
export const webhooksRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, database } = app.services
  const { db } = database
  const limits = config.webhooks

  /** One webhook as it stands now. */
  async function standing(actor: Actor, webhookId: string) {
    const webhook = await findWebhook(db, keeperOf(actor), webhookId)
    if (!webhook) throw webhookNotFound()
    return webhookView(webhook, await findWebhookSecrets(db, [webhookId]))
  }

  app.get(
    '/clients/:id/webhooks',
    {
      config: read,
      schema: {
        operationId: 'listWebhooks',
        tags: ['access'],
        summary: 'List the webhooks of a program',
        description: 'Ten at most. A program asks for its own, by its client_id.',
        params: z.strictObject({ id }),
        response: { 200: WebhookList, ...mayFail(clientNotFound) },
      },
    },
    async ({ actor, params }) => {
      const keeper = keeperOf(actor)
      if (!(await findKeptClient(db, keeper, params.id))) throw clientNotFound()
      const found = await findWebhooks(db, keeper, params.id)
      const webhookIds = found.map(({ id: webhookId }) => webhookId)
      const secrets = await findWebhookSecrets(db, webhookIds)
      return { items: found.map((webhook) => webhookView(webhook, secrets)) }
    },
  )

  app.post(
    '/clients/:id/webhooks',
    {
      config: { access, scope, record: { audit: 'webhooks.added' }, creates: true, locates: true },
      schema: {
        operationId: 'createWebhook',
        tags: ['access'],
        summary: 'Let a program be told of changes as they happen',
        description:
          'Standard Webhooks 1.0: each change is posted to the address, signed with the secret, which is shown this once. It says that something changed, and nothing of what it is.',
        params: z.strictObject({ id }),
        body: WebhookCreate,
        response: { 201: WebhookMade, ...mayFail(clientNotFound, mayNotBeTold, tooManyWebhooks) },
      },
    },
    async (request, reply) => {
      let secret: string | null = null
      const asked = { clientId: request.params.id, ...request.body }
      const made = await createOnce(poolOf(app), attemptOf(request), async (tx) => {
        const added = await addWebhook(tx, request.context, asked, limits)
        secret = added.secret
        return added.id
      })
      request.context.recorded = true
      const view = await standing(request.actor, made.id)
      return reply
        .status(201)
        .headers({ etag: etagOf(view.version, 'keeper'), location: `/api/v1/webhooks/${made.id}` })
        .send({ ...view, secret: made.repeated ? null : secret })
    },
  )

  app.get(
    '/webhooks/:id',
    {
      config: read,
      schema: {
        operationId: 'getWebhook',
        tags: ['access'],
        summary: 'Read one webhook, and how it does',
        params: z.strictObject({ id }),
        response: { 200: Webhook, ...mayFail(webhookNotFound) },
      },
    },
    async ({ params, actor }, reply) => {
      const view = await standing(actor, params.id)
      return reply.header('etag', etagOf(view.version, 'keeper')).send(view)
    },
  )

  app.patch(
    '/webhooks/:id',
    {
      config: { access, scope, record: { audit: 'webhooks.changed' }, versioned: true },
      schema: {
        operationId: 'updateWebhook',
        tags: ['access'],
        summary: 'Change a webhook, pause it, or let it go on',
        description:
          'What changes while it is paused is kept for 29 days, and sent when it goes on. After longer than that it is told changes.lost once.',
        params: z.strictObject({ id }),
        body: WebhookUpdate,
        response: { 200: Webhook, ...mayFail(webhookNotFound) },
      },
    },
    async (request, reply) => {
      const by = {
        webhookId: request.params.id,
        version: versionFrom(request.headers['if-match']),
      }
      await change(poolOf(app), (tx) =>
        changeWebhook(tx, request.context, by, request.body, limits),
      )
      const view = await standing(request.actor, by.webhookId)
      return reply.header('etag', etagOf(view.version, 'keeper')).send(view)
    },
  )

  app.delete(
    '/webhooks/:id',
    {
      config: { access, scope, record: { audit: 'webhooks.removed' } },
      schema: {
        operationId: 'deleteWebhook',
        tags: ['access'],
        summary: 'Delete a webhook with its secrets and its log',
        params: z.strictObject({ id }),
        response: {
          204: { description: 'Nothing more is sent to it' },
          ...mayFail(webhookNotFound),
        },
      },
    },
    async ({ context, params }, reply) => {
      await change(poolOf(app), (tx) => removeWebhook(tx, context, params.id))
      return reply.status(204).send(null)
    },
  )

  app.post(
    '/webhooks/:id/secrets',
    {
      config: {
        access,
        scope,
        record: { audit: 'webhooks.secret_made' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'createWebhookSecret',
        tags: ['access'],
        summary: 'Give a webhook a new secret',
        description:
          'The one before goes on signing beside it for as long as you say: each delivery has both signatures. The new one is shown this once.',
        params: z.strictObject({ id }),
        body: WebhookSecretCreate,
        response: { 201: WebhookMade, ...mayFail(webhookNotFound, tooManyWebhookSecrets) },
      },
    },
    async (request, reply) => {
      let secret: string | null = null
      const by = { webhookId: request.params.id, ...request.body }
      const made = await createOnce(poolOf(app), attemptOf(request), async (tx) => {
        secret = await rotateWebhookSecret(tx, request.context, by)
        return by.webhookId
      })
      request.context.recorded = true
      const view = await standing(request.actor, by.webhookId)
      return reply
        .status(201)
        .headers({ etag: etagOf(view.version, 'keeper'), location: `/api/v1/webhooks/${view.id}` })
        .send({ ...view, secret: made.repeated ? null : secret })
    },
  )

  app.delete(
    '/webhooks/:id/secrets/:secretId',
    {
      config: { access, scope, record: { audit: 'webhooks.secret_ended' } },
      schema: {
        operationId: 'endWebhookSecret',
        tags: ['access'],
        summary: 'End a secret of a webhook',
        params: z.strictObject({ id, secretId: id.meta({ description: 'Which secret' }) }),
        response: {
          204: { description: 'The secret signs nothing more' },
          ...mayFail(webhookNotFound, webhookSecretNotFound, lastWebhookSecret),
        },
      },
    },
    async ({ context, params }, reply) => {
      await change(poolOf(app), (tx) =>
        stopWebhookSecret(tx, context, { webhookId: params.id, secretId: params.secretId }),
      )
      return reply.status(204).send(null)
    },
  )
}
