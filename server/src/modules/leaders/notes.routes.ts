import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { pageQuery } from '../../core/page.ts'
import { id } from '../../core/text.ts'
import { noteLeader } from './leaders.actions.ts'
import { leaderNotFound } from './leaders.errors.ts'
import { findHeldLeader, findNote, findNotes, type NoteRow } from './leaders.queries.ts'
import { LeaderNote, LeaderNoteCreate, LeaderNotePage } from './leaders.schemas.ts'

const present = (note: NoteRow) => ({
  id: note.id,
  words: note.words,
  writtenBy: note.written_by,
  at: note.at.toISOString(),
})

export const notesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/leaders/:id/notes',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'listLeaderNotes',
        tags: ['leaders'],
        summary: 'Read the notes on a person, newest first',
        description:
          'Notes are for colleagues of the organisation that holds the record, apart from the profile.',
        params: z.strictObject({ id }),
        querystring: z.strictObject(pageQuery),
        response: { 200: LeaderNotePage, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const organisationId = organisationOf(request.actor)
      const leaderId = request.params.id
      if (!(await findHeldLeader(db, { leaderId, organisationId }))) throw leaderNotFound()
      const binding = { operation: 'listLeaderNotes', caller: organisationId, filter: leaderId }
      const before = cursor ? cursors.open(binding, cursor, id) : null
      const rows = await findNotes(db, { leaderId, organisationId, before, limit })
      await writeReading(db, request.context, { view: 'holder', leaderIds: [leaderId] })
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return {
        items: items.map(present),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
    },
  )

  app.post(
    '/leaders/:id/notes',
    {
      config: { access: ['coordinator'], record: { audit: 'leaders.noted' }, creates: true },
      schema: {
        operationId: 'createLeaderNote',
        tags: ['leaders'],
        summary: 'Add a note on a person',
        params: z.strictObject({ id }),
        body: LeaderNoteCreate,
        response: { 201: LeaderNote, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        noteLeader(tx, request.context, request.params.id, request.body.words),
      )
      request.context.recorded = true
      const note = await findNote(db, {
        noteId: made.id,
        organisationId: organisationOf(request.actor),
      })
      if (!note) throw leaderNotFound()
      return reply.status(201).send(present(note))
    },
  )
}
