import { expect, test } from 'vitest'
import {
  goOn,
  goOnToTheEnd,
  takingTimes,
} from '../../../server/src/modules/exchange/going.actions.ts'
import { clearOldImports } from '../../../server/src/modules/exchange/imports.queries.ts'
import { takePart } from '../../../server/src/modules/exchange/taking-parts.actions.ts'
import { ofAPart } from '../../../server/src/modules/exchange/taking.rules.ts'
import { change } from '../../../server/src/core/change.ts'
import { undoPart } from '../../../server/src/modules/governance/import-undo.actions.ts'
import { testBank } from '../../support/harness.ts'
import { patienceOf, peopleCsv } from '../../support/imports.ts'

const bank = testBank()
patienceOf(60_000)

const coordinator = () => bank().as(bank().world.coordinator)
const agreement = {
  method: 'signed form',
  evidence: 'folder 3',
  agreedOn: new Date().toISOString().slice(0, 10),
}

/** Brings a file in whole, and answers the import as it is then. */
async function bringIn(csv: string) {
  const sent = await coordinator().post('/imports', {
    body: { fileName: 'people.csv', contentBase64: Buffer.from(csv).toString('base64') },
  })
  const id = sent.json().id as string
  const stated = await coordinator().patch(`/imports/${id}`, {
    body: { agreement },
    headers: { 'if-match': String(sent.headers['etag']) },
  })
  const taken = await coordinator().post(`/imports/${id}/run`, {
    headers: { 'if-match': String(stated.headers['etag']) },
  })
  expect(taken.json(), taken.body).toMatchObject({ status: 'done' })
  return { id, etag: String(taken.headers['etag']), taken: taken.json() }
}

const undo = (of: { id: string; etag: string }) =>
  coordinator().post(`/imports/${of.id}/undo`, { headers: { 'if-match': of.etag } })

const find = async (email: string) => {
  const { rows } = await bank().owner.query<{ id: string }>(
    'select id from leader where email = $1',
    [email],
  )
  return rows[0]?.id
}
const read = async (leaderId: string) => (await coordinator().get(`/leaders/${leaderId}`)).json()

test('200: new people go again, known ones get back what they had; the register is as it was', async () => {
  const known = await coordinator().post('/leaders', {
    body: {
      name: 'Kay Known',
      email: 'kay@undo.example',
      languages: { yes: ['cy'], no: [], complete: false },
      review: ['Ask about the room'],
    },
  })
  const knownId = known.json().id as string
  const before = await read(knownId)
  const home = (await coordinator().get('/home')).json().leaders.total
  const csv = [
    'Name,Email,Offers,Languages,Stage,Remarks',
    'Una New,una@undo.example,I sing,,emerging,Met at the fair',
    'Una New,una@undo.example,I sing,,,',
    'Kay Known,kay@undo.example,I dance,English,,A long remark',
    ',,,,,',
    'Lost Person,,,,,',
  ].join('\n')
  const imported = await bringIn(csv)
  expect(imported.taken.counts).toMatchObject({ create: 1, update: 1, skip: 1, refuse: 1 })
  expect(Date.parse(imported.taken.undoUntil)).toBeGreaterThan(Date.now() + 29 * 86_400_000)
  const grown = await read(knownId)
  expect(grown.offers).toBe('I dance')
  const unaId = await find('una@undo.example')

  const preview = await coordinator().get(`/imports/${imported.id}/undo`)
  expect(preview.json()).toEqual({ out: 1, back: 1, stays: 0 })
  const sentBefore = bank().outbox.sent.length
  const undone = await undo(imported)
  expect(undone.json(), undone.body).toMatchObject({
    status: 'undone',
    undone: { out: 1, back: 1, stays: 0 },
    undoUntil: null,
    progress: null,
  })
  // Nothing is sent to anybody: what is queued is the undoing itself.
  expect(
    bank()
      .outbox.sent.slice(sentBefore)
      .map(({ name }) => name),
  ).toEqual(['exchange.go-on'])

  expect(await find('una@undo.example')).toBeUndefined()
  expect((await coordinator().get(`/leaders/${unaId}`)).statusCode).toBe(404)
  const { version: _now, updatedAt: _at, ...after } = await read(knownId)
  const { version: _then, updatedAt: _was, ...was } = before
  expect(after).toEqual(was)
  expect((await coordinator().get(`/leaders/${knownId}/notes`)).json().items).toEqual([])
  expect((await coordinator().get('/home')).json().leaders.total).toBe(home)
  const search = await coordinator().get('/leaders', { query: { q: 'una' } })
  expect(search.body).not.toContain(String(unaId))

  const rows = (await coordinator().get(`/imports/${imported.id}/rows`)).json().items
  expect(rows.map((row: { undone: unknown }) => row.undone)).toEqual([
    { outcome: 'out', reason: '' },
    null,
    { outcome: 'back', reason: '' },
    null,
  ])
  const kept = await bank().owner.query(
    `select line from import_row where import_id = $1 and (before is not null or after is not null or leader_id = $2)`,
    [imported.id, unaId],
  )
  expect(kept.rows).toEqual([])
  // The same file comes in anew: whoever was taken out was not erased.
  const again = await bringIn(csv)
  expect(again.taken.counts).toMatchObject({ create: 1, update: 1 })
})

