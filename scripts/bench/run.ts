import { Agent } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import { openDatabase } from '../../server/src/core/db.ts'
import { runAlone, runLoop, scriptsOf } from './alone.ts'
import { cpuMsOf, databaseCpuMs } from './cpu.ts'
import { openBenchBank, type BenchPeople, type BenchSize } from './bank.ts'
import type { BareActor } from './bare-statements.ts'
import { figuresOf, middleRatio } from './figures.ts'
import { load, send, type Measured, type Target } from './load.ts'
import { byItself, sideBySide, type ByItself, type SideBySide } from './operations.ts'
import { plainRankings } from './plain-ranking.ts'
import { explainAll, type PlanSummary } from './plans.ts'
import { measureRecall } from './recall.ts'
import { goals, type BenchReport, type ByItselfLine, type SideLine } from './report.ts'
import { startServer } from './servers.ts'
import { openRecorder, type Recorder } from './statements.ts'

/** How much is measured. */
export interface BenchOptions extends BenchSize {
  /** Of each load in each round. */
  seconds: number
  rounds: number
  searches: number
  /** Names of what to measure; all when empty. */
  only: string[]
}

interface Stand {
  url: string
  bank: BenchPeople
  actor: BareActor
  app: Target & { pid: number }
  bare: Target & { pid: number }
  /** A process of the database. */
  backendPid: number
  recorder: Recorder
  options: BenchOptions
}

const connections = 10
const warmUpSeconds = 1
const plansEach = 3
/** Opportunities that plain SQL ranks for, and how many of the lists are held against the app's. */
const plainEach = 40
const plainChecked = 8

/** The whole bench on a database of its own: fills it, measures, and gives everything back. */
export async function runBench(
  url: string,
  options: BenchOptions,
  log: (line: string) => void,
): Promise<{ report: BenchReport; plans: PlanSummary[] }> {
  const bank = await openBenchBank(url, options, log)
  const closers: (() => Promise<void>)[] = []
  try {
    const app = await startServer('app', url)
    closers.push(app.stop)
    const bare = await startServer('bare', url)
    closers.push(bare.stop)
    const recorder = await openRecorder(url, bank)
    closers.push(recorder.close)
    const { token } = bank
    const stand: Stand = {
      url,
      bank,
      actor: bank.coordinator,
      app: { port: app.port, pid: app.pid, token },
      bare: { port: bare.port, pid: bare.pid, token },
      backendPid: await findBackendPid(url, closers),
      recorder,
      options,
    }
    const isWanted = ({ name }: { name: string }) =>
      options.only.length === 0 || options.only.some((word) => name.includes(word))
    const sides: SideLine[] = []
    for (const operation of sideBySide(bank).filter(isWanted)) {
      log(`  ${operation.name} ...`)
      sides.push(await measureSides(stand, operation))
    }
    const residentMb = { app: app.residentMb(), bare: bare.residentMb() }
    const lines: ByItselfLine[] = []
    for (const operation of byItself(bank).filter(isWanted)) {
      log(`  ${operation.name} ...`)
      lines.push(await measureByItself(stand, operation))
    }
    residentMb.app = Math.max(residentMb.app, app.residentMb())
    log('  spelling and plans ...')
    const recall = await measureRecall(stand.app, bank, options.searches)
    const plans = await explainAll(url, await statementsOfAll(stand))
    const unreviewedScans = [
      ...new Set(
        plans.flatMap(({ operation, unreviewed }) =>
          unreviewed.map((scan) => `${operation}: ${scan}`),
        ),
      ),
    ]
    const { leaders, opportunities } = options
    return {
      report: {
        leaders,
        opportunities,
        sides,
        byItself: lines,
        recall,
        residentMb,
        readyMs: app.readyMs,
        diskMb: await findDiskMb(url),
        unreviewedScans,
      },
      plans,
    }
  } finally {
    for (const close of closers.toReversed()) await close()
  }
}

/** App and bare route by turns, each round the other way about. */
async function measureSides(stand: Stand, operation: SideBySide): Promise<SideLine> {
  const { app, bare, url, actor, options } = stand
  const sides = {
    app: { target: app, next: operation.app(), rounds: [] as Measured[], cpuMs: 0 },
    bare: { target: bare, next: operation.bare(), rounds: [] as Measured[], cpuMs: 0 },
  }
  for (const { target, next } of [sides.app, sides.bare]) {
    await load(target, next, { connections, seconds: warmUpSeconds, isWarmUp: true })
  }
  for (let round = 0; round < options.rounds; round += 1) {
    const turns = round % 2 === 0 ? [sides.app, sides.bare] : [sides.bare, sides.app]
    for (const side of turns) {
      const before = cpuMsOf(side.target.pid) + databaseCpuMs(stand.backendPid)
      side.rounds.push(
        await load(side.target, side.next, { connections, seconds: options.seconds }),
      )
      side.cpuMs += cpuMsOf(side.target.pid) + databaseCpuMs(stand.backendPid) - before
    }
  }
  const scripts = await scriptsOf(operation, url, actor)
  const alone = await runAlone(scripts, url, { connections, seconds: options.seconds })
  return {
    name: operation.name,
    app: { ...figuresOf(sides.app.rounds), cpuMs: cpuEach(sides.app) },
    bare: { ...figuresOf(sides.bare.rounds), cpuMs: cpuEach(sides.bare) },
    alone: alone.figures,
    aloneBy: alone.by,
    ratio: middleRatio(sides.app.rounds, sides.bare.rounds),
    goal: goals.ratio,
  }
}

