import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { id } from '../../core/text.ts'
import { ideaNotFound } from './ideas.errors.ts'
import { findIdeaFor, findOpenIdeas } from './ideas.queries.ts'
import { ideaView } from './ideas.rules.ts'
import { Idea, IdeaPage, PageOnly } from './ideas.schemas.ts'
import { findResponses } from './responses.queries.ts'

const Mark = z.object({ openedAt: z.iso.datetime(), id })

/** Ideas that leaders opened, as organisations read them. */
export const ideasRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/ideas',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'listIdeas',
        tags: ['ideas'],
        summary: 'List ideas that leaders opened, the newest first',
        description:
          'Of leaders of every organisation. Whoever has a break or has left is not among them.',
        querystring: PageOnly,
        response: { 200: IdeaPage },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const { limit, cursor } = request.query
      const binding = { operation: 'listIdeas', caller: organisationId, filter: null }
      const before = cursor ? cursors.open(binding, cursor, Mark) : undefined
      const rows = await findOpenIdeas(db, { before, limit })
      const items = rows.slice(0, limit)
      await writeReading(db, request.context, {
        view: 'idea',
        leaderIds: [...new Set(items.map(({ leaderId }) => leaderId))],
      })
      const own = await findResponses(db, { ideaIds: items.map((row) => row.id), organisationId })
      const ownOf = new Map(own.map((response) => [response.ideaId, response]))
      const last = items.at(-1)
      return {
        items: items.map((row) => ideaView(row, organisationId, ownOf.get(row.id))),
        nextCursor:
          rows.length > limit && last?.openedAt
            ? cursors.seal(binding, { openedAt: last.openedAt.toISOString(), id: last.id })
            : null,
      }
    },
  )

  app.get(
    '/ideas/:id',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getIdea',
        tags: ['ideas'],
        summary: 'Read one idea that a leader opened',
        params: z.strictObject({ id }),
        response: { 200: Idea, ...mayFail(ideaNotFound) },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const row = await findIdeaFor(db, { ideaId: request.params.id, organisationId })
      if (!row) throw ideaNotFound()
      const [own] = await findResponses(db, { ideaIds: [row.id], organisationId })
      await writeReading(db, request.context, { view: 'idea', leaderIds: [row.leaderId] })
      return ideaView(row, organisationId, own)
    },
  )
}
