import { Agent } from 'node:http'
import { parseArgs } from 'node:util'
import { openDatabase, type Db } from '../server/src/core/db.ts'
import { newId } from '../server/src/core/ids.ts'
import { digestOf, newSecret } from '../server/src/core/secrets.ts'
import { rebuildLeaderCards } from '../server/src/modules/leaders/card.queries.ts'
import { prefixes } from '../server/src/modules/clients/clients.rules.ts'
import { refreshOpportunityCard } from '../server/src/modules/opportunities/card.queries.ts'
import { drawsFrom } from '../test/search/people.ts'
import { benchOrganisations } from './bench-data.ts'
import { onBenchBank, type BenchPeople } from './bench/bank.ts'
import { figuresOf, type Figures } from './bench/figures.ts'
import { load, send, type Measured, type NextAsk, type Target } from './bench/load.ts'
import { startServer } from './bench/servers.ts'

// What a program of a partner waits beside a coordinator for the same questions, when many partners' consents stand in
// the bank; and what a program that asks as fast as it can costs a coordinator.
// Usage: node scripts/bench-partners.ts [--leaders 100000] [--opportunities 10000] [--partners 1000] [--keep FOLDER]

const { values } = parseArgs({
  options: {
    leaders: { type: 'string', default: '100000' },
    opportunities: { type: 'string', default: '10000' },
    partners: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '4' },
    keep: { type: 'string' },
  },
})
const say = (line: string): void => console.log(line)
const size = { leaders: Number(values.leaders), opportunities: Number(values.opportunities) }
const partners = Number(values.partners)
const seconds = Number(values.seconds)
const rounds = 4
const { holder, partner } = benchOrganisations

/** One partner that a tenth agreed to is there; each of the others gets its share of everybody, once over. */
async function addPartners(client: Db['$client']): Promise<void> {
  const { rows } = await client.query<{ partners: number }>(
    `select count(*)::int as partners from organisation where name like 'Bench partner%'`,
  )
  const missing = partners - (rows[0]?.partners ?? 0)
  if (missing <= 0) return
  await client.query('select setseed(0.42)')
  await client.query(
    `insert into organisation (id, name, sector)
     select gen_random_uuid(), 'Bench partner ' || n, 'voluntary' from generate_series(1, $1::int) n`,
    [missing],
  )
  await client.query(
    `insert into leader_consent (id, leader_id, purpose, organisation_id, fields, answer, method)
     select gen_random_uuid(), l.id, 'share', p.id, '{name,themes,place,kinds,types,attributes}', 'given', 'self'
     from (select id, 1 + (random() * 1000000)::int % $2::int as n from leader where organisation_id = $1) l
     join (select id, row_number() over (order by id) as n from organisation where name like 'Bench partner %') p
       using (n)`,
    [holder, missing],
  )
  await rebuildLeaderCards({ $client: client } as unknown as Db)
  await client.query('vacuum analyze')
}

/** Opportunities of the partner's own, like some of the holder's: as near and as wide. */
async function addOpportunities(client: Db['$client'], like: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `insert into opportunity
     select (jsonb_populate_record(null::opportunity, to_jsonb(o)
       || jsonb_build_object('id', gen_random_uuid(), 'organisation_id', $2::uuid))).*
     from opportunity o where o.id = any ($1::uuid[]) returning id`,
    [like, partner],
  )
  const ids = rows.map(({ id }) => id)
  await refreshOpportunityCard({ $client: client } as unknown as Db, ids)
  return ids
}

async function addProgram(client: Db['$client']): Promise<string> {
  const [clientId, secretId, token] = [newId(), newId(), prefixes.token + newSecret()]
  const scopes = ['people:find', 'opportunities:write']
  await client.query(
    `insert into client (id, organisation_id, name, purpose, scopes) values ($1, $2, 'Bench', 'To measure', $3)`,
    [clientId, partner, scopes],
  )
  await client.query(
    `insert into client_secret (id, client_id, secret_hash, hint) values ($1, $2, $3, 'none')`,
    [secretId, clientId, digestOf(newSecret())],
  )
  await client.query(
    `insert into client_token (id, client_id, secret_id, token_hash, scopes, expires_at)
     values ($1, $2, $3, $4, $5, now() + interval '1 hour')`,
    [newId(), clientId, secretId, digestOf(token), scopes],
  )
  return token
}

/** The same questions in the same order, each time anew. */
const asking =
  (paths: readonly string[]) =>
  (seed: number): NextAsk => {
    const draw = drawsFrom(seed)
    return () => ({ method: 'GET', path: paths[Math.floor(draw() * paths.length)] ?? '' })
  }

const told = ({ p50, p95 }: Figures) => `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} ms`

