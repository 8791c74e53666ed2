import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { contactUnknown } from '../access/access.errors.ts'
import { organisationNotFound, outcodeUnknown } from '../organisations/organisations.errors.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { changeLeader, registerLeader } from './leaders.actions.ts'
import {
  erasedBefore,
  addressMissing,
  addressShared,
  assertedTooLong,
  guardianRequired,
  leaderNotFound,
  leaderNotFoundBy,
} from './leaders.errors.ts'
import { Leader, LeaderCreate, LeaderUpdate } from './leaders.schemas.ts'
import { openOwnAccount } from './own-account.actions.ts'
import { findLeader } from './views.queries.ts'
import { leaderView, staffViewerOf } from './views.rules.ts'

const draftFailures = [
  termUnknown,
  outcodeUnknown,
  contactUnknown,
  guardianRequired,
  assertedTooLong,
  organisationNotFound,
]

export const leadersRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.post(
    '/leaders',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'leaders.registered' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'createLeader',
        tags: ['leaders'],
        summary: 'Put a person on the register',
        body: LeaderCreate,
        response: { 201: Leader, ...mayFail(...draftFailures, leaderNotFound, erasedBefore) },
      },
    },
    async (request, reply) => {
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        registerLeader(tx, request.context, request.body),
      )
      request.context.recorded = true
      const row = await findLeader(db, staffViewerOf(request.actor), made.id)
      if (!row) throw leaderNotFound()
      return reply
        .status(201)
        .headers({ etag: etagOf(row.version, row.view), location: `/api/v1/leaders/${made.id}` })
        .send(leaderView(row, new Date()))
    },
  )

  app.get(
    '/leaders/:id',
    {
      config: {
        access: ['coordinator', 'client'],
        scope: 'people:find',
        record: { reading: 'opened' },
      },
      schema: {
        operationId: 'getLeader',
        tags: ['leaders'],
        summary: 'Read one person',
        description:
          'The whole record for the organisation that holds it; what the person agreed to for a partner, and of that no name and no address for a program.',
        params: z.strictObject({ id }),
        response: { 200: Leader, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const row = await findLeader(db, staffViewerOf(request.actor), request.params.id)
      if (!row) throw leaderNotFoundBy(request.actor.client !== null)
      await writeReading(db, request.context, { view: row.view, leaderIds: [row.id] })
      return reply.header('etag', etagOf(row.version, row.view)).send(leaderView(row, new Date()))
    },
  )

  app.patch(
    '/leaders/:id',
    {
      config: { access: ['coordinator'], record: { audit: 'leaders.changed' }, versioned: true },
      schema: {
        operationId: 'updateLeader',
        tags: ['leaders'],
        summary: 'Change a person’s record',
        description:
          'What is not named stays as it is. Ratings, stage and consents are added to their histories.',
        params: z.strictObject({ id }),
        body: LeaderUpdate,
        response: { 200: Leader, ...mayFail(...draftFailures, leaderNotFound) },
      },
    },
    async (request, reply) => {
      const version = versionFrom(request.headers['if-match'])
      const row = await change(poolOf(app), async (tx) => {
        await changeLeader(
          tx,
          request.context,
          { leaderId: request.params.id, version },
          request.body,
          { findable: 'now', hasLeft: app.hasLeft },
        )
        return findLeader(tx, staffViewerOf(request.actor), request.params.id)
      })
      if (!row) throw leaderNotFound()
      return reply.header('etag', etagOf(row.version, row.view)).send(leaderView(row, new Date()))
    },
  )

  app.post(
    '/leaders/:id/account',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'leaders.account_opened' },
        creates: true,
      },
      schema: {
        operationId: 'openLeaderAccount',
        tags: ['leaders'],
        summary: 'Let a person sign in to their own record',
        description:
          'They sign in by a link sent to the address in their record. Doing it twice changes nothing.',
        params: z.strictObject({ id }),
        response: { 201: Leader, ...mayFail(leaderNotFound, addressMissing, addressShared) },
      },
    },
    async (request, reply) => {
      await createOnce(poolOf(app), attemptOf(request), (tx) =>
        openOwnAccount(tx, request.context, request.params.id),
      )
      request.context.recorded = true
      const row = await findLeader(db, staffViewerOf(request.actor), request.params.id)
      if (!row) throw leaderNotFound()
      return reply
        .status(201)
        .header('etag', etagOf(row.version, row.view))
        .send(leaderView(row, new Date()))
    },
  )
}
