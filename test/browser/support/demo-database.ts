import pg from 'pg'
import { inject } from 'vitest'
import { connectionManner } from '../../../server/src/core/db.ts'
import { loadDemoBank } from '../../../server/src/modules/demo/demo.actions.ts'
import {
  createDatabase,
  openPool,
  openTestDatabase,
  type TestDatabase,
} from '../../support/cluster.ts'

/** Whoever comes second to make the demo waits for who came first. */
const DEMO_LOCK = 7_205_759_405

async function makeDemo(name: string): Promise<void> {
  const { maintenanceUrl, template } = inject('testCluster')
  const maintenance = new pg.Client({ connectionString: maintenanceUrl })
  await maintenance.connect()
  try {
    await maintenance.query('SELECT pg_advisory_lock($1)', [DEMO_LOCK])
    const { rowCount } = await maintenance.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      name,
    ])
    if (rowCount) return
    const connectionString = await createDatabase(inject('testCluster'), { name, template })
    const pool = openPool({ connectionString, max: 1, ...connectionManner })
    try {
      await loadDemoBank(pool, { today: new Date().toISOString().slice(0, 10) })
    } finally {
      await pool.end()
    }
  } finally {
    await maintenance.end()
  }
}

/** A copy of the demo bank, which is made once a run, of the caller's own. */
export async function openDemoDatabase(): Promise<TestDatabase> {
  const name = `${inject('testCluster').prefix}_demo`
  await makeDemo(name)
  return openTestDatabase(name)
}
