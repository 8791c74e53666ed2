import { expect, test } from 'vitest'
import { sealRecords, verifyRecords } from '../../../server/src/core/seals.ts'
import { keepFigures } from '../../support/figures.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank()
const administrator = () => bank().as(bank().world.administrator)
const verification = async () => (await administrator().post('/record-checks')).json()

test('200: a change stands in the record at once, and in the chain once it is sealed', async () => {
  const made = await bank()
    .as(bank().world.coordinator)
    .post('/leaders', { body: { name: 'Recorded Person' } })
  const query = { event: 'leaders.registered', subjectId: made.json().id }
  const find = async () => (await administrator().get('/audit-events', { query })).json().items
  expect(await find()).toMatchObject([{ actor: { name: 'coordinator' }, sealed: false }])
  expect(JSON.stringify(await find())).not.toContain('Recorded Person')
  expect(await sealRecords(bank().database.pool)).toBeGreaterThan(0)
  expect(await find()).toMatchObject([{ sealed: true }])
  expect(await sealRecords(bank().database.pool)).toBe(0)
  expect(await verification()).toMatchObject({ broken: null, unsealed: 0 })
})

test(
  'a thousand writers at once, and sealers among them: one chain, every row in it once',
  { timeout: 60_000 },
  async () => {
    const coordinator = bank().as(bank().world.coordinator)
    const { homeLeader } = bank().world
    let isOver = false
    const sealing = [1, 2, 3].map(async () => {
      while (!isOver) await sealRecords(bank().database.pool).catch(() => 0)
    })
    const before = (await verifyRecords(bank().database.db)).rows
    for (let round = 0; round < 20; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => coordinator.get(`/leaders/${homeLeader}`)),
      )
      for (const { statusCode } of answers) expect([200, 503]).toContain(statusCode)
    }
    isOver = true
    await Promise.all(sealing)
    await sealRecords(bank().database.pool)
    const after = await verifyRecords(bank().database.db)
    expect(after).toMatchObject({ broken: null, unsealed: 0 })
    expect(after.rows - before).toBeGreaterThan(500)
    keepFigures('G-05', 'chain', { writers: 1_000, forks: after.broken ? 1 : 0 })
    const { rows } = await bank().owner.query(
      `select id from record_seal s, unnest(s.access_ids || s.audit_ids) id group by id having count(*) > 1`,
    )
    expect(rows).toEqual([])
  },
)

test('one changed byte, one row gone, and one seal made anew are each found', async () => {
  await sealRecords(bank().database.pool)
  const { owner } = bank()
  const [event] = (
    await owner.query(`select id, purpose from access_event order by id desc limit 1`)
  ).rows
  const set = (purpose: string) =>
    owner.query('update access_event set purpose = $2 where id = $1', [event.id, purpose])
  await set(`${event.purpose.slice(0, -1)}x`)
  expect((await verification()).broken).toMatchObject({ rowIds: [event.id] })
  await set(event.purpose)
  expect((await verification()).broken).toBeNull()
  const client = await owner.connect()
  await client.query('begin')
  await client.query(
    'delete from audit_event where id = (select min(id::text)::uuid from audit_event)',
  )
  await client.query('commit')
  client.release()
  expect((await verification()).broken.rowIds).toHaveLength(1)
})

test('the app may neither change nor take away a row or a seal', async () => {
  for (const table of ['audit_event', 'access_event', 'record_seal'])
    for (const statement of [
      `delete from ${table}`,
      `update ${table} set at = now()`,
      `truncate ${table}`,
    ])
      await expect(bank().database.pool.query(statement), statement).rejects.toThrow(
        /permission denied/,
      )
})
