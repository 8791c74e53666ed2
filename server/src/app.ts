import fastifySwagger from '@fastify/swagger'
import fastifySwaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { fastifyZodOpenApiPlugin, fastifyZodOpenApiTransformers } from 'fastify-zod-openapi'
import { z } from 'zod'
import { clientScopeWords, visitor, type RouteDeclaration } from './core/access.ts'
import { handedOver, letters } from './letters.ts'
import { addCompression } from './core/compression.ts'
import { addHealth } from './core/health.ts'
import { createHttp, type Services } from './core/http.ts'
import { digestOf } from './core/secrets.ts'
import { accountsRoutes } from './modules/access/accounts.routes.ts'
import { meRoutes } from './modules/access/me.routes.ts'
import { credentialOf } from './modules/access/session-cookie.rules.ts'
import { findActorBySession, findActorByToken } from './modules/access/sessions.queries.ts'
import { signInRoutes } from './modules/access/sign-in.routes.ts'
import { Registers } from './modules/leaders/columns.queries.ts'
import type { HasLeft } from './modules/leaders/leaving.types.ts'
import { changesRoutes } from './modules/clients/changes.routes.ts'
import { clientsRoutes } from './modules/clients/clients.routes.ts'
import { findActorByClientToken } from './modules/clients/tokens.queries.ts'
import { ClientLimits } from './modules/clients/limits.queries.ts'
import { isClientToken } from './modules/clients/clients.rules.ts'
import { oauthRoutes } from './modules/clients/oauth.routes.ts'
import { importsRoutes } from './modules/exchange/imports.routes.ts'
import { answersRoutes } from './modules/involvement/answers.routes.ts'
import { cancelRoutes } from './modules/involvement/cancel.routes.ts'
import { batchesRoutes } from './modules/involvement/batches.routes.ts'
import { invitedRoutes } from './modules/involvement/invited.routes.ts'
import { ideasRoutes } from './modules/ideas/ideas.routes.ts'
import { ideaResponsesRoutes } from './modules/ideas/responses.routes.ts'
import { ownIdeasRoutes } from './modules/ideas/own-ideas.routes.ts'
import { homeRoutes } from './modules/involvement/home.routes.ts'
import { lettersRoutes } from './modules/contact/letters.routes.ts'
import { messagesRoutes } from './modules/contact/messages.routes.ts'
import { wishesRoutes } from './modules/contact/wishes.routes.ts'
import type { HandedOvers, Letters } from './modules/contact/letters.types.ts'
import { leavingRoutes } from './modules/contact/leaving.routes.ts'
import { questionsRoutes } from './modules/contact/questions.routes.ts'
import { invitationsRoutes } from './modules/joining/invitations.routes.ts'
import { joiningRoutes } from './modules/joining/joining.routes.ts'
import { consentsRoutes } from './modules/leaders/consents.routes.ts'
import { guardiansRoutes } from './modules/contact/guardians.routes.ts'
import { leadersRoutes } from './modules/leaders/leaders.routes.ts'
import { ownEqualityRoutes } from './modules/leaders/own-equality.routes.ts'
import { ownRoutes } from './modules/leaders/own.routes.ts'
import { notesRoutes } from './modules/leaders/notes.routes.ts'
import { movesRoutes } from './modules/involvement/moves.routes.ts'
import { notChosenRoutes } from './modules/involvement/not-chosen.routes.ts'
import { ownPlacementsRoutes } from './modules/involvement/own-placements.routes.ts'
import { suggestRoutes } from './modules/involvement/suggest.routes.ts'
import { registerRoutes } from './modules/leaders/register.routes.ts'
import { equalityReportRoutes } from './modules/governance/equality-report.routes.ts'
import { breachesRoutes } from './modules/governance/breaches.routes.ts'
import { holdsRoutes } from './modules/governance/holds.routes.ts'
import { retentionRoutes } from './modules/governance/retention.routes.ts'
import { requestsRoutes } from './modules/governance/requests.routes.ts'
import { myDataRoutes } from './modules/governance/my-data.routes.ts'
import { passportRoutes } from './modules/governance/passport.routes.ts'
import { recordsRoutes } from './modules/governance/records.routes.ts'
import { matchingRoutes } from './modules/matching/matching.routes.ts'
import { offersRoutes } from './modules/matching/offers.routes.ts'
import { reachRoutes } from './modules/matching/reach.routes.ts'
import { opportunityCheckRoutes } from './modules/opportunities/check.routes.ts'
import { opportunityCopyRoutes } from './modules/opportunities/copy.routes.ts'
import { opportunityLifeRoutes } from './modules/opportunities/life.routes.ts'
import { opportunitiesRoutes } from './modules/opportunities/opportunities.routes.ts'
import { organisationSettingsRoutes } from './modules/organisations/settings.routes.ts'
import { organisationsRoutes } from './modules/organisations/organisations.routes.ts'
import { evidenceRoutes } from './modules/placements/evidence.routes.ts'
import { impactRoutes } from './modules/placements/impact.routes.ts'
import { ownEvidenceRoutes } from './modules/placements/own-evidence.routes.ts'
import { ownImpactRoutes } from './modules/placements/own-impact.routes.ts'
import { askedSupportRoutes } from './modules/placements/asked-support.routes.ts'
import { meetingRoutes } from './modules/placements/meeting.routes.ts'
import { ownSupportRoutes } from './modules/placements/own-support.routes.ts'
import { supportRoutes } from './modules/placements/support.routes.ts'
import { bodiesRoutes } from './modules/bodies/bodies.routes.ts'
import { seatsRoutes } from './modules/bodies/seats.routes.ts'
import { seatTermsRoutes } from './modules/bodies/terms.routes.ts'
import { calendarRoutes } from './modules/calendar/calendar.routes.ts'
import { leavePlacements } from './modules/placements/moves.actions.ts'
import { attendanceRoutes } from './modules/participation/attendance.routes.ts'
import { checkInsRoutes } from './modules/participation/check-ins.routes.ts'
import { ownCheckInsRoutes } from './modules/participation/own-check-ins.routes.ts'
import { elsewhereRoutes } from './modules/participation/elsewhere.routes.ts'
import { historyRoutes } from './modules/participation/history.routes.ts'
import { overdueRoutes } from './modules/placements/overdue.routes.ts'
import { followedRoutes } from './modules/placements/followed.routes.ts'
import { placementsRoutes } from './modules/placements/placements.routes.ts'
import { placesRoutes } from './modules/vocabulary/places.routes.ts'
import { rolesRoutes } from './modules/vocabulary/roles.routes.ts'
import { vocabularyRoutes } from './modules/vocabulary/vocabulary.routes.ts'
import { installationRoutes } from './pages/installation.routes.ts'
import { addProblemPages } from './pages/problem-pages.ts'
import { noticeboardRoutes } from './modules/noticeboard/noticeboard.routes.ts'
import { noticeboardPart } from './modules/noticeboard/pages.queries.ts'
import { addWebApp } from './pages/web-app.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Cards in memory, in step with the database: what is ranked and counted. */
    registers: Registers
    /** The words of every kind of message to a leader. */
    letters: Letters
    /** What follows when a message was really handed over. */
    handedOver: HandedOvers
    /** What ends when somebody leaves the bank. */
    hasLeft: HasLeft
  }
}

