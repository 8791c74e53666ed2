import { expect, test } from 'vitest'
import { testBank, type Caller } from '../../support/harness.ts'

const bank = testBank()

const register = async (coordinator: Caller, body: Record<string, unknown>): Promise<string> => {
  const made = await coordinator.post('/leaders', { body })
  expect(made.statusCode, made.body).toBe(201)
  return made.json().id
}
const namesOf = (answer: { json: () => { items: { name: string | null }[] } }) =>
  answer.json().items.map((item) => item.name)

test('200: two people of one name are neither skipped nor repeated across pages', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const made = [
    await register(coordinator, { name: 'Sam Same' }),
    await register(coordinator, { name: 'Sam Same' }),
  ]
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await coordinator.get('/leaders', {
      query: { limit: 1, search: 'same', ...(cursor ? { cursor } : {}) },
    })
    expect(page.statusCode, page.body).toBe(200)
    seen.push(...page.json().items.map((item: { id: string }) => item.id))
    cursor = page.json().nextCursor
  } while (cursor)
  expect(seen.toSorted()).toEqual(made.toSorted())
})

test('200: what holds no word finds nobody, rather than everybody', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  for (const search of ['😀', '%%%%', '\u200b', '- .']) {
    const listed = await coordinator.get('/leaders', { query: { search } })
    expect([listed.statusCode, listed.json().items], search).toEqual([200, []])
    const counted = await coordinator.get('/leaders/facets', { query: { search } })
    expect(counted.json().total, search).toBe(0)
    const taken = await coordinator.get('/leaders/export', { query: { search } })
    expect([taken.statusCode, taken.body], search).toEqual([200, ''])
  }
  const all = await coordinator.get('/leaders', { query: { search: '  ' } })
  expect(all.json().items.length).toBeGreaterThan(0)
})

test('400: a name of characters that nobody sees', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  for (const name of ['\u200b', '\u2060\ufeff', '\u00ad']) {
    const refused = await coordinator.post('/leaders', { body: { name } })
    expect(refused.statusCode, JSON.stringify(name)).toBe(400)
    expect(refused.json().issues[0].field).toBe('name')
  }
})

test('200: a search mends one and two edits, accents, and either order of names', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  await register(coordinator, { name: 'Ŵyn O’Hanrahan', offers: 'Runs an allotment group' })
  for (const search of [
    'ohanrahan wyn',
    'Ohanrahn',
    'O’Hanrehen',
    'wyn o hanrahan',
    'allotmant',
    'allot',
  ]) {
    const found = await coordinator.get('/leaders', { query: { search } })
    expect(namesOf(found), search).toContain('Ŵyn O’Hanrahan')
  }
  const mended = await coordinator.get('/leaders', { query: { search: 'allotmant' } })
  expect(mended.json().mended).toEqual([{ word: 'allotmant', instead: ['allotment'] }])
})

test('200: filters narrow, and facets count what each would give', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  await register(coordinator, {
    name: 'Faye Facet',
    languages: { yes: ['cy'], no: [], complete: false },
    themes: { items: { asthma: { caring: true } }, complete: false },
    online: true,
    outcode: 'NR3',
    halfDays: ['tue_evening'],
  })
  const filter = {
    theme: 'asthma',
    lived: 'caring',
    language: 'cy',
    online: 'true',
    halfDay: 'tue_evening',
    near: 'NR2',
  }
  const found = await coordinator.get('/leaders', { query: filter })
  expect(found.statusCode, found.body).toBe(200)
  expect(namesOf(found)).toEqual(['Faye Facet'])
  const facets = await coordinator.get('/leaders/facets', { query: filter })
  expect(facets.statusCode, facets.body).toBe(200)
  expect(facets.json()).toMatchObject({ total: 1, theme: [{ code: 'asthma', count: 1 }] })
  const none = await coordinator.get('/leaders', { query: { ...filter, lived: 'own' } })
  expect(namesOf(none)).toEqual([])
})

test('200: a phone number finds its people, in the own register only', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  await register(coordinator, { name: 'Petra Phone', phone: '01632 960123' })
  expect(namesOf(await coordinator.get('/leaders', { query: { search: '01632960123' } }))).toEqual([
    'Petra Phone',
  ])
  const elsewhere = bank().as(bank().world.coordinatorElsewhere)
  expect(namesOf(await elsewhere.get('/leaders', { query: { search: '01632960123' } }))).toEqual([])
})

test('200: a partner finds whom it may see, by what it may see', async () => {
  const partner = bank().as(bank().world.partner)
  const found = await partner.get('/leaders')
  expect(namesOf(found)).toEqual(['Shared Person'])
  expect(found.json().items[0]).toMatchObject({
    view: 'partner',
    offers: null,
    types: [],
    themes: ['depression'],
  })
  expect(namesOf(await partner.get('/leaders', { query: { search: 'listen' } }))).toEqual([])
  expect(
    namesOf(await partner.get('/leaders', { query: { type: 'informal_representative' } })),
  ).toEqual([])
  expect(namesOf(await partner.get('/leaders', { query: { theme: 'depression' } }))).toEqual([
    'Shared Person',
  ])
})

test('400: a cursor of another filter is refused', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const page = await coordinator.get('/leaders', { query: { limit: 1 } })
  const answer = await coordinator.get('/leaders', {
    query: { limit: 1, online: 'true', cursor: page.json().nextCursor },
  })
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ code: 'request.cursor_invalid' })
})
