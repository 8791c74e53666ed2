import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDemoDatabase } from './demo-database.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const startTimeoutMs = 150_000

export const roles = ['coordinator', 'engagement lead', 'leader', 'administrator'] as const
export type Role = (typeof roles)[number]

/** A demo bank as `npm start` gives it, on a database, a data folder and a port of its own. */
export interface RunningBank {
  url: string
  /** One-time addresses that sign in, as the console prints them. */
  links: Record<Role, string>
  /** Of its database, with the rights of the owner, for what no screen does. */
  databaseUrl: string
  stop(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Waits for what the server prints last; throws all that it printed when it does not come. */
function linksFrom(server: ChildProcess): Promise<Record<Role, string>> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const fail = () => reject(new Error(`The bank did not start:\n${printed}`))
    const timer = setTimeout(fail, startTimeoutMs)
    server.once('exit', fail)
    const listen = (chunk: Buffer) => {
      printed += chunk.toString()
      const found = roles.map(
        (role) => [role, new RegExp(`as ${role} +(\\S+)`).exec(printed)?.[1]] as const,
      )
      if (!found.every(([, link]) => link)) return
      clearTimeout(timer)
      server.off('exit', fail)
      resolve(Object.fromEntries(found) as Record<Role, string>)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
  })
}

export async function startBank(): Promise<RunningBank> {
  const database = await openDemoDatabase()
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'people-bank-browser-'))
  const server = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'scripts/quick-imports.mjs'),
      '-e',
      `import(${JSON.stringify(join(root, 'server/src/main.ts'))}).then(({ main }) => main())`,
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        PORT: String(port),
        DATA_DIR: dataDir,
        DEMO: '1',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    if (server.exitCode === null && server.kill('SIGTERM')) await ended
    await database.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    return {
      url: `http://localhost:${port}`,
      links: await linksFrom(server),
      databaseUrl: database.url,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