/** Every area of the API, in the order of its document. */
const areas = [
  installationRoutes,
  signInRoutes,
  meRoutes,
  accountsRoutes,
  clientsRoutes,
  changesRoutes,
  organisationsRoutes,
  organisationSettingsRoutes,
  vocabularyRoutes,
  rolesRoutes,
  placesRoutes,
  homeRoutes,
  registerRoutes,
  leadersRoutes,
  consentsRoutes,
  guardiansRoutes,
  ownRoutes,
  leavingRoutes,
  questionsRoutes,
  lettersRoutes,
  messagesRoutes,
  wishesRoutes,
  ownEqualityRoutes,
  notesRoutes,
  opportunitiesRoutes,
  opportunityLifeRoutes,
  opportunityCheckRoutes,
  opportunityCopyRoutes,
  cancelRoutes,
  noticeboardRoutes,
  matchingRoutes,
  reachRoutes,
  offersRoutes,
  overdueRoutes,
  placementsRoutes,
  followedRoutes,
  suggestRoutes,
  movesRoutes,
  notChosenRoutes,
  batchesRoutes,
  invitedRoutes,
  answersRoutes,
  ownPlacementsRoutes,
  impactRoutes,
  ownImpactRoutes,
  evidenceRoutes,
  ownEvidenceRoutes,
  supportRoutes,
  ownSupportRoutes,
  askedSupportRoutes,
  meetingRoutes,
  attendanceRoutes,
  elsewhereRoutes,
  historyRoutes,
  checkInsRoutes,
  ownCheckInsRoutes,
  ideasRoutes,
  ownIdeasRoutes,
  ideaResponsesRoutes,
  bodiesRoutes,
  seatsRoutes,
  seatTermsRoutes,
  calendarRoutes,
  joiningRoutes,
  invitationsRoutes,
  importsRoutes,
  recordsRoutes,
  equalityReportRoutes,
  requestsRoutes,
  breachesRoutes,
  retentionRoutes,
  holdsRoutes,
  myDataRoutes,
  passportRoutes,
]

