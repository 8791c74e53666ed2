import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { date, id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { addDays } from '../../core/working-days.ts'
import { changeRequest, receiveRequest } from './requests.actions.ts'
import {
  handlerUnknown,
  requestDayOdd,
  requestExtensionLate,
  requestNotFound,
  requestOutcomeNeeded,
  requestPersonUnclear,
} from './requests.errors.ts'
import {
  findClosedRequests,
  findOpenRequests,
  findRequest,
  type RequestRow,
} from './requests.queries.ts'
import { requestView } from './requests.rules.ts'
import {
  SubjectRequest,
  SubjectRequestCreate,
  SubjectRequestFilter,
  SubjectRequestPage,
  SubjectRequestUpdate,
} from './requests.schemas.ts'

const Mark = z.object({ day: date, id })
const params = z.strictObject({ id })
/** So many days ahead something counts as due. */
const soonDays = 7

const leadersOf = (rows: readonly RequestRow[]) => [
  ...new Set(rows.flatMap(({ leader_id: leaderId }) => (leaderId ? [leaderId] : []))),
]

/** The register of what people ask of their data, with the law's last days. */
export const requestsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/subject-requests',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'listSubjectRequests',
        tags: ['governance'],
        summary: 'Read what people asked of their data, and what is due',
        querystring: SubjectRequestFilter,
        response: { 200: SubjectRequestPage },
      },
    },
    async (request) => {
      const { state, cursor, limit } = request.query
      const organisationId = organisationOf(request.actor)
      const binding = { operation: 'listSubjectRequests', caller: organisationId, filter: state }
      const after = cursor ? cursors.open(binding, cursor, Mark) : null
      const today = dayInTheKingdom(new Date())
      const by = { organisationId, after, limit: limit + 1 }
      const rows =
        state === 'closed'
          ? await findClosedRequests(db, by)
          : await findOpenRequests(db, {
              ...by,
              dueBy: state === 'due' ? addDays(today, soonDays) : null,
            })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const day = last && (last.closed_on ?? last.due_on ?? last.received_on)
      await writeReading(db, request.context, { view: 'request', leaderIds: leadersOf(page) })
      return {
        items: page.map((row) => requestView(row, today)),
        nextCursor:
          rows.length > limit && last && day ? cursors.seal(binding, { day, id: last.id }) : null,
      }
    },
  )

  app.post(
    '/subject-requests',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'governance.request_received' },
        creates: true,
      },
      schema: {
        operationId: 'createSubjectRequest',
        tags: ['governance'],
        summary: 'Write down what somebody asked of their data',
        description:
          'The last day is counted as the Information Commissioner does: one calendar month, on a weekend or bank holiday of England the next working day.',
        body: SubjectRequestCreate,
        response: {
          201: SubjectRequest,
          ...mayFail(leaderNotFound, handlerUnknown, requestDayOdd, requestPersonUnclear),
        },
      },
    },
    async (request, reply) => {
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        receiveRequest(tx, request.context, request.body),
      )
      request.context.recorded = true
      const row = await findRequest(db, {
        id: made.id,
        organisationId: organisationOf(request.actor),
      })
      if (!row) throw requestNotFound()
      return reply
        .status(201)
        .header('etag', etagOf(row.version, 'holder'))
        .send(requestView(row, dayInTheKingdom(new Date())))
    },
  )

  app.get(
    '/subject-requests/:id',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'getSubjectRequest',
        tags: ['governance'],
        summary: 'Read one request',
        params,
        response: { 200: SubjectRequest, ...mayFail(requestNotFound) },
      },
    },
    async (request, reply) => {
      const organisationId = organisationOf(request.actor)
      const row = await findRequest(db, { id: request.params.id, organisationId })
      if (!row) throw requestNotFound()
      await writeReading(db, request.context, { view: 'request', leaderIds: leadersOf([row]) })
      return reply
        .header('etag', etagOf(row.version, 'holder'))
        .send(requestView(row, dayInTheKingdom(new Date())))
    },
  )

  app.patch(
    '/subject-requests/:id',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'governance.request_changed' },
        versioned: true,
      },
      schema: {
        operationId: 'updateSubjectRequest',
        tags: ['governance'],
        summary: 'Say who it is, who deals with it, that it takes longer, or how it ended',
        params,
        body: SubjectRequestUpdate,
        response: {
          200: SubjectRequest,
          ...mayFail(
            requestNotFound,
            handlerUnknown,
            requestDayOdd,
            requestExtensionLate,
            requestOutcomeNeeded,
          ),
        },
      },
    },
    async (request, reply) => {
      const version = versionFrom(request.headers['if-match'])
      const organisationId = organisationOf(request.actor)
      const row = await change(poolOf(app), async (tx) => {
        await changeRequest(tx, request.context, { id: request.params.id, version }, request.body)
        return findRequest(tx, { id: request.params.id, organisationId })
      })
      if (!row) throw requestNotFound()
      return reply
        .header('etag', etagOf(row.version, 'holder'))
        .send(requestView(row, dayInTheKingdom(new Date())))
    },
  )
}
