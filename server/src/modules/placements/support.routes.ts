import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { versionStale } from '../../core/common.errors.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { date, id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { addDays, soonDays } from './machine.rules.ts'
import { moment } from './placements.schemas.ts'
import { placementNotFound } from './placements.errors.ts'
import {
  addSupport,
  answerSupport,
  changeSupport,
  followSupport,
  readSupport,
} from './support.actions.ts'
import {
  supportItemNotFound,
  supportNotAsked,
  supportNotUnmet,
  supportOwnerUnknown,
  supportSessionUnknown,
  supportTooEarly,
} from './support.errors.ts'
import { findSupportDue, findSupportUnmet } from './support-lists.queries.ts'
import { findSupportItem } from './support.queries.ts'
import {
  FollowCreate,
  MetCreate,
  Support,
  SupportItem,
  SupportItemCreate,
  SupportItemUpdate,
  SupportTaskFilter,
  SupportTaskPage,
} from './support.schemas.ts'
import { sessionView, supportItemView, supportTaskView } from './support-views.rules.ts'

const params = z.strictObject({ id })
const access = ['coordinator'] as const
const Mark = z.object({ at: z.union([date, moment]), id })

/** What people need so as to take part, as their organisation sees to it. */
export const supportRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  async function readItem(by: { itemId: string; organisationId: string }) {
    const row = await findSupportItem(db, { ...by, leaderId: null })
    if (!row) throw supportItemNotFound()
    return { version: row.version, item: supportItemView(row, dayInTheKingdom(new Date())) }
  }

  app.get(
    '/placements/:id/support',
    {
      config: { access, record: { reading: 'opened' } },
      schema: {
        operationId: 'getSupport',
        tags: ['placements'],
        summary: 'What has to be in place for a person, and how far it is',
        description:
          'Made from the support needs of the person, the promise of papers and the sessions of the opportunity when both sides agree, and kept in step with them. What somebody has changed by hand stays as it is.',
        params,
        response: { 200: Support, ...mayFail(placementNotFound) },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const by = { organisationId, leaderId: null, placementId: request.params.id }
      const { leaderId, items, sessions, mayAdd } = await readSupport(db, by)
      await writeReading(db, request.context, { view: 'placement', leaderIds: [leaderId] })
      const today = dayInTheKingdom(new Date())
      return {
        items: items.map((row) => supportItemView(row, today)),
        sessions: sessions.map(sessionView),
        mayAdd,
      }
    },
  )

  app.post(
    '/placements/:id/support-items',
    {
      config: { access, record: { audit: 'involvement.support_added' }, creates: true },
      schema: {
        operationId: 'addSupport',
        tags: ['placements'],
        summary: 'Put something on the list of support by hand',
        params,
        body: SupportItemCreate,
        response: {
          201: SupportItem,
          ...mayFail(
            placementNotFound,
            supportTooEarly,
            supportSessionUnknown,
            supportOwnerUnknown,
            termUnknown,
          ),
        },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        addSupport(tx, request.context, request.params.id, request.body),
      )
      request.context.recorded = true
      const { item, version } = await readItem({ itemId: made.id, organisationId })
      return reply.status(201).header('etag', etagOf(version, 'staff')).send(item)
    },
  )

  app.patch(
    '/support-items/:id',
    {
      config: { access, record: { audit: 'involvement.support_changed' }, versioned: true },
      schema: {
        operationId: 'changeSupport',
        tags: ['placements'],
        summary: 'Say where something stands, who sees to it, and until when',
        description:
          'The person reads where it stands, with the words. What is not possible needs words: why, and what there is instead.',
        params,
        body: SupportItemUpdate,
        response: {
          200: SupportItem,
          ...mayFail(supportItemNotFound, supportOwnerUnknown, versionStale),
        },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const itemId = request.params.id
      const version = versionFrom(request.headers['if-match'])
      await change(poolOf(app), (tx) =>
        changeSupport(tx, request.context, { itemId, version }, request.body),
      )
      const read = await readItem({ itemId, organisationId })
      return reply.header('etag', etagOf(read.version, 'staff')).send(read.item)
    },
  )

  app.post(
    '/support-items/:id/met',
    {
      config: { access, record: { audit: 'involvement.support_answered' } },
      schema: {
        operationId: 'recordSupportMet',
        tags: ['placements'],
        summary: 'Write down whether it was met, as the person told you',
        params,
        body: MetCreate,
        response: { 200: SupportItem, ...mayFail(supportItemNotFound, supportNotAsked) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const by = { itemId: request.params.id, organisationId, leaderId: null }
      await change(poolOf(app), (tx) => answerSupport(tx, request.context, by, request.body))
      const read = await readItem(by)
      return reply.header('etag', etagOf(read.version, 'staff')).send(read.item)
    },
  )

  app.post(
    '/support-items/:id/follow-up',
    {
      config: { access, record: { audit: 'involvement.support_followed' } },
      schema: {
        operationId: 'followSupport',
        tags: ['placements'],
        summary: 'Say what was done about something that was not met',
        description: 'Takes it off the list of what was not met. The answer itself stays.',
        params,
        body: FollowCreate,
        response: { 200: SupportItem, ...mayFail(supportItemNotFound, supportNotUnmet) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const itemId = request.params.id
      await change(poolOf(app), (tx) =>
        followSupport(tx, request.context, itemId, request.body.words),
      )
      const read = await readItem({ itemId, organisationId })
      return reply.header('etag', etagOf(read.version, 'staff')).send(read.item)
    },
  )

  app.get(
    '/support-items',
    {
      config: { access, record: { reading: 'listed' } },
      schema: {
        operationId: 'listSupportTasks',
        tags: ['placements'],
        summary: 'What is to be arranged for people now, or was not met',
        querystring: SupportTaskFilter,
        response: { 200: SupportTaskPage },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const { limit, cursor, which, mine } = request.query
      const accountId = mine === 'true' ? request.actor.accountId : null
      const binding = {
        operation: 'listSupportTasks',
        caller: `${organisationId} ${accountId ?? ''}`,
        filter: { which, mine },
      }
      const today = dayInTheKingdom(new Date())
      const mark = cursor ? cursors.open(binding, cursor, Mark) : undefined
      const by = { organisationId, accountId, limit }
      const rows =
        which === 'due'
          ? await findSupportDue(db, {
              ...by,
              dueBy: addDays(today, soonDays),
              after: mark && { dueOn: mark.at, id: mark.id },
            })
          : await findSupportUnmet(db, { ...by, after: mark && { metAt: mark.at, id: mark.id } })
      const items = rows.slice(0, limit)
      await writeReading(db, request.context, {
        view: 'placement',
        leaderIds: [...new Set(items.map(({ leaderId }) => leaderId))],
      })
      const last = items.at(-1)
      const at = last && (which === 'due' ? last.dueOn : last.metAt?.toISOString())
      return {
        items: items.map((row) => supportTaskView(row, today)),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, { at, id: last.id }) : null,
      }
    },
  )
}
