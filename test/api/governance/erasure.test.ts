import { writeXlsx } from 'hucre'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../server/src/core/ids.ts'
import { dumpOf, plantCanary, type Canary } from '../../support/canaries.ts'
import { keepFigures } from '../../support/figures.ts'
import { testBank } from '../../support/harness.ts'
import { listenToLog } from '../../support/log-lines.ts'
import { refreshCopies } from '../../support/world.ts'

const bank = testBank({ logLevel: 'debug' })
let logged: string[] = []
let gone: Canary
let stays: Canary

const as = ({ token, accountId, leaderId }: Canary) =>
  bank().as({ token, accountId, leaderId, organisationId: null })
const coordinator = () => bank().as(bank().world.coordinator)

const dump = () => dumpOf(bank().owner)

const counts = async () =>
  (
    await bank().owner.query(`select
      (select count(*) from placement) as placements,
      (select count(*) from placement where status = 'ended' and outcome is not null) as outcomes,
      (select count(*) from placement where asked_on is not null) as asked,
      (select count(*) from opportunity) as opportunities,
      (select count(*) from leader where status <> 'erased') as people`)
  ).rows[0]

beforeAll(async () => {
  logged = listenToLog(bank())
  gone = await plantCanary(bank(), 'zqgone')
  stays = await plantCanary(bank(), 'zqstays')
  await refreshCopies(bank().owner)
})

test('what stands of a person before is found by the search of the dump', async () => {
  const text = await dump()
  for (const [where, word] of gone.planted) expect(text, where).toContain(word.toLowerCase())
  for (const known of [gone.email, gone.name.toLowerCase(), gone.phone, gone.accountId])
    expect(text).toContain(known)
})

test('400: a person says that they understood', async () => {
  const answer = await as(gone).post('/me/leader/erasure', { body: { understood: false } })
  expect(answer.statusCode).toBe(400)
})

test('204: erased, nothing of the person is left anywhere, and what was done still counts', async () => {
  const before = await counts()
  const own = await as(gone).get('/me/leader')
  expect(own.statusCode, own.body).toBe(200)
  const answer = await as(gone).post('/me/leader/erasure', { body: { understood: true } })
  expect(answer.statusCode, answer.body).toBe(204)
  const text = await dump()
  const left = text.split('\n').filter((line) => line.includes('zqgone'))
  expect(left).toEqual([])
  keepFigures('G-03', 'dump', { words: gone.planted.size, left: left.length })
  for (const known of [gone.email, gone.name.toLowerCase(), gone.phone])
    expect(text.includes(known), known).toBe(false)
  // The number of the record stays in records of what was done; nothing else leads from it to anybody.
  const { rows } = await bank().owner.query<{ table: string }>(
    `select 'account' as table from account where id = $1 union all select 'session' from session where account_id = $1
     union all select 'card' from leader_card where leader_id = $2 union all select 'search' from leader_search where leader_id = $2
     union all select 'message' from message where leader_id = $2 union all select 'question' from contact_question where leader_id = $2
     union all select 'wish' from contact_wish where leader_id = $2 union all select 'life' from sign_of_life where leader_id = $2`,
    [gone.accountId, gone.leaderId],
  )
  expect(rows).toEqual([])
  expect(await counts()).toEqual({ ...before, people: String(Number(before.people) - 1) })
})

test('nothing of them stands in the log of the server or in a job, before or after', async () => {
  await coordinator().get('/leaders', { query: { search: gone.name } })
  await coordinator().post('/leaders', { body: { name: 'Old List', email: gone.email } })
  const lines = [...logged, ...bank().outbox.sent.map((job) => JSON.stringify(job))]
  expect(lines.length).toBeGreaterThan(4)
  const telling = lines.filter((line) =>
    ['zqgone', gone.email, gone.name.toLowerCase(), gone.phone].some((word) =>
      line.toLowerCase().includes(word),
    ),
  )
  expect(telling).toEqual([])
  keepFigures('G-03', 'log', { lines: lines.length })
})

test('401: the session and every token ended with it', async () => {
  expect((await as(gone).get('/me')).statusCode).toBe(401)
})

test('nobody else lost anything', async () => {
  const answer = await as(stays).get('/me/data')
  const lost = [...stays.planted].filter(([, word]) => !answer.body.includes(word))
  expect(lost).toEqual([])
})

test('the ledger holds fingerprints and days alone', async () => {
  const { rows } = await bank().owner.query('select * from erasure')
  expect(rows).toHaveLength(1)
  expect(rows[0].person).toHaveLength(32)
  expect(rows[0].contacts).toHaveLength(3)
  const years = new Date(rows[0].held_until).getFullYear() - new Date().getFullYear()
  expect(years).toBe(6)
  await expect(
    bank().database.pool.query(`update erasure set held_until = current_date`),
  ).rejects.toMatchObject({ code: '42501' })
})

test('404: they are nowhere to be opened, and no list or search shows them', async () => {
  expect((await coordinator().get(`/leaders/${gone.leaderId}`)).statusCode).toBe(404)
  const list = await coordinator().get('/leaders', { query: { limit: 100 } })
  expect(list.body).not.toContain(gone.leaderId)
  const placements = await bank().owner.query<{ opportunity_id: string }>(
    'select opportunity_id from placement where leader_id = $1',
    [gone.leaderId],
  )
  const shown = await coordinator().get(
    `/opportunities/${placements.rows[0]?.opportunity_id}/placements`,
  )
  expect(shown.statusCode).toBe(200)
  expect(
    shown
      .json()
      .items.map((item: { status: string }) => item.status)
      .toSorted(),
  ).toEqual(['ended', 'withdrawn'])
})

