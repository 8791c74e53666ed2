import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import { organisationOf } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { organisationNotFound } from '../organisations/organisations.errors.ts'
import {
  answerForOneself,
  changePurpose,
  publishWording,
  recordConsent,
} from './consents.actions.ts'
import { findConsents, findPurposes, findWordings } from './consents.queries.ts'
import { consentsView, purposeView, wordingView } from './consents.rules.ts'
import {
  ConsentCreate,
  ConsentPurpose,
  ConsentPurposeDetail,
  ConsentPurposes,
  ConsentPurposeUpdate,
  Consents,
  ConsentWording,
  ConsentWordingCreate,
  ConsentWordings,
  OwnConsentCreate,
} from './consents.schemas.ts'
import {
  assertedTooLong,
  leaderNotFound,
  purposeNotFound,
  shareIncomplete,
  wordingUnknown,
} from './leaders.errors.ts'
import { findHeldLeader } from './leaders.queries.ts'
import { ownLeaderId } from './own.rules.ts'

const unfit = [shareIncomplete, wordingUnknown, organisationNotFound] as const
const purposeParams = z.strictObject({ purpose: ConsentPurpose })

const consentsOf = async (db: Db, leaderId: string) =>
  consentsView(await findConsents(db, leaderId), await findPurposes(db), new Date())

/** What people agree to: purposes and their words, one's own answers, and a coordinator's record of them. */
export const consentsRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { db } = app.services.database

  app.get(
    '/consent-purposes',
    {
      config: {
        access: ['leader', 'coordinator', 'administrator'],
        record: { nothing: 'Words and bases in law; nobody is in them' },
      },
      schema: {
        operationId: 'listConsentPurposes',
        tags: ['consent'],
        summary: 'What data is used for, with the words that people agree to',
        response: { 200: ConsentPurposes },
      },
    },
    async ({ actor }) => ({
      items: (await findPurposes(db)).map(purposeView),
      abilities: { update: actor.administrator },
    }),
  )

  app.patch(
    '/consent-purposes/:purpose',
    {
      config: {
        access: ['administrator'],
        record: { audit: 'leaders.purpose_changed' },
        versioned: true,
      },
      schema: {
        operationId: 'updateConsentPurpose',
        tags: ['consent'],
        summary: 'Change the basis in law of a purpose',
        params: purposeParams,
        body: ConsentPurposeUpdate,
        response: { 200: ConsentPurposeDetail, ...mayFail(purposeNotFound) },
      },
    },
    async (request, reply) => {
      const code = request.params.purpose
      const version = versionFrom(request.headers['if-match'])
      const found = await change(poolOf(app), async (tx) => {
        await changePurpose(tx, request.context, { code, version }, request.body)
        return (await findPurposes(tx)).find(({ purpose }) => purpose.code === code)
      })
      if (!found) throw purposeNotFound()
      return reply.header('etag', etagOf(found.purpose.version, 'public')).send(purposeView(found))
    },
  )

  app.get(
    '/consent-purposes/:purpose/wordings',
    {
      config: {
        access: ['leader', 'coordinator', 'administrator'],
        record: { nothing: 'Words; nobody is in them' },
      },
      schema: {
        operationId: 'listConsentWordings',
        tags: ['consent'],
        summary: 'Every wording that a purpose ever had, newest first',
        params: purposeParams,
        response: { 200: ConsentWordings },
      },
    },
    async ({ params }) => ({
      items: (await findWordings(db, params.purpose)).map(wordingView),
      nextCursor: null,
    }),
  )

  app.post(
    '/consent-purposes/:purpose/wordings',
    {
      config: {
        access: ['administrator'],
        record: { audit: 'leaders.wording_published' },
        creates: true,
      },
      schema: {
        operationId: 'publishConsentWording',
        tags: ['consent'],
        summary: 'Publish new words for a purpose',
        description: 'Earlier words stay as they are, with everybody who agreed to them.',
        params: purposeParams,
        body: ConsentWordingCreate,
        response: { 201: ConsentWording, ...mayFail(purposeNotFound) },
      },
    },
    async (request, reply) => {
      const code = request.params.purpose
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        publishWording(tx, request.context, code, request.body),
      )
      request.context.recorded = true
      const wording = (await findWordings(db, code)).find((each) => each.id === made.id)
      if (!wording) throw purposeNotFound()
      return reply.status(201).send(wordingView(wording))
    },
  )

  app.get(
    '/me/consents',
    {
      config: { access: ['leader'], record: { reading: 'opened' } },
      schema: {
        operationId: 'listMyConsents',
        tags: ['me'],
        summary: 'What I agreed to, and when',
        response: { 200: Consents, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const leaderId = ownLeaderId(request.actor)
      await writeReading(db, request.context, { view: 'self', leaderIds: [leaderId] })
      return consentsOf(db, leaderId)
    },
  )

  app.post(
    '/me/consents',
    {
      config: {
        access: ['leader'],
        record: { audit: 'leaders.consent_recorded' },
        creates: true,
      },
      schema: {
        operationId: 'answerConsent',
        tags: ['me'],
        summary: 'Agree, refuse, or take it back',
        description: 'Counts from the very next request on, for everybody, partners included.',
        body: OwnConsentCreate,
        response: { 201: Consents, ...mayFail(leaderNotFound, ...unfit) },
      },
    },
    async (request, reply) => {
      const leaderId = ownLeaderId(request.actor)
      await createOnce(poolOf(app), attemptOf(request), (tx) =>
        answerForOneself(tx, request.context, leaderId, request.body),
      )
      request.context.recorded = true
      return reply.status(201).send(await consentsOf(db, leaderId))
    },
  )

  app.get(
    '/leaders/:id/consents',
    {
      config: { access: ['coordinator'], record: { reading: 'opened' } },
      schema: {
        operationId: 'listConsents',
        tags: ['consent'],
        summary: 'What a person of your register agreed to, and when',
        params: z.strictObject({ id }),
        response: { 200: Consents, ...mayFail(leaderNotFound) },
      },
    },
    async (request) => {
      const leaderId = request.params.id
      const organisationId = organisationOf(request.actor)
      if (!(await findHeldLeader(db, { leaderId, organisationId }))) throw leaderNotFound()
      await writeReading(db, request.context, { view: 'holder', leaderIds: [leaderId] })
      return consentsOf(db, leaderId)
    },
  )

  app.post(
    '/leaders/:id/consents',
    {
      config: {
        access: ['coordinator'],
        record: { audit: 'leaders.consent_recorded' },
        creates: true,
      },
      schema: {
        operationId: 'recordConsent',
        tags: ['consent'],
        summary: 'Write down what a person said by phone, on paper or through others',
        params: z.strictObject({ id }),
        body: ConsentCreate,
        response: { 201: Consents, ...mayFail(leaderNotFound, assertedTooLong, ...unfit) },
      },
    },
    async (request, reply) => {
      const leaderId = request.params.id
      await createOnce(poolOf(app), attemptOf(request), (tx) =>
        recordConsent(tx, request.context, leaderId, request.body),
      )
      request.context.recorded = true
      return reply.status(201).send(await consentsOf(db, leaderId))
    },
  )
}
