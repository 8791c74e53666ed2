import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { signInRequired } from '../../core/common.errors.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { digestOf, newSecret } from '../../core/secrets.ts'
import { id } from '../../core/text.ts'
import { tokenNotFound } from './access.errors.ts'
import { ApiTokenCreate, ApiTokenMade, ApiTokenPage, Me, SessionPage } from './access.schemas.ts'
import { findAccount } from './accounts.queries.ts'
import { accountIdOf, meFrom } from './me.rules.ts'
import { sessionCookieOf } from './session-cookie.rules.ts'
import {
  endApiToken,
  endSessions,
  findApiToken,
  findApiTokens,
  findSessions,
  insertApiToken,
} from './sessions.queries.ts'

const everyone = ['leader', 'coordinator', 'administrator'] as const
const staff = ['coordinator', 'administrator'] as const

const tokenView = (token: {
  id: string
  name: string
  createdAt: Date
  usedAt: Date | null
  expiresAt: Date
}) => ({
  id: token.id,
  name: token.name,
  createdAt: token.createdAt.toISOString(),
  usedAt: token.usedAt?.toISOString() ?? null,
  expiresAt: token.expiresAt.toISOString(),
})

export const meRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, database } = app.services
  const { db } = database

  app.get(
    '/me',
    {
      config: { access: everyone, record: { nothing: 'Own account, no leader record' } },
      schema: {
        operationId: 'getMe',
        tags: ['me'],
        summary: 'Who am I, and what may I do',
        response: { 200: Me },
      },
    },
    async (request) => {
      const account = await findAccount(db, { accountId: accountIdOf(request.actor) })
      if (!account) throw signInRequired()
      return meFrom(request.actor, account)
    },
  )

  app.get(
    '/me/sessions',
    {
      config: { access: everyone, record: { nothing: 'Own sessions' } },
      schema: {
        operationId: 'listMySessions',
        tags: ['me'],
        summary: 'Where I am signed in',
        response: { 200: SessionPage },
      },
    },
    async (request) => {
      const sessions = await findSessions(db, accountIdOf(request.actor))
      const items = sessions.map((session) => ({
        id: session.id,
        device: session.device,
        createdAt: session.createdAt.toISOString(),
        seenAt: session.seenAt.toISOString(),
        current: session.id === request.actor.sessionId,
      }))
      return { items, nextCursor: null }
    },
  )

  app.delete(
    '/me/sessions/current',
    {
      config: { access: everyone, record: { audit: 'access.signed_out' } },
      schema: {
        operationId: 'endSession',
        tags: ['me'],
        summary: 'Sign out here',
        response: { 204: { description: 'Signed out' } },
      },
    },
    async (request, reply) => {
      const { actor } = request
      const accountId = accountIdOf(actor)
      await change(poolOf(app), async (tx) => {
        if (actor.via === 'session' && actor.sessionId)
          await endSessions(tx, { accountId, sessionId: actor.sessionId })
        await writeAudit(tx, request.context, {
          event: 'access.signed_out',
          subjectKind: 'account',
          subjectId: accountId,
        })
      })
      const cookie = sessionCookieOf(config)
      return reply
        .clearCookie(cookie.name, cookie.options)
        .header('clear-site-data', '"cache", "storage"')
        .status(204)
        .send(null)
    },
  )

  app.delete(
    '/me/sessions',
    {
      config: { access: everyone, record: { audit: 'access.signed_out_everywhere' } },
      schema: {
        operationId: 'endAllSessions',
        tags: ['me'],
        summary: 'Sign out everywhere',
        response: { 204: { description: 'Signed out everywhere' } },
      },
    },
    async (request, reply) => {
      const accountId = accountIdOf(request.actor)
      await change(poolOf(app), async (tx) => {
        await endSessions(tx, { accountId })
        await writeAudit(tx, request.context, {
          event: 'access.signed_out_everywhere',
          subjectKind: 'account',
          subjectId: accountId,
        })
      })
      const cookie = sessionCookieOf(config)
      return reply.clearCookie(cookie.name, cookie.options).status(204).send(null)
    },
  )

  app.get(
    '/me/tokens',
    {
      config: { access: staff, record: { nothing: 'Own tokens' } },
      schema: {
        operationId: 'listMyTokens',
        tags: ['me'],
        summary: 'My API tokens',
        response: { 200: ApiTokenPage },
      },
    },
    async (request) => {
      const tokens = await findApiTokens(db, accountIdOf(request.actor))
      return { items: tokens.map(tokenView), nextCursor: null }
    },
  )

  app.post(
    '/me/tokens',
    {
      config: { access: staff, record: { audit: 'access.token_made' }, creates: true },
      schema: {
        operationId: 'createMyToken',
        tags: ['me'],
        summary: 'Make an API token',
        description:
          'The token acts with your own rights, for programs. Its secret is shown this once.',
        body: ApiTokenCreate,
        response: { 201: ApiTokenMade, ...mayFail(tokenNotFound) },
      },
    },
    async (request, reply) => {
      const accountId = accountIdOf(request.actor)
      const secret = newSecret()
      const { id: tokenId, repeated } = await createOnce(
        poolOf(app),
        attemptOf(request),
        async (tx) => {
          const made = await insertApiToken(tx, {
            accountId,
            ...request.body,
            tokenHash: digestOf(secret),
          })
          await writeAudit(tx, request.context, {
            event: 'access.token_made',
            subjectKind: 'api_token',
            subjectId: made,
          })
          return made
        },
      )
      const token = await findApiToken(db, { accountId, tokenId })
      if (!token) throw tokenNotFound()
      request.context.recorded = true
      return reply.status(201).send({ ...tokenView(token), token: repeated ? null : secret })
    },
  )

  app.delete(
    '/me/tokens/:id',
    {
      config: { access: staff, record: { audit: 'access.token_ended' } },
      schema: {
        operationId: 'endMyToken',
        tags: ['me'],
        summary: 'End an API token',
        params: z.strictObject({ id }),
        response: { 204: { description: 'The token no longer works' }, ...mayFail(tokenNotFound) },
      },
    },
    async (request, reply) => {
      const accountId = accountIdOf(request.actor)
      await change(poolOf(app), async (tx) => {
        if (!(await endApiToken(tx, { accountId, tokenId: request.params.id })))
          throw tokenNotFound()
        await writeAudit(tx, request.context, {
          event: 'access.token_ended',
          subjectKind: 'api_token',
          subjectId: request.params.id,
        })
      })
      return reply.status(204).send(null)
    },
  )
}
