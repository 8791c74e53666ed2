import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import type { Db } from '../../core/db.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { askGuardianOf } from './guardians.actions.ts'
import { recordGuardianConsent } from '../leaders/guardians.actions.ts'
import { findGuardianConsents } from '../leaders/guardians.queries.ts'
import {
  GuardianConsentCreate,
  GuardianConsents,
  GuardianMailed,
} from '../leaders/guardians.schemas.ts'
import { leaderNotFound, notAChild } from '../leaders/leaders.errors.ts'
import { findHeldLeader } from '../leaders/leaders.queries.ts'
import { guardianWording } from '../leaders/seed/guardian-wording.ts'

const consentsOf = async (db: Db, leaderId: string) => ({
  items: (await findGuardianConsents(db, leaderId)).map(
    ({ recorded_by: recordedBy, at, ...row }) => ({ ...row, recordedBy, at: at.toISOString() }),
  ),
  wording: guardianWording,
  nextCursor: null,
})

/** What the guardian of somebody under 16 said: before a yes nobody matches, sees or contacts the child. */
export const guardiansRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, jobs } = app.services
  const { db } = database

  app.get(
    '/leaders/:id/guardian-consents',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'listGuardianConsents',
        tags: ['consent'],
        summary: 'What the guardian of a child of your register said, and the words to ask with',
        params: z.strictObject({ id }),
        response: { 200: GuardianConsents, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const leaderId = request.params.id
      const organisationId = organisationOf(request.actor)
      if (!(await findHeldLeader(db, { leaderId, organisationId }))) throw leaderNotFound()
      await writeReading(db, request.context, { view: 'holder', leaderIds: [leaderId] })
      return consentsOf(db, leaderId)
    },
  )

  app.post(
    '/leaders/:id/guardian-consents',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'leaders.guardian_answered' },
        creates: true,
      },
      schema: {
        operationId: 'recordGuardianConsent',
        tags: ['consent'],
        summary: 'Write down what the guardian of somebody under 16 said',
        description:
          'A yes lets the child take part; anything else stops it, from the very next request on, everywhere.',
        params: z.strictObject({ id }),
        body: GuardianConsentCreate,
        response: { 201: GuardianConsents, ...mayFail(leaderNotFound, notAChild) },
      },
    },
    async (request, reply) => {
      const leaderId = request.params.id
      await createOnce(poolOf(app), attemptOf(request), (tx) =>
        recordGuardianConsent(tx, request.context, leaderId, request.body),
      )
      request.context.recorded = true
      return reply.status(201).send(await consentsOf(db, leaderId))
    },
  )

  app.post(
    '/leaders/:id/guardian-questions',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'leaders.guardian_answered' },
        creates: true,
      },
      schema: {
        operationId: 'askGuardian',
        tags: ['consent'],
        summary: 'Mail the guardian of somebody under 16 a link by which they answer themselves',
        description:
          'Until they have agreed nobody matches, sees or contacts the child: asking anew stops a yes that stood. Needs their e-mail address.',
        params: z.strictObject({ id }),
        body: GuardianMailed,
        response: { 201: GuardianConsents, ...mayFail(leaderNotFound, notAChild) },
      },
    },
    async (request, reply) => {
      const leaderId = request.params.id
      await createOnce(poolOf(app), attemptOf(request), (tx) =>
        askGuardianOf({ tx, jobs }, request.context, leaderId, request.body),
      )
      request.context.recorded = true
      return reply.status(201).send(await consentsOf(db, leaderId))
    },
  )
}
