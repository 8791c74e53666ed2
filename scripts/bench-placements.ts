import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { visitor } from '../server/src/core/access.ts'
import { change } from '../server/src/core/change.ts'
import type { RequestContext } from '../server/src/core/context.ts'
import { dayInTheKingdom } from '../server/src/core/days.ts'
import { openDatabase, prepared, withTransaction, type Db } from '../server/src/core/db.ts'
import { newId } from '../server/src/core/ids.ts'
import { startJobs } from '../server/src/core/jobs.ts'
import { findSeatsDue } from '../server/src/modules/bodies/seats.queries.ts'
import { listToDo } from '../server/src/modules/contact/messages.actions.ts'
import { findIdeasOwed } from '../server/src/modules/ideas/responses.queries.ts'
import { findRolesToReview } from '../server/src/modules/participation/check-in-lists.queries.ts'
import {
  findSupportDue,
  findSupportUnmet,
} from '../server/src/modules/placements/support-lists.queries.ts'
import { findHistory } from '../server/src/modules/participation/history.queries.ts'
import { addDays, soonDays } from '../server/src/modules/placements/machine.rules.ts'
import { movePlacement } from '../server/src/modules/placements/moves.actions.ts'
import { type Step } from '../server/src/modules/placements/moves.types.ts'
import { findOwed } from '../server/src/modules/placements/placements.queries.ts'
import {
  findConsentsEnding,
  findLeadersNeverAsked,
  findLeadersToReview,
  findOwnDrafts,
  findOwnOpenOpportunities,
  findPausesEnding,
} from '../server/src/modules/involvement/home.queries.ts'
import { findBareActor, writeAccess, type Run } from './bench/bare-statements.ts'
import { onBenchBank, type BenchPeople } from './bench/bank.ts'
import { percentileOf } from './bench/figures.ts'
import { RawCaller, type RawQuestion } from './bench/raw.ts'
import { startServer } from './bench/servers.ts'

// A million placements: how long the lists take that show them, beside their own SQL, and each step of a placement, by
// itself and over HTTP, beside a transaction by hand that writes the same rows.
// Usage: node scripts/bench-placements.ts [--leaders 100000] [--placements 1000000] [--times 200] [--only lists|steps]
// [--keep FOLDER]

