import { expect, test } from 'vitest'
import { testBank, type Caller } from '../../support/harness.ts'

const bank = testBank()
const today = new Date().toISOString().slice(0, 10)

const upload = (coordinator: Caller, text: string) =>
  coordinator.post('/imports', {
    body: { fileName: 'people.csv', contentBase64: Buffer.from(text).toString('base64') },
  })

/** Sends a file, states how the people agreed, and takes it. */
const take = async (coordinator: Caller, text: string) => {
  const sent = await upload(coordinator, text)
  const stated = await coordinator.patch(`/imports/${sent.json().id}`, {
    body: { agreement: { method: 'signed form', evidence: 'folder 3', agreedOn: today } },
    headers: { 'if-match': String(sent.headers['etag']) },
  })
  const taken = await coordinator.post(`/imports/${sent.json().id}/run`, {
    headers: { 'if-match': String(stated.headers['etag']) },
  })
  return { dry: stated.json().counts, counts: taken.json().counts, status: taken.statusCode }
}

const rowsOf = async (coordinator: Caller, text: string) => {
  const sent = await upload(coordinator, text)
  const answer = await coordinator.get(`/imports/${sent.json().id}/rows?limit=100`)
  return answer.json().items as { outcome: string; reason: string; name: string }[]
}

const stateOf = async (name: string) => {
  const { rows } = await bank().owner.query(
    `select l.id, l.status, l.paused, (select c.answer from leader_consent c
        where c.leader_id = l.id and c.purpose = 'match' order by c.at desc, c.id desc limit 1) as answer
      from leader l where l.name = $1`,
    [name],
  )
  return rows as { id: string; status: string; paused: boolean; answer: string | null }[]
}

test('200: a wish, a leaving or a death in a later file reaches the person', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const head = 'Ref,Name,Email,Phone,Status,Do not contact,Notes\n'
  const first = await take(
    coordinator,
    `${head}Q1,Quill Arden,quill.arden@x.example,,,,Met in Exeter\nQ2,Tansy Orrin,tansy.orrin@x.example,,,,\n`,
  )
  expect(first).toMatchObject({ status: 200, counts: { create: 2, withoutConsent: 0 } })
  expect((await stateOf('Quill Arden')).map(({ answer }) => answer)).toEqual(['given'])

  const second = await take(
    coordinator,
    `${head}Q1,Quill Arden,quill.arden@x.example,,,x,Met in Exeter\nQ2,Tansy Orrin,,,Deceased,,\n`,
  )
  expect(second.counts).toMatchObject({ create: 0, update: 2, refuse: 0 })
  expect((await stateOf('Quill Arden')).map(({ answer }) => answer)).toEqual(['refused'])
  expect((await stateOf('Tansy Orrin')).map(({ answer }) => answer)).toEqual(['refused'])
  const again = await take(coordinator, `${head}Q2,Tansy Orrin,,,Deceased,,\n`)
  expect(again.counts).toMatchObject({ create: 0, update: 0, skip: 1 })
})

test('200: a person who left is not made again, and the dry run says so', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const file = 'Name,Email\nOswin Tarrant,oswin.tarrant@x.example\n'
  await take(coordinator, file)
  await bank().owner.query(`update leader set status = 'left' where name = 'Oswin Tarrant'`)
  const [row] = await rowsOf(coordinator, file)
  expect(row).toMatchObject({ outcome: 'skip' })
  expect(row?.reason).toContain('Left the bank on')
  const again = await take(coordinator, file)
  expect(again.counts).toMatchObject({ create: 0, skip: 1 })
  expect(await stateOf('Oswin Tarrant')).toHaveLength(1)
})

test('200: the same people in three imports at once are registered once', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const file = 'Name,Email\nIvo Lanyon,ivo.lanyon@x.example\nBryony Sedge,bryony.sedge@x.example\n'
  const results = await Promise.all([1, 2, 3].map(() => take(coordinator, file)))
  expect(results.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await stateOf('Ivo Lanyon')).toHaveLength(1)
  expect(await stateOf('Bryony Sedge')).toHaveLength(1)
})

test('an agreement older than a year is refused; one that ran out since is none', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const sent = await upload(coordinator, 'Name,Email\nPerran Vosper,perran.vosper@x.example\n')
  const path = `/imports/${sent.json().id}`
  const agreement = { method: 'signed form', evidence: 'folder 3', agreedOn: '2010-01-01' }
  const ifMatch = { 'if-match': String(sent.headers['etag']) }
  const refused = await coordinator.patch(path, { body: { agreement }, headers: ifMatch })
  expect(refused.json()).toMatchObject({
    status: 400,
    issues: [
      {
        field: 'agreement.agreedOn',
        message: expect.stringContaining('12 months'),
      },
    ],
  })
  await bank().owner.query('update import set agreement = $2 where id = $1', [
    sent.json().id,
    agreement,
  ])
  const dry = (await coordinator.get(path)).json().counts
  expect(dry).toMatchObject({ create: 1, withoutConsent: 1 })
  const taken = await coordinator.post(`${path}/run`, { headers: ifMatch })
  expect(taken.json().counts).toEqual(dry)
  expect((await stateOf('Perran Vosper')).map(({ answer }) => answer)).not.toContain('given')
})

test('an agreement that lies ahead is refused, and so is a column that the file does not have', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const sent = await upload(coordinator, 'Name,Email\nElowen Crane,elowen.crane@x.example\n')
  const patch = (body: object) =>
    coordinator.patch(`/imports/${sent.json().id}`, {
      body,
      headers: { 'if-match': String(sent.headers['etag']) },
    })
  const agreement = { method: 'm', evidence: 'e', agreedOn: '2099-01-01' }
  expect((await patch({ agreement })).statusCode).toBe(400)
  const outside = await patch({ mapping: { 999: 'name' } })
  expect(outside.statusCode).toBe(422)
  expect(outside.json()).toMatchObject({ code: 'imports.column_unknown' })
  expect(outside.json().detail).toContain('999')
})

test('names hide nothing: control and turning characters are stripped or refused', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  await take(coordinator, 'Name,Email\nKerensa\u0007 \u202eTrew,kerensa.trew@x.example\n')
  expect(await stateOf('Kerensa Trew')).toHaveLength(1)
  const answer = await coordinator.post('/leaders', { body: { name: 'Kerensa \u202eTrew' } })
  expect(answer.statusCode).toBe(400)
})

test('200: rows are paged without a plan for each page, and follow the register', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const text = `Name,Email,Notes\n${Array.from({ length: 3_000 }, (_, at) => `Same Person,same.person@x.example,note ${at}\n`).join('')}`
  const began = Date.now()
  const sent = await upload(coordinator, text)
  expect(sent.json().counts).toMatchObject({ create: 1, skip: 2_999 })
  expect(Date.now() - began).toBeLessThan(5_000)
  const paging = Date.now()
  const { id } = sent.json()
  let cursor = ''
  for (let page = 0; page < 10; page++) {
    const { nextCursor } = (await coordinator.get(`/imports/${id}/rows?limit=100${cursor}`)).json()
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`
  }
  expect(Date.now() - paging).toBeLessThan(3_000)

  const one = await upload(coordinator, 'Name,Email\nMerryn Pascoe,merryn.pascoe@x.example\n')
  const rows = () => coordinator.get(`/imports/${one.json().id}/rows`)
  expect((await rows()).json().items[0].outcome).toBe('create')
  await take(coordinator, 'Name,Email\nMerryn Pascoe,merryn.pascoe@x.example\n')
  expect((await rows()).json().items[0].outcome).toBe('skip')
})
