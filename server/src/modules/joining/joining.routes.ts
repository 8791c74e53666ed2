import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { digestOf, networkOf } from '../../core/secrets.ts'
import { SessionStarted } from '../access/access.schemas.ts'
import { findAccount } from '../access/accounts.queries.ts'
import { meFrom } from '../access/me.rules.ts'
import { sessionCookieOf } from '../access/session-cookie.rules.ts'
import { findActorBySession } from '../access/sessions.queries.ts'
import { findPurposes } from '../leaders/consents.queries.ts'
import { addressShared, wordingUnknown } from '../leaders/leaders.errors.ts'
import { outcodeUnknown } from '../organisations/organisations.errors.ts'
import { termUnknown } from '../vocabulary/vocabulary.errors.ts'
import { findTerms } from '../vocabulary/vocabulary.queries.ts'
import {
  declineJoining,
  finishJoining,
  nominate,
  putRight,
  saveJoinForm,
} from './joining.actions.ts'
import { guardianMissing, holderUnknown, joiningLinkEnded, nameMissing } from './joining.errors.ts'
import { findHolders } from './joining-lists.queries.ts'
import { findJoiningByLink } from './joining.queries.ts'
import { openView } from './joining.rules.ts'
import {
  JoinFormCreate,
  JoiningCompletion,
  JoiningLink,
  JoiningOffer,
  JoiningTaken,
  NominationCorrection,
  NominationCreate,
  OpenJoining,
} from './joining.schemas.ts'

const onTheWay = 'If mail can be sent to this address, it is on its way.'
const isAsked = (code: string): code is 'match' | 'contact' =>
  code === 'match' || code === 'contact'

