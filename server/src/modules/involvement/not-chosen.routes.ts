import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { opportunityNotFound, opportunityNotYours } from '../opportunities/opportunities.errors.ts'
import { placementNotFound } from '../placements/placements.errors.ts'
import { chooseNotMany, previewNotChosen } from './not-chosen.actions.ts'
import { findOutcomes } from './not-chosen.queries.ts'
import { NotChosenCreate, NotChosenDone, NotChosenPreviewed } from './not-chosen.schemas.ts'

/** Telling several people at once that it is not them this time. */
export const notChosenRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, jobs, config } = app.services
  const { db } = database
  const writing = {
    db,
    letters: app.letters,
    publicUrl: config.publicUrl,
    bankName: config.bankName,
  }
  const mayNot = [opportunityNotFound, opportunityNotYours, placementNotFound] as const

  app.post(
    '/opportunities/:id/not-chosen/preview',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'previewNotChosen',
        tags: ['placements'],
        summary: 'See what each of several people would read who are not chosen',
        description:
          'Writes nothing. Who moved on since you looked, and who hears nothing, is said.',
        params: z.strictObject({ id }),
        body: NotChosenCreate,
        response: { 200: NotChosenPreviewed, ...mayFail(...mayNot) },
      },
    },
    async (request) => {
      const at = {
        opportunityId: request.params.id,
        organisationId: organisationOf(request.actor),
      }
      const { items, leaderIds } = await previewNotChosen(writing, at, request.body)
      await writeReading(db, request.context, { view: 'placement', leaderIds })
      return { items }
    },
  )

  app.post(
    '/opportunities/:id/not-chosen',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'involvement.not_chosen_many' },
        creates: true,
      },
      schema: {
        operationId: 'notChooseMany',
        tags: ['placements'],
        summary: 'Tell several people that it is not them this time',
        description:
          'The move not_choose for each, with the message in their own way. Whoever moved on since you looked is left as they are, and named.',
        params: z.strictObject({ id }),
        body: NotChosenCreate,
        response: { 201: NotChosenDone, ...mayFail(...mayNot) },
      },
    },
    async (request, reply) => {
      const opportunityId = request.params.id
      await createOnce(poolOf(app), attemptOf(request), async (tx) => {
        await chooseNotMany({ tx, jobs }, request.context, opportunityId, request.body)
        return opportunityId
      })
      request.context.recorded = true
      const placementIds = request.body.people.map(({ placementId }) => placementId)
      const outcomes = await findOutcomes(db, {
        opportunityId,
        organisationId: organisationOf(request.actor),
        placementIds,
        accountId: request.actor.accountId ?? '',
      })
      const items = placementIds.flatMap((placementId) => {
        const row = outcomes.get(placementId)
        if (!row) return []
        const { leaderId, leaderName: name, status, isDone: done, isHeld } = row
        const { messageState: state, messageReason: reason } = row
        const why = isHeld ? reason : reason && 'not_reachable'
        const told = done && state ? { state, reason: why } : null
        return [{ placementId, leader: { id: leaderId, name }, status, done, told }]
      })
      return reply.status(201).send({ items })
    },
  )
}
