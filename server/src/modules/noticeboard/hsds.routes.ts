import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { mayFail } from '../../core/declared-answers.ts'
import { publicAnswer, unchanged } from '../../core/public-answer.ts'
import { id } from '../../core/text.ts'
import { findTerms, type TermRow } from '../vocabulary/vocabulary.queries.ts'
import { outcodeUnknown } from '../organisations/organisations.errors.ts'
import { refuseUnknownOutcode } from './near.actions.ts'
import {
  findHsdsOrganisation,
  findHsdsOrganisations,
  findHsdsPlace,
  findHsdsPlaces,
  findHsdsService,
  findHsdsServices,
  type HsdsFilter,
} from './hsds.queries.ts'
import {
  hsdsLinks,
  hsdsListed,
  hsdsListedPlace,
  hsdsOrganisation,
  hsdsPage,
  hsdsPlace,
  hsdsService,
  type HsdsBank,
} from './hsds.rules.ts'
import {
  HsdsAbout,
  HsdsOrganization,
  HsdsOrganizationPage,
  HsdsOrganizationQuery,
  HsdsOrganizationRead,
  HsdsPageQuery,
  HsdsService,
  HsdsServiceAtLocation,
  HsdsServiceAtLocationPage,
  HsdsServiceAtLocationQuery,
  HsdsServicePage,
  HsdsServiceQuery,
  HsdsTaxonomy,
  HsdsTaxonomyPage,
  HsdsTaxonomyTerm,
  HsdsTaxonomyTermPage,
  HsdsTermQuery,
} from './hsds.schemas.ts'
import { taxonomies, taxonomyTerms, wordAsked } from './hsds-words.rules.ts'
import { hsdsNotFound } from './noticeboard.errors.ts'

const open = {
  access: ['visitor'],
  record: { nothing: 'Public, and names nobody' },
  everySite: true,
} as const
const tags = ['noticeboard']
const profile = 'https://docs.openreferraluk.org/'
const params = z.strictObject({ id })
const mostOfOne = 100

const windowOf = ({ page, per_page: limit }: { page: number; per_page: number }) => ({
  offset: (page - 1) * limit,
  limit,
})

const filterOf = (query: HsdsServiceQuery, terms: readonly TermRow[]): HsdsFilter => ({
  organisationId: query.organization_id,
  word: wordAsked(terms, query),
  search: query.search,
  modifiedAfter: query.modified_after,
  day: query.day,
  startTime: query.start_time,
  endTime: query.end_time,
})

/** The first half of a postcode. */
const outcodeOf = (postcode: string) => postcode.replace(/\s*\d[A-Z]{2}$/, '')

