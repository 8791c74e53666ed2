import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, type Actor } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import {
  changeClient,
  newClientSecret,
  registerClient,
  rotateSecret,
  stopSecret,
} from './clients.actions.ts'
import {
  clientContactUnknown,
  clientNotFound,
  clientSecretNotFound,
  tooManySecrets,
} from './clients.errors.ts'
import { findClient, findClients, findSecrets } from './clients.queries.ts'
import { clientView } from './clients.rules.ts'
import {
  Client,
  ClientCreate,
  ClientFilter,
  ClientMade,
  ClientPage,
  ClientSecretCreate,
  ClientUpdate,
} from './clients.schemas.ts'

const read = {
  access: ['engagement_lead'],
  record: { nothing: 'Programs of the organisation, no leader record' },
} as const
const access = ['engagement_lead'] as const

/** The programs that act for an organisation: its engagement lead registers, changes and stops them. */
export const clientsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, database, cursors } = app.services
  const perMinute = config.clientRequestsAMinute
  const { db } = database

  /** One program as it stands now. */
  async function standing(actor: Actor, clientId: string) {
    const client = await findClient(db, { clientId, organisationId: organisationOf(actor) })
    if (!client) throw clientNotFound()
    return { client, view: clientView(client, await findSecrets(db, [clientId]), perMinute) }
  }

  app.get(
    '/clients',
    {
      config: read,
      schema: {
        operationId: 'listClients',
        tags: ['access'],
        summary: 'List the programs that act for my organisation',
        querystring: ClientFilter,
        response: { 200: ClientPage },
      },
    },
    async ({ query, actor }) => {
      const organisationId = organisationOf(actor)
      const { limit, cursor } = query
      const binding = { operation: 'listClients', caller: organisationId, filter: {} }
      const after = cursor ? cursors.open(binding, cursor, id) : undefined
      const rows = await findClients(db, { organisationId, after, limit })
      const page = rows.slice(0, limit)
      const secrets = await findSecrets(
        db,
        page.map(({ id: clientId }) => clientId),
      )
      const last = page.at(-1)
      return {
        items: page.map((client) => clientView(client, secrets, perMinute)),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
    },
  )

  app.post(
    '/clients',
    {
      config: { access, record: { audit: 'clients.registered' }, creates: true, locates: true },
      schema: {
        operationId: 'createClient',
        tags: ['access'],
        summary: 'Register a program of my organisation',
        description:
          'It gets tokens at /oauth/token with its id and secret (OAuth 2.0 client credentials). The secret is shown this once.',
        body: ClientCreate,
        response: { 201: ClientMade, ...mayFail(clientNotFound) },
      },
    },
    async (request, reply) => {
      const secret = newClientSecret()
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        registerClient(tx, request.context, request.body, secret),
      )
      request.context.recorded = true
      const { client, view } = await standing(request.actor, made.id)
      return reply
        .status(201)
        .headers({
          etag: etagOf(client.version, 'staff'),
          location: `/api/v1/clients/${made.id}`,
        })
        .send({ ...view, secret: made.repeated ? null : secret })
    },
  )

  app.get(
    '/clients/:id',
    {
      config: read,
      schema: {
        operationId: 'getClient',
        tags: ['access'],
        summary: 'Read one program',
        params: z.strictObject({ id }),
        response: { 200: Client, ...mayFail(clientNotFound) },
      },
    },
    async ({ params, actor }, reply) => {
      const { client, view } = await standing(actor, params.id)
      return reply.header('etag', etagOf(client.version, 'staff')).send(view)
    },
  )

  app.patch(
    '/clients/:id',
    {
      config: { access, record: { audit: 'clients.changed' }, versioned: true },
      schema: {
        operationId: 'updateClient',
        tags: ['access'],
        summary: 'Change a program, suspend it, or let it work again',
        description:
          'Suspending ends every token of the program at once; taking a scope away takes it from tokens that were given.',
        params: z.strictObject({ id }),
        body: ClientUpdate,
        response: { 200: Client, ...mayFail(clientNotFound, clientContactUnknown) },
      },
    },
    async (request, reply) => {
      const by = {
        clientId: request.params.id,
        version: versionFrom(request.headers['if-match']),
      }
      await change(poolOf(app), (tx) => changeClient(tx, request.context, by, request.body))
      const { client, view } = await standing(request.actor, by.clientId)
      return reply.header('etag', etagOf(client.version, 'staff')).send(view)
    },
  )

  app.post(
    '/clients/:id/secrets',
    {
      config: { access, record: { audit: 'clients.secret_made' }, creates: true },
      schema: {
        operationId: 'createClientSecret',
        tags: ['access'],
        summary: 'Give a program a new secret',
        description:
          'The one before goes on working for as long as you say, so that nothing stops while the program is told. The new one is shown this once.',
        params: z.strictObject({ id }),
        body: ClientSecretCreate,
        response: { 201: ClientMade, ...mayFail(clientNotFound, tooManySecrets) },
      },
    },
    async (request, reply) => {
      const secret = newClientSecret()
      const by = { clientId: request.params.id, ...request.body }
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        rotateSecret(tx, request.context, by, secret),
      )
      request.context.recorded = true
      const { client, view } = await standing(request.actor, by.clientId)
      return reply
        .status(201)
        .header('etag', etagOf(client.version, 'staff'))
        .send({ ...view, secret: made.repeated ? null : secret })
    },
  )

  app.delete(
    '/clients/:id/secrets/:secretId',
    {
      config: { access, record: { audit: 'clients.secret_ended' } },
      schema: {
        operationId: 'endClientSecret',
        tags: ['access'],
        summary: 'End a secret of a program, with every token that came by it',
        params: z.strictObject({ id, secretId: id.meta({ description: 'Which secret' }) }),
        response: {
          204: { description: 'The secret no longer works' },
          ...mayFail(clientNotFound, clientSecretNotFound),
        },
      },
    },
    async ({ context, params }, reply) => {
      await change(poolOf(app), (tx) =>
        stopSecret(tx, context, { clientId: params.id, secretId: params.secretId }),
      )
      return reply.status(204).send(null)
    },
  )
}
