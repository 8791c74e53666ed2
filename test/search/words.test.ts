import { expect, test } from 'vitest'
import type { Db } from '../../server/src/core/db.ts'
import { noteWords } from '../../server/src/modules/leaders/search-words.queries.ts'
import { sweepSearchWords } from '../../server/src/modules/leaders/search.queries.ts'
import { searchBank } from './search-bank.ts'

const bank = searchBank()

const wordsOf = async (organisationId: string, words: string[]) => {
  const { rows } = await bank().db.$client.query<{ word: string; people: number }>(
    `select word, people from search_word where organisation_id = $1 and word = any($2) order by word`,
    [organisationId, words],
  )
  return rows
}
const sweep = () => sweepSearchWords(bank().db)

test('changes that share common words wait for nobody', async () => {
  const ids = await bank().addLeaders(
    Array.from({ length: 12 }, (_none, at) => ({
      name: `Common Person ${at}`,
      offers: 'listening',
    })),
  )
  const started = performance.now()
  await Promise.all(
    ids.map((id, at) =>
      bank().changeLeader(id, { offers: `listening and gardening, brandnew shared words ${at}` }),
    ),
  )
  expect(performance.now() - started).toBeLessThan(15_000)
  expect((await bank().list(bank().holder, { search: 'brandnew' })).ids.toSorted()).toEqual(
    ids.toSorted(),
  )
  expect((await bank().list(bank().holder, { search: 'bradnnew' })).ids.toSorted()).toEqual(
    ids.toSorted(),
  )
}, 60_000)

test('a sweep counts people, and takes a word away only when nobody has had it for an hour', async () => {
  const { holder, db } = bank()
  const [one = '', two = ''] = await bank().addLeaders([
    { name: 'Ottoline Sweepable' },
    { name: 'Ottoline Kept' },
  ])
  await sweep()
  expect(await wordsOf(holder, ['ottoline', 'sweepable'])).toEqual([
    { word: 'ottoline', people: 2 },
    { word: 'sweepable', people: 1 },
  ])
  await bank().changeLeader(one, { name: 'Ottoline Other' })
  await sweep()
  expect(await wordsOf(holder, ['sweepable'])).toEqual([{ word: 'sweepable', people: 0 }])
  await db.$client.query(
    `update search_word set nobody_since = now() - interval '2 hours' where nobody_since is not null`,
  )
  await bank().changeLeader(two, { name: 'Ottoline Sweepable' })
  await sweep()
  expect(await wordsOf(holder, ['sweepable'])).toEqual([{ word: 'sweepable', people: 1 }])
  await bank().changeLeader(two, { name: 'Ottoline Kept' })
  await sweep()
  await db.$client.query(
    `update search_word set nobody_since = now() - interval '2 hours' where nobody_since is not null`,
  )
  await sweep()
  expect(await wordsOf(holder, ['sweepable'])).toEqual([])
  const { rows } = await db.$client.query<{ stem: string }>(
    `select stem from search_stem s where not exists (select from search_word w
      where w.organisation_id = s.organisation_id and left(w.word, 7) = s.stem)
    union all select form::text from search_form f where not exists (select from search_stem s where s.number = f.stem)`,
  )
  expect(rows).toEqual([])
})

/** One connection of the pool, for a transaction that a test keeps open. */
const connect = () =>
  (bank().db.$client as { connect(): Promise<Db['$client'] & { release(): void }> }).connect()
const isLongGone = () =>
  bank().db.$client.query(
    `update search_word set nobody_since = now() - interval '2 hours' where nobody_since is not null`,
  )
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 200))
const found = async (search: string) => (await bank().list(bank().holder, { search })).ids

test('a word that comes back while it is swept is mended to again', async () => {
  const [id = ''] = await bank().addLeaders([{ name: 'Una Returning' }])
  await bank().changeLeader(id, { name: 'Una Away' })
  await sweep()
  await isLongGone()
  const client = await connect()
  await client.query('begin')
  await sweepSearchWords({ $client: client } as unknown as Db)
  const coming = bank().changeLeader(id, { name: 'Una Returning' })
  await aMoment()
  await client.query('commit')
  client.release()
  await coming
  expect(await found('returnign')).toEqual([id])
})

test('of words that begin alike one is swept while another comes: that one is mended to', async () => {
  const [id = ''] = await bank().addLeaders([{ name: 'Ida Beginningham' }])
  await bank().changeLeader(id, { name: 'Ida Away' })
  await sweep()
  await isLongGone()
  const client = await connect()
  await client.query('begin')
  await sweepSearchWords({ $client: client } as unknown as Db)
  const coming = bank().changeLeader(id, { name: 'Ida Beginningley' })
  await aMoment()
  await client.query('commit')
  client.release()
  await coming
  expect(await found('begninningley')).toEqual([id])
})

test('of words that begin alike one comes while another is swept: that one is mended to', async () => {
  const [id = ''] = await bank().addLeaders([{ name: 'Ivo Commencement' }])
  await bank().changeLeader(id, { name: 'Ivo Away' })
  await sweep()
  await isLongGone()
  const client = await connect()
  await client.query('begin')
  await noteWords({ $client: client } as unknown as Db, [
    { organisationId: bank().holder, word: 'commencements' },
  ])
  const sweeping = sweep()
  await aMoment()
  await client.query('commit')
  client.release()
  await sweeping
  await bank().changeLeader(id, { name: 'Ivo Commencements' })
  expect(await found('comencements')).toEqual([id])
})

test('the words of many do not stay in the list beside the index, which every search reads', async () => {
  const pagesWaiting = async () =>
    (await bank().db.$client.query<{ pages: number }>(`select settle_leader_search() as pages`))
      .rows[0]?.pages
  const [one = ''] = await bank().addLeaders([{ name: 'Alone Gathering' }])
  expect(await pagesWaiting()).toBeGreaterThan(0)
  await bank().addLeaders(
    Array.from({ length: 60 }, (_none, at) => ({ name: `Gathering Person ${at}` })),
  )
  expect(await pagesWaiting()).toBe(0)
  expect(await found('alone gathering')).toEqual([one])
  expect(await found('gathering')).toHaveLength(25)
})

test('a word that a hundred people had at the last count is taken for somebody’s; of a rarer one it is looked', async () => {
  const { db, holder } = bank()
  const [id = ''] = await bank().addLeaders([{ name: 'Una Frequentia' }])
  await bank().changeLeader(id, { name: 'Una Away' })
  const mended = async (people: number) => {
    await db.$client.query('update search_word set people = $2 where word = $1', [
      'frequentia',
      people,
    ])
    const { sought } = await bank().scope(holder, { search: 'frequentai' })
    const typed = await bank().scope(holder, { search: 'frequentia' })
    return [sought[0]?.instead, typed.sought[0]?.instead]
  }
  // Nobody has it any more: it is mended to nothing, and is not known itself.
  expect(await mended(99)).toEqual([[], []])
  expect(await mended(100)).toEqual([['frequentia'], []])
  expect(await found('frequentia')).toEqual([])
})