/** The headers that a request may or has to carry, by what its route declares. */
function headersOf({ creates, versioned, record }: Partial<RouteDeclaration>) {
  const isReading = record !== undefined && 'reading' in record
  if (!creates && !versioned && !isReading) return undefined
  return z.object({
    ...(isReading && {
      'X-Purpose': z.string().min(1).max(200).optional().meta({
        description:
          'Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does',
        example: 'Finding people for the falls redesign',
      }),
    }),
    ...(creates && {
      'Idempotency-Key': z.string().min(8).max(200).meta({
        description:
          'New for each thing to be made, the same when the request is sent again: sent twice, it makes one',
        example: '6f1d3a52-8c1e-4c35-9d0f-0a5b8f0f7f11',
      }),
    }),
    ...(versioned && {
      'If-Match': z.string().meta({
        description: 'ETag of the version that this changes, as it was read',
        example: '"3-holder"',
      }),
    }),
  })
}

/** The whole application, ready to listen or to be injected into; makes no connection by itself. */
export async function buildApp({
  registers,
  ...services
}: Omit<Services, 'authenticate' | 'countRequest'> & {
  /** Those that background work has too; without them, its own. */
  registers?: Registers
}): Promise<FastifyInstance> {
  const { config, database } = services
  const limits = new ClientLimits(database.db, config.clientRequestsAMinute)
  const app = await createHttp({
    ...services,
    countRequest: ({ client }) => client && limits.count(client.id),
    authenticate: (request) => {
      const credential = credentialOf(request, config)
      if (!credential) return Promise.resolve(visitor)
      const hash = digestOf(credential.secret)
      if (credential.via === 'token' && isClientToken(credential.secret))
        return findActorByClientToken(database.db, hash)
      return credential.via === 'token'
        ? findActorByToken(database.db, hash)
        : findActorBySession(database.db, hash, config.sessionIdleMinutes)
    },
  })
  app.decorate('registers', registers ?? new Registers(database.db))
  app.decorate('letters', letters)
  app.decorate('handedOver', handedOver)
  app.decorate('hasLeft', leavePlacements)
  await addCompression(app)
  await app.register(fastifyZodOpenApiPlugin)
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'People Bank',
        version: '1.0.0',
        description:
          'The register, the matchmaker and the memory of a bank of patient leaders. Errors are problem+json with a permanent code; lists are keyset pages; a creating POST needs an Idempotency-Key, an update an If-Match.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/', description: 'This installation' }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
          token: { type: 'http', scheme: 'bearer' },
          client: {
            type: 'oauth2',
            description: 'Programs of an organisation; its engagement lead registers them',
            flows: {
              clientCredentials: { tokenUrl: '/oauth/token', scopes: clientScopeWords },
            },
          },
        },
      },
      tags: [
        { name: 'installation', description: 'What this bank is' },
        { name: 'access', description: 'Signing in, and who may' },
        { name: 'me', description: 'The signed-in person' },
        { name: 'organisations', description: 'Bodies that share the bank' },
        { name: 'vocabulary', description: 'The words of the bank, and roles' },
        { name: 'leaders', description: 'People, and what they bring and want' },
        { name: 'consent', description: 'What people agree to, in which words' },
        {
          name: 'contact',
          description: 'What people are told and asked, and how they are reached',
        },
        { name: 'opportunities', description: 'What organisations offer' },
        { name: 'matching', description: 'Who fits what, and why' },
        { name: 'placements', description: 'One person and one opportunity' },
        {
          name: 'ideas',
          description: 'Opportunities in reverse: ideas of leaders that need a home',
        },
        {
          name: 'bodies',
          description: 'Boards and committees, their seats, and who is in them for which term',
        },
        {
          name: 'joining',
          description: 'How people come in: by themselves, invited, or put forward',
        },
        { name: 'exchange', description: 'Import of spreadsheets' },
        { name: 'noticeboard', description: 'What everybody may read' },
        { name: 'governance', description: 'Records that nobody can rewrite' },
      ],
    },
    ...fastifyZodOpenApiTransformers,
    // Only for the document: the server itself asks for these headers before it validates anything.
    transform: (route) =>
      fastifyZodOpenApiTransformers.transform({
        ...route,
        schema: { ...route.schema, headers: headersOf(route.route.config ?? {}) },
      }),
  })
  await app.register(fastifySwaggerUi, {
    routePrefix: '/docs',
    staticCSP: false,
    uiConfig: { deepLinking: true },
  })
  await app.register(
    async (api) => {
      for (const area of areas) await api.register(area)
    },
    { prefix: '/api/v1' },
  )
  await app.register(oauthRoutes)
  addHealth(app)
  addProblemPages(app)
  await addWebApp(app, (path) => noticeboardPart(services.database.db, services.config, path))
  return app
}
