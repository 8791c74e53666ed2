import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { liftHold, placeHold } from './retention.actions.ts'
import { holdNotFound, holdStands } from './retention.errors.ts'
import { findHold, findHolds, type HoldRow } from './retention.queries.ts'
import {
  RetentionHold,
  RetentionHoldCreate,
  RetentionHoldFilter,
  RetentionHoldPage,
} from './retention.schemas.ts'

const access = ['engagement_lead', 'administrator'] as const

const holdView = (row: HoldRow) => ({
  id: row.id,
  leader: { id: row.leader_id, name: row.leader_name },
  reason: row.reason,
  placedOn: row.placed_on,
})

/** People whose data has to stay for now; an organisation's own, and nobody else's. */
export const holdsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/retention/holds',
    {
      config: { access, record: { reading: 'listed' } },
      schema: {
        operationId: 'listRetentionHolds',
        tags: ['governance'],
        summary: 'Read whose data has to stay for now, and why',
        querystring: RetentionHoldFilter,
        response: { 200: RetentionHoldPage },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const { organisationId, accountId } = request.actor
      const binding = { operation: 'listRetentionHolds', caller: accountId ?? '', filter: {} }
      const after = cursor ? cursors.open(binding, cursor, id) : null
      const rows = await findHolds(db, { organisationId, after, limit: limit + 1 })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const leaderIds = page.map(({ leader_id: leaderId }) => leaderId)
      await writeReading(db, request.context, { view: 'retention', leaderIds })
      return {
        items: page.map(holdView),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
    },
  )

  app.post(
    '/retention/holds',
    {
      config: { access, record: { audit: 'governance.hold_placed' }, creates: true },
      schema: {
        operationId: 'createRetentionHold',
        tags: ['governance'],
        summary: 'Keep a person’s data for now, because of a claim or an inquiry',
        body: RetentionHoldCreate,
        response: { 201: RetentionHold, ...mayFail(leaderNotFound, holdStands) },
      },
    },
    async (request, reply) => {
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        placeHold(tx, request.context, request.body),
      )
      request.context.recorded = true
      const row = await findHold(db, {
        id: made.id,
        organisationId: request.actor.organisationId,
      })
      if (!row) throw holdNotFound()
      return reply.status(201).send(holdView(row))
    },
  )

  app.delete(
    '/retention/holds/:id',
    {
      config: { access, record: { audit: 'governance.hold_lifted' } },
      schema: {
        operationId: 'endRetentionHold',
        tags: ['governance'],
        summary: 'Lift it: the data goes when its time comes',
        params: z.strictObject({ id }),
        response: { 204: { description: 'Lifted' }, ...mayFail(holdNotFound) },
      },
    },
    async (request, reply) => {
      await change(poolOf(app), (tx) => liftHold(tx, request.context, request.params.id))
      return reply.status(204).send(null)
    },
  )
}
