import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { questionSpent } from '../contact/contact.errors.ts'
import { opportunityNotFound } from '../opportunities/opportunities.errors.ts'
import { opportunityView } from '../opportunities/opportunities.rules.ts'
import { placementMoveNotAllowed, placementUnderWay } from '../placements/placements.errors.ts'
import { answerInvitation, openInvitation } from './invited.actions.ts'
import { InvitationAnswerCreate, InvitationOpen, InvitedTo } from './invited.schemas.ts'

type Invited = Awaited<ReturnType<typeof openInvitation>>

const view = ({ invitation, opportunity, state }: Invited) => ({
  state,
  answer: invitation.answer,
  contactName: invitation.contactName,
  opportunity: opportunityView(opportunity, { organisationId: null, staffRole: null }),
})

/** Invitations that people answer from a message, without signing in. */
export const invitedRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, jobs } = app.services

  app.post(
    '/invitations/open',
    {
      config: {
        access: ['visitor'],
        record: { nothing: 'An opportunity; it does not say who is invited to it' },
      },
      schema: {
        operationId: 'openInvitation',
        tags: ['contact'],
        summary: 'Read the invitation behind a link',
        description:
          'Uses nothing up, so that programs that open links before people do no harm. A POST, because a secret does not belong in an address that is logged.',
        body: InvitationOpen,
        response: { 200: InvitedTo, ...mayFail(questionSpent) },
      },
    },
    async ({ body }) => view(await openInvitation(database.db, body.token)),
  )

  app.post(
    '/invitations/answer',
    {
      config: { access: ['visitor'], record: { audit: 'involvement.moved' } },
      schema: {
        operationId: 'answerInvitation',
        tags: ['contact'],
        summary: 'Answer the invitation behind a link, once',
        description: 'Counts at once, as if the person had signed in and said it.',
        body: InvitationAnswerCreate,
        response: {
          200: InvitedTo,
          ...mayFail(
            questionSpent,
            opportunityNotFound,
            placementMoveNotAllowed,
            placementUnderWay,
          ),
        },
      },
    },
    async (request) =>
      view(
        await change(poolOf(app), (tx) =>
          answerInvitation({ tx, jobs }, request.context, request.body),
        ),
      ),
  )
}
