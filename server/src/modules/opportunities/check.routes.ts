import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { missingToOpen } from './publish.rules.ts'
import { publishableFrom } from './opportunities.rules.ts'
import { DraftCheck, OpportunityUpdate } from './opportunities.schemas.ts'

export const opportunityCheckRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
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
        summary: 'See what a draft still misses',
        description: 'Takes as much of an opportunity as is written so far; nothing is stored.',
        body: OpportunityUpdate,
        response: { 200: DraftCheck },
      },
    },
    async ({ body }) => ({ missing: missingToOpen(publishableFrom(body)) }),
  )
}
