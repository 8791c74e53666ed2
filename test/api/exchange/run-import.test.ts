import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testBank, type Caller } from '../../support/harness.ts'

const bank = testBank()
const agreement = {
  method: 'signed form',
  evidence: 'folder 3',
  agreedOn: new Date().toISOString().slice(0, 10),
}

const upload = (coordinator: Caller, name: string) => {
  const file = readFileSync(new URL(`../../data/${name}`, import.meta.url))
  return coordinator.post('/imports', {
    body: { fileName: name, contentBase64: file.toString('base64') },
  })
}

test('200: the real run does exactly what the dry run showed, and a second run nothing', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const before = (await coordinator.get('/home')).json().leaders.total
  const sent = await upload(coordinator, 'volunteers-windows-1252.csv')
  expect(sent.statusCode, sent.body).toBe(201)
  const { id, counts } = sent.json()
  expect(counts.create).toBeGreaterThan(50)
  const afterDryRun = (await coordinator.get('/home')).json().leaders.total
  expect(afterDryRun).toBe(before)

  const stated = await coordinator.patch(`/imports/${id}`, {
    body: { agreement },
    headers: { 'if-match': String(sent.headers['etag']) },
  })
  expect(stated.json().counts.withoutConsent).toBeLessThan(counts.create)
  const taken = await coordinator.post(`/imports/${id}/run`, {
    headers: { 'if-match': String(stated.headers['etag']) },
  })
  expect(taken.statusCode, taken.body).toBe(200)
  expect(taken.json()).toMatchObject({ status: 'done', counts: stated.json().counts })
  const home = (await coordinator.get('/home')).json().leaders
  expect(home.total).toBe(before + counts.create)

  const again = await upload(coordinator, 'volunteers-windows-1252.csv')
  expect(again.json().counts).toMatchObject({ create: 0, update: 0 })
})

test('200: without a statement of how they agreed, people are registered and cannot be matched', async () => {
  const coordinator = bank().as(bank().world.coordinatorElsewhere)
  const sent = await upload(coordinator, 'members-utf8-bom.csv')
  const { id, counts } = sent.json()
  expect(counts.withoutConsent).toBe(counts.create)
  const before = (await coordinator.get('/home')).json().leaders
  await coordinator.post(`/imports/${id}/run`, {
    headers: { 'if-match': String(sent.headers['etag']) },
  })
  const after = (await coordinator.get('/home')).json().leaders
  expect(after.total).toBe(before.total + counts.create)
  expect(after.matchable).toBe(before.matchable)
})

test('409: a file is taken once, and its contents are wiped', async () => {
  const coordinator = bank().as(bank().world.engagementLead)
  const sent = await upload(coordinator, 'peers-utf16-tab.csv')
  const { id } = sent.json()
  const taken = await coordinator.post(`/imports/${id}/run`, {
    headers: { 'if-match': String(sent.headers['etag']) },
  })
  expect(taken.statusCode, taken.body).toBe(200)
  const twice = await coordinator.post(`/imports/${id}/run`, {
    headers: { 'if-match': String(taken.headers['etag']) },
  })
  expect(twice.statusCode).toBe(409)
  const { rows } = await bank().owner.query('select file from import where id = $1', [id])
  expect(rows).toEqual([{ file: null }])
})

test('200: once taken, each line is still answered for, with its person and without its words', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const words = 'zqwordsofthefile'
  const csv = [
    'Name,E-mail,Postcode,Offers',
    'Wilma Report,wilma@report.example,NR3 1AA,I listen',
    'Wilma Report,wilma@report.example,NR3 1AA,I listen',
    `,,NR3,${words}`,
    `Norma Unreachable,${words},NR3 1AA,I sing`,
  ].join('\n')
  const sent = await coordinator.post('/imports', {
    body: { fileName: 'report.csv', contentBase64: Buffer.from(csv).toString('base64') },
  })
  const { id, counts } = sent.json()
  const planned = (await coordinator.get(`/imports/${id}/rows`)).json().items
  await coordinator.post(`/imports/${id}/run`, {
    headers: { 'if-match': String(sent.headers['etag']) },
  })
  const { items } = (await coordinator.get(`/imports/${id}/rows`)).json()
  const short = (rows: { line: number; outcome: string }[]) =>
    rows.map(({ line, outcome }) => ({ line, outcome }))
  expect(short(items)).toEqual(short(planned))
  expect(counts).toMatchObject({ create: 1, skip: 1, refuse: 2 })
  const [made, same, , unreachable] = items
  expect(made).toMatchObject({ name: 'Wilma Report', reason: 'A new person.' })
  const opened = await coordinator.get(`/leaders/${made.leaderId}`)
  expect(opened.json()).toMatchObject({ name: 'Wilma Report' })
  expect(same).toMatchObject({ leaderId: made.leaderId, sameAsLine: made.line })
  expect(unreachable).toMatchObject({ name: '', leaderId: null, cell: { heading: 'E-mail' } })
  const refused = (
    await coordinator.get(`/imports/${id}/rows`, { query: { outcome: 'refuse' } })
  ).json()
  expect(refused.items).toEqual(items.slice(2))

  const { rows } = await bank().owner.query<{ kept: string }>(
    `select string_agg(r::text, ' ') as kept from import_row r where import_id = $1 and outcome <> 'refuse'`,
    [id],
  )
  expect(rows[0]?.kept).not.toMatch(/zqwords|Wilma|Norma|report\.example/)
  const page = await coordinator.get(`/imports/${id}/rows`, { query: { limit: 2 } })
  const rest = await coordinator.get(`/imports/${id}/rows`, {
    query: { limit: 2, cursor: page.json().nextCursor },
  })
  expect([...page.json().items, ...rest.json().items]).toEqual(items)
  expect(rest.json().nextCursor).toBeNull()
  // Whoever has left since is not named any more.
  await bank().owner.query(`update leader set status = 'left', left_on = now() where id = $1`, [
    made.leaderId,
  ])
  const after = (await coordinator.get(`/imports/${id}/rows`)).json()
  expect(after.items[0]).toMatchObject({ name: '', leaderId: null })
})

test('404: an import of another organisation is not there', async () => {
  const sent = await upload(bank().as(bank().world.coordinator), 'peers-utf16-tab.csv')
  const answer = await bank()
    .as(bank().world.coordinatorElsewhere)
    .get(`/imports/${sent.json().id}`)
  expect(answer.statusCode).toBe(404)
})

test('422: what only looks like a workbook is refused with what to do instead', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const workbook = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 1)])
  const answer = await coordinator.post('/imports', {
    body: { fileName: 'people.xlsx', contentBase64: workbook.toString('base64') },
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ code: 'imports.unreadable' })
  expect(answer.json().detail).toContain('CSV')
})
