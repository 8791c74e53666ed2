import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { change } from '../../core/change.ts'
import { poolOf } from '../../core/http.ts'
import { exampleOf, gatesOf, letterKinds } from './letter-examples.rules.ts'
import { testLetter } from './letters.actions.ts'
import { LetterExamples, LetterKindPath, LetterQuery, LetterTest } from './letters.schemas.ts'

/** The words of every kind of message, to be looked at before anybody gets them. */
export const lettersRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { jobs, config } = app.services
  const from = {
    letters: app.letters,
    bank: { bankName: config.bankName, publicUrl: config.publicUrl },
  }

  app.get(
    '/letters',
    {
      config: { access: ['coordinator'], record: { nothing: 'Written to invented people' } },
      schema: {
        operationId: 'listLetters',
        tags: ['contact'],
        summary: 'Read every kind of message as an invented person would get it',
        querystring: LetterQuery,
        response: { 200: LetterExamples },
      },
    },
    async ({ query }) => ({
      items: letterKinds.map((kind) => {
        const { subject, text, html } = exampleOf(from, kind, query)
        const { goes } = from.letters[kind]
        return { kind, goes, ...gatesOf(kind), subject, text, isLarge: html !== undefined }
      }),
    }),
  )

  app.post(
    '/letters/:kind/tests',
    {
      config: { access: ['coordinator'], record: { audit: 'contact.letter_tested' } },
      schema: {
        operationId: 'testLetter',
        tags: ['contact'],
        summary: 'Send one kind of message, written to an invented person, to your own address',
        params: LetterKindPath,
        body: LetterTest,
        response: { 204: { description: 'It is on its way' } },
      },
    },
    async (request, reply) => {
      const tested = { ...request.params, ...request.body }
      await change(poolOf(app), (tx) => testLetter({ tx, jobs }, request.context, tested))
      return reply.status(204).send(null)
    },
  )
}
