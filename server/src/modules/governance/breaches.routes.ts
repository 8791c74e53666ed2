import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import type { Actor } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { attemptOf, poolOf } from '../../core/http.ts'
import { createOnce } from '../../core/idempotency.ts'
import { csvOf } from '../../core/spreadsheet.ts'
import { id, moment } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { breachesWithin, changeBreach, logBreach, readAffected } from './breaches.actions.ts'
import { breachNotFound, breachTimesOdd, breachUnsettled } from './breaches.errors.ts'
import {
  countAffected,
  findAffected,
  findBreach,
  findBreaches,
  type AffectedRow,
  type BreachRow,
} from './breaches.queries.ts'
import { clockOf } from './breaches.rules.ts'
import {
  AffectedExportFilter,
  AffectedPage,
  AffectedFilter,
  Breach,
  BreachCreate,
  BreachFilter,
  BreachPage,
  BreachUpdate,
  type AffectedNarrowing,
} from './breaches.schemas.ts'

const params = z.strictObject({ id })
const Mark = z.object({ at: moment, id })
const access = ['engagement_lead', 'administrator'] as const
const iso = (at: Date | null) => at?.toISOString() ?? null

const breachView = (row: BreachRow) => {
  const { known_at: knownAt, regulator_told_at: regulatorToldAt, risk } = row
  const clock = clockOf({ knownAt, regulatorToldAt, risk }, new Date())
  return {
    id: row.id,
    organisation:
      row.organisation_id === null
        ? null
        : { id: row.organisation_id, name: row.organisation_name ?? '' },
    title: row.title,
    happened: row.happened,
    happenedFrom: iso(row.happened_from),
    happenedTo: iso(row.happened_to),
    knownAt: knownAt.toISOString(),
    dueAt: clock.dueAt.toISOString(),
    clock: clock.state,
    risk,
    riskReason: row.risk_reason,
    regulatorToldAt: iso(regulatorToldAt),
    regulatorReason: row.regulator_reason,
    peopleToldAt: iso(row.people_told_at),
    peopleWords: row.people_words,
    measures: row.measures,
    status: row.status,
    version: row.version,
  }
}

const affectedView = (row: AffectedRow) => ({
  leaderId: row.leader_id,
  name: row.name,
  organisation:
    row.organisation_id === null
      ? null
      : { id: row.organisation_id, name: row.organisation_name ?? '' },
  times: row.times,
  manners: row.manners,
  firstAt: row.first_at.toISOString(),
  lastAt: row.last_at.toISOString(),
})

/** The readings that are asked after; where no time is told, those while it happened. */
const readingsOf = (breach: BreachRow, narrowing: AffectedNarrowing, actor: Actor) => ({
  actorId: narrowing.actorId ?? null,
  credentialId: narrowing.credentialId ?? null,
  organisationId: narrowing.organisationId ?? null,
  from: narrowing.from ?? iso(breach.happened_from),
  // Of what goes on still, up to now: the look itself is a reading, and no later page counts it.
  to: narrowing.to ?? iso(breach.happened_to) ?? new Date().toISOString(),
  within: breachesWithin(actor),
  holder: actor.organisationId,
})

