import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, pagesOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { id } from '../../core/text.ts'
import { findFollowed, findFollowedOne, type FollowedRow } from './followed.queries.ts'
import { followedView } from './followed.rules.ts'
import { FollowedFilter, FollowedPlacement, FollowedPlacementPage } from './followed.schemas.ts'
import { placementNotFound } from './placements.errors.ts'

const followed = { access: ['client'], scope: 'placements:read' } as const

const seenIn = (rows: readonly FollowedRow[]): string[] => [
  ...new Set(rows.flatMap(({ leaderId }) => leaderId ?? [])),
]

/** What programs follow: where the placements of their organisation stand. */
export const followedRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/followed-placements',
    {
      config: { ...followed, record: { reading: 'listed' } },
      schema: {
        operationId: 'listFollowedPlacements',
        tags: ['placements'],
        summary: 'Follow the placements of my organisation, newest first',
        querystring: FollowedFilter,
        response: { 200: FollowedPlacementPage },
      },
    },
    async ({ actor, context, query }) => {
      const organisationId = organisationOf(actor)
      const { limit, cursor, opportunity: opportunityId, status } = query
      const binding = {
        operation: 'listFollowedPlacements',
        caller: pagesOf(actor),
        filter: { opportunityId, status },
      }
      const before = cursor ? cursors.open(binding, cursor, id) : null
      const rows = await findFollowed(db, { organisationId, opportunityId, status, before, limit })
      const page = rows.slice(0, limit)
      await writeReading(db, context, { view: 'followed', leaderIds: seenIn(page) })
      const last = page.at(-1)
      return {
        items: page.map(followedView),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.id) : null,
      }
    },
  )

  app.get(
    '/followed-placements/:id',
    {
      config: { ...followed, record: { reading: 'opened' } },
      schema: {
        operationId: 'getFollowedPlacement',
        tags: ['placements'],
        summary: 'Where one placement of my organisation stands',
        params: z.strictObject({ id }),
        response: { 200: FollowedPlacement, ...mayFail(placementNotFound) },
      },
    },
    async ({ actor, context, params }) => {
      const row = await findFollowedOne(db, {
        organisationId: organisationOf(actor),
        placementId: params.id,
      })
      if (!row) throw placementNotFound()
      await writeReading(db, context, { view: 'followed', leaderIds: seenIn([row]) })
      return followedView(row)
    },
  )
}
