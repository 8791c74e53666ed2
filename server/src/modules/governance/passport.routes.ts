import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { writeReading } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { pdfOf } from '../../core/pdf.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import { ownLeaderId } from '../leaders/own.rules.ts'
import { findTerms } from '../vocabulary/vocabulary.queries.ts'
import { contactCard } from './contact-card.rules.ts'
import { findInvolvement, findPassport, findRatings, type PassportRow } from './passport.queries.ts'
import {
  involvementDocument,
  involvementView,
  passportDocument,
  passportView,
} from './passport.rules.ts'
import { InvolvementRecord, Passport, PassportQuery } from './passport.schemas.ts'

const pages = {
  description: 'A PDF with tags for screen readers',
  content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } },
}
const takesAway = { access: ['leader'], record: { reading: 'exported' } } as const

/** What somebody takes away from the bank: a passport of their skills, and a record of what they did. */
export const passportRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, database } = app.services
  const { db } = database

  async function passportOf(
    context: RequestContext,
    withHealth: boolean,
  ): Promise<{ row: PassportRow; passport: Passport }> {
    const leaderId = ownLeaderId(context.actor)
    const row = await findPassport(db, leaderId)
    if (!row) throw leaderNotFound()
    const [ratings, involvement, terms] = await Promise.all([
      findRatings(db, leaderId),
      findInvolvement(db, leaderId),
      findTerms(db),
    ])
    await writeReading(db, context, { view: 'self', leaderIds: [leaderId] })
    const passport = passportView(
      { row, ratings, involvement, terms },
      { bankName: config.bankName, madeAt: new Date(), withHealth },
    )
    return { row, passport }
  }

  async function involvementOf(context: RequestContext): Promise<InvolvementRecord> {
    const leaderId = ownLeaderId(context.actor)
    const row = await findPassport(db, leaderId)
    if (!row) throw leaderNotFound()
    const [involvement, terms] = await Promise.all([findInvolvement(db, leaderId), findTerms(db)])
    await writeReading(db, context, { view: 'self', leaderIds: [leaderId] })
    return {
      bank: config.bankName,
      madeAt: new Date().toISOString(),
      name: row.name,
      items: involvement.map((each) => involvementView(each, terms)),
    }
  }

  app.get(
    '/me/passport',
    {
      config: takesAway,
      schema: {
        operationId: 'getMyPassport',
        tags: ['me'],
        summary: 'Take away my skills passport',
        description: 'The same as the PDF, for programs. Nothing of health unless asked for.',
        querystring: PassportQuery,
        response: { 200: Passport, ...mayFail(leaderNotFound) },
      },
    },
    async (request) =>
      (await passportOf(request.context, request.query.health === 'true')).passport,
  )

  app.get(
    '/me/passport.pdf',
    {
      config: takesAway,
      schema: {
        operationId: 'getMyPassportPdf',
        tags: ['me'],
        summary: 'Take away my skills passport, to print or send',
        querystring: PassportQuery,
        response: { 200: pages, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const { passport } = await passportOf(request.context, request.query.health === 'true')
      return reply
        .type('application/pdf')
        .header('content-disposition', 'attachment; filename="skills-passport.pdf"')
        .send((await pdfOf(passportDocument(passport))) as never)
    },
  )

  app.get(
    '/me/passport.vcf',
    {
      config: takesAway,
      schema: {
        operationId: 'getMyContactCard',
        tags: ['me'],
        summary: 'Take myself away as a card for address books',
        description:
          'A vCard with my name, how to reach me, what I offer and would like to do. Nothing of health.',
        response: {
          200: {
            description: 'A vCard 3.0',
            content: { 'text/vcard': { schema: z.string() } },
          },
          ...mayFail(leaderNotFound),
        },
      },
    },
    async (request, reply) => {
      const { row, passport } = await passportOf(request.context, false)
      return reply
        .type('text/vcard; charset=utf-8')
        .header('content-disposition', 'attachment; filename="my-card.vcf"')
        .send(contactCard(row, passport))
    },
  )

  app.get(
    '/me/involvement',
    {
      config: takesAway,
      schema: {
        operationId: 'getMyInvolvement',
        tags: ['me'],
        summary: 'Take away the record of what I was asked and did',
        response: { 200: InvolvementRecord, ...mayFail(leaderNotFound) },
      },
    },
    (request) => involvementOf(request.context),
  )

  app.get(
    '/me/involvement.pdf',
    {
      config: takesAway,
      schema: {
        operationId: 'getMyInvolvementPdf',
        tags: ['me'],
        summary: 'Take away the record of what I was asked and did, to print or send',
        response: { 200: pages, ...mayFail(leaderNotFound) },
      },
    },
    async (request, reply) => {
      const record = await involvementOf(request.context)
      return reply
        .type('application/pdf')
        .header('content-disposition', 'attachment; filename="involvement-record.pdf"')
        .send((await pdfOf(involvementDocument(record))) as never)
    },
  )
}
