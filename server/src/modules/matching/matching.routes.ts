import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, pagesOf, type Actor } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { id } from '../../core/text.ts'
import { leaderNotFound, leaderNotFoundBy } from '../leaders/leaders.errors.ts'
import {
  opportunityNotFound,
  opportunityNotYours,
  weightsAllZero,
} from '../opportunities/opportunities.errors.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { askedOf, explanationOf, listedExplanationOf } from './explanation.rules.ts'
import {
  findExplained,
  findListed,
  findRanked,
  findSubject,
  findToAsk,
  weigh,
  type ListedPerson,
  type Subject,
} from './matches.queries.ts'
import {
  AskFirstPage,
  Match,
  matchParams,
  MatchPage,
  MatchQuery,
  WhatIf,
} from './matching.schemas.ts'
import type { Place } from './ranking-best.rules.ts'
import type { RankingCursor } from './ranking-pages.rules.ts'
import { planFor } from './units.rules.ts'
import { refuseUnknownEssentials } from './what-if.queries.ts'

const mark = z.object({ key: z.number().int(), leaderId: id })
const RankedPosition = z.object({
  head: z.array(id),
  out: z.array(id),
  moved: z.array(id),
  after: mark,
  shown: z.number().int(),
})
const AskPosition = z.object({ after: mark, shown: z.number().int() })

const matched = {
  access: ['coordinator', 'client'],
  scope: 'people:find',
  record: { reading: 'matched' },
} as const

/** Whose view of people is matched. */
const byOf = (actor: Actor, opportunityId: string) => ({
  opportunityId,
  organisationId: organisationOf(actor),
  isProgram: actor.client !== null,
})

