import { parseArgs } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '../server/src/core/db.ts'
import { newId } from '../server/src/core/ids.ts'
import { onBenchBank, type BenchPeople } from './bench/bank.ts'
import { startServer } from './bench/servers.ts'
import { startSink } from './bench/sink.ts'

// Invites thousands in one go and sends them all to a mail server of this machine, while others go on working.
// Usage: node scripts/bench-inviting.ts [--leaders 20000] [--invited 5000] [--keep FOLDER [--prepared]] [--seconds 600]

const { values } = parseArgs({
  options: {
    leaders: { type: 'string', default: '20000' },
    invited: { type: 'string', default: '5000' },
    keep: { type: 'string' },
    prepared: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '600' },
  },
})
const say = (line: string): void => console.log(line)
const size = { leaders: Number(values.leaders), opportunities: 200 }
const invited = Number(values.invited)

/** Everybody may be asked by e-mail, and one opportunity is for everybody. */
async function prepare(url: string, opportunityId: string): Promise<void> {
  const { pool, close } = openDatabase({ url, max: 1, onError: () => undefined })
  const client = await pool.connect()
  try {
    await client.query('set role none; set statement_timeout = 0')
    await client.query(
      `update leader set email = id || '@people.example', preferred_channel = null`,
    )
    await client.query(
      `insert into leader_consent (id, leader_id, purpose, answer, method)
       select gen_random_uuid(), id, 'contact', 'given', 'self' from leader`,
    )
    await client.query(
      `update opportunity set status = 'open', organisation_id = (select organisation_id from account where staff_role
         is not null limit 1) where id = $1`,
      [opportunityId],
    )
    await client.query('vacuum analyze')
  } finally {
    client.release()
    await close()
  }
}

const quantile = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)

/** The API as the bench's coordinator calls it. */
function callerOf(port: number, { token }: BenchPeople) {
  const send = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${token}`,
        ...(init.body ? { 'content-type': 'application/json', 'idempotency-key': newId() } : {}),
      },
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  return {
    get: (path: string) => send(path),
    post: (path: string, body: object) =>
      send(path, { method: 'POST', body: JSON.stringify(body) }),
  }
}
type Caller = ReturnType<typeof callerOf>

/** What others do meanwhile, one thing after another, until told to stop; answers how long each took, in ms. */
async function workOn(caller: Caller, opportunityId: string, isOver: () => boolean) {
  const took = { list: [] as number[], match: [] as number[] }
  while (!isOver()) {
    const began = performance.now()
    await caller.get('/leaders?limit=25')
    const listed = performance.now()
    await caller.get(`/opportunities/${opportunityId}/matches?limit=50`)
    took.list.push(listed - began)
    took.match.push(performance.now() - listed)
    await sleep(20)
  }
  return took
}
const figure = (all: number[]): string => {
  const sorted = all.toSorted((a, b) => a - b)
  return `p50 / p95 ${quantile(sorted, 0.5)} / ${quantile(sorted, 0.95)} ms (${sorted.length})`
}

async function findAskable(caller: Caller, opportunityId: string): Promise<string[]> {
  const found: string[] = []
  let cursor = ''
  while (found.length < invited) {
    const page = (await caller.get(
      `/opportunities/${opportunityId}/matches?limit=100${cursor && `&cursor=${cursor}`}`,
    )) as { items: { leader: { id: string } }[]; nextCursor: string | null }
    found.push(...page.items.map(({ leader }) => leader.id))
    if (!page.nextCursor) break
    cursor = encodeURIComponent(page.nextCursor)
  }
  return found.slice(0, invited)
}

async function measure(url: string, bank: BenchPeople): Promise<void> {
  const [opportunityId = '', other = ''] = bank.wideOpportunities
  if (!values.prepared) await prepare(url, opportunityId)
  const sink = await startSink()
  const server = await startServer('app', url, { SMTP_URL: sink.url })
  try {
    const caller = callerOf(server.port, bank)
    const leaderIds = await findAskable(caller, opportunityId)
    say(`Inviting ${leaderIds.length} people ...`)
    let isOver = false
    const calm = workOn(caller, other, () => isOver)
    await sleep(5_000)
    isOver = true
    const before = await calm

    isOver = false
    const busy = workOn(caller, other, () => isOver)
    const began = performance.now()
    const since = () => `${((performance.now() - began) / 1_000).toFixed(1)} s`
    const batch = (await caller.post(`/opportunities/${opportunityId}/invitation-batches`, {
      people: leaderIds.map((leaderId) => ({ leaderId })),
      why: 'All of them fit',
      repeatReason: 'The bench asks again',
    })) as { id: string }
    say(`answered after ${since()}`)
    const counts = async () =>
      (
        (await caller.get(`/invitation-batches/${batch.id}?limit=1`)) as {
          counts: Record<string, number>
        }
      ).counts
    let now = await counts()
    for (; now['waiting']; now = await counts()) await sleep(100)
    say(`all queued after ${since()}: ${JSON.stringify(now)}`)
    isOver = true
    const during = await busy
    isOver = false
    const after = workOn(caller, other, () => isOver)
    const mostMs = Number(values.seconds) * 1_000
    for (; now['queued'] && performance.now() - began < mostMs; now = await counts())
      await sleep(500)
    say(
      `sent after ${since()}: ${sink.taken()} mails, ${sink.twice()} of them twice; ${JSON.stringify(now)}`,
    )
    isOver = true
    const sending = await after
    for (const [what, took] of Object.entries({ before, queueing: during, sending }))
      say(`${what}: list ${figure(took.list)}, match ${figure(took.match)}`)
  } finally {
    await server.stop()
    await sink.close()
  }
}

await onBenchBank({ keep: values.keep, size, log: say }, measure)
