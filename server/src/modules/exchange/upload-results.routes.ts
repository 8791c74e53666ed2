import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, pagesOf, type Actor } from '../../core/access.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { csvOf, ndjsonOf } from '../../core/spreadsheet.ts'
import { id } from '../../core/text.ts'
import { uploadNotFound } from './uploads.errors.ts'
import { findResults, findUpload } from './uploads.queries.ts'
import { resultColumns } from './uploads.rules.ts'
import {
  UploadResultExportQuery,
  UploadResultFilter,
  UploadResultPage,
  type UploadResult,
} from './uploads.schemas.ts'

const read = {
  access: ['coordinator', 'client'],
  scope: 'people:write',
  record: { nothing: 'Numbers of lines and ids; nothing of what a line or a record says' },
} as const
/** So many are read at once for a file. */
const ofAPage = 1_000

/** What became of the lines of an upload. */
export const uploadResultsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  async function refuseForeign(actor: Actor, uploadId: string): Promise<void> {
    const organisationId = organisationOf(actor)
    if (!(await findUpload(db, { uploadId, organisationId }))) throw uploadNotFound()
  }

  app.get(
    '/leader-uploads/:id/results',
    {
      config: read,
      schema: {
        operationId: 'listLeaderUploadResults',
        tags: ['exchange'],
        summary: 'What became of each line',
        description: 'Of a refused line its number, the field and why; never what it said.',
        params: z.strictObject({ id }),
        querystring: UploadResultFilter,
        response: { 200: UploadResultPage, ...mayFail(uploadNotFound) },
      },
    },
    async ({ actor, params, query }) => {
      await refuseForeign(actor, params.id)
      const { outcome, limit, cursor } = query
      const binding = {
        operation: 'listLeaderUploadResults',
        caller: pagesOf(actor),
        filter: { uploadId: params.id, outcome },
      }
      const after = cursor ? cursors.open(binding, cursor, z.number().int()) : 0
      const by = { uploadId: params.id, outcome, after, limit: limit + 1 }
      const found = await findResults(db, by)
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return {
        items,
        nextCursor: found.length > limit && last ? cursors.seal(binding, last.line) : null,
      }
    },
  )

  app.get(
    '/leader-uploads/:id/results/export',
    {
      exposeHeadRoute: false,
      config: read,
      schema: {
        operationId: 'exportLeaderUploadResults',
        tags: ['exchange'],
        summary: 'What became of each line, as a file',
        params: z.strictObject({ id }),
        querystring: UploadResultExportQuery,
        response: {
          200: {
            description: 'One line of the upload a line, in their order',
            content: {
              'application/x-ndjson': {
                schema: z.string().meta({ description: 'An UploadResult on each line' }),
              },
              'text/csv': { schema: z.string().meta({ description: 'With a header' }) },
            },
          },
          ...mayFail(uploadNotFound),
        },
      },
    },
    async ({ actor, params, query }, reply) => {
      await refuseForeign(actor, params.id)
      const { format, outcome } = query
      const rows = async function* results(): AsyncGenerator<UploadResult, void> {
        for (let after = 0; ;) {
          const page = await findResults(db, {
            ...{ uploadId: params.id, outcome, after },
            limit: ofAPage,
          })
          yield* page
          if (page.length < ofAPage) return
          after = page.at(-1)?.line ?? after
        }
      }
      return reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8')
        .header('content-disposition', `attachment; filename="results.${format}"`)
        .send((format === 'csv' ? csvOf(resultColumns, rows()) : ndjsonOf(rows())) as never)
    },
  )
}
