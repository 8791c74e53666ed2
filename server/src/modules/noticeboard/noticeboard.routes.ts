import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { mayFail } from '../../core/declared-answers.ts'
import { publicAnswer, unchanged } from '../../core/public-answer.ts'
import { id } from '../../core/text.ts'
import { calendarText } from '../calendar/calendar.rules.ts'
import { icsAnswer } from '../calendar/calendar.schemas.ts'
import { outcodeUnknown } from '../organisations/organisations.errors.ts'
import { refuseUnknownOutcode } from './near.actions.ts'
import { noticeNotFound, noticeOver } from './noticeboard.errors.ts'
import { findNotice, findNoticeChoices, findNotices } from './noticeboard.queries.ts'
import { atomFeed, cardView, jsonFeed, noticeView, sessionEntries } from './noticeboard.rules.ts'
import {
  atomAnswer,
  Notice,
  NoticeChoices,
  NoticeFeed,
  NoticeFeedQuery,
  NoticePage,
  NoticeQuery,
} from './noticeboard.schemas.ts'

/** Nobody is named in what organisations chose to make public. */
const open = { access: ['visitor'], record: { nothing: 'Public, and names nobody' } } as const
const shared = { ...open, everySite: true } as const
const inFeed = 50
const position = z.object({ openedKey: z.string().max(40), id })

const filterOf = ({ online, firstStep, km = 30, ...plain }: NoticeFeedQuery) => ({
  ...plain,
  km,
  online: online === 'true',
  firstStep: firstStep === 'true',
})

/** What everybody may read: opportunities whose organisations chose so, as pages, feeds and a calendar. */
export const noticeboardRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, cursors, database } = app.services
  const { db } = database
  const bank = { bankName: config.bankName, publicUrl: config.publicUrl }
  async function feedOf(query: NoticeFeedQuery) {
    await refuseUnknownOutcode(db, 'outcode', query.outcode)
    return findNotices(db, { ...filterOf(query), after: null, limit: inFeed })
  }
  const addressOf = ({ url }: FastifyRequest) => `${config.publicUrl}${url}`

  app.get(
    '/noticeboard',
    {
      config: shared,
      schema: {
        operationId: 'listNotices',
        tags: ['noticeboard'],
        summary: 'What people can take part in now, newest first',
        querystring: NoticeQuery,
        response: { 200: NoticePage, ...unchanged, ...mayFail(outcodeUnknown) },
      },
    },
    async (request, reply) => {
      const { limit, cursor, ...query } = request.query
      const binding = { operation: 'listNotices', caller: 'everybody', filter: query }
      const after = cursor ? cursors.open(binding, cursor, position) : null
      await refuseUnknownOutcode(db, 'outcode', query.outcode)
      const rows = await findNotices(db, { ...filterOf(query), after, limit: limit + 1 })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const answer = {
        items: page.map((row) => cardView(bank, row)),
        nextCursor:
          rows.length > limit && last
            ? cursors.seal(binding, { openedKey: last.openedKey, id: last.id })
            : null,
      }
      if (publicAnswer(request, reply, answer)) return reply.status(304).send(null)
      return reply.send(answer)
    },
  )

  app.get(
    '/noticeboard/choices',
    {
      config: open,
      schema: {
        operationId: 'getNoticeChoices',
        tags: ['noticeboard'],
        summary: 'What the public list can be narrowed to',
        response: { 200: NoticeChoices },
      },
    },
    async () => findNoticeChoices(db),
  )

  app.get(
    '/noticeboard/feed.json',
    {
      config: shared,
      schema: {
        operationId: 'readJsonFeed',
        tags: ['noticeboard'],
        summary: 'The same as a JSON Feed, for other sites and readers',
        querystring: NoticeFeedQuery,
        response: { 200: NoticeFeed, ...unchanged, ...mayFail(outcodeUnknown) },
      },
    },
    async (request, reply) => {
      const feed = jsonFeed(bank, await feedOf(request.query), addressOf(request))
      if (publicAnswer(request, reply, feed)) return reply.status(304).send(null)
      return reply.send(feed)
    },
  )

  app.get(
    '/noticeboard/feed.atom',
    {
      config: shared,
      schema: {
        operationId: 'readAtomFeed',
        tags: ['noticeboard'],
        summary: 'The same as Atom',
        querystring: NoticeFeedQuery,
        response: { 200: atomAnswer, ...unchanged, ...mayFail(outcodeUnknown) },
      },
    },
    async (request, reply) => {
      const feed = atomFeed(bank, await feedOf(request.query), addressOf(request))
      if (publicAnswer(request, reply, feed)) return reply.status(304).send(null)
      return reply.type('application/atom+xml; charset=utf-8').send(feed)
    },
  )

  app.get(
    '/noticeboard/sessions.ics',
    {
      config: shared,
      schema: {
        operationId: 'readNoticeCalendar',
        tags: ['noticeboard'],
        summary: 'The fixed sessions of what is public, as a calendar',
        querystring: NoticeFeedQuery,
        response: { 200: icsAnswer, ...unchanged, ...mayFail(outcodeUnknown) },
      },
    },
    async (request, reply) => {
      const rows = await feedOf(request.query)
      const entries = sessionEntries(bank, rows)
      if (publicAnswer(request, reply, entries)) return reply.status(304).send(null)
      // The moment of the newest change, so that the same sessions are the same text.
      const now = new Date(Math.max(0, ...rows.map(({ updatedAt }) => updatedAt.getTime())))
      return reply
        .type('text/calendar; charset=utf-8')
        .send(calendarText(entries, { bankName: bank.bankName, detail: 'full', now }))
    },
  )

  app.get(
    '/noticeboard/:id',
    {
      config: shared,
      schema: {
        operationId: 'getNotice',
        tags: ['noticeboard'],
        summary: 'Read one opportunity that is public',
        params: z.strictObject({ id }),
        response: { 200: Notice, ...unchanged, ...mayFail(noticeNotFound, noticeOver) },
      },
    },
    async (request, reply) => {
      const row = await findNotice(db, request.params.id)
      if (!row) throw noticeNotFound()
      if (row.isOver) throw noticeOver()
      const notice = noticeView(bank, row)
      if (publicAnswer(request, reply, notice)) return reply.status(304).send(null)
      return reply.send(notice)
    },
  )
}
