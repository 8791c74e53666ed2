import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeAudit, writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { versionStale } from '../../core/common.errors.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { digestOf, newSecret } from '../../core/secrets.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { accountIdOf } from '../access/me.rules.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { opportunityNotFound } from '../opportunities/opportunities.errors.ts'
import { placementNotFound } from '../placements/placements.errors.ts'
import { calendarNotFound } from './calendar.errors.ts'
import {
  deleteFeed,
  findContactEntries,
  findFeed,
  findFeedOwner,
  findLeaderEntries,
  findOpportunityEntries,
  hasPlacement,
  noteFeedRead,
  replaceFeed,
  updateFeed,
  type FeedRow,
} from './calendar.queries.ts'
import { calendarText, type CalendarEntry } from './calendar.rules.ts'
import {
  CalendarFeed,
  CalendarFeedCreate,
  CalendarFeedMade,
  CalendarFeedUpdate,
  icsAnswer,
  OwnCalendar,
} from './calendar.schemas.ts'
import type { CalendarDetail } from './calendar.table.ts'

const everyone = ['leader', 'coordinator', 'administrator'] as const

const feedView = ({ detail, createdAt, readAt, version }: FeedRow) => ({
  detail,
  createdAt: createdAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
  version,
})

const ics = 'text/calendar; charset=utf-8'
const subject = 'calendar_feed'

