// Runs scripts/<command>.ts on the workspace's own Node, installing the packages first when they
// are missing or out of date. Plain JavaScript on purpose: it has to run on the oldest Node that a
// fresh machine may have, before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { memoryEnv, memoryFlags } from './memory-flags.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.people-bank-install')
const lockDir = join(root, '.install.lock')
const pnpmVersion = '12.21.0'
const nodeMajorWanted = 24

/** @param {string} text */
function fail(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

/** Everything that decides what an install would bring, as one hash. */
function wantedStamp() {
  const hash = createHash('sha256')
  const members = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.name, 'package.json'))
    .filter((path) => !path.startsWith('node_modules') && existsSync(join(root, path)))
    .toSorted()
  for (const path of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...members]) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  hash.update(`${process.platform} ${process.arch} pnpm ${pnpmVersion}`)
  return hash.digest('hex')
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp()
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @param {number} ms */
const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

/** Keeps two commands started at once from installing into the same folder together. */
function lockInstall() {
  for (let tries = 0; ; tries += 1) {
    try {
      mkdirSync(lockDir)
      writeFileSync(join(lockDir, 'pid'), String(process.pid))
      return
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') {
        fail(`Cannot write to ${root}: ${/** @type {Error} */ (error).message}`)
      }
    }
    let isStale = false
    try {
      isStale = existsSync(join(lockDir, 'pid'))
        ? !isAlive(Number(readFileSync(join(lockDir, 'pid'), 'utf8')))
        : Date.now() - statSync(lockDir).mtimeMs > 5_000
    } catch {
      // The other install has just ended and taken its lock away.
    }
    if (isStale) rmSync(lockDir, { recursive: true, force: true })
    else if (tries === 0) process.stderr.write('Waiting for another install to end ...\n')
    pause(200)
  }
}

function install() {
  lockInstall()
  try {
    if (isInstalled()) return
    // From before: whoever pulls a change while the packages come in has not got those of the change.
    const stamp = wantedStamp()
    process.stderr.write('Installing packages (this happens once, about 10 seconds) ...\n')
    const isWindows = process.platform === 'win32'
    const npx = isWindows ? 'npx.cmd' : 'npx'
    const args = ['-y', `pnpm@${pnpmVersion}`, 'install', '--frozen-lockfile']
    const done = spawnSync(npx, args, {
      cwd: root,
      encoding: 'utf8',
      shell: isWindows,
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
      // CI stops pnpm from ever asking a question.
      env: { ...process.env, CI: 'true', npm_config_update_notifier: 'false' },
    })
    if (done.error || done.status !== 0) {
      process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`)
      fail(
        done.error
          ? `The packages could not be installed: ${done.error.message}`
          : `The packages could not be installed (exit code ${done.status ?? done.signal}).`,
      )
    }
    writeFileSync(stampFile, stamp)
  } finally {
    rmSync(lockDir, { recursive: true, force: true })
  }
}

/** The Node that runs our scripts: the pinned one, else the machine's own if it is new enough. */
function findNode() {
  const pinned = join(modules, '.bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(pinned)) return pinned
  const inPackage = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(inPackage)) return inPackage
  if (Number(process.versions.node.split('.')[0]) >= nodeMajorWanted) return process.execPath
  return fail(
    `No Node ${nodeMajorWanted} comes with the packages for ${process.platform} on ${process.arch}. ` +
      `Install Node ${nodeMajorWanted} or newer (this is ${process.version}) and run the command again.`,
  )
}

const [command, ...args] = process.argv.slice(2)
if (!command || !/^[a-z-]+$/.test(command) || !existsSync(join(root, `scripts/${command}.ts`))) {
  fail(
    `${command ? `There is no command "${command}"` : 'No command given'}: ` +
      `scripts/${command ?? '<command>'}.ts does not exist.`,
  )
}

if (!isInstalled()) install()

const quickImports = pathToFileURL(join(root, 'scripts/quick-imports.mjs')).href
const script = join(root, `scripts/${command}.ts`)
// A command works beside the server, on the same machine.
const isOfTheBank = command === 'start' || command === 'bank'
const nodeFlags = [...(isOfTheBank ? memoryFlags : []), '--import', quickImports]

const child = spawn(findNode(), [...nodeFlags, script, ...args], {
  // The channel carries nothing: its end tells the script that this process was killed.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    NODE_COMPILE_CACHE: join(modules, '.cache/node'),
    ...(isOfTheBank ? memoryEnv : {}),
    ...process.env,
    PATH: [join(modules, '.bin'), process.env.PATH].filter(Boolean).join(delimiter),
  },
})

child.on('error', (error) => fail(`The command could not be started: ${error.message}`))

// A terminal sends Ctrl-C to the whole group, the script included; sending it again would look
// like a second, impatient one.
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) child.kill('SIGINT')
})
process.on('SIGTERM', () => child.kill('SIGTERM'))
process.on('SIGHUP', () => child.kill('SIGHUP'))

/**
 * Who started us: npm, mostly through a shell that outlives it.
 * @returns {string}
 */
function starters() {
  try {
    const [, name, rest] =
      /\((.*)\) . (.*)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? []
    const isShell = ['sh', 'dash', 'bash', 'ash'].includes(name ?? '')
    return isShell ? `${process.ppid} of ${rest?.split(' ')[0]}` : String(process.ppid)
  } catch {
    return String(process.ppid)
  }
}

// When npm itself is killed outright nobody else would tell the script to stop.
if (process.env.npm_lifecycle_event) {
  const before = starters()
  setInterval(() => {
    if (starters() !== before) child.kill('SIGTERM')
  }, 250).unref()
}

child.on('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
  // Some signals cannot end this process in turn (or arrive late): say the usual number instead.
  setTimeout(() => process.exit(1), 500)
})
