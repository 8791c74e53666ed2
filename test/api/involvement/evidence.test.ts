import { parse } from 'content-disposition'
import { beforeAll, describe, expect, test } from 'vitest'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { archiveOf, documents, files } from '../../support/evidence-files.ts'
import { testBank } from '../../support/harness.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'
import { evidenceLink, impactRecord } from '../../support/valid-requests.ts'
import type { Person } from '../../support/world.ts'

const MB = 1024 * 1024
const bank = testBank({ evidenceBytes: 24 * MB })
let life: Involvement
let desk: Desk
beforeAll(async () => {
  life = await involvementOf(bank())
  desk = deskOf(bank())
})

const staff = (by: Person = bank().world.coordinator) => bank().as(by)
const today = new Date().toISOString().slice(0, 10)

interface Evidence {
  id: string
  kind: string
  description: string | null
  file: { name: string; size: number } | null
  [name: string]: unknown
}
interface Took {
  placement: string
  person: Person
}

/** People whose placements with one opportunity are over and who were told what came of it, for all of them. */
async function told(count = 1): Promise<{ impactId: string; people: Took[] }> {
  const opportunityId = await life.offer(count)
  const people: Took[] = []
  for (let index = 0; index < count; index += 1) {
    const person = await life.person()
    const placement = await life.proposed(person, opportunityId)
    await life.own(person, placement, { move: 'confirm' })
    await life.move(placement, { move: 'begin' })
    await life.move(placement, { move: 'complete', on: today })
    people.push({ placement, person })
  }
  const made = await staff().post(`/placements/${people[0]?.placement}/impacts`, {
    body: { of: 'all', ...impactRecord },
  })
  const impactId = made.json().id as string
  await staff().post(`/impacts/${impactId}/tellings`, { body: { version: 1 } })
  await desk.runJobs()
  return { impactId, people }
}
async function toldOne(): Promise<Took & { impactId: string }> {
  const { impactId, people } = await told()
  const [took] = people
  if (!took) throw new Error('Nobody took part')
  return { impactId, ...took }
}

const file = (bytes: Buffer, fileName = 'report.pdf', description = 'What was found') => ({
  kind: 'file',
  description,
  fileName,
  contentBase64: bytes.toString('base64'),
})
const attach = (placement: string, body: object, shownTo = 'all') =>
  staff().post(`/placements/${placement}/impact-evidence`, { body: { ...body, shownTo } })
const attachOwn = ({ person, placement }: Took, body: object) =>
  bank().as(person).post(`/me/placements/${placement}/impact-evidence`, { body })
const ownOf = async ({ person, placement }: Took): Promise<Evidence[]> =>
  (await bank().as(person).get(`/me/placements/${placement}/impact`)).json().evidence
const evidenceOf = async (impactId: string): Promise<Evidence[]> =>
  (await staff().get(`/impacts/${impactId}`)).json().evidence
const bytesKept = async (evidenceId: string) =>
  (
    await bank().owner.query('select from impact_evidence_file where evidence_id = $1', [
      evidenceId,
    ])
  ).rowCount

