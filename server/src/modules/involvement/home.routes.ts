import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { dayInTheKingdom } from '../../core/days.ts'
import { addDays, listedUntil, soonDays } from '../placements/machine.rules.ts'
import { findOwed } from '../placements/placements.queries.ts'
import { owedView } from '../placements/placements.rules.ts'
import { findSupportDue, findSupportUnmet } from '../placements/support-lists.queries.ts'
import { supportTaskView } from '../placements/support-views.rules.ts'
import { findRolesToReview } from '../participation/check-in-lists.queries.ts'
import { roleToReviewView } from '../participation/check-ins-views.rules.ts'
import { findIdeasOwed } from '../ideas/responses.queries.ts'
import { leadersIn, seatView } from '../bodies/bodies.rules.ts'
import { findSeatsDue } from '../bodies/seats.queries.ts'
import { listToDo } from '../contact/messages.actions.ts'
import { countHeld } from '../leaders/held-counts.rules.ts'
import { messageView } from '../contact/messages.rules.ts'
import {
  findConsentsEnding,
  findLeadersNeverAsked,
  findLeadersToReview,
  findOwnDrafts,
  findOwnOpenOpportunities,
  findPausesEnding,
  findToApprove,
  most,
} from './home.queries.ts'
import { Home } from './home.schemas.ts'

export const homeRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.get(
    '/home',
    {
      config: { access: ['coordinator'], record: { reading: 'listed' } },
      schema: {
        operationId: 'getHome',
        tags: ['leaders'],
        summary: 'Read what needs me today',
        response: { 200: Home },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const today = dayInTheKingdom(new Date())
      const { columns } = await app.registers.read(organisationId)
      const leaders = countHeld({ columns, scope: { today }, now: Date.now() / 1_000 })
      const needReview = await findLeadersToReview(db, organisationId)
      const neverAsked = await findLeadersNeverAsked(db, organisationId)
      const consentsEnding = await findConsentsEnding(db, organisationId)
      const pausesEnding = await findPausesEnding(db, organisationId)
      const overdue = await findOwed(db, {
        organisationId,
        dueBy: listedUntil(request.actor.staffRole, today),
        owed: undefined,
        after: undefined,
        limit: most,
      })
      const support = { organisationId, accountId: request.actor.accountId, limit: most }
      const supportDue = await findSupportDue(db, {
        ...support,
        dueBy: addDays(today, soonDays),
        after: undefined,
      })
      const supportUnmet = await findSupportUnmet(db, { ...support, after: undefined })
      const rolesToReview = await findRolesToReview(db, support)
      const dueSeats = await findSeatsDue(db, {
        organisationId,
        today,
        after: undefined,
        limit: most,
      })
      const seatsDue = dueSeats.slice(0, most)
      const ideasOwed = await findIdeasOwed(db, { organisationId, limit: most })
      const messagesToDo = await listToDo(db, organisationId, most)
      const people = [...needReview, ...neverAsked, ...consentsEnding, ...pausesEnding]
      await writeReading(db, request.context, {
        view: 'holder',
        leaderIds: [
          ...new Set([
            ...people.map((person) => person.id),
            ...messagesToDo.map(({ leaderId }) => leaderId),
            ...overdue.map(({ leaderId }) => leaderId),
            ...leadersIn(seatsDue),
            ...ideasOwed.map(({ leaderId }) => leaderId),
            ...[...supportDue, ...supportUnmet, ...rolesToReview].map(({ leaderId }) => leaderId),
          ]),
        ],
      })
      return {
        leaders,
        needReview,
        neverAsked,
        consentsEnding,
        pausesEnding,
        overdue: overdue.slice(0, most).map((row) => owedView(row, today)),
        supportDue: supportDue.slice(0, most).map((row) => supportTaskView(row, today)),
        supportUnmet: supportUnmet.slice(0, most).map((row) => supportTaskView(row, today)),
        rolesToReview: rolesToReview.map(roleToReviewView),
        messagesToDo: messagesToDo.map(messageView),
        seatsDue: seatsDue.map((row) => seatView(row, today)),
        ideasOwed: ideasOwed.map(({ leaderId: _whose, ...row }) => row),
        openOpportunities: await findOwnOpenOpportunities(db, organisationId),
        drafts: await findOwnDrafts(db, organisationId),
        toApprove:
          request.actor.staffRole === 'engagement_lead'
            ? await findToApprove(db, organisationId)
            : [],
      }
    },
  )
}
