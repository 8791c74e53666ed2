import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { mayFail } from '../../core/declared-answers.ts'
import { publicAnswer, unchanged } from '../../core/public-answer.ts'
import { findTerms } from '../vocabulary/vocabulary.queries.ts'
import { HsdsTaxonomyQuery, HsdsTermQuery } from './hsds-asked.schemas.ts'
import { open, params, sendPageOf, tags } from './hsds-page.actions.ts'
import { saysAll, taxonomies, taxonomyTerms } from './hsds-words.rules.ts'
import {
  HsdsTaxonomy,
  HsdsTaxonomyPage,
  HsdsTaxonomyTerm,
  HsdsTaxonomyTermPage,
} from './hsds.schemas.ts'
import { hsdsNotFound } from './noticeboard.errors.ts'

/** The lists of words that the noticeboard stands under, and their words, as Open Referral UK 3.0 (HSDS 3.0). */
export const hsdsWordsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, database } = app.services
  const { db } = database
  const bank = { publicUrl: config.publicUrl }

  app.get(
    '/hsds/taxonomies',
    {
      config: open,
      schema: {
        operationId: 'listHsdsTaxonomies',
        tags,
        summary: 'The lists of words that they stand under',
        querystring: HsdsTaxonomyQuery,
        response: { 200: HsdsTaxonomyPage, ...unchanged },
      },
    },
    async (request, reply) => {
      const { query } = request
      const all = taxonomies(bank).filter((list) => saysAll(list, query.search))
      const { answer, isKnown } = sendPageOf(request, reply, all, query)
      return isKnown ? reply.status(304).send(null) : reply.send(answer)
    },
  )

  app.get(
    '/hsds/taxonomies/:id',
    {
      config: open,
      schema: {
        operationId: 'getHsdsTaxonomy',
        tags,
        summary: 'One list of words',
        params,
        response: { 200: HsdsTaxonomy, ...unchanged, ...mayFail(hsdsNotFound) },
      },
    },
    async (request, reply) => {
      const list = taxonomies(bank).find(({ id }) => id === request.params.id)
      if (!list) throw hsdsNotFound()
      if (publicAnswer(request, reply, list)) return reply.status(304).send(null)
      return reply.send(list)
    },
  )

  app.get(
    '/hsds/taxonomy_terms',
    {
      config: open,
      schema: {
        operationId: 'listHsdsTerms',
        tags,
        summary: 'The words of those lists',
        querystring: HsdsTermQuery,
        response: { 200: HsdsTaxonomyTermPage, ...unchanged },
      },
    },
    async (request, reply) => {
      const { query } = request
      const { taxonomy_id: list, parent_id: above, search } = query
      const all = taxonomyTerms(bank, await findTerms(db)).filter(
        (term) =>
          above === undefined &&
          (list === undefined || term.taxonomy_id === list) &&
          saysAll(term, search),
      )
      const { answer, isKnown } = sendPageOf(request, reply, all, query)
      return isKnown ? reply.status(304).send(null) : reply.send(answer)
    },
  )

  app.get(
    '/hsds/taxonomy_terms/:id',
    {
      config: open,
      schema: {
        operationId: 'getHsdsTerm',
        tags,
        summary: 'One word',
        params,
        response: { 200: HsdsTaxonomyTerm, ...unchanged, ...mayFail(hsdsNotFound) },
      },
    },
    async (request, reply) => {
      const all = taxonomyTerms(bank, await findTerms(db))
      const term = all.find(({ id }) => id === request.params.id)
      if (!term) throw hsdsNotFound()
      if (publicAnswer(request, reply, term)) return reply.status(304).send(null)
      return reply.send(term)
    },
  )
}
