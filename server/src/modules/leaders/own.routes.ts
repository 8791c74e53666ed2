import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { outcodeUnknown } from '../organisations/organisations.errors.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { leaderNotFound, ratingNotYours } from './leaders.errors.ts'
import { Leader } from './leaders.schemas.ts'
import { changeOwnLeader } from './own.actions.ts'
import { findReadings } from './own.queries.ts'
import { ownLeaderId } from './own.rules.ts'
import { OwnLeaderUpdate, ReadingPage, ReadingQuery } from './own.schemas.ts'
import { findLeader } from './views.queries.ts'
import { leaderView } from './views.rules.ts'

const Mark = z.object({ day: z.string(), latestAt: z.string(), key: z.string() })

/** What a person does with their own record. */
export const ownRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database
  const findOwn = (from: typeof db, leaderId: string) =>
    findLeader(from, { organisationId: null, leaderId }, leaderId)

  app.get(
    '/me/leader',
    {
      config: { access: ['leader'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getMyLeader',
        tags: ['me'],
        summary: 'Read my own record',
        response: { 200: Leader, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const row = await findOwn(db, leaderId)
      if (!row) throw leaderNotFound()
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      return reply.header('etag', etagOf(row.version, row.view)).send(leaderView(row, new Date()))
    },
  )

  app.patch(
    '/me/leader',
    {
      config: { access: ['leader'], record: { audit: 'leaders.changed_own' }, versioned: true },
      schema: {
        operationId: 'updateMyLeader',
        tags: ['me'],
        summary: 'Change my own record, or take a break',
        description: 'What is not named stays as it is. Own ratings are added to their history.',
        body: OwnLeaderUpdate,
        response: {
          200: Leader,
          ...mayFail(leaderNotFound, outcodeUnknown, termUnknown, ratingNotYours),
        },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const version = versionFrom(request.headers['if-match'])
      const row = await change(poolOf(app), async (tx) => {
        await changeOwnLeader(tx, request.context, { leaderId, version }, request.body)
        return findOwn(tx, leaderId)
      })
      if (!row) throw leaderNotFound()
      return reply.header('etag', etagOf(row.version, row.view)).send(leaderView(row, new Date()))
    },
  )

  app.get(
    '/me/readings',
    {
      config: {
        access: ['leader'],
        record: { nothing: 'The record of readings itself; it holds ids, and only one’s own' },
      },
      schema: {
        operationId: 'listMyReadings',
        tags: ['me'],
        summary: 'Who has seen me, when and why',
        querystring: ReadingQuery,
        response: { 200: ReadingPage },
      },
    },
    async ({ actor, query }) => {
      const leaderId = ownLeaderId(actor)
      const binding = {
        operation: 'listMyReadings',
        caller: leaderId,
        filter: { others: query.others },
      }
      const after = query.cursor ? cursors.open(binding, query.cursor, Mark) : null
      const rows = await findReadings(db, {
        leaderId,
        exceptAccount: query.others === 'true' ? actor.accountId : null,
        after,
        limit: query.limit,
      })
      const page = rows.slice(0, query.limit)
      const last = page.at(-1)
      const mark = last && {
        day: last.day,
        latestAt: last.latest_at.toISOString(),
        key: last.key,
      }
      return {
        items: page.map((row) => ({
          day: row.day,
          manner: row.manner,
          reader:
            row.reader ?? (row.actor_kind === 'command' ? 'The bank’s own machine' : 'Somebody'),
          organisation: row.organisation,
          isMe: row.actor_id === actor.accountId,
          purposes: row.purposes,
          times: row.times,
          latestAt: row.latest_at.toISOString(),
        })),
        nextCursor: rows.length > query.limit && mark ? cursors.seal(binding, mark) : null,
      }
    },
  )
}
