import fc from 'fast-check'
import type pg from 'pg'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MaskColumn } from '../../server/src/core/columns.ts'
import { connectionManner, type Db } from '../../server/src/core/db.ts'
import { refreshOpportunityCard } from '../../server/src/modules/opportunities/card.queries.ts'
import { OpportunityRegister } from '../../server/src/modules/opportunities/columns.queries.ts'
import { offerFlag, offerLayout } from '../../server/src/modules/opportunities/columns.rules.ts'
import { newId, opportunityRow } from '../ranking/bank-rows.ts'
import { insertRows } from '../ranking/bank-store.ts'
import { openPool, openTestDatabase } from '../support/cluster.ts'
import { offers } from '../support/match-arbitraries.ts'
import { organisationIds } from '../support/match-draws.ts'

// Opportunities in memory against the table that they are a copy of.

let pool: pg.Pool
let close: () => Promise<void>
beforeAll(async () => {
  const database = await openTestDatabase()
  pool = openPool({ connectionString: database.url, max: 4, ...connectionManner })
  close = async () => {
    await pool.end()
    await database.close()
  }
  for (const id of organisationIds)
    await pool.query(
      `insert into organisation (id, name, sector) values ($1::uuid, $1::text, 'other')`,
      [id],
    )
}, 60_000)
afterAll(() => close())

const dbOf = (client: pg.ClientBase) => ({ $client: client }) as unknown as Db
const registerOf = () => new OpportunityRegister(drizzle(pool) as Db)

/** Stores what was drawn by this seed, packed. */
async function addOffers(client: pg.ClientBase, count: number, seed: number): Promise<string[]> {
  const drawn = fc
    .sample(offers({ min: 4, max: 8 }), { numRuns: count, seed })
    .flatMap(({ opportunities }) => opportunities)
    .slice(0, count)
    .map((offer) => ({ ...offer, id: newId() }))
  const rows = drawn.map((offer, at) => ({
    ...opportunityRow(offer, null),
    status: at % 4 === 1 ? 'draft' : 'open',
    first_step: at % 3 === 1,
  }))
  await insertRows(dbOf(client), 'opportunity', rows)
  const ids = drawn.map(({ id }) => id)
  await refreshOpportunityCard(dbOf(client), ids)
  return ids
}

type Fields = Record<string, string>

async function inTable(): Promise<Map<string, Fields>> {
  const { rows } = await pool.query<Record<string, unknown> & { opportunity_id: string }>(
    'select c.*, o.first_step from opportunity_card c join opportunity o on o.id = c.opportunity_id',
  )
  return new Map(
    rows.map((row) => {
      const flags =
        Number(row['online']) * offerFlag.online +
        Number(row['need_reach']) * offerFlag.needReach +
        Number(row['need_times']) * offerFlag.needTimes +
        Number(row['excludes_employed']) * offerFlag.excludesEmployed +
        Number(row['is_draft']) * offerFlag.draft +
        Number(row['first_step']) * offerFlag.firstStep
      const { masks, ints, smalls } = offerLayout
      const names = [...masks, ...ints, ...smalls]
      return [
        row.opportunity_id,
        Object.fromEntries(
          names.map((name) => [name, String(name === 'flags' ? flags : row[name])]),
        ),
      ]
    }),
  )
}

async function inMemory(register: OpportunityRegister): Promise<Map<string, Fields>> {
  const columns = await register.read()
  const maskAt = ({ low, high }: MaskColumn, slot: number) =>
    String(BigInt(low[slot] ?? 0) | (BigInt(high[slot] ?? 0) << 32n))
  return new Map(
    Array.from({ length: columns.size }, (_none, slot) => [
      columns.idAt(slot),
      Object.fromEntries([
        ...offerLayout.masks.map((name) => [name, maskAt(columns.masks[name], slot)]),
        ...offerLayout.ints.map((name) => [name, String(columns.ints[name][slot])]),
        ...offerLayout.smalls.map((name) => [name, String(columns.smalls[name][slot])]),
      ]),
    ]),
  )
}

async function expectInStep(register: OpportunityRegister): Promise<number> {
  const stored = await inTable()
  expect(await inMemory(register)).toEqual(stored)
  return stored.size
}

describe('opportunities in memory', () => {
  test('hold every field as it is stored, however many there are', async () => {
    const client = await pool.connect()
    // More than are read at once.
    await addOffers(client, 1_100, 1)
    client.release()
    expect(await expectInStep(registerOf())).toBeGreaterThan(1_000)
  })

  test('follow what comes, changes and goes', async () => {
    const register = registerOf()
    const client = await pool.connect()
    const [first = '', second = '', third = ''] = await addOffers(client, 6, 2)
    await expectInStep(register)
    await client.query('update opportunity set first_step = true, hours_month = 7 where id = $1', [
      first,
    ])
    await client.query(`update opportunity set status = 'filled' where id = $1`, [second])
    await refreshOpportunityCard(dbOf(client), [first, second])
    const columns = await register.read()
    expect(columns.slotOf(second)).toBe(-1)
    expect(columns.smalls.hours[columns.slotOf(first)]).toBe(7)
    await expectInStep(register)
    await client.query('delete from opportunity where id = $1', [third])
    await expectInStep(register)
    expect((await register.read()).slotOf(third)).toBe(-1)
    client.release()
  })

  test('miss nothing of a transaction that began before a look and ended after it', async () => {
    const register = registerOf()
    const slow = await pool.connect()
    const quick = await pool.connect()
    await register.read()
    await slow.query('begin')
    const [late = ''] = await addOffers(slow, 1, 3)
    await addOffers(quick, 2, 4)
    await expectInStep(register)
    expect((await register.read()).slotOf(late)).toBe(-1)
    await slow.query('commit')
    expect((await register.read()).slotOf(late)).toBeGreaterThanOrEqual(0)
    await expectInStep(register)
    slow.release()
    quick.release()
  })

  test('are read anew after the table was emptied', async () => {
    const register = registerOf()
    await expectInStep(register)
    await pool.query(
      `begin; create table kept as select * from opportunity_card; truncate opportunity_card;
      insert into opportunity_card select * from kept limit 3; drop table kept; commit`,
    )
    expect(await expectInStep(register)).toBe(3)
  })
})
