import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, type Actor } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { goOnAtOnce, goOnKind } from './going.actions.ts'
import { importView, planFor } from './import-views.actions.ts'
import { importDone, importNotFound, importUnderWay } from './imports.errors.ts'
import { findImport, findImports } from './imports.queries.ts'
import { Import, ImportFilter, ImportPage } from './imports.schemas.ts'
import { beginTaking, goOnReading, toTake } from './taking.actions.ts'
import { takePart } from './taking-parts.actions.ts'

/** Taking spreadsheets, and what was taken. */
export const importRunsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, jobs, cursors } = app.services
  const { db } = database
  const pool = poolOf(app)

  async function own(actor: Actor, importId: string) {
    const found = await findImport(db, { importId, organisationId: organisationOf(actor) })
    if (!found) throw importNotFound()
    return found
  }

  app.get(
    '/imports',
    {
      config: {
        access: ['coordinator'],
        record: { nothing: 'Names of files and counts; nobody who is in them' },
      },
      schema: {
        operationId: 'listImports',
        tags: ['exchange'],
        summary: 'Spreadsheets that your organisation brought in, newest first',
        querystring: ImportFilter,
        response: { 200: ImportPage },
      },
    },
    async ({ actor, query: { limit, cursor } }) => {
      const organisationId = organisationOf(actor)
      const binding = { operation: 'listImports', caller: organisationId, filter: {} }
      const before = cursor ? cursors.open(binding, cursor, z.uuid()) : null
      const found = await findImports(db, { organisationId, before, limit })
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return {
        items: items.map(({ result, createdAt, ...summary }) => ({
          ...summary,
          counts: result,
          createdAt: createdAt.toISOString(),
        })),
        nextCursor: found.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
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
          'People are taken in parts, in the background. What is over within two seconds, of up to 1,000 people, is answered as done; otherwise the answer says how far it is, and so does the import whenever it is read. Each line is taken once or not at all, also where the server is stopped. A line whose person was changed by somebody else meanwhile is refused. Sent again for an import that stands still, it goes on. The file is wiped; only refused lines stay for a day.',
        params: z.strictObject({ id }),
        response: {
          200: Import,
          ...mayFail(importNotFound, importDone, importUnderWay),
        },
      },
    },
    async (request, reply) => {
      const by = { importId: request.params.id, version: versionFrom(request.headers['if-match']) }
      const before = await own(request.actor, by.importId)
      if (before.status === 'reading') {
        await change(pool, (tx) => goOnReading(tx, request.context, by))
        const found = await own(request.actor, by.importId)
        return reply
          .header('etag', etagOf(found.version, 'staff'))
          .send((await importView(db, request.actor, found)).view)
      }
      const planned = await planFor(db, request.actor, before)
      await change(pool, async (tx) => {
        await beginTaking(tx, request.context, by, planned && toTake(planned))
        await jobs.send(tx, goOnKind, { importId: by.importId })
      })
      try {
        await goOnAtOnce({ pool, db }, by.importId, takePart, request.id)
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
