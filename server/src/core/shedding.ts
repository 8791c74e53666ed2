import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { unavailable } from './common.errors.ts'
import { newId } from './ids.ts'
import { problemBody } from './problem.ts'
import { safeHeaders } from './safe-headers.ts'

declare module 'fastify' {
  interface FastifyInstance {
    shedding: Shedding
  }
}

declare module 'node:http' {
  interface IncomingMessage {
    /** What it takes of the room for requests under way; nothing where it is not counted. */
    place?: Place
  }
}

/** A request's place among those that are under way. */
export interface Place {
  /** Gives it up for as long as nothing is done for the request. */
  leave(): void
  /** Takes one again, full or not: it was let in once. */
  comeBack(): void
}

/** How busy an instance is, and how many it has turned away since it began. */
export interface Shedding {
  underWay: number
  turnedAway: number
}

const api = '/api/'
/** When whoever is turned away may come again, in seconds: what is under way is done long before. */
const comeAgainSeconds = '1'

function turnAway(response: ServerResponse): void {
  const id = newId()
  const problem = problemBody(unavailable(), id)
  const body = JSON.stringify(problem)
  response.writeHead(problem.status, {
    ...safeHeaders,
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'retry-after': comeAgainSeconds,
    'x-request-id': id,
    link: `<${problem.type}>; rel="type"`,
  })
  response.end(body)
}

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0

function count(shedding: Shedding, request: IncomingMessage, response: ServerResponse): void {
  let state: 'arriving' | 'under way' | 'aside' | 'over' = 'arriving'
  const take = (from: typeof state) => {
    if (state !== from) return
    state = 'under way'
    shedding.underWay += 1
  }
  const give = (to: typeof state) => {
    if (state === 'under way') shedding.underWay -= 1
    if (state === 'under way' || to === 'over') state = to
  }
  const begin = () => take('arriving')
  const end = () => give('over')
  request.place = { leave: () => give('aside'), comeBack: () => take('aside') }
  if (hasBody(request)) request.once('end', begin)
  else begin()
  // Handed over, or the connection broke.
  response.once('prefinish', end).once('close', end)
}

/**
 * Turns requests to the API away while `most` others are under way. What is answered is then answered in time; without it
 * everybody waits for everybody, until nobody wants the answer any more. It stands before the router and all that is made
 * for a request: to turn one away must cost a small part of what it costs to answer it. Health and pages are always told.
 * A request is under way from when its body is here until its answer is handed over: who sends or reads slowly takes
 * nobody's place.
 */
export function addShedding(app: FastifyInstance, most: number): void {
  const shedding: Shedding = { underWay: 0, turnedAway: 0 }
  app.decorate('shedding', shedding)
  const answering = app.server.listeners('request') as ((
    request: IncomingMessage,
    response: ServerResponse,
  ) => void)[]
  app.server.removeAllListeners('request')
  app.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith(api)) {
      if (shedding.underWay >= most) {
        shedding.turnedAway += 1
        return turnAway(response)
      }
      count(shedding, request, response)
    }
    for (const answer of answering) answer(request, response)
  })
}
