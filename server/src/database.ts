import { fileURLToPath } from 'node:url'
import { randomBytes } from 'node:crypto'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Db } from './core/db.ts'
import { backgroundTasks } from './background.ts'
import { installJobs } from './core/jobs.ts'
import { runMigrations } from './core/migrate.ts'
import { seedConsents } from './modules/leaders/consents.queries.ts'
import { seedPlaces } from './modules/vocabulary/places.actions.ts'
import { seedVocabulary } from './modules/vocabulary/seed.actions.ts'

/** Brings a database to this version: schema, vocabulary, places, queues, and the keys of the installation. */
export async function migrateDatabase(url: string, log?: (line: string) => void): Promise<void> {
  await runMigrations({
    url,
    folder: fileURLToPath(new URL('../../migrations', import.meta.url)),
    after: async (client) => {
      // The same connection as the migrations, so that seeding stands under their lock.
      const tx = drizzle(client) as unknown as Db
      await client.query('begin')
      await seedVocabulary(tx)
      await seedPlaces(tx)
      await seedConsents(tx)
      await client.query(
        `insert into installation (name, value)
         values ('cursor_key', to_jsonb($1::text)), ('equality_key', to_jsonb($2::text)) on conflict do nothing`,
        [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')],
      )
      await client.query(
        `insert into installation (name, value)
         values ('erasure_key', to_jsonb($1::text)), ('webhook_key', to_jsonb($2::text)) on conflict do nothing`,
        [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')],
      )
      await client.query('commit')
      await installJobs(
        client,
        url,
        backgroundTasks.map(({ kind }) => kind),
      )
    },
    ...(log ? { log } : {}),
  })
}