test('409: nobody registers them again by address or number, unless they said yes themselves', async () => {
  for (const body of [
    { name: 'Old List', email: gone.email.toUpperCase() },
    { name: 'Old List', phone: gone.phone },
    {
      name: 'Old List',
      email: gone.email,
      matchConsent: { answer: 'given', method: 'asserted' },
    },
  ]) {
    const answer = await coordinator().post('/leaders', { body })
    expect(answer.statusCode, answer.body).toBe(409)
    expect(answer.json().code).toBe('leaders.erased_before')
  }
  const returned = await coordinator().post('/leaders', {
    body: {
      name: 'Came Back',
      email: gone.email,
      matchConsent: { answer: 'given', method: 'phone' },
    },
  })
  expect(returned.statusCode, returned.body).toBe(201)
})

test('200: an old spreadsheet does not bring them back, and says so', async () => {
  const again = await plantCanary(bank(), 'zqagain')
  await as(again).post('/me/leader/erasure', { body: { understood: true } })
  const file = `Name,Email\nNew Person,new@list.example\nQuilla Zqagain,${again.email}\n`
  const made = await coordinator().post('/imports', {
    body: { fileName: 'old.csv', contentBase64: Buffer.from(file).toString('base64') },
  })
  const rows = await coordinator().get(`/imports/${made.json().id}/rows`, { query: { limit: 10 } })
  const outcomes = rows.json().items.map((row: { outcome: string }) => row.outcome)
  expect(outcomes).toEqual(['create', 'refuse'])
  expect(rows.body).toContain('asked to be erased')
  const found = await coordinator().get(`/imports/${made.json().id}`)
  expect(found.json().counts).toMatchObject({ create: 1, refuse: 1 })
})

test('a workbook that names them goes, also where it does so on a sheet that nobody reads', async () => {
  const named = await plantCanary(bank(), 'zqsheet')
  const book = await writeXlsx({
    sheets: [
      {
        name: 'People',
        rows: [
          ['Name', 'Email'],
          ['Other Person', 'other@list.example'],
        ],
      },
      { name: 'Old', hidden: true, rows: [['Who'], [`Write to ${named.email}`]] },
    ],
  })
  const made = await coordinator().post('/imports', {
    body: { fileName: 'old.xlsx', contentBase64: Buffer.from(book).toString('base64') },
  })
  expect(made.statusCode, made.body).toBe(201)
  await as(named).post('/me/leader/erasure', { body: { understood: true } })
  expect((await coordinator().get(`/imports/${made.json().id}`)).statusCode).toBe(404)
})

test('an account that has worked is emptied rather than lost to what it wrote', async () => {
  const worker = await plantCanary(bank(), 'zqworker')
  await bank().owner.query(
    `insert into leader_note (id, leader_id, words, written_by) values (gen_random_uuid(), $1, 'Kept words', $2)`,
    [stays.leaderId, worker.accountId],
  )
  const answer = await as(worker).post('/me/leader/erasure', { body: { understood: true } })
  expect(answer.statusCode, answer.body).toBe(204)
  expect((await dump()).includes('zqworker')).toBe(false)
  const { rows } = await bank().owner.query(`select status from account where id = $1`, [
    worker.accountId,
  ])
  expect(rows).toEqual([{ status: 'suspended' }])
  expect((await as(worker).get('/me')).statusCode).toBe(401)
})

test('a member of staff erases their own record and keeps their post', async () => {
  const both = await plantCanary(bank(), 'zqboth')
  await bank().owner.query(
    `update account set organisation_id = $2, staff_role = 'coordinator' where id = $1`,
    [both.accountId, bank().world.home],
  )
  const answer = await as(both).post('/me/leader/erasure', { body: { understood: true } })
  expect(answer.statusCode, answer.body).toBe(204)
  expect((await as(both).get('/me')).json()).toMatchObject({
    leaderId: null,
    staffRole: 'coordinator',
  })
})

/** Somebody else of the household, on their way in by the same address. */
async function housemate(email: string): Promise<string> {
  const { rows } = await bank().owner.query<{ id: string }>(
    `insert into joining (id, source, organisation_id, name, email, why, expires_at)
     values ($1, 'nomination', $2, 'Una Doorways', $3, 'Bakes for the ward', '2099-01-01') returning id`,
    [newId(), bank().world.home, email],
  )
  return rows[0]?.id ?? ''
}

test('204: whoever shares the address goes on joining', async () => {
  const leaver = await plantCanary(bank(), 'zqshares')
  const joiningId = await housemate(leaver.email)
  const copy = await as(leaver).get('/me/data')
  expect(copy.body).not.toContain('Una Doorways')
  const answer = await as(leaver).post('/me/leader/erasure', { body: { understood: true } })
  expect(answer.statusCode, answer.body).toBe(204)
  const { rows } = await bank().owner.query(
    `select state, name, exists (select from joining where lower(email) = $2 and name <> 'Una Doorways') as others
     from joining where id = $1`,
    [joiningId, leaver.email],
  )
  expect(rows).toEqual([{ state: 'open', name: 'Una Doorways', others: false }])
})
