import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, type Actor } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { adjustImport, digestOf, uploadImport } from './imports.actions.ts'
import {
  columnUnknown,
  importDone,
  importNotFound,
  importUnderWay,
  nothingRefused,
  sheetUnreadable,
} from './imports.errors.ts'
import { importView, knownIn, refusedFileOf, rowsOf } from './import-views.actions.ts'
import { findImport, isUnderWay } from './imports.queries.ts'
import { refusalWords } from './imports.rules.ts'
import { limitWords, sheetLimits } from './sheet-limits.rules.ts'
import { openFile } from './sheets.actions.ts'
import {
  Import,
  ImportCreate,
  ImportRowFilter,
  ImportRowPage,
  ImportUpdate,
} from './imports.schemas.ts'

/**
 * The file of an import of the caller's organisation, read before the transaction that needs it begins; null for a text that
 * came in pieces, which no request reads.
 */
async function openedFor(db: Db, actor: Actor, importId: string, sheetName?: string) {
  const found = await findImport(db, { importId, organisationId: organisationOf(actor) })
  if (!found) throw importNotFound()
  if (isUnderWay(found)) throw importUnderWay()
  if (found.status !== 'open') throw importDone()
  if (found.bytes !== null) {
    if (sheetName === undefined) return null
    throw sheetUnreadable({ detail: refusalWords({ code: 'no_such_sheet' }) })
  }
  if (!found.file) throw importDone()
  return openFile(found.file, sheetName ?? found.sheetName)
}

const wholeLimits = limitWords(sheetLimits)

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
        description: `Nothing is registered yet. The answer says what taking the file would do. A file comes as a whole here: ${wholeLimits}. A longer text comes in pieces: \`announceImport\`.`,
        body: ImportCreate,
        response: { 201: Import, ...mayFail(sheetUnreadable, importNotFound) },
      },
    },
    async (request, reply) => {
      const { fileName, contentBase64 } = request.body
      const file = Buffer.from(contentBase64, 'base64')
      const opened = await openFile(file)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        uploadImport(tx, request.context, { fileName, file, digest: digestOf(file), opened }),
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
          'Once the file was taken, what it says is wiped: what remains is the number of each line, what became of it and why, and the person. While a file is coming or being read there are none.',
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
      const { items, isMore } = await rowsOf(db, request.actor, found, { outcome, after, limit })
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
          'What is said of columns is remembered: the next file of your organisation with such headings is read so from the start. A text that came in pieces is read once more in the background: its status is `reading` until that is over.',
        params: z.strictObject({ id }),
        body: ImportUpdate,
        response: {
          200: Import,
          ...mayFail(importNotFound, importDone, importUnderWay, columnUnknown, sheetUnreadable),
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
}
