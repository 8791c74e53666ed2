import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { insertErasure } from '../../../server/src/modules/leaders/erased.queries.ts'
import { newId } from '../../../server/src/core/ids.ts'
import { LeaderLine, lineExamples } from '../../../server/src/modules/exchange/uploads.schemas.ts'
import { testBank } from '../../support/harness.ts'
import type { Document } from '../../support/operations.ts'
import { ndjson, sender, type Upload } from '../../support/uploads.ts'
import { makeClient } from '../../support/world.ts'

const bank = testBank()
const coordinator = () => sender(bank(), bank().world.coordinator)
const program = () => sender(bank(), bank().world.client)

const agreement = {
  method: 'Signed form',
  evidence: 'Folder 3',
  agreedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
}
const leader = async (id: string | null | undefined) =>
  (await coordinator().caller.get(`/leaders/${id}`)).json<Record<string, unknown>>()

let serial = 0
/** Somebody whom nobody else is like. */
const somebody = (more: object = {}) => {
  serial += 1
  return {
    name: `Una Upload ${serial}`,
    reference: `U-${serial}`,
    email: `una${serial}@upload.example`,
    ...more,
  }
}

describe('lines become people', () => {
  test('each with all that it says, found and matched like anybody else', async () => {
    const person = somebody({
      knownAs: 'Oonagh',
      phone: '01632 960555',
      outcode: 'NR3',
      offers: 'zebrafish',
      languages: { yes: ['cy'], no: [], complete: false },
      themes: { items: { depression: { own: true } }, complete: false },
      halfDays: ['mon_morning'],
      supportNeeds: [],
      travelKm: 10,
    })
    const [result] = await program().whole([person], { agreement })
    expect(result).toMatchObject({ line: 1, outcome: 'created', code: null, words: null })
    expect(await leader(result?.leaderId)).toMatchObject({ ...person, matchable: true })
    const found = await coordinator().caller.get('/leaders', { query: { search: 'zebrafish' } })
    expect(found.json<{ items: { id: string }[] }>().items.map(({ id }) => id)).toEqual([
      result?.leaderId,
    ])
  })

  test('without a statement of how they agreed they are on the register and not matched', async () => {
    const [result] = await program().whole([somebody()])
    expect(await leader(result?.leaderId)).toMatchObject({
      matchable: false,
      whyNotMatchable: ['no_consent'],
    })
  })

  test('a statement that is older than it may hold says nothing any more', async () => {
    const begun = await program().begin({ agreement })
    await bank().owner.query(
      `update leader_upload set agreement = agreement || '{"agreedOn":"2020-02-29"}' where id = $1`,
      [begun],
    )
    await program().lines(begun, 1, ndjson([somebody()]))
    const [result] = await program().results(begun)
    expect(await leader(result?.leaderId)).toMatchObject({ matchable: false, matchConsent: null })
  })

  test('answers in another form are refused with the form that they have', async () => {
    const lists = { languages: ['en'], themes: ['depression'] }
    const results = await program().whole(
      Object.entries(lists).map(([field, list]) => somebody({ [field]: list })),
    )
    expect(results.map(({ field, words }) => [field, words])).toEqual([
      ['languages', expect.stringContaining('{"yes":["one_code"],"no":[],"complete":false}')],
      ['themes', expect.stringContaining('{"items":{"one_code":{"own":true}},"complete":false}')],
    ])
  })

  test('a statement that holds no more is not taken, and says so', async () => {
    const body = { agreement: { ...agreement, agreedOn: '2020-11-01' } }
    const answer = await bank().as(bank().world.client).post('/leader-uploads', { body })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({
      issues: [
        {
          field: 'agreement.agreedOn',
          message: expect.stringMatching(/^A statement holds for 12 months/),
        },
      ],
    })
  })

  test('a child waits for the guardian, whatever the statement says', async () => {
    const child = somebody({
      ageBand: 'under_16',
      guardian: { name: 'Gita', contact: '01632 960111', agreedOn: '2026-01-02' },
    })
    const [alone, kept] = await program().whole([somebody({ ageBand: 'under_16' }), child], {
      agreement,
    })
    expect(alone).toMatchObject({ outcome: 'refused', code: 'leaders.guardian_required' })
    expect(await leader(kept?.leaderId)).toMatchObject({
      status: 'invited',
      matchable: false,
      matchConsent: null,
    })
  })

  test('each is on record by itself, with the names of its fields and nothing that stands in them', async () => {
    const person = somebody()
    const [result] = await program().whole([person])
    const { rows } = await bank().owner.query<{ event: string; actor_id: string; detail: object }>(
      'select event, actor_id, detail from audit_event where subject_id = $1',
      [result?.leaderId],
    )
    expect(rows).toEqual([
      {
        event: 'leaders.registered',
        actor_id: bank().world.client.accountId,
        detail: { fields: ['name', 'reference', 'email'], purpose: 'To keep our list in step' },
      },
    ])
  })
})

