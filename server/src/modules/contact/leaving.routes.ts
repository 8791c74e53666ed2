import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { etagOf } from '../../core/version.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { Leader } from '../leaders/leaders.schemas.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { findLeader } from '../leaders/views.queries.ts'
import { leaderView } from '../leaders/views.rules.ts'
import { leave } from './leaving.actions.ts'

/** A person who is signed in leaves the bank. */
export const leavingRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { jobs } = app.services

  app.post(
    '/me/leader/leaving',
    {
      config: { access: ['leader'], record: { audit: 'leaders.left' } },
      schema: {
        operationId: 'leaveBank',
        tags: ['me'],
        summary: 'Leave the bank, and take back everything that I agreed to',
        description:
          'The record stays one’s own to read, to take and to erase. The next yes that the person gives is the way back.',
        response: { 200: Leader, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const row = await change(poolOf(app), async (tx) => {
        await leave({ tx, jobs, hasLeft: app.hasLeft }, request.context, leaderId)
        return findLeader(tx, { organisationId: null, leaderId }, leaderId)
      })
      if (!row) throw leaderNotFound()
      return reply.header('etag', etagOf(row.version, row.view)).send(leaderView(row, new Date()))
    },
  )
}
