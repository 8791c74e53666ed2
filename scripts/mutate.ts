import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { accessGuard } from './mutants/access-guard.ts'
import { mutantLists } from './mutants/lists.ts'
import type { Mutant, MutantList } from './mutants/mutant.ts'

// Puts one fault at a time into a copy of the rules of matching, or of who may see and do what, and runs their suite
// against it: a fault that no test notices is a gap in the suite. Exits 1 when any survives.
//   node scripts/mutate.ts [--only TEXT] [--jobs N] [--list]

const root = fileURLToPath(new URL('..', import.meta.url))
const suiteTimeoutMs = 600_000
/** All suites of a list without a fault: nothing stops them early. */
const healthyTimeoutMs = 900_000

type Verdict = 'killed' | 'survived' | 'broken'
type Finding = { list: string; mutant: string; verdict: Verdict; by: string; tookMs: number }

/** A copy of everything that the tests import, beside links to the installed packages. */
async function copyWorkspace(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'people-bank-mutants-'))
  const filter = (path: string) => basename(path) !== 'node_modules'
  for (const part of ['server', 'test', 'migrations', 'scripts']) {
    await cp(join(root, part), join(copy, part), { recursive: true, filter })
  }
  for (const part of ['package.json', 'tsconfig.json']) await cp(join(root, part), join(copy, part))
  for (const part of ['node_modules', 'server/node_modules', 'test/node_modules']) {
    await symlink(join(root, part), join(copy, part))
  }
  const config = await readFile(join(copy, 'test/vitest.config.ts'), 'utf8')
  const plain = config.replace(/^ *globalSetup: .*$/m, '')
  await writeFile(join(copy, 'test/vitest.plain.config.ts'), plain)
  return copy
}

type Suite = { failed: string | null; ran: boolean }

type Report = {
  numFailedTests: number
  numPassedTests: number
  testResults: { assertionResults: { status: string; fullName: string }[] }[]
}

/** Runs the tests of a list in a copy; `ran` is false when they could not be run at all. */
async function runSuite(
  copy: string,
  list: MutantList,
  tests: readonly string[] = list.tests,
  timeoutMs = suiteTimeoutMs,
): Promise<Suite> {
  const output = join(copy, 'report.json')
  await rm(output, { force: true })
  const config = list.database ? 'vitest.config.ts' : 'vitest.plain.config.ts'
  const args = [
    ...['node_modules/vitest/vitest.mjs', 'run', '--config', config, '--bail=1'],
    ...['--no-isolate', '--no-file-parallelism', '--reporter=json', `--outputFile=${output}`],
    ...tests,
  ]
  const timedOut = await new Promise<boolean>((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: join(copy, 'test'),
      stdio: 'ignore',
      env: { LAW_RUNS: '400', LAW_SEED: '1', ...process.env },
    })
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      resolve(true)
    }, timeoutMs)
    child.on('close', () => {
      clearTimeout(timer)
      resolve(false)
    })
  })
  if (timedOut) return { failed: 'a test that never ended', ran: true }
  const report = await readFile(output, 'utf8').then(
    (text): Report => JSON.parse(text),
    () => null,
  )
  if (!report) return { failed: null, ran: false }
  const results = report.testResults.flatMap((file) => file.assertionResults)
  const failed = results.find((each) => each.status === 'failed')
  return {
    failed: failed?.fullName ?? null,
    ran: report.numFailedTests + report.numPassedTests > 0,
  }
}

