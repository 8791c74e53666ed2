import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Db } from '../../server/src/core/db.ts'
import { startEmbedded } from '../../server/src/core/embedded.ts'
import { migrateDatabase } from '../../server/src/database.ts'
import { sortNameOf } from '../../server/src/modules/leaders/leaders.rules.ts'
import { rebuildLeaderSearch } from '../../server/src/modules/leaders/search.queries.ts'
import { refreshOpportunityCard } from '../../server/src/modules/opportunities/card.queries.ts'
import { drawsFrom, inventPerson, type InventedPerson } from '../../test/search/people.ts'
import { benchOrganisations, makeBenchData } from '../bench-data.ts'
import { endWithParent } from '../parent.ts'

/** How large a bank is made. */
export interface BenchSize {
  leaders: number
  opportunities: number
}

/** Somebody of the bank; `isListed` where lists and searches show them. */
export type BenchPerson = InventedPerson & { leaderId: string; version: number; isListed: boolean }

/** What the measured requests draw from, by the holding organisation's coordinator. */
export interface BenchPeople {
  token: string
  coordinator: { accountId: string; organisationId: string }
  /** In the order of their names' draws: the same for the same size. */
  people: BenchPerson[]
  themes: { code: string; number: number }[]
  /** Held in person, and within reach is essential. */
  nearOpportunities: string[]
  /** Online, or anywhere in the country: nobody is out for the distance. */
  wideOpportunities: string[]
}

type Client = Db['$client']

const token = 'bench-token-0123456789-0123456789-0123456789'
const coordinatorId = '0190b000-0000-7000-8000-00000000000a'
const atOnce = 5_000

/** A PostgreSQL of the bench's own, as careful with every commit as a real one. */
export async function startBenchPostgres(
  keep: string | undefined,
  log: (line: string) => void,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'people-bank-bench-')))
  await mkdir(folder, { recursive: true })
  // As root the database's own account has to pass through.
  await chmod(folder, 0o711)
  const postgres = await startEmbedded({
    dataDir: join(folder, 'data'),
    systemDir: join(folder, 'system'),
    database: 'bench',
    settings: { shared_buffers: '1GB', effective_cache_size: '4GB', synchronous_commit: 'on' },
    log,
  })
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop()
      if (!keep) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Does some measuring on a bank of its own, filled or kept, and ends the process. */
export async function onBenchBank(
  { keep, size, log }: { keep: string | undefined; size: BenchSize; log: (line: string) => void },
  measure: (url: string, bank: BenchPeople) => Promise<void>,
): Promise<never> {
  endWithParent()
  const postgres = await startBenchPostgres(keep, log)
  try {
    await measure(postgres.url, await openBenchBank(postgres.url, size, log))
  } finally {
    await postgres.stop()
  }
  process.exit()
}

/** Migrates and fills a database, unless it holds a bank of this size already. */
export async function openBenchBank(
  url: string,
  size: BenchSize,
  log: (line: string) => void,
): Promise<BenchPeople> {
  await migrateDatabase(url)
  const { pool, close } = openDatabase({ url, max: 1, onError: (error) => log(error.message) })
  const client = await pool.connect()
  try {
    // As the owner and without a limit: this fills a whole bank at once.
    await client.query('set role none; set statement_timeout = 0')
    const { rows } = await client.query<{ value: BenchSize }>(
      `select value from installation where name = 'bench'`,
    )
    const kept = rows[0]?.value
    if (!kept) await fill(client, size, log)
    else if (kept.leaders !== size.leaders || kept.opportunities !== size.opportunities) {
      throw new Error(
        `This folder keeps a bank of ${kept.leaders} leaders, ${kept.opportunities} opportunities`,
      )
    }
    return await findPeople(client, size)
  } finally {
    client.release()
    await close()
  }
}

const inventAll = (leaders: number): InventedPerson[] => {
  const draw = drawsFrom(20)
  return Array.from({ length: leaders }, () => inventPerson(draw))
}