/** Calendar files, and the private address at which somebody's own calendar reads what is theirs. */
export const calendarRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, database } = app.services
  const { db } = database
  const textOf = (entries: readonly CalendarEntry[], detail: CalendarDetail) =>
    calendarText(entries, { bankName: config.bankName, detail, now: new Date() })

  app.get(
    '/me/calendar',
    {
      config: { access: everyone, record: { nothing: 'Own setting' } },
      schema: {
        operationId: 'getMyCalendar',
        tags: ['me'],
        summary: 'Whether my calendar has an address, and what it says',
        response: { 200: OwnCalendar },
      },
    },
    async ({ actor }, reply) => {
      const feed = await findFeed(db, accountIdOf(actor))
      if (feed) reply.header('etag', etagOf(feed.version, 'self'))
      return { feed: feed ? feedView(feed) : null }
    },
  )

  app.post(
    '/me/calendar',
    {
      config: { access: everyone, record: { audit: 'calendar.feed_made' }, creates: true },
      schema: {
        operationId: 'createMyCalendar',
        tags: ['me'],
        summary: 'Make an address for my calendar, or a new one',
        description:
          'Whoever has the address can read it without signing in. It is shown this once; an earlier one stops at once.',
        body: CalendarFeedCreate,
        response: { 201: CalendarFeedMade, ...mayFail(calendarNotFound) },
      },
    },
    async (request, reply) => {
      const accountId = accountIdOf(request.actor)
      const secret = newSecret()
      const { repeated } = await createOnce(poolOf(app), attemptOf(request), async (tx) => {
        const feedId = await replaceFeed(tx, {
          accountId,
          secretHash: digestOf(secret),
          detail: request.body.detail,
        })
        await writeAudit(tx, request.context, {
          event: 'calendar.feed_made',
          subjectKind: subject,
          subjectId: feedId,
          detail: { detail: request.body.detail },
        })
        return feedId
      })
      const feed = await findFeed(db, accountId)
      if (!feed) throw calendarNotFound()
      request.context.recorded = true
      const address = repeated ? null : `${config.publicUrl}/api/v1/calendars/${secret}`
      return reply
        .header('etag', etagOf(feed.version, 'self'))
        .status(201)
        .send({ ...feedView(feed), address })
    },
  )

  app.patch(
    '/me/calendar',
    {
      config: { access: everyone, record: { audit: 'calendar.feed_changed' }, versioned: true },
      schema: {
        operationId: 'updateMyCalendar',
        tags: ['me'],
        summary: 'Choose how much my calendar says',
        body: CalendarFeedUpdate,
        response: { 200: CalendarFeed, ...mayFail(calendarNotFound) },
      },
    },
    async (request, reply) => {
      const accountId = accountIdOf(request.actor)
      const version = versionFrom(request.headers['if-match'])
      const feed = await change(poolOf(app), async (tx) => {
        const before = await findFeed(tx, accountId)
        if (!before) throw calendarNotFound()
        if (!(await updateFeed(tx, { accountId, version }, request.body.detail)))
          throw versionStale()
        await writeAudit(tx, request.context, {
          event: 'calendar.feed_changed',
          subjectKind: subject,
          subjectId: before.id,
          detail: { detail: request.body.detail },
        })
        return findFeed(tx, accountId)
      })
      if (!feed) throw calendarNotFound()
      return reply.header('etag', etagOf(feed.version, 'self')).send(feedView(feed))
    },
  )

  app.delete(
    '/me/calendar',
    {
      config: { access: everyone, record: { audit: 'calendar.feed_ended' } },
      schema: {
        operationId: 'endMyCalendar',
        tags: ['me'],
        summary: 'Switch the address of my calendar off',
        response: { 204: { description: 'The address no longer works' } },
      },
    },
    async (request, reply) => {
      await change(poolOf(app), async (tx) => {
        const ended = await deleteFeed(tx, accountIdOf(request.actor))
        await writeAudit(tx, request.context, {
          event: 'calendar.feed_ended',
          subjectKind: subject,
          subjectId: ended ?? null,
        })
      })
      return reply.status(204).send(null)
    },
  )

  app.get(
    '/calendars/:secret',
    {
      config: {
        access: ['visitor'],
        record: { nothing: "The owner's own meetings, and nobody's name" },
      },
      schema: {
        operationId: 'readCalendar',
        tags: ['me'],
        summary: 'Read a calendar by its private address',
        params: z.strictObject({
          secret: z
            .string()
            .regex(/^[\w-]{43}$/)
            .meta({ description: 'What makes the address private' }),
        }),
        response: { 200: icsAnswer, ...mayFail(calendarNotFound) },
      },
    },
    async (request, reply) => {
      const owner = await findFeedOwner(db, digestOf(request.params.secret))
      if (!owner) throw calendarNotFound()
      const { accountId, organisationId, leaderId } = owner
      const entries = [
        ...(leaderId ? await findLeaderEntries(db, { leaderId }, config.publicUrl) : []),
        ...(organisationId
          ? await findContactEntries(db, { accountId, organisationId }, config.publicUrl)
          : []),
      ]
      if (owner.isStale) await noteFeedRead(db, owner.id)
      return reply.type(ics).send(textOf(entries, owner.detail))
    },
  )

  app.get(
    '/me/placements/:id/calendar',
    {
      config: { access: ['leader'], record: { reading: 'exported' } },
      schema: {
        operationId: 'getMyPlacementCalendar',
        tags: ['me'],
        summary: 'The meetings of what I agreed to, as a file for my calendar',
        params: z.strictObject({ id }),
        response: { 200: icsAnswer, ...mayFail(placementNotFound) },
      },
    },
    async (request, reply) => {
      const by = { leaderId: ownLeaderId(request.actor), placementId: request.params.id }
      if (!(await hasPlacement(db, by))) throw placementNotFound()
      const entries = await findLeaderEntries(db, by, config.publicUrl)
      await writeReading(db, request.context, { view: 'self', leaderIds: [by.leaderId] })
      return reply
        .type(ics)
        .header('content-disposition', 'attachment; filename="meetings.ics"')
        .send(textOf(entries, 'full'))
    },
  )

  app.get(
    '/opportunities/:id/calendar',
    {
      config: { access: ['coordinator'], record: { nothing: 'An own opportunity; names nobody' } },
      schema: {
        operationId: 'getOpportunityCalendar',
        tags: ['opportunities'],
        summary: 'The sessions of an opportunity as a file for a calendar',
        params: z.strictObject({ id }),
        response: { 200: icsAnswer, ...mayFail(opportunityNotFound) },
      },
    },
    async (request, reply) => {
      const entries = await findOpportunityEntries(
        db,
        { opportunityId: request.params.id, organisationId: organisationOf(request.actor) },
        config.publicUrl,
      )
      if (!entries) throw opportunityNotFound()
      return reply
        .type(ics)
        .header('content-disposition', 'attachment; filename="sessions.ics"')
        .send(textOf(entries, 'full'))
    },
  )
}
