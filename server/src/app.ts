import fastifySwagger from '@fastify/swagger'
import fastifySwaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { fastifyZodOpenApiPlugin } from 'fastify-zod-openapi'
import { contract } from './contract.ts'
import { visitor } from './core/access.ts'
import { handedOver, letters } from './letters.ts'
import { addCompression } from './core/compression.ts'
import { addHealth } from './core/health.ts'
import { createHttp } from './core/http.ts'
import type { Services } from './core/services.ts'
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
import { deliveriesRoutes } from './modules/webhooks/deliveries.routes.ts'
import { webhooksRoutes } from './modules/webhooks/webhooks.routes.ts'
import { arrivingRoutes } from './modules/exchange/arriving.routes.ts'
import { importRunsRoutes } from './modules/exchange/import-runs.routes.ts'
import { importsRoutes } from './modules/exchange/imports.routes.ts'
import { uploadLinesRoutes } from './modules/exchange/upload-lines.routes.ts'
import { uploadResultsRoutes } from './modules/exchange/upload-results.routes.ts'
import { LeaderLine } from './modules/exchange/uploads.schemas.ts'
import { uploadsRoutes } from './modules/exchange/uploads.routes.ts'
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
import { programNominationsRoutes } from './modules/joining/program-nominations.routes.ts'
import { consentsRoutes } from './modules/leaders/consents.routes.ts'
import { guardiansRoutes } from './modules/contact/guardians.routes.ts'
import { leadersRoutes } from './modules/leaders/leaders.routes.ts'
import { ownEqualityRoutes } from './modules/leaders/own-equality.routes.ts'
import { ownRoutes } from './modules/leaders/own.routes.ts'
import { notesRoutes } from './modules/leaders/notes.routes.ts'
import { movesRoutes } from './modules/involvement/moves.routes.ts'
import { notChosenRoutes } from './modules/involvement/not-chosen.routes.ts'
import { ownPlacementsRoutes } from './modules/involvement/own-placements.routes.ts'
import { programSuggestionsRoutes } from './modules/involvement/program-suggestions.routes.ts'
import { suggestRoutes } from './modules/involvement/suggest.routes.ts'
import { exportRoutes } from './modules/leaders/export.routes.ts'
import { registerRoutes } from './modules/leaders/register.routes.ts'
import { equalityReportRoutes } from './modules/governance/equality-report.routes.ts'
import { breachesRoutes } from './modules/governance/breaches.routes.ts'
import { importUndoRoutes } from './modules/governance/import-undo.routes.ts'
import { holdsRoutes } from './modules/governance/holds.routes.ts'
import { retentionRoutes } from './modules/governance/retention.routes.ts'
import { requestsRoutes } from './modules/governance/requests.routes.ts'
import { myDataRoutes } from './modules/governance/my-data.routes.ts'
import { passportRoutes } from './modules/governance/passport.routes.ts'
import { recordsRoutes } from './modules/governance/records.routes.ts'
import { matchingRoutes } from './modules/matching/matching.routes.ts'
import { offersRoutes } from './modules/matching/offers.routes.ts'
import { reachRoutes } from './modules/matching/reach.routes.ts'
import { OpportunityRegister } from './modules/opportunities/columns.queries.ts'
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
import { heldSeatsRoutes } from './modules/bodies/held-seats.routes.ts'
import { seatTermsRoutes } from './modules/bodies/terms.routes.ts'
import { calendarRoutes } from './modules/calendar/calendar.routes.ts'
import { leavePlacements } from './modules/placements/moves.actions.ts'
import { attendanceRoutes } from './modules/participation/attendance.routes.ts'
import { checkInsRoutes } from './modules/participation/check-ins.routes.ts'
import { ownCheckInsRoutes } from './modules/participation/own-check-ins.routes.ts'
import { elsewhereRoutes } from './modules/participation/elsewhere.routes.ts'
import { historyRoutes } from './modules/participation/history.routes.ts'
import { overdueRoutes } from './modules/placements/overdue.routes.ts'
import { followedImpactRoutes } from './modules/placements/followed-impact.routes.ts'
import { followedRoutes } from './modules/placements/followed.routes.ts'
import { placementsRoutes } from './modules/placements/placements.routes.ts'
import { placesRoutes } from './modules/vocabulary/places.routes.ts'
import { rolesRoutes } from './modules/vocabulary/roles.routes.ts'
import { vocabularyRoutes } from './modules/vocabulary/vocabulary.routes.ts'
import { docLogo } from './pages/doc-page.ts'
import { addGuides, contractAddresses } from './pages/guides.ts'
import { installationRoutes } from './pages/installation.routes.ts'
import { addProblemPages } from './pages/problem-pages.ts'
import { hsdsRoutes } from './modules/noticeboard/hsds.routes.ts'
import { hsdsWordsRoutes } from './modules/noticeboard/hsds-words.routes.ts'
import { noticeboardRoutes } from './modules/noticeboard/noticeboard.routes.ts'
import { noticeboardPart } from './modules/noticeboard/pages.queries.ts'
import { addWebApp } from './pages/web-app.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Cards in memory, in step with the database: what is ranked and counted. */
    registers: Registers
    /** What is open in memory, in step with the database: what is ranked for one person. */
    opportunityRegister: OpportunityRegister
    /** The words of every kind of message to a leader. */
    letters: Letters
    /** What follows when a message was really handed over. */
    handedOver: HandedOvers
    /** What ends when somebody leaves the bank. */
    hasLeft: HasLeft
  }
}

