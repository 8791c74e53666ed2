import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, type Actor } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { versionStale } from '../../core/common.errors.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import type { Whose } from './attendance.queries.ts'
import { addElsewhere, correctElsewhere, removeElsewhere } from './elsewhere.actions.ts'
import { elsewhereNotFound } from './elsewhere.errors.ts'
import { findElsewhere, type ElsewhereRow } from './elsewhere.queries.ts'
import { Elsewhere, ElsewhereCreate } from './elsewhere.schemas.ts'

const params = z.strictObject({ id })

const view = ({ leaderId: _leaderId, updatedAt, ...row }: ElsewhereRow) => ({
  ...row,
  updatedAt: updatedAt.toISOString(),
})

const staffOf = (actor: Actor): Whose => ({ organisationId: organisationOf(actor), leaderId: null })
const selfOf = (actor: Actor): Whose => ({ organisationId: null, leaderId: ownLeaderId(actor) })

/** What people did before they joined, or with others: in the same history as what they did here. */
export const elsewhereRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database
  const added = { audit: 'participation.elsewhere_added' } as const

  async function read(by: Whose & { elsewhereId: string }) {
    const row = await findElsewhere(db, by)
    if (!row) throw elsewhereNotFound()
    return row
  }

  app.post(
    '/me/involvement-elsewhere',
    {
      config: { access: ['leader'], record: added, creates: true },
      schema: {
        operationId: 'addMyElsewhere',
        tags: ['me'],
        summary: 'Add what I did before, or with others',
        body: ElsewhereCreate,
        response: { 201: Elsewhere, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const whose = selfOf(request.actor)
      const leaderId = ownLeaderId(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        addElsewhere(tx, request.context, whose, leaderId, request.body),
      )
      request.context.recorded = true
      const row = await read({ ...whose, elsewhereId: made.id })
      return reply.status(201).header('etag', etagOf(row.version, 'any')).send(view(row))
    },
  )

  app.post(
    '/leaders/:id/involvement-elsewhere',
    {
      config: { access: ['coordinator'], record: added, creates: true },
      schema: {
        operationId: 'addElsewhere',
        tags: ['leaders'],
        summary: 'Add what a person did before, or with others',
        params,
        body: ElsewhereCreate,
        response: { 201: Elsewhere, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const whose = staffOf(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        addElsewhere(tx, request.context, whose, request.params.id, request.body),
      )
      request.context.recorded = true
      const row = await read({ ...whose, elsewhereId: made.id })
      return reply.status(201).header('etag', etagOf(row.version, 'any')).send(view(row))
    },
  )

  for (const [access, path, whoseOf, name, tag] of [
    ['coordinator', '', staffOf, 'Elsewhere', 'leaders'],
    ['leader', '/me', selfOf, 'MyElsewhere', 'me'],
  ] as const) {
    app.patch(
      `${path}/involvement-elsewhere/:id`,
      {
        config: {
          access: [access],
          record: { audit: 'participation.elsewhere_corrected' },
          versioned: true,
        },
        schema: {
          operationId: `correct${name}`,
          tags: [tag],
          summary: 'Put right what was done elsewhere',
          params,
          body: ElsewhereCreate,
          response: { 200: Elsewhere, ...mayFail(elsewhereNotFound, versionStale) },
        },
      },
      async (request, reply) => {
        const version = versionFrom(request.headers['if-match'])
        const by = { ...whoseOf(request.actor), elsewhereId: request.params.id }
        await change(poolOf(app), (tx) =>
          correctElsewhere(tx, request.context, { ...by, version }, request.body),
        )
        const row = await read(by)
        return reply.header('etag', etagOf(row.version, 'any')).send(view(row))
      },
    )

    app.delete(
      `${path}/involvement-elsewhere/:id`,
      {
        config: {
          access: [access],
          record: { audit: 'participation.elsewhere_removed' },
        },
        schema: {
          operationId: `remove${name}`,
          tags: [tag],
          summary: 'Take out what was written down by mistake',
          params,
          response: {
            204: { description: 'Taken out' },
            ...mayFail(elsewhereNotFound),
          },
        },
      },
      async (request, reply) => {
        const by = { ...whoseOf(request.actor), elsewhereId: request.params.id }
        await change(poolOf(app), (tx) => removeElsewhere(tx, request.context, by))
        return reply.status(204).send(null)
      },
    )
  }
}
