import { expect, test } from 'vitest'
import { drawsFrom, inventPerson, misspeltSearch } from './people.ts'
import { searchBank } from './search-bank.ts'

const bank = searchBank()
const size = 1_500
const searches = 500

test('of 500 misspelt names and words at least 95% find their person among the first ten', async () => {
  const draw = drawsFrom(2_026)
  const people = Array.from({ length: size }, () => inventPerson(draw))
  const ids = await bank().addLeaders(people.map(({ name, offers }) => ({ name, offers })))
  const lost: string[] = []
  for (let turn = 0; turn < searches; turn += 1) {
    const at = Math.floor(draw() * size)
    const person = people[at]
    if (!person) continue
    const { typed: search } = misspeltSearch(draw, person)
    const found = await bank().list(bank().holder, { search }, { limit: 10 })
    if (!found.ids.includes(ids[at] ?? '')) lost.push(`${person.name}: ${search}`)
  }
  expect(lost.length / searches, lost.join('\n')).toBeLessThanOrEqual(0.05)
}, 180_000)

test('accents, either order of names, joined names and initials find the person as typed', async () => {
  const [id = ''] = await bank().addLeaders([
    { name: 'Ŵyn Zephyrine Cartwright-Odù', known_as: 'Zeph' },
  ])
  const [irish = ''] = await bank().addLeaders([{ name: "Quill O'Tannenbaum" }])
  for (const search of [
    'cartwright odu',
    'Odu, Wyn',
    'CARTWRIGHTODU',
    'ŵyn cartwright-odu',
    'zeph odu',
    'w cartwright odu',
  ]) {
    expect((await bank().list(bank().holder, { search }, { limit: 10 })).ids, search).toContain(id)
  }
  for (const search of [
    'O’Tannenbaum',
    'otannenbaum',
    'tannenbaum',
    "o'tanenbaum",
    'o tannenbaum quill',
  ]) {
    expect((await bank().list(bank().holder, { search }, { limit: 10 })).ids, search).toContain(
      irish,
    )
  }
})

test('a name comes before an offer, an exact word before a begun one, a begun one before a mended one', async () => {
  const [mended, offered, begun, exact] = await bank().addLeaders([
    { name: 'Ann Quorntal' },
    { name: 'Ann Aaland', offers: 'The Quornal archive' },
    { name: 'Ann Quornalby' },
    { name: 'Zed Quornal' },
  ])
  const { ids } = await bank().list(bank().holder, { search: 'quornal' })
  expect(ids).toEqual([exact, begun, mended, offered])
})

test('a theme is found by its other names, misspelt too, and says which word was meant', async () => {
  const [id = ''] = await bank().addLeaders([
    { name: 'Theo Topic', themes: { items: { bipolar: { own: true } }, complete: false } },
  ])
  for (const search of [
    'manic depression topic',
    'bipolar theo',
    'bipolr theo',
    'manic depresion theo',
  ]) {
    expect((await bank().list(bank().holder, { search })).ids, search).toEqual([id])
  }
  const { sought } = await bank().scope(bank().holder, { search: 'bipoalr theo' })
  expect(sought.map(({ word, instead }) => [word, instead])).toEqual([
    ['bipoalr', ['bipolar']],
    ['theo', []],
  ])
})

test('a change is found by the very next search, and what is gone by none', async () => {
  const [id = ''] = await bank().addLeaders([{ name: 'Vera Vanishing' }])
  await bank().changeLeader(id, { name: 'Vera Jorkelund', wants: 'To learn glassblowing' })
  for (const search of ['jorkelund', 'jorkelnud', 'glasblowing']) {
    expect((await bank().list(bank().holder, { search })).ids, search).toEqual([id])
  }
  const { sought } = await bank().scope(bank().holder, { search: 'vanishin' })
  expect(sought.flatMap(({ instead }) => instead)).toEqual([])
  await bank().removeLeader(id)
  for (const search of ['jorkelund', 'jorkelnud', 'glassblowing']) {
    expect((await bank().list(bank().holder, { search })).ids, search).toEqual([])
  }
})
