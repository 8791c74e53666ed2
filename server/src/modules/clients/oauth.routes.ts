import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { databaseCodeOf } from '../../core/db.ts'
import { poolOf } from '../../core/http.ts'
import { ProblemError } from '../../core/problem.ts'
import {
  credentialsOf,
  formOf,
  formRefused,
  grantRefused,
  isRefusal,
  metadataOf,
  type OAuthRefusal,
} from './clients.rules.ts'
import { giveToken, revokeToken } from './tokens.actions.ts'

/** Nothing of an answer that holds a token may stay anywhere (RFC 6749, 5.1). */
const kept = { 'cache-control': 'no-store', pragma: 'no-cache' }

/** A form has a few hundred bytes, with the longest scope that can be asked for. */
const formBytesMax = 16_384

/** A refusal in the words of OAuth, which every client library reads (RFC 6749, 5.2). */
function refuse(
  reply: FastifyReply,
  { status, error, words, seconds }: OAuthRefusal,
): FastifyReply {
  if (seconds !== undefined) reply.header('retry-after', seconds)
  if (status === 401) reply.header('www-authenticate', 'Basic realm="People Bank"')
  return reply.status(status).headers(kept).send({ error, error_description: words })
}

/** What a program sent: its form, and who it says that it is. */
function sentBy(request: FastifyRequest) {
  if (typeof request.body !== 'string')
    return formRefused(
      'Send a form, unpacked: Content-Type: application/x-www-form-urlencoded, and no Content-Encoding.',
    )
  const form = formOf(request.body)
  if (isRefusal(form)) return form
  const shown = credentialsOf(request.headers.authorization, form)
  return isRefusal(shown) ? shown : { form, shown }
}

/**
 * OAuth 2.0 for programs: client credentials (RFC 6749, 4.4), revocation (RFC 7009), and what a client library asks
 * first (RFC 8414). It stands beside the API, where those libraries expect it, and answers in OAuth's own way.
 */
export const oauthRoutes: FastifyPluginAsync = async (app) => {
  const { config } = app.services
  const hidden = { schema: { hide: true } } as const
  const asking = ({ id: requestId }: FastifyRequest) => ({
    pool: poolOf(app),
    requestId,
    limit: config.clientRequestsAMinute,
  })
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formBytesMax },
    ({ headers: { 'content-encoding': encoding = 'identity' } }, body, done) =>
      // What is packed is no form, and is told so as whatever else is none.
      done(null, encoding.toLowerCase() === 'identity' ? body : undefined),
  )
  app.setErrorHandler((error, _request, reply) => {
    const code = databaseCodeOf(error)
    if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      const words = `A form is ${formBytesMax / 1_024} kB at most.`
      return refuse(reply, { ...formRefused(words), status: 413 })
    }
    const isUnreadable =
      code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ||
      (error instanceof ProblemError && error.spec.status === 400)
    if (isUnreadable) return refuse(reply, formRefused('The form cannot be read.'))
    throw error
  })

  app.get('/.well-known/oauth-authorization-server', hidden, () => metadataOf(config.publicUrl))

  app.post('/oauth/token', hidden, async (request, reply) => {
    const sent = sentBy(request)
    if (isRefusal(sent)) return refuse(reply, sent)
    const { form, shown } = sent
    const grant = form.get('grant_type')
    if (grant === undefined) return refuse(reply, formRefused('Say which grant_type you use.'))
    if (grant !== 'client_credentials') return refuse(reply, grantRefused)
    const given = await giveToken(asking(request), shown, form.get('scope'))
    if (isRefusal(given)) return refuse(reply, given)
    return reply.headers(kept).send({
      access_token: given.token,
      token_type: 'Bearer',
      expires_in: given.seconds,
      scope: given.scopes.join(' '),
    })
  })

  app.post('/oauth/revoke', hidden, async (request, reply) => {
    const sent = sentBy(request)
    if (isRefusal(sent)) return refuse(reply, sent)
    const token = sent.form.get('token')
    if (token === undefined) return refuse(reply, formRefused('Say which token is to end.'))
    const done = await revokeToken(asking(request), sent.shown, token)
    // RFC 7009 has nothing to read here: an empty object is JSON still, which some libraries ask for.
    return isRefusal(done) ? refuse(reply, done) : reply.headers(kept).send({})
  })

  // A secret in an address would stand in logs: these addresses take nothing but a form that is posted.
  for (const url of ['/oauth/token', '/oauth/revoke']) {
    app.route({
      method: ['GET', 'PUT', 'PATCH', 'DELETE'],
      url,
      ...hidden,
      handler: (_request, reply) =>
        reply
          .status(405)
          .headers({ ...kept, allow: 'POST' })
          .send({ error: 'invalid_request', error_description: 'POST a form to this address.' }),
    })
  }
}