const cpuEach = ({ rounds, cpuMs }: { rounds: Measured[]; cpuMs: number }): number =>
  cpuMs /
  Math.max(
    1,
    rounds.reduce((count, { latenciesMs }) => count + latenciesMs.length, 0),
  )

/** The whole database, in megabytes. */
async function findDiskMb(url: string): Promise<number> {
  const { pool, close } = openDatabase({ url, max: 1, onError: () => {} })
  const { rows } = await pool.query<{ bytes: number }>(
    'select pg_database_size(current_database())::float8 as bytes',
  )
  await close()
  return (rows[0]?.bytes ?? 0) / 1e6
}

/** Keeps one connection open by which the database's processes are known. */
async function findBackendPid(url: string, closers: (() => Promise<void>)[]): Promise<number> {
  const { pool, close } = openDatabase({ url, max: 1, onError: () => {} })
  const client = await pool.connect()
  closers.push(async () => {
    client.release()
    await close()
  })
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid ?? 0
}

/** One connection, by turns with the statements of the same requests by themselves. */
async function measureByItself(stand: Stand, operation: ByItself): Promise<ByItselfLine> {
  const { app, url, recorder, options } = stand
  const next = operation.app()
  const draw = operation.app()
  const scripts = []
  for (let sample = 0; sample < 50; sample += 1) {
    const statements = await recorder.statementsOf(draw(0))
    scripts.push({
      statements: statements.filter(({ text }) => operation.statements.test(text)),
      isTransaction: false,
    })
  }
  const plain = operation.ranks ? await plainScripts(stand, operation.ranks) : []
  await load(app, next, { connections: 1, seconds: warmUpSeconds, isWarmUp: true })
  const rounds: Measured[] = []
  const sqlRounds: Measured[] = []
  const plainRounds: Measured[] = []
  for (let round = 0; round < options.rounds; round += 1) {
    rounds.push(await load(app, next, { connections: 1, seconds: options.seconds }))
    sqlRounds.push(await runLoop(scripts, url, { connections: 1, seconds: options.seconds / 2 }))
    if (plain.length > 0)
      plainRounds.push(await runLoop(plain, url, { connections: 1, seconds: options.seconds }))
  }
  return {
    name: operation.name,
    app: figuresOf(rounds),
    sqlP95: figuresOf(sqlRounds).p95,
    plainP95: plain.length > 0 ? figuresOf(plainRounds).p95 : null,
    goalMs: operation.p95GoalMs,
  }
}

/** The same lists by SQL alone; throws where the app ranks others, since then it would be another work. */
async function plainScripts({ app, bank, url }: Stand, ranks: readonly string[]) {
  const { organisationId } = bank.coordinator
  const opportunityIds = ranks.slice(0, plainEach)
  const statements = await plainRankings(url, { organisationId, opportunityIds })
  const agent = new Agent({ keepAlive: true })
  const { pool, close } = openDatabase({ url, max: 1, onError: () => {} })
  try {
    for (const [index, statement] of statements.slice(0, plainChecked).entries()) {
      const path = `/api/v1/opportunities/${opportunityIds[index]}/matches?limit=50&guard=false`
      const answer = await send(agent, app, { method: 'GET', path })
      const { items } = JSON.parse(answer.body) as { items: { leader: { id: string } }[] }
      const { rows } = await pool.query<{ leader_id: string }>(statement)
      const [ours, plain] = [
        items.map(({ leader }) => leader.id),
        rows.map(({ leader_id }) => leader_id),
      ]
      if (!isDeepStrictEqual(ours, plain))
        throw new Error(`Plain SQL ranks others for ${opportunityIds[index]}`)
    }
  } finally {
    agent.destroy()
    await close()
  }
  return statements.map((statement) => ({ statements: [statement], isTransaction: false }))
}

/** A few requests of every operation that reads, as the app asks the database. */
async function statementsOfAll({ bank, recorder }: Stand) {
  const all = []
  for (const operation of [...sideBySide(bank), ...byItself(bank)]) {
    if (operation.name === 'update') continue
    const next = operation.app()
    for (let each = 0; each < plansEach; each += 1) {
      for (const statement of await recorder.statementsOf(next(0))) {
        if (/^\s*(select|with)/i.test(statement.text))
          all.push({ operation: operation.name, statement })
      }
    }
  }
  return all
}
