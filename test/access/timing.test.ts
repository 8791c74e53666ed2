import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../server/src/core/ids.ts'
import { testBank } from '../support/harness.ts'

// Whether an address is in the bank is not to be read off how long an answer takes.

const bank = testBank()
const pairs = 300
const warmUp = 20

beforeAll(async () => {
  for (let at = 0; at < pairs + warmUp; at += 1)
    await bank().owner.query(`insert into account (id, email, name) values ($1, $2, 'Known')`, [
      newId(),
      knownAddress(at),
    ])
})

const knownAddress = (at: number) => `known${at}@people.example`
const network = (at: number, other: boolean) => `198.${other ? 19 : 18}.${at >> 8}.${at & 255}`
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** The furthest that two distributions lie apart: 0 where they are one, 1 where they do not touch. */
function apart(one: readonly number[], other: readonly number[]): number {
  const upTo = (values: readonly number[], limit: number) =>
    values.filter((value) => value <= limit).length / values.length
  return Math.max(...[...one, ...other].map((at) => Math.abs(upTo(one, at) - upTo(other, at))))
}

/** Of two samples of this size out of one distribution, not one pair in a thousand lies further apart. */
const furthest = 1.95 * Math.sqrt(2 / pairs)

const ways = {
  'signing in': (email: string) => ({ url: '/api/v1/sign-in-links', payload: { email } }),
  joining: (email: string) => ({
    url: '/api/v1/joining/forms',
    payload: { email, answers: { name: 'Nan' } },
  }),
}

test.each(Object.entries(ways))(
  '%s takes as long with an address that is known as with one that is not',
  { timeout: 120_000 },
  async (_way, requestOf) => {
    const timed = async (email: string, remoteAddress: string) => {
      const headers = { 'idempotency-key': randomUUID() }
      const startedMs = performance.now()
      const answer = await bank().app.inject({
        method: 'POST',
        ...requestOf(email),
        headers,
        remoteAddress,
      })
      const ms = performance.now() - startedMs
      expect(answer.statusCode, answer.body).toBeLessThan(300)
      return ms
    }
    const known: number[] = []
    const unknown: number[] = []
    for (let at = 0; at < pairs + warmUp; at += 1) {
      // In turns, so that neither is always the second; the first ones warm up what both share.
      const ask = [
        async () => void known.push(await timed(knownAddress(at), network(at, false))),
        async () => void unknown.push(await timed(`no${at}@nowhere.example`, network(at, true))),
      ]
      for (const each of at % 2 === 0 ? ask : ask.toReversed()) await each()
    }
    const [one, other] = [known.slice(warmUp), unknown.slice(warmUp)]
    const differenceMs = Math.abs(median(one) - median(other))
    const distance = apart(one, other)
    expect(distance).toBeLessThan(furthest)
    // On a machine that does nothing else 5 ms. A busy one is slower, and its medians wander, but for both alike.
    expect(differenceMs).toBeLessThan(Math.max(5, median(other) / 20))
  },
)
