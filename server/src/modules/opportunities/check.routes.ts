import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { organisationOf } from '../../core/access.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { contactUnknown } from '../access/access.errors.ts'
import { findHardWords } from '../vocabulary/vocabulary.queries.ts'
import { refuseForeign } from './opportunities.actions.ts'
import { seatUnknown } from './opportunities.errors.ts'
import { publishableFrom } from './opportunities.rules.ts'
import { DraftCheck, OpportunityUpdate, PlainReading, TextCheck } from './opportunities.schemas.ts'
import { plainFields, readingOf } from './plain.rules.ts'
import { missingToOpen } from './publish.rules.ts'

export const opportunityCheckRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.post(
    '/opportunities/check',
    {
      config: {
        access: ['coordinator'],
        record: { nothing: 'Looks at what is sent and keeps none of it' },
      },
      schema: {
        operationId: 'checkOpportunity',
        tags: ['opportunities'],
        summary: 'See what a draft still misses, and how plainly it reads',
        description: 'Takes as much of an opportunity as is written so far; nothing is stored.',
        body: OpportunityUpdate,
        response: { 200: DraftCheck, ...mayFail(contactUnknown, seatUnknown) },
      },
    },
    async ({ body, actor }) => {
      await refuseForeign(db, organisationOf(actor), body)
      const hardWords = await findHardWords(db)
      return {
        missing: missingToOpen(publishableFrom(body)),
        texts: plainFields.flatMap((field) => {
          const text = body[field]
          return text ? [{ field, ...readingOf(text, hardWords) }] : []
        }),
      }
    },
  )
  app.post(
    '/texts/check',
    {
      config: {
        access: ['coordinator'],
        record: { nothing: 'Looks at what is sent and keeps none of it' },
      },
      schema: {
        operationId: 'checkText',
        tags: ['opportunities'],
        summary: 'See how plainly a text reads that people will get',
        description: 'For a text of any kind; nothing is stored.',
        body: TextCheck,
        response: { 200: PlainReading },
      },
    },
    async ({ body }) => readingOf(body.text, await findHardWords(db)),
  )
}
