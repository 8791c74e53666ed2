import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runMigrations } from '../../server/src/core/migrate.ts'
import { keepFaultFigures } from '../support/figures.ts'
import { makeFolder, openCluster, world } from './support/place.ts'
import { query, Server } from './support/server.ts'
import { expectKept, Writers } from './support/writers.ts'

// A newer version migrates while an older one serves.

let cluster: Awaited<ReturnType<typeof openCluster>>
let server: Server
const { folder, remove } = makeFolder()
/** So many readings of people, for an index that takes a while. */
const rows = 500_000

beforeAll(async () => {
  cluster = await openCluster()
  server = await Server.on({ DATABASE_URL: cluster.url, DRAIN_SECONDS: '0' })
  await server.start()
  await query(
    cluster.url,
    `create table thing as select at as id, md5(at::text) as words from generate_series(1, ${rows}) at`,
  )
})

afterAll(async () => {
  await server.stop()
  await cluster.close()
  remove()
})

test('an index and a column come while people write: nobody is refused or waits for long', async () => {
  const migrations = join(folder, 'migrations')
  cpSync(fileURLToPath(new URL('../../migrations', import.meta.url)), migrations, {
    recursive: true,
  })
  writeFileSync(
    join(migrations, '9998_index.sql'),
    `-- no transaction
create index concurrently if not exists leader_by_offers on leader (offers, name);
create index concurrently if not exists thing_by_words on thing (words);
`,
  )
  writeFileSync(join(migrations, '9999_column.sql'), 'alter table leader add column newer text;')
  const journal = new Writers(() => server.port, world().coordinator.token)
  journal.begin(10, { restMs: 20 })
  await journal.more(100)
  const usualMs = journal.longestMs
  const began = performance.now()
  const { applied } = await runMigrations({
    url: cluster.url,
    folder: migrations,
    after: () => Promise.resolve(),
  })
  const tookMs = performance.now() - began
  await journal.more(100)
  await journal.finish()
  expectKept(journal, await journal.compare(cluster.url))
  expect(applied).toEqual(['9998_index.sql', '9999_column.sql'])
  const invalid = await query(cluster.url, 'select from pg_index where not indisvalid')
  expect(invalid).toEqual([])
  expect(journal.shed).toBe(0)
  // Nobody waits longer than half a second more than the longest did before.
  expect(journal.longestMs).toBeLessThan(usualMs + 500)
  keepFaultFigures('R-10', 'index', {
    writers: 10,
    rows,
    tookMs: Math.round(tookMs),
    usualMs: Math.round(usualMs),
    longestMs: Math.round(journal.longestMs),
    refused: journal.shed,
    invalid: invalid.length,
  })
})
