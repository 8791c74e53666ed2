import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import {
  changeFollowedImpact,
  createFollowedImpact,
  findSeenImpact,
  readFollowedImpact,
} from './followed-impact.actions.ts'
import { FollowedImpact } from './followed-impact.schemas.ts'
import { impactExists, impactNotFound, impactTooEarly } from './impact.errors.ts'
import { followedImpactView } from './impact.rules.ts'
import { ImpactCreate, ImpactUpdate } from './impact.schemas.ts'
import { placementNotFound } from './placements.errors.ts'

const params = z.strictObject({ id })
const writing = { access: ['client'], scope: 'placements:record' } as const

/** What came of it, written down by programs. Telling people is for somebody who knows them. */
export const followedImpactRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.post(
    '/followed-placements/:id/impacts',
    {
      config: {
        ...writing,
        record: { audit: 'involvement.impact_recorded' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'createFollowedImpact',
        tags: ['placements'],
        summary: 'Write down what came of it, by a program',
        description:
          'For everybody who took part, or for this person alone, once it has ended. Nobody is told by this: a coordinator reads it, and tells people.',
        params,
        body: ImpactCreate,
        response: {
          201: FollowedImpact,
          ...mayFail(placementNotFound, impactTooEarly, impactExists, impactNotFound),
        },
      },
    },
    async (request, reply) => {
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        createFollowedImpact(tx, request.context, request.params.id, request.body),
      )
      request.context.recorded = true
      const organisationId = organisationOf(request.actor)
      // A key sent again reads no more than its sender may read now.
      const record = await findSeenImpact(db, { organisationId, impactId: made.id })
      return reply
        .status(201)
        .headers({
          etag: etagOf(record.version, 'any'),
          location: `/api/v1/followed-placements/${request.params.id}/impact`,
        })
        .send(followedImpactView(record))
    },
  )

  app.get(
    '/followed-placements/:id/impact',
    {
      config: { access: ['client'], scope: 'placements:read', record: { reading: 'opened' } },
      schema: {
        operationId: 'getFollowedImpact',
        tags: ['placements'],
        summary: 'What came of a placement of my organisation',
        params,
        response: { 200: FollowedImpact, ...mayFail(placementNotFound, impactNotFound) },
      },
    },
    async ({ actor, context, params: { id: placementId } }, reply) => {
      const by = { organisationId: organisationOf(actor), placementId }
      const { impact, version, leaderId } = await readFollowedImpact(db, by)
      await writeReading(db, context, { view: 'followed', leaderIds: [leaderId] })
      return reply.header('etag', etagOf(version, 'any')).send(impact)
    },
  )

  app.patch(
    '/followed-impacts/:id',
    {
      config: { ...writing, record: { audit: 'involvement.impact_changed' }, versioned: true },
      schema: {
        operationId: 'updateFollowedImpact',
        tags: ['placements'],
        summary: 'Correct what is written down about what came of it, by a program',
        description: 'What people said to it stays, and is marked as said to an earlier version.',
        params,
        body: ImpactUpdate,
        response: { 200: FollowedImpact, ...mayFail(impactNotFound) },
      },
    },
    async (request, reply) => {
      const by = { organisationId: organisationOf(request.actor), impactId: request.params.id }
      const version = versionFrom(request.headers['if-match'])
      const record = await change(poolOf(app), async (tx) => {
        const at = { impactId: by.impactId, version }
        await changeFollowedImpact(tx, request.context, at, request.body)
        return findSeenImpact(tx, by)
      })
      return reply.header('etag', etagOf(record.version, 'any')).send(followedImpactView(record))
    },
  )
}
