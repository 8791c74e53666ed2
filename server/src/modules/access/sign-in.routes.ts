import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { digestOf, networkOf } from '../../core/secrets.ts'
import { signInLinkSpent } from './access.errors.ts'
import {
  SessionCreate,
  SessionStarted,
  SignInLinkCreate,
  SignInLinkSent,
} from './access.schemas.ts'
import { findAccount } from './accounts.queries.ts'
import { meFrom } from './me.rules.ts'
import { sessionCookieOf } from './session-cookie.rules.ts'
import { findActorBySession } from './sessions.queries.ts'
import { requestSignInLink, startSession } from './sign-in.actions.ts'

export const signInRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, database, jobs } = app.services

  app.post(
    '/sign-in-links',
    {
      config: { access: ['visitor'], record: { audit: 'access.link_requested' } },
      schema: {
        operationId: 'requestSignInLink',
        tags: ['access'],
        summary: 'Ask for a link to sign in',
        description:
          'Sends a one-time link to the address if it has an account. The answer is always the same.',
        body: SignInLinkCreate,
        response: { 202: SignInLinkSent },
      },
    },
    async (request, reply) => {
      const { email, returnTo } = request.body
      await requestSignInLink({ pool: poolOf(app), db: database.db, jobs }, request.context, {
        email,
        network: networkOf(request.ip),
        returnTo: returnTo ?? null,
      })
      return reply
        .status(202)
        .send({ message: 'If this address has an account, a link is on its way.' })
    },
  )

  app.post(
    '/sessions',
    {
      config: { access: ['visitor'], record: { audit: 'access.signed_in' } },
      schema: {
        operationId: 'startSession',
        tags: ['access'],
        summary: 'Sign in with the secret of a link',
        description:
          'Uses the link up and sets the session cookie. Opening the link alone never does.',
        body: SessionCreate,
        response: { 201: SessionStarted, ...mayFail(signInLinkSpent) },
      },
    },
    async (request, reply) => {
      const started = await startSession(poolOf(app), request.context, {
        secret: request.body.token,
        device: request.headers['user-agent']?.slice(0, 200) ?? null,
        maxHours: config.sessionMaxHours,
      })
      const actor = await findActorBySession(
        database.db,
        digestOf(started.secret),
        config.sessionIdleMinutes,
      )
      const account = await findAccount(database.db, { accountId: started.accountId })
      if (!account) throw signInLinkSpent()
      const cookie = sessionCookieOf(config)
      return reply
        .setCookie(cookie.name, started.secret, cookie.options)
        .status(201)
        .send({ me: meFrom(actor, account), returnTo: started.returnTo })
    },
  )
}
