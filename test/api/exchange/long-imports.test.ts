import { createHash } from 'node:crypto'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Beside } from '../../../server/src/beside.ts'
import { change } from '../../../server/src/core/change.ts'
import { newId } from '../../../server/src/core/ids.ts'
import { clockContext } from '../../../server/src/modules/contact/sending.actions.ts'
import { goOnToTheEnd, keepGoingOn } from '../../../server/src/modules/exchange/going.actions.ts'
import { clearOldImports } from '../../../server/src/modules/exchange/imports.queries.ts'
import { readImport } from '../../../server/src/modules/exchange/reading.actions.ts'
import {
  claimReading,
  insertReadLines,
  writeReadSoFar,
} from '../../../server/src/modules/exchange/reading.queries.ts'
import { longLimits, pieceBytes } from '../../../server/src/modules/exchange/sheet-limits.rules.ts'
import { takePart } from '../../../server/src/modules/exchange/taking-parts.actions.ts'
import { undoPart } from '../../../server/src/modules/governance/import-undo.actions.ts'
import { eraseLeader } from '../../../server/src/modules/governance/erasure.actions.ts'
import { testBank, type Caller } from '../../support/harness.ts'
import { lettersOf, patienceOf, peopleCsv } from '../../support/imports.ts'

// Texts that come in pieces, and are read and planned in the background: by hand here.

const bank = testBank()
patienceOf(-1)

const coordinator = () => bank().as(bank().world.coordinator)
const deps = () => bank().database
const read = async (importId: string) => (await coordinator().get(`/imports/${importId}`)).json()

/** People of one file, known by its mark. With so many words a few hundred of them take more than one piece. */
const people = (mark: string, count: number, offers = 'I sing') =>
  Buffer.from(peopleCsv(mark, count, { domain: 'long.example', offers }))
const wordy = 'I listen and I ask. '.repeat(200).trim()

const piecesOf = (file: Buffer): Buffer[] =>
  Array.from({ length: Math.ceil(file.length / pieceBytes) }, (_none, at) =>
    file.subarray(at * pieceBytes, (at + 1) * pieceBytes),
  )

async function announce(file: Buffer, more: object = {}, caller: Caller = coordinator()) {
  const answer = await caller.post('/imports/in-pieces', {
    body: { fileName: 'long.csv', bytes: file.length, ...more },
  })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id as string
}

const sendPiece = (importId: string, number: number, bytes: Buffer, caller = coordinator()) =>
  caller.put(`/imports/${importId}/pieces/${number}`, {
    body: { contentBase64: bytes.toString('base64') },
  })

async function sendAll(importId: string, file: Buffer): Promise<void> {
  for (const [number, piece] of piecesOf(file).entries()) {
    const answer = await sendPiece(importId, number, piece)
    expect(answer.statusCode, answer.body).toBe(200)
  }
}

/** A file that was read, as the dry run shows it. */
async function bringToDryRun(file: Buffer, more: object = {}): Promise<string> {
  const importId = await announce(file, more)
  await sendAll(importId, file)
  await readImport(deps(), importId)
  return importId
}

async function run(importId: string) {
  const { headers } = await coordinator().get(`/imports/${importId}`)
  return coordinator().post(`/imports/${importId}/run`, {
    headers: { 'if-match': String(headers['etag']) },
  })
}

