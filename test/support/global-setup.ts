import type { TestProject } from 'vitest/node'
import * as migrations from '../../server/src/core/migrate.ts'
import { startTestCluster } from './cluster.ts'

// Until migrateDatabase exists the template is empty.
const migrate =
  (migrations as { migrateDatabase?: (url: string) => Promise<void> }).migrateDatabase ??
  (() => Promise.resolve())

/** Starts one PostgreSQL for the whole run; vitest calls what this answers when the run has ended. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await startTestCluster(migrate)
  project.provide('testCluster', cluster)
  return stop
}
