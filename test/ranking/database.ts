import pg from 'pg'
import { drizzle } from 'drizzle-orm/node-postgres'
import { connectionManner, type Db } from '../../server/src/core/db.ts'
import { Registers } from '../../server/src/modules/leaders/columns.queries.ts'
import { OpportunityRegister } from '../../server/src/modules/opportunities/columns.queries.ts'
import { findTermNumbers } from '../../server/src/modules/vocabulary/numbers.queries.ts'
import type { NumberOf } from '../../server/src/modules/vocabulary/numbers.queries.ts'
import { openTestDatabase } from '../support/cluster.ts'

export interface RankingDatabase {
  db: Db
  registers: Registers
  opportunities: OpportunityRegister
  numberOf: NumberOf
  close(): Promise<void>
}

/** An owner's connection to a database of one's own, where words used stand at both ends of masks. */
export async function openRankingDatabase(): Promise<RankingDatabase> {
  const database = await openTestDatabase()
  const client = new pg.Client({ connectionString: database.url, ...connectionManner })
  await client.connect()
  await client.query(`set timezone = 'UTC'`)
  await client.query(`set synchronous_commit = off`)
  await client.query(`update term set number = 126 where kind = 'theme' and number = 62`)
  await client.query(`update term set number = case code when 'autism' then 63 when 'dementia' then 125 else 62 end
    where kind = 'theme' and code in ('autism', 'dementia', 'type_1_diabetes')`)
  await client.query(`update term set number = 62 where kind = 'language' and code = 'bsl'`)
  const db = drizzle(client) as unknown as Db
  return {
    db,
    registers: new Registers(db),
    opportunities: new OpportunityRegister(db),
    numberOf: await findTermNumbers(db),
    async close() {
      await client.end()
      await database.close()
    },
  }
}
