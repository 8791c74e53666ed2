import type pg from 'pg'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { connectionManner, type Db } from '../../server/src/core/db.ts'
import { Registers } from '../../server/src/modules/leaders/columns.queries.ts'
import { newId } from '../../server/src/core/ids.ts'
import { refreshLeaderCard } from '../../server/src/modules/leaders/card.queries.ts'
import { openPool, openTestDatabase } from '../support/cluster.ts'

// Cards in memory against the table that they are a copy of, with writers that overlap.

const organisation = newId()
let pool: pg.Pool
let close: () => Promise<void>
beforeAll(async () => {
  const database = await openTestDatabase()
  pool = openPool({ connectionString: database.url, max: 30, ...connectionManner })
  close = async () => {
    await pool.end()
    await database.close()
  }
  await pool.query(
    `insert into organisation (id, name, sector) values ($1, 'Holder', 'provider')`,
    [organisation],
  )
}, 60_000)
afterAll(() => close())

const registersOf = () => new Registers(drizzle(pool) as Db)

async function addLeader(client: pg.ClientBase, hours: number): Promise<string> {
  const id = newId()
  await client.query(
    `insert into leader (id, organisation_id, status, name, sort_name, hours_month)
    values ($1, $2, 'active', 'Somebody', 'somebody', $3)`,
    [id, organisation, hours],
  )
  await refreshLeaderCard({ $client: client } as unknown as Db, [id])
  return id
}

async function change(client: pg.ClientBase, id: string, hours: number): Promise<void> {
  await client.query('update leader set hours_month = $2 where id = $1', [id, hours])
  await refreshLeaderCard({ $client: client } as unknown as Db, [id])
}

/** Hours by person, in memory and in the table. */
async function bothOf(registers: Registers) {
  const { columns } = await registers.read(organisation)
  const inMemory = new Map(
    Array.from({ length: columns.size }, (_none, slot) => [
      columns.idAt(slot),
      columns.smalls.hours[slot],
    ]),
  )
  const { rows } = await pool.query<{ leader_id: string; hours: number }>(
    'select leader_id, hours from leader_card where organisation_id = $1',
    [organisation],
  )
  return { inMemory, inTable: new Map(rows.map((row) => [row.leader_id, row.hours])) }
}

async function expectInStep(registers: Registers): Promise<void> {
  const { inMemory, inTable } = await bothOf(registers)
  expect(inMemory).toEqual(inTable)
}

describe('cards in memory', () => {
  test('follow what comes, changes and goes', async () => {
    const registers = registersOf()
    const client = await pool.connect()
    const ids = []
    for (let each = 0; each < 20; each += 1) ids.push(await addLeader(client, each))
    await expectInStep(registers)
    await change(client, ids[3] ?? '', 700)
    await expectInStep(registers)
    await client.query(`update leader set status = 'left' where id = any($1)`, [ids.slice(5, 9)])
    await refreshLeaderCard({ $client: client } as unknown as Db, ids.slice(5, 9))
    await expectInStep(registers)
    await client.query('delete from leader where id = $1', [ids[0]])
    await expectInStep(registers)
    client.release()
  })

  test('miss nothing of a transaction that began before a look and ended after it', async () => {
    const registers = registersOf()
    const slow = await pool.connect()
    const quick = await pool.connect()
    const [one, other] = [await addLeader(quick, 1), await addLeader(quick, 1)]
    await registers.read(organisation)
    await slow.query('begin')
    await change(slow, one, 2)
    await change(quick, other, 3)
    await expectInStep(registers)
    const late = await addLeader(quick, 4)
    await expectInStep(registers)
    await slow.query('commit')
    await expectInStep(registers)
    expect((await bothOf(registers)).inMemory.get(one)).toBe(2)
    await slow.query('begin')
    await change(slow, late, 9)
    await registers.read(organisation)
    await slow.query('rollback')
    await expectInStep(registers)
    slow.release()
    quick.release()
  })

  test('read everything anew after the table was emptied or places moved', async () => {
    const registers = registersOf()
    await expectInStep(registers)
    await pool.query(`insert into place (outcode, number, x, y, latitude, longitude)
      values ('ZZ9', 30000, 7, 8, 50, 0)`)
    expect((await registers.read(organisation)).places.x[30_000]).toBe(7)
    await pool.query(
      'begin; create table kept as select * from leader_card; truncate leader_card; commit',
    )
    await expectInStep(registers)
    await pool.query('insert into leader_card select * from kept; drop table kept')
    await expectInStep(registers)
  })

  test('are followed while nobody asks, and read anew where they were not for an hour', async () => {
    const hour = 3_600_000
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const registers = registersOf()
      // Nothing is read that nobody asked for.
      await registers.keepInStep()
      const { columns } = await registers.read(organisation)
      const client = await pool.connect()
      const id = await addLeader(client, 5)
      client.release()
      vi.advanceTimersByTime(0.9 * hour)
      await registers.keepInStep()
      expect(columns.slotOf(id)).toBeGreaterThanOrEqual(0)
      vi.advanceTimersByTime(0.9 * hour)
      expect((await registers.read(organisation)).columns).toBe(columns)
      vi.advanceTimersByTime(1.1 * hour)
      expect((await registers.read(organisation)).columns).not.toBe(columns)
      await expectInStep(registers)
    } finally {
      vi.useRealTimers()
    }
  })

  test('are read once more where everything changed while they were read', async () => {
    const asked: string[] = []
    const query = async (statement: { name: string }) => {
      asked.push(statement.name)
      const answer = await pool.query(statement as unknown as pg.QueryConfig)
      if (
        statement.name === 'columns_page' &&
        asked.filter((name) => name === statement.name).length === 1
      )
        await pool.query(`update place set x = x + 1 where outcode = 'ZZ9'`)
      return answer
    }
    const registers = new Registers({ $client: { query } } as unknown as Db)
    const { places } = await registers.read(organisation)
    expect(asked.filter((name) => name === 'columns_start')).toHaveLength(2)
    expect(places.x[30_000]).toBe(8)
    await expectInStep(registers)
  })

  test(
    'always hold what was committed before they were asked, under 20 writers and 8 readers',
    { timeout: 60_000 },
    async () => {
      const views = [registersOf(), registersOf()]
      const setup = await pool.connect()
      const ids: string[] = []
      for (let each = 0; each < 20; each += 1) ids.push(await addLeader(setup, 0))
      setup.release()
      const committed = new Map(ids.map((id) => [id, 0]))
      const until = Date.now() + 4_000
      let looks = 0
      const writer = async (id: string) => {
        const client = await pool.connect()
        for (let hours = 1; Date.now() < until; hours += 1) {
          await client.query('begin')
          await change(client, id, hours % 700)
          if (hours % 5 === 0) await client.query('select pg_sleep(0.02)')
          await client.query('commit')
          committed.set(id, hours)
        }
        client.release()
      }
      const reader = async (registers: Registers) => {
        while (Date.now() < until) {
          const before = new Map(committed)
          const { columns } = await registers.read(organisation)
          for (const [id, hours] of before) {
            const held = columns.smalls.hours[columns.slotOf(id)] ?? -1
            // Never behind what was committed when the look was asked for.
            expect((held - (hours % 700) + 700) % 700).toBeLessThan(100)
          }
          looks += 1
        }
      }
      await Promise.all([
        ...ids.map(writer),
        ...views.flatMap((registers) => [1, 2, 3, 4].map(() => reader(registers))),
      ])
      expect(looks).toBeGreaterThan(50)
      for (const registers of views) await expectInStep(registers)
    },
  )
})
