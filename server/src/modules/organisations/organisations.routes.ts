import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import type { Actor } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { versionStale } from '../../core/common.errors.ts'
import { conflictsAs } from '../../core/conflict.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import {
  organisationNotFound,
  organisationTaken,
  outcodeUnknown,
  outcodeUnknownIn,
} from './organisations.errors.ts'
import {
  findOrganisation,
  findOrganisations,
  insertOrganisation,
  updateOrganisation,
  type OrganisationRow,
} from './organisations.queries.ts'
import {
  Organisation,
  OrganisationCreate,
  OrganisationFilter,
  OrganisationPage,
  OrganisationUpdate,
} from './organisations.schemas.ts'

const everyone = ['leader', 'coordinator', 'administrator'] as const
const Position = z.tuple([z.string(), z.uuid()])

const present = (actor: Actor, { sortName: _sortName, ...organisation }: OrganisationRow) => ({
  ...organisation,
  abilities: { update: actor.administrator },
})

/** A name or code that is taken, or an outcode that no place has, as the caller should hear it. */
const refusals = { '23505': organisationTaken, '23503': outcodeUnknownIn('outcode') }

export const organisationsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/organisations',
    {
      config: { access: everyone, record: { nothing: 'Organisations are not personal data' } },
      schema: {
        operationId: 'listOrganisations',
        tags: ['organisations'],
        summary: 'List organisations by name',
        querystring: OrganisationFilter,
        response: { 200: OrganisationPage },
      },
    },
    async ({ query, actor }) => {
      const { limit, cursor, ...filter } = query
      const binding = { operation: 'listOrganisations', caller: 'everyone', filter }
      const after = cursor ? cursors.open(binding, cursor, Position) : undefined
      const rows = await findOrganisations(db, { ...filter, after, limit })
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return {
        items: items.map((row) => present(actor, row)),
        nextCursor:
          rows.length > limit && last ? cursors.seal(binding, [last.sortName, last.id]) : null,
      }
    },
  )

  app.get(
    '/organisations/:id',
    {
      config: { access: everyone, record: { nothing: 'Organisations are not personal data' } },
      schema: {
        operationId: 'getOrganisation',
        tags: ['organisations'],
        summary: 'Read one organisation',
        params: z.strictObject({ id }),
        response: { 200: Organisation, ...mayFail(organisationNotFound) },
      },
    },
    async ({ params, actor }, reply) => {
      const organisation = await findOrganisation(db, params.id)
      if (!organisation) throw organisationNotFound()
      return reply
        .header('etag', etagOf(organisation.version, 'public'))
        .send(present(actor, organisation))
    },
  )

  app.post(
    '/organisations',
    {
      config: {
        access: ['administrator'],
        record: { audit: 'organisations.added' },
        creates: true,
        locates: true,
      },
      schema: {
        operationId: 'createOrganisation',
        tags: ['organisations'],
        summary: 'Add an organisation',
        body: OrganisationCreate,
        response: {
          201: Organisation,
          ...mayFail(organisationTaken, outcodeUnknown, organisationNotFound),
        },
      },
    },
    async (request, reply) => {
      const { body, actor } = request
      const made = await createOnce(poolOf(app), attemptOf(request), async (tx) => {
        const organisationId = await conflictsAs(refusals, () => insertOrganisation(tx, body))
        if (!organisationId) throw organisationTaken()
        await writeAudit(tx, request.context, {
          event: 'organisations.added',
          subjectKind: 'organisation',
          subjectId: organisationId,
        })
        return organisationId
      })
      request.context.recorded = true
      const organisation = await findOrganisation(db, made.id)
      if (!organisation) throw organisationNotFound()
      return reply
        .status(201)
        .headers({
          etag: etagOf(organisation.version, 'public'),
          location: `/api/v1/organisations/${made.id}`,
        })
        .send(present(actor, organisation))
    },
  )

  app.patch(
    '/organisations/:id',
    {
      config: {
        access: ['administrator'],
        record: { audit: 'organisations.changed' },
        versioned: true,
      },
      schema: {
        operationId: 'updateOrganisation',
        tags: ['organisations'],
        summary: 'Change an organisation',
        params: z.strictObject({ id }),
        body: OrganisationUpdate,
        response: {
          200: Organisation,
          ...mayFail(organisationNotFound, organisationTaken, outcodeUnknown),
        },
      },
    },
    async (request, reply) => {
      const { body, actor, params } = request
      const version = versionFrom(request.headers['if-match'])
      const organisation = await change(poolOf(app), async (tx) => {
        const before = await findOrganisation(tx, params.id)
        if (!before) throw organisationNotFound()
        const by = { organisationId: params.id, version }
        if (!(await conflictsAs(refusals, () => updateOrganisation(tx, by, body))))
          throw versionStale()
        await writeAudit(tx, request.context, {
          event: 'organisations.changed',
          subjectKind: 'organisation',
          subjectId: params.id,
          detail: { fields: Object.keys(body) },
        })
        return (await findOrganisation(tx, params.id)) ?? { ...before, version: version + 1 }
      })
      return reply
        .header('etag', etagOf(organisation.version, 'public'))
        .send(present(actor, organisation))
    },
  )
}
