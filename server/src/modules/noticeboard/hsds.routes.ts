import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { mayFail } from '../../core/declared-answers.ts'
import { publicAnswer, unchanged } from '../../core/public-answer.ts'
import { findTerms, type TermRow } from '../vocabulary/vocabulary.queries.ts'
import { outcodeUnknown } from '../organisations/organisations.errors.ts'
import { refuseUnknownOutcode } from './near.actions.ts'
import {
  HsdsOrganizationQuery,
  HsdsOrganizationRead,
  HsdsServiceAtLocationQuery,
  HsdsServiceQuery,
} from './hsds-asked.schemas.ts'
import { open, params, sendPage, tags, windowOf } from './hsds-page.actions.ts'
import { taxonomyTerms, wordAsked } from './hsds-words.rules.ts'
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
  hsdsListed,
  hsdsListedPlace,
  hsdsOrganisation,
  hsdsPlace,
  hsdsService,
  isAsked,
  type HsdsBank,
} from './hsds.rules.ts'
import {
  HsdsAbout,
  HsdsOrganization,
  HsdsOrganizationPage,
  HsdsService,
  HsdsServiceAtLocation,
  HsdsServiceAtLocationPage,
  HsdsServicePage,
} from './hsds.schemas.ts'
import { hsdsNotFound } from './noticeboard.errors.ts'

const profile = 'https://docs.openreferraluk.org/'
const mostOfOne = 100

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

  const withWords = (rows: readonly TermRow[]): HsdsBank => ({
    ...bank,
    terms: new Map(taxonomyTerms(bank, rows).map((term) => [term.id, term])),
  })

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
      const terms = await findTerms(db)
      const { rows, total } = await findHsdsServices(db, filterOf(query, terms), windowOf(query))
      const worded = withWords(terms)
      const contents = rows.map((row) =>
        isAsked(query.full) ? hsdsService(worded, row) : hsdsListed(bank, row),
      )
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
      const service = hsdsService(withWords(await findTerms(db)), row)
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
      const terms = await findTerms(db)
      const filter = { ...filterOf(query, terms), near }
      const { rows, total } = await findHsdsPlaces(db, filter, windowOf(query))
      const worded = withWords(terms)
      const contents = rows.map((row) =>
        isAsked(query.full)
          ? hsdsPlace(worded, row, row.placeKind)
          : hsdsListedPlace(bank, row, row.placeKind),
      )
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
      const place = hsdsPlace(withWords(await findTerms(db)), row, row.placeKind)
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
      const filter = { search: query.search, word: wordAsked(await findTerms(db), query) }
      const { rows, total } = await findHsdsOrganisations(db, filter, windowOf(query))
      const contents = rows.map((row) => hsdsOrganisation(bank, row))
      const { answer, isKnown } = sendPage(request, reply, contents, { ...query, total })
      return isKnown ? reply.status(304).send(null) : reply.send(answer)
    },
  )

  async function servicesOf(organisationId: string, isFull: boolean) {
    const { rows } = await findHsdsServices(db, { organisationId }, { offset: 0, limit: mostOfOne })
    if (!isFull) return rows.map((row) => hsdsListed(bank, row))
    const worded = withWords(await findTerms(db))
    return rows.map((row) => hsdsService(worded, row))
  }

  app.get(
    '/hsds/organizations/:id',
    {
      config: open,
      schema: {
        operationId: 'getHsdsOrganization',
        tags,
        summary: 'One organisation that offers something public now, with what it offers',
        params,
        querystring: HsdsOrganizationRead,
        response: { 200: HsdsOrganization, ...unchanged, ...mayFail(hsdsNotFound) },
      },
    },
    async (request, reply) => {
      const row = await findHsdsOrganisation(db, request.params.id)
      if (!row) throw hsdsNotFound()
      const services = await servicesOf(row.organisationId, isAsked(request.query.full_service))
      const organisation = { ...hsdsOrganisation(bank, row), services }
      if (publicAnswer(request, reply, organisation)) return reply.status(304).send(null)
      return reply.send(organisation)
    },
  )
}
