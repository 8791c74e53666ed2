import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../../server/src/core/embedded.ts'
import { migrateDatabase } from '../../../server/src/database.ts'
import { openPool } from '../../support/cluster.ts'
import { makeWorld } from '../../support/world.ts'
import { makeFolder } from './place.ts'

/** Makes the bank that every suite begins with, once; vitest calls what this answers when the run has ended. */
export async function setup(project: TestProject): Promise<() => void> {
  const { folder, remove } = makeFolder()
  try {
    const dataDir = join(folder, 'data')
    const postgres = await startEmbedded({ dataDir, fsync: false })
    await migrateDatabase(postgres.url)
    const owner = openPool({ connectionString: postgres.url, max: 1 })
    const world = await makeWorld(owner)
    await owner.end()
    await postgres.stop()
    project.provide('faultBank', { dataDir, world })
  } catch (error) {
    remove()
    throw error
  }
  return remove
}