const rowsIn = async (table: string, importId: string): Promise<number> =>
  (
    await bank().owner.query<{ count: number }>(
      `select count(*)::int as count from ${table} where import_id = $1`,
      [importId],
    )
  ).rows[0]?.count ?? 0

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test('200: pieces come in any order, twice and after a pause; what is there is said', async () => {
  const file = people('order', 600, wordy)
  const pieces = piecesOf(file)
  expect(pieces.length).toBeGreaterThan(2)
  const importId = await announce(file)
  const last = pieces.length - 1
  for (const number of [last, 1]) await sendPiece(importId, number, pieces[number]!)
  expect(await read(importId)).toMatchObject({
    status: 'arriving',
    arrival: {
      ...{ bytes: file.length, pieceBytes },
      arrived: pieces[1]!.length + pieces[last]!.length,
      pieces: [1, last].map((number) => ({ number, sha256: digest(pieces[number]!) })),
    },
  })
  const again = await sendPiece(importId, 1, pieces[1]!)
  expect(again.statusCode).toBe(200)
  const other = Buffer.from(pieces[1]!)
  other[100] = 65
  const changed = await sendPiece(importId, 1, other)
  expect(changed.json()).toMatchObject({ status: 409, code: 'imports.piece_other' })
  for (const wait of [
    await run(importId),
    await coordinator().patch(`/imports/${importId}`, {
      ...{ body: { mapping: {} }, headers: { 'if-match': '"1-staff"' } },
    }),
  ])
    expect(wait.json()).toMatchObject({ status: 409, code: 'imports.under_way' })
  for (const [number, piece] of pieces.entries()) await sendPiece(importId, number, piece)
  expect(await read(importId)).toMatchObject({
    ...{ status: 'reading', arrival: null, counts: { create: 0 } },
    reading: { read: 0, rows: null, planned: 0, isStill: false },
  })
  const rows = await coordinator().get(`/imports/${importId}/rows`)
  expect(rows.json()).toEqual({ items: [], nextCursor: null })
  // The answer to the last one was lost: it comes once more.
  expect((await sendPiece(importId, last, pieces[last]!)).statusCode).toBe(200)

  await readImport(deps(), importId)
  expect(await read(importId)).toMatchObject({
    ...{ status: 'open', reading: null, encoding: 'utf-8', headingLine: 1 },
    counts: { create: 600, update: 0, skip: 0, refuse: 0, withoutConsent: 600 },
    columns: [
      { heading: 'Name', samples: ['Nell orderaaaa', 'Nell orderaaab', 'Nell orderaaac'] },
      { heading: 'Email' },
      { heading: 'Offers' },
    ],
  })
})

test('422, 413: what is no piece of the file, and what could never be read, is refused with words', async () => {
  const file = people('wrong', 10)
  const importId = await announce(file)
  for (const [number, bytes, words] of [
    [0, file.subarray(1), 'bytes'],
    [0, Buffer.concat([file, file]), 'bytes'],
    [1, file, 'It has no piece 1'],
  ] as const) {
    const answer = await sendPiece(importId, number, bytes)
    expect(answer.json()).toMatchObject({ status: 422, code: 'imports.piece_wrong' })
    expect(answer.json().detail).toContain(words)
  }
  const long = await coordinator().post('/imports/in-pieces', {
    body: { fileName: 'huge.csv', bytes: longLimits.bytesMax + 1 },
  })
  expect(long.json()).toMatchObject({ status: 413, code: 'imports.too_large' })
  expect(long.json().detail).toContain('50 MB')
  const book = await coordinator().post('/imports/in-pieces', {
    body: { fileName: 'People.XLSX', bytes: 100 },
  })
  expect(book.json()).toMatchObject({ status: 422, code: 'imports.unreadable' })
  const hidden = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(file.length - 4, 1)])
  const disguised = await sendPiece(importId, 0, hidden)
  expect(disguised.json()).toMatchObject({ status: 422, code: 'imports.unreadable' })
  expect(disguised.json().detail).toContain('CSV')
  expect(await rowsIn('import_piece', importId)).toBe(0)
  const whole = await coordinator().post('/imports', {
    body: { fileName: 'whole.csv', contentBase64: file.toString('base64') },
  })
  expect((await sendPiece(whole.json().id, 0, file)).statusCode).toBe(409)
})

