import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { drawsFrom, inventPerson } from '../test/search/people.ts'
import { openDatabase } from '../server/src/core/db.ts'
import { onBenchBank, type BenchPeople } from './bench/bank.ts'
import { cpuMsOf, databaseCpuMs } from './bench/cpu.ts'
import { startServer } from './bench/servers.ts'

// Puts many people on the register as one upload, then sends the same once more, while one colleague goes on listing
// people. Usage: node scripts/bench-upload.ts [--people 100000] [--leaders 100000] [--keep FOLDER]

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
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`
const p95 = (all: number[]): string =>
  (all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0).toFixed(0)

async function measure(url: string, { token }: BenchPeople): Promise<void> {
  const raw = openDatabase({ url, max: 1, onError: () => undefined })
  // Held throughout: by it the database is known, with all its connections.
  const held = await raw.pool.connect()
  const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid')
  const backend = rows[0]?.pid ?? 0
  const server = await startServer('app', url)
  const authorization = `Bearer ${token}`
  const api = `http://127.0.0.1:${server.port}/api/v1`
  /** How long one page of the list takes, one after another until told to stop. */
  async function listing(isOver: () => boolean): Promise<number[]> {
    const took: number[] = []
    while (!isOver()) {
      const began = performance.now()
      await (await fetch(`${api}/leaders?limit=25`, { headers: { authorization } })).arrayBuffer()
      took.push(performance.now() - began)
      await sleep(20)
    }
    return took
  }
  const run = Date.now().toString(36)
  /** The lines of a file, the same whenever they are asked for; `most`: how much memory the server took meanwhile. */
  function* lines(seen: () => void): Generator<string, void> {
    const draw = drawsFrom(7)
    for (let at = 0; at < people; at += 1) {
      const { name, offers } = inventPerson(draw)
      const person = {
        ...{ name, offers, reference: `${run}-${at}`, email: `${run}.${at}@people.example` },
        ...{ outcode: 'NR3', online: true, travelKm: at % 40 },
        languages: { yes: ['en'], no: [], complete: false },
        themes: { items: { asthma: { own: true } }, complete: false },
      }
      yield `${JSON.stringify(person)}\n`
      if (at % 1_000 === 0) seen()
    }
  }
  async function upload(what: string): Promise<void> {
    const agreement = { method: 'Form', evidence: 'Folder', agreedOn: '2026-11-01' }
    const made = await fetch(`${api}/leader-uploads`, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({ agreement }),
    })
    const { id } = (await made.json()) as { id: string }
    const before = server.residentMb()
    let most = before
    let isOver = false
    const busy = listing(() => isOver)
    const used = { server: cpuMsOf(server.pid), database: databaseCpuMs(backend) }
    const began = performance.now()
    const body = Readable.from(lines(() => (most = Math.max(most, server.residentMb()))))
    const answer = await fetch(`${api}/leader-uploads/${id}/lines?from=1`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/x-ndjson' },
      body: Readable.toWeb(body) as never,
      duplex: 'half',
    })
    const { taken, counts } = (await answer.json()) as { taken: number; counts: object }
    const took = performance.now() - began
    const cpu = {
      server: cpuMsOf(server.pid) - used.server,
      database: databaseCpuMs(backend) - used.database,
    }
    isOver = true
    say(
      `${what}: ${taken} lines in ${seconds(took)} (${JSON.stringify(counts)}); processor time with the lists: server ${seconds(cpu.server)}, database ${seconds(cpu.database)}; memory ${before.toFixed(0)} to ${most.toFixed(0)} MB at most; list meanwhile p95 ${p95(await busy)} ms`,
    )
  }
  try {
    let isOver = false
    const calm = listing(() => isOver)
    await sleep(3_000)
    isOver = true
    say(`list beside nothing: p95 ${p95(await calm)} ms`)
    await upload('new people')
    await upload('the same again')
  } finally {
    await server.stop()
    held.release()
    await raw.close()
  }
}

await onBenchBank({ keep: values.keep, size, log: say }, measure)
