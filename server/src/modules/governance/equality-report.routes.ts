import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { organisationOf } from '../../core/access.ts'
import { findLatestSnapshot } from '../equality/equality.queries.ts'
import { EqualityReport } from '../equality/equality.schemas.ts'

/** The first day of the month after this one. */
const nextMonth = (now: Date) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 10)

/** Equality answers of many together, and never of one. */
export const equalityReportRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.get(
    '/equality-report',
    {
      config: {
        access: ['engagement_lead'],
        record: { nothing: 'Rounded numbers of many; nobody is in them' },
      },
      schema: {
        operationId: 'getEqualityReport',
        tags: ['governance'],
        summary: 'Read how many of our people gave which answer',
        description:
          'Made once a month and kept as it was made. Small numbers, and those from which they could be worked out, are hidden. There are no filters.',
        response: { 200: EqualityReport },
      },
    },
    async ({ actor }) => {
      const latest = await findLatestSnapshot(db, organisationOf(actor))
      return {
        month: latest?.month ?? null,
        numbersOf: latest?.numbers_of ?? null,
        nextOn: nextMonth(new Date()),
        respondents: latest?.report.respondents ?? null,
        tables: latest?.report.tables ?? [],
      }
    },
  )
}
