import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { memoryEnv, memoryFlags } from '../../../scripts/memory-flags.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const startMostMs = 60_000
const stopMostMs = 40_000

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

/** What /readyz or /livez of a server says; 0 where nobody answers. */
export async function healthOf(port: number, path: '/readyz' | '/livez' = '/readyz') {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null)
  await answer?.body?.cancel()
  return answer?.status ?? 0
}

/** For how long the main thread of a process ran, and for how long it waited to; 0 where the system does not say. */
function scheduleOf(pid: number): { ranMs: number; queuedMs: number } {
  try {
    const [ran, queued] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')
    return { ranMs: Number(ran) / 1e6, queuedMs: Number(queued) / 1e6 }
  } catch {
    return { ranMs: 0, queuedMs: 0 }
  }
}

/** The bank as `npm start` runs it, in a process of its own, on one port for as long as it lives. */
export class Server {
  readonly port: number
  readonly #settings: Record<string, string>
  readonly #flags: string[]
  #child: ChildProcess | undefined
  /** All that it printed, over all of its starts. */
  said = ''

  private constructor(port: number, settings: Record<string, string>, flags: string[]) {
    this.port = port
    this.#settings = settings
    this.#flags = flags
  }

  /** `flags` are of Node, on top of those that every server has. */
  static async on(settings: Record<string, string>, flags: string[] = []): Promise<Server> {
    return new Server(await freePort(), settings, flags)
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  /** For how long its main thread has had a processor, in milliseconds. */
  get ranMs(): number {
    return scheduleOf(this.pid).ranMs
  }

  get exitCode(): number | null {
    return this.#child?.exitCode ?? null
  }

  /** How much of its life it stood in the queue for a processor behind whatever else ran, in milliseconds. */
  queuedMs = 0

  /** Begins to start; {@link ready} waits. */
  launch(): void {
    const child = spawn(
      process.execPath,
      [
        ...memoryFlags,
        '--import',
        './scripts/quick-imports.mjs',
        ...this.#flags,
        'server/src/main.ts',
      ],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: process.env['PATH'],
          NODE_COMPILE_CACHE: `${root}/node_modules/.cache/node`,
          NODE_ENV: 'production',
          ...memoryEnv,
          PORT: String(this.port),
          DEMO: '0',
          LOG_LEVEL: 'error',
          ...this.#settings,
        },
      },
    )
    const keep = (part: Buffer) => (this.said += part.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    // Of a process that has ended nobody can ask it any more.
    this.queuedMs = 0
    const asking = setInterval(() => {
      this.queuedMs = Math.max(this.queuedMs, scheduleOf(child.pid ?? 0).queuedMs)
    }, 50)
    child.once('exit', () => clearInterval(asking))
    this.#child = child
  }

  /** Waits until it can work; throws with what it printed when it ends instead. */
  async ready(mostMs = startMostMs): Promise<void> {
    const end = performance.now() + mostMs
    while ((await healthOf(this.port)) !== 200) {
      const child = this.#child
      if (!child || child.exitCode !== null || child.signalCode !== null)
        throw new Error(`The server ended: ${this.said.slice(-2_000)}`)
      if (performance.now() > end) throw new Error(`Not ready in ${mostMs} ms: ${this.said}`)
      await sleep(20)
    }
  }

  /**
   * Starts it; answers the milliseconds until it was ready, and how many of them it stood in the queue for a processor
   * behind whatever else ran on the machine.
   */
  async start(): Promise<{ tookMs: number; queuedMs: number }> {
    const began = performance.now()
    this.launch()
    await this.ready()
    return { tookMs: performance.now() - began, queuedMs: scheduleOf(this.pid).queuedMs }
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Asks it to end; answers its exit code. */
  async stop(): Promise<number | null> {
    await this.#end('SIGTERM')
    return this.exitCode
  }

  /** Tells the process something by a signal that it lives on with. */
  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal)
  }

  async ended(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const late = setTimeout(() => child.kill('SIGKILL'), stopMostMs)
    await once(child, 'exit')
    clearTimeout(late)
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    this.#child?.kill(signal)
    await this.ended()
  }
}

/** Asks a database something and lets go of it. */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  // Suites end the database under whoever is connected.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}
