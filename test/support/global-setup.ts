import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '../../server/src/database.ts'
import { createDatabase, openPool, startTestCluster } from './cluster.ts'
import { makeWorld } from './world.ts'

/** Starts one PostgreSQL for the whole run; vitest calls what this answers when the run has ended. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await startTestCluster(migrateDatabase)
  project.provide('testCluster', cluster)
  if (!cluster.failure) {
    const name = `${cluster.prefix}_world`
    const connectionString = await createDatabase(cluster, { name, template: cluster.template })
    const owner = openPool({ connectionString, max: 1 })
    project.provide('testWorld', { template: name, world: await makeWorld(owner) })
    await owner.end()
  }
  return stop
}
