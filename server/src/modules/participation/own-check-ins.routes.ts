import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { id } from '../../core/text.ts'
import { questionSpent } from '../contact/contact.errors.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { placementNotFound } from '../placements/placements.errors.ts'
import {
  answerAskedCheckIn,
  answerCheckIn,
  openAskedCheckIn,
  readOwnCheckIns,
} from './check-ins.actions.ts'
import { checkInClosed, checkInNoContact, checkInNotFound } from './check-ins.errors.ts'
import {
  CheckInAsked,
  CheckInLinkAnswer,
  CheckInOpen,
  OwnCheckInAnswer,
  OwnCheckIns,
} from './check-ins.schemas.ts'
import { ownCheckInView, roleReviewView } from './check-ins-views.rules.ts'

const params = z.strictObject({ id })

/** How it goes, said by the person: signed in, or from a message without signing in. */
export const ownCheckInsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  const answer = async (by: { leaderId: string; placementId: string }) => {
    const { items, contactName, reviews } = await readOwnCheckIns(db, by)
    return {
      items: items.map(ownCheckInView),
      contactName,
      reviews: reviews.map((review) => roleReviewView(review, false)),
    }
  }

  app.get(
    '/me/placements/:id/check-ins',
    {
      config: { access: ['leader'], record: { reading: 'opened' } },
      schema: {
        operationId: 'listMyCheckIns',
        tags: ['me'],
        summary: 'How it goes for me, as I said, and what was changed',
        params,
        response: { 200: OwnCheckIns, ...mayFail(leaderNotFound, placementNotFound) },
      },
    },
    async (request) => {
      const leaderId = ownLeaderId(request.actor)
      const list = await answer({ leaderId, placementId: request.params.id })
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      return list
    },
  )

  app.post(
    '/me/check-ins/:id/answer',
    {
      config: { access: ['leader'], record: { audit: 'participation.check_in_answered' } },
      schema: {
        operationId: 'answerMyCheckIn',
        tags: ['me'],
        summary: 'Say how it goes, and leave words for whom I choose',
        params,
        body: OwnCheckInAnswer,
        response: {
          200: OwnCheckIns,
          ...mayFail(leaderNotFound, checkInNotFound, checkInClosed, checkInNoContact),
        },
      },
    },
    async (request) => {
      const leaderId = ownLeaderId(request.actor)
      const by = { leaderId, checkInId: request.params.id }
      const placementId = await change(poolOf(app), (tx) =>
        answerCheckIn(tx, request.context, by, request.body),
      )
      return answer({ leaderId, placementId })
    },
  )

  app.post(
    '/check-in-questions/open',
    {
      config: {
        access: ['visitor'],
        record: { nothing: 'Which of three answers were given; it does not say by whom' },
      },
      schema: {
        operationId: 'openCheckIn',
        tags: ['contact'],
        summary: 'Read what is asked behind a link: how it goes',
        description:
          'Uses nothing up, so that programs that open links before people do no harm. Words that were left are not shown here.',
        body: CheckInOpen,
        response: { 200: CheckInAsked, ...mayFail(questionSpent) },
      },
    },
    ({ body }) => openAskedCheckIn(db, body.token),
  )

  app.post(
    '/check-in-questions/answer',
    {
      config: { access: ['visitor'], record: { audit: 'participation.check_in_answered' } },
      schema: {
        operationId: 'answerCheckInByLink',
        tags: ['contact'],
        summary: 'Say how it goes, behind a link',
        description:
          'Each answer counts at once, so that nothing is lost by stopping half way. Said again, the last answer counts.',
        body: CheckInLinkAnswer,
        response: {
          200: CheckInAsked,
          ...mayFail(questionSpent, checkInNotFound, checkInClosed, checkInNoContact),
        },
      },
    },
    (request) => change(poolOf(app), (tx) => answerAskedCheckIn(tx, request.context, request.body)),
  )
}