/** What people do on their way in, before they have an account. */
export const joiningRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { config, database, jobs } = app.services
  const { db } = database
  const deps = { pool: poolOf(app), db, jobs }

  app.get(
    '/joining',
    {
      config: {
        access: ['visitor'],
        record: { nothing: 'Words and organisations; nobody is in them' },
      },
      schema: {
        operationId: 'getJoiningOffer',
        tags: ['joining'],
        summary: 'What the join page asks with: organisations, words, and what people agree to',
        response: { 200: JoiningOffer },
      },
    },
    async () => {
      const terms = (await findTerms(db)).filter(({ archivedAt }) => archivedAt === null)
      const of = (kind: string) =>
        terms
          .filter((term) => term.kind === kind)
          .map(({ code, label, category }) => ({ code, label, group: category }))
      return {
        organisations: await findHolders(db),
        purposes: (await findPurposes(db)).flatMap(({ purpose, wording }) =>
          isAsked(purpose.code)
            ? [
                {
                  purpose: purpose.code,
                  wordingId: wording.id,
                  title: wording.title,
                  body: wording.body,
                },
              ]
            : [],
        ),
        kinds: of('opportunity_kind'),
        experience: of('experience_kind'),
        themes: of('theme'),
      }
    },
  )

  app.post(
    '/joining/forms',
    {
      config: { access: ['visitor'], record: { audit: 'joining.form_saved' }, creates: true },
      schema: {
        operationId: 'saveJoinForm',
        tags: ['joining'],
        summary: 'Save a form, and get a link to go on with it anywhere',
        description:
          'Sends a link to the address: to the form, or to sign in where the address is in the bank already. The answer is always the same.',
        body: JoinFormCreate,
        response: { 201: JoiningTaken, ...mayFail(termUnknown, holderUnknown) },
      },
    },
    async (request, reply) => {
      const network = networkOf(request.ip)
      await saveJoinForm(deps, request.context, attemptOf(request), { ...request.body, network })
      return reply.status(201).send({ message: onTheWay })
    },
  )

  app.post(
    '/joining/nominations',
    {
      config: { access: ['visitor'], record: { audit: 'joining.nominated' }, creates: true },
      schema: {
        operationId: 'createNomination',
        tags: ['joining'],
        summary: 'Put somebody forward',
        description:
          'The person is told what was said and by whom, and decides. Who said no before is not asked again. The answer is always the same.',
        body: NominationCreate,
        response: { 201: JoiningTaken, ...mayFail(holderUnknown) },
      },
    },
    async (request, reply) => {
      const network = networkOf(request.ip)
      await nominate(deps, request.context, attemptOf(request), { ...request.body, network })
      return reply
        .status(201)
        .send({ message: 'Thank you. If this person may be asked, they are told what you wrote.' })
    },
  )

  app.post(
    '/joining/openings',
    {
      config: {
        access: ['visitor'],
        record: { nothing: 'What somebody wrote themselves, or what was said about them, to them' },
      },
      schema: {
        operationId: 'openJoining',
        tags: ['joining'],
        summary: 'See what a link leads to',
        description: 'Uses nothing up: the link goes on working until it is answered or ends.',
        body: JoiningLink,
        response: { 200: OpenJoining, ...mayFail(joiningLinkEnded) },
      },
    },
    async ({ body }) => {
      const row = await findJoiningByLink(db, digestOf(body.token))
      if (!row) throw joiningLinkEnded()
      return openView(row)
    },
  )

  app.post(
    '/joining/corrections',
    {
      config: { access: ['visitor'], record: { audit: 'joining.corrected' } },
      schema: {
        operationId: 'correctNomination',
        tags: ['joining'],
        summary: 'Put right what was said about me',
        body: NominationCorrection,
        response: { 200: OpenJoining, ...mayFail(joiningLinkEnded) },
      },
    },
    async (request) => {
      const { body, context } = request
      const row = await change(poolOf(app), async (tx) => {
        await putRight(tx, context, body)
        return findJoiningByLink(tx, digestOf(body.token))
      })
      if (!row) throw joiningLinkEnded()
      return openView(row)
    },
  )

  app.post(
    '/joining/refusals',
    {
      config: { access: ['visitor'], record: { audit: 'joining.declined' } },
      schema: {
        operationId: 'declineJoining',
        tags: ['joining'],
        summary: 'No thanks: delete what was written',
        description:
          'Everything is deleted at once. Of a nominated address a hash is kept, so that nobody puts it forward again.',
        body: JoiningLink,
        response: { 204: { description: 'Deleted' }, ...mayFail(joiningLinkEnded) },
      },
    },
    async ({ body, context }, reply) => {
      await change(poolOf(app), (tx) => declineJoining(tx, context, body.token))
      return reply.status(204).send(null)
    },
  )

  app.post(
    '/joining/completions',
    {
      config: { access: ['visitor'], record: { audit: 'joining.joined' } },
      schema: {
        operationId: 'finishJoining',
        tags: ['joining'],
        summary: 'Join: make my record, with what I agree to',
        description:
          'Uses the link up, makes the record, its account and the own answers about consent together, and signs in.',
        body: JoiningCompletion,
        response: {
          201: SessionStarted,
          ...mayFail(
            joiningLinkEnded,
            nameMissing,
            guardianMissing,
            holderUnknown,
            addressShared,
            wordingUnknown,
            termUnknown,
            outcodeUnknown,
          ),
        },
      },
    },
    async (request, reply) => {
      const started = await finishJoining(deps, request.context, {
        ...request.body,
        device: request.headers['user-agent']?.slice(0, 200) ?? null,
        maxHours: config.sessionMaxHours,
      })
      const actor = await findActorBySession(
        db,
        digestOf(started.secret),
        config.sessionIdleMinutes,
      )
      const account = await findAccount(db, { accountId: started.accountId })
      if (!account) throw joiningLinkEnded()
      const cookie = sessionCookieOf(config)
      return reply
        .setCookie(cookie.name, started.secret, cookie.options)
        .status(201)
        .send({ me: meFrom(actor, account), returnTo: '/me/profile' })
    },
  )
}