test('whoever something has happened to since stays, with the reason, and the stated yes ends', async () => {
  const names = ['Note', 'Said', 'Change', 'Plain']
  const imported = await bringIn(
    [
      'Name,Email',
      ...names.map((name) => `Stay ${name},stay.${name.toLowerCase()}@undo.example`),
    ].join('\n'),
  )
  const [noted, said, changed] = await Promise.all(
    names.map((name) => find(`stay.${name.toLowerCase()}@undo.example`)),
  )
  await coordinator().post(`/leaders/${noted}/notes`, { body: { words: 'Rang, and was glad' } })
  await coordinator().post(`/leaders/${said}/consents`, {
    body: { purpose: 'match', answer: 'given', method: 'phone' },
  })
  const opened = await coordinator().get(`/leaders/${changed}`)
  await coordinator().patch(`/leaders/${changed}`, {
    body: { wants: 'A quiet room' },
    headers: { 'if-match': String(opened.headers['etag']) },
  })
  expect((await coordinator().get(`/imports/${imported.id}/undo`)).json()).toEqual({
    ...{ out: 1, back: 0, stays: 3 },
  })
  const undone = await undo(imported)
  expect(undone.json().undone).toEqual({ out: 1, back: 0, stays: 3 })
  const rows = (await coordinator().get(`/imports/${imported.id}/rows`)).json().items
  const reasons = rows.map((row: { undone: { reason: string } }) => row.undone.reason)
  expect(reasons[0]).toContain('Something came of it since')
  expect(reasons[2]).toContain('changed since')
  expect(await find('stay.plain@undo.example')).toBeUndefined()
  // What the import stated ends; what the person said themselves does not.
  expect((await read(String(noted))).matchConsent).toMatchObject({ answer: 'withdrawn' })
  expect((await read(String(said))).matchConsent).toMatchObject({
    ...{ answer: 'given', method: 'phone' },
  })
  expect((await read(String(noted))).matchable).toBe(false)
  expect((await read(String(said))).matchable).toBe(true)
})

test('a field that was changed since is left as it is, and named', async () => {
  const known = await coordinator().post('/leaders', {
    body: { name: 'Fay Field', email: 'fay@undo.example' },
  })
  const id = known.json().id as string
  const imported = await bringIn(
    'Name,Email,Offers,Wants\nFay Field,fay@undo.example,I sing,A choir',
  )
  const opened = await coordinator().get(`/leaders/${id}`)
  expect(opened.json()).toMatchObject({ offers: 'I sing', wants: 'A choir' })
  await coordinator().patch(`/leaders/${id}`, {
    body: { offers: 'I sing and dance' },
    headers: { 'if-match': String(opened.headers['etag']) },
  })
  expect((await undo(imported)).json().undone).toEqual({ out: 0, back: 1, stays: 0 })
  expect(await read(id)).toMatchObject({ offers: 'I sing and dance', wants: null })
  const rows = (await coordinator().get(`/imports/${imported.id}/rows`)).json().items
  expect(rows[0].undone.reason).toBe('Changed since and left as it is: offers.')
})

test('409: what was not taken, is undone already, or was taken long ago cannot be undone', async () => {
  const sent = await coordinator().post('/imports', {
    body: {
      fileName: 'a.csv',
      contentBase64: Buffer.from('Name,Email\nIva Old,iva@undo.example').toString('base64'),
    },
  })
  const open = { id: sent.json().id as string, etag: String(sent.headers['etag']) }
  const imported = await bringIn('Name,Email\nIva Old,iva@undo.example')
  await bank().owner.query(
    `update import set taken_at = now() - interval '31 days' where id = $1`,
    [imported.id],
  )
  for (const of of [open, imported])
    expect((await undo(of)).json()).toMatchObject({ status: 409, code: 'imports.not_undoable' })
  expect((await coordinator().get(`/imports/${imported.id}/undo`)).statusCode).toBe(409)
  await change(bank().database.pool, clearOldImports)
  const { rows } = await bank().owner.query(
    'select line from import_row where import_id = $1 and after is not null',
    [imported.id],
  )
  expect(rows).toEqual([])
  const elsewhere = bank().as(bank().world.coordinatorElsewhere)
  expect((await elsewhere.get(`/imports/${imported.id}/undo`)).statusCode).toBe(404)
})

test('a long import is undone in parts, each person once, and goes on where it stopped', async () => {
  const imported = await bringIn(peopleCsv('long', 520, { domain: 'undo.example' }))
  takingTimes.patienceMs = -1
  const begun = await undo(imported)
  takingTimes.patienceMs = 60_000
  expect(begun.json()).toMatchObject({
    status: 'undoing',
    progress: { people: 520, done: ofAPart.undoing },
  })
  const { pool } = bank().database
  await expect(
    goOnToTheEnd(pool, imported.id, () => Promise.reject(new Error('no')), { waits: [] }),
  ).rejects.toThrow('no')
  const stands = await coordinator().get(`/imports/${imported.id}`)
  expect(stands.json()).toMatchObject({ status: 'undoing', fault: 'failed' })
  const on = await undo({ id: imported.id, etag: String(stands.headers['etag']) })
  expect(on.json()).toMatchObject({
    status: 'undone',
    undone: { out: 520, back: 0, stays: 0 },
  })
  expect(await goOn(pool, imported.id, takePart)).toBe('over')
  expect(await goOn(pool, imported.id, undoPart)).toBe('over')
  const { rows } = await bank().owner.query<{ left: number }>(
    `select count(*)::int as left from leader_card c
     where not exists (select from leader l where l.id = c.leader_id)
       or exists (select from leader l where l.id = c.leader_id and l.email like 'long%@undo.example')`,
  )
  expect(rows[0]?.left).toBe(0)
})
