import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf } from '../../core/version.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { attachOwnEvidence, removeEvidence } from './evidence.actions.ts'
import {
  evidenceFull,
  evidenceKindRefused,
  evidenceNotFound,
  evidenceRoomFull,
  evidenceTooLarge,
} from './evidence.errors.ts'
import { findOwnEvidenceFile } from './evidence.queries.ts'
import { fileHeaders } from './evidence.rules.ts'
import { evidenceBodyLimit, EvidenceFile, OwnImpactEvidenceCreate } from './evidence.schemas.ts'
import { readOwnImpact } from './impact.actions.ts'
import { impactNotFound } from './impact.errors.ts'
import { OwnImpact } from './impact.schemas.ts'

const params = z.strictObject({ id })

/** What shows how it was, as the signed-in person attaches, reads and takes it away. */
export const ownEvidenceRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, database } = app.services
  const { db } = database

  app.post(
    '/me/placements/:id/impact-evidence',
    {
      bodyLimit: evidenceBodyLimit,
      config: {
        access: ['leader'],
        record: { audit: 'involvement.evidence_attached' },
        creates: true,
      },
      schema: {
        operationId: 'attachMyImpactEvidence',
        tags: ['me'],
        summary: 'Attach a file or a link that shows how it was',
        description:
          'The organisation reads it, and nobody else who took part. What a file is, is read from its contents.',
        params,
        body: OwnImpactEvidenceCreate,
        response: {
          201: OwnImpact,
          ...mayFail(
            leaderNotFound,
            impactNotFound,
            evidenceKindRefused,
            evidenceTooLarge,
            evidenceFull,
            evidenceRoomFull,
          ),
        },
      },
    },
    async (request, reply) => {
      const by = { leaderId: ownLeaderId(request.actor), placementId: request.params.id }
      const room = config.evidenceBytes
      await createOnce(poolOf(app), attemptOf(request), (tx) =>
        attachOwnEvidence(tx, request.context, { ...by, room }, request.body),
      )
      request.context.recorded = true
      const { row, impact } = await readOwnImpact(db, by)
      return reply.status(201).header('etag', etagOf(row.version, 'self')).send(impact)
    },
  )

  app.get(
    '/me/impact-evidence/:id/file',
    {
      config: { access: ['leader'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getMyImpactEvidenceFile',
        tags: ['me'],
        summary: 'Take a file about what I gave my time to',
        params,
        response: { 200: EvidenceFile, ...mayFail(leaderNotFound, evidenceNotFound) },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const file = await findOwnEvidenceFile(db, { leaderId, evidenceId: request.params.id })
      if (!file) throw evidenceNotFound()
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      return reply.headers(fileHeaders(file)).send(file.bytes)
    },
  )

  app.delete(
    '/me/impact-evidence/:id',
    {
      config: { access: ['leader'], record: { audit: 'involvement.evidence_removed' } },
      schema: {
        operationId: 'removeMyImpactEvidence',
        tags: ['me'],
        summary: 'Take away what I attached, for good',
        params,
        response: {
          204: { description: 'Taken away' },
          ...mayFail(leaderNotFound, evidenceNotFound),
        },
      },
    },
    async (request, reply) => {
      const by = { leaderId: ownLeaderId(request.actor), evidenceId: request.params.id }
      await change(poolOf(app), (tx) => removeEvidence(tx, request.context, by))
      return reply.status(204).send(null)
    },
  )
}
