import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { versionStale } from '../../core/common.errors.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import {
  changeImpact,
  createImpact,
  readImpact,
  settleDispute,
  tellImpact,
} from './impact.actions.ts'
import {
  impactAnswerNotFound,
  impactAnswerSettled,
  impactExists,
  impactNotFound,
  impactTooEarly,
} from './impact.errors.ts'
import { findImpactOf } from './impact.queries.ts'
import { Impact, ImpactCreate, ImpactSettle, ImpactTell, ImpactUpdate } from './impact.schemas.ts'
import { placementNotFound } from './placements.errors.ts'

const params = z.strictObject({ id })
const access = ['coordinator'] as const

/** What came of it: written down and told by the organisation, and what people said to it. */
export const impactRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, jobs } = app.services
  const { db } = database

  app.post(
    '/placements/:id/impacts',
    {
      config: { access, record: { audit: 'involvement.impact_recorded' }, creates: true },
      schema: {
        operationId: 'createImpact',
        tags: ['placements'],
        summary: 'Write down what came of it, for everybody who took part or for this person alone',
        description:
          'Nobody is told by this. What changed for the worse is asked for as well as what changed for the better: say that nothing did, if nothing did.',
        params,
        body: ImpactCreate,
        response: { 201: Impact, ...mayFail(placementNotFound, impactTooEarly, impactExists) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        createImpact(tx, request.context, request.params.id, request.body),
      )
      request.context.recorded = true
      const { impact, version } = await readImpact(db, { organisationId, impactId: made.id })
      return reply.status(201).header('etag', etagOf(version, 'staff')).send(impact)
    },
  )

  app.get(
    '/placements/:id/impact',
    {
      config: { access, record: { reading: 'opened' } },
      schema: {
        operationId: 'getPlacementImpact',
        tags: ['placements'],
        summary: 'Read what came of a placement: its own record, else that of all who took part',
        params,
        response: { 200: Impact, ...mayFail(impactNotFound) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const by = { organisationId, placementId: request.params.id }
      const found = await findImpactOf(db, by)
      if (!found) throw impactNotFound()
      const read = await readImpact(db, { organisationId, impactId: found.id })
      await writeReading(db, request.context, { view: 'placement', leaderIds: read.leaderIds })
      return reply.header('etag', etagOf(read.version, 'staff')).send(read.impact)
    },
  )

  app.get(
    '/impacts/:id',
    {
      config: { access, record: { reading: 'opened' } },
      schema: {
        operationId: 'getImpact',
        tags: ['placements'],
        summary: 'Read what came of it, who was told, and what they say',
        params,
        response: { 200: Impact, ...mayFail(impactNotFound) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const read = await readImpact(db, { organisationId, impactId: request.params.id })
      await writeReading(db, request.context, { view: 'placement', leaderIds: read.leaderIds })
      return reply.header('etag', etagOf(read.version, 'staff')).send(read.impact)
    },
  )

  app.patch(
    '/impacts/:id',
    {
      config: { access, record: { audit: 'involvement.impact_changed' }, versioned: true },
      schema: {
        operationId: 'updateImpact',
        tags: ['placements'],
        summary: 'Correct what is written down about what came of it',
        description: 'What people said to it stays, and is marked as said to an earlier version.',
        params,
        body: ImpactUpdate,
        response: { 200: Impact, ...mayFail(impactNotFound) },
      },
    },
    async (request, reply) => {
      const by = { organisationId: organisationOf(request.actor), impactId: request.params.id }
      const version = versionFrom(request.headers['if-match'])
      const read = await change(poolOf(app), async (tx) => {
        await changeImpact(tx, request.context, { ...by, version }, request.body)
        return readImpact(tx, by)
      })
      return reply.header('etag', etagOf(read.version, 'staff')).send(read.impact)
    },
  )

  app.post(
    '/impacts/:id/tellings',
    {
      config: { access, record: { audit: 'involvement.impact_sent' }, creates: true },
      schema: {
        operationId: 'tellImpact',
        tags: ['placements'],
        summary: 'Tell people what came of it, each in their own way',
        description:
          'Goes to everybody of this record for whom it has ended and who was not told yet, 200 at a time; who has a message on its way gets no second one. They count as told when the message was sent, or a colleague said that the call or letter is done. What became of each message stands with the person.',
        params,
        body: ImpactTell,
        response: { 201: Impact, ...mayFail(impactNotFound, versionStale) },
      },
    },
    async (request, reply) => {
      const by = { organisationId: organisationOf(request.actor), impactId: request.params.id }
      await createOnce(poolOf(app), attemptOf(request), async (tx) => {
        await tellImpact({ tx, jobs }, request.context, { ...by, ...request.body })
        return by.impactId
      })
      request.context.recorded = true
      const { impact, version } = await readImpact(db, by)
      return reply.status(201).header('etag', etagOf(version, 'staff')).send(impact)
    },
  )

  app.post(
    '/impact-answers/:id/settlement',
    {
      config: { access, record: { audit: 'involvement.dispute_settled' } },
      schema: {
        operationId: 'settleDispute',
        tags: ['placements'],
        summary: 'Say what was done about what somebody sees differently',
        description:
          'Both stay in the history of the record. The person reads what was done, and may answer again.',
        params,
        body: ImpactSettle,
        response: { 200: Impact, ...mayFail(impactAnswerNotFound, impactAnswerSettled) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const { words } = request.body
      const read = await change(poolOf(app), async (tx) => {
        const { impactId } = await settleDispute(tx, request.context, request.params.id, words)
        return readImpact(tx, { organisationId, impactId })
      })
      return reply.header('etag', etagOf(read.version, 'staff')).send(read.impact)
    },
  )
}
