import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Every check that needs no running product. One line each; the output of those that fail follows.

interface Check {
  name: string
  run: () => Promise<{ ok: boolean; output: string }>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name: string, workspace = '.') => join(root, workspace, 'node_modules/.bin', name)

function run(command: string, args: string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NO_COLOR: '1',
        REDOCLY_TELEMETRY: 'off',
        REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
        // The compiler behind the lint lives for seconds: it need not look for what it may forget as often as a server does.
        GOGC: '400',
      },
    })
    let output = ''
    const add = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}

const command = (name: string, path: string, ...args: string[]): Check => ({
  name,
  run: () => run(path, args),
})

/**
 * Makes the contract anew, elsewhere, and compares: what is committed stays as it is. It is not made where it breaks
 * what was promised and nobody declared that.
 */
async function checkContract() {
  const folder = mkdtempSync(join(tmpdir(), 'people-bank-contract-'))
  try {
    const made = await run(process.execPath, [
      ...process.execArgv,
      join(root, 'scripts/openapi.ts'),
      folder,
    ])
    if (!made.ok) return made
    const stale = ['openapi.json', 'schema.ts', 'operations.ts', 'promised.json'].filter((name) => {
      const committed = join(root, 'openapi', name)
      return (
        !existsSync(committed) || !readFileSync(committed).equals(readFileSync(join(folder, name)))
      )
    })
    const output = stale.map(
      (name) => `openapi/${name} is not what the server says: npm run generate\n`,
    )
    return { ok: stale.length === 0, output: output.join('') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Longest first, so that the cores end together. */
const checks: Check[] = [
  command('types of templates', bin('vue-tsc', 'web'), '-p', 'web/tsconfig.json', '--noEmit'),
  // One program for both: what finds the types that rules ask for says as well where they are wrong.
  command('types and lint', bin('oxlint'), '--type-check', '--ignore-pattern=web/**'),
  command(
    'lint of templates',
    bin('eslint'),
    '--max-warnings=0',
    '--cache',
    '--cache-location=node_modules/.cache/eslint/',
    'web/**/*.vue',
  ),
  { name: 'contract kept', run: checkContract },
  // Where types are wrong in the web app is said with those of its templates.
  command('lint of the web app', bin('oxlint'), 'web'),
  command('dead code', bin('knip'), '--no-progress', '--cache'),
  command('contract lint', bin('redocly'), 'lint', 'openapi/openapi.json', '--config=redocly.yaml'),
  command(
    'boundaries',
    bin('depcruise'),
    '--config=.dependency-cruiser.cjs',
    'server/src',
    'web/src',
    'client/src',
    'scripts',
    'test',
    'openapi',
  ),
  command('format', bin('oxfmt'), '--check'),
]

const failures: { name: string; output: string }[] = []

async function perform({ name, run: start }: Check) {
  const startedAt = performance.now()
  const { ok, output } = await start()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(20)} ${seconds.padStart(5)} s`)
  if (!ok) failures.push({ name, output })
}

const startedAt = performance.now()
const waiting = [...checks]
const workers = Array.from({ length: Math.max(1, availableParallelism()) }, async () => {
  for (let check = waiting.shift(); check; check = waiting.shift()) await perform(check)
})
await Promise.all(workers)

for (const { name, output } of failures) console.log(`\n--- ${name}\n${output.trim()}`)
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
console.log(
  `\n${checks.length - failures.length} of ${checks.length} checks passed in ${seconds} s`,
)
process.exitCode = failures.length > 0 ? 1 : 0
