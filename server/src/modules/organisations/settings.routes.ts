import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { organisationOf, type Actor } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { versionStale } from '../../core/common.errors.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { organisationNotFound } from './organisations.errors.ts'
import { findSettings, updateSettings } from './settings.queries.ts'
import { OrganisationSettings, OrganisationSettingsUpdate } from './settings.schemas.ts'

const present = <T extends object>(actor: Actor, settings: T) => ({
  ...settings,
  abilities: { update: actor.staffRole === 'engagement_lead' },
})

export const organisationSettingsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.get(
    '/organisation-settings',
    {
      config: {
        access: ['coordinator'],
        record: { nothing: 'How an organisation works is not personal data' },
      },
      schema: {
        operationId: 'getOrganisationSettings',
        tags: ['organisations'],
        summary: 'Read how your organisation wants to work',
        response: { 200: OrganisationSettings, ...mayFail(organisationNotFound) },
      },
    },
    async ({ actor }, reply) => {
      const settings = await findSettings(db, organisationOf(actor))
      if (!settings) throw organisationNotFound()
      return reply.header('etag', etagOf(settings.version, 'staff')).send(present(actor, settings))
    },
  )

  app.patch(
    '/organisation-settings',
    {
      config: {
        access: ['engagement_lead'],
        record: { audit: 'organisations.settings_changed' },
        versioned: true,
      },
      schema: {
        operationId: 'updateOrganisationSettings',
        tags: ['organisations'],
        summary: 'Change how your organisation wants to work',
        body: OrganisationSettingsUpdate,
        response: { 200: OrganisationSettings, ...mayFail(organisationNotFound) },
      },
    },
    async (request, reply) => {
      const { body, actor } = request
      const organisationId = organisationOf(actor)
      const version = versionFrom(request.headers['if-match'])
      const settings = await change(poolOf(app), async (tx) => {
        if (!(await updateSettings(tx, { organisationId, version }, body))) throw versionStale()
        await writeAudit(tx, request.context, {
          event: 'organisations.settings_changed',
          subjectKind: 'organisation',
          subjectId: organisationId,
          detail: { fields: Object.keys(body) },
        })
        return findSettings(tx, organisationId)
      })
      if (!settings) throw organisationNotFound()
      return reply.header('etag', etagOf(settings.version, 'staff')).send(present(actor, settings))
    },
  )
}
