import { readFileSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import type pg from 'pg'

/**
 * Lets a process of this machine give way to whatever else wants a processor. Where Linux shares processors out among
 * sessions (autogroup), the priority of a process counts within its session alone, and that of its session among the
 * others. It must have one of its own: a thread, or a command, would take along whatever else is in its session.
 */
export function letGiveWay(
  pid: number,
  priority: number = constants.priority.PRIORITY_BELOW_NORMAL,
): void {
  try {
    setPriority(pid, priority)
    writeFileSync(`/proc/${pid}/autogroup`, String(priority))
  } catch {
    // It has ended already, it is somebody else's, or the system knows of no such thing: it works as anybody does.
  }
}

/** What the driver does not tell of a connection in its types. */
type WithSocket = pg.PoolClient & { connection: { stream: { localPort?: number } } }

/**
 * The same for the process of the database that serves a connection, where that is on this machine and serves nobody else: its
 * title then names the port of our end. Not less than a little: while it holds what others need as well, they wait for its
 * turns.
 */
export async function letBackendGiveWay(client: pg.PoolClient): Promise<void> {
  const { localPort } = (client as WithSocket).connection.stream
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const pid = rows[0]?.pid
  if (pid !== undefined && localPort !== undefined && titleOf(pid).includes(`(${localPort})`))
    letGiveWay(pid)
}

function titleOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