test('404: an import of another organisation is not there', async () => {
  const file = people('other', 10)
  const importId = await announce(file)
  const elsewhere = bank().as(bank().world.coordinatorElsewhere)
  expect((await sendPiece(importId, 0, file, elsewhere)).statusCode).toBe(404)
  expect((await elsewhere.get(`/imports/${importId}`)).statusCode).toBe(404)
  expect((await elsewhere.del(`/imports/${importId}`)).statusCode).toBe(404)
  expect(await read(importId)).toMatchObject({ status: 'arriving' })
})

test('200: read in the background it is what it would be in one request, and so is what is taken of it', async () => {
  const made = await coordinator().post('/leaders', {
    body: { name: 'Nell Sameaaac', email: 'same2@long.example' },
  })
  const [heads = '', ...lines] = people('same', 600).toString().split('\n')
  const csv = Buffer.concat([
    Buffer.from([`${heads},Remarks`, ...lines].join('\n')),
    Buffer.from(
      '\n,nobody@long.example,No name\nNell Sameaaaa,same0@long.example,I sing,Rang once\n',
    ),
  ])
  const importId = await bringToDryRun(csv)
  const whole = await coordinator().post('/imports', {
    body: { fileName: 'long.csv', contentBase64: csv.toString('base64') },
  })
  const ofPieces = await read(importId)
  for (const key of ['counts', 'columns', 'leftOut', 'headingLine', 'encoding', 'refusedFile'])
    expect(ofPieces[key], key).toEqual(whole.json()[key])
  for (const outcome of ['create', 'update', 'skip', 'refuse']) {
    const query = { outcome, limit: 100 }
    const [one, other] = await Promise.all(
      [importId, whole.json().id].map((id) => coordinator().get(`/imports/${id}/rows`, { query })),
    )
    expect(one?.json().items.length).toBeGreaterThan(0)
    expect(one?.json().items).toEqual(other?.json().items)
  }
  const [one, other] = await Promise.all(
    [importId, whole.json().id].map((id) => coordinator().get(`/imports/${id}/refused.csv`)),
  )
  expect(one?.body).toBe(other?.body)
  const page = await coordinator().get(`/imports/${importId}/rows`, { query: { limit: 2 } })
  const next = await coordinator().get(`/imports/${importId}/rows`, {
    query: { limit: 2, cursor: page.json().nextCursor },
  })
  expect(next.json().items.map(({ line }: { line: number }) => line)).toEqual([4, 5])

  const begun = await run(importId)
  expect(begun.json(), begun.body).toMatchObject({ status: 'taking', progress: { people: 600 } })
  for (const table of ['import_piece', 'import_preview'])
    expect(await rowsIn(table, importId), table).toBe(0)
  await goOnToTheEnd(bank().database.pool, importId, takePart)
  const taken = await read(importId)
  expect(taken).toMatchObject({ status: 'done', counts: ofPieces.counts, columns: [] })
  const known = await coordinator().get(`/leaders/${made.json().id}`)
  expect(known.json()).toMatchObject({ offers: 'I sing' })

  const undo = await coordinator().post(`/imports/${importId}/undo`, {
    headers: { 'if-match': `"${taken.version}-staff"` },
  })
  expect(undo.statusCode, undo.body).toBe(200)
  await goOnToTheEnd(bank().database.pool, importId, undoPart)
  expect(await read(importId)).toMatchObject({ status: 'undone', undone: { out: 599, back: 1 } })
})

