import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { clientUnanswered } from '../clients/clients.errors.ts'
import { joiningNotFound } from './joining.errors.ts'
import { readOf } from './joining.rules.ts'
import { nominateByProgram } from './program-nominations.actions.ts'
import { findProgramNomination } from './program-nominations.queries.ts'
import { programNominationView } from './program-nominations.rules.ts'
import { ProgramNomination, ProgramNominationCreate } from './program-nominations.schemas.ts'

const programs = { access: ['client'], scope: 'people:nominate' } as const

/** People whom programs put forward, and whether they came. */
export const programNominationsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, jobs } = app.services
  const { db } = database

  app.post(
    '/nominations',
    {
      config: { ...programs, record: { audit: 'joining.nominated' }, creates: true, locates: true },
      schema: {
        operationId: 'nominatePerson',
        tags: ['joining'],
        summary: 'Put somebody forward for my organisation, by a program',
        description:
          'Only somebody who said yes to that. They are told what was said and by whom, and decide; nothing of them is in the register before. Who said no before is not asked again.',
        body: ProgramNominationCreate,
        response: { 201: ProgramNomination, ...mayFail(clientUnanswered, joiningNotFound) },
      },
    },
    async (request, reply) => {
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        nominateByProgram(tx, request.context, jobs, request.body),
      )
      request.context.recorded = true
      const organisationId = organisationOf(request.actor)
      const row = await findProgramNomination(db, { organisationId, joiningId: made.id })
      if (!row) throw joiningNotFound()
      return reply
        .status(201)
        .header('location', `/api/v1/nominations/${row.id}`)
        .send(programNominationView(row))
    },
  )

  app.get(
    '/nominations/:id',
    {
      config: { ...programs, record: { reading: 'opened' } },
      schema: {
        operationId: 'getNomination',
        tags: ['joining'],
        summary: 'Whether somebody whom a program put forward has joined',
        params: z.strictObject({ id }),
        response: { 200: ProgramNomination, ...mayFail(joiningNotFound) },
      },
    },
    async ({ actor, context, params }) => {
      const organisationId = organisationOf(actor)
      const row = await findProgramNomination(db, { organisationId, joiningId: params.id })
      if (!row) throw joiningNotFound()
      await writeReading(db, context, { view: 'joining', leaderIds: [readOf(row)] })
      return programNominationView(row)
    },
  )
}
