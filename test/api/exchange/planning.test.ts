import { expect, test } from 'vitest'
import { apartTalking, type ApartFailed } from '../../../server/src/core/apart.ts'
import { importVocabulary } from '../../../server/src/modules/exchange/imports.rules.ts'
import { planImport } from '../../../server/src/modules/exchange/plan.rules.ts'
import { planOf } from '../../../server/src/modules/exchange/planning.actions.ts'
import { readSheet } from '../../../server/src/modules/exchange/sheet.rules.ts'
import type { Sheet } from '../../../server/src/modules/exchange/sheet.types.ts'
import { findTerms } from '../../../server/src/modules/vocabulary/vocabulary.queries.ts'
import { testBank } from '../../support/harness.ts'
import { turnsDuring } from '../../support/turns.ts'

const bank = testBank()

const letters = (at: number) =>
  [676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(at / place) % 26))).join('')

/** A file whose rows are known, new, alike and refused, in turns. */
function sheetOf(count: number) {
  const lines = Array.from({ length: count }, (_none, at) => {
    if (at % 50 === 7) return ',,Nobody to reach'
    const who = at % 40 === 3 ? at - 1 : at
    return `Pia ${letters(who)}z,pia${who}@plan.example,I sing`
  })
  const read = readSheet(Buffer.from(['Name,Email,Offers', ...lines].join('\n')))
  if (!read.ok) throw new Error(read.refusal.code)
  return read.sheet
}

const by = () => ({ organisationId: bank().world.home, statedBy: 'Somebody' })
const plan = (sheet: Sheet) =>
  planOf(bank().database.db, by(), { sheet, mapping: {}, agreement: null })

test('a long file is planned apart as it would be here, and whoever asks meanwhile is answered', async () => {
  const made = await bank()
    .as(bank().world.coordinator)
    .post('/leaders', { body: { name: `Pia ${letters(5)}z`, email: 'pia5@plan.example' } })
  const sheet = sheetOf(6_000)
  const { result: planned, tookMs, longestMs } = await turnsDuring(() => plan(sheet))
  // Most of the time was spent elsewhere.
  expect(longestMs).toBeLessThan(tookMs / 4)

  const known = planned.plan.rows.flatMap(({ leaderId }) => leaderId ?? [])
  expect(known).toEqual([made.json().id])
  expect(planned.plan.rows).toHaveLength(6_000)
  const alone = planImport({
    ...{ sheet, mapping: {}, asserted: null, existing: [] },
    vocabulary: importVocabulary(await findTerms(bank().database.db)),
    today: planned.at.toISOString().slice(0, 10),
  })
  // The same but for the one who is known.
  expect(planned.plan.columns).toEqual(alone.columns)
  expect(planned.plan.rows.filter(({ leaderId }) => leaderId === null)).toEqual(
    alone.rows.filter(({ line }) => line !== 7),
  )
  expect(planned.plan.counts).toEqual({
    ...alone.counts,
    create: alone.counts.create - 1,
    update: alone.counts.update + 1,
  })
})

test('work apart that goes on for too long is given up', async () => {
  const entry = new URL('../../support/endless-worker.ts', import.meta.url)
  const heard: unknown[] = []
  const failure = await apartTalking(entry, {}, { ms: 2_500, heapMb: 64 }, (said) => {
    heard.push(said)
  }).catch((error: ApartFailed) => error.fault)
  expect(failure).toBe('slow')
  expect(heard).toEqual(['begun'])
})

test('a table that the bank wrote changes nothing when it comes back', async () => {
  const staff = bank().as(bank().world.coordinator)
  const made = await staff.post('/leaders', {
    body: {
      ...{ name: 'Petra Ingleby', email: 'petra@plan.example', phone: '01632 960777' },
      ...{ outcode: 'LS1', travelKm: 20, hoursMonth: 6, online: true, reference: 'PI-7' },
      ...{ halfDays: ['mon_morning', 'tue_evening'], offers: 'I read every paper' },
    },
  })
  expect(made.statusCode, made.body).toBe(201)
  const table = await staff.get('/leaders/export', { query: { format: 'csv' } })
  const [headings = '', ...lines] = table.body.split(/\r?\n/)
  const own = lines.filter((line) => line.includes(made.json().id))
  const read = readSheet(Buffer.from([headings, ...own].join('\n')))
  if (!read.ok) throw new Error(read.refusal.code)
  const { rows } = (await plan(read.sheet)).plan
  expect(rows).toMatchObject([{ outcome: 'skip', leaderId: made.json().id }])
})