describe('a reference that is known', () => {
  test('changes the fields that the line names, and the same line again changes nothing', async () => {
    const person = somebody({ offers: 'First', wants: 'To stay' })
    const [made] = await coordinator().whole([person])
    const changed = { reference: person.reference, offers: 'Second', online: true }
    const [first] = await coordinator().whole([changed])
    expect(first).toMatchObject({ outcome: 'updated', leaderId: made?.leaderId })
    const after = await leader(made?.leaderId)
    expect(after).toMatchObject({ ...person, offers: 'Second', wants: 'To stay', online: true })
    const [again] = await coordinator().whole([changed])
    expect(again).toMatchObject({ outcome: 'unchanged', leaderId: made?.leaderId })
    expect(await leader(made?.leaderId)).toMatchObject({ version: after['version'] })
    expect(
      (await coordinator().caller.get('/leaders', { query: { search: 'Second' } })).body,
    ).toContain(String(made?.leaderId))
  })

  test('of one file are taken in their order: the last word counts', async () => {
    const person = somebody()
    const [made, changed, same] = await coordinator().whole([
      { ...person, offers: 'One' },
      { ...person, offers: 'Two' },
      { ...person, offers: 'Two' },
    ])
    expect([made, changed, same].map((result) => result?.outcome)).toEqual([
      'created',
      'updated',
      'unchanged',
    ])
    expect(new Set([made?.leaderId, changed?.leaderId, same?.leaderId]).size).toBe(1)
    expect(await leader(made?.leaderId)).toMatchObject({ offers: 'Two' })
  })

  test('never undoes a no, a break or a leaving', async () => {
    const people = [somebody(), somebody(), somebody()]
    const [refused, paused, left] = await coordinator().whole(people)
    const { owner } = bank()
    await owner.query(
      `insert into leader_consent (id, leader_id, purpose, answer, method) values ($1, $2, 'match', 'withdrawn', 'self')`,
      [newId(), refused?.leaderId],
    )
    await owner.query('update leader set paused = true where id = $1', [paused?.leaderId])
    await owner.query(`update leader set status = 'left' where id = $1`, [left?.leaderId])
    const results = await program().whole(
      people.map((person) => ({ ...person, offers: 'More' })),
      { agreement },
    )
    expect(results.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'updated',
      'updated',
      'uploads.person_left',
    ])
    expect(await leader(refused?.leaderId)).toMatchObject({
      matchable: false,
      matchConsent: { answer: 'withdrawn' },
    })
    expect(await leader(paused?.leaderId)).toMatchObject({ paused: true, offers: 'More' })
    expect(await leader(left?.leaderId)).toMatchObject({ status: 'left', offers: null })
  })

  test('that two records have is refused rather than guessed at', async () => {
    const person = somebody()
    await bank().owner.query(
      `insert into leader (id, organisation_id, status, name, sort_name, reference)
       select gen_random_uuid(), $1, 'active', 'Twin ' || n, 'twin', $2 from generate_series(1, 2) n`,
      [bank().world.home, person.reference],
    )
    const [result] = await program().whole([person])
    expect(result).toMatchObject({ outcome: 'refused', code: 'uploads.reference_shared' })
  })

  test('of another organisation is nobody here, and stays as it was there', async () => {
    const person = somebody({ offers: 'Of home' })
    const [ours] = await coordinator().whole([person])
    const elsewhere = sender(
      bank(),
      await makeClient(bank().owner, {
        organisationId: bank().world.other,
        scopes: ['people:write'],
      }),
    )
    const [theirs] = await elsewhere.whole([{ ...person, offers: 'Of the other' }])
    expect(theirs).toMatchObject({ outcome: 'created' })
    expect(theirs?.leaderId).not.toBe(ours?.leaderId)
    expect(await leader(ours?.leaderId)).toMatchObject({ offers: 'Of home' })
    expect(await leader(theirs?.leaderId)).toMatchObject({ status: 404 })
  })
})

