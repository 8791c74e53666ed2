import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url))

let root: string

const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** A workspace whose npx notes that it was asked, then installs nothing but our own Node, or fails. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'people-bank-run-'))
  for (const path of ['package.json', 'server/package.json']) write(path, '{}')
  for (const path of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) write(path, '')
  mkdirSync(join(root, 'scripts'))
  for (const name of ['run.mjs', 'quick-imports.mjs', 'memory-flags.mjs']) {
    copyFileSync(join(scripts, name), join(root, 'scripts', name))
  }
  write(
    'bin/npx',
    `#!/bin/sh
echo "$@" >> '${root}/asked'
if [ -e '${root}/broken' ]; then echo 'the registry is on fire'; exit 7; fi
mkdir -p node_modules/.bin && ln -sf '${process.execPath}' node_modules/.bin/node
`,
  )
  chmodSync(join(root, 'bin/npx'), 0o755)
  write('scripts/echo.ts', 'console.log(process.argv.slice(2).join("|"))')
  write('scripts/fail.ts', 'process.exit(3)')
  write(
    'scripts/stay.ts',
    `process.on('SIGTERM', () => { console.log('asked to stop'); process.exit(0) })
process.on('disconnect', () => process.exit(5))
console.log('staying')
setInterval(() => {}, 60_000)`,
  )
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const env = () => ({ PATH: `${join(root, 'bin')}:${process.env['PATH']}` })

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/run.mjs'), ...args], {
    encoding: 'utf8',
    env: env(),
    cwd: tmpdir(),
  })

const asked = () =>
  existsSync(join(root, 'asked')) ? readFileSync(join(root, 'asked'), 'utf8') : ''

describe('installing', () => {
  test('happens once, in one line beside the output, and again when a manifest changes', () => {
    const first = run('echo', 'a', '--for', 'b c')
    expect(first).toMatchObject({ status: 0, stdout: 'a|--for|b c\n' })
    expect(first.stderr).toMatch(/^Installing packages.*\n$/)
    expect(asked()).toMatch(/^-y pnpm@[\d.]+ install --frozen-lockfile\n$/)

    expect(run('echo')).toMatchObject({ status: 0, stderr: '' })
    expect(asked().split('\n')).toHaveLength(2)

    write('server/package.json', '{ "name": "changed" }')
    run('echo')
    expect(asked().split('\n')).toHaveLength(3)
  })

  test('that fails shows why, ends with 1, and is tried again', () => {
    write('broken', '')
    const { status, stdout, stderr } = run('echo')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('the registry is on fire')
    rmSync(join(root, 'broken'))
    expect(run('echo').status).toBe(0)
  })

  test('is not held up by the lock of a killed one', () => {
    write('.install.lock/pid', '4194304')
    expect(run('echo').status).toBe(0)
    expect(existsSync(join(root, '.install.lock'))).toBe(false)
  })
})

describe('a command', () => {
  test('that does not exist is named', () => {
    for (const name of ['nothing', '../echo']) {
      const { status, stderr } = run(name)
      expect(status).toBe(1)
      expect(stderr).toContain(`There is no command "${name}"`)
    }
  })

  test('passes its exit code on', () => {
    expect(run('fail').status).toBe(3)
  })

  const stay = async () => {
    run('echo')
    const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'stay'], {
      env: env(),
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    await expect.poll(() => said, { timeout: 10_000 }).toContain('staying')
    return {
      child,
      closed: new Promise<number | null>((resolve) => child.on('close', resolve)),
      said: () => said,
    }
  }

  test('is told of a stop and may end in its own way', async () => {
    const { child, closed, said } = await stay()
    child.kill('SIGTERM')
    expect(await closed).toBe(0)
    expect(said()).toContain('asked to stop')
  })

  test('learns that the one who started it was killed', async () => {
    const { child, closed } = await stay()
    child.kill('SIGKILL')
    // The pipe closes when the command itself has ended too.
    await closed
    expect(child.signalCode).toBe('SIGKILL')
  })
})
