import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '../../server/src/database.ts'
import { startTestCluster } from './cluster.ts'

/** Starts one PostgreSQL for the whole run; vitest calls what this answers when the run has ended. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await startTestCluster(migrateDatabase)
  project.provide('testCluster', cluster)
  return stop
}
