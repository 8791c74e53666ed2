import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { changeIdea, moveIdea, removeIdea, writeIdea } from './ideas.actions.ts'
import { ideaIncomplete, ideaMoveNotAllowed, ideaNotFound, ideaWriterAway } from './ideas.errors.ts'
import { findOwnIdea, findOwnIdeas } from './ideas.queries.ts'
import { ownIdeaView } from './ideas.rules.ts'
import { findResponses } from './responses.queries.ts'
import {
  IdeaCreate,
  IdeaMoveMake,
  IdeaUpdate,
  OwnIdea,
  OwnIdeaPage,
  PageOnly,
} from './ideas.schemas.ts'

const params = z.strictObject({ id })

/** A leader's own ideas: written, changed, opened to organisations, closed and taken out by nobody else. */
export const ownIdeasRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  async function read(leaderId: string, ideaId: string) {
    const row = await findOwnIdea(db, { leaderId, ideaId })
    if (!row) throw ideaNotFound()
    return ownIdeaView(row, await findResponses(db, { ideaIds: [row.id], organisationId: null }))
  }

  app.get(
    '/me/ideas',
    {
      config: { access: ['leader'], record: { reading: 'listed' } },
      schema: {
        operationId: 'listMyIdeas',
        tags: ['ideas'],
        summary: 'List my ideas, the newest first',
        querystring: PageOnly,
        response: { 200: OwnIdeaPage, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const leaderId = ownLeaderId(request.actor)
      const { limit, cursor } = request.query
      const binding = { operation: 'listMyIdeas', caller: leaderId, filter: null }
      const before = cursor ? cursors.open(binding, cursor, z.uuid()) : null
      const rows = await findOwnIdeas(db, { leaderId, before, limit })
      const items = rows.slice(0, limit)
      const responses = await findResponses(db, {
        ideaIds: items.map((row) => row.id),
        organisationId: null,
      })
      const responsesOf = Map.groupBy(responses, ({ ideaId }) => ideaId)
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      const last = items.at(-1)
      return {
        items: items.map((row) => ownIdeaView(row, responsesOf.get(row.id) ?? [])),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
    },
  )

  app.post(
    '/me/ideas',
    {
      config: {
        access: ['leader'],
        record: { audit: 'ideas.written' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'createMyIdea',
        tags: ['ideas'],
        summary: 'Write down an idea',
        description: 'It is yours alone until you open it.',
        body: IdeaCreate,
        response: { 201: OwnIdea, ...mayFail(leaderNotFound, ideaNotFound) },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        writeIdea(tx, request.context, request.body),
      )
      request.context.recorded = true
      const view = await read(leaderId, made.id)
      return reply
        .status(201)
        .headers({ etag: etagOf(view.version, 'self'), location: `/api/v1/me/ideas/${made.id}` })
        .send(view)
    },
  )

  app.get(
    '/me/ideas/:id',
    {
      config: { access: ['leader'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getMyIdea',
        tags: ['ideas'],
        summary: 'Read an idea of mine',
        params,
        response: { 200: OwnIdea, ...mayFail(leaderNotFound, ideaNotFound) },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const view = await read(leaderId, request.params.id)
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      return reply.header('etag', etagOf(view.version, 'self')).send(view)
    },
  )

  app.patch(
    '/me/ideas/:id',
    {
      config: { access: ['leader'], record: { audit: 'ideas.changed' }, versioned: true },
      schema: {
        operationId: 'updateMyIdea',
        tags: ['ideas'],
        summary: 'Change an idea of mine',
        params,
        body: IdeaUpdate,
        response: { 200: OwnIdea, ...mayFail(leaderNotFound, ideaNotFound, ideaIncomplete) },
      },
    },
    async (request, reply) => {
      const version = versionFrom(request.headers['if-match'])
      const ideaId = request.params.id
      await change(poolOf(app), (tx) =>
        changeIdea(tx, request.context, { ideaId, version }, request.body),
      )
      const view = await read(ownLeaderId(request.actor), ideaId)
      return reply.header('etag', etagOf(view.version, 'self')).send(view)
    },
  )

  app.post(
    '/me/ideas/:id/status',
    {
      config: { access: ['leader'], record: { audit: 'ideas.moved' }, versioned: true },
      schema: {
        operationId: 'moveMyIdea',
        tags: ['ideas'],
        summary: 'Open an idea of mine to organisations, or close it again',
        params,
        body: IdeaMoveMake,
        response: {
          200: OwnIdea,
          ...mayFail(
            leaderNotFound,
            ideaNotFound,
            ideaIncomplete,
            ideaMoveNotAllowed,
            ideaWriterAway,
          ),
        },
      },
    },
    async (request, reply) => {
      const version = versionFrom(request.headers['if-match'])
      const ideaId = request.params.id
      await change(poolOf(app), (tx) =>
        moveIdea(tx, request.context, { ideaId, version }, request.body.move),
      )
      const view = await read(ownLeaderId(request.actor), ideaId)
      return reply.header('etag', etagOf(view.version, 'self')).send(view)
    },
  )

  app.delete(
    '/me/ideas/:id',
    {
      config: { access: ['leader'], record: { audit: 'ideas.removed' } },
      schema: {
        operationId: 'removeMyIdea',
        tags: ['ideas'],
        summary: 'Take an idea of mine out',
        params,
        response: {
          204: { description: 'Taken out' },
          ...mayFail(leaderNotFound, ideaNotFound),
        },
      },
    },
    async (request, reply) => {
      await change(poolOf(app), (tx) => removeIdea(tx, request.context, request.params.id))
      return reply.status(204).send(null)
    },
  )
}
