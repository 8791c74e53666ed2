import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { mediaTypeUnsupported } from '../../core/common.errors.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { hearOut } from '../../core/streamed.ts'
import { id } from '../../core/text.ts'
import { refuseElsewhere } from './uploads.actions.ts'
import { takeBody } from './uploads-reading.actions.ts'
import {
  lineEndless,
  linesElsewhere,
  senderSilent,
  tableUnreadable,
  uploadBrokenOff,
  uploadComplete,
  uploadFull,
  uploadNotFound,
} from './uploads.errors.ts'
import { findUpload } from './uploads.queries.ts'
import { uploadView } from './uploads.rules.ts'
import { LeaderUpload, lineExamples, LinesQuery } from './uploads.schemas.ts'

const types = { ndjson: 'application/x-ndjson', csv: 'text/csv' } as const

/** How long a sender whose lines are refused may go on, so as to read why. In milliseconds. */
const hearingMs = 2_000

/** The lines of an upload: a body of any length, taken while it arrives. */
export const uploadLinesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    /^(?:application\/x-ndjson|text\/csv)\s*(?:;\s*(?:charset="?utf-8"?|header="?present"?)\s*)*$/i,
    (request, _body, done) => {
      const { 'content-encoding': encoding = 'identity' } = request.headers
      // What was packed could be without end. The route reads the body itself.
      if (encoding !== 'identity')
        done(mediaTypeUnsupported({ detail: 'Send the lines unpacked, without Content-Encoding' }))
      else done(null)
    },
  )

  app.post(
    '/leader-uploads/:id/lines',
    {
      config: {
        access: ['coordinator', 'client'],
        scope: 'people:write',
        record: { audit: 'exchange.lines_taken' },
        streams: {
          [types.ndjson]: {
            description: 'One person a line, each a JSON object as `LeaderLine` says',
            line: 'LeaderLine',
            example: lineExamples.map((each) => `${JSON.stringify(each)}\n`).join(''),
          },
          [types.csv]: {
            description:
              'One person a row; the first one names the fields, which are some of those of `LeaderLine`',
            example: 'reference,name,languages,online\nP-4,Ulla Tab,cy;en,yes\n',
          },
        },
      },
      schema: {
        operationId: 'sendLeaderUploadLines',
        tags: ['exchange'],
        summary: 'Send lines of an upload, as many as you like',
        description:
          'A line with a reference that is known changes its person in the fields that it names; any other adds somebody. A line that cannot be taken is refused by itself. Lines are taken while they arrive: where the connection breaks off, what had arrived is still taken: read `taken` until it stands still, and go on from the next one.',
        params: z.strictObject({ id }),
        querystring: LinesQuery,
        response: {
          200: LeaderUpload,
          ...mayFail(
            uploadNotFound,
            uploadComplete,
            linesElsewhere,
            uploadFull,
            lineEndless,
            tableUnreadable,
            uploadBrokenOff,
            senderSilent,
          ),
        },
      },
    },
    async (request, reply) => {
      const { raw, params, query, context } = request
      const by = { uploadId: params.id, organisationId: organisationOf(request.actor) }
      try {
        const { format } = refuseElsewhere(await findUpload(db, by), query.from)
        const type = request.headers['content-type']
        if (type && !type.toLowerCase().startsWith(types[format]))
          throw mediaTypeUnsupported({
            detail: `This upload was begun as ${format}: send it as Content-Type: ${types[format]}`,
          })
        await takeBody(poolOf(app), context, { ...by, from: query.from, format }, raw)
      } catch (error) {
        await hearOut(raw, hearingMs)
        if (!raw.readableEnded) reply.header('connection', 'close')
        throw error
      }
      const upload = await findUpload(db, by)
      if (!upload) throw uploadNotFound()
      return uploadView(upload)
    },
  )
}
