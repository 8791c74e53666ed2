import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { id } from '../../core/text.ts'
import { opportunityNotFound, opportunityNotYours } from '../opportunities/opportunities.errors.ts'
import { findOpportunity } from '../opportunities/opportunities.queries.ts'
import { findMeeting, findMeetingNeeds, findMeetingPoints } from './meeting.queries.ts'
import { meetingView, sessionOf } from './meeting.rules.ts'
import { MeetingChecklist, MeetingFilter } from './meeting.schemas.ts'
import { supportSessionUnknown } from './support.errors.ts'

/** What whoever organises a meeting sees to, so that everybody can take part. */
export const meetingRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.get(
    '/opportunities/:id/meeting-checklist',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'getMeetingChecklist',
        tags: ['placements'],
        summary: 'What to see to so that everybody can take part in a meeting',
        description:
          'The needs of those who take part in total, and what holds for every meeting. Nobody is named; that their needs were read is on record for each of them.',
        params: z.strictObject({ id }),
        querystring: MeetingFilter,
        response: {
          200: MeetingChecklist,
          ...mayFail(opportunityNotFound, opportunityNotYours, supportSessionUnknown),
        },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const opportunityId = request.params.id
      const opportunity = await findOpportunity(db, { opportunityId, organisationId })
      if (!opportunity) throw opportunityNotFound()
      if (opportunity.organisationId !== organisationId) throw opportunityNotYours()
      const head = await findMeeting(db, opportunityId)
      if (!head) throw opportunityNotFound()
      const session = sessionOf(head.sessions, request.query.sessionStart, new Date())
      if (session === undefined) throw supportSessionUnknown()
      const sessionStart = session && new Date(session.start).toISOString()
      const needs = await findMeetingNeeds(db, { opportunityId, sessionStart })
      await writeReading(db, request.context, { view: 'placement', leaderIds: head.leaderIds })
      const points = await findMeetingPoints(db)
      return meetingView({ opportunityId, sessionStart, head, needs, points })
    },
  )
}