describe('a file is what its bytes are', () => {
  test.each(Object.entries(files))('%s, whatever it is called', async (kind, bytes) => {
    const { placement } = await toldOne()
    const made = await attach(placement, file(bytes, 'virus.exe'))
    expect(made.statusCode, made.body).toBe(201)
    const [evidence] = made.json().evidence as Evidence[]
    expect(evidence).toMatchObject({ kind, side: 'organisation', removedAt: null, link: null })
    const got = await staff().get(`/impact-evidence/${evidence?.id}/file`)
    expect(got.statusCode).toBe(200)
    expect(got.rawPayload.equals(bytes)).toBe(true)
    expect(got.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'private, no-store',
    })
    expect(got.headers['content-type']).not.toContain('html')
    expect(parse(String(got.headers['content-disposition']))).toMatchObject({
      type: 'attachment',
      parameters: { filename: evidence?.file?.name },
    })
    expect(evidence?.file?.name).toMatch(/^virus\.exe\.\w{3,4}$/)
  })

  const html = '<!DOCTYPE html><html><script>alert(1)</script></html>'
  test.each([
    ['a web page called a PDF', Buffer.from(html)],
    ['a drawing that runs', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
    ['a page and a PDF in one', Buffer.from(`${html}\n%PDF-1.7\n%%EOF`)],
    ['a PDF and a page in one', Buffer.from(`%PDF-1.7\n${html}\n%%EOF`)],
    ['a program', Buffer.from(`MZ\x90\0\x03${'\0'.repeat(64)}PE\0\0`, 'latin1')],
    ['a document with macros', archiveOf([...documents.docx, ['word/vbaProject.bin', 'x']])],
    ['an archive', archiveOf([['a.txt', 'a']])],
  ])('422: %s', async (_what, bytes) => {
    const { placement, impactId } = await toldOne()
    const refused = await attach(placement, file(bytes))
    expect(refused.json()).toMatchObject({
      status: 422,
      code: 'placements.evidence_kind_refused',
      issues: [{ field: 'contentBase64', message: expect.stringContaining('Save it as a PDF') }],
    })
    expect(await evidenceOf(impactId)).toEqual([])
  })

  test('201: what would unpack to more than a disk holds is kept as it is, and never unpacked', async () => {
    const { placement } = await toldOne()
    const bomb = archiveOf(documents.docx, { claimedSize: 0xff_ff_ff_fe })
    const made = await attach(placement, file(bomb, 'bomb.docx'))
    expect(made.json().evidence).toMatchObject([{ kind: 'docx', file: { size: bomb.length } }])
  })

  test('400 on nothing, 201 on 5 MB, 422 on one byte more, 413 on much more', async () => {
    const { placement } = await toldOne()
    const sized = (length: number) => {
      const bytes = Buffer.alloc(length, 'a')
      bytes.write('%PDF-1.7\n')
      return attach(placement, file(bytes))
    }
    expect((await attach(placement, file(Buffer.alloc(0)))).json()).toMatchObject({
      status: 400,
      issues: [{ field: 'contentBase64', message: 'This file is empty' }],
    })
    expect((await sized(5 * MB)).statusCode).toBe(201)
    expect((await sized(5 * MB + 1)).json().code).toBe('placements.evidence_too_large')
    expect((await sized(8 * MB)).statusCode).toBe(413)
  })

  test.each([
    ['../../../etc/passwd', 'passwd.txt'],
    ['C:\\Users\\me\\notes.txt', 'notes.txt'],
    ['a\r\nSet-Cookie: x=y.txt', 'aSet-Cookie x=y.txt'],
    ['"quoted"; x="y.txt', 'quoted ; x= y.txt'],
    ['annual\u202etxt.exe', 'annualtxt.exe.txt'],
    ['Tŷ Gŵyr 🐑.txt', 'Tŷ Gŵyr 🐑.txt'],
    [`${'n'.repeat(300)}.txt`, `${'n'.repeat(100)}.txt`],
  ])('a name like %j comes back as %j', async (given, kept) => {
    const { placement } = await toldOne()
    const made = await attach(placement, file(files.text, given))
    const [evidence] = made.json().evidence as Evidence[]
    expect(evidence?.file?.name).toBe(kept)
    const got = await staff().get(`/impact-evidence/${evidence?.id}/file`)
    expect(Object.keys(got.headers)).not.toContain('set-cookie')
    const { parameters } = parse(String(got.headers['content-disposition']))
    expect(parameters['filename']).toBe(kept)
  })

  test('400 without words that say what it shows, and on links that are none', async () => {
    const { placement } = await toldOne()
    expect((await attach(placement, file(files.pdf, 'a.pdf', ' '))).json()).toMatchObject({
      status: 400,
      issues: [{ field: 'description' }],
    })
    for (const address of [
      'http://home.example/',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://nhs.uk@evil.example/',
      'https://user:secret@evil.example/',
      '//evil.example',
      `https://home.example/${'a'.repeat(600)}`,
    ]) {
      const refused = await attach(placement, { ...evidenceLink, address })
      const { status, issues } = refused.json() as { status: number; issues: { field: string }[] }
      expect([status, ...new Set(issues.map(({ field }) => field))], address).toEqual([
        400,
        'address',
      ])
    }
    const made = await attach(placement, { ...evidenceLink, address: 'https://bücher.example/a b' })
    expect(made.json().evidence).toMatchObject([
      { link: { address: 'https://xn--bcher-kva.example/a%20b', host: 'xn--bcher-kva.example' } },
    ])
  })
})

