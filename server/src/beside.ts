import { Worker } from 'node:worker_threads'

/** To read a long text that is there whole, or to go on with what is under way, and for how long beside others, in milliseconds. */
export type BesideWork = { what: 'read' } | { what: 'goOn'; besideMs: number }
/** What the thread is told: to do something for an import, by a name that no other such work has, or to end. */
export type BesideAsked = { name: string; importId: string; work: BesideWork } | 'stop'
/** What it tells: it is over or left to others; and of a failure its kind, and not a word of what it was about. */
export interface BesideTold {
  name: string
  failure: string | null
}
/** What it begins with. */
export interface BesideStart {
  url: string
}

/** A part holds some hundreds of people; the engine lets a heap grow by how large it may become. In megabytes. */
const memory = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 12 }

interface Waiting {
  done: Promise<void>
  settle: (failure: string | null) => void
}

/**
 * Reads long texts, and goes on with imports, to take them or to undo them, in a thread of its own: it gives way to whoever asks
 * the server for something, who neither waits for a processor behind it nor for the server's own thread. The thread is there as
 * long as anything is under way.
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

  /** Reads a text that came in pieces, unless somebody else is at it. Rejects with what it stopped for. */
  read(importId: string): Promise<void> {
    return this.#do(importId, { what: 'read' })
  }

  /**
   * Goes on with an import to its end; a few at once take turns. Leaves it to whoever else is at it, once they were seen to go on
   * for `besideMs` milliseconds. Rejects with what it stopped for.
   */
  goOn(importId: string, { besideMs }: { besideMs: number }): Promise<void> {
    return this.#do(importId, { what: 'goOn', besideMs })
  }

  #do(importId: string, work: BesideWork): Promise<void> {
    if (this.#isStopped) return Promise.resolve()
    const name = `${work.what} ${importId}`
    const there = this.#waiting.get(name)
    if (there) return there.done
    const { promise: done, resolve, reject } = Promise.withResolvers<void>()
    const settle = (failure: string | null) => {
      this.#waiting.delete(name)
      if (failure === null) resolve()
      else reject(Object.assign(new Error('An import was left where it was'), { name: failure }))
    }
    this.#waiting.set(name, { done, settle })
    this.#thread ??= this.#start()
    this.#ask(this.#thread, { name, importId, work })
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
    thread.on('message', ({ name, failure }: BesideTold) => {
      this.#waiting.get(name)?.settle(failure)
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
