import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, pagesOf, type Actor } from '../../core/access.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { beginUpload, endUpload } from './uploads.actions.ts'
import { uploadNotFound } from './uploads.errors.ts'
import { findUpload, findUploads } from './uploads.queries.ts'
import { uploadView } from './uploads.rules.ts'
import {
  LeaderUpload,
  LeaderUploadCreate,
  LeaderUploadFilter,
  LeaderUploadPage,
} from './uploads.schemas.ts'

const forUploads = { access: ['coordinator', 'client'], scope: 'people:write' } as const
const nothing = { nothing: 'Counts of lines, and nobody in them' } as const

/** Uploads of people: one begins, is looked at and ends. */
export const uploadsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  /** An upload as it stands now. */
  async function standing(actor: Actor, uploadId: string) {
    const found = await findUpload(db, { uploadId, organisationId: organisationOf(actor) })
    if (!found) throw uploadNotFound()
    return uploadView(found)
  }

  app.post(
    '/leader-uploads',
    {
      config: {
        ...forUploads,
        record: { audit: 'exchange.upload_begun' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'createLeaderUpload',
        tags: ['exchange'],
        summary: 'Begin to upload people',
        description: 'Send the lines next. Nobody is registered by this alone.',
        body: LeaderUploadCreate,
        response: { 201: LeaderUpload, ...mayFail(uploadNotFound) },
      },
    },
    async (request, reply) => {
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        beginUpload(tx, request.context, request.body),
      )
      request.context.recorded = true
      return reply
        .status(201)
        .header('location', `/api/v1/leader-uploads/${made.id}`)
        .send(await standing(request.actor, made.id))
    },
  )

  app.get(
    '/leader-uploads',
    {
      config: { ...forUploads, record: nothing },
      schema: {
        operationId: 'listLeaderUploads',
        tags: ['exchange'],
        summary: 'Uploads of your organisation, newest first',
        description: 'Kept for 30 days after the last line.',
        querystring: LeaderUploadFilter,
        response: { 200: LeaderUploadPage },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const { limit, cursor } = request.query
      const caller = pagesOf(request.actor)
      const binding = { operation: 'listLeaderUploads', caller, filter: {} }
      const before = cursor ? cursors.open(binding, cursor, id) : null
      const rows = await findUploads(db, { organisationId, before, limit })
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return {
        items: items.map(uploadView),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
    },
  )

  app.get(
    '/leader-uploads/:id',
    {
      config: { ...forUploads, record: nothing },
      schema: {
        operationId: 'getLeaderUpload',
        tags: ['exchange'],
        summary: 'How far an upload is, and what came of its lines so far',
        params: z.strictObject({ id }),
        response: { 200: LeaderUpload, ...mayFail(uploadNotFound) },
      },
    },
    ({ actor, params }) => standing(actor, params.id),
  )

  app.post(
    '/leader-uploads/:id/complete',
    {
      config: { ...forUploads, record: { audit: 'exchange.upload_completed' } },
      schema: {
        operationId: 'completeLeaderUpload',
        tags: ['exchange'],
        summary: 'Say that there are no more lines to come',
        params: z.strictObject({ id }),
        response: { 200: LeaderUpload, ...mayFail(uploadNotFound) },
      },
    },
    async ({ actor, context, params }) => {
      await change(poolOf(app), (tx) => endUpload(tx, context, params.id))
      return standing(actor, params.id)
    },
  )
}
