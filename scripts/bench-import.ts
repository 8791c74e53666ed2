import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { drawsFrom, inventPerson } from '../test/search/people.ts'
import { onBenchBank, type BenchPeople } from './bench/bank.ts'
import { carryOut, childrenMb, sendAndLook } from './bench/import-by-page.ts'
import { freePort, startServer } from './bench/servers.ts'
import { memoryEnv, memoryFlags } from './memory-flags.mjs'

// Brings a spreadsheet in by the command and undoes it, while one colleague goes on listing people; with --page as the page
// does, in pieces.
// Usage: node scripts/bench-import.ts [--page] [--rows 100000] [--leaders 100000] [--keep FOLDER]

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    leaders: { type: 'string', default: '100000' },
    keep: { type: 'string' },
    page: { type: 'boolean', default: false },
  },
})
const say = (line: string): void => console.log(line)
const size = { leaders: Number(values.leaders), opportunities: 10_000 }
const rows = Number(values.rows)
const p95 = (all: number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0
/** What the event loop of a server that has nothing to do says: it is asked every ten milliseconds. */
const askedMs = 10

/** People as a table that somebody keeps. */
function tableOf(count: number): string {
  const draw = drawsFrom(11)
  const run = Date.now().toString(36)
  const lines = Array.from({ length: count }, (_none, at) => {
    const { name, offers } = inventPerson(draw)
    const words = offers.replaceAll('"', '')
    return `${name},${run}.${at}@people.example,NR3 1AA,"${words}",asthma`
  })
  return ['Name,Email,Postcode,Offers,Conditions', ...lines].join('\n')
}

/** Runs the command of the bank; answers how long it took, the most memory that it had, and what it said. */
async function bank(url: string, args: string[]) {
  const began = performance.now()
  const entry = fileURLToPath(new URL('bank.ts', import.meta.url))
  // As `npm run bank` starts it.
  const flags = [...memoryFlags, ...process.execArgv]
  const child = spawn(process.execPath, [...flags, entry, ...args], {
    env: { ...process.env, ...memoryEnv, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
    // In a session of its own, as at another terminal than the server's: processors are shared out among sessions.
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  let mostMb = 0
  let processorSeconds = 0
  const watching = setInterval(() => {
    try {
      const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      // In hundredths of a second, as Linux counts.
      processorSeconds = (Number(user) + Number(system)) / 100
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      mostMb = Math.max(mostMb, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024)
    } catch {
      // It has ended, or this is no Linux.
    }
  }, 500)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(watching)
  if (code !== 0) throw new Error(said)
  return { seconds: (performance.now() - began) / 1_000, processorSeconds, mostMb, said }
}

async function measure(url: string, { token, coordinator }: BenchPeople): Promise<void> {
  const metricsPort = await freePort()
  const server = await startServer('app', url, { METRICS_PORT: String(metricsPort) })
  const headers = { authorization: `Bearer ${token}` }
  const api = `http://127.0.0.1:${server.port}/api/v1`
  /** By how much the event loop of the server was late at most since it was asked before, in milliseconds. */
  async function lateMs(): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${metricsPort}/metrics`)
    const [, most = '0'] =
      /^nodejs_eventloop_lag_max_seconds ([\d.e-]+)$/m.exec(await answer.text()) ?? []
    return Math.max(0, Number(most) * 1_000 - askedMs)
  }
  /** How long one page of the list takes, one after another for as long as `work` does; what the server came to meanwhile. */
  async function listing<T>(what: string, work: () => Promise<T>) {
    const took: number[] = []
    const late: number[] = []
    let mostMb = server.residentMb()
    let childMb = 0
    let isOver = false
    const every = async (ms: number, ask: () => Promise<unknown>) => {
      while (!isOver) {
        await ask()
        await sleep(ms)
      }
    }
    await lateMs()
    const asking = Promise.all([
      every(20, async () => {
        const began = performance.now()
        await (await fetch(`${api}/leaders?limit=25`, { headers })).arrayBuffer()
        took.push(performance.now() - began)
        mostMb = Math.max(mostMb, server.residentMb())
      }),
      every(250, async () => (childMb = Math.max(childMb, childrenMb(server.pid)))),
      every(1_000, async () => late.push(await lateMs())),
    ])
    const result = await work()
    isOver = true
    await asking
    const listMs = p95(took)
    say(
      `${what}: list p95 ${listMs.toFixed(0)} ms; event loop late by ${Math.max(...late).toFixed(0)} ms at most, in 19 of 20 seconds by ${p95(late).toFixed(0)} ms; server ${mostMb.toFixed(0)} MB at most, what it started ${childMb.toFixed(0)} MB`,
    )
    return { result, listMs, mostMb }
  }
  /** The way of the page: each stage by itself. */
  async function byPage(): Promise<void> {
    const caller = { api, headers }
    const file = Buffer.from(tableOf(rows))
    const alone = await listing('beside nothing', () => sleep(10_000))
    const before = server.residentMb()
    const waits = (ms: number) =>
      `a colleague waits ${(ms / alone.listMs).toFixed(1)} times as long`
    const grew = (mb: number) => `server from ${before.toFixed(0)} to ${mb.toFixed(0)} MB`
    const look = await listing('while it is sent and looked through', () =>
      sendAndLook(caller, file),
    )
    const { result: looked } = look
    const mb = (file.length / 1_048_576).toFixed(1)
    say(
      `${rows} rows, ${mb} MB: sent in ${looked.sentSeconds.toFixed(1)} s, looked through in ${looked.seconds.toFixed(1)} s in all, ${looked.people} people; ${grew(look.mostMb)}; ${waits(look.listMs)} (goal: 2)`,
    )
    const take = await listing('while it is taken', () => carryOut(caller, looked, 'run'))
    say(
      `taken in ${take.result.seconds.toFixed(1)} s, ${JSON.stringify(take.result.sheet.counts)}; ${grew(take.mostMb)}; ${waits(take.listMs)} (goal: 2)`,
    )
    const undo = await listing('while it is undone', () =>
      carryOut(caller, { id: looked.id, etag: take.result.etag }, 'undo'),
    )
    say(
      `undone in ${undo.result.seconds.toFixed(1)} s, ${JSON.stringify(undo.result.sheet.undone)}; ${grew(undo.mostMb)}; ${waits(undo.listMs)}`,
    )
  }
  if (values.page) {
    try {
      await byPage()
    } finally {
      await server.stop()
    }
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'people-bank-import-'))
  const file = join(folder, 'people.csv')
  await writeFile(file, tableOf(rows))
  try {
    const found = await fetch(`${api}/organisations/${coordinator.organisationId}`, { headers })
    const { name } = (await found.json()) as { name: string }
    const alone = await listing('beside nothing', () => sleep(10_000))
    const before = server.residentMb()
    const { result: taken, ...beside } = await listing('while it comes in', () =>
      bank(url, ['import', 'leaders', file, '--organisation', name]),
    )
    const [, id = ''] = /import undo (\S+)/.exec(taken.said) ?? []
    say(
      `${rows} rows in ${taken.seconds.toFixed(1)} s, ${(rows / taken.seconds).toFixed(0)} a second, ${taken.processorSeconds.toFixed(1)} s of them on a processor; the command had ${taken.mostMb.toFixed(0)} MB at most, the server went from ${before.toFixed(0)} to ${beside.mostMb.toFixed(0)} MB`,
    )
    say(`a colleague waits ${(beside.listMs / alone.listMs).toFixed(1)} times as long (goal: 2)`)
    say(taken.said.trim())
    const { result: undone } = await listing('while it is undone', () =>
      bank(url, ['import', 'undo', id, '--organisation', name]),
    )
    say(`undone in ${undone.seconds.toFixed(1)} s: ${undone.said.trim()}`)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true })
  }
}

await onBenchBank({ keep: values.keep, size, log: say }, measure)
