import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, type Actor } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf } from '../../core/version.ts'
import { announceImport, cancelImport, takePiece } from './arriving.actions.ts'
import { importView } from './import-views.actions.ts'
import {
  importDone,
  importNotFound,
  importTooLong,
  importUnderWay,
  pieceOther,
  pieceWrong,
  sheetUnreadable,
} from './imports.errors.ts'
import { findImport } from './imports.queries.ts'
import { Import, ImportAnnounce, ImportPiece, PieceNumber } from './imports.schemas.ts'
import { limitWords, longLimits, sheetLimits } from './sheet-limits.rules.ts'

/** Texts that are longer than a request: they come in pieces, and are read in the background. */
export const arrivingRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database
  const pool = poolOf(app)

  async function answerOf(actor: Actor, importId: string) {
    const found = await findImport(db, { importId, organisationId: organisationOf(actor) })
    if (!found) throw importNotFound()
    return { found, view: (await importView(db, actor, found)).view }
  }

  app.post(
    '/imports/in-pieces',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'exchange.announced' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'announceImport',
        tags: ['exchange'],
        summary: 'Announce a long spreadsheet, which then comes in pieces',
        description: `A text may have ${limitWords(longLimits)} so. A workbook comes as a whole (\`createImport\`), with ${limitWords(sheetLimits)}. The answer says how long a piece is: send each with \`sendImportPiece\`. A file of which nothing comes for a day is cleared away.`,
        body: ImportAnnounce,
        response: { 201: Import, ...mayFail(sheetUnreadable, importTooLong) },
      },
    },
    async (request, reply) => {
      const { agreement = null, ...file } = request.body
      const made = await createOnce(pool, attemptOf(request), (tx) =>
        announceImport(tx, request.context, { ...file, agreement }),
      )
      request.context.recorded = true
      const { found, view } = await answerOf(request.actor, made.id)
      return reply
        .status(201)
        .headers({ etag: etagOf(found.version, 'staff'), location: `/api/v1/imports/${found.id}` })
        .send(view)
    },
  )

  app.put(
    '/imports/:id/pieces/:number',
    {
      // In Base64, with what is around it; and with the time that a slow line may take for a file.
      bodyLimit: 1_500_000,
      config: { access: ['coordinator'], record: { audit: 'exchange.piece_arrived' } },
      schema: {
        operationId: 'sendImportPiece',
        tags: ['exchange'],
        summary: 'Send a piece of a long spreadsheet',
        description:
          'In whatever order, several at once if you like. The same piece sent again changes nothing, so that whoever lost an answer sends it again; `arrival.pieces` says which are there. With the last one that was missing the status becomes `reading`: read the import until it is `open`, and go on as with any other.',
        params: z.strictObject({ id, number: PieceNumber }),
        body: ImportPiece,
        response: {
          200: Import,
          ...mayFail(
            importNotFound,
            importDone,
            importUnderWay,
            pieceOther,
            pieceWrong,
            sheetUnreadable,
          ),
        },
      },
    },
    async (request, reply) => {
      const { id: importId, number } = request.params
      const bytes = Buffer.from(request.body.contentBase64, 'base64')
      await change(pool, (tx) => takePiece(tx, request.context, importId, { number, bytes }))
      const { found, view } = await answerOf(request.actor, importId)
      return reply.header('etag', etagOf(found.version, 'staff')).send(view)
    },
  )

  app.delete(
    '/imports/:id',
    {
      config: { access: ['coordinator'], record: { audit: 'exchange.let_go' } },
      schema: {
        operationId: 'cancelImport',
        tags: ['exchange'],
        summary: 'Let go of a file that is not taken yet',
        description:
          'While it comes, while it is read, and while it is a dry run. Nothing of it stays. One that is being taken is stopped with `undoImport`.',
        params: z.strictObject({ id }),
        response: {
          204: { description: 'Let go of' },
          ...mayFail(importNotFound, importDone, importUnderWay),
        },
      },
    },
    async ({ context, params }, reply) => {
      await change(pool, (tx) => cancelImport(tx, context, params.id))
      return reply.status(204).send(null)
    },
  )
}
