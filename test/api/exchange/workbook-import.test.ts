import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { change } from '../../../server/src/core/change.ts'
import { clearOldImports } from '../../../server/src/modules/exchange/imports.queries.ts'
import { testBank, type Caller } from '../../support/harness.ts'

const bank = testBank()
const members = readFileSync(new URL('../../data/members.xlsx', import.meta.url))

const send = async (caller: Caller, file: Uint8Array, fileName: string) => {
  const sent = await caller.post('/imports', {
    body: { fileName, contentBase64: Buffer.from(file).toString('base64') },
  })
  expect(sent.statusCode, sent.body).toBe(201)
  return sent
}
type Sent = Awaited<ReturnType<typeof send>>
const text = (words: string) => new TextEncoder().encode(words)
const changing = (answer: Sent) => ({ 'if-match': String(answer.headers['etag']) })
const adjust = (caller: Caller, sent: Sent, body: object) =>
  caller.patch(`/imports/${sent.json().id}`, { body, headers: changing(sent) })
const run = (caller: Caller, sent: Sent) =>
  caller.post(`/imports/${sent.json().id}/run`, { headers: changing(sent) })
const kindsOf = (answer: Sent) =>
  answer.json().columns.map(({ kind }: { kind: string | null }) => kind)

test('200: a workbook is read from its likeliest sheet, from another when asked, and taken', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const sent = await send(coordinator, members, 'members.xlsx')
  expect(sent.json()).toMatchObject({
    sheet: 'Members',
    encoding: null,
    headingLine: 3,
    counts: { create: 5, refuse: 0 },
    sheets: [{ name: 'Read me' }, { name: 'Members' }, { name: 'Old', hidden: true }, {}],
  })
  const other = await adjust(coordinator, sent, { sheet: 'Old' })
  expect(other.json()).toMatchObject({ sheet: 'Old', counts: { create: 1 } })
  const nowhere = await adjust(coordinator, other, { sheet: 'Nowhere' })
  expect(nowhere.statusCode).toBe(422)
  expect(nowhere.json().detail).toContain('no sheet of that name')
  const back = await adjust(coordinator, other, { sheet: 'Members' })
  const rows = await coordinator.get(`/imports/${sent.json().id}/rows`)
  expect(rows.json().items.map(({ line }: { line: number }) => line)).toEqual([4, 5, 6, 7, 8])
  const taken = await run(coordinator, back)
  expect(taken.json(), taken.body).toMatchObject({ status: 'done', counts: { create: 5 } })
})

test('200: what was said of a column is known for the next file, in this organisation alone', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const first = text('Enw,Ffôn,Hoffi\nSiân Hughes,029 2018 0101,pwyllgorau\n')
  const sent = await send(coordinator, first, 'rhestr.csv')
  expect(kindsOf(sent)).toEqual(['name', 'phone', null])
  const said = await adjust(coordinator, sent, { mapping: { 0: 'name', 1: 'phone', 2: 'wants' } })
  expect(kindsOf(said)).toEqual(['name', 'phone', 'wants'])

  const next = text('HOFFI;Enw;Ffôn\ngrwpiau;Gwen Parry;029 2018 0102\n')
  const later = await send(coordinator, next, 'rhestr-2.csv')
  expect(kindsOf(later)).toEqual(['wants', 'name', 'phone'])
  expect(later.json().columns[0]).toMatchObject({ byHand: true })
  expect(later.json().columns[1]).toMatchObject({ byHand: false })
  const elsewhere = bank().as(bank().world.coordinatorElsewhere)
  expect(kindsOf(await send(elsewhere, next, 'rhestr-2.csv'))).toEqual([null, 'name', 'phone'])

  await adjust(coordinator, later, { mapping: { 0: null, 1: 'name', 2: 'phone' } })
  expect(kindsOf(await send(coordinator, next, 'rhestr-3.csv'))).toEqual([null, 'name', 'phone'])
})

test('200: refused lines are taken as a file, mended and brought back; the reason is not read', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const file =
    'Name,Email,Remarks\nAda Whole,ada.whole@example.org,\nBea Lost,,"=HYPERLINK(""x"")"\n,none@example.org,+1\n'
  const sent = await send(coordinator, text(file), 'list.csv')
  expect(sent.json()).toMatchObject({ counts: { create: 1, refuse: 2 }, refusedFile: true })
  const path = `/imports/${sent.json().id}/refused.csv`
  const before = await coordinator.get(path)
  expect(before.headers['content-disposition']).toBe('attachment; filename="refused.csv"')
  const lines = (body: string): string[][] => parse(body, { bom: true })
  expect(lines(before.body)).toEqual([
    ['Name', 'Email', 'Remarks', 'Why it was not brought in'],
    [
      'Bea Lost',
      '',
      `'=HYPERLINK("x")`,
      'There is no e-mail address, phone number or postal address.',
    ],
    ['', 'none@example.org', `'+1`, 'There is no name.'],
  ])
  const taken = await run(coordinator, sent)
  expect(taken.json()).toMatchObject({ status: 'done', refusedFile: true })
  const after = await coordinator.get(path)
  expect(after.body).toBe(before.body)

  const mended = after.body.replace('Bea Lost,,', 'Bea Lost,bea.lost@example.org,')
  const again = await send(coordinator, text(mended), 'refused.csv')
  expect(again.json()).toMatchObject({ counts: { create: 1, refuse: 1 } })
  expect(again.json().columns.map(({ heading }: { heading: string }) => heading)).toEqual([
    'Name',
    'Email',
    'Remarks',
  ])
  const rows = await coordinator.get(`/imports/${again.json().id}/rows`)
  expect(rows.json().items[0]).toMatchObject({
    name: 'Bea Lost',
    outcome: 'create',
    note: 'Remarks: =HYPERLINK("x")',
  })
})

test('404: no refused lines, of an import that has none, and a day after it was taken', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const whole = await send(coordinator, text('Name,Email\nCy Whole,cy@example.org\n'), 'list.csv')
  expect(whole.json().refusedFile).toBe(false)
  const none = await coordinator.get(`/imports/${whole.json().id}/refused.csv`)
  expect(none.json()).toMatchObject({ status: 404, code: 'imports.nothing_refused' })

  const some = await send(
    coordinator,
    text('Name,Email\nDi Whole,di@example.org\nEd Lost,\n'),
    'list.csv',
  )
  await run(coordinator, some)
  const importId = some.json().id as string
  await bank().owner.query(
    `update import set taken_at = now() - interval '25 hours' where id = $1`,
    [importId],
  )
  await change(bank().database.pool, clearOldImports)
  const cleared = await coordinator.get(`/imports/${importId}`)
  expect(cleared.json()).toMatchObject({ status: 'done', refusedFile: false })
  expect((await coordinator.get(`/imports/${importId}/refused.csv`)).statusCode).toBe(404)
})
