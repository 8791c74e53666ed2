import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedError } from './embedded-error.ts'

/** Who holds a data folder: a server stays, a command on the command line soon ends. */
export type Holder = 'server' | 'command'

export interface DataLock {
  release: () => Promise<void>
}

const SQLITE_BUSY = 5

/**
 * Takes the data folder for this process, or answers undefined when another one has it.
 *
 * Node knows no file locks, and a file with a process number in it is a race. SQLite holds a lock
 * of the operating system for as long as a transaction is open, and the kernel lifts it however the
 * process ends, so an empty SQLite file is the lock.
 */
async function tryLock(dataDir: string, holder: Holder): Promise<DataLock | undefined> {
  const file = new DatabaseSync(join(dataDir, 'lock'), { timeout: 0 })
  try {
    file.exec('PRAGMA journal_mode = OFF; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined
    throw error
  }
  const note = join(dataDir, 'lock.json')
  await writeFile(note, `${JSON.stringify({ holder, pid: process.pid })}\n`)
  let isHeld = true
  return {
    async release() {
      if (!isHeld) return
      isHeld = false
      await rm(note, { force: true })
      file.close()
    },
  }
}

async function readHolder(dataDir: string): Promise<{ holder?: Holder; pid?: number }> {
  try {
    return JSON.parse(await readFile(join(dataDir, 'lock.json'), 'utf8')) as { holder?: Holder }
  } catch {
    return {}
  }
}

/**
 * Takes the data folder, waiting for a command that is about to end but never for a server.
 * `whileHeld` is asked on each try; when it answers something, that is returned instead of a lock.
 */
export async function lockDataDir<T = never>(
  dataDir: string,
  holder: Holder,
  options: { waitMs: number; whileHeld?: () => Promise<T | undefined> },
): Promise<DataLock | T> {
  const deadline = Date.now() + options.waitMs
  for (;;) {
    const lock = await tryLock(dataDir, holder)
    if (lock) return lock
    const other = await options.whileHeld?.()
    if (other !== undefined) return other
    const { holder: held, pid } = await readHolder(dataDir)
    const isWorthWaiting = options.whileHeld !== undefined || held !== 'server'
    if (!isWorthWaiting || Date.now() > deadline) {
      const who = held === 'command' ? 'command' : 'server'
      throw new EmbeddedError(
        'embedded.in_use',
        `Another People Bank ${who}${pid ? ` (process ${pid})` : ''} is using the data folder ` +
          `${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
      )
    }
    await sleep(50)
  }
}