describe('nobody is made twice, or brought back', () => {
  test('without a reference an address that is known is refused, with the record that it is of', async () => {
    const { reference: _none, ...person } = somebody()
    const [made] = await coordinator().whole([person])
    const again = await coordinator().whole([
      person,
      { ...person, name: 'Somebody Else', email: person.email.toUpperCase() },
    ])
    for (const result of again)
      expect(result).toMatchObject({
        outcome: 'refused',
        code: 'uploads.maybe_same',
        leaderId: made?.leaderId,
      })
  })

  test('by post a name in one place is one person, and in another place another', async () => {
    const name = 'Petra Post'
    const results = await coordinator().whole([
      { name, outcode: 'NR3' },
      { name, outcode: 'NR3' },
      { name, outcode: 'NR1' },
    ])
    expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'refused', 'created'])
  })

  test('what a line finds is what it would find in a file of its own', async () => {
    const person = { ...somebody(), phone: '01632 960777' }
    const { reference, name, phone } = person
    const results = await coordinator().whole([
      person,
      { name },
      { name, phone },
      { reference, name: 'Renamed Person', phone: '01632 960778' },
      { name: 'Renamed Person', phone: '01632 960778' },
      { name: 'Renamed Person' },
    ])
    expect(results.map(({ outcome }) => outcome)).toEqual([
      ...['created', 'refused', 'refused', 'updated', 'refused', 'refused'],
    ])
  })

  test('a reference does not make two of somebody whom the bank has without one', async () => {
    const { reference, name, email } = somebody()
    const outcode = 'NR3'
    const person = { name, email, outcode }
    const [made, byPost] = await coordinator().whole([person, { name: `${name} Post`, outcode }])
    const [same, child, posted, elsewhere] = await coordinator().whole([
      { ...person, reference },
      { name: 'Their Child', email, reference: `${reference}-b` },
      { name: `${name} Post`, outcode, reference: `${reference}-c` },
      { name: `${name} Post`, outcode: 'NR1', reference: `${reference}-d` },
    ])
    for (const [refused, leaderId] of [
      [same, made?.leaderId],
      [child, made?.leaderId],
      [posted, byPost?.leaderId],
    ] as const)
      expect(refused).toMatchObject({ code: 'uploads.maybe_same', leaderId })
    expect(elsewhere).toMatchObject({ outcome: 'created' })
    // A colleague has said who the record is of: it is told apart from the others.
    await bank().owner.query('update leader set reference = $2 where id = $1', [
      made?.leaderId,
      reference,
    ])
    const told = await coordinator().whole([
      { ...person, reference },
      { name: 'Their Child', email, reference: `${reference}-b` },
    ])
    expect(told.map(({ outcome }) => outcome)).toEqual(['unchanged', 'created'])
  })

  test('whoever asked to be erased is not brought back, and no known record takes their address', async () => {
    const gone = somebody()
    const other = somebody()
    await coordinator().whole([other])
    await insertErasure(bank().database.db, {
      leaderId: newId(),
      contacts: { emails: [gone.email], phones: ['01632 960321'] },
      years: 1,
    })
    const results = await program().whole(
      [
        gone,
        somebody({ otherPhones: ['01632 960321'] }),
        { reference: other.reference, email: gone.email },
      ],
      { agreement },
    )
    expect(results.map(({ code }) => code)).toEqual([
      'leaders.erased_before',
      'leaders.erased_before',
      'leaders.erased_before',
    ])
  })
})

