import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import {
  opportunityNotFound,
  opportunityNotYours,
  weightsAllZero,
} from '../opportunities/opportunities.errors.ts'
import { findProgress } from './batch-states.queries.ts'
import { retryBatch, startBatch } from './batches.actions.ts'
import { batchNotFound, opportunityNotOpen } from './batches.errors.ts'
import { findBatch } from './batches.queries.ts'
import { batchView } from './batches.rules.ts'
import {
  BatchQuery,
  InvitationBatch,
  InvitationsCreate,
  InvitationsPreview,
  InvitationsPreviewed,
  SentAgain,
} from './batches.schemas.ts'
import { previewInvitations } from './preview.actions.ts'

/** Inviting many people at once: how it would be, doing it, and what became of each. */
export const batchesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, jobs, cursors, config } = app.services
  const { db } = database
  const writing = {
    db,
    registers: app.registers,
    letters: app.letters,
    publicUrl: config.publicUrl,
    bankName: config.bankName,
  }
  const mayNot = [opportunityNotFound, opportunityNotYours, opportunityNotOpen] as const

  /** A batch with a page of its people, and who they are. */
  async function readBatch(
    by: { batchId: string; organisationId: string },
    query: z.infer<typeof BatchQuery>,
  ) {
    const batch = await findBatch(db, by)
    if (!batch) throw batchNotFound()
    const { limit, cursor, state } = query
    const binding = {
      operation: 'getInvitationBatch',
      caller: by.organisationId,
      filter: { batchId: by.batchId, state },
    }
    const after = cursor ? cursors.open(binding, cursor, id) : null
    const { counts, rows } = await findProgress(db, { ...by, state: state ?? null, after, limit })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      leaderIds: page.map(({ leaderId }) => leaderId),
      view: {
        ...batchView(batch, counts, page),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      },
    }
  }

  app.post(
    '/opportunities/:id/invitation-batches/preview',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'previewInvitations',
        tags: ['placements'],
        summary:
          'See whom inviting these people would reach, and each message as they would get it',
        description:
          'Writes nothing. Everybody is judged; messages are written out for a page of them.',
        params: z.strictObject({ id }),
        body: InvitationsPreview,
        response: { 200: InvitationsPreviewed, ...mayFail(...mayNot, weightsAllZero) },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const by = { opportunityId: request.params.id, organisationId }
      const { previewed, leaderIds } = await previewInvitations(writing, by, request.body)
      await writeReading(db, request.context, { view: 'placement', leaderIds })
      return previewed
    },
  )

  app.post(
    '/opportunities/:id/invitation-batches',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'involvement.invited_many' },
        creates: true,
      },
      schema: {
        operationId: 'inviteMany',
        tags: ['placements'],
        summary: 'Ask many people about an opportunity in one go',
        description:
          'Whoever may not be asked, or only with a reason, is left out and named with why; the others get a message in their own way, and the match is kept as it stood. Some hundreds are asked at once, the rest in the background: read the batch for how far it is.',
        params: z.strictObject({ id }),
        body: InvitationsCreate,
        response: { 201: InvitationBatch, ...mayFail(...mayNot, weightsAllZero) },
      },
    },
    async (request, reply) => {
      const { id: batchId } = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        startBatch(
          { tx, jobs, registers: app.registers },
          request.context,
          request.params.id,
          request.body,
        ),
      )
      request.context.recorded = true
      const organisationId = organisationOf(request.actor)
      const { view } = await readBatch({ batchId, organisationId }, { limit: 25 })
      return reply.status(201).send(view)
    },
  )

  app.get(
    '/invitation-batches/:id',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'getInvitationBatch',
        tags: ['placements'],
        summary: 'Read where each of many who were invited in one go is',
        params: z.strictObject({ id }),
        querystring: BatchQuery,
        response: { 200: InvitationBatch, ...mayFail(batchNotFound) },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const batchId = request.params.id
      const { view, leaderIds } = await readBatch({ batchId, organisationId }, request.query)
      await writeReading(db, request.context, { view: 'placement', leaderIds })
      return view
    },
  )

  app.post(
    '/invitation-batches/:id/retries',
    {
      config: { access: ['coordinator'], record: { audit: 'involvement.sent_again' } },
      schema: {
        operationId: 'retryInvitations',
        tags: ['placements'],
        summary: 'Send again what did not get through',
        description: 'What a colleague has seen to by hand is left as it is.',
        params: z.strictObject({ id }),
        response: { 200: SentAgain, ...mayFail(batchNotFound) },
      },
    },
    async (request) => ({
      messages: await change(poolOf(app), (tx) =>
        retryBatch({ tx, jobs }, request.context, request.params.id),
      ),
    }),
  )
}