/** The noticeboard as Open Referral UK 3.0 (HSDS 3.0): what directories of services read. */
export const hsdsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, database } = app.services
  const { db } = database
  const bank = { bankName: config.bankName, publicUrl: config.publicUrl }

  async function withWords(): Promise<HsdsBank> {
    const terms = taxonomyTerms(bank, await findTerms(db))
    return { ...bank, terms: new Map(terms.map((term) => [term.id, term])) }
  }

  /** A page of a list, with its links; nothing is sent that the reader has. */
  function sendPage<Item>(
    request: FastifyRequest,
    reply: FastifyReply,
    contents: Item[],
    { total, page, per_page: perPage }: { total: number; page: number; per_page: number },
  ) {
    const answer = hsdsPage(contents, { total, page, perPage })
    const links = hsdsLinks(request.url, { page, pages: answer.total_pages })
    if (links !== null) void reply.header('link', links)
    const isKnown = publicAnswer(request, reply, answer)
    return { answer, isKnown }
  }

  const about = {
    version: 'HSDS-UK-3.0' as const,
    profile,
    openapi_url: `${config.publicUrl}/docs/openapi.json`,
  }
  app.get(
    '/hsds',
    {
      config: open,
      schema: {
        operationId: 'getHsdsAbout',
        tags,
        summary: 'Which version of Open Referral UK the feed of what is public follows',
        response: { 200: HsdsAbout, ...unchanged },
      },
    },
    async (request, reply) => {
      if (publicAnswer(request, reply, about)) return reply.status(304).send(null)
      return reply.send(about)
    },
  )
  // Programs that are given the address of a feed ask for what stands below it, the empty path among it.
  app.get(
    '/hsds/',
    { config: open, schema: { operationId: 'getHsdsAboutBelow', hide: true } },
    async (request, reply) => {
      publicAnswer(request, reply, about)
      return reply.send(about)
    },
  )

  app.get(
    '/hsds/services',
    {
      config: open,
      schema: {
        operationId: 'listHsdsServices',
        tags,
        summary: 'What people can take part in now, as services of HSDS; the newest first',
        querystring: HsdsServiceQuery,
        response: { 200: HsdsServicePage, ...unchanged },
      },
    },
    async (request, reply) => {
      const { query } = request
      const { rows, total } = await findHsdsServices(
        db,
        filterOf(query, await findTerms(db)),
        windowOf(query),
      )
      const contents = rows.map((row) => hsdsListed(bank, row))
      const { answer, isKnown } = sendPage(request, reply, contents, { ...query, total })
      return isKnown ? reply.status(304).send(null) : reply.send(answer)
    },
  )

  app.get(
    '/hsds/services/:id',
    {
      config: open,
      schema: {
        operationId: 'getHsdsService',
        tags,
        summary: 'One of them, with its organisation, times, places and words',
        params,
        response: { 200: HsdsService, ...unchanged, ...mayFail(hsdsNotFound) },
      },
    },
    async (request, reply) => {
      const row = await findHsdsService(db, request.params.id)
      if (!row) throw hsdsNotFound()
      const service = hsdsService(await withWords(), row)
      if (publicAnswer(request, reply, service, row.changedAt)) return reply.status(304).send(null)
      return reply.send(service)
    },
  )

  app.get(
    '/hsds/service_at_locations',
    {
      config: open,
      schema: {
        operationId: 'listHsdsPlaces',
        tags,
        summary: 'The same by place: in a postcode district, and online',
        querystring: HsdsServiceAtLocationQuery,
        response: { 200: HsdsServiceAtLocationPage, ...unchanged, ...mayFail(outcodeUnknown) },
      },
    },
    async (request, reply) => {
      const { query } = request
      const { postcode, proximity: metres = 30_000 } = query
      const near = postcode === undefined ? undefined : { outcode: outcodeOf(postcode), metres }
      await refuseUnknownOutcode(db, 'postcode', near?.outcode)
      const { rows, total } = await findHsdsPlaces(
        db,
        { ...filterOf(query, await findTerms(db)), near },
        windowOf(query),
      )
      const contents = rows.map((row) => hsdsListedPlace(bank, row, row.placeKind))
      const { answer, isKnown } = sendPage(request, reply, contents, { ...query, total })
      return isKnown ? reply.status(304).send(null) : reply.send(answer)
    },
  )

  app.get(
    '/hsds/service_at_locations/:id',
    {
      config: open,
      schema: {
        operationId: 'getHsdsPlace',
        tags,
        summary: 'One of them in one of its places',
        params,
        response: { 200: HsdsServiceAtLocation, ...unchanged, ...mayFail(hsdsNotFound) },
      },
    },
    async (request, reply) => {
      const row = await findHsdsPlace(db, request.params.id)
      if (!row) throw hsdsNotFound()
      const place = hsdsPlace(await withWords(), row, row.placeKind)
      if (publicAnswer(request, reply, place, row.changedAt)) return reply.status(304).send(null)
      return reply.send(place)
    },
  )

  app.get(
    '/hsds/organizations',
    {
      config: open,
      schema: {
        operationId: 'listHsdsOrganizations',
        tags,
        summary: 'Organisations that offer something public now',
        querystring: HsdsOrganizationQuery,
        response: { 200: HsdsOrganizationPage, ...unchanged },
      },
    },
    async (request, reply) => {
      const { query } = request
      const { rows, total } = await findHsdsOrganisations(db, query, windowOf(query))
      const contents = rows.map((row) => hsdsOrganisation(bank, row))
      const { answer, isKnown } = sendPage(request, reply, contents, { ...query, total })
      return isKnown ? reply.status(304).send(null) : reply.send(answer)
    },
  )

  async function servicesOf(organisationId: string) {
    const { rows } = await findHsdsServices(db, { organisationId }, { offset: 0, limit: mostOfOne })
    return { services: rows.map((row) => hsdsListed(bank, row)) }
  }

  app.get(
    '/hsds/organizations/:id',
    {
      config: open,
      schema: {
        operationId: 'getHsdsOrganization',
        tags,
        summary: 'One organisation that offers something public now',
        params,
        querystring: HsdsOrganizationRead,
        response: { 200: HsdsOrganization, ...unchanged, ...mayFail(hsdsNotFound) },
      },
    },
    async (request, reply) => {
      const row = await findHsdsOrganisation(db, request.params.id)
      if (!row) throw hsdsNotFound()
      const isFull = request.query.full_service === 'true'
      const services = isFull ? await servicesOf(row.organisationId) : {}
      const organisation = { ...hsdsOrganisation(bank, row), ...services }
      if (publicAnswer(request, reply, organisation)) return reply.status(304).send(null)
      return reply.send(organisation)
    },
  )

  app.get(
    '/hsds/taxonomies',
    {
      config: open,
      schema: {
        operationId: 'listHsdsTaxonomies',
        tags,
        summary: 'The lists of words that they stand under',
        querystring: HsdsPageQuery,
        response: { 200: HsdsTaxonomyPage, ...unchanged },
      },
    },
    async (request, reply) => {
      const { query } = request
      const all = taxonomies(bank)
      const { offset, limit } = windowOf(query)
      const contents = all.slice(offset, offset + limit)
      const { answer, isKnown } = sendPage(request, reply, contents, {
        ...query,
        total: all.length,
      })
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
      const list = taxonomies(bank).find(({ id: each }) => each === request.params.id)
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
      const asked = query.taxonomy_id
      const all = taxonomyTerms(bank, await findTerms(db)).filter(
        (term) => asked === undefined || term.taxonomy_id === asked,
      )
      const { offset, limit } = windowOf(query)
      const contents = all.slice(offset, offset + limit)
      const { answer, isKnown } = sendPage(request, reply, contents, {
        ...query,
        total: all.length,
      })
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
      const term = (await withWords()).terms.get(request.params.id)
      if (!term) throw hsdsNotFound()
      if (publicAnswer(request, reply, term)) return reply.status(304).send(null)
      return reply.send(term)
    },
  )
}