describe('a line that cannot be taken', () => {
  test('is refused by itself, with its field and without what stands there', async () => {
    const lines = [
      '{"name":"Zq Canary","phone":"zqcanary"}',
      '{"name":"Ok One","reference":"ok-1"}',
      '{"name":"Zq","zqcanary secret":1}',
      '{"reference":"zqcanary"}',
      '{"name":"Zq","languages":{"yes":["zqcanary"],"no":[],"complete":false}}',
      '{"name":"Zq","outcode":"ZQ1"}',
      '{"name":"Zq","themes":{"items":{"zqcanary has asthma":{}},"complete":false}}',
      '{"name":"Zq","themes":{"items":{"asthma":{"zqcanary":true}},"complete":false}}',
      '{"name":"Zq","supportNeeds":[{"code":"wheelchair","note":5}]}',
      '{"name":"zqcanary',
      '["zqcanary"]',
      '{"name":"A","name":"zqcanary"}',
      '{"name":"A","n\\u0061me":"zqcanary"}',
      '{"name":"A","__proto__":{"zqcanary":1}}',
      '{"name":"zqcanary\\u0000"}',
      '{"name":"zqcanary\\ud800"}',
      `{"name":"${'zqcanary'.repeat(9_000)}"}`,
      '',
      '   ',
      '{"name":"Ok Two","reference":"ok-2"}\r',
      `{"name":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    ]
    const id = await program().begin()
    const body = Buffer.concat([
      Buffer.from(`\ufeff${lines.join('\n')}\n{"name":"zqcanary`),
      Buffer.from([0xff]),
      Buffer.from('"}\n{"name":"Ok Three","reference":"ok-3"}'),
    ])
    const sent = await program().lines(id, 1, body)
    expect(sent.statusCode, sent.body).toBe(200)
    const results = await program().results(id)
    expect(results.map(({ code, outcome, field }) => [code ?? outcome, field])).toEqual([
      ['request.invalid', 'phone'],
      ['created', null],
      ['request.invalid', null],
      ['request.invalid', 'name'],
      ['vocabulary.unknown_code', 'languages'],
      ['places.outcode_unknown', 'outcode'],
      ['request.invalid', 'themes.items'],
      ['request.invalid', 'themes.items'],
      ['request.invalid', 'supportNeeds.0.note'],
      ...Array.from({ length: 7 }, () => ['uploads.line_unreadable', null]),
      ['uploads.line_too_long', null],
      ['created', null],
      ['uploads.line_unreadable', null],
      ['uploads.line_unreadable', null],
      ['created', null],
    ])
    expect(sent.json<Upload>()).toMatchObject({
      taken: 21,
      counts: { created: 3, updated: 0, unchanged: 0, refused: 18 },
    })
    for (const { code, words } of results.filter(({ outcome }) => outcome === 'refused')) {
      expect(words?.length, String(code)).toBeGreaterThan(10)
      expect((await bank().app.inject({ url: `/problems/${code}` })).statusCode).toBe(200)
    }
    expect(JSON.stringify(results)).not.toMatch(/zq ?canary/i)
    const { rows } = await bank().owner.query<{ text: string }>(
      `select detail::text as text from audit_event union all
       select row_to_json(l)::text from leader_upload_line l`,
    )
    expect(rows.map(({ text }) => text).join('\n')).not.toMatch(/zqcanary/)
  })

  test('that the database refuses is refused by itself, and its neighbours are kept', async () => {
    const { owner } = bank()
    await owner.query(
      `create unique index odd_line on leader (offers) where offers = 'break the database'`,
    )
    await owner.query(`update leader set offers = 'break the database' where id = $1`, [
      bank().world.elsewhereLeader,
    ])
    try {
      const people = Array.from({ length: 9 }, () => somebody())
      const odd = people.map((person, at) =>
        at === 4 ? { ...person, offers: 'break the database' } : person,
      )
      const results = await program().whole(odd)
      expect(results.map(({ outcome, code }) => code ?? outcome)).toEqual(
        odd.map((_person, at) => (at === 4 ? 'uploads.line_not_kept' : 'created')),
      )
      const changes = people.map(({ reference }, at) => ({
        reference,
        offers: at === 2 ? 'break the database' : 'Fine',
      }))
      const changed = await program().whole(changes.toSpliced(4, 1))
      expect(changed.map(({ outcome, code }) => code ?? outcome)).toEqual(
        changed.map((_line, at) => (at === 2 ? 'uploads.line_not_kept' : 'updated')),
      )
    } finally {
      await owner.query('drop index odd_line')
    }
  })
})

