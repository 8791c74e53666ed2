import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { id } from '../../core/text.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { todayOf } from './matches.queries.ts'
import { MatchQuery, OpportunityMatchPage } from './matching.schemas.ts'
import { explainOffers, findHolder, findView, isNewcomer } from './offers.queries.ts'
import type { RankedOffer } from './ranking-offer-lists.rules.ts'
import { rankOpportunities, type OfferScope } from './ranking-opportunities.queries.ts'

const Position = z.object({
  key: z.coerce.number().int(),
  opportunityId: id,
  shown: z.number().int(),
})
const OfferQuery = MatchQuery.omit({ guard: true })

/** How many of those to ask first come with the first page. */
const askFirstShown = 25
const firstStepsShown = 3

export const offersRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database
  const source = { db, registers: app.registers, opportunities: app.opportunityRegister }

  async function pageFor(
    scope: OfferScope,
    page: { limit: number; cursor?: string | undefined },
    options: { caller: string; isHolder: boolean; wantsFirstSteps: boolean },
  ) {
    const binding = { operation: 'offers', caller: options.caller, filter: scope.leaderId }
    const position = page.cursor ? cursors.open(binding, page.cursor, Position) : null
    const shown = position?.shown ?? 0
    const { offers, firstSteps, askFirst, next } = await rankOpportunities(source, scope, {
      after: position,
      limit: page.limit,
      askFirst: position ? 0 : askFirstShown,
      firstSteps: options.wantsFirstSteps && !position ? firstStepsShown : 0,
    })
    const everything = [...offers, ...firstSteps, ...askFirst]
    const explained = await explainOffers(source, scope, {
      opportunityIds: [...new Set(everything.map(({ opportunityId }) => opportunityId))],
      isHolder: options.isHolder,
    })
    const inPlaces = (list: RankedOffer[], placeOf: (index: number) => number | null) =>
      list.flatMap(({ opportunityId }, index) => {
        const offer = explained.get(opportunityId)
        return offer ? { ...offer, place: placeOf(index) } : []
      })
    return {
      items: inPlaces(offers, (index) => shown + 1 + index),
      firstSteps: inPlaces(firstSteps, () => null),
      askFirst: inPlaces(askFirst, () => null),
      nextCursor: next && cursors.seal(binding, { ...next, shown: shown + offers.length }),
    }
  }

  app.get(
    '/leaders/:id/matches',
    {
      config: { access: ['coordinator'], record: { reading: 'matched' } },
      schema: {
        operationId: 'listLeaderMatches',
        tags: ['matching'],
        summary: 'Rank opportunities for a person, with every reason',
        params: z.strictObject({ id }),
        querystring: OfferQuery,
        response: { 200: OpportunityMatchPage, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const leaderId = request.params.id
      const view = await findView(db, { leaderId, organisationId })
      if (!view) throw leaderNotFound()
      const now = new Date()
      const scope: OfferScope = {
        leaderId,
        viewOrganisationId: organisationId,
        draftsOf: organisationId,
        isOwnAlone: view !== 'holder',
        today: todayOf(now),
        now,
      }
      const page = await pageFor(scope, request.query, {
        caller: organisationId,
        isHolder: view === 'holder',
        wantsFirstSteps: false,
      })
      await writeReading(db, request.context, { view: 'match', leaderIds: [leaderId] })
      return page
    },
  )

  app.get(
    '/me/matches',
    {
      config: { access: ['leader'], record: { reading: 'matched' } },
      schema: {
        operationId: 'listMyMatches',
        tags: ['me'],
        summary: 'Opportunities that fit me, with the same reasons',
        querystring: OfferQuery,
        response: { 200: OpportunityMatchPage, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const leaderId = request.actor.leaderId ?? ''
      const viewOrganisationId = await findHolder(db, leaderId)
      if (!viewOrganisationId) throw leaderNotFound()
      const now = new Date()
      const scope: OfferScope = {
        leaderId,
        viewOrganisationId,
        draftsOf: null,
        today: todayOf(now),
        now,
      }
      const page = await pageFor(scope, request.query, {
        caller: leaderId,
        isHolder: true,
        wantsFirstSteps: await isNewcomer(db, leaderId),
      })
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      return page
    },
  )
}
