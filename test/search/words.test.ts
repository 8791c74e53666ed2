import { expect, test } from 'vitest'
import type { Db } from '../../server/src/core/db.ts'
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
  const { rows } = await db.$client.query(`select from search_form f where not exists (
    select from search_word w where w.number = f.word)`)
  expect(rows).toEqual([])
})

test('a word that comes back while it is swept is mended to again', async () => {
  const [id = ''] = await bank().addLeaders([{ name: 'Una Returning' }])
  await bank().changeLeader(id, { name: 'Una Away' })
  await sweep()
  await bank().db.$client.query(
    `update search_word set nobody_since = now() - interval '2 hours' where nobody_since is not null`,
  )
  const client = await (
    bank().db.$client as { connect(): Promise<Db['$client'] & { release(): void }> }
  ).connect()
  await client.query('begin')
  const sweeping = sweepSearchWords({ $client: client } as unknown as Db)
  await sweeping
  const coming = bank().changeLeader(id, { name: 'Una Returning' })
  await new Promise((resolve) => setTimeout(resolve, 200))
  await client.query('commit')
  client.release()
  await coming
  expect((await bank().list(bank().holder, { search: 'returnign' })).ids).toEqual([id])
})