export const matchingRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database
  const source = { db, registers: app.registers }

  /** What a cursor of a match list is bound to. */
  const bindingOf = (operation: string, caller: string, subject: Subject, guard: boolean) => ({
    operation,
    caller,
    filter: {
      opportunityId: subject.opportunity.id,
      version: subject.version,
      weights: subject.opportunity.weights,
      essentials: subject.opportunity.essentials,
      guard,
    },
  })

  async function rankedPage(
    subject: Subject,
    page: { caller: string; limit: number; cursor?: string | undefined; guard: boolean },
  ) {
    const binding = bindingOf('matches', page.caller, subject, page.guard)
    const cursor: RankingCursor | null = page.cursor
      ? cursors.open(binding, page.cursor, RankedPosition)
      : null
    const ranking = weigh(subject)
    const { people, next } = await findRanked(source, ranking, {
      cursor,
      limit: page.limit,
      guard: page.guard,
    })
    return { people, nextCursor: next && cursors.seal(binding, next) }
  }

  async function askFirstPage(
    subject: Subject,
    page: { caller: string; limit: number; cursor?: string | undefined },
  ) {
    const binding = bindingOf('ask-first', page.caller, subject, false)
    const cursor = page.cursor ? cursors.open(binding, page.cursor, AskPosition) : null
    const ranking = weigh(subject)
    const after: Place | null = cursor?.after ?? null
    const shown = cursor?.shown ?? 0
    const { people, next } = await findToAsk(source, ranking, {
      cursor: after,
      limit: page.limit,
      shown,
    })
    const position = next && { after: next, shown: shown + people.length }
    return { people, nextCursor: position && cursors.seal(binding, position) }
  }

  /**
   * Recorded while it is read, so that neither waits for the other: whoever withdrew in that moment is
   * recorded and not shown, never the other way about.
   */
  async function explainAndRecord(
    context: RequestContext,
    subject: Subject,
    people: ListedPerson[],
  ) {
    const leaderIds = people.map(({ leader }) => leader.id)
    const [items] = await Promise.all([
      findExplained(db, subject, people, listedExplanationOf),
      writeReading(db, context, { view: 'match', leaderIds }),
    ])
    return { asked: askedOf(planFor(subject.opportunity)), items }
  }

  app.get(
    '/opportunities/:id/matches',
    {
      config: matched,
      schema: {
        operationId: 'listMatches',
        tags: ['matching'],
        summary: 'Rank people for an opportunity, with every reason',
        params: z.strictObject({ id }),
        querystring: MatchQuery,
        response: {
          200: MatchPage,
          ...mayFail(opportunityNotFound, opportunityNotYours, weightsAllZero),
        },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query
      const guard = request.query.guard === 'true'
      const subject = await findSubject(source, byOf(request.actor, request.params.id))
      if (!subject) throw opportunityNotFound()
      const caller = pagesOf(request.actor)
      const { people, nextCursor } = await rankedPage(subject, { caller, limit, cursor, guard })
      const explained = await explainAndRecord(request.context, subject, people)
      const { weights, essentials } = subject.opportunity
      return { ...explained, nextCursor, weights, essentials, guard }
    },
  )

  app.post(
    '/opportunities/:id/matches',
    {
      config: matched,
      schema: {
        operationId: 'tryMatches',
        tags: ['matching'],
        summary: 'Rank people with other weights or essentials',
        description:
          'What if: nothing is stored. `list` chooses the ranked list or those to ask first.',
        params: z.strictObject({ id }),
        body: WhatIf,
        response: {
          200: MatchPage,
          ...mayFail(opportunityNotFound, opportunityNotYours, weightsAllZero, termUnknown),
        },
      },
    },
    async (request) => {
      const { limit, cursor, guard, list, ...whatIf } = request.body
      await refuseUnknownEssentials(db, whatIf.essentials)
      const subject = await findSubject(source, byOf(request.actor, request.params.id), whatIf)
      if (!subject) throw opportunityNotFound()
      const caller = pagesOf(request.actor)
      const { people, nextCursor } =
        list === 'ranked'
          ? await rankedPage(subject, { caller, limit, cursor, guard })
          : await askFirstPage(subject, { caller, limit, cursor })
      const explained = await explainAndRecord(request.context, subject, people)
      const { weights, essentials } = subject.opportunity
      return { ...explained, nextCursor, weights, essentials, guard }
    },
  )

  app.get(
    '/opportunities/:id/matches/ask-first',
    {
      config: matched,
      schema: {
        operationId: 'listAskFirst',
        tags: ['matching'],
        summary: 'List the people whom a question or two keeps from the ranked list',
        params: z.strictObject({ id }),
        querystring: MatchQuery.omit({ guard: true }),
        response: {
          200: AskFirstPage,
          ...mayFail(opportunityNotFound, opportunityNotYours, weightsAllZero),
        },
      },
    },
    async (request) => {
      const subject = await findSubject(source, byOf(request.actor, request.params.id))
      if (!subject) throw opportunityNotFound()
      const { people, nextCursor } = await askFirstPage(subject, {
        ...request.query,
        caller: pagesOf(request.actor),
      })
      const explained = await explainAndRecord(request.context, subject, people)
      return { ...explained, nextCursor }
    },
  )

  app.get(
    '/opportunities/:id/matches/:leaderId',
    {
      config: matched,
      schema: {
        operationId: 'getMatch',
        tags: ['matching'],
        summary: 'Say why, or why not, one person fits an opportunity',
        params: matchParams,
        response: {
          200: Match,
          ...mayFail(opportunityNotFound, opportunityNotYours, leaderNotFound, weightsAllZero),
        },
      },
    },
    async (request) => {
      const { id: opportunityId, leaderId } = request.params
      const subject = await findSubject(source, byOf(request.actor, opportunityId))
      if (!subject) throw opportunityNotFound()
      const [person] = await findListed(source, weigh(subject), [leaderId])
      if (!person) throw leaderNotFoundBy(request.actor.client !== null)
      const [found] = await findExplained(db, subject, [person], explanationOf)
      if (!found) throw leaderNotFoundBy(request.actor.client !== null)
      await writeReading(db, request.context, { view: 'match', leaderIds: [leaderId] })
      return found
    },
  )
}
