import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import {
  seatNotFound,
  seatTaken,
  termDayUnfit,
  termNotFound,
  termOfPlacement,
  termOver,
} from './bodies.errors.ts'
import { findSeat } from './seats.queries.ts'
import { termView } from './seats.rules.ts'
import {
  PageOnly,
  SeatTerm,
  SeatTermCreate,
  SeatTermEnd,
  SeatTermPage,
  SeatTermUpdate,
  TermMark,
} from './seats.schemas.ts'
import { correctTerm, finishTerm, removeTerm, seatPerson } from './terms.actions.ts'
import { findTerm, findTerms } from './terms.queries.ts'

const params = z.strictObject({ id })

/** Who is in a seat, from when until when. */
export const seatTermsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  async function readTerm(organisationId: string, termId: string) {
    const row = await findTerm(db, { organisationId, termId })
    if (!row) throw termNotFound()
    return termView(row)
  }

  app.get(
    '/seats/:id/terms',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'listSeatTerms',
        tags: ['bodies'],
        summary: 'List who was, is and will be in a seat, the last to begin first',
        params,
        querystring: PageOnly,
        response: { 200: SeatTermPage, ...mayFail(seatNotFound) },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const seatId = request.params.id
      const { limit, cursor } = request.query
      const today = dayInTheKingdom(new Date())
      if (!(await findSeat(db, { organisationId, seatId, today }))) throw seatNotFound()
      const binding = { operation: 'listSeatTerms', caller: organisationId, filter: { seatId } }
      const rows = await findTerms(db, {
        organisationId,
        seatId,
        before: cursor ? cursors.open(binding, cursor, TermMark) : undefined,
        limit,
      })
      const items = rows.slice(0, limit)
      await writeReading(db, request.context, {
        view: 'seat',
        leaderIds: [...new Set(items.flatMap(({ leaderId }) => leaderId ?? []))],
      })
      const last = items.at(-1)
      return {
        items: items.map(termView),
        nextCursor:
          rows.length > limit && last
            ? cursors.seal(binding, { beginsOn: last.beginsOn, id: last.id })
            : null,
      }
    },
  )

  app.post(
    '/seats/:id/terms',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'bodies.person_seated' },
        creates: true,
      },
      schema: {
        operationId: 'createSeatTerm',
        tags: ['bodies'],
        summary: 'Put somebody in a seat',
        description:
          'From one of your own, whoever shares their name with you, or somebody who is not in the bank. Two never hold one seat on the same day; whoever stayed on after their last day stays until the day before.',
        params,
        body: SeatTermCreate,
        response: {
          201: SeatTerm,
          ...mayFail(seatNotFound, leaderNotFound, seatTaken, termNotFound),
        },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        seatPerson(tx, request.context, request.params.id, request.body),
      )
      request.context.recorded = true
      const view = await readTerm(organisationId, made.id)
      return reply.status(201).header('etag', etagOf(view.version, 'staff')).send(view)
    },
  )

  app.patch(
    '/seat-terms/:id',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'bodies.term_corrected' },
        versioned: true,
      },
      schema: {
        operationId: 'correctSeatTerm',
        tags: ['bodies'],
        summary: 'Put the days of a term right',
        params,
        body: SeatTermUpdate,
        response: { 200: SeatTerm, ...mayFail(termNotFound, seatTaken, termDayUnfit) },
      },
    },
    async (request, reply) => {
      const version = versionFrom(request.headers['if-match'])
      const termId = request.params.id
      await change(poolOf(app), (tx) =>
        correctTerm(tx, request.context, { termId, version }, request.body),
      )
      const view = await readTerm(organisationOf(request.actor), termId)
      return reply.header('etag', etagOf(view.version, 'staff')).send(view)
    },
  )

  app.post(
    '/seat-terms/:id/ending',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'bodies.term_ended' },
        versioned: true,
      },
      schema: {
        operationId: 'endSeatTerm',
        tags: ['bodies'],
        summary: 'End a term: it is complete, they stepped down, or it ended early',
        params,
        body: SeatTermEnd,
        response: {
          200: SeatTerm,
          ...mayFail(termNotFound, termOver, termOfPlacement, termDayUnfit),
        },
      },
    },
    async (request, reply) => {
      const version = versionFrom(request.headers['if-match'])
      const termId = request.params.id
      await change(poolOf(app), (tx) =>
        finishTerm(tx, request.context, { termId, version }, request.body),
      )
      const view = await readTerm(organisationOf(request.actor), termId)
      return reply.header('etag', etagOf(view.version, 'staff')).send(view)
    },
  )

  app.delete(
    '/seat-terms/:id',
    {
      config: { access: ['coordinator'], record: { audit: 'bodies.term_removed' } },
      schema: {
        operationId: 'removeSeatTerm',
        tags: ['bodies'],
        summary: 'Take out a term that was written down by mistake, or that is not to begin',
        params,
        response: { 204: { description: 'Taken out' }, ...mayFail(termNotFound, termOfPlacement) },
      },
    },
    async (request, reply) => {
      await change(poolOf(app), (tx) => removeTerm(tx, request.context, request.params.id))
      return reply.status(204).send(null)
    },
  )
}
