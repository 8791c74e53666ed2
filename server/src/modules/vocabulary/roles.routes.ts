import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { requestInvalid, versionStale } from '../../core/common.errors.ts'
import { databaseCodeOf, type Db } from '../../core/db.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { roleNotYours, termNotFound, termTaken, termUnknown } from './vocabulary.errors.ts'
import { copyRole } from './roles.actions.ts'
import {
  findRole,
  findRoles,
  findUnknownCodes,
  insertRole,
  updateRole,
} from './vocabulary.queries.ts'
import { mayChangeRole, roleView } from './vocabulary.rules.ts'
import { Role, RoleCopy, RoleCreate, RoleList, RoleUpdate } from './vocabulary.schemas.ts'

const everyone = ['leader', 'coordinator', 'administrator'] as const

async function refuseUnknownCodes(
  tx: Db,
  role: {
    leaderType?: string | undefined
    kind?: string | undefined
    profile?: { attribute: string }[] | undefined
  },
): Promise<void> {
  const unknown = await findUnknownCodes(tx, [
    ...(role.leaderType ? [{ kind: 'leader_type', code: role.leaderType } as const] : []),
    ...(role.kind ? [{ kind: 'opportunity_kind', code: role.kind } as const] : []),
    ...(role.profile ?? []).map(
      ({ attribute }) => ({ kind: 'attribute', code: attribute }) as const,
    ),
  ])
  if (unknown.length > 0) {
    throw termUnknown({
      issues: unknown.map(({ kind, code }) => ({
        field: kind,
        message: `There is no ${kind} with the code ${code}`,
      })),
    })
  }
  const wanted = (role.profile ?? []).map(({ attribute }) => attribute)
  if (new Set(wanted).size < wanted.length) {
    throw requestInvalid({ issues: [{ field: 'profile', message: 'Name each attribute once' }] })
  }
}

/** Only a formal role has steps; the database has the last word, whichever of the two was changed. */
async function refuseStepsAlone<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (databaseCodeOf(error) !== '23514') throw error
    const message = 'Only a formal role has steps: make it formal, or leave the steps out'
    throw requestInvalid({ issues: [{ field: 'steps', message }] })
  }
}

export const rolesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.get(
    '/roles',
    {
      config: { access: everyone, record: { nothing: 'Roles are not personal data' } },
      schema: {
        operationId: 'listRoles',
        tags: ['vocabulary'],
        summary: 'List roles with their attribute profiles',
        response: { 200: RoleList },
      },
    },
    async ({ actor }) => {
      const rows = await findRoles(db, actor.organisationId)
      return {
        items: rows.map((row) => roleView(row, actor)),
        nextCursor: null,
        abilities: { update: actor.administrator, copy: actor.staffRole !== null },
      }
    },
  )

  app.post(
    '/roles',
    {
      config: {
        access: ['administrator'],
        record: { audit: 'vocabulary.role_added' },
        creates: true,
      },
      schema: {
        operationId: 'createRole',
        tags: ['vocabulary'],
        summary: 'Add a role',
        body: RoleCreate,
        response: { 201: Role, ...mayFail(termTaken, termUnknown, termNotFound) },
      },
    },
    async (request, reply) => {
      const made = await createOnce(poolOf(app), attemptOf(request), async (tx) => {
        await refuseUnknownCodes(tx, request.body)
        const roleId = await refuseStepsAlone(() =>
          insertRole(tx, { ...request.body, organisationId: null }),
        )
        if (!roleId) throw termTaken()
        await writeAudit(tx, request.context, {
          event: 'vocabulary.role_added',
          subjectKind: 'role',
          subjectId: roleId,
        })
        return roleId
      })
      request.context.recorded = true
      const role = await findRole(db, { roleId: made.id, organisationId: null })
      if (!role) throw termNotFound()
      return reply
        .status(201)
        .header('etag', etagOf(role.version, 'public'))
        .send(roleView(role, request.actor))
    },
  )

  app.post(
    '/roles/:id/copies',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'vocabulary.role_added' },
        creates: true,
      },
      schema: {
        operationId: 'copyRole',
        tags: ['vocabulary'],
        summary: 'Make a template of your organisation from a role',
        description: 'It says what the role says, and is yours to change. Nobody else sees it.',
        params: z.strictObject({ id }),
        body: RoleCopy,
        response: { 201: Role, ...mayFail(termNotFound) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        copyRole(tx, request.context, { roleId: request.params.id, ...request.body }),
      )
      request.context.recorded = true
      const role = await findRole(db, { roleId: made.id, organisationId })
      if (!role) throw termNotFound()
      return reply
        .status(201)
        .header('etag', etagOf(role.version, 'public'))
        .send(roleView(role, request.actor))
    },
  )

  app.patch(
    '/roles/:id',
    {
      config: {
        access: ['coordinator', 'administrator'],
        record: { audit: 'vocabulary.role_changed' },
        versioned: true,
      },
      schema: {
        operationId: 'updateRole',
        tags: ['vocabulary'],
        summary: 'Change a role, or put it away',
        params: z.strictObject({ id }),
        body: RoleUpdate,
        description:
          'Roles of the bank are an administrator’s to change; templates their organisation’s.',
        response: { 200: Role, ...mayFail(termNotFound, termUnknown, roleNotYours) },
      },
    },
    async (request, reply) => {
      const version = versionFrom(request.headers['if-match'])
      const roleId = request.params.id
      const { organisationId } = request.actor
      const role = await change(poolOf(app), async (tx) => {
        const before = await findRole(tx, { roleId, organisationId })
        if (!before) throw termNotFound()
        if (!mayChangeRole(before, request.actor)) throw roleNotYours()
        await refuseUnknownCodes(tx, request.body)
        const isChanged = await refuseStepsAlone(() =>
          updateRole(tx, { roleId, version }, request.body),
        )
        if (!isChanged) throw versionStale()
        await writeAudit(tx, request.context, {
          event: 'vocabulary.role_changed',
          subjectKind: 'role',
          subjectId: roleId,
          detail: { fields: Object.keys(request.body) },
        })
        return findRole(tx, { roleId, organisationId })
      })
      if (!role) throw termNotFound()
      return reply
        .header('etag', etagOf(role.version, 'public'))
        .send(roleView(role, request.actor))
    },
  )
}
