import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../server/src/core/db.ts'
import type { BareActor, BareStatement, Run } from './bare-statements.ts'
import type { Figures } from './figures.ts'
import { figuresOf } from './figures.ts'
import type { Measured } from './load.ts'
import type { SideBySide } from './operations.ts'

/** Statements of one request, one transaction where it changes something. */
export interface Script {
  statements: BareStatement[]
  isTransaction: boolean
}

const samples = 40

/** Draws requests of an operation and writes down what the bare route would ask of the database. */
export async function scriptsOf(
  operation: SideBySide,
  url: string,
  actor: BareActor,
): Promise<Script[]> {
  const { pool, close } = openDatabase({ url, max: 1, onError: () => {} })
  const client = await pool.connect()
  try {
    const scripts: Script[] = []
    for (let sample = 0; sample < samples; sample += 1) {
      const statements: BareStatement[] = []
      const run: Run = async (statement) => {
        const written = repeatable(statement)
        statements.push(written)
        return (await client.query(written)).rows as Record<string, unknown>[]
      }
      await client.query('begin')
      await operation.alone(run, actor)
      await client.query('rollback')
      scripts.push({ statements, isTransaction: operation.name === 'update' })
    }
    return scripts
  } finally {
    client.release()
    await close()
  }
}

/** Rows with a new id each time, and a version that is always the latest. */
function repeatable(statement: BareStatement): BareStatement {
  const text = statement.text
    .replace('values ($1,', 'values (coalesce(gen_random_uuid(), $1),')
    .replace('version = $3', 'version > $3')
  return { ...statement, text }
}

/** pgbench of the machine, newest first; undefined where there is none. */
function findPgbench(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a))
    : []
  return [
    ...versions.map((version) => join(debian, version, 'bin/pgbench')),
    '/usr/bin/pgbench',
  ].find(existsSync)
}

/** The scripts' statements by ten connections, without any server before the database. */
export async function runAlone(
  scripts: readonly Script[],
  url: string,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<{ by: 'pgbench' | 'a loop'; figures: Figures }> {
  const pgbench = findPgbench()
  const measured = pgbench ? runPgbench(pgbench, scripts, url, { connections, seconds }) : undefined
  if (measured) return { by: 'pgbench', figures: figuresOf([measured]) }
  return {
    by: 'a loop',
    figures: figuresOf([await runLoop(scripts, url, { connections, seconds })]),
  }
}

/** A literal that pgbench takes for no variable of its own. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'bigint') return `'${value}'`
  const plain = Array.isArray(value) ? arrayText(value) : String(value)
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`
  return `E'${plain.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll(':', '\\072')}'`
}

const arrayText = (values: readonly unknown[]): string =>
  `{${values.map((value) => `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`

const onOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')

/** A file for pgbench: prepares what all scripts share once a connection, then runs its own requests. */
function fileOf(
  { statements, isTransaction }: Script,
  shared: ReadonlyMap<string, string>,
): string {
  const calls = statements.map(
    ({ name, values }) => `execute ${name}(${values.map(literal).join(', ')});`,
  )
  return [
    '\\if :fresh',
    ...[...shared].map(([name, text]) => `prepare ${name} as ${onOneLine(text)};`),
    '\\set fresh 0',
    '\\endif',
    ...(isTransaction ? ['begin;', ...calls, 'commit;'] : calls),
    '',
  ].join('\n')
}

function runPgbench(
  program: string,
  scripts: readonly Script[],
  url: string,
  { connections, seconds }: { connections: number; seconds: number },
): Measured | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'people-bank-pgbench-'))
  const wholeSeconds = Math.max(1, Math.round(seconds))
  try {
    const shared = new Map(
      scripts.flatMap(({ statements }) =>
        statements.map(({ name, text }): [string, string] => [name, text]),
      ),
    )
    const files = scripts.map((script, index) => {
      const file = join(folder, `${index}.sql`)
      writeFileSync(file, fileOf(script, shared))
      return `--file=${file}`
    })
    const done = spawnSync(
      program,
      [
        '--no-vacuum',
        '--define=fresh=1',
        `--client=${connections}`,
        '--jobs=1',
        `--time=${wholeSeconds}`,
        '--log',
        `--log-prefix=${join(folder, 'log')}`,
        ...files,
        url,
      ],
      {
        encoding: 'utf8',
        timeout: (wholeSeconds + 30) * 1_000,
        env: { ...process.env, PGOPTIONS: '-c jit=off' },
      },
    )
    if (done.status !== 0) {
      process.stderr.write(`pgbench: ${done.stderr.split('\n').slice(0, 3).join(' ')}\n`)
      return undefined
    }
    return { latenciesMs: readLog(folder), elapsedMs: wholeSeconds * 1_000 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** pgbench logs a transaction a line: client, number, microseconds, ... */
function readLog(folder: string): number[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('log.'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter(Boolean)
    .map((line) => Number(line.split(' ')[2]) / 1_000)
}

/** The same by this process, each statement prepared by its name. */
export async function runLoop(
  scripts: readonly Script[],
  url: string,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Measured> {
  const { pool, close } = openDatabase({ url, max: connections, onError: () => {} })
  const latenciesMs: number[] = []
  let turn = 0
  const began = performance.now()
  const work = async () => {
    const client = await pool.connect()
    try {
      while (performance.now() - began < seconds * 1_000) {
        const script = scripts[turn++ % scripts.length]
        const at = performance.now()
        if (script?.isTransaction) await client.query('begin')
        for (const statement of script?.statements ?? []) await client.query(statement)
        if (script?.isTransaction) await client.query('commit')
        latenciesMs.push(performance.now() - at)
      }
    } finally {
      client.release()
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  const elapsedMs = performance.now() - began
  await close()
  return { latenciesMs, elapsedMs }
}
