import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { commandActor } from './core/access.ts'
import { change } from './core/change.ts'
import type { Db } from './core/db.ts'
import { newId } from './core/ids.ts'
import { replayErasures } from './modules/governance/erasure.actions.ts'
import { ledgerFrom, ledgerText } from './modules/governance/ledger.rules.ts'
import { clearOldErasures, findErasures } from './modules/leaders/erased.queries.ts'

/** Where a server keeps its copy of the ledger of erasures: beside the database, and not in it. */
export const ledgerFileOf = (dataDir: string): string => join(dataDir, 'erasures.jsonl')

/** The text of a file; empty where there is none. */
const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })

/** Writes the ledger to a file that is whole at every moment; leaves it alone where nothing changed. */
export async function writeLedger(db: Db, file: string): Promise<number> {
  const rows = await findErasures(db)
  const text = ledgerText(rows)
  if (text === (await textOf(file))) return rows.length
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.new`, text, { mode: 0o600 })
  await rename(`${file}.new`, file)
  return rows.length
}

/**
 * Applies the ledger of the database, and that of a file, to the register: whoever a restored backup brought
 * back is erased again. Does nothing twice.
 */
export async function replayLedger(
  pool: pg.Pool,
  file: string | null,
): Promise<{ added: number; erased: number }> {
  const lines = file === null ? [] : ledgerFrom(await textOf(file))
  return change(pool, (tx) =>
    replayErasures(
      tx,
      {
        actor: commandActor,
        requestId: newId(),
        operation: 'replayErasures',
        purpose: 'Keeping people erased after a restore',
        record: { audit: 'governance.leader_erased' },
        recorded: false,
      },
      lines,
    ),
  )
}

/** Lines whose time is over go; the file follows the database. */
export async function keepLedger(pool: pg.Pool, db: Db, file: string): Promise<void> {
  await change(pool, clearOldErasures)
  await writeLedger(db, file)
}