describe('who reads it', () => {
  test('everybody of the record, or one person alone, and nobody of elsewhere', async () => {
    const { impactId, people } = await told(2)
    const [one, other] = people as [Took, Took]
    await attach(one.placement, file(files.pdf))
    await attach(one.placement, file(files.text, 'letter.txt', 'What the ward wrote'), 'one')
    const all = await evidenceOf(impactId)
    expect(all).toMatchObject([
      { kind: 'pdf', shownTo: 'all', person: null },
      { kind: 'text', shownTo: 'one', person: { id: one.person.leaderId } },
    ])
    const [report, letter] = all as [Evidence, Evidence]
    expect((await ownOf(one)).map(({ id }) => id)).toEqual([report.id, letter.id])
    const seen = await ownOf(other)
    expect(seen.map(({ id }) => id)).toEqual([report.id])
    expect(JSON.stringify(seen)).not.toContain('attachedBy')
    const get = (by: Person, { id }: Evidence) =>
      bank().as(by).get(`/me/impact-evidence/${id}/file`)
    expect((await get(one.person, letter)).body).toBe(files.text.toString())
    expect((await get(other.person, report)).statusCode).toBe(200)
    expect((await get(other.person, letter)).statusCode).toBe(404)
    expect((await get(bank().world.leader, report)).statusCode).toBe(404)
    const elsewhere = staff(bank().world.coordinatorElsewhere)
    for (const { id } of [report, letter]) {
      expect((await elsewhere.get(`/impact-evidence/${id}/file`)).statusCode).toBe(404)
      expect((await elsewhere.del(`/impact-evidence/${id}`)).statusCode).toBe(404)
    }
    expect((await bank().as(one.person).get(`/impact-evidence/${report.id}/file`)).statusCode).toBe(
      403,
    )
  })

  test('nobody before they were told; whoever is told later reads what stood there', async () => {
    const person = await life.person()
    const placement = await life.proposed(person, await life.offer())
    await life.own(person, placement, { move: 'confirm' })
    await life.move(placement, { move: 'begin' })
    await life.move(placement, { move: 'complete', on: today })
    expect((await attach(placement, evidenceLink)).json().code).toBe('placements.impact_not_found')
    const { id: impactId } = (
      await staff().post(`/placements/${placement}/impacts`, {
        body: { of: 'all', ...impactRecord },
      })
    ).json()
    const made = await attach(placement, file(files.pdf))
    const [evidence] = made.json().evidence as Evidence[]
    const got = () => bank().as(person).get(`/me/impact-evidence/${evidence?.id}/file`)
    expect((await got()).statusCode).toBe(404)
    expect((await attachOwn({ person, placement }, evidenceLink)).statusCode).toBe(404)
    await staff().post(`/impacts/${impactId}/tellings`, { body: { version: 1 } })
    await desk.runJobs()
    expect((await got()).statusCode).toBe(200)
  })

  test('the person’s own: they and the organisation, and no other who took part', async () => {
    const { impactId, people } = await told(2)
    const [one, other] = people as [Took, Took]
    const made = await attachOwn(one, file(files.png, 'room.png', 'The room, without a ramp'))
    expect(made.statusCode, made.body).toBe(201)
    expect(made.json().evidence).toMatchObject([{ side: 'leader', shownTo: 'one', kind: 'png' }])
    expect(await ownOf(other)).toEqual([])
    expect(await evidenceOf(impactId)).toMatchObject([
      {
        side: 'leader',
        person: { id: one.person.leaderId },
        description: 'The room, without a ramp',
      },
    ])
    expect((await attachOwn({ ...one, person: other.person }, evidenceLink)).statusCode).toBe(404)
    // A record of their own that is written later does not lose it.
    await staff().post(`/placements/${one.placement}/impacts`, {
      body: { of: 'one', ...impactRecord },
    })
    expect(await ownOf(one)).toMatchObject([{ kind: 'png' }])
  })
})

