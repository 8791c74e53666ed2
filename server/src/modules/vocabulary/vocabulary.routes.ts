import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { versionStale } from '../../core/common.errors.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { code } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { termNotFound, termTaken, vocabularyFull } from './vocabulary.errors.ts'
import {
  findTerm,
  findTerms,
  insertTerm,
  lockTerms,
  mostTerms,
  updateTerm,
} from './vocabulary.queries.ts'
import { termView, vocabularyView } from './vocabulary.rules.ts'
import {
  OpenTermKind,
  Term,
  TermCreate,
  TermKind,
  TermUpdate,
  Vocabulary,
} from './vocabulary.schemas.ts'

export const vocabularyRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.get(
    '/vocabulary',
    {
      // Whoever follows a link from a mail reads what an opportunity is in these words.
      config: { access: ['visitor'], record: { nothing: 'Words are not personal data' } },
      schema: {
        operationId: 'getVocabulary',
        tags: ['vocabulary'],
        summary: 'Read every word of the bank',
        response: {
          200: Vocabulary,
          304: { description: 'Unchanged since the ETag in If-None-Match' },
        },
      },
    },
    async (request, reply) => {
      const rows = await findTerms(db)
      const update = request.actor.administrator
      const state = rows.map((row) => `${row.kind}/${row.code}/${row.version}`).join()
      const etag = `"${createHash('sha256').update(`${update}${state}`).digest('base64url').slice(0, 22)}"`
      void reply.headers({ etag, 'cache-control': 'private, no-cache' })
      if (request.headers['if-none-match'] === etag) return reply.status(304).send(null)
      return reply.send({
        ...(vocabularyView(rows) as Omit<z.infer<typeof Vocabulary>, 'abilities'>),
        abilities: { update },
      })
    },
  )

  app.post(
    '/vocabulary/:kind',
    {
      config: {
        access: ['administrator'],
        record: { audit: 'vocabulary.word_added' },
        creates: true,
      },
      schema: {
        operationId: 'createTerm',
        tags: ['vocabulary'],
        summary: 'Add a word',
        params: z.strictObject({ kind: OpenTermKind.meta({ description: 'Which list of words' }) }),
        body: TermCreate,
        response: { 201: Term, ...mayFail(termTaken, termNotFound, vocabularyFull) },
      },
    },
    async (request, reply) => {
      const { kind } = request.params
      const made = await createOnce(poolOf(app), attemptOf(request), async (tx) => {
        await lockTerms(tx)
        const all = await findTerms(tx)
        if (all.filter((each) => each.kind === kind).length >= (mostTerms[kind] ?? 1_000))
          throw vocabularyFull()
        if (!(await insertTerm(tx, kind, request.body))) throw termTaken()
        await writeAudit(tx, request.context, {
          event: 'vocabulary.word_added',
          subjectKind: kind,
          subjectId: null,
          detail: { code: request.body.code },
        })
        return request.body.code
      })
      request.context.recorded = true
      const term = await findTerm(db, kind, made.id)
      if (!term) throw termNotFound()
      return reply.status(201).header('etag', etagOf(term.version, 'public')).send(termView(term))
    },
  )

  app.patch(
    '/vocabulary/:kind/:code',
    {
      config: {
        access: ['administrator'],
        record: { audit: 'vocabulary.word_changed' },
        versioned: true,
      },
      schema: {
        operationId: 'updateTerm',
        tags: ['vocabulary'],
        summary: 'Change a word, or put it away',
        params: z.strictObject({
          kind: TermKind.meta({ description: 'Which list of words' }),
          code: code.meta({ description: 'Code of the word' }),
        }),
        body: TermUpdate,
        response: { 200: Term, ...mayFail(termNotFound) },
      },
    },
    async (request, reply) => {
      const { kind, code: termCode } = request.params
      const version = versionFrom(request.headers['if-match'])
      const term = await change(poolOf(app), async (tx) => {
        if (!(await findTerm(tx, kind, termCode))) throw termNotFound()
        if (!(await updateTerm(tx, { kind, code: termCode, version }, request.body)))
          throw versionStale()
        await writeAudit(tx, request.context, {
          event: 'vocabulary.word_changed',
          subjectKind: kind,
          subjectId: null,
          detail: { code: termCode, fields: Object.keys(request.body) },
        })
        return findTerm(tx, kind, termCode)
      })
      if (!term) throw termNotFound()
      return reply.header('etag', etagOf(term.version, 'public')).send(termView(term))
    },
  )
}
