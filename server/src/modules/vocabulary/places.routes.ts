import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { findPlaces } from './places.queries.ts'

const Places = z
  .object({ items: z.array(z.object({ outcode: z.string() })), nextCursor: z.string().nullable() })
  .meta({ id: 'Places' })

export const placesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  app.get(
    '/places',
    {
      config: {
        access: ['leader', 'coordinator', 'administrator'],
        record: { nothing: 'Places are not personal data' },
      },
      schema: {
        operationId: 'listPlaces',
        tags: ['vocabulary'],
        summary: 'Find outcodes by how they begin',
        querystring: z.strictObject({
          text: z
            .string()
            .trim()
            .toUpperCase()
            .regex(/^[A-Z0-9]{1,4}$/, 'Give the first letters of an outcode')
            .meta({ description: 'How the first half of a postcode begins' }),
        }),
        response: { 200: Places },
      },
    },
    async ({ query }) => ({
      items: await findPlaces(app.services.database.db, query.text),
      nextCursor: null,
    }),
  )
}