describe('an upload', () => {
  test('goes on behind the last line that was taken, and nowhere else', async () => {
    const people = Array.from({ length: 5 }, () => somebody())
    const id = await program().begin()
    expect((await program().lines(id, 1, ndjson(people.slice(0, 3)))).statusCode).toBe(200)
    for (const from of [1, 3, 5]) {
      const answer = await program().lines(id, from, ndjson(people))
      expect(answer.json()).toMatchObject({
        status: 409,
        code: 'uploads.lines_elsewhere',
        detail: 'Lines up to 3 were taken. Go on with from=4.',
      })
    }
    expect((await program().lines(id, 4, ndjson(people.slice(3)))).json()).toMatchObject({
      taken: 5,
      counts: { created: 5 },
    })
  })

  test('takes nothing once it is complete, and to say so twice is to say it once', async () => {
    const id = await program().begin()
    for (let time = 0; time < 2; time += 1) {
      const done = await program().caller.post(`/leader-uploads/${id}/complete`)
      expect(done.json()).toMatchObject({ status: 'complete' })
    }
    expect((await program().lines(id, 1, ndjson([somebody()]))).json()).toMatchObject({
      status: 409,
      code: 'uploads.complete',
    })
  })

  test('of two who send it at once one is refused, and each line is taken once', async () => {
    const people = Array.from({ length: 600 }, () => somebody())
    const id = await program().begin()
    const answers = await Promise.all([
      program().lines(id, 1, ndjson(people)),
      coordinator().lines(id, 1, ndjson(people)),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      200, 409,
    ])
    expect(await program().state(id)).toMatchObject({
      taken: 600,
      counts: { created: 600, unchanged: 0 },
    })
  })

  test('that is broken off keeps the whole lines that came, and nothing of the one that did not', async () => {
    const people = Array.from({ length: 300 }, () => somebody())
    const text = ndjson(people)
    const id = await program().begin()
    const broken = Readable.from(
      (async function* lines() {
        yield Buffer.from(text.slice(0, text.indexOf(String(people[270]?.reference))))
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
      })(),
    )
    await program()
      .lines(id, 1, broken)
      .catch(() => undefined)
    await expect.poll(() => program().state(id), { timeout: 20_000 }).toMatchObject({ taken: 270 })
    const rest = await program().lines(id, 271, ndjson(people.slice(270)))
    expect(rest.json()).toMatchObject({ taken: 300, counts: { created: 300 } })
  })

  test('is listed with the program that began it, its results in pages and as a table', async () => {
    const id = await program().begin({ agreement })
    await program().lines(id, 1, ndjson([somebody(), { name: 'No', phone: 'x' }, somebody()]))
    const { items } = (
      await coordinator().caller.get('/leader-uploads', { query: { limit: 1 } })
    ).json<{
      items: object[]
    }>()
    expect(items).toMatchObject([{ id, taken: 3, program: 'Their system', agreement }])
    const path = `/leader-uploads/${id}/results`
    const first = (await program().caller.get(path, { query: { limit: 2 } })).json<{
      items: { line: number }[]
      nextCursor: string
    }>()
    const second = (
      await program().caller.get(path, { query: { limit: 2, cursor: first.nextCursor } })
    ).json<typeof first>()
    expect([...first.items, ...second.items].map(({ line }) => line)).toEqual([1, 2, 3])
    expect(second.nextCursor).toBeNull()
    const table = await program().caller.get(`${path}/export`, {
      query: { format: 'csv', outcome: 'refused' },
    })
    expect(table.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(table.body.replace('\ufeff', '').split('\r\n')).toEqual([
      'line,outcome,leaderId,code,field,words',
      '2,refused,,request.invalid,phone,"Write a phone number in digits, like 01632 960001"',
      '',
    ])
  })

  test('is refused where it is not what it says it is', async () => {
    const id = await program().begin()
    const as = (headers: Record<string, string>) =>
      program().lines(id, 1, ndjson([somebody()]), headers)
    const odd: Record<string, string>[] = [
      { 'content-type': 'application/json' },
      { 'content-type': 'text/csv' },
      { 'content-type': 'application/x-ndjson; charset=utf-16' },
      { 'content-encoding': 'gzip' },
    ]
    for (const headers of odd)
      expect((await as(headers)).statusCode, JSON.stringify(headers)).toBe(415)
    expect((await as({ 'content-type': 'text/csv' })).json()).toMatchObject({
      detail: 'This upload was begun as ndjson: send it as Content-Type: application/x-ndjson',
    })
    expect((await as({ 'content-type': 'application/x-ndjson; charset=UTF-8' })).statusCode).toBe(
      200,
    )
  })
})

describe('the contract', () => {
  test('holds what a line may be, and its examples are taken', async () => {
    const { app } = bank()
    const programs = (await app.inject({ url: '/docs/programs.json' })).json<Document>()
    const line = programs.components.schemas['LeaderLine']
    expect(Object.keys(line?.properties ?? {}).toSorted()).toEqual(
      Object.keys(LeaderLine.shape).toSorted(),
    )
    expect(line).toMatchObject({ additionalProperties: false })
    const { content } =
      programs.paths['/api/v1/leader-uploads/{id}/lines']?.['post']?.requestBody ?? {}
    const ndjsonBody = content?.['application/x-ndjson']
    expect(ndjsonBody?.schema).toMatchObject({
      contentSchema: { $ref: '#/components/schemas/LeaderLine' },
    })
    const id = await program().begin()
    await program().lines(id, 1, ndjson(lineExamples))
    expect(
      (await program().results(id)).map(({ outcome, code, field }) => [outcome, code, field]),
    ).toEqual([
      ['created', null, null],
      ['created', null, null],
    ])
  })
})

test('a code that is none is told by its field and the list it is looked for in, and never by itself', async () => {
  const id = await program().begin()
  await program().lines(
    id,
    1,
    ndjson([{ ...somebody(), languages: { yes: ['zqcanary'], no: [], complete: false } }]),
  )
  const [result] = await program().results(id)
  expect(result).toMatchObject({
    outcome: 'refused',
    code: 'vocabulary.unknown_code',
    field: 'languages',
    words: expect.stringContaining('`language`') as string,
  })
  expect(JSON.stringify(result)).not.toContain('zqcanary')
})

describe('a table', () => {
  const send = async (text: string) => {
    const id = await program().begin({ format: 'csv' })
    const answer = await program().lines(id, 1, text, {
      'content-type': 'text/csv; header=present',
    })
    return { id, answer, results: await program().results(id) }
  }

  test('is the same as lines: each column a field, an empty cell nothing', async () => {
    const { reference, email } = somebody()
    const { results } = await send(
      `\ufeffname,reference,email,themes,languages,halfDays,online,travelKm,supportNeeds,offers\r\n` +
        `"Tab, Ulla",${reference},${email},asthma; depression,cy,mon_morning;tue_evening,yes,12,wheelchair,"Two\r\nlines"\r\n` +
        `,${reference},,,,,no,,,\r\n\r\n`,
    )
    expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'updated'])
    expect(await leader(results[0]?.leaderId)).toMatchObject({
      ...{ name: 'Tab, Ulla', reference, email, online: false, travelKm: 12 },
      themes: { items: { asthma: {}, depression: {} } },
      languages: { yes: ['cy'] },
      halfDays: ['mon_morning', 'tue_evening'],
      supportNeeds: [{ code: 'wheelchair' }],
      offers: 'Two\r\nlines',
    })
  })

  test('has each of its rows judged by itself', async () => {
    const { results, answer } = await send(
      'name,reference,travelKm,online,themes\nOne,t-1,far,,\nTwo,t-2,1\nThree,t-3,,perhaps,\nFour,t-4,,,__proto__\nFive,t-5,,,\n',
    )
    expect(answer.statusCode, answer.body).toBe(200)
    expect(results.map(({ code, outcome, field }) => [code ?? outcome, field])).toEqual([
      ['request.invalid', 'travelKm'],
      ['uploads.line_unreadable', null],
      ['request.invalid', 'online'],
      ['request.invalid', 'themes'],
      ['created', null],
    ])
    expect(results[2]?.words).toBe('Write yes or no, or leave the cell empty')
  })

  test('with a header that it cannot have is refused, without a word of it', async () => {
    for (const header of [
      'name,zqcanary',
      'name,name',
      `name${',a'.repeat(1_000_000)}`,
      '__proto__',
    ]) {
      const { answer, results } = await send(`${header}\nOne,two\n`)
      expect(answer.json()).toMatchObject({ status: 422, code: 'uploads.table_unreadable' })
      expect(answer.body).not.toContain('zqcanary')
      expect(results).toEqual([])
    }
  })

  test.each([';', '\t'])('with no commas is told of them (%j)', async (between) => {
    const { answer } = await send(['name', 'reference'].join(between) + '\nOne,two\n')
    expect(answer.json()).toMatchObject({
      code: 'uploads.table_unreadable',
      detail: expect.stringMatching(/with commas between the cells/) as string,
    })
  })

  test('whose quotes do not close is taken up to there', async () => {
    const people = [somebody(), somebody(), somebody()]
    const rows = people.map(({ name, reference }) => `${name},${reference}\n`)
    const { answer, id } = await send(
      `name,reference\n${rows.join('')}"Open,x\n${'y'.repeat(70_000)}`,
    )
    expect(answer.json()).toMatchObject({
      status: 422,
      code: 'uploads.table_unreadable',
      detail: expect.stringMatching(/in row 5 of this request.* quotation mark/) as string,
    })
    expect(await program().state(id)).toMatchObject({ taken: 3, counts: { created: 3 } })
    const rest = await program().lines(id, 4, 'name,reference\nMore,more-1\n', {
      'content-type': 'text/csv',
    })
    expect(rest.json()).toMatchObject({ taken: 4 })
  })
})

describe('who may', () => {
  test('a program without the scope may not, and another organisation finds nothing', async () => {
    const { owner, world } = bank()
    const finder = await makeClient(owner, { organisationId: world.home, scopes: ['people:find'] })
    const refused = await bank().as(finder).post('/leader-uploads', { body: {} })
    expect(refused.json()).toMatchObject({ status: 403, code: 'access.scope_missing' })
    const id = await program().begin()
    const elsewhere = sender(bank(), world.coordinatorElsewhere)
    expect((await elsewhere.lines(id, 1, ndjson([somebody()]))).statusCode).toBe(404)
    expect(await program().state(id)).toMatchObject({ taken: 0 })
  })
})
