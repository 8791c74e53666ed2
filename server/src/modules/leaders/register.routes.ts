import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf, pagesOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { requestInvalid } from '../../core/common.errors.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { outcodeUnknown } from '../organisations/organisations.errors.ts'
import { findFacets } from './facets.queries.ts'
import { findByContact, findRegister } from './register.queries.ts'
import { scopeOf } from './register-scope.actions.ts'
import { FacetQuery, Facets, RegisterPage, RegisterQuery } from './register.schemas.ts'
import { findCards } from './views.queries.ts'
import { cardView, staffViewerOf } from './views.rules.ts'

const Position = z
  .array(z.union([z.string(), z.number()]))
  .min(1)
  .max(4)

/** Every other order goes by names, if only where two are alike. */
const sortOfPrograms = () =>
  requestInvalid({ issues: [{ field: 'sort', message: 'A program is given the newest first' }] })

export const registerRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/leaders',
    {
      config: {
        access: ['coordinator', 'client'],
        scope: 'people:find',
        record: { reading: 'listed' },
      },
      schema: {
        operationId: 'listLeaders',
        tags: ['leaders'],
        summary: 'Find people',
        description:
          'An e-mail address or phone number finds the people of your own register who have exactly that. A program finds those who agreed to be seen by its organisation, newest first and never by name.',
        querystring: RegisterQuery,
        response: { 200: RegisterPage, ...mayFail(outcodeUnknown) },
      },
    },
    async (request) => {
      const { limit, cursor, sort: asked, ...filter } = request.query
      const organisationId = organisationOf(request.actor)
      const sharedOnly = request.actor.client !== null
      if (sharedOnly && asked !== undefined && asked !== 'newest') throw sortOfPrograms()
      const sort = sharedOnly ? 'newest' : (asked ?? (filter.search ? 'relevance' : 'name'))
      const binding = {
        operation: 'listLeaders',
        caller: pagesOf(request.actor),
        filter: { sort, ...filter },
      }
      const after = cursor ? cursors.open(binding, cursor, Position) : null
      const viewer = staffViewerOf(request.actor)
      const byContact =
        filter.search && !after && !sharedOnly
          ? await findByContact(db, organisationId, filter.search)
          : []
      if (byContact.length > 0) {
        const cards = await findCards(db, viewer, byContact)
        await writeReading(db, request.context, { view: 'card', leaderIds: byContact })
        return { items: cards.map(cardView), nextCursor: null, mended: [] }
      }
      const scope = await scopeOf(db, organisationId, filter, { isCounting: false, sharedOnly })
      const rows = await findRegister({ db, registers: app.registers }, scope, filter, {
        sort,
        after,
        limit,
      })
      const page = rows.slice(0, limit)
      const ids = page.map(({ leaderId }) => leaderId)
      const cards = await findCards(db, viewer, ids)
      await writeReading(db, request.context, { view: 'card', leaderIds: ids })
      const last = page.at(-1)
      return {
        items: cards.map(cardView),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.position) : null,
        mended: scope.sought.filter(({ instead }) => instead.length > 0),
      }
    },
  )

  app.get(
    '/leaders/facets',
    {
      config: {
        access: ['coordinator'],
        record: { nothing: 'Counts under the same scope; they name nobody' },
      },
      schema: {
        operationId: 'countLeaders',
        tags: ['leaders'],
        summary: 'Count people by every filter',
        querystring: FacetQuery,
        response: { 200: Facets, ...mayFail(outcodeUnknown) },
      },
    },
    async (request) => {
      const organisationId = organisationOf(request.actor)
      const scope = await scopeOf(db, organisationId, request.query, { isCounting: true })
      return findFacets({ db, registers: app.registers }, scope, request.query)
    },
  )
}
