import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { together } from '../../core/db.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { pageQuery } from '../../core/page.ts'
import { date, id } from '../../core/text.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { findHeldLeader } from '../leaders/leaders.queries.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { countTimeGiven, findHistory } from './history.queries.ts'
import { History } from './history.schemas.ts'

const Mark = z.object({ day: date, id })

/** One history: what somebody was asked and did here, before, and with others. */
export const historyRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  async function pageOf(
    operation: string,
    leaderId: string,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
    isOwn: boolean,
  ) {
    const binding = { operation, caller: leaderId, filter: null }
    const after = cursor ? cursors.open(binding, cursor, Mark) : undefined
    const [rows, total] = await together([
      findHistory(db, { leaderId, isOwn, after, limit }),
      countTimeGiven(db, leaderId),
    ])
    const last = rows.slice(0, limit).at(-1)
    return {
      items: rows.slice(0, limit).map(({ day: _day, movedAt, ...row }) => ({
        ...row,
        movedAt: movedAt.toISOString(),
      })),
      nextCursor:
        rows.length > limit && last ? cursors.seal(binding, { day: last.day, id: last.id }) : null,
      total,
    }
  }

  app.get(
    '/me/history',
    {
      config: { access: ['leader'], record: { reading: 'listed' } },
      schema: {
        operationId: 'listMyHistory',
        tags: ['me'],
        summary: 'All that I was asked and did, here and elsewhere',
        querystring: z.strictObject(pageQuery),
        response: { 200: History, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const leaderId = ownLeaderId(request.actor)
      const page = await pageOf('listMyHistory', leaderId, request.query, true)
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      return page
    },
  )

  app.get(
    '/leaders/:id/history',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'listLeaderHistory',
        tags: ['leaders'],
        summary: 'All that a person was asked and did, here and elsewhere',
        params: z.strictObject({ id }),
        querystring: z.strictObject(pageQuery),
        response: { 200: History, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const leaderId = request.params.id
      const organisationId = organisationOf(request.actor)
      const [held, page] = await together([
        findHeldLeader(db, { leaderId, organisationId }),
        pageOf('listLeaderHistory', leaderId, request.query, false),
      ])
      if (!held) throw leaderNotFound()
      await writeReading(db, request.context, { view: 'holder', leaderIds: [leaderId] })
      return page
    },
  )
}
