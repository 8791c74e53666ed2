import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import type { Db } from '../../core/db.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { date, id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { addSeat, changeSeat } from './bodies.actions.ts'
import { bodyNotFound, seatNotFound, seatStillHeld, tooManySeats } from './bodies.errors.ts'
import { leadersIn, seatView } from './bodies.rules.ts'
import { findSeat, findSeatsDue } from './seats.queries.ts'
import { PageOnly, Seat, SeatCreate, SeatPage, SeatUpdate } from './seats.schemas.ts'

const Mark = z.object({ mark: date, id })
const params = z.strictObject({ id })

async function readSeat(db: Db, by: { seatId: string; organisationId: string }) {
  const today = dayInTheKingdom(new Date())
  const row = await findSeat(db, { ...by, today })
  if (!row) throw seatNotFound()
  return { view: seatView(row, today), leaderIds: leadersIn([row]) }
}

/** The seats of boards and committees, and those that need somebody. */
export const seatsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/seats/due',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'listSeatsDue',
        tags: ['bodies'],
        summary: 'List your seats that need somebody, the longest waiting first',
        description:
          'Nobody holds them, or whoever does is near the last day of their term or past it, and nobody is to follow.',
        querystring: PageOnly,
        response: { 200: SeatPage },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const { limit, cursor } = request.query
      const binding = { operation: 'listSeatsDue', caller: organisationId, filter: null }
      const today = dayInTheKingdom(new Date())
      const rows = await findSeatsDue(db, {
        organisationId,
        today,
        after: cursor ? cursors.open(binding, cursor, Mark) : undefined,
        limit,
      })
      const items = rows.slice(0, limit)
      await writeReading(db, request.context, { view: 'seat', leaderIds: leadersIn(items) })
      const last = items.at(-1)
      return {
        items: items.map((row) => seatView(row, today)),
        nextCursor:
          rows.length > limit && last
            ? cursors.seal(binding, { mark: last.mark, id: last.id })
            : null,
      }
    },
  )

  app.post(
    '/bodies/:id/seats',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'bodies.seat_added' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'createSeat',
        tags: ['bodies'],
        summary: 'Add a seat for a patient leader',
        params,
        body: SeatCreate,
        response: {
          201: Seat,
          ...mayFail(bodyNotFound, seatNotFound, tooManySeats, termUnknown),
        },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        addSeat(tx, request.context, request.params.id, request.body),
      )
      request.context.recorded = true
      const { view } = await readSeat(db, { seatId: made.id, organisationId })
      return reply
        .status(201)
        .headers({ etag: etagOf(view.version, 'staff'), location: `/api/v1/seats/${made.id}` })
        .send(view)
    },
  )

  app.get(
    '/seats/:id',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'getSeat',
        tags: ['bodies'],
        summary: 'Read one seat and who is in it',
        params,
        response: { 200: Seat, ...mayFail(seatNotFound) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const { view, leaderIds } = await readSeat(db, { seatId: request.params.id, organisationId })
      await writeReading(db, request.context, { view: 'seat', leaderIds })
      return reply.header('etag', etagOf(view.version, 'staff')).send(view)
    },
  )

  app.patch(
    '/seats/:id',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'bodies.seat_changed' },
        versioned: true,
      },
      schema: {
        operationId: 'updateSeat',
        tags: ['bodies'],
        summary: 'Change a seat, or put it away',
        params,
        body: SeatUpdate,
        response: { 200: Seat, ...mayFail(seatNotFound, seatStillHeld, termUnknown) },
      },
    },
    async (request, reply) => {
      const by = {
        seatId: request.params.id,
        version: versionFrom(request.headers['if-match']),
        organisationId: organisationOf(request.actor),
      }
      const { view } = await change(poolOf(app), async (tx) => {
        await changeSeat(tx, request.context, by, request.body)
        return readSeat(tx, by)
      })
      return reply.header('etag', etagOf(view.version, 'staff')).send(view)
    },
  )
}