const { values } = parseArgs({
  options: {
    leaders: { type: 'string', default: '100000' },
    placements: { type: 'string', default: '1000000' },
    times: { type: 'string', default: '200' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
})
const size = { leaders: Number(values.leaders), opportunities: 10_000 }
const times = Number(values.times)
/** Lists can be read more often than there are placements to move: of 200 the tail is ten. */
const reading = { runs: times * 5, of: 'lists' }
const say = (line: string): void => console.log(line)
const goal = 3
const warmUps = 100
const today = dayInTheKingdom(new Date())

/** The steps that are measured, with the state that they begin in and what they bring. */
const agreement = {
  role: 'Panel member',
  purpose: 'To make the letters plain',
  time: 'Two hours a month',
  support: 'Papers a week before',
  recognition: 'Expenses',
  startsOn: null,
  endsOn: null,
}
const steps = {
  talk: { from: 'interested', owed: 'answer', brings: {} },
  propose: { from: 'in_conversation', owed: 'agreement', brings: { agreement } },
  not_choose: { from: 'interested', owed: 'answer', brings: { reason: 'other_experience' } },
  begin: { from: 'agreed', owed: 'start', brings: {} },
  complete: { from: 'active', owed: 'end', brings: { on: today } },
  end_early: { from: 'active', owed: 'end', brings: { reason: 'plans_changed', on: today } },
} as const
type StepName = keyof typeof steps

/** Fills up to so many placements, of which a fiftieth owes somebody something. Each person has about the same number. */
async function fill(client: Db['$client'], many: number): Promise<void> {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from placement')
  const missing = many - (rows[0]?.n ?? 0)
  if (missing <= 0) return
  await client.query('set session_replication_role = replica')
  await client.query(
    `with person as (select id, row_number() over (order by id) - 1 as n from leader),
      offer as (select id, organisation_id, row_number() over (order by id) - 1 as n from opportunity),
      sizes as (select (select count(*) from person) as people, (select count(*) from offer) as offers),
      drawn as (
        select i, i % people as person, (i * 7919 + i / people) % offers as offer,
          current_date - (i * 104729 % 1500)::int as asked_on, i % 50 as kind
        from generate_series(0, $1::bigint - 1) i, sizes)
    insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on, started_on, ended_on,
      how_ended, outcome, told_at, closed_at, owed, due_on, created_at, updated_at, moved_at)
    select gen_random_uuid(), person.id, offer.id, offer.organisation_id,
      case when kind < 30 then 'ended' when kind < 40 then 'declined' when kind < 49 then 'expired' else 'ended' end,
      asked_on, case when kind < 30 or kind = 49 then asked_on + 20 end, case when kind < 30 or kind = 49 then asked_on + 90 end,
      case when kind < 30 or kind = 49 then 'completed' end, case when kind < 30 then 'The letters are plainer now' end,
      case when kind < 30 then asked_on + 100 end, case when kind < 30 then asked_on + 100 end,
      case when kind = 49 then 'outcome' end, case when kind = 49 then asked_on + 118 end,
      asked_on, asked_on + 100, asked_on + 100
    from drawn join person on person.n = drawn.person join offer on offer.n = drawn.offer`,
    [missing],
  )
  await client.query('set session_replication_role = origin')
  await client.query('vacuum analyze placement')
}

/** Something to arrange, or that was not met, with every fifth placement; a tenth of it is the coordinator's own to see to. */
async function fillSupport(client: Db['$client'], { accountId }: BenchPeople['coordinator']) {
  const { rows } = await client.query<{ n: string }>('select count(*) as n from support_item')
  if (rows[0]?.n !== '0') return
  await client.query(
    `insert into support_item (id, placement_id, organisation_id, source, words, owner_id, due_on, met, met_at)
    select gen_random_uuid(), p.id, p.organisation_id, 'organisation', 'A hearing loop',
      case when n % 10 = 0 then $1::uuid end, current_date - 30 + (n % 400)::int,
      case when n % 4 = 0 then 'unmet' end, case when n % 4 = 0 then now() - make_interval(days => (n % 90)::int) end
    from (select id, organisation_id, row_number() over (order by id) as n from placement) p where n % 5 = 0`,
    [accountId],
  )
  await client.query('vacuum analyze support_item')
}

/** So many placements in the state that a step begins in, each of another person; answers their ids. */
async function prepareStep(
  client: Db['$client'],
  step: StepName,
  leaderIds: string[],
): Promise<string[]> {
  const { from, owed } = steps[step]
  const { rows } = await client.query<{ id: string; leaderId: string }>(
    `insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on, started_on, owed, due_on)
    select gen_random_uuid(), l.id, o.id, o.organisation_id, $2, current_date - 20,
      case when $2 = 'active' then current_date - 5 end, $3, current_date + 7
    from unnest($1::uuid[]) with ordinality as l (id, n)
    join (select id, organisation_id, row_number() over (order by title, id) as n from opportunity) o on o.n = l.n + $4
    on conflict do nothing
    returning id, leader_id as "leaderId"`,
    [leaderIds, from, owed, Math.floor(Math.random() * 9_000)],
  )
  const ids = rows.map(({ id }) => id)
  // On the same bank an earlier run had some of these pairs: whoever has none yet is put to another opportunity.
  const had = new Set(rows.map(({ leaderId }) => leaderId))
  const left = leaderIds.filter((id) => !had.has(id))
  if (step === 'begin')
    await client.query(
      `insert into placement_agreement (id, placement_id, number, role, purpose, time, support, recognition, confirmed_at)
      select gen_random_uuid(), id, 1, 'Member', 'Plain letters', 'Two hours', 'Papers', 'Expenses', now()
      from unnest($1::uuid[]) as p (id)`,
      [ids],
    )
  if (left.length > 0) ids.push(...(await prepareStep(client, step, left)))
  return ids
}

async function timesOf(runs: number, one: (at: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  for (let at = 0; at < runs; at += 1) {
    const began = performance.now()
    await one(at)
    took.push(performance.now() - began)
  }
  return took.toSorted((a, b) => a - b)
}

/** Turns of both, so that whatever else the machine does meets both alike. */
async function beside(
  name: string,
  ours: (at: number) => Promise<unknown>,
  raw: typeof ours,
  { hasGoal = true, runs = times, of = 'steps' } = {},
) {
  if (values.only !== undefined && values.only !== of) return
  // Both as they are once they have run for a while.
  await timesOf(warmUps, (at) => ours(runs + at))
  await timesOf(warmUps, (at) => raw(runs + at))
  const [app, hand]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round += 1) {
    const share = Math.ceil(runs / 5)
    app.push(...(await timesOf(share, (at) => ours(round * share + at))))
    hand.push(...(await timesOf(share, (at) => raw(round * share + at))))
  }
  const [a, b] = [app, hand].map((all) => all.toSorted((x, y) => x - y)) as [number[], number[]]
  const at = (all: number[], share: number) => percentileOf(all, share)
  const ratio = at(a, 0.95) / at(b, 0.95)
  const isMissed = hasGoal && ratio >= goal
  if (isMissed) process.exitCode = 1
  say(
    `${name.padEnd(24)} ${at(a, 0.5).toFixed(1)} / ${at(a, 0.95).toFixed(1)} ms   by hand ${at(b, 0.5).toFixed(1)} / ` +
      `${at(b, 0.95).toFixed(1)} ms   ratio of p95 ${ratio.toFixed(2)}${isMissed ? '  MISSED' : ''}`,
  )
}

/** The rows that a step leaves behind, by hand: the lock, the state, the history, the message, the card, the record. */
async function byHand(
  db: Db,
  bank: BenchPeople,
  placementId: string,
  { from: to, brings }: (typeof steps)[StepName],
): Promise<void> {
  const query = (name: string, text: string, list: unknown[]) =>
    prepared<{ leader_id: string }>(db, { name, text, values: list })
  const [row] = await query(
    'hand_lock',
    'select leader_id, version, status from placement where id = $1 for update',
    [placementId],
  )
  await query(
    'hand_update',
    `update placement set status = $2, owed = 'outcome', due_on = current_date + 28, version = version + 1,
      moved_at = clock_timestamp(), updated_at = now() where id = $1`,
    [placementId, to],
  )
  await query(
    'hand_move',
    `insert into placement_move (id, placement_id, move, from_status, to_status, side, account_id)
    values ($1, $2, 'hand', 'suggested', $3, 'organisation', $4)`,
    [newId(), placementId, to, bank.coordinator.accountId],
  )
  await query(
    'hand_message',
    `insert into message (id, leader_id, organisation_id, kind, subject_id, requested_by, recipient, channel, format,
      language, state, created_at, due_at, attempts)
    values ($1, $2, $3, 'talk', $4, $5, 'self', 'email', 'plain', 'en', 'queued', now(), now() + interval '1 day', 0)`,
    [
      newId(),
      row?.leader_id,
      bank.coordinator.organisationId,
      placementId,
      bank.coordinator.accountId,
    ],
  )
  // What ends is on the person's cards.
  if ('on' in brings)
    await query('hand_card', 'update leader_card set unasked = unasked where leader_id = $1', [
      row?.leader_id,
    ])
  await query(
    'hand_audit',
    `insert into audit_event (id, actor_kind, actor_id, organisation_id, event, subject_kind, subject_id, request_id, detail)
    values ($1, 'account', $2, $3, 'involvement.moved', 'placement', $4, $5, '{}')`,
    [newId(), bank.coordinator.accountId, bank.coordinator.organisationId, placementId, newId()],
  )
}

/** Asks as a browser does, with compressed answers. Nothing is unpacked: what that takes is the reader's. */
function callerOf(port: number, token: string) {
  const caller = new RawCaller({ port, token, headers: { 'accept-encoding': 'br' } })
  return async (path: string, more: Pick<RawQuestion, 'headers' | 'body'> = {}) => {
    const { status } = await caller.ask({ path, method: more.body ? 'POST' : 'GET', ...more })
    if (status >= 300) throw new Error(`${path}: ${status}`)
  }
}

/** What a request of the coordinator's brings with it. */
const contextOf = ({ coordinator }: BenchPeople): RequestContext => ({
  actor: { ...visitor, kind: 'account', ...coordinator, staffRole: 'coordinator' },
  requestId: newId(),
  operation: 'movePlacement',
  purpose: 'Measuring',
  record: { audit: 'involvement.moved' },
  recorded: false,
})

async function measure(url: string, bank: BenchPeople): Promise<void> {
  const owner = openDatabase({ url, max: 1, onError: () => undefined })
  const client = await owner.pool.connect()
  await client.query('set role none; set statement_timeout = 0')
  const began = performance.now()
  await fill(client, Number(values.placements))
  const { rows } = await client.query<{ n: string }>('select count(*) as n from placement')
  await fillSupport(client, bank.coordinator)
  say(`${rows[0]?.n} placements (${((performance.now() - began) / 1_000).toFixed(0)} s)`)
  const leaderIds = bank.people.filter(({ isListed }) => isListed).map(({ leaderId }) => leaderId)
  const ready = new Map<StepName, Record<'app' | 'action' | 'hand', string[]>>()
  let from = 0
  const nextPeople = () => leaderIds.slice(from, (from += times + warmUps))
  for (const step of Object.keys(steps) as StepName[])
    ready.set(step, {
      app: await prepareStep(client, step, nextPeople()),
      action: await prepareStep(client, step, nextPeople()),
      hand: await prepareStep(client, step, nextPeople()),
    })
  await client.query('vacuum analyze placement')
  client.release()
  const raw = openDatabase({ url, max: 2, onError: () => undefined })
  const jobs = await startJobs({ url, onError: () => undefined })
  const context = contextOf(bank)
  const server = await startServer('app', url)
  const call = callerOf(server.port, bank.token)
  const { organisationId } = bank.coordinator
  const tokenHash = createHash('sha256').update(bank.token).digest()
  const owed = {
    organisationId,
    dueBy: addDays(today, soonDays),
    owed: undefined,
    after: undefined,
  }
  const person = (at: number) => leaderIds[(at * 31) % leaderIds.length] ?? ''
  try {
    const run: Run = async (statement) => (await raw.pool.query(statement)).rows
    /** What every request that shows people does besides: who asks, and the record that they looked. */
    const read = async (operation: string, rows: (db: Db) => Promise<{ leaderId?: unknown }[]>) => {
      const actor = await findBareActor(run, tokenHash)
      if (!actor) throw new Error('The token of the bench is not known')
      const found = await rows(raw.db)
      await writeAccess(
        run,
        actor,
        operation,
        'listed',
        found.map((row) => row.leaderId ?? newId()),
      )
    }
    await beside(
      'list of who waits',
      () => call('/placements/overdue?limit=25'),
      () => read('listOverdue', (db) => findOwed(db, { ...owed, limit: 25 })),
      reading,
    )
    const mine = {
      organisationId,
      accountId: bank.coordinator.accountId,
      after: undefined,
      limit: 25,
    }
    await beside(
      'support to arrange',
      () => call('/support-items?which=due&mine=true&limit=25'),
      () => read('listSupportTasks', (db) => findSupportDue(db, { ...mine, dueBy: owed.dueBy })),
      reading,
    )
    await beside(
      'support not met',
      () => call('/support-items?which=unmet&mine=true&limit=25'),
      () => read('listSupportTasks', (db) => findSupportUnmet(db, mine)),
      reading,
    )
    await beside(
      'one history',
      (at) => call(`/leaders/${person(at)}/history?limit=25`),
      (at) =>
        read('listLeaderHistory', async (db) => {
          await findHistory(db, { leaderId: person(at), isOwn: false, after: undefined, limit: 25 })
          return [{ leaderId: person(at) }]
        }),
      reading,
    )
    await beside(
      'today',
      () => call('/home'),
      () =>
        read('getHome', async (db) => {
          await findLeadersToReview(db, organisationId)
          await findLeadersNeverAsked(db, organisationId)
          await findConsentsEnding(db, organisationId)
          await findPausesEnding(db, organisationId)
          await findOwnOpenOpportunities(db, organisationId)
          await findOwnDrafts(db, organisationId)
          const support = { organisationId, accountId: bank.coordinator.accountId, limit: 8 }
          await findSupportDue(db, { ...support, dueBy: owed.dueBy, after: undefined })
          await findSupportUnmet(db, { ...support, after: undefined })
          await findRolesToReview(db, support)
          await findSeatsDue(db, { organisationId, today, after: undefined, limit: 8 })
          await findIdeasOwed(db, { organisationId, limit: 8 })
          await listToDo(db, organisationId, 8)
          return findOwed(db, { ...owed, limit: 8 })
        }),
      reading,
    )
    for (const [step, { app, action, hand }] of ready) {
      const brings: Step = { move: step, ...steps[step].brings }
      const rowsByHand = (at: number) =>
        withTransaction(raw.pool, (tx) => byHand(tx, bank, hand[at] ?? '', steps[step]))
      await beside(
        step,
        (at) => {
          const whose = {
            placementId: action[at] ?? '',
            version: 1,
            organisationId,
            leaderId: null,
          }
          return change(raw.pool, (tx) => movePlacement({ tx, jobs }, context, whose, brings))
        },
        rowsByHand,
      )
      await beside(
        `${step}, over HTTP`,
        async (at) => {
          await call(`/placements/${app[at]}/moves`, {
            headers: { 'idempotency-key': newId(), 'if-match': '"1-staff"' },
            body: brings,
          })
        },
        rowsByHand,
        { hasGoal: false },
      )
    }
  } finally {
    await server.stop()
    await jobs.stop()
    await raw.close()
    await owner.close()
  }
}

await onBenchBank({ keep: values.keep, size, log: say }, measure)
