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
import { startServer } from './bench/servers.ts'

// Brings a spreadsheet in by the command and undoes it, while one colleague goes on listing people.
// Usage: node scripts/bench-import.ts [--people 100000] [--leaders 100000] [--keep FOLDER]

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    leaders: { type: 'string', default: '100000' },
    keep: { type: 'string' },
  },
})
const say = (line: string): void => console.log(line)
const size = { leaders: Number(values.leaders), opportunities: 10_000 }
const people = Number(values.people)
const p95 = (all: number[]): string =>
  (all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0).toFixed(0)

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
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  let mostMb = 0
  const watching = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      mostMb = Math.max(mostMb, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024)
    } catch {
      // It has ended, or this is no Linux.
    }
  }, 500)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(watching)
  if (code !== 0) throw new Error(said)
  return { seconds: (performance.now() - began) / 1_000, mostMb, said }
}

async function measure(url: string, { token, coordinator }: BenchPeople): Promise<void> {
  const server = await startServer('app', url)
  const headers = { authorization: `Bearer ${token}` }
  const api = `http://127.0.0.1:${server.port}/api/v1`
  let mostMb = server.residentMb()
  /** How long one page of the list takes, one after another for as long as `work` does. */
  async function listing<T>(what: string, work: () => Promise<T>): Promise<T> {
    const took: number[] = []
    let isOver = false
    const lists = (async () => {
      while (!isOver) {
        const began = performance.now()
        await (await fetch(`${api}/leaders?limit=25`, { headers })).arrayBuffer()
        took.push(performance.now() - began)
        mostMb = Math.max(mostMb, server.residentMb())
        await sleep(20)
      }
    })()
    const result = await work()
    isOver = true
    await lists
    say(`${what}: list p95 ${p95(took)} ms`)
    return result
  }
  const folder = await mkdtemp(join(tmpdir(), 'people-bank-import-'))
  const file = join(folder, 'people.csv')
  await writeFile(file, tableOf(people))
  try {
    const found = await fetch(`${api}/organisations/${coordinator.organisationId}`, { headers })
    const { name } = (await found.json()) as { name: string }
    await listing('beside nothing', () => sleep(3_000))
    const before = server.residentMb()
    const taken = await listing('while it comes in', () =>
      bank(url, ['import', 'leaders', file, '--organisation', name]),
    )
    const [, id = ''] = /import undo (\S+)/.exec(taken.said) ?? []
    say(
      `${people} rows in ${taken.seconds.toFixed(1)} s; the command had ${taken.mostMb.toFixed(0)} MB at most, the server went from ${before.toFixed(0)} to ${mostMb.toFixed(0)} MB`,
    )
    say(taken.said.trim())
    const undone = await listing('while it is undone', () =>
      bank(url, ['import', 'undo', id, '--organisation', name]),
    )
    say(`undone in ${undone.seconds.toFixed(1)} s: ${undone.said.trim()}`)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true })
  }
}

await onBenchBank({ keep: values.keep, size, log: say }, measure)
