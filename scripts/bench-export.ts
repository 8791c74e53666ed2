import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { parseArgs } from 'node:util'
import { openDatabase } from '../server/src/core/db.ts'
import { onBenchBank, type BenchPeople } from './bench/bank.ts'
import { startServer } from './bench/servers.ts'

// Takes a whole register out as a file, while one colleague goes on listing people; beside it the bare reading of the
// same rows. Usage: node scripts/bench-export.ts [--leaders 100000] [--keep FOLDER]

const { values } = parseArgs({
  options: { leaders: { type: 'string', default: '100000' }, keep: { type: 'string' } },
})
const say = (line: string): void => console.log(line)
const size = { leaders: Number(values.leaders), opportunities: 10_000 }
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`
const p95 = (all: number[]): string =>
  (all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0).toFixed(0)

async function measure(url: string, { token }: BenchPeople): Promise<void> {
  const raw = openDatabase({ url, max: 1, onError: () => undefined })
  const server = await startServer('app', url)
  const headers = { authorization: `Bearer ${token}` }
  const ask = (path: string) => fetch(`http://127.0.0.1:${server.port}/api/v1${path}`, { headers })
  /** How long one page of the list takes, one after another until told to stop. */
  async function listing(isOver: () => boolean): Promise<number[]> {
    const took: number[] = []
    while (!isOver()) {
      const began = performance.now()
      await (await ask('/leaders?limit=25')).arrayBuffer()
      took.push(performance.now() - began)
      await sleep(20)
    }
    return took
  }
  try {
    const bare = performance.now()
    let rows = 0
    for (let after = 'ffffffff-ffff-ffff-ffff-ffffffffffff'; ;) {
      const found = await raw.pool.query<{ id: string }>(
        `select l.* from leader l join account a on a.organisation_id = l.organisation_id and a.staff_role is not null
         where l.id < $1 order by l.id desc limit 500`,
        [after],
      )
      rows += found.rows.length
      after = found.rows.at(-1)?.id ?? ''
      if (found.rows.length < 500) break
    }
    say(`by hand, ${rows} rows: ${seconds(performance.now() - bare)}`)
    let isOver = false
    const calm = listing(() => isOver)
    await sleep(3_000)
    isOver = true
    say(`list beside nothing: p95 ${p95(await calm)} ms`)
    for (const format of ['ndjson', 'csv']) {
      const before = server.residentMb()
      let most = before
      let lines = 0
      let bytes = 0
      isOver = false
      const busy = listing(() => isOver)
      const began = performance.now()
      const answer = await ask(`/leaders/export?format=${format}`)
      const body = Readable.fromWeb(answer.body as ReadableStream)
      body.on('data', (chunk: Buffer) => (bytes += chunk.length))
      for await (const line of createInterface({ input: body })) {
        if (line !== '') lines += 1
        if (lines % 1_000 === 0) most = Math.max(most, server.residentMb())
      }
      const took = performance.now() - began
      isOver = true
      say(
        `${format}: ${lines} lines, ${(bytes / 1e6).toFixed(0)} MB in ${seconds(took)}; memory ${before.toFixed(0)} to ${most.toFixed(0)} MB at most; list meanwhile p95 ${p95(await busy)} ms`,
      )
    }
  } finally {
    await server.stop()
    await raw.close()
  }
}

await onBenchBank({ keep: values.keep, size, log: say }, measure)