describe('how much of it', () => {
  test('409 on the eleventh of a side, also when two come at once; each person has ten of their own', async () => {
    const took = await toldOne()
    for (let index = 0; index < 9; index += 1) await attach(took.placement, evidenceLink)
    const both = await Promise.all([
      attach(took.placement, evidenceLink),
      attach(took.placement, evidenceLink),
    ])
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(both.find(({ statusCode }) => statusCode === 409)?.json().code).toBe(
      'placements.evidence_full',
    )
    expect((await attachOwn(took, evidenceLink)).statusCode).toBe(201)
    const [first] = await evidenceOf(took.impactId)
    await staff().del(`/impact-evidence/${first?.id}`)
    expect((await attach(took.placement, evidenceLink)).statusCode).toBe(201)
  })

  test('409 where the organisation has no room left, until something is taken away', async () => {
    const { placement } = await toldOne()
    const large = Buffer.alloc(4 * MB, 'a')
    let made = await attach(placement, file(large, 'a.txt'))
    for (let index = 0; index < 8 && made.statusCode === 201; index += 1)
      made = await attach(placement, file(large, 'a.txt'))
    expect(made.json()).toMatchObject({
      status: 409,
      code: 'placements.evidence_room_full',
      detail: expect.stringContaining('attach a link instead'),
    })
    expect((await attach(placement, evidenceLink)).statusCode).toBe(201)
    const { rows } = await bank().owner.query<{ id: string }>(
      'select id from impact_evidence where size = $1 limit 1',
      [large.length],
    )
    expect((await staff().del(`/impact-evidence/${rows[0]?.id}`)).statusCode).toBe(204)
    expect((await attach(placement, file(large, 'a.txt'))).statusCode).toBe(201)
    for (const { id } of (
      await bank().owner.query<{ id: string }>('select id from impact_evidence where size > 1000')
    ).rows)
      await staff().del(`/impact-evidence/${id}`)
  })
})

describe('taking it away', () => {
  test('its bytes, its name and its words are gone; that it was there, and who took it, stays', async () => {
    const took = await toldOne()
    await attach(took.placement, file(files.text, 'names-of-patients.txt', 'Minutes with names'))
    const [evidence] = await evidenceOf(took.impactId)
    const id = evidence?.id ?? ''
    expect(await bytesKept(id)).toBe(1)
    expect((await bank().as(took.person).del(`/me/impact-evidence/${id}`)).statusCode).toBe(404)
    expect((await staff().del(`/impact-evidence/${id}`)).statusCode).toBe(204)
    expect(await bytesKept(id)).toBe(0)
    const gone = { description: null, file: null, removedSide: 'organisation' }
    expect(await evidenceOf(took.impactId)).toMatchObject([gone])
    expect(await ownOf(took)).toMatchObject([gone])
    const { rows } = await bank().owner.query<{ row: string }>(
      `select e::text as row from impact_evidence e union all
       select a::text from audit_event a where a.subject_id = $1`,
      [took.impactId],
    )
    expect(JSON.stringify(rows)).not.toMatch(/names-of-patients|Minutes with names/)
    expect(JSON.stringify(rows)).toContain('involvement.evidence_removed')
    for (const again of [
      await staff().del(`/impact-evidence/${id}`),
      await staff().get(`/impact-evidence/${id}/file`),
    ])
      expect(again.json().code).toBe('placements.evidence_not_found')
  })

  test('a person takes away their own; an organisation may too, and the person sees it', async () => {
    const took = await toldOne()
    for (const removes of [
      (id: string) => bank().as(took.person).del(`/me/impact-evidence/${id}`),
      (id: string) => staff().del(`/impact-evidence/${id}`),
    ]) {
      const made = await attachOwn(took, file(files.text, 'mine.txt'))
      const { id } = (made.json().evidence as Evidence[]).find(
        ({ removedAt }) => removedAt === null,
      ) as Evidence
      expect((await removes(id)).statusCode).toBe(204)
    }
    expect((await ownOf(took)).map(({ removedSide }) => removedSide)).toEqual([
      'leader',
      'organisation',
    ])
  })
})

