import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import { csvOf } from '../../core/spreadsheet.ts'
import { date, id } from '../../core/text.ts'
import { addDays, soonDays } from './machine.rules.ts'
import { OverdueExportFilter, OverdueFilter, OverduePage } from './moves.schemas.ts'
import { markOf, readOwed } from './overdue.actions.ts'
import { findOwed, type OwedRow } from './placements.queries.ts'
import { owedView } from './placements.rules.ts'

const Mark = z.object({ isPlace: z.boolean(), dueOn: date, id })

/** Who waits for what with an organisation: to be read, and to be taken along. */
export const overdueRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/placements/overdue',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'listOverdue',
        tags: ['placements'],
        summary: 'Who waits for what, the longest waiting first',
        description:
          'Answers owed to people, agreements that wait for a yes, beginnings, endings, and people who were not told what came of it: what is due within two days, and what is overdue. Whoever said yes after the last place went stands first.',
        querystring: OverdueFilter,
        response: { 200: OverduePage },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const { limit, cursor, ...narrow } = request.query
      const binding = { operation: 'listOverdue', caller: organisationId, filter: narrow }
      const today = dayInTheKingdom(new Date())
      const rows = await findOwed(db, {
        organisationId,
        dueBy: addDays(today, soonDays),
        ...narrow,
        owed: narrow.owed,
        after: cursor ? cursors.open(binding, cursor, Mark) : undefined,
        limit,
      })
      const items = rows.slice(0, limit)
      await writeReading(db, request.context, {
        view: 'placement',
        leaderIds: [...new Set(items.map((row) => row.leaderId))],
      })
      const last = items.at(-1)
      return {
        items: items.map((row) => owedView(row, today)),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, markOf(last)) : null,
      }
    },
  )

  app.get(
    '/placements/overdue.csv',
    {
      exposeHeadRoute: false,
      config: { access: ['coordinator'], record: { reading: 'exported' } },
      schema: {
        operationId: 'exportOverdue',
        tags: ['placements'],
        summary: 'Take the list of who waits for what along, narrowed as it is',
        querystring: OverdueExportFilter,
        response: {
          200: {
            description: 'One row a placement, in the order of the list; formulas disarmed',
            content: { 'text/csv': { schema: z.string() } },
          },
        },
      },
    },
    async (request, reply) => {
      const today = dayInTheKingdom(new Date())
      const rows = readOwed(db, request.context, {
        organisationId: organisationOf(request.actor),
        dueBy: addDays(today, soonDays),
        ...request.query,
        owed: request.query.owed,
      })
      // The first of them is on record before the answer begins.
      const first = await rows.next()
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="overdue.csv"')
        .send(csvOf(columns, lines(first, rows, today)) as never)
    },
  )
}

const columns = [
  'placementId',
  'leaderId',
  'name',
  'opportunityId',
  'opportunity',
  'contact',
  'status',
  'owed',
  'owedBy',
  'since',
  'dueOn',
  'urgency',
]

async function* lines(
  first: IteratorResult<OwedRow>,
  others: AsyncIterable<OwedRow>,
  today: string,
) {
  if (first.done) return
  yield lineOf(first.value, today)
  for await (const row of others) yield lineOf(row, today)
}

function lineOf(row: OwedRow, today: string) {
  const {
    id: placementId,
    leader,
    opportunity,
    contactName: contact,
    ...plain
  } = owedView(row, today)
  return {
    placementId,
    leaderId: leader.id,
    name: leader.name,
    opportunityId: opportunity.id,
    opportunity: opportunity.title,
    contact,
    ...plain,
  }
}
