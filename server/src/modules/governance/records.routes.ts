import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, type Actor } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { poolOf } from '../../core/http.ts'
import { csvOf, ndjsonOf } from '../../core/spreadsheet.ts'
import { id } from '../../core/text.ts'
import { allRows, checkRecords, recordExport } from './records.actions.ts'
import { findAccessEvents, findAuditEvents, findRecordState } from './records.queries.ts'
import { accessView, auditView, columnsOf, rowOf } from './records.rules.ts'
import {
  AccessEventPage,
  AccessExportCreate,
  AccessFilter,
  AuditEventPage,
  AuditExportCreate,
  AuditFilter,
  RecordCheck,
  RecordState,
  type ExportFormat,
} from './records.schemas.ts'

/** Administrators see both records whole, an engagement lead the part of their own organisation. */
const withinOf = (actor: Actor) => (actor.administrator ? null : organisationOf(actor))

const readers = ['engagement_lead', 'administrator'] as const
const ids = { nothing: 'Ids, codes and counts; no personal data is in the records' } as const
const exported = { audit: 'governance.records_exported' } as const

const file = {
  description: 'The record, row by row',
  content: {
    'text/csv': { schema: z.string().meta({ description: 'With a header; formulas disarmed' }) },
    'application/x-ndjson': { schema: z.string().meta({ description: 'One JSON object a line' }) },
  },
}
const typeOf: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
}

/** The records of changes and of readings, and whether they are still as they were written. */
export const recordsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  /** The page after a cursor, and the cursor after it. */
  async function pageOf<Row extends { id: string }, Filter>(
    asked: { operation: string; actor: Actor; filter: Filter; cursor?: string; limit: number },
    find: (before: string | null, limit: number) => Promise<Row[]>,
  ) {
    const { operation, actor, filter, cursor, limit } = asked
    const binding = { operation, caller: actor.accountId ?? '', filter }
    const rows = await find(cursor ? cursors.open(binding, cursor, id) : null, limit + 1)
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      page,
      nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
    }
  }

  app.get(
    '/audit-events',
    {
      config: { access: readers, record: ids },
      schema: {
        operationId: 'listAuditEvents',
        tags: ['governance'],
        summary: 'Read what was changed, by whom and when',
        description:
          'An engagement lead sees what staff of their organisation did, and what was done to the people that it holds.',
        querystring: AuditFilter,
        response: { 200: AuditEventPage },
      },
    },
    async ({ query, actor }) => {
      const { limit, cursor, ...narrowing } = query
      const asked = { operation: 'listAuditEvents', actor, filter: narrowing, cursor, limit }
      const { page, nextCursor } = await pageOf(asked, (before, most) =>
        findAuditEvents(db, { narrowing, within: withinOf(actor), before, limit: most }),
      )
      return { items: page.map(auditView), nextCursor }
    },
  )

  app.get(
    '/access-events',
    {
      config: { access: readers, record: ids },
      schema: {
        operationId: 'listAccessEvents',
        tags: ['governance'],
        summary: 'Read who looked at whose data, when and why',
        description:
          'An engagement lead sees what staff of their organisation read, and what others read of the people that it holds.',
        querystring: AccessFilter,
        response: { 200: AccessEventPage },
      },
    },
    async ({ query, actor }) => {
      const { limit, cursor, ...narrowing } = query
      const asked = { operation: 'listAccessEvents', actor, filter: narrowing, cursor, limit }
      const { page, nextCursor } = await pageOf(asked, (before, most) =>
        findAccessEvents(db, { narrowing, within: withinOf(actor), before, limit: most }),
      )
      return { items: page.map(accessView), nextCursor }
    },
  )

  app.post(
    '/audit-events/exports',
    {
      config: { access: readers, record: exported },
      schema: {
        operationId: 'exportAuditEvents',
        tags: ['governance'],
        summary: 'Take the record of changes out of the bank',
        body: AuditExportCreate,
        response: { 200: file },
      },
    },
    async (request, reply) => {
      const { format, ...narrowing } = request.body
      const within = withinOf(request.actor)
      await change(poolOf(app), (tx) =>
        recordExport(tx, request.context, { record: 'audit', format, ...narrowing }),
      )
      const views = mapped(
        allRows((page) => findAuditEvents(db, { narrowing, within, ...page })),
        auditView,
      )
      return reply
        .type(typeOf[format])
        .header('content-disposition', `attachment; filename="changes.${format}"`)
        .send(
          (format === 'csv'
            ? csvOf(columnsOf.audit, mapped(views, rowOf))
            : ndjsonOf(views)) as never,
        )
    },
  )

  app.post(
    '/access-events/exports',
    {
      config: { access: readers, record: exported },
      schema: {
        operationId: 'exportAccessEvents',
        tags: ['governance'],
        summary: 'Take the record of readings out of the bank',
        body: AccessExportCreate,
        response: { 200: file },
      },
    },
    async (request, reply) => {
      const { format, ...narrowing } = request.body
      const within = withinOf(request.actor)
      await change(poolOf(app), (tx) =>
        recordExport(tx, request.context, { record: 'access', format, ...narrowing }),
      )
      const views = mapped(
        allRows((page) => findAccessEvents(db, { narrowing, within, idsShown: everyId, ...page })),
        accessView,
      )
      return reply
        .type(typeOf[format])
        .header('content-disposition', `attachment; filename="readings.${format}"`)
        .send(
          (format === 'csv'
            ? csvOf(columnsOf.access, mapped(views, rowOf))
            : ndjsonOf(views)) as never,
        )
    },
  )

  app.get(
    '/record-checks/latest',
    {
      config: { access: ['administrator'], record: ids },
      schema: {
        operationId: 'getRecordState',
        tags: ['governance'],
        summary: 'Read where the chain of hashes stands, and what the last check found',
        response: { 200: RecordState },
      },
    },
    async () => {
      const state = await findRecordState(db)
      return {
        seals: state.seals,
        latestAt: state.latest_at?.toISOString() ?? null,
        latestHash: state.latest_hash,
        lastCheck:
          state.checked_at && state.found
            ? {
                at: state.checked_at.toISOString(),
                by: state.checked_by,
                seals: state.found.seals,
                rows: state.found.rows,
                holds: state.found.holds,
              }
            : null,
      }
    },
  )

  app.post(
    '/record-checks',
    {
      config: { access: ['administrator'], record: { audit: 'governance.records_checked' } },
      schema: {
        operationId: 'checkRecords',
        tags: ['governance'],
        summary: 'Hold both records, of changes and of readings, against their chain of hashes',
        response: { 200: RecordCheck },
      },
    },
    (request) => change(poolOf(app), (tx) => checkRecords(db, tx, request.context)),
  )
}

/** No row names more people than this. */
const everyId = 2_147_483_647

async function* mapped<From, To>(rows: AsyncIterable<From>, map: (row: From) => To) {
  for await (const row of rows) yield map(row)
}
