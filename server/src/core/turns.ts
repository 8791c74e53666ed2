import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tooManyRequests } from './common.errors.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Lets the next request of the same program begin, once it is answered; more than once it does nothing. */
    endTurn?: () => void
  }
}

/** Work of several callers, of each one after the other: whoever asks for much at once waits for themselves. */
export class Turns {
  readonly #mostWaiting: number
  readonly #waiting = new Map<string, ((end: () => void) => void)[]>()

  /** @param mostWaiting How much of one caller may wait for its turn. */
  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting
  }

  /** Waits for the caller's turn; answers how to end it, or null where too much of theirs waits already. */
  async take(caller: string): Promise<(() => void) | null> {
    const queue = this.#waiting.get(caller)
    if (!queue) {
      this.#waiting.set(caller, [])
      return this.#ending(caller)
    }
    if (queue.length >= this.#mostWaiting) return null
    return new Promise((begin) => queue.push(begin))
  }

  #ending(caller: string): () => void {
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      const next = this.#waiting.get(caller)?.shift()
      if (next) next(this.#ending(caller))
      else this.#waiting.delete(caller)
    }
  }
}

const mostWaiting = 100
/** What somebody waits for a refusal who goes on asking after one: in a moment the answer would be the same. */
const holdMs = 1_000

/** Waits for something with a request that nothing is done for meanwhile: it keeps nobody else out. */
async function aside<Value>({ raw }: FastifyRequest, waiting: Promise<Value>): Promise<Value> {
  raw.place?.leave()
  try {
    return await waiting
  } finally {
    raw.place?.comeBack()
  }
}

/** Holds a refusal back for a moment. That costs nothing here, and whoever asks as fast as they can costs others less. */
export const holdRefusal = (request: FastifyRequest): Promise<void> => aside(request, sleep(holdMs))

/**
 * Lets a program do one thing at a time in each process, however many connections it opens: a person who asks meanwhile
 * waits for one request of a program at most, and not for all that it may send in a minute. What comes or goes piece by
 * piece (uploads, files) waits for its sender or reader most of the time and is left out.
 */
export function addTurns(app: FastifyInstance): void {
  const turns = new Turns(mostWaiting)
  const take = async (clientId: string, request: FastifyRequest, { raw }: FastifyReply) => {
    const end = await aside(request, turns.take(clientId))
    if (!end) throw tooManyRequests({ headers: { 'retry-after': '1' } })
    request.endTurn = end
    raw.once('close', end)
    // Whoever went away while they waited takes no turn from the others.
    if (raw.closed) end()
  }
  // No promise is made for a person's request: most are, and have no turn to wait for.
  app.addHook('onRequest', (request, reply, done) => {
    const { actor, routeOptions } = request
    if (actor.client && !routeOptions.config.streams) return take(actor.client.id, request, reply)
    done()
    return undefined
  })
}
