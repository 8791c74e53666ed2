import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { startEmbedded } from '../../../server/src/core/embedded.ts'
import type { World } from '../../support/world.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with a migrated bank and its world in it, to be copied. */
    faultBank: { dataDir: string; world: World }
  }
}

/** A folder of the caller's own that the database's account can pass through. */
export function makeFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'people-bank-faults-'))
  chmodSync(folder, 0o711)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export const world = (): World => inject('faultBank').world

/** Copies the bank that every suite begins with; `cp` keeps whose files they are. */
export function copyBank(to: string): string {
  const dataDir = join(to, 'data')
  spawnSync('cp', ['-a', inject('faultBank').dataDir, dataDir])
  return dataDir
}

/** A PostgreSQL of the caller's own with a bank in it, as careful with every commit as a real one. */
export async function openCluster(
  database = 'people_bank',
): Promise<{ url: string; close: () => Promise<void> }> {
  const { folder, remove } = makeFolder()
  const postgres = await startEmbedded({ dataDir: copyBank(folder), database })
  return {
    url: postgres.url,
    async close() {
      await postgres.stop()
      remove()
    },
  }
}