describe('a person sees one of them differently', () => {
  const dispute = ({ person, placement }: Took, evidenceId: string | null, answer = 'disputed') =>
    bank()
      .as(person)
      .post(`/me/placements/${placement}/impact-answers`, {
        body: {
          answer,
          version: 1,
          evidenceId,
          ...(answer === 'disputed' && { words: 'That is another ward' }),
        },
      })

  test('beside what they say to the whole; each stands until it is settled, taken back, or taken away', async () => {
    const took = await toldOne()
    for (let index = 0; index < 3; index += 1)
      await attach(took.placement, { ...evidenceLink, description: `Report ${index}` })
    const ids = (await evidenceOf(took.impactId)).map(({ id }) => id) as [string, string, string]
    for (const id of [...ids, null]) await dispute(took, id)
    const open = async () => (await staff().get(`/impacts/${took.impactId}`)).json()
    expect(await open()).toMatchObject({
      openDisputes: 4,
      answers: [
        { evidenceId: null },
        { evidenceId: ids[2] },
        { evidenceId: ids[1] },
        { evidenceId: ids[0] },
      ],
    })
    await dispute(took, ids[0], 'confirmed')
    expect((await open()).openDisputes).toBe(3)
    await staff().del(`/impact-evidence/${ids[1]}`)
    expect((await open()).openDisputes).toBe(2)
    const { answers } = await open()
    const third = answers.find(({ evidenceId }: { evidenceId: string }) => evidenceId === ids[2])
    const settled = await staff().post(`/impact-answers/${third.id}/settlement`, {
      body: { words: 'You are right. We have asked for the other one' },
    })
    expect(settled.json().openDisputes).toBe(1)
    expect((await dispute(took, ids[1])).json().code).toBe('placements.evidence_not_found')
  })

  test('404 on what is somebody else’s', async () => {
    const { people } = await told(2)
    const [one, other] = people as [Took, Took]
    await attachOwn(one, evidenceLink)
    const [theirs] = await ownOf(one)
    expect((await dispute(other, theirs?.id ?? '')).json().code).toBe(
      'placements.evidence_not_found',
    )
  })
})

test('the same request twice attaches once', async () => {
  const took = await toldOne()
  const headers = { 'idempotency-key': 'attach-once-1' }
  const send = () =>
    staff().post(`/placements/${took.placement}/impact-evidence`, {
      body: { ...file(files.pdf), shownTo: 'all' },
      headers,
    })
  expect([(await send()).statusCode, (await send()).statusCode]).toEqual([201, 201])
  expect(await evidenceOf(took.impactId)).toHaveLength(1)
})

test('no list reads the bytes, and the app may not read a file without saying whose it is', async () => {
  const took = await toldOne()
  await attach(took.placement, file(files.pdf))
  const before = await bank().owner.query(
    `select count(*)::int as count from access_event where operation = 'getImpactEvidenceFile'`,
  )
  const [evidence] = await evidenceOf(took.impactId)
  await staff().get(`/impact-evidence/${evidence?.id}/file`)
  const { rows } = await bank().owner.query<{ leader_ids: string[] }>(
    `select leader_ids from access_event where operation = 'getImpactEvidenceFile' order by id desc limit 1`,
  )
  expect(rows[0]?.leader_ids).toEqual([took.person.leaderId])
  expect(before.rows[0]?.count).toBeGreaterThan(0)
})