test('200: what is said of columns and of agreement is read again in the background, and remembered', async () => {
  const today = new Date().toISOString().slice(0, 10)
  const agreement = { method: 'signed form', evidence: 'folder 3', agreedOn: today }
  const file = Buffer.from(
    `Name,Email,Zqcolumn\n${Array.from({ length: 300 }, (_none, at) => `Nell Hand${lettersOf(at)},hand${at}@long.example,I sing`).join('\n')}`,
  )
  const importId = await bringToDryRun(file, { agreement })
  const first = await read(importId)
  expect(first).toMatchObject({ agreement, counts: { create: 300, withoutConsent: 0 } })
  const name = async (body: object) => {
    const { headers } = await coordinator().get(`/imports/${importId}`)
    return coordinator().patch(`/imports/${importId}`, {
      ...{ body, headers: { 'if-match': String(headers['etag']) } },
    })
  }
  expect((await name({ mapping: { 9: null } })).json()).toMatchObject({
    code: 'imports.column_unknown',
  })
  expect((await name({ sheet: 'Sheet 1' })).json()).toMatchObject({ code: 'imports.unreadable' })
  const named = await name({ mapping: { 2: 'offers' }, agreement: null })
  expect(named.json(), named.body).toMatchObject({ status: 'reading', columns: [] })
  await readImport(deps(), importId)
  const second = await read(importId)
  expect(second).toMatchObject({
    ...{ status: 'open', agreement: null, counts: { create: 300, withoutConsent: 300 } },
    columns: [{}, {}, { kind: 'offers', byHand: true }],
  })
  expect(second.version).toBeGreaterThan(first.version)
  expect(await rowsIn('import_row', importId)).toBe(300)
  const next = await bringToDryRun(file)
  expect((await read(next)).columns[2]).toMatchObject({ kind: 'offers', byHand: true })
})

test('two that read at once make one plan, and whoever was thought gone writes no more', async () => {
  const file = people('twice', 1_500)
  const importId = await announce(file)
  await sendAll(importId, file)
  await Promise.all([1, 2, 3].map(() => readImport(deps(), importId)))
  expect(await read(importId)).toMatchObject({ status: 'open', counts: { create: 1_500 } })
  expect(await rowsIn('import_row', importId)).toBe(1_500)
  const audits = await bank().owner.query(
    `select event from audit_event where event = 'exchange.read' and subject_id = $1`,
    [importId],
  )
  expect(audits.rows).toHaveLength(1)

  const late = await announce(file)
  await sendAll(late, file)
  const { pool, db } = bank().database
  const [gone, follower] = [newId(), newId()]
  expect(await change(pool, (tx) => claimReading(tx, late, gone))).toBeDefined()
  expect(await change(pool, (tx) => claimReading(tx, late, follower))).toBeUndefined()
  await bank().owner.query(
    `update import set updated_at = now() - interval '11 seconds' where id = $1`,
    [late],
  )
  expect(await change(pool, (tx) => claimReading(tx, late, follower))).toBeDefined()
  const by = { importId: late, attempt: gone }
  const nothing = { count: 0, rows: '[]', previews: '[]' }
  expect(await writeReadSoFar(db, by, { read: 1, rows: 1 })).toBe(false)
  expect(await change(pool, (tx) => insertReadLines(tx, by, nothing))).toBe(false)
})

test(
  'a server that is killed while it reads is followed, and nothing is there twice',
  { timeout: 120_000 },
  async () => {
    const file = people('killed', 4_000)
    const importId = await announce(file)
    await sendAll(importId, file)
    const worker = fileURLToPath(new URL('../../support/read-worker.ts', import.meta.url))
    const child = fork(worker, [bank().url, importId])
    await once(child, 'message')
    await expect
      .poll(() => rowsIn('import_row', importId), { timeout: 60_000, interval: 10 })
      .toBeGreaterThan(0)
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    expect(await read(importId)).toMatchObject({ status: 'reading' })
    expect(await rowsIn('import_row', importId)).toBeLessThan(4_000)
    // Not at once: they could still be there.
    await readImport(deps(), importId)
    expect(await read(importId)).toMatchObject({ status: 'reading' })
    await bank().owner.query(
      `update import set updated_at = now() - interval '1 minute' where id = $1`,
      [importId],
    )
    expect(await read(importId)).toMatchObject({ reading: { isStill: true } })
    const stops = [1, 2].map(() =>
      keepGoingOn(
        {
          ...deps(),
          doPart: takePart,
          goOn: (id, how) => goOnToTheEnd(deps().pool, id, takePart, { besideMs: 0, ...how }),
          read: readImport,
        },
        {
          everyMs: 50,
          onError: (error) => {
            throw error
          },
        },
      ),
    )
    await expect
      .poll(async () => (await read(importId)).status, { timeout: 60_000, interval: 100 })
      .toBe('open')
    await Promise.all(stops.map((stop) => stop()))
    expect(await read(importId)).toMatchObject({ counts: { create: 4_000 } })
    for (const table of ['import_row', 'import_preview'])
      expect(await rowsIn(table, importId), table).toBe(4_000)
  },
)

