import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runBank } from '../../server/src/cli/bank.ts'
import { readConfig } from '../../server/src/core/config.ts'
import { openDatabase, type Database } from '../../server/src/core/db.ts'
import { makeDemoBank } from '../../server/src/modules/demo/bank.rules.ts'
import {
  BankNotEmpty,
  demoSignInLines,
  loadDemoBank,
  loadDemoIfEmpty,
} from '../../server/src/modules/demo/demo.actions.ts'
import type { ShownTable } from '../../server/src/modules/equality/equality.rules.ts'
import { openTestDatabase, type TestDatabase } from '../support/cluster.ts'

const today = '2026-03-10'
let opened: TestDatabase
let database: Database

beforeAll(async () => {
  opened = await openTestDatabase()
  database = openDatabase({ url: opened.url, max: 3, onError: () => undefined })
  await loadDemoBank(database.pool, { seed: 2013, today })
}, 60_000)
afterAll(async () => {
  await database.close()
  await opened.close()
})

async function countOf(text: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    `select count(*)::int as count from ${text}`,
  )
  return rows[0]?.count ?? -1
}

describe('a demo in the database', () => {
  test('is the generated bank, row by row', async () => {
    const bank = makeDemoBank({ seed: 2013, today })
    const tables = {
      organisation: bank.organisations,
      account: bank.accounts,
      leader: bank.leaders,
      leader_attribute: bank.ratings,
      leader_stage: bank.stages,
      leader_consent: bank.consents,
      leader_note: bank.notes,
      opportunity: bank.opportunities,
      placement: bank.placements,
      joining: bank.joinings,
      contact_question: bank.questions,
      message: bank.messages,
      subject_request: bank.requests,
      breach: bank.breaches,
    }
    for (const [table, rows] of Object.entries(tables)) {
      const { rows: found } = await database.pool.query<{ id: string }>(
        `select id from ${table} order by id`,
      )
      expect(
        found.map(({ id }) => id),
        table,
      ).toEqual(rows.map(({ id }) => id).toSorted())
    }
    const [una] = bank.leaders
    const { rows: stored } = await database.pool.query('select * from leader where id = $1', [
      una?.id,
    ])
    expect(stored[0]).toMatchObject({
      name: una?.name,
      half_days: una?.halfDays,
      themes: una?.themes,
      support_needs: una?.supportNeeds,
      interests: [],
      recognition_note: null,
      joined_on: una?.joinedOn,
    })
  })

  test('leaves no page of duties, ways in and messages empty', async () => {
    for (const [least, what] of [
      [3, `joining where state = 'open' and source = 'nomination' and email is not null`],
      [2, `joining where state = 'open' and source = 'nomination' and phone is not null`],
      [2, `joining where state = 'open' and source = 'invitation' and leader_id is not null`],
      [3, `joining where state = 'open' and source = 'self' and answers is not null`],
      [7, `joining where state = 'joined' and leader_id is not null`],
      [1, `subject_request where status = 'open' and due_on < '${today}'`],
      [1, `subject_request where status = 'open' and due_on between '${today}' and '2026-03-15'`],
      [4, `subject_request where status <> 'open'`],
      [2, `breach where status = 'open'`],
      [10, `contact_question where answer = 'yes'`],
      [5, `contact_question where answered_at is null and closed_at is null`],
      [2, `message where state = 'queued' and channel <> 'email'`],
      [3, `message where state = 'failed'`],
      [60, `message where state = 'sent'`],
      [2, `consent_wording where purpose = 'story'`],
    ] as const)
      expect(await countOf(what), what).toBeGreaterThanOrEqual(least)
    expect(await countOf(`joining where state = 'open' and address_digest is null`)).toBe(0)
  })

  test('has equality numbers, of which the small ones are hidden', async () => {
    const { rows } = await database.pool.query<{ report: { tables: ShownTable[] } }>(
      `select report from equality_snapshot s join organisation o on o.id = s.organisation_id
       where o.name like 'Mereland Partnership%' and month = '2026-03-01'`,
    )
    const counts = (rows[0]?.report.tables ?? []).flatMap(({ answers }) =>
      answers.map(({ count }) => count),
    )
    expect(counts.filter((count) => count === null).length).toBeGreaterThan(8)
    expect(counts.filter((count) => count !== null).length).toBeGreaterThan(15)
    expect(await countOf('equality_change')).toBe(0)
  })

  test('keeps untold apart from none', async () => {
    expect(await countOf('leader where support_needs is null')).toBeGreaterThan(100)
    expect(await countOf(`leader where support_needs = '[]'`)).toBeGreaterThan(100)
    expect(await countOf(`leader where jsonb_typeof(support_needs) = 'null'`)).toBe(0)
  })

  test('can be searched and matched at once: every copy is there', async () => {
    expect(await countOf('leader_card')).toBe(await countOf('leader_card_source'))
    expect(await countOf('leader_card where matchable')).toBeGreaterThan(600)
    expect(await countOf(`leader_card where not is_holder`)).toBeGreaterThan(20)
    expect(await countOf('leader_search')).toBeGreaterThan(1_100)
    expect(await countOf('opportunity_card')).toBe(
      await countOf(`opportunity where status in ('draft', 'checked', 'open')`),
    )
  })

  test('passes the check of the command line', async () => {
    const out: string[] = []
    const say = (line: string) => out.push(line)
    const environment = { DATABASE_URL: opened.url }
    expect(await runBank(['check'], { environment, out: say, err: say })).toBe(0)
    expect(out).toEqual(['Everything agrees.'])
  })

  test('is recorded, and audited once', async () => {
    const { rows } = await database.pool.query(`select value from installation where name = 'demo'`)
    expect(rows).toEqual([{ value: { seed: 2013, today, leaders: 1_200 } }])
    expect(await countOf(`audit_event where event = 'demo.loaded'`)).toBe(1)
  })

  test('is never mixed into a bank that has somebody in it', async () => {
    await expect(loadDemoBank(database.pool, { seed: 1, today })).rejects.toThrow(BankNotEmpty)
    expect(await countOf('leader')).toBe(1_200)
    const config = { ...readConfig({}), demo: true }
    expect(await loadDemoIfEmpty(database.pool, config)).toBe(false)
  })

  test('offers a one-click address for each of its four accounts, and none where it is no demo', async () => {
    const config = { ...readConfig({}), demo: true, publicUrl: 'http://bank.example' }
    const lines = await demoSignInLines(database.pool, database.db, config)
    expect(lines).toHaveLength(4)
    for (const line of lines)
      expect(line).toMatch(/http:\/\/bank\.example\/sign-in\/link#[\w-]{40,}$/)
    expect(await countOf(`sign_in_link where expires_at > now() + interval '11 hours'`)).toBe(4)
    expect(await demoSignInLines(database.pool, database.db, { ...config, demo: false })).toEqual(
      [],
    )
  })

  test('has a leader who signs in to their own record', async () => {
    const { rows } = await database.pool.query(
      `select l.name, l.status from account a join leader l on l.account_id = a.id
       where a.email = 'leader@demo.example' and a.staff_role is null and not a.administrator`,
    )
    expect(rows).toEqual([{ name: 'Nerys Hallowby', status: 'active' }])
  })
})