/** Of the style that swagger-ui puts into its page. */
const drawnStyle = 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='

/** Every area of the API, in the order of its document. */
const areas = [
  installationRoutes,
  signInRoutes,
  meRoutes,
  accountsRoutes,
  clientsRoutes,
  changesRoutes,
  webhooksRoutes,
  deliveriesRoutes,
  organisationsRoutes,
  organisationSettingsRoutes,
  vocabularyRoutes,
  rolesRoutes,
  placesRoutes,
  homeRoutes,
  registerRoutes,
  exportRoutes,
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
  hsdsRoutes,
  hsdsWordsRoutes,
  matchingRoutes,
  reachRoutes,
  offersRoutes,
  overdueRoutes,
  placementsRoutes,
  followedRoutes,
  followedImpactRoutes,
  suggestRoutes,
  programSuggestionsRoutes,
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
  heldSeatsRoutes,
  calendarRoutes,
  joiningRoutes,
  programNominationsRoutes,
  invitationsRoutes,
  importsRoutes,
  arrivingRoutes,
  importRunsRoutes,
  importUndoRoutes,
  uploadsRoutes,
  uploadLinesRoutes,
  uploadResultsRoutes,
  recordsRoutes,
  equalityReportRoutes,
  requestsRoutes,
  breachesRoutes,
  retentionRoutes,
  holdsRoutes,
  myDataRoutes,
  passportRoutes,
]

/** Without a name of its own the library looks for each of them among all modules that were ever loaded. */
const underItsName = (area: (typeof areas)[number]) =>
  Object.assign(area, { [Symbol.for('fastify.display-name')]: area.name })

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
  app.decorate('opportunityRegister', new OpportunityRegister(database.db))
  app.decorate('letters', letters)
  app.decorate('handedOver', handedOver)
  app.decorate('hasLeft', leavePlacements)
  await addCompression(app)
  await app.register(fastifyZodOpenApiPlugin, { components: { schemas: { LeaderLine } } })
  await app.register(fastifySwagger, contract)
  await app.register(fastifySwaggerUi, {
    routePrefix: '/docs/api',
    // The page that draws the contract writes one style into itself: that one is let in, and nothing else.
    transformStaticCSP: (policy) => `${policy}; style-src 'self' '${drawnStyle}'`,
    logo: { type: 'image/svg+xml', content: Buffer.from(docLogo), href: '/docs' },
    // First what programs may call: to draw everything takes a slow machine half a minute.
    uiConfig: {
      deepLinking: true,
      docExpansion: 'list',
      defaultModelsExpandDepth: -1,
      filter: true,
      urls: [
        { name: 'What programs may call', url: contractAddresses.programs },
        { name: 'Everything', url: contractAddresses.everything },
      ],
    },
  })
  await app.register(
    async (api) => {
      for (const area of areas) await api.register(underItsName(area))
    },
    { prefix: '/api/v1' },
  )
  await app.register(oauthRoutes)
  addHealth(app)
  addGuides(app)
  addProblemPages(app)
  await addWebApp(app, (path) => noticeboardPart(services.database.db, services.config, path))
  return app
}
