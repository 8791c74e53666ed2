import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { memoryEnv, memoryFlags } from '../memory-flags.mjs'

/** A server in a process of its own. */
export interface BenchServer {
  port: number
  pid: number
  /** From its start until it was ready. */
  readyMs: number
  /** Resident memory now, in megabytes; 0 where the system does not say. */
  residentMb: () => number
  stop: () => Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const scripts = { app: 'server/src/main.ts', bare: 'scripts/bench/bare-server.ts' } as const

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function residentMbOf(child: ChildProcess): number {
  try {
    const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
    return Number(kb ?? 0) / 1_024
  } catch {
    return 0
  }
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
  return answer?.status === 200
}

/** Starts the app as `npm start` does, or the bare server, on this database; ready when it answers. */
export async function startServer(
  kind: keyof typeof scripts,
  databaseUrl: string,
  more: Record<string, string> = {},
): Promise<BenchServer> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [...memoryFlags, ...process.execArgv, scripts[kind]], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...memoryEnv,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      DEMO: '0',
      DRAIN_SECONDS: '0',
      NODE_ENV: 'production',
      ...more,
    },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(late)
  }
  while (performance.now() - began < 30_000) {
    if (await isReady(port)) {
      const readyMs = performance.now() - began
      return { port, pid: child.pid ?? 0, readyMs, residentMb: () => residentMbOf(child), stop }
    }
    if (child.exitCode !== null) throw new Error(`The ${kind} server ended with ${child.exitCode}`)
    await sleep(20)
  }
  await stop()
  throw new Error(`The ${kind} server was not ready in 30 s`)
}
