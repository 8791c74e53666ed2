import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { addressMissing, guardianRequired, leaderNotFound } from '../leaders/leaders.errors.ts'
import { invite, recordTold, sendAgain, takeBack } from './invitations.actions.ts'
import {
  alreadySignsIn,
  askedAlready,
  askedNotTo,
  joiningNotFound,
  joiningOver,
  notNow,
} from './joining.errors.ts'
import { findJoining, findJoinings } from './joining-lists.queries.ts'
import { joiningDetail, joiningView, readOf } from './joining.rules.ts'
import {
  InvitationCreate,
  Joining,
  JoiningDetail,
  JoiningPage,
  JoiningQuery,
  ToldCreate,
} from './joining.schemas.ts'

const params = z.strictObject({ id })

/** What coordinators do with those who are asked to join. */
export const invitationsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors, jobs } = app.services
  const { db } = database

  app.get(
    '/joinings',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'listJoinings',
        tags: ['joining'],
        summary: 'Who is invited or was put forward, and where it stands; newest first',
        querystring: JoiningQuery,
        response: { 200: JoiningPage },
      },
    },
    async ({ actor, query, context }) => {
      const organisationId = organisationOf(actor)
      const { source, state, limit, cursor } = query
      const binding = {
        operation: 'listJoinings',
        caller: organisationId,
        filter: { source, state },
      }
      const before = cursor ? cursors.open(binding, cursor, id) : null
      const rows = await findJoinings(db, { organisationId, source, state, before, limit })
      const page = rows.slice(0, limit)
      await writeReading(db, context, { view: 'joining', leaderIds: page.map(readOf) })
      const last = page.at(-1)
      return {
        items: page.map(joiningView),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
    },
  )

  app.get(
    '/joinings/:id',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getJoining',
        tags: ['joining'],
        summary: 'One invitation or nomination, with what was said',
        params,
        response: { 200: JoiningDetail, ...mayFail(joiningNotFound) },
      },
    },
    async ({ actor, context, params: { id: joiningId } }) => {
      const row = await findJoining(db, { joiningId, organisationId: organisationOf(actor) })
      if (!row) throw joiningNotFound()
      await writeReading(db, context, { view: 'joining', leaderIds: [readOf(row)] })
      return joiningDetail(row)
    },
  )

  /** The answer to a change: where it stands now. */
  const standing = async (joiningId: string, organisationId: string) => {
    const row = await findJoining(db, { joiningId, organisationId })
    if (!row) throw joiningNotFound()
    return joiningView(row)
  }

  app.post(
    '/joinings',
    {
      config: { access: ['coordinator'], record: { audit: 'joining.invited' }, creates: true },
      schema: {
        operationId: 'inviteToJoin',
        tags: ['joining'],
        summary: 'Invite somebody by mail',
        description:
          'Somebody new joins by the link; somebody of your register makes their record their own. It ends after 30 days.',
        body: InvitationCreate,
        response: {
          201: Joining,
          ...mayFail(
            leaderNotFound,
            alreadySignsIn,
            addressMissing,
            guardianRequired,
            askedAlready,
            askedNotTo,
            notNow,
          ),
        },
      },
    },
    async (request, reply) => {
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        invite(tx, request.context, jobs, request.body),
      )
      request.context.recorded = true
      return reply.status(201).send(await standing(made.id, organisationOf(request.actor)))
    },
  )

  app.post(
    '/joinings/:id/mails',
    {
      config: { access: ['coordinator'], record: { audit: 'joining.sent_again' }, creates: true },
      schema: {
        operationId: 'sendInvitationAgain',
        tags: ['joining'],
        summary: 'Send an invitation once more',
        params,
        response: { 201: Joining, ...mayFail(joiningNotFound, joiningOver) },
      },
    },
    async (request, reply) => {
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        sendAgain(tx, request.context, jobs, request.params.id),
      )
      request.context.recorded = true
      return reply.status(201).send(await standing(made.id, organisationOf(request.actor)))
    },
  )

  app.delete(
    '/joinings/:id',
    {
      config: { access: ['coordinator'], record: { audit: 'joining.taken_back' } },
      schema: {
        operationId: 'takeInvitationBack',
        tags: ['joining'],
        summary: 'Take an invitation back',
        params,
        response: { 204: { description: 'Taken back' }, ...mayFail(joiningNotFound, joiningOver) },
      },
    },
    async ({ context, params: { id: joiningId } }, reply) => {
      await change(poolOf(app), (tx) => takeBack(tx, context, joiningId))
      return reply.status(204).send(null)
    },
  )

  app.post(
    '/joinings/:id/answers',
    {
      config: { access: ['coordinator'], record: { audit: 'joining.told' }, creates: true },
      schema: {
        operationId: 'recordTold',
        tags: ['joining'],
        summary: 'Write down what a nominated person said on the phone',
        description:
          'yes puts them on the register, not matched until they agree themselves; no deletes what was said at once.',
        params,
        body: ToldCreate,
        response: { 201: Joining, ...mayFail(joiningNotFound, joiningOver) },
      },
    },
    async (request, reply) => {
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        recordTold(tx, request.context, request.params.id, request.body.answer),
      )
      request.context.recorded = true
      return reply.status(201).send(await standing(made.id, organisationOf(request.actor)))
    },
  )
}
