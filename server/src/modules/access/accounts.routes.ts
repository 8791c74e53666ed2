import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, type Actor } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { accessDenied, versionStale } from '../../core/common.errors.ts'
import { conflictsAs } from '../../core/conflict.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { organisationNotFound } from '../organisations/organisations.errors.ts'
import { accountNotFound, emailTaken, ownAccountKept } from './access.errors.ts'
import {
  Account,
  AccountCreate,
  AccountFilter,
  AccountPage,
  AccountUpdate,
} from './access.schemas.ts'
import { colleagueMail } from './colleague-mails.actions.ts'
import {
  findAccount,
  findAccounts,
  findAccountsByEmail,
  insertAccount,
  updateAccount,
  type AccountRow,
} from './accounts.queries.ts'
import { endApiTokens, endSessions } from './sessions.queries.ts'

const access = ['engagement_lead', 'administrator'] as const
const Position = z.tuple([z.string(), z.uuid()])

/** An administrator sees every account, an engagement lead those of the own organisation. */
const scopeOf = (actor: Actor) =>
  actor.administrator ? {} : { organisationId: organisationOf(actor) }

const present = (actor: Actor, account: AccountRow) => ({
  id: account.id,
  name: account.name,
  email: account.email,
  status: account.status,
  organisation:
    account.organisationId === null
      ? null
      : { id: account.organisationId, name: account.organisationName ?? '' },
  staffRole: account.staffRole,
  administrator: account.administrator,
  waiting: account.provenAt === null,
  version: account.version,
  abilities: { update: account.id !== actor.accountId },
})

export const accountsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors, jobs } = app.services
  const { db } = database

  app.get(
    '/accounts',
    {
      config: { access, record: { nothing: 'Accounts of staff, no leader record' } },
      schema: {
        operationId: 'listAccounts',
        tags: ['access'],
        summary: 'List the people who may sign in',
        querystring: AccountFilter,
        response: { 200: AccountPage },
      },
    },
    async ({ query, actor }) => {
      const scope = scopeOf(actor)
      const binding = {
        operation: 'listAccounts',
        caller: scope.organisationId ?? 'administrator',
        filter: {},
      }
      const after = query.cursor ? cursors.open(binding, query.cursor, Position) : undefined
      const rows = await findAccounts(db, { ...scope, after, limit: query.limit })
      const items = rows.slice(0, query.limit)
      const last = items.at(-1)
      const hasMore = rows.length > query.limit && last
      return {
        items: items.map((row) => present(actor, row)),
        nextCursor: hasMore ? cursors.seal(binding, [last.sortName, last.id]) : null,
      }
    },
  )

  app.get(
    '/accounts/:id',
    {
      config: { access, record: { nothing: 'Accounts of staff, no leader record' } },
      schema: {
        operationId: 'getAccount',
        tags: ['access'],
        summary: 'Read one account',
        params: z.strictObject({ id }),
        response: { 200: Account, ...mayFail(accountNotFound) },
      },
    },
    async ({ params, actor }, reply) => {
      const account = await findAccount(db, { accountId: params.id, ...scopeOf(actor) })
      if (!account) throw accountNotFound()
      return reply.header('etag', etagOf(account.version, 'staff')).send(present(actor, account))
    },
  )

  app.post(
    '/accounts',
    {
      config: { access, record: { audit: 'access.account_made' }, creates: true },
      schema: {
        operationId: 'createAccount',
        tags: ['access'],
        summary: 'Let a colleague sign in',
        description:
          'An engagement lead adds staff of the own organisation; an administrator anyone. The account waits until the owner of the address has signed in by the link that is mailed to them. The answer tells nobody whether the address signs in to an account elsewhere.',
        body: AccountCreate,
        response: { 201: Account, ...mayFail(emailTaken, accountNotFound, organisationNotFound) },
      },
    },
    async (request, reply) => {
      const { actor, body } = request
      const isForOwn =
        body.organisationId !== null &&
        body.organisationId === actor.organisationId &&
        !body.administrator
      if (!actor.administrator && !isForOwn) throw accessDenied()
      const made = await createOnce(poolOf(app), attemptOf(request), async (tx) => {
        const known = await findAccountsByEmail(tx, body.email)
        // Only of what the caller may see anyway is it said that it is there.
        const isSeen = (each: (typeof known)[number]) =>
          actor.administrator
            ? each.provenAt !== null
            : each.organisationId === actor.organisationId
        if (known.some(isSeen)) throw emailTaken()
        const accountId = await conflictsAs({ '23503': organisationNotFound }, () =>
          insertAccount(tx, { ...body, proven: false }),
        )
        if (!accountId) throw emailTaken()
        await jobs.send(tx, colleagueMail, { accountId })
        await writeAudit(tx, request.context, {
          event: 'access.account_made',
          subjectKind: 'account',
          subjectId: accountId,
          detail: { staffRole: body.staffRole, administrator: body.administrator },
        })
        return accountId
      })
      request.context.recorded = true
      const account = await findAccount(db, { accountId: made.id })
      if (!account) throw accountNotFound()
      return reply
        .status(201)
        .header('etag', etagOf(account.version, 'staff'))
        .send(present(actor, account))
    },
  )

  app.patch(
    '/accounts/:id',
    {
      config: { access, record: { audit: 'access.account_changed' }, versioned: true },
      schema: {
        operationId: 'updateAccount',
        tags: ['access'],
        summary: 'Change, suspend or bring back an account',
        description: 'Suspending ends every session and token of the account at once.',
        params: z.strictObject({ id }),
        body: AccountUpdate,
        response: { 200: Account, ...mayFail(accountNotFound, ownAccountKept) },
      },
    },
    async (request, reply) => {
      const { actor, body, params } = request
      const version = versionFrom(request.headers['if-match'])
      const account = await change(poolOf(app), async (tx) => {
        const before = await findAccount(tx, { accountId: params.id, ...scopeOf(actor) })
        if (!before) throw accountNotFound()
        if (!actor.administrator && before.administrator) throw accessDenied()
        if (before.id === actor.accountId && (body.status || body.staffRole)) throw ownAccountKept()
        if (body.staffRole && before.organisationId === null) throw ownAccountKept()
        if (!(await updateAccount(tx, { accountId: params.id, version }, body)))
          throw versionStale()
        if (body.status === 'suspended') {
          await endSessions(tx, { accountId: params.id })
          await endApiTokens(tx, params.id)
        }
        await writeAudit(tx, request.context, {
          event: 'access.account_changed',
          subjectKind: 'account',
          subjectId: params.id,
          detail: { fields: Object.keys(body), status: body.status ?? before.status },
        })
        return findAccount(tx, { accountId: params.id })
      })
      if (!account) throw accountNotFound()
      return reply.header('etag', etagOf(account.version, 'staff')).send(present(actor, account))
    },
  )
}
