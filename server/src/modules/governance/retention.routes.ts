import type { FastifyPluginAsyncZodOpenApi } from 'fastify-zod-openapi'
import { z } from 'zod'
import type { Actor } from '../../core/access.ts'
import { writeReading } from '../../core/audit.ts'
import { change } from '../../core/change.ts'
import type { Db } from '../../core/db.ts'
import { mayFail } from '../../core/declared-answers.ts'
import { poolOf } from '../../core/http.ts'
import { code, date, id } from '../../core/text.ts'
import { etagOf, versionFrom } from '../../core/version.ts'
import { breachesWithin } from './breaches.actions.ts'
import { countDue, findDue, findHeldNames } from './retention-due.queries.ts'
import { changeRule, switchRetention } from './retention.actions.ts'
import { dryRunStale, retentionRuleFixed, retentionRuleNotFound } from './retention.errors.ts'
import { findRules, findRun } from './retention.queries.ts'
import {
  Retention,
  RetentionDueFilter,
  RetentionDuePage,
  RetentionRule,
  RetentionRuleUpdate,
  RetentionUpdate,
} from './retention.schemas.ts'

const Mark = z.object({ place: z.number().int(), dueOn: date, id })
const overseers = ['engagement_lead', 'administrator'] as const

const rulesOf = async (db: Db, within: string | null) => {
  const counts = await countDue(db, within)
  return (await findRules(db)).map(({ code: rule, action, months, reason, version }) => ({
    code: rule,
    action,
    months,
    reason,
    due: counts.get(rule) ?? 0,
    version,
  }))
}

/** The rules with what is due now, as far as the actor oversees, and the version of the switch. */
async function retentionOf(db: Db, actor: Actor) {
  const rules = await rulesOf(db, breachesWithin(actor))
  const { is_on: isOn, version } = await findRun(db, { lock: false })
  const due = rules.reduce((sum, rule) => sum + rule.due, 0)
  return {
    version,
    view: { version, isOn, due, rules, abilities: { update: actor.administrator } },
  }
}

/** For how long data is kept, what would go today, and the switch of the nightly run. */
export const retentionRoutes: FastifyPluginAsyncZodOpenApi = async (app) => {
  const { database, cursors } = app.services
  const { db } = database

  app.get(
    '/retention',
    {
      config: { access: overseers, record: { nothing: 'Rules and numbers; nobody is in them' } },
      schema: {
        operationId: 'getRetention',
        tags: ['governance'],
        summary: 'Read for how long data is kept, and how much would go today',
        description: 'An engagement lead sees the numbers of their own organisation.',
        response: { 200: Retention },
      },
    },
    async ({ actor }, reply) => {
      const { view, version } = await retentionOf(db, actor)
      return reply.header('etag', etagOf(version, 'run')).send(view)
    },
  )

  app.patch(
    '/retention',
    {
      config: {
        access: ['administrator'],
        record: { audit: 'governance.retention_switched' },
        versioned: true,
      },
      schema: {
        operationId: 'updateRetention',
        tags: ['governance'],
        summary: 'Switch the nightly run on, having looked at what would go, or off',
        body: RetentionUpdate,
        response: { 200: Retention, ...mayFail(dryRunStale) },
      },
    },
    async (request, reply) => {
      const version = versionFrom(request.headers['if-match'])
      const { isOn, due } = request.body
      const made = await change(poolOf(app), async (tx) => {
        await switchRetention(tx, request.context, { isOn, due, version })
        return retentionOf(tx, request.actor)
      })
      return reply.header('etag', etagOf(made.version, 'run')).send(made.view)
    },
  )

  app.patch(
    '/retention/rules/:rule',
    {
      config: {
        access: ['administrator'],
        record: { audit: 'governance.retention_rule_changed' },
        versioned: true,
      },
      schema: {
        operationId: 'updateRetentionRule',
        tags: ['governance'],
        summary: 'Change how long data of one class is kept, or why',
        description:
          'Another number of months switches the nightly run off, until it is looked at again.',
        params: z.strictObject({ rule: code.meta({ description: 'Code of the rule' }) }),
        body: RetentionRuleUpdate,
        response: { 200: RetentionRule, ...mayFail(retentionRuleNotFound, retentionRuleFixed) },
      },
    },
    async (request, reply) => {
      const { rule } = request.params
      const version = versionFrom(request.headers['if-match'])
      const changed = await change(poolOf(app), async (tx) => {
        await changeRule(tx, request.context, { code: rule, version }, request.body)
        return (await rulesOf(tx, null)).find((each) => each.code === rule)
      })
      if (!changed) throw retentionRuleNotFound()
      return reply.header('etag', etagOf(changed.version, 'rule')).send(changed)
    },
  )

  app.get(
    '/retention/due',
    {
      config: { access: overseers, record: { reading: 'listed' } },
      schema: {
        operationId: 'listRetentionDue',
        tags: ['governance'],
        summary: 'Look at what would go today: the dry run',
        description:
          'The nightly run takes this and nothing else. People by name only where your organisation holds them.',
        querystring: RetentionDueFilter,
        response: { 200: RetentionDuePage },
      },
    },
    async (request) => {
      const { rule, cursor, limit } = request.query
      const { actor } = request
      const filter = rule ? { rule } : {}
      const binding = { operation: 'listRetentionDue', caller: actor.accountId ?? '', filter }
      const after = cursor ? cursors.open(binding, cursor, Mark) : null
      const within = breachesWithin(actor)
      const rows = await findDue(db, { within, rule: rule ?? null, after, limit: limit + 1 })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const leaderIds = [...new Set(page.flatMap(({ leader_id: each }) => (each ? [each] : [])))]
      const names = await findHeldNames(db, { leaderIds, organisationId: actor.organisationId })
      await writeReading(db, request.context, { view: 'retention', leaderIds })
      return {
        items: page.map((row) => ({
          rule: row.rule,
          id: row.id,
          leader:
            row.leader_id === null
              ? null
              : { id: row.leader_id, name: names.get(row.leader_id) ?? null },
          since: row.since,
          dueOn: row.due_on,
        })),
        nextCursor:
          rows.length > limit && last
            ? cursors.seal(binding, { place: last.place, dueOn: last.due_on, id: last.id })
            : null,
      }
    },
  )
}
