import { Worker } from 'node:worker_threads'

/** What the thread is told: to go on with an import, or to end. */
export type BesideAsked = { importId: string; besideMs: number } | 'stop'
/** What it tells: an import is over or left to others; and of a failure its kind, and not a word of what it was about. */
export interface BesideTold {
  importId: string
  failure: string | null
}
/** What it begins with. */
export interface BesideStart {
  url: string
}

/** A part holds some hundreds of people; the engine lets a heap grow by how large it may become. In megabytes. */
const memory = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 24 }

interface Waiting {
  done: Promise<void>
  settle: (failure: string | null) => void
}

/**
 * Goes on with imports, to take them or to undo them, in a thread of its own: it gives way to whoever asks the server for
 * something, who neither waits for a processor behind it nor for the server's own thread. The thread is there as long as
 * anything is under way.
 */
export class Beside {
  readonly #url: string
  readonly #waiting = new Map<string, Waiting>()
  #thread: Worker | null = null
  #ended: Promise<unknown> = Promise.resolve()
  #isStopped = false

  /** @param url Of the database. */
  constructor(url: string) {
    this.#url = url
  }

  /**
   * Goes on with an import to its end; a few at once take turns. Leaves it to whoever else is at it, once they were seen to go on
   * for `besideMs` milliseconds. Rejects with what it stopped for.
   */
  goOn(importId: string, { besideMs }: { besideMs: number }): Promise<void> {
    if (this.#isStopped) return Promise.resolve()
    const there = this.#waiting.get(importId)
    if (there) return there.done
    const { promise: done, resolve, reject } = Promise.withResolvers<void>()
    const settle = (failure: string | null) => {
      this.#waiting.delete(importId)
      if (failure === null) resolve()
      else reject(Object.assign(new Error('An import was left where it was'), { name: failure }))
    }
    this.#waiting.set(importId, { done, settle })
    this.#thread ??= this.#start()
    this.#ask(this.#thread, { importId, besideMs })
    return done
  }

  /** Ends after the parts that are being done; what is under way is gone on with by another instance, or after a start. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#end()
    await this.#ended
  }

  #start(): Worker {
    const workerData: BesideStart = { url: this.#url }
    const thread = new Worker(new URL('beside.worker.ts', import.meta.url), {
      name: 'imports',
      workerData,
      resourceLimits: memory,
    })
    thread.on('message', ({ importId, failure }: BesideTold) => {
      this.#waiting.get(importId)?.settle(failure)
      if (this.#waiting.size === 0) this.#end()
    })
    // Of a fault that nobody caught; it is told where it ended.
    let fault = 'ThreadEnded'
    thread.on('error', (error) => (fault = error.name))
    this.#ended = new Promise((resolve) =>
      thread.once('exit', () => {
        if (this.#thread === thread) this.#thread = null
        // Whom a thread before this one was at is settled, and whom the next is at is not this one's.
        if (!this.#thread)
          for (const { settle } of this.#waiting.values()) settle(this.#isStopped ? null : fault)
        resolve(undefined)
      }),
    )
    return thread
  }

  #end(): void {
    if (this.#thread) this.#ask(this.#thread, 'stop')
    this.#thread = null
  }

  #ask(thread: Worker, asked: BesideAsked): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
    thread.postMessage(asked)
  }
}
