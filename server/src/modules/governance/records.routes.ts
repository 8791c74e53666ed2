import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { cursorInvalid } from '../../core/common.errors.ts'
import { mayFail } from '../../core/http.ts'
import { verifyRecords } from '../../core/seals.ts'
import { id } from '../../core/text.ts'
import { findAuditEvents, type AuditRow } from './records.queries.ts'
import { AuditEventPage, AuditFilter, RecordVerification } from './records.schemas.ts'

const named = (key: string | null, name: string | null) => (key === null ? null : { id: key, name })

const eventView = (row: AuditRow) => ({
  id: row.id,
  at: row.at.toISOString(),
  actorKind: row.actor_kind,
  actor: named(row.actor_id, row.actor_name),
  organisation: named(row.organisation_id, row.organisation_name),
  event: row.event,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  requestId: row.request_id,
  detail: row.detail,
  sealed: row.sealed,
})

const ofTheInstallation = {
  access: ['administrator'],
  record: { nothing: 'Ids, codes and counts; no personal data is in the records' },
} as const

/** The record of changes, and whether it is still as it was written. */
export const recordsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/audit-events',
    {
      config: ofTheInstallation,
      schema: {
        operationId: 'listAuditEvents',
        tags: ['governance'],
        summary: 'Read what was changed, by whom and when',
        querystring: AuditFilter,
        response: { 200: AuditEventPage, ...mayFail(cursorInvalid) },
      },
    },
    async ({ query, actor }) => {
      const { limit, cursor, ...filter } = query
      const binding = { operation: 'listAuditEvents', caller: actor.accountId ?? '', filter }
      const rows = await findAuditEvents(db, {
        event: filter.event ?? null,
        subjectId: filter.subjectId ?? null,
        actorId: filter.actorId ?? null,
        before: cursor ? cursors.open(binding, cursor, id) : null,
        limit,
      })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        items: page.map(eventView),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
    },
  )

  app.get(
    '/audit-events/verification',
    {
      config: ofTheInstallation,
      schema: {
        operationId: 'verifyRecords',
        tags: ['governance'],
        summary: 'Hold both records, of changes and of readings, against their chain of hashes',
        response: { 200: RecordVerification },
      },
    },
    () => verifyRecords(db),
  )
}
