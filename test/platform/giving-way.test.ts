import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants, getPriority } from 'node:os'
import { expect, inject, test } from 'vitest'
import { openDatabase } from '../../server/src/core/db.ts'
import { letGiveWay } from '../../server/src/core/giving-way.ts'

const low = constants.priority.PRIORITY_BELOW_NORMAL
const isLinux = process.platform === 'linux'
/** The priority of a session, where the system has such a thing. */
function ofSession(pid: number): number {
  try {
    const [, nice] = / nice (-?\d+)/.exec(readFileSync(`/proc/${pid}/autogroup`, 'utf8')) ?? []
    return Number(nice)
  } catch {
    return low
  }
}

test.runIf(isLinux)('a process with a session of its own gives way, as such and in it', () => {
  const child = spawn('sleep', ['20'], { detached: true, stdio: 'ignore' })
  const pid = child.pid ?? 0
  try {
    letGiveWay(pid)
    expect(getPriority(pid)).toBe(low)
    expect(ofSession(pid)).toBe(low)
    letGiveWay(2 ** 22 + 1)
  } finally {
    child.kill()
  }
})

/** Over the network: a socket file has no port to tell its two ends by. */
const priorities = async (givesWay: boolean) => {
  const url = new URL(inject('testCluster').maintenanceUrl)
  url.searchParams.delete('host')
  const { pool, close } = openDatabase({
    ...{ url: url.href, max: 1, givesWay },
    onError: () => undefined,
  })
  // The role of the app is not known to this database.
  pool.options.options = ''
  try {
    const client = await pool.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    client.release()
    const pid = rows[0]?.pid ?? 0
    return [getPriority(pid), ofSession(pid)]
  } finally {
    await close()
  }
}

const isGiven = Boolean(process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL'])

test.runIf(isLinux && !isGiven)('so does what the database does for whoever says so', async () => {
  expect((await priorities(false))[0]).toBe(0)
  expect(await priorities(true)).toEqual([low, low])
})