test('a text that cannot be read says why, and is let go of', async () => {
  for (const [file, words] of [
    [Buffer.from(`Name,Email\n"Never closed,${'a'.repeat(200)}`), 'quotation mark'],
    [Buffer.from(`Name,Email\n${'x'.repeat(6_000)},y`), 'characters'],
    [Buffer.from(`Name,Email\n${'\n'.repeat(310_000)}`), 'rows'],
    [Buffer.alloc(3_000_000, ','), 'columns'],
  ] as const) {
    const importId = await bringToDryRun(file)
    const stands = await coordinator().get(`/imports/${importId}`)
    expect(stands.json()).toMatchObject({ status: 'reading', fault: 'unreadable' })
    expect(stands.json().faultDetail).toContain(words)
    const again = await run(importId)
    expect(again.json()).toMatchObject({ status: 422, code: 'imports.unreadable' })
    expect((await coordinator().del(`/imports/${importId}`)).statusCode).toBe(204)
    expect((await coordinator().get(`/imports/${importId}`)).statusCode).toBe(404)
    expect(await rowsIn('import_piece', importId)).toBe(0)
  }
})

test('what goes wrong again and again stops it, and it is read when it is asked to go on', async () => {
  const file = people('again', 300)
  const importId = await announce(file)
  await sendAll(importId, file)
  const broken = {
    pool: bank().database.pool,
    db: new Proxy(bank().database.db, {
      get: () => {
        throw new Error('no disk')
      },
    }),
  }
  await expect(readImport(broken, importId, { waits: [] })).rejects.toThrow('no disk')
  expect(await read(importId)).toMatchObject({ status: 'reading', fault: 'failed' })
  await readImport(deps(), importId)
  expect(await read(importId)).toMatchObject({ fault: 'failed' })
  expect((await run(importId)).json()).toMatchObject({ status: 'reading', fault: null })
  await readImport(deps(), importId)
  expect(await read(importId)).toMatchObject({ status: 'open', counts: { create: 300 } })
})

test('cancelled while it is read it is gone, and whoever reads it lets go', async () => {
  const file = people('cancel', 3_000)
  const importId = await announce(file)
  await sendAll(importId, file)
  const reading = readImport(deps(), importId)
  await expect
    .poll(() => rowsIn('import_row', importId), { timeout: 60_000, interval: 5 })
    .toBeGreaterThan(0)
  expect((await coordinator().del(`/imports/${importId}`)).statusCode).toBe(204)
  await reading
  for (const table of ['import_row', 'import_preview', 'import_piece'])
    expect(await rowsIn(table, importId), table).toBe(0)
  const begun = await bringToDryRun(people('begun', 300))
  await run(begun)
  const late = await coordinator().del(`/imports/${begun}`)
  expect(late.json()).toMatchObject({ status: 409, code: 'imports.under_way' })
})

test('an instance that ends leaves what it reads to another at once', async () => {
  const file = people('ends', 1_500)
  const importId = await announce(file)
  await sendAll(importId, file)
  const began = performance.now()
  await readImport(deps(), importId, { isStopped: () => performance.now() - began > 300 })
  expect(await read(importId)).toMatchObject({ status: 'reading', fault: null })
  await readImport(deps(), importId)
  expect(await read(importId)).toMatchObject({ status: 'open', counts: { create: 1_500 } })
})