/** Puts the fault in, runs, and takes it out again; a fault that does not fit the source is broken. */
async function tryMutant(copy: string, list: MutantList, mutant: Mutant): Promise<Finding> {
  const started = Date.now()
  const finding = (verdict: Verdict, by: string): Finding => ({
    ...{ list: list.name, mutant: mutant.name, verdict, by },
    tookMs: Date.now() - started,
  })
  const path = join(copy, list.folder, mutant.file)
  const source = await readFile(path, 'utf8')
  const places = source.split(mutant.find).length - 1
  if (places !== 1) return finding('broken', `found ${places} times in ${mutant.file}`)
  await writeFile(
    path,
    source.replace(mutant.find, () => mutant.replace),
  )
  try {
    const { failed, ran } = await runSuite(copy, list, mutant.tests)
    if (failed !== null) return finding('killed', failed)
    return ran ? finding('survived', '') : finding('broken', 'the tests could not be run')
  } finally {
    await writeFile(path, source)
  }
}

async function work(copy: string, queue: [MutantList, Mutant][]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (let next = queue.shift(); next; next = queue.shift()) {
    const finding = await tryMutant(copy, ...next)
    const { verdict, mutant, by, tookMs } = finding
    console.log(
      `${verdict.padEnd(8)} ${(tookMs / 1000).toFixed(1)} s  ${mutant}${by && `  <- ${by}`}`,
    )
    findings.push(finding)
  }
  return findings
}

/**
 * The figure of the guard, for the page about security. A run of a part counts beside the parts that were run before:
 * what is kept of each fault is how its last run ended, and there is no figure until every one has been run.
 */
async function keepGuardFigures(findings: Finding[]): Promise<void> {
  const folder = join(root, 'test-results/security')
  await mkdir(folder, { recursive: true })
  const file = join(root, 'test-results/guard-mutants.json')
  const before = await readFile(file, 'utf8').then(
    (text): Record<string, Verdict> => JSON.parse(text),
    () => ({}),
  )
  const now = findings
    .filter(({ list }) => list === accessGuard.name)
    .map(({ mutant, verdict }) => [mutant, verdict] as const)
  const all: Record<string, Verdict | undefined> = { ...before, ...Object.fromEntries(now) }
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`)
  const verdicts = accessGuard.mutants.map(({ name }) => all[name])
  if (verdicts.includes(undefined)) return
  const killed = verdicts.filter((verdict) => verdict === 'killed').length
  const kept = { attack: 'A-12', part: 'guard', figures: { mutants: verdicts.length, killed } }
  await writeFile(join(folder, 'A-12.guard.json'), JSON.stringify(kept))
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      jobs: { type: 'string', default: '2' },
      list: { type: 'boolean', default: false },
    },
  })
  const wanted = mutantLists.flatMap((list) =>
    list.mutants
      .filter(({ name, file }) => `${list.name} ${file} ${name}`.includes(values.only))
      .map((mutant): [MutantList, Mutant] => [list, mutant]),
  )
  if (values.list) {
    for (const [list, mutant] of wanted) console.log(`${list.name}: ${mutant.file}: ${mutant.name}`)
    return 0
  }
  const copies = await Promise.all(Array.from({ length: Number(values.jobs) }, copyWorkspace))
  try {
    for (const list of new Set(wanted.map(([list]) => list))) {
      const tests = [
        ...new Set(
          wanted.flatMap(([of, mutant]) => (of === list ? (mutant.tests ?? list.tests) : [])),
        ),
      ]
      const { failed, ran } = await runSuite(copies[0] ?? root, list, tests, healthyTimeoutMs)
      if (failed === null && ran) continue
      console.error(
        `${list.name}: the suite fails without any fault: ${failed ?? 'it did not run'}`,
      )
      return 1
    }
    const queue = [...wanted]
    const findings = (await Promise.all(copies.map((copy) => work(copy, queue)))).flat()
    const count = (verdict: Verdict) => findings.filter((each) => each.verdict === verdict).length
    console.log(
      `${findings.length} mutants: ${count('killed')} killed, ` +
        `${count('survived')} survived, ${count('broken')} broken`,
    )
    await keepGuardFigures(findings)
    return count('killed') === findings.length ? 0 : 1
  } finally {
    await Promise.all(copies.map((copy) => rm(copy, { recursive: true, force: true })))
  }
}

process.exitCode = await main()
