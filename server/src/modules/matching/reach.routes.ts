import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { newId } from '../../core/ids.ts'
import { id } from '../../core/text.ts'
import { opportunityNotFound, weightsAllZero } from '../opportunities/opportunities.errors.ts'
import { blankOpportunity, columnsOf, hasUsedWeight } from '../opportunities/opportunities.rules.ts'
import type { OpportunityRow } from '../opportunities/opportunities.queries.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { countsView } from './counts.rules.ts'
import { hasPartnerViews } from './counts.queries.ts'
import { findSubject, subjectOfDraft, weigh, type Subject } from './matches.queries.ts'
import { Reach, ReachDraft, ReachWhatIf } from './matching.schemas.ts'
import { countReach } from './ranking.queries.ts'
import { refuseUnknownEssentials, refuseUnknownWords } from './what-if.queries.ts'

/** Counts alone name nobody: they are not a reading of anyone's record. */
const counted = {
  access: ['coordinator'],
  record: { nothing: 'Counts only, suppressed where small' },
} as const

export const reachRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { registers } = app
  const { db } = app.services.database
  const source = { db, registers }

  async function countFor(subject: Subject) {
    const reach = await countReach(source, weigh(subject))
    const isMixed = await hasPartnerViews(db, subject.scope.organisationId)
    return { counts: countsView({ ...reach, hasPartnerViews: isMixed }) }
  }

  app.post(
    '/opportunities/reach',
    {
      config: counted,
      schema: {
        operationId: 'previewReach',
        tags: ['matching'],
        summary: 'Count the people whom a draft would have',
        description: 'Takes as much of an opportunity as is written so far; nothing is stored.',
        body: ReachDraft,
        response: { 200: Reach, ...mayFail(termUnknown, weightsAllZero) },
      },
    },
    async ({ body, actor }) => {
      const organisationId = organisationOf(actor)
      await refuseUnknownWords(db, body)
      const draft = {
        ...blankOpportunity,
        ...columnsOf(body),
        id: newId(),
        organisationId,
        leaderType: body.leaderType ?? null,
        outcode: body.outcode ?? null,
        hoursMonth: body.hoursMonth ?? null,
        status: 'draft',
      } as unknown as OpportunityRow
      if (!hasUsedWeight(draft)) throw weightsAllZero()
      return countFor(await subjectOfDraft(source, draft, organisationId))
    },
  )

  app.post(
    '/opportunities/:id/reach',
    {
      config: counted,
      schema: {
        operationId: 'countReach',
        tags: ['matching'],
        summary: 'Count who is ranked, to ask first, and out',
        params: z.strictObject({ id }),
        body: ReachWhatIf,
        response: { 200: Reach, ...mayFail(opportunityNotFound, termUnknown, weightsAllZero) },
      },
    },
    async ({ params, body, actor }) => {
      await refuseUnknownEssentials(db, body.essentials)
      const by = { opportunityId: params.id, organisationId: organisationOf(actor) }
      const subject = await findSubject(source, by, body)
      if (!subject) throw opportunityNotFound()
      return countFor(subject)
    },
  )
}
