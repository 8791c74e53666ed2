import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, type Actor } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { halfDaysOf } from '../vocabulary/half-days.rules.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { findHeldLeader } from '../leaders/leaders.queries.ts'
import { changeWishes } from './wishes.actions.ts'
import { findWishes, type Wishes } from './wishes.queries.ts'
import { ContactWishes, ContactWishesUpdate, OwnContactWishesUpdate } from './wishes.schemas.ts'

const ownLeaderId = ({ leaderId }: Actor): string => {
  if (!leaderId) throw leaderNotFound()
  return leaderId
}

const wishesView = ({ quietHalfDays, ...said }: Wishes) => ({
  quietHalfDays: halfDaysOf(quietHalfDays),
  hold: said.hold,
  language: said.language,
  version: said.version,
})

/** When and whether somebody may be contacted: their own wish, and what colleagues know. */
export const wishesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.get(
    '/me/contact-wishes',
    {
      config: { access: ['leader'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getMyContactWishes',
        tags: ['me'],
        summary: 'When, whether and in which language I may be contacted',
        response: { 200: ContactWishes },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const wishes = await findWishes(db, leaderId)
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      return reply.header('etag', etagOf(wishes.version, 'self')).send(wishesView(wishes))
    },
  )

  app.patch(
    '/me/contact-wishes',
    {
      config: { access: ['leader'], record: { audit: 'contact.wishes_changed' }, versioned: true },
      schema: {
        operationId: 'updateMyContactWishes',
        tags: ['me'],
        summary: 'Say when nobody may get in touch with me, and in which language to write',
        body: OwnContactWishesUpdate,
        response: { 200: ContactWishes },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      const version = versionFrom(request.headers['if-match'])
      const wishes = await change(poolOf(app), async (tx) => {
        await changeWishes(tx, request.context, { leaderId, version }, request.body)
        return findWishes(tx, leaderId)
      })
      return reply.header('etag', etagOf(wishes.version, 'self')).send(wishesView(wishes))
    },
  )

  app.get(
    '/leaders/:id/contact-wishes',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getContactWishes',
        tags: ['contact'],
        summary: 'When, whether and in which language a person of your register may be contacted',
        params: z.strictObject({ id }),
        response: { 200: ContactWishes, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const leaderId = request.params.id
      const organisationId = organisationOf(request.actor)
      if (!(await findHeldLeader(db, { leaderId, organisationId }))) throw leaderNotFound()
      const wishes = await findWishes(db, leaderId)
      await writeReading(db, request.context, { view: 'holder', leaderIds: [leaderId] })
      return reply.header('etag', etagOf(wishes.version, 'holder')).send(wishesView(wishes))
    },
  )

  app.patch(
    '/leaders/:id/contact-wishes',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'contact.wishes_changed' },
        versioned: true,
      },
      schema: {
        operationId: 'updateContactWishes',
        tags: ['contact'],
        summary:
          'Write down when or that nobody may get in touch with a person, and in which language to write',
        params: z.strictObject({ id }),
        body: ContactWishesUpdate,
        response: { 200: ContactWishes, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const leaderId = request.params.id
      const organisationId = organisationOf(request.actor)
      const version = versionFrom(request.headers['if-match'])
      const wishes = await change(poolOf(app), async (tx) => {
        if (!(await findHeldLeader(tx, { leaderId, organisationId }))) throw leaderNotFound()
        await changeWishes(tx, request.context, { leaderId, version }, request.body)
        return findWishes(tx, leaderId)
      })
      return reply.header('etag', etagOf(wishes.version, 'holder')).send(wishesView(wishes))
    },
  )
}