async function fill(client: Client, size: BenchSize, log: (line: string) => void): Promise<void> {
  const db = { $client: client } as unknown as Db
  const began = performance.now()
  const say = (step: string) =>
    log(`  ${step} (${((performance.now() - began) / 1000).toFixed(0)} s)`)
  await makeBenchData(db.$client, size)
  say('people, opportunities and cards')
  await nameEverybody(client, size.leaders)
  await widenSome(client, db)
  say('names and words')
  await rebuildLeaderSearch(db)
  await client.query(
    `insert into account (id, email, name, organisation_id, staff_role)
    values ($1, 'coordinator@bench.example', 'Bench Coordinator', $2, 'coordinator')`,
    [coordinatorId, benchOrganisations.holder],
  )
  await client.query(
    `insert into api_token (id, account_id, name, token_hash, used_at, expires_at)
    values ($1, $1, 'bench', $2, now(), now() + interval '90 days')`,
    [coordinatorId, createHash('sha256').update(token).digest()],
  )
  for (const table of ['leader', 'leader_card', 'leader_search'])
    await client.query(`vacuum full ${table}`)
  await client.query('vacuum analyze')
  await client.query('checkpoint')
  await client.query(`insert into installation (name, value) values ('bench', $1)`, [
    JSON.stringify(size),
  ])
  say('search')
}

/** Gives everybody a name and an offer that a person could misspell; the numbered ones come in order. */
async function nameEverybody(client: Client, leaders: number): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from leader order by sort_name')
  const invented = inventAll(leaders)
  for (let start = 0; start < rows.length; start += atOnce) {
    const part = invented.slice(start, start + atOnce)
    await client.query(
      `update leader l set name = g.name, sort_name = g.sort_name, offers = g.offers
      from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as g (id, name, sort_name, offers)
      where l.id = g.id`,
      [
        rows.slice(start, start + atOnce).map(({ id }) => id),
        part.map(({ name }) => name),
        part.map(({ name }) => sortNameOf(name)),
        part.map(({ offers }) => offers),
      ],
    )
  }
  // Kept where a later run can tell who is who.
  await client.query(
    'create table bench_person (number integer primary key, leader_id uuid not null)',
  )
  await client.query(
    'insert into bench_person select n - 1, id from unnest($1::uuid[]) with ordinality as g (id, n)',
    [rows.map(({ id }) => id)],
  )
  await client.query(
    'update leader_card c set sort_name = l.sort_name from leader l where l.id = c.leader_id',
  )
}

/** Every tenth opportunity is for the whole country: being within reach earns points and is no must. */
async function widenSome(client: Client, db: Db): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `update opportunity set essentials = jsonb_set(essentials, '{reach}', 'false'), radius_km = 200
    where id in (select id from opportunity order by title limit (select count(*) / 10 from opportunity))
    returning id`,
  )
  await refreshOpportunityCard(
    db,
    rows.map(({ id }) => id),
  )
}

async function findPeople(client: Client, size: BenchSize): Promise<BenchPeople> {
  const { rows } = await client.query<{ leader_id: string; version: number; listed: boolean }>(
    `select b.leader_id, l.version, l.status in ('invited', 'active') as listed
    from bench_person b join leader l on l.id = b.leader_id order by b.number`,
  )
  const invented = inventAll(size.leaders)
  const opportunities = async (where: string) => {
    const found = await client.query<{ id: string }>(
      `select id from opportunity where ${where} order by title limit 500`,
    )
    return found.rows.map(({ id }) => id)
  }
  const terms = await client.query<{ code: string; number: number }>(
    `select code, number from term where kind = 'theme' and archived_at is null order by number`,
  )
  return {
    token,
    coordinator: { accountId: coordinatorId, organisationId: benchOrganisations.holder },
    people: rows.map(({ leader_id, version, listed }, index) => ({
      ...(invented[index] as InventedPerson),
      leaderId: leader_id,
      version,
      isListed: listed,
    })),
    themes: terms.rows,
    nearOpportunities: await opportunities(`not online and (essentials -> 'reach')::boolean`),
    wideOpportunities: await opportunities(`online or not (essentials -> 'reach')::boolean`),
  }
}
