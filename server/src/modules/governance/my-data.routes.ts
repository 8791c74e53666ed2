import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { requestInvalid } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { id } from '../../core/text.ts'
import { sessionCookieOf } from '../access/session-cookie.rules.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { eraseLeader, keepLedgerJob } from './erasure.actions.ts'
import { DataCopy, DataMap, dataMapView, ErasureConfirmation } from './my-data.schemas.ts'
import { copyOf } from './person-copy.queries.ts'
import { findPerson, type Person } from './person-rows.queries.ts'
import { noteCopy, noteOwnErasure } from './requests.actions.ts'

const jsonFile = (name: string) => ({
  'content-type': 'application/json; charset=utf-8',
  'content-disposition': `attachment; filename="${name}"`,
})

/** A person's right to have everything, and to be forgotten. */
export const myDataRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, database, jobs } = app.services
  const { db } = database

  /** Everything about a person as it is read, once it is on record, and in the register, that it was taken. */
  async function copyFor(context: RequestContext, person: Person, reader: 'self' | 'holder') {
    const { leaderId, organisationId } = person
    const handlerId = reader === 'self' ? null : context.actor.accountId
    await change(poolOf(app), async (tx) => {
      await writeReading(tx, context, { view: reader, leaderIds: [leaderId] })
      await noteCopy(tx, { organisationId, leaderId, handlerId })
    })
    const about = { bankName: config.bankName, madeAt: new Date(), reader }
    return Readable.from(copyOf(db, person, about))
  }

  app.get(
    '/me/data',
    {
      config: { access: ['leader'], record: { reading: 'exported' } },
      schema: {
        operationId: 'getMyData',
        tags: ['governance'],
        summary: 'Take a copy of everything that the bank holds about me',
        response: { 200: DataCopy, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const person = await findPerson(db, ownLeaderId(request.actor), 'own_copy')
      if (!person) throw leaderNotFound()
      return reply
        .headers(jsonFile('my-data.json'))
        .send((await copyFor(request.context, person, 'self')) as never)
    },
  )

  app.get(
    '/leaders/:id/data',
    {
      config: { access: ['coordinator'], record: { reading: 'exported' } },
      schema: {
        operationId: 'getLeaderData',
        tags: ['governance'],
        summary: 'Take a copy of everything for a person who asked for it',
        description:
          'Say why in X-Purpose: here it is required. The person sees it among the readings. Equality answers, and what is known by an address alone, are only in the copy that the person takes.',
        params: z.strictObject({ id }),
        response: { 200: DataCopy, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const person = await findPerson(db, request.params.id, 'holder_copy')
      if (!person || person.organisationId !== organisationOf(request.actor)) throw leaderNotFound()
      if (request.headers['x-purpose'] === undefined) {
        const message = 'Say why the copy is taken, such as: asked for by the person by phone'
        throw requestInvalid({ issues: [{ field: 'X-Purpose', message }] })
      }
      return reply
        .headers(jsonFile('data-of-a-person.json'))
        .send((await copyFor(request.context, person, 'holder')) as never)
    },
  )

  app.post(
    '/me/leader/erasure',
    {
      config: { access: ['leader'], record: { audit: 'governance.leader_erased' } },
      schema: {
        operationId: 'eraseMyRecord',
        tags: ['governance'],
        summary: 'Erase me from the bank, for good',
        description:
          'Takes away the record and the account with everything told in them. What was done stays counted, without naming you.',
        body: ErasureConfirmation,
        response: { 204: { description: 'Erased' }, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      await change(poolOf(app), async (tx) => {
        const person = await findPerson(tx, leaderId, 'erasing')
        if (!person) throw leaderNotFound()
        await eraseLeader(tx, request.context, leaderId, 'own_wish')
        await noteOwnErasure(tx, person)
        await jobs.send(tx, keepLedgerJob, {})
      })
      const cookie = sessionCookieOf(config)
      return reply
        .clearCookie(cookie.name, cookie.options)
        .header('clear-site-data', '"cache", "storage"')
        .status(204)
        .send(null)
    },
  )

  app.get(
    '/data-map',
    {
      config: {
        access: ['administrator', 'engagement_lead'],
        record: { nothing: 'What kinds of data there are; nobody is in it' },
      },
      schema: {
        operationId: 'getDataMap',
        tags: ['governance'],
        summary: 'What is held of people, why, who sees it, and how it is erased',
        response: { 200: DataMap },
      },
    },
    dataMapView,
  )
}
