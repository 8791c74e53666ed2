import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, type Actor } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { goOnAtOnce, goOnKind } from '../exchange/going.actions.ts'
import { importView } from '../exchange/import-views.actions.ts'
import { importNotFound, importNotUndoable, importUnderWay } from '../exchange/imports.errors.ts'
import { findImport } from '../exchange/imports.queries.ts'
import { Import, UndoCounts } from '../exchange/imports.schemas.ts'
import { beginUndo, mayUndo, undoPart } from './import-undo.actions.ts'
import { countUndo } from './import-undo.queries.ts'

/** Undoing an import as a whole. */
export const importUndoRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, jobs } = app.services
  const { db } = database
  const pool = poolOf(app)

  async function own(actor: Actor, importId: string) {
    const found = await findImport(db, { importId, organisationId: organisationOf(actor) })
    if (!found) throw importNotFound()
    return found
  }

  app.get(
    '/imports/:id/undo',
    {
      config: {
        access: ['coordinator'],
        record: { nothing: 'Counts; nobody who is in them' },
      },
      schema: {
        operationId: 'previewImportUndo',
        tags: ['exchange'],
        summary: 'Read what undoing an import would come to now',
        description: 'Of one that is still being taken: of those of its people who are in by now.',
        params: z.strictObject({ id }),
        response: { 200: UndoCounts, ...mayFail(importNotFound, importNotUndoable) },
      },
    },
    async ({ actor, params }) => {
      const found = await own(actor, params.id)
      if (!mayUndo(found)) throw importNotUndoable()
      return countUndo(db, found.id)
    },
  )

  app.post(
    '/imports/:id/undo',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'governance.import_undone' },
        versioned: true,
      },
      schema: {
        operationId: 'undoImport',
        tags: ['exchange'],
        summary: 'Take an import back as a whole, or stop it and take back what is in',
        description:
          'Within 30 days, and at any time while it is being taken: then it stops, nobody else of the file comes in, and those who are in are taken back. People whom it put on the register are taken out again, unless something has happened to them since; people whom it completed get back what still says what it wrote; the yes that it stated ends. What people said themselves stays, and nobody is told. It goes on in the background: the answer, and the import whenever it is read, say how far it is. Its rows say what became of each person. Sent again for one that stands still, it goes on.',
        params: z.strictObject({ id }),
        response: {
          200: Import,
          ...mayFail(importNotFound, importNotUndoable, importUnderWay),
        },
      },
    },
    async (request, reply) => {
      const by = { importId: request.params.id, version: versionFrom(request.headers['if-match']) }
      await change(pool, async (tx) => {
        await beginUndo(tx, request.context, by)
        await jobs.send(tx, goOnKind, { importId: by.importId })
      })
      try {
        await goOnAtOnce({ pool, db }, by.importId, undoPart, request.id)
      } catch (error) {
        // The job goes on, and says so where it cannot.
        request.log.warn({ err: error }, 'A part of an import failed')
      }
      const found = await own(request.actor, by.importId)
      return reply
        .header('etag', etagOf(found.version, 'staff'))
        .send((await importView(db, request.actor, found)).view)
    },
  )
}
