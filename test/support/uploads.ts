import type { LightMyRequestResponse } from 'fastify'
import type { TestBank } from './harness.ts'
import type { Person } from './world.ts'

/** An upload as its answers say it. */
export interface Upload {
  id: string
  status: string
  taken: number
  counts: { created: number; updated: number; unchanged: number; refused: number }
}

/** What became of a line. */
export interface Result {
  line: number
  outcome: string
  leaderId: string | null
  code: string | null
  field: string | null
  words: string | null
}

/** Somebody who sends uploads to a bank. */
export function sender(bank: TestBank, person: Person) {
  const caller = bank.as(person)
  const base = '/leader-uploads'
  const self = {
    /** Begins an upload; answers its id. */
    async begin(body: object = {}): Promise<string> {
      const made = await caller.post(base, { body })
      if (made.statusCode !== 201) throw new Error(made.body)
      return made.json<Upload>().id
    },
    /** Sends a body of lines as it is. */
    lines(
      id: string,
      from: number,
      payload: string | Buffer | NodeJS.ReadableStream,
      headers: Record<string, string> = {},
    ): Promise<LightMyRequestResponse> {
      return bank.app.inject({
        method: 'POST',
        url: `/api/v1${base}/${id}/lines`,
        query: { from: String(from) },
        headers: {
          authorization: `Bearer ${person.token}`,
          'content-type': 'application/x-ndjson',
          ...headers,
        },
        payload,
      })
    },
    async state(id: string): Promise<Upload> {
      return (await caller.get(`${base}/${id}`)).json<Upload>()
    },
    /** What became of every line, as the file of results says it. */
    async results(id: string, outcome?: string): Promise<Result[]> {
      const answer = await caller.get(`${base}/${id}/results/export`, {
        query: outcome ? { outcome } : {},
      })
      if (answer.statusCode !== 200) throw new Error(answer.body)
      return answer.body
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Result)
    },
    /** A whole upload in one request: what became of each of its lines. */
    async whole(people: readonly object[], about: object = {}): Promise<Result[]> {
      const id = await self.begin(about)
      const sent = await self.lines(id, 1, ndjson(people))
      if (sent.statusCode !== 200) throw new Error(sent.body)
      return self.results(id)
    },
    caller,
  }
  return self
}

/** People as lines. */
export const ndjson = (people: readonly object[]): string =>
  people.map((person) => `${JSON.stringify(person)}\n`).join('')