/** Coordinator and program by turns, each round the other way about, one question at a time. */
async function compare(
  name: string,
  sides: { target: Target; next: (seed: number) => NextAsk }[],
): Promise<void> {
  const measured: Measured[][] = sides.map(() => [])
  for (const { target, next } of sides)
    await load(target, next(1), { connections: 1, seconds: 1, isWarmUp: true })
  for (let round = 0; round < rounds; round += 1) {
    const turns = round % 2 === 0 ? [0, 1] : [1, 0]
    for (const turn of turns) {
      const side = sides[turn]
      if (side)
        measured[turn]?.push(
          await load(side.target, side.next(2 + round), { connections: 1, seconds }),
        )
    }
  }
  const [ours, theirs] = measured.map(figuresOf)
  if (!ours || !theirs) return
  say(
    `${name}: coordinator ${told(ours)}; program ${told(theirs)}; ratio of p95 ${(theirs.p95 / ours.p95).toFixed(2)}, of p50 ${(theirs.p50 / ours.p50).toFixed(2)}`,
  )
}

/** A program that keeps many connections busy, whatever the answers are, until told to stop. */
function hammer(target: Target, next: NextAsk): () => Promise<Record<string, number>> {
  const connections = 32
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const statuses: Record<string, number> = {}
  let isOver = false
  const working = Array.from({ length: connections }, async (_, connection) => {
    while (!isOver) {
      const { status } = await send(agent, target, next(connection))
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  })
  return async () => {
    isOver = true
    await Promise.all(working)
    agent.destroy()
    return statuses
  }
}

/** What a coordinator waits alone, and beside a program that asks as fast as it can for a minute and more. */
async function measureNoise(
  coordinator: { target: Target; next: (seed: number) => NextAsk },
  program: { target: Target; next: (seed: number) => NextAsk },
): Promise<void> {
  const watch = (seed: number) =>
    load(coordinator.target, coordinator.next(seed), { connections: 1, seconds: 20 })
  await load(coordinator.target, coordinator.next(1), {
    connections: 1,
    seconds: 2,
    isWarmUp: true,
  })
  const alone = [await watch(3)]
  const stop = hammer(program.target, program.next(4))
  const beside = [await watch(3), await watch(5), await watch(6)]
  const statuses = await stop()
  alone.push(await watch(5))
  const [calm, noisy] = [figuresOf(alone), figuresOf(beside)]
  say(
    `a noisy program: coordinator alone ${told(calm)}, beside it ${told(noisy)}, ratio of p95 ${(noisy.p95 / calm.p95).toFixed(2)}; it was answered ${JSON.stringify(statuses)} in 60 s`,
  )
}

async function measure(url: string, bank: BenchPeople): Promise<void> {
  const { pool, close } = openDatabase({ url, max: 1, onError: (error) => say(error.message) })
  const client = await pool.connect()
  await client.query('set role none; set statement_timeout = 0')
  const owner = client as unknown as Db['$client']
  await addPartners(owner)
  const near = await addOpportunities(owner, bank.nearOpportunities.slice(0, 100))
  const wide = await addOpportunities(owner, bank.wideOpportunities.slice(0, 100))
  const token = await addProgram(owner)
  client.release()
  const words = bank.people.slice(0, 500).map(({ offers }) => offers.split(' ').slice(0, 2))
  const matchesOf = (ids: readonly string[]) =>
    ids.map((id) => `/api/v1/opportunities/${id}/matches?limit=50`)
  const searches = words.map(
    (each) => `/api/v1/leaders?limit=25&search=${encodeURIComponent(each.join(' '))}`,
  )
  const lists = bank.themes.map(({ code }) => `/api/v1/leaders?limit=25&theme=${code}`)
  const server = await startServer('app', url, { CLIENT_REQUESTS_A_MINUTE: '1000000' })
  try {
    const coordinator = { port: server.port, token: bank.token }
    const program = { port: server.port, token }
    const both = (ours: readonly string[], theirs: readonly string[]) => [
      { target: coordinator, next: asking(ours) },
      { target: program, next: asking(theirs) },
    ]
    await compare('search', both(searches, searches))
    await compare('list', both(lists, lists))
    await compare(
      'match in reach',
      both(matchesOf(bank.nearOpportunities.slice(0, 100)), matchesOf(near)),
    )
    await compare(
      'match anywhere',
      both(matchesOf(bank.wideOpportunities.slice(0, 100)), matchesOf(wide)),
    )
    say(`memory of the server: ${server.residentMb().toFixed(0)} MB`)
  } finally {
    await server.stop()
  }
  const limited = await startServer('app', url)
  try {
    const paths = matchesOf(bank.nearOpportunities.slice(0, 100))
    await measureNoise(
      { target: { port: limited.port, token: bank.token }, next: asking([...paths, ...lists]) },
      { target: { port: limited.port, token }, next: asking([...matchesOf(wide), ...searches]) },
    )
  } finally {
    await limited.stop()
    await close()
  }
}

await onBenchBank({ keep: values.keep, size, log: say }, measure)
