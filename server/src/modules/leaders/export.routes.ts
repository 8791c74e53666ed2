import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { csvOf, ndjsonOf } from '../../core/spreadsheet.ts'
import { outcodeUnknown } from '../organisations/organisations.errors.ts'
import { findTerms } from '../vocabulary/vocabulary.queries.ts'
import { readRecords } from './export.actions.ts'
import { exportColumns, exportRow, type Naming } from './export.rules.ts'
import { scopeOf } from './register-scope.actions.ts'
import { LeaderExportQuery } from './register.schemas.ts'

/** People as a file, as many as there are. */
export const exportRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  async function naming(): Promise<Naming> {
    const labels = new Map(
      (await findTerms(db)).map((term) => [term.kind + ' ' + term.code, term.label]),
    )
    return (kind, code) => labels.get(`${kind} ${code}`) ?? code
  }

  app.get(
    '/leaders/export',
    {
      // Whoever asks for the head alone takes nobody along, and nobody should read that they did.
      exposeHeadRoute: false,
      config: {
        access: ['coordinator', 'client'],
        scope: 'people:find',
        record: { reading: 'exported' },
      },
      schema: {
        operationId: 'exportLeaders',
        tags: ['leaders'],
        summary: 'Take people out of the bank as a file, each as you see them',
        description:
          'Everybody whom the filters let through, those last added first, in an answer of any length that is made while it is read. Where it breaks off, ask again with after. A program is given those who agreed to be seen by its organisation, without a name. Everybody in it can read that you took their record along.',
        querystring: LeaderExportQuery,
        response: {
          200: {
            description: 'One person a line',
            content: {
              'application/x-ndjson': {
                schema: z.string().meta({ description: 'A Leader on each line' }),
              },
              'text/csv': {
                schema: z.string().meta({ description: 'With a header; formulas disarmed' }),
              },
            },
          },
          ...mayFail(outcodeUnknown),
        },
      },
    },
    async (request, reply) => {
      const { format, after = null, ...filter } = request.query
      const scope = await scopeOf(db, organisationOf(request.actor), filter, {
        isCounting: false,
        sharedOnly: request.actor.client !== null,
      })
      const people = readRecords({ db, registers: app.registers }, request.context, {
        scope,
        filter,
        after,
      })
      // What can be refused is refused, and the first page is on record, before the answer begins.
      const first = await people.next()
      const all = (async function* everybody() {
        if (first.done) return
        yield first.value
        yield* people
      })()
      const name = await naming()
      const rows = async function* rowsOf() {
        for await (const leader of all) yield exportRow(leader, name)
      }
      return reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8')
        .header('content-disposition', `attachment; filename="people.${format}"`)
        .send((format === 'csv' ? csvOf(exportColumns, rows()) : ndjsonOf(all)) as never)
    },
  )
}
