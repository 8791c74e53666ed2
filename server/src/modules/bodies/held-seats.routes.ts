import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import type { CursorBinding } from '../../core/page.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { id } from '../../core/text.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { findHeldLeader } from '../leaders/leaders.queries.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { whenOf } from './seats.rules.ts'
import { HeldSeatPage, PageOnly, TermMark } from './seats.schemas.ts'
import { findTermsOf } from './terms.queries.ts'

/** The seats of one person: for themselves, and for whoever holds their record. */
export const heldSeatsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  async function pageOf(
    leaderId: string,
    binding: CursorBinding,
    { limit, cursor }: z.infer<typeof PageOnly>,
  ) {
    const before = cursor ? cursors.open(binding, cursor, TermMark) : undefined
    const rows = await findTermsOf(db, { leaderId, before, limit })
    const items = rows.slice(0, limit)
    const today = dayInTheKingdom(new Date())
    const last = items.at(-1)
    return {
      items: items.map(({ carriesOver, ...row }) => ({
        ...row,
        when: whenOf({ ...row, carriesOver }, today),
      })),
      nextCursor:
        rows.length > limit && last
          ? cursors.seal(binding, { beginsOn: last.beginsOn, id: last.id })
          : null,
    }
  }

  app.get(
    '/me/seats',
    {
      config: { access: ['leader'], record: { reading: 'listed' } },
      schema: {
        operationId: 'listMySeats',
        tags: ['me'],
        summary: 'The seats on boards and committees that I have, had or will have',
        querystring: PageOnly,
        response: { 200: HeldSeatPage, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const leaderId = ownLeaderId(request.actor)
      const binding = { operation: 'listMySeats', caller: leaderId, filter: null }
      const page = await pageOf(leaderId, binding, request.query)
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      return page
    },
  )

  app.get(
    '/leaders/:id/seats',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'listLeaderSeats',
        tags: ['bodies'],
        summary: 'The seats that a person of yours has, had or will have, elsewhere too',
        params: z.strictObject({ id }),
        querystring: PageOnly,
        response: { 200: HeldSeatPage, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const leaderId = request.params.id
      if (!(await findHeldLeader(db, { leaderId, organisationId }))) throw leaderNotFound()
      const binding = {
        operation: 'listLeaderSeats',
        caller: organisationId,
        filter: { leaderId },
      }
      const page = await pageOf(leaderId, binding, request.query)
      await writeReading(db, request.context, { view: 'holder', leaderIds: [leaderId] })
      return page
    },
  )
}
