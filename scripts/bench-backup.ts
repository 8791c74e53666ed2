import { spawn } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openDatabase } from '../server/src/core/db.ts'
import { onBenchBank } from './bench/bank.ts'
import { startServer } from './bench/servers.ts'

// Writes a whole bank to a file and brings it back into an empty database until a server answers from it: how long a bank
// that was lost is away. Usage: node scripts/bench-backup.ts [--leaders 100000] [--keep FOLDER]

const { values } = parseArgs({
  options: { leaders: { type: 'string', default: '100000' }, keep: { type: 'string' } },
})
const say = (line: string): void => console.log(line)
const size = { leaders: Number(values.leaders), opportunities: 10_000 }
const restored = 'bench_restored'

/** Runs the command of the bank; answers the seconds that it took. */
async function bank(url: string, ...args: string[]): Promise<number> {
  const began = performance.now()
  const entry = fileURLToPath(new URL('bank.ts', import.meta.url))
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`bank ${args[0]} ended with ${String(code)}`)
  return (performance.now() - began) / 1_000
}

/** Does something as the owner of a database. */
async function asOwner(url: string, ...statements: string[]): Promise<void> {
  const { pool, close } = openDatabase({ url, max: 1, onError: (error) => say(error.message) })
  const client = await pool.connect()
  for (const statement of ['set role none', ...statements]) await client.query(statement)
  client.release()
  await close()
}

async function measure(url: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'people-bank-backup-'))
  const file = join(folder, 'bank.backup')
  // What the bench keeps for itself is no table of a bank.
  await asOwner(
    url,
    'create schema if not exists bench',
    'alter table bench_person set schema bench',
  )
  try {
    const wrote = await bank(url, 'backup', file)
    const { size: bytes } = await stat(file)
    say(`written in ${wrote.toFixed(1)} s: ${(bytes / 1_000_000).toFixed(1)} MB`)
    await asOwner(
      url,
      `drop database if exists ${restored} with (force)`,
      `create database ${restored}`,
    )
    const empty = Object.assign(new URL(url), { pathname: `/${restored}` }).href
    const back = await bank(empty, 'restore', file)
    const began = performance.now()
    const server = await startServer('app', empty)
    const ready = (performance.now() - began) / 1_000
    await server.stop()
    say(`back in ${back.toFixed(1)} s, and a server ready ${ready.toFixed(1)} s later`)
  } finally {
    await asOwner(url, 'alter table bench.bench_person set schema public')
    await rm(folder, { recursive: true })
  }
}

await onBenchBank({ keep: values.keep, size, log: say }, measure)
