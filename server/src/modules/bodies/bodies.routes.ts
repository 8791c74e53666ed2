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
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { addBody, changeBody } from './bodies.actions.ts'
import { bodyNameTaken, bodyNotFound } from './bodies.errors.ts'
import { findBodies, findBody } from './bodies.queries.ts'
import { bodyCard, bodyView, leadersIn } from './bodies.rules.ts'
import { Body, BodyCreate, BodyFilter, BodyPage, BodyUpdate } from './bodies.schemas.ts'
import { findSeatsOf } from './seats.queries.ts'

const Position = z.tuple([z.string(), z.uuid()])

/** The body as it stands today, and whose names are in it. */
async function readBody(db: Db, by: { bodyId: string; organisationId: string }) {
  const body = await findBody(db, by)
  if (!body) throw bodyNotFound()
  const today = dayInTheKingdom(new Date())
  const { organisationId, bodyId } = by
  const seats = await findSeatsOf(db, {
    organisationId,
    today,
    bodyIds: [bodyId],
    isArchived: false,
  })
  return { view: bodyView(body, seats, today), leaderIds: leadersIn(seats) }
}

/** Boards and committees, and whether patient leaders are on them. */
export const bodiesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/bodies',
    {
      config: {
        access: ['coordinator'],
        record: { nothing: 'Counts seats, and names nobody who is in one' },
      },
      schema: {
        operationId: 'listBodies',
        tags: ['bodies'],
        summary: 'List your boards and committees by name, with how their seats stand',
        querystring: BodyFilter,
        response: { 200: BodyPage },
      },
    },
    async ({ query, actor }) => {
      const organisationId = organisationOf(actor)
      const { limit, cursor, ...filter } = query
      const binding = { operation: 'listBodies', caller: organisationId, filter }
      const rows = await findBodies(db, {
        organisationId,
        isArchived: filter.archived === 'true',
        after: cursor ? cursors.open(binding, cursor, Position) : undefined,
        limit,
      })
      const items = rows.slice(0, limit)
      const today = dayInTheKingdom(new Date())
      const seats = await findSeatsOf(db, {
        organisationId,
        today,
        bodyIds: items.map((row) => row.id),
        isArchived: false,
      })
      const seatsOf = Map.groupBy(seats, ({ bodyId }) => bodyId)
      const last = items.at(-1)
      return {
        items: items.map((row) => bodyCard(row, seatsOf.get(row.id) ?? [], today)),
        nextCursor:
          rows.length > limit && last ? cursors.seal(binding, [last.sortName, last.id]) : null,
      }
    },
  )

  app.post(
    '/bodies',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'bodies.added' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'createBody',
        tags: ['bodies'],
        summary: 'Add a board or committee',
        body: BodyCreate,
        response: { 201: Body, ...mayFail(bodyNameTaken, bodyNotFound) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        addBody(tx, request.context, request.body),
      )
      request.context.recorded = true
      const { view } = await readBody(db, { bodyId: made.id, organisationId })
      return reply
        .status(201)
        .headers({ etag: etagOf(view.version, 'staff'), location: `/api/v1/bodies/${made.id}` })
        .send(view)
    },
  )

  app.get(
    '/bodies/:id',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'getBody',
        tags: ['bodies'],
        summary: 'Read one board or committee, with its seats and who is in them',
        params: z.strictObject({ id }),
        response: { 200: Body, ...mayFail(bodyNotFound) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const { view, leaderIds } = await readBody(db, { bodyId: request.params.id, organisationId })
      await writeReading(db, request.context, { view: 'seat', leaderIds })
      return reply.header('etag', etagOf(view.version, 'staff')).send(view)
    },
  )

  app.patch(
    '/bodies/:id',
    {
      config: { access: ['coordinator'], record: { audit: 'bodies.changed' }, versioned: true },
      schema: {
        operationId: 'updateBody',
        tags: ['bodies'],
        summary: 'Change a board or committee',
        params: z.strictObject({ id }),
        body: BodyUpdate,
        response: { 200: Body, ...mayFail(bodyNotFound, bodyNameTaken) },
      },
    },
    async (request, reply) => {
      const by = {
        bodyId: request.params.id,
        version: versionFrom(request.headers['if-match']),
        organisationId: organisationOf(request.actor),
      }
      const { view } = await change(poolOf(app), async (tx) => {
        await changeBody(tx, request.context, by, request.body)
        return readBody(tx, by)
      })
      return reply.header('etag', etagOf(view.version, 'staff')).send(view)
    },
  )
}