/** The log of breaches, its 72-hour clock, and who was affected, answered from the record of readings. */
export const breachesRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/breaches',
    {
      config: { access, record: { nothing: 'What happened and when; nobody is named' } },
      schema: {
        operationId: 'listBreaches',
        tags: ['governance'],
        summary: 'Read the log of breaches, newest first',
        querystring: BreachFilter,
        response: { 200: BreachPage },
      },
    },
    async ({ query, actor }) => {
      const within = breachesWithin(actor)
      const binding = { operation: 'listBreaches', caller: actor.accountId ?? '', filter: {} }
      const after = query.cursor ? cursors.open(binding, query.cursor, Mark) : null
      const rows = await findBreaches(db, { within, after, limit: query.limit + 1 })
      const page = rows.slice(0, query.limit)
      const last = page.at(-1)
      const mark = last && { at: last.known_at.toISOString(), id: last.id }
      return {
        items: page.map(breachView),
        nextCursor: rows.length > query.limit && mark ? cursors.seal(binding, mark) : null,
      }
    },
  )

  app.post(
    '/breaches',
    {
      config: { access, record: { audit: 'governance.breach_logged' }, creates: true },
      schema: {
        operationId: 'createBreach',
        tags: ['governance'],
        summary: 'Write a breach down; the 72 hours run from when it was known',
        body: BreachCreate,
        response: { 201: Breach, ...mayFail(breachTimesOdd) },
      },
    },
    async (request, reply) => {
      const made = await createOnce(poolOf(app), attemptOf(request), (tx) =>
        logBreach(tx, request.context, request.body),
      )
      request.context.recorded = true
      const row = await findBreach(db, { id: made.id, within: breachesWithin(request.actor) })
      if (!row) throw breachNotFound()
      return reply.status(201).header('etag', etagOf(row.version, 'holder')).send(breachView(row))
    },
  )

  app.get(
    '/breaches/:id',
    {
      config: { access, record: { nothing: 'What happened and when; nobody is named' } },
      schema: {
        operationId: 'getBreach',
        tags: ['governance'],
        summary: 'Read one breach',
        params,
        response: { 200: Breach, ...mayFail(breachNotFound) },
      },
    },
    async ({ params: { id: breachId }, actor }, reply) => {
      const row = await findBreach(db, { id: breachId, within: breachesWithin(actor) })
      if (!row) throw breachNotFound()
      return reply.header('etag', etagOf(row.version, 'holder')).send(breachView(row))
    },
  )

  app.patch(
    '/breaches/:id',
    {
      config: { access, record: { audit: 'governance.breach_changed' }, versioned: true },
      schema: {
        operationId: 'updateBreach',
        tags: ['governance'],
        summary: 'Write down risk, who was told and when, and what was done; close it',
        params,
        body: BreachUpdate,
        response: { 200: Breach, ...mayFail(breachNotFound, breachTimesOdd, breachUnsettled) },
      },
    },
    async (request, reply) => {
      const within = breachesWithin(request.actor)
      const by = { id: request.params.id, within }
      const version = versionFrom(request.headers['if-match'])
      const row = await change(poolOf(app), async (tx) => {
        await changeBreach(tx, request.context, { ...by, version }, request.body)
        return findBreach(tx, by)
      })
      if (!row) throw breachNotFound()
      return reply.header('etag', etagOf(row.version, 'holder')).send(breachView(row))
    },
  )

  app.get(
    '/breaches/:id/affected',
    {
      config: { access, record: { reading: 'listed' } },
      schema: {
        operationId: 'listAffected',
        tags: ['governance'],
        summary: 'Find out whose data was read, by whom and when, from the record of readings',
        description:
          'Without times, those while the breach happened. An engagement lead sees people that their organisation holds.',
        params,
        querystring: AffectedFilter,
        response: { 200: AffectedPage, ...mayFail(breachNotFound) },
      },
    },
    async (request) => {
      const { limit, cursor, ...narrowing } = request.query
      const { actor } = request
      const breach = await findBreach(db, { id: request.params.id, within: breachesWithin(actor) })
      if (!breach) throw breachNotFound()
      const filter = { breach: breach.id, ...narrowing }
      const binding = { operation: 'listAffected', caller: actor.accountId ?? '', filter }
      const readings = readingsOf(breach, narrowing, actor)
      const after = cursor ? cursors.open(binding, cursor, id) : null
      const rows = await findAffected(db, { ...readings, after, limit: limit + 1 })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const count = await countAffected(db, readings)
      await writeReading(db, request.context, {
        view: 'breach',
        leaderIds: page.map(({ leader_id: leaderId }) => leaderId),
      })
      return {
        count,
        items: page.map(affectedView),
        nextCursor: rows.length > limit && last ? cursors.seal(binding, last.leader_id) : null,
      }
    },
  )

  app.get(
    '/breaches/:id/affected.csv',
    {
      config: { access, record: { reading: 'exported' } },
      schema: {
        operationId: 'exportAffected',
        tags: ['governance'],
        summary: 'Take the list of people whose data was read, to tell them',
        params,
        querystring: AffectedExportFilter,
        response: {
          200: {
            description: 'One row a person',
            content: { 'text/csv': { schema: z.string() } },
          },
          ...mayFail(breachNotFound),
        },
      },
    },
    async (request, reply) => {
      const { actor } = request
      const breach = await findBreach(db, { id: request.params.id, within: breachesWithin(actor) })
      if (!breach) throw breachNotFound()
      const rows = readAffected(db, request.context, readingsOf(breach, request.query, actor))
      // The first of them is on record before the answer begins.
      const first = await rows.next()
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="affected.csv"')
        .send(csvOf(affectedColumns, lines(first, rows)) as never)
    },
  )
}

const affectedColumns = [
  'leaderId',
  'name',
  'organisationId',
  'organisationName',
  'times',
  'manners',
  'firstAt',
  'lastAt',
]

async function* lines(first: IteratorResult<AffectedRow>, others: AsyncIterable<AffectedRow>) {
  if (first.done) return
  yield lineOf(first.value)
  for await (const row of others) yield lineOf(row)
}

function lineOf(row: AffectedRow) {
  const { organisation, manners, ...plain } = affectedView(row)
  return {
    ...plain,
    manners: manners.join(' '),
    organisationId: organisation?.id ?? null,
    organisationName: organisation?.name ?? null,
  }
}