test('the thread reads one text while it takes another; stopped, it lets go of what it reads', async () => {
  const [here, there] = [people('here', 1_200), people('there', 3_000)]
  const [first, second] = [await announce(here), await announce(there)]
  await sendAll(first, here)
  await sendAll(second, there)
  const beside = new Beside(bank().url)
  await Promise.all([beside.read(first), beside.read(first)])
  expect(await read(first)).toMatchObject({ status: 'open', counts: { create: 1_200 } })
  await run(first)
  const both = [beside.goOn(first, { besideMs: 0 }), beside.read(second)]
  await expect.poll(() => rowsIn('import_row', second), { timeout: 60_000 }).toBeGreaterThan(0)
  await beside.stop()
  await Promise.all(both)
  // Nothing is begun any more, and whoever comes next need not wait until this one counts as gone.
  await beside.read(second)
  expect(await read(second)).toMatchObject({ status: 'reading', fault: null })
  const next = new Beside(bank().url)
  await Promise.all([next.goOn(first, { besideMs: 0 }), next.read(second)])
  expect(await read(first)).toMatchObject({ status: 'done', counts: { create: 1_200 } })
  expect(await read(second)).toMatchObject({ status: 'open', counts: { create: 3_000 } })
  await next.stop()
})

test('whoever is erased takes what waits and names them along, whatever of it is there', async () => {
  const person = async (mark: string) =>
    (
      await coordinator().post('/leaders', {
        body: { name: `Zélie ${mark}`, email: `${mark.toLowerCase()}@erased.example` },
      })
    ).json().id as string
  const erase = (id: string) =>
    change(bank().database.pool, (tx) => eraseLeader(tx, clockContext('test'), id, 'request'))
  const stays = await bringToDryRun(people('stays', 300))
  const filler = people('fill', 400, wordy)

  // Its address stands across the end of a piece, and the piece after the next is still to come.
  const whole = Buffer.concat([filler, filler])
  whole.write('cut@erased.example', pieceBytes - 5)
  const arriving = await announce(whole)
  for (const number of [0, 1]) await sendPiece(arriving, number, piecesOf(whole)[number]!)
  await erase(await person('Cut'))
  expect((await coordinator().get(`/imports/${arriving}`)).statusCode).toBe(404)

  const inWindows = Buffer.from(
    'Given name,Surname,Email\nZélie,Windows,other@long.example\n',
    'latin1',
  )
  const unread = await announce(inWindows)
  await sendAll(unread, inWindows)
  const namedId = await person('Windows')
  const wide = Buffer.from(`Name\tEmail\nNobody Else\twide@erased.example\n`, 'utf16le')
  const inWide = await announce(wide)
  await sendAll(inWide, wide)
  await readImport(deps(), inWide)
  expect(await read(inWide)).toMatchObject({ status: 'open', encoding: 'utf-16le' })
  await erase(namedId)
  expect((await coordinator().get(`/imports/${unread}`)).statusCode).toBe(404)
  expect((await coordinator().get(`/imports/${inWide}`)).statusCode).toBe(200)
  await erase(await person('Wide'))
  expect((await coordinator().get(`/imports/${inWide}`)).statusCode).toBe(404)
  expect((await coordinator().get(`/imports/${stays}`)).statusCode).toBe(200)
})

test('what nobody takes within a day is cleared away, wherever it was', async () => {
  const file = people('old', 300)
  const ids = [await announce(file), await announce(file), await bringToDryRun(file)]
  await sendAll(ids[1]!, file)
  const young = await announce(file)
  await bank().owner.query(
    `update import set created_at = now() - interval '25 hours' where id = any($1)`,
    [ids],
  )
  await change(bank().database.pool, clearOldImports)
  for (const id of ids) {
    expect((await coordinator().get(`/imports/${id}`)).statusCode).toBe(404)
    for (const table of ['import_row', 'import_preview', 'import_piece'])
      expect(await rowsIn(table, id), table).toBe(0)
  }
  expect(await read(young)).toMatchObject({ status: 'arriving' })
})
