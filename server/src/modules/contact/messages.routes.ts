import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, type Actor } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { pageQuery } from '../../core/page.ts'
import { id } from '../../core/text.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { findHeldLeader } from '../leaders/leaders.queries.ts'
import { messageNotFound, messageSettled } from './contact.errors.ts'
import { settleTask, wordsByHand } from './messages.actions.ts'
import { findMessages, findShownMessage, type ShownMessage } from './messages.queries.ts'
import { messageView } from './messages.rules.ts'
import { MessageDetail, MessageDone, MessagePage } from './messages.schemas.ts'

const ownLeaderId = ({ leaderId }: Actor): string => {
  if (!leaderId) throw leaderNotFound()
  return leaderId
}

/** What was sent to people and what became of it, for them and for whoever holds their record. */
export const messagesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors, config } = app.services
  const { db } = database
  const deps = {
    db,
    letters: app.letters,
    publicUrl: config.publicUrl,
    bankName: config.bankName,
  }

  const pageFrom = async (
    by: { leaderId: string; organisationId: string | null },
    binding: { operation: string; caller: string; filter: unknown },
    query: { limit: number; cursor?: string | undefined },
  ) => {
    const before = query.cursor ? cursors.open(binding, query.cursor, id) : null
    const rows: ShownMessage[] = await findMessages(db, { ...by, before, limit: query.limit })
    const page = rows.slice(0, query.limit)
    const last = page.at(-1)
    return {
      items: page.map(messageView),
      nextCursor: rows.length > query.limit && last ? cursors.seal(binding, last.id) : null,
    }
  }

  app.get(
    '/leaders/:id/messages',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'listMessages',
        tags: ['contact'],
        summary: 'What was sent to a person of your register, and what became of it',
        params: z.strictObject({ id }),
        querystring: z.strictObject(pageQuery),
        response: { 200: MessagePage, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const leaderId = request.params.id
      const organisationId = organisationOf(request.actor)
      if (!(await findHeldLeader(db, { leaderId, organisationId }))) throw leaderNotFound()
      const binding = {
        operation: 'listMessages',
        caller: organisationId,
        filter: { leaderId },
      }
      const page = await pageFrom({ leaderId, organisationId }, binding, request.query)
      await writeReading(db, request.context, { view: 'holder', leaderIds: [leaderId] })
      return page
    },
  )

  app.get(
    '/me/messages',
    {
      config: { access: ['leader'], record: { reading: 'opened' } },
      schema: {
        operationId: 'listMyMessages',
        tags: ['me'],
        summary: 'What was sent to me, and what was held back',
        querystring: z.strictObject(pageQuery),
        response: { 200: MessagePage },
      },
    },
    async (request) => {
      const leaderId = ownLeaderId(request.actor)
      const binding = { operation: 'listMyMessages', caller: leaderId, filter: null }
      const page = await pageFrom({ leaderId, organisationId: null }, binding, request.query)
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      return page
    },
  )

  app.get(
    '/messages/:id',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getMessage',
        tags: ['contact'],
        summary: 'Read what is to be said to a person by phone, text or letter',
        params: z.strictObject({ id }),
        response: { 200: MessageDetail, ...mayFail(messageNotFound) },
      },
    },
    async (request) => {
      const messageId = request.params.id
      const organisationId = organisationOf(request.actor)
      const message = await findShownMessage(db, { messageId, organisationId })
      if (!message) throw messageNotFound()
      await writeReading(db, request.context, { view: 'holder', leaderIds: [message.leaderId] })
      // Whoever settles what could not be written sees it all the same.
      const words = await wordsByHand(deps, messageId).catch((error: unknown) => {
        if (message.reason !== 'not_written') throw error
        request.log.error({ err: error }, 'words')
        return null
      })
      return { ...messageView(message), words }
    },
  )

  app.post(
    '/messages/:id/done',
    {
      config: { access: ['coordinator'], record: { audit: 'contact.settled_by_hand' } },
      schema: {
        operationId: 'settleMessage',
        tags: ['contact'],
        summary: 'Say that a call, text or letter is done, or that the person was not reached',
        params: z.strictObject({ id }),
        body: MessageDone,
        response: { 200: MessageDetail, ...mayFail(messageNotFound, messageSettled) },
      },
    },
    async (request) => {
      const messageId = request.params.id
      const organisationId = organisationOf(request.actor)
      const settled = await change(poolOf(app), async (tx) => {
        await settleTask(
          { tx, handedOver: app.handedOver },
          request.context,
          messageId,
          request.body.outcome,
        )
        return findShownMessage(tx, { messageId, organisationId })
      })
      if (!settled) throw messageNotFound()
      return { ...messageView(settled), words: null }
    },
  )
}
