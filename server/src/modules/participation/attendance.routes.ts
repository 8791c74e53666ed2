import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, type Actor, type ClientScope } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { versionStale } from '../../core/common.errors.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { placementNotFound } from '../placements/placements.errors.ts'
import { correctAttendance, readTimeGiven, recordAttendance } from './attendance.actions.ts'
import {
  attendanceLongAgo,
  attendanceNotFound,
  attendanceTaken,
  attendanceTooEarly,
  dayFull,
  saidByPerson,
  sessionUnknown,
} from './attendance.errors.ts'
import type { Whose } from './attendance.queries.ts'
import { Attendance, AttendanceCreate, AttendanceUpdate, TimeGiven } from './attendance.schemas.ts'

const params = z.strictObject({ id })

interface Side {
  access: 'coordinator' | 'leader' | 'client'
  /** Where placements stand, and what is written down of them. */
  paths: { placements: string; attendance: string }
  /** What a program needs to read, and to write. */
  scopes?: { read: ClientScope; write: ClientScope }
  tag: string
  view: string
  whose: (actor: Actor) => Whose
  get: readonly [operationId: string, summary: string]
  record: readonly [operationId: string, summary: string]
  correct: readonly [operationId: string, summary: string]
}

/** The same for everybody: each writes down and corrects, and which side said so last is shown. */
const sides: readonly Side[] = [
  {
    access: 'coordinator',
    paths: { placements: '/placements', attendance: '/attendance' },
    tag: 'placements',
    view: 'placement',
    whose: (actor) => ({ organisationId: organisationOf(actor), leaderId: null }),
    get: ['getTimeGiven', 'Read which sessions somebody was at, and what time they gave'],
    record: ['recordAttendance', 'Write down a session, or time given on a day'],
    correct: ['correctAttendance', 'Correct what is written down'],
  },
  {
    access: 'leader',
    paths: { placements: '/me/placements', attendance: '/me/attendance' },
    tag: 'me',
    view: 'self',
    whose: (actor) => ({ organisationId: null, leaderId: ownLeaderId(actor) }),
    get: ['getMyTimeGiven', 'Which sessions I was at, and what time I gave'],
    record: ['recordMyAttendance', 'Say that I was at a session, or gave time on a day'],
    correct: ['correctMyAttendance', 'Put right what is written down about my time'],
  },
  {
    access: 'client',
    paths: { placements: '/followed-placements', attendance: '/followed-attendance' },
    scopes: { read: 'placements:read', write: 'placements:record' },
    tag: 'placements',
    view: 'followed',
    whose: (actor) => ({
      organisationId: organisationOf(actor),
      leaderId: null,
      isProgram: true,
    }),
    get: ['getFollowedTime', 'Which sessions somebody was at, and what time they gave'],
    record: ['recordFollowedTime', 'Write down a session, or time given on a day, by a program'],
    correct: ['correctFollowedTime', 'Correct what is written down of it, by a program'],
  },
]

/** The time that people gave, written down by either side. */
export const attendanceRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database
  for (const side of sides) {
    const access = [side.access]
    const mayRead = side.scopes && { scope: side.scopes.read }
    const mayWrite = side.scopes && { scope: side.scopes.write }
    const bySide = side.scopes ? [saidByPerson] : []
    const own = side.access === 'leader' ? [leaderNotFound] : []

    app.get(
      `${side.paths.placements}/:id/attendance`,
      {
        config: { access, ...mayRead, record: { reading: 'opened' } },
        schema: {
          operationId: side.get[0],
          tags: [side.tag],
          summary: side.get[1],
          params,
          response: { 200: TimeGiven, ...mayFail(...own, placementNotFound) },
        },
      },
      async (request) => {
        const by = { ...side.whose(request.actor), placementId: request.params.id }
        const { leaderId, time } = await readTimeGiven(db, by)
        await writeReading(db, request.context, { view: side.view, leaderIds: [leaderId] })
        return time
      },
    )

    app.post(
      `${side.paths.placements}/:id/attendance`,
      {
        config: {
          access,
          ...mayWrite,
          record: { audit: 'participation.time_recorded' },
          creates: true,
        },
        schema: {
          operationId: side.record[0],
          tags: [side.tag],
          summary: side.record[1],
          params,
          body: AttendanceCreate,
          response: {
            201: TimeGiven,
            ...mayFail(
              ...own,
              placementNotFound,
              attendanceTooEarly,
              attendanceTaken,
              attendanceLongAgo,
              dayFull,
              sessionUnknown,
            ),
          },
        },
      },
      async (request, reply) => {
        const by = { ...side.whose(request.actor), placementId: request.params.id }
        await createOnce(poolOf(app), attemptOf(request), (tx) =>
          recordAttendance(tx, request.context, by, request.body),
        )
        request.context.recorded = true
        return reply.status(201).send((await readTimeGiven(db, by)).time)
      },
    )

    app.patch(
      `${side.paths.attendance}/:id`,
      {
        config: {
          access,
          ...mayWrite,
          record: { audit: 'participation.time_corrected' },
          versioned: true,
        },
        schema: {
          operationId: side.correct[0],
          tags: [side.tag],
          summary: side.correct[1],
          params,
          body: AttendanceUpdate,
          response: {
            200: Attendance,
            ...mayFail(...own, ...bySide, attendanceNotFound, dayFull, versionStale),
          },
        },
      },
      async (request, reply) => {
        const whose = side.whose(request.actor)
        const version = versionFrom(request.headers['if-match'])
        const by = { ...whose, attendanceId: request.params.id, version }
        const placementId = await change(poolOf(app), (tx) =>
          correctAttendance(tx, request.context, by, request.body),
        )
        const { time } = await readTimeGiven(db, { ...whose, placementId })
        const corrected = time.items.find(({ id: each }) => each === by.attendanceId)
        if (!corrected) throw attendanceNotFound()
        return reply.header('etag', etagOf(corrected.version, 'any')).send(corrected)
      },
    )
  }
}
