import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, type Actor } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import { attemptOf, mayFail, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { outcodeUnknown } from '../organisations/organisations.errors.ts'
import { adjustImport, planOf, takeImport, uploadImport } from './imports.actions.ts'
import { csvOfCells } from '../../core/spreadsheet.ts'
import {
  columnUnknown,
  importDone,
  importNotFound,
  nothingRefused,
  sheetUnreadable,
} from './imports.errors.ts'
import { plannedOnce } from './plans.queries.ts'
import { findImport, findNames, type ImportRecord } from './imports.queries.ts'
import { reportView, rowView } from './imports.rules.ts'
import { refusedLines } from './refused.rules.ts'
import type { Sheet } from './sheet.rules.ts'
import { openFile } from './sheets.actions.ts'
import {
  Import,
  ImportCreate,
  ImportRowFilter,
  ImportRowPage,
  ImportUpdate,
} from './imports.schemas.ts'

const samplesShown = 3

async function planFor(db: Db, actor: Actor, found: ImportRecord) {
  if (!found.file || found.status === 'done') return null
  const { file, sheetName, mapping, agreement } = found
  const by = { organisationId: organisationOf(actor), statedBy: actor.name ?? 'a coordinator' }
  return plannedOnce(db, found, async () => {
    const opened = await openFile(file, sheetName)
    const { plan } = await planOf(db, by, { sheet: opened.sheet, mapping, agreement })
    return { opened, plan }
  })
}

/** An import of the caller's organisation with its file, read before the transaction that needs it begins. */
async function openedFor(db: Db, actor: Actor, importId: string, sheetName?: string) {
  const found = await findImport(db, { importId, organisationId: organisationOf(actor) })
  if (!found) throw importNotFound()
  if (!found.file || found.status === 'done') throw importDone()
  return openFile(found.file, sheetName ?? found.sheetName)
}

/** The first few cells of a column that hold anything, with the lines that they stand on. */
function samplesOf(sheet: Sheet | undefined, index: number) {
  return (sheet?.rows ?? [])
    .flatMap(({ line, cells }) => {
      const text = cells[index]?.trim() ?? ''
      return text === '' ? [] : { line, text }
    })
    .slice(0, samplesShown)
}

/**
 * An import with what taking it would do; once done, with what it did. `leaderIds` are the people of the
 * register whose rows its samples are taken from.
 */
async function importView(db: Db, actor: Actor, found: ImportRecord) {
  const planned = await planFor(db, actor, found)
  const columns = (planned?.plan.columns ?? []).map((column) => ({
    column,
    samples: samplesOf(planned?.opened.sheet, column.index),
  }))
  const lines = new Set(columns.flatMap(({ samples }) => samples.map(({ line }) => line)))
  const leaderIds = knownIn((planned?.plan.rows ?? []).filter(({ line }) => lines.has(line)))
  const counts = found.result ?? {
    ...(planned?.plan.counts ?? { create: 0, update: 0, skip: 0, refuse: 0 }),
    withoutConsent: planned?.plan.withoutConsent ?? 0,
  }
  const view = {
    id: found.id,
    fileName: found.fileName,
    status: found.status,
    version: found.version,
    encoding: planned?.opened.sheet.encoding ?? null,
    sheet: planned?.opened.sheetName ?? null,
    sheets: planned?.opened.sheets ?? [],
    headingLine: planned?.opened.sheet.headingLine ?? null,
    leftOut: planned?.opened.sheet.leftOut.length ?? 0,
    columns: columns.map(({ column, samples }) => ({
      ...column,
      samples: samples.map(({ text }) => text),
    })),
    agreement: found.agreement,
    counts,
    refusedFile: found.status === 'done' ? found.file !== null : counts.refuse > 0,
  }
  return { view, leaderIds }
}

/** The rows of the dry run, or of what happened once the file was taken. */
async function rowsOf(
  db: Db,
  actor: Actor,
  found: ImportRecord,
  by: { isAsked: (row: { line: number; outcome: string }) => boolean; limit: number },
) {
  if (!found.report) {
    const planned = await planFor(db, actor, found)
    const rows = (planned?.plan.rows ?? []).filter(by.isAsked)
    return { items: rows.slice(0, by.limit).map(rowView), isMore: rows.length > by.limit }
  }
  const lines = found.report.filter(by.isAsked)
  const items = lines.slice(0, by.limit)
  const organisationId = organisationOf(actor)
  const names = await findNames(db, { organisationId, leaderIds: knownIn(items) })
  return { items: items.map((line) => reportView(line, names)), isMore: lines.length > by.limit }
}

/** The refused lines of the dry run, or those that were kept when the file was taken. */
async function refusedFileOf(db: Db, actor: Actor, found: ImportRecord): Promise<Buffer | null> {
  if (found.status === 'done') return found.file
  const planned = await planFor(db, actor, found)
  const lines = planned ? refusedLines(planned.opened.sheet, planned.plan.rows) : []
  return lines.length > 0 ? csvOfCells(lines) : null
}

const knownIn = (rows: { leaderId: string | null }[]): string[] => [
  ...new Set(rows.flatMap(({ leaderId }) => leaderId ?? [])),
]

export const importsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.post(
    '/imports',
    {
      bodyLimit: 15_000_000,
      config: {
        access: ['coordinator'],
        record: { audit: 'exchange.uploaded' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'createImport',
        tags: ['exchange'],
        summary: 'Send a spreadsheet for a dry run',
        description: 'Nothing is registered yet. The answer says what taking the file would do.',
        body: ImportCreate,
        response: { 201: Import, ...mayFail(sheetUnreadable, importNotFound) },
      },
    },
    async (request, reply) => {
      const { fileName, contentBase64 } = request.body
      const file = Buffer.from(contentBase64, 'base64')
      const opened = await openFile(file)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        uploadImport(tx, request.context, { fileName, file, opened }),
      )
      request.context.recorded = true
      const found = await findImport(db, {
        importId: made.id,
        organisationId: organisationOf(request.actor),
      })
      if (!found) throw importNotFound()
      return reply
        .status(201)
        .headers({ etag: etagOf(found.version, 'staff'), location: `/api/v1/imports/${found.id}` })
        .send((await importView(db, request.actor, found)).view)
    },
  )

  app.get(
    '/imports/:id',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'getImport',
        tags: ['exchange'],
        summary: 'Read what taking a file would do',
        params: z.strictObject({ id }),
        response: { 200: Import, ...mayFail(importNotFound) },
      },
    },
    async (request, reply) => {
      const found = await findImport(db, {
        importId: request.params.id,
        organisationId: organisationOf(request.actor),
      })
      if (!found) throw importNotFound()
      const { view, leaderIds } = await importView(db, request.actor, found)
      await writeReading(db, request.context, { view: 'holder', leaderIds })
      return reply.header('etag', etagOf(found.version, 'staff')).send(view)
    },
  )

  app.get(
    '/imports/:id/rows',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'listImportRows',
        tags: ['exchange'],
        summary: 'Read row by row what would happen, or what happened, with reasons',
        description:
          'Once the file was taken, what it says is wiped: what remains is the number of each line, what became of it and why, and the person.',
        params: z.strictObject({ id }),
        querystring: ImportRowFilter,
        response: { 200: ImportRowPage, ...mayFail(importNotFound) },
      },
    },
    async (request) => {
      const { outcome, limit, cursor } = request.query
      const organisationId = organisationOf(request.actor)
      const found = await findImport(db, { importId: request.params.id, organisationId })
      if (!found) throw importNotFound()
      const filter = { importId: found.id, version: found.version, outcome }
      const binding = { operation: 'listImportRows', caller: organisationId, filter }
      const after = cursor ? cursors.open(binding, cursor, z.number().int()) : 0
      const isAsked = (row: { line: number; outcome: string }) =>
        row.line > after && (outcome === undefined || row.outcome === outcome)
      const { items, isMore } = await rowsOf(db, request.actor, found, { isAsked, limit })
      await writeReading(db, request.context, { view: 'holder', leaderIds: knownIn(items) })
      const last = items.at(-1)
      return { items, nextCursor: isMore && last ? cursors.seal(binding, last.line) : null }
    },
  )

  app.get(
    '/imports/:id/refused.csv',
    {
      exposeHeadRoute: false,
      config: { access: ['coordinator'], record: { reading: 'exported' } },
      schema: {
        operationId: 'exportRefusedRows',
        tags: ['exchange'],
        summary: 'Take the refused lines as a file, to mend them and bring them back',
        description:
          'The columns of the file as they are, and one more with the reason, which is not read when the file is brought back. Once the file was taken, its refused lines stay for a day.',
        params: z.strictObject({ id }),
        response: {
          200: {
            description: 'One row a refused line; formulas disarmed',
            content: { 'text/csv': { schema: z.string() } },
          },
          ...mayFail(importNotFound, nothingRefused),
        },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const found = await findImport(db, { importId: request.params.id, organisationId })
      if (!found) throw importNotFound()
      const file = await refusedFileOf(db, request.actor, found)
      if (!file) throw nothingRefused()
      // Of those whom the register holds nobody is in it: whoever is recognised is not refused.
      await writeReading(db, request.context, { view: 'holder', leaderIds: [] })
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="refused.csv"')
        .send(file as never)
    },
  )

  app.patch(
    '/imports/:id',
    {
      config: { access: ['coordinator'], record: { audit: 'exchange.adjusted' }, versioned: true },
      schema: {
        operationId: 'updateImport',
        tags: ['exchange'],
        summary: 'Choose a sheet, name columns by hand, or state how the people agreed',
        description:
          'What is said of columns is remembered: the next file of your organisation with such headings is read so from the start.',
        params: z.strictObject({ id }),
        body: ImportUpdate,
        response: {
          200: Import,
          ...mayFail(importNotFound, importDone, columnUnknown, sheetUnreadable),
        },
      },
    },
    async (request, reply) => {
      const by = { importId: request.params.id, version: versionFrom(request.headers['if-match']) }
      const opened = await openedFor(db, request.actor, by.importId, request.body.sheet)
      const found = await change(poolOf(app), async (tx) => {
        await adjustImport(tx, request.context, by, request.body, opened)
        return findImport(tx, { ...by, organisationId: organisationOf(request.actor) })
      })
      if (!found) throw importNotFound()
      return reply
        .header('etag', etagOf(found.version, 'staff'))
        .send((await importView(db, request.actor, found)).view)
    },
  )

  app.post(
    '/imports/:id/run',
    {
      config: { access: ['coordinator'], record: { audit: 'exchange.imported' }, versioned: true },
      schema: {
        operationId: 'runImport',
        tags: ['exchange'],
        summary: 'Take the file, exactly as the dry run showed',
        description:
          'Every person or none. The file is wiped afterwards; only its refused lines stay for a day.',
        params: z.strictObject({ id }),
        response: { 200: Import, ...mayFail(importNotFound, importDone, outcodeUnknown) },
      },
    },
    async (request, reply) => {
      const by = { importId: request.params.id, version: versionFrom(request.headers['if-match']) }
      const opened = await openedFor(db, request.actor, by.importId)
      const found = await change(poolOf(app), async (tx) => {
        await takeImport(tx, request.context, by, opened)
        return findImport(tx, { ...by, organisationId: organisationOf(request.actor) })
      })
      if (!found) throw importNotFound()
      return reply
        .header('etag', etagOf(found.version, 'staff'))
        .send((await importView(db, request.actor, found)).view)
    },
  )
}
