import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf } from '../../core/version.ts'
import { attachEvidence, removeEvidence } from './evidence.actions.ts'
import {
  evidenceFull,
  evidenceKindRefused,
  evidenceNotFound,
  evidenceRoomFull,
  evidenceTooLarge,
} from './evidence.errors.ts'
import { findEvidenceFile } from './evidence.queries.ts'
import { fileHeaders } from './evidence.rules.ts'
import { evidenceBodyLimit, EvidenceFile, ImpactEvidenceCreate } from './evidence.schemas.ts'
import { readImpact } from './impact.actions.ts'
import { impactNotFound } from './impact.errors.ts'
import { Impact } from './impact.schemas.ts'

const params = z.strictObject({ id })
const access = ['coordinator'] as const

/** Files and links that show what came of it, as the organisation attaches, reads and takes them away. */
export const evidenceRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, database } = app.services
  const { db } = database

  app.post(
    '/placements/:id/impact-evidence',
    {
      bodyLimit: evidenceBodyLimit,
      config: { access, record: { audit: 'involvement.evidence_attached' }, creates: true },
      schema: {
        operationId: 'attachImpactEvidence',
        tags: ['placements'],
        summary: 'Attach a file or a link that shows what came of it',
        description:
          'To the record that holds for this placement, ten at a time. What a file is, is read from its contents: PDF, PNG, JPEG, WebP, DOCX, XLSX, ODT, and plain text in UTF-8. Who reads the record may read it.',
        params,
        body: ImpactEvidenceCreate,
        response: {
          201: Impact,
          ...mayFail(
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
      const organisationId = organisationOf(request.actor)
      const by = { placementId: request.params.id, room: config.evidenceBytes }
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        attachEvidence(tx, request.context, by, request.body),
      )
      request.context.recorded = true
      const { impact, version } = await readImpact(db, { organisationId, impactId: made.id })
      return reply.status(201).header('etag', etagOf(version, 'staff')).send(impact)
    },
  )

  app.get(
    '/impact-evidence/:id/file',
    {
      config: { access, record: { reading: 'opened' } },
      schema: {
        operationId: 'getImpactEvidenceFile',
        tags: ['placements'],
        summary: 'Take a file that was attached',
        params,
        response: { 200: EvidenceFile, ...mayFail(evidenceNotFound) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const file = await findEvidenceFile(db, { organisationId, evidenceId: request.params.id })
      if (!file) throw evidenceNotFound()
      await writeReading(db, request.context, { view: 'placement', leaderIds: file.leaderIds })
      return reply.headers(fileHeaders(file)).send(file.bytes)
    },
  )

  app.delete(
    '/impact-evidence/:id',
    {
      config: { access, record: { audit: 'involvement.evidence_removed' } },
      schema: {
        operationId: 'removeImpactEvidence',
        tags: ['placements'],
        summary: 'Take a file or link away, for good',
        description:
          'Its bytes, its name and its words are gone. That something stood there, and that the organisation took it away, stays to be read.',
        params,
        response: { 204: { description: 'Taken away' }, ...mayFail(evidenceNotFound) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const by = { organisationId, evidenceId: request.params.id }
      await change(poolOf(app), (tx) => removeEvidence(tx, request.context, by))
      return reply.status(204).send(null)
    },
  )
}
