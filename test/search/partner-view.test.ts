import { expect, test } from 'vitest'
import { searchBank, type SearchBank, type Sort } from './search-bank.ts'

const bank = searchBank()
const canary = 'zqcanary'
const sorts: Sort[] = ['relevance', 'name', 'newest', 'longest_unasked']

/** Something in every column that each group of fields shows, told apart from nothing. */
const planted: Record<string, Record<string, unknown>> = {
  name: { name: `Zq ${canary}`, known_as: canary },
  contact: { email: `${canary}@example.org`, phone: '01632 960999', contact_note: canary },
  offers: { offers: `${canary} gardening`, wants: canary },
  experience: { experience: { yes: ['carer'], no: [], complete: true } },
  themes: { themes: { items: { asthma: { own: true } }, complete: true } },
  types: { types: { yes: ['community_enabler'], no: [], complete: true }, position: 'inside' },
  stage: { stage: 'established' },
  kinds: { kinds: { yes: ['governor'], no: [], complete: true } },
  place: { outcode: 'NR3', travel_km: 5, online: true },
  availability: { half_days: 7, hours_month: 4, availability_note: canary },
  languages: { languages: { yes: ['cy'], no: [], complete: true } },
  support: { support_needs: [{ code: 'hearing_loop', note: canary }] },
  recognition: { recognition: 'paid', recognition_note: canary },
  memberships: { memberships: [{ name: `${canary} panel`, role: null, from: null, to: null }] },
  own: { reference: canary, review: [canary], source: canary },
}
const groups = Object.keys(planted).filter((group) => group !== 'own')

/** Everything that a partner can ask, and what it is answered. */
async function probe({ list, count, scope, partner }: SearchBank): Promise<unknown> {
  const filters = [
    {},
    { search: canary },
    { search: 'zqcanaryx' },
    { search: 'zq' },
    { search: 'asthma' },
    { search: 'community enabler' },
    { search: 'gardening' },
    { search: `${canary}@example.org` },
    { search: 'zebedee' },
    { theme: 'asthma' },
    { theme: 'asthma', lived: 'own' as const },
    { type: 'community_enabler' },
    { stage: 'established' },
    { position: 'inside' },
    { kind: 'governor' },
    { experience: 'carer' },
    { language: 'cy' },
    { halfDay: 'mon_morning' },
    { supportNeed: 'hearing_loop' },
    { recognition: 'paid' },
    { online: 'true' as const },
    { review: 'true' as const },
    { near: 'NR3', withinKm: 20 },
    { asked: 'never' as const },
    { state: 'matchable' as const },
  ]
  const answers: unknown[] = []
  for (const filter of filters) {
    for (const sort of sorts) answers.push(await list(partner, filter, { sort, limit: 2 }))
    answers.push(await count(partner, filter))
    answers.push((await scope(partner, filter)).sought)
  }
  return answers
}

test('A-04: what a partner may not see changes no list, order, count or mending of theirs', async () => {
  const plain = { name: 'Zebedee Plain', offers: 'Listening', reference: 'one' }
  const ids = await bank().addLeaders([
    { name: 'Anna Aspen' },
    { ...plain },
    { name: 'Mo Maple', themes: { items: { asthma: { own: true } }, complete: false } },
  ])
  const [first = '', target = '', third = ''] = ids
  for (const id of ids) await bank().consent(id, {})
  const before = await bank().list(bank().holder, { search: 'zebedee' })
  expect(before.ids).toEqual([target])
  for (const hidden of Object.keys(planted)) {
    const fields = groups.filter((group) => group !== hidden)
    for (const id of [first, target, third])
      await bank().consent(id, { to: bank().partner, fields })
    const without = await probe(bank())
    await bank().changeLeader(target, planted[hidden] ?? {})
    expect(await probe(bank()), hidden).toEqual(without)
    const seen = await bank().list(bank().holder, {}, { sort: 'name' })
    expect(seen.ids).toContain(target)
    const reset = Object.fromEntries(
      Object.keys(planted[hidden] ?? {}).map((column) => [
        column,
        blank[column] === undefined ? null : blank[column],
      ]),
    )
    await bank().changeLeader(target, { ...reset, ...plain })
  }
}, 120_000)

const answers = { yes: [], no: [], complete: false }
const blank: Record<string, unknown> = {
  name: 'Zebedee Plain',
  experience: answers,
  types: answers,
  kinds: answers,
  languages: answers,
  themes: { items: {}, complete: false },
  memberships: '[]',
  review: [],
}

test('the probes above do see what a partner may see', async () => {
  const [id = ''] = await bank().addLeaders([
    { name: 'Sight Check', ...planted['offers'], ...planted['themes'] },
  ])
  await bank().consent(id, {})
  await bank().consent(id, { to: bank().partner, fields: ['offers', 'themes'] })
  expect((await bank().list(bank().partner, { search: canary })).ids).toContain(id)
  expect((await bank().list(bank().partner, { search: 'zqcanray' })).ids).toContain(id)
  expect(
    (await bank().list(bank().partner, { search: 'asthma', theme: 'asthma', lived: 'own' })).ids,
  ).toContain(id)
  expect((await bank().list(bank().partner, { search: 'sight check' })).ids).toEqual([])
  await bank().consent(id, { to: bank().partner, answer: 'withdrawn' })
  expect((await bank().list(bank().partner, { search: canary })).ids).toEqual([])
})

test('A-06: a partner’s lists and counts are those of a bank without the people it may not see', async () => {
  const before = await probe(bank())
  const hidden = await bank().addLeaders(
    Array.from({ length: 5 }, (_none, at) => ({
      name: `Zebedee ${canary} ${at}`,
      ...planted['offers'],
      ...planted['themes'],
    })),
  )
  expect(await probe(bank())).toEqual(before)
  const [first = ''] = hidden
  await bank().consent(first, {})
  expect(await probe(bank())).toEqual(before)
})

test('an address or a number finds nobody for a partner, whatever was shared', async () => {
  const { findByContact } = await import('../../server/src/modules/leaders/register.queries.ts')
  const [id = ''] = await bank().addLeaders([
    {
      name: 'Connie Contact',
      email: 'Connie.O’C@Example.org',
      phone: '+44 1632 960111',
      other_phones: ['07700 900 222'],
    },
  ])
  await bank().consent(id, {})
  await bank().consent(id, { to: bank().partner, fields: groups })
  const { db, holder, partner } = bank()
  for (const text of [
    'connie.o’c@example.org',
    '01632960111',
    '(01632) 960-111',
    '+447700900222',
  ]) {
    expect(await findByContact(db, holder, text), text).toEqual([id])
    expect(await findByContact(db, partner, text), text).toEqual([])
  }
  expect(await findByContact(db, holder, '960111')).toEqual([])
  expect(await findByContact(db, holder, 'connie')).toEqual([])
})
