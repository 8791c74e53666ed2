import { expect, test } from 'vitest'
import type { RegisterPosition } from '../../server/src/modules/leaders/register-order.queries.ts'
import { drawsFrom, inventPerson } from './people.ts'
import { searchBank, type Sort } from './search-bank.ts'

const bank = searchBank()

const cases: { sort: Sort; search?: string }[] = [
  { sort: 'name' },
  { sort: 'newest' },
  { sort: 'longest_unasked' },
  { sort: 'relevance', search: 'grace' },
  { sort: 'relevance', search: 'lisening' },
  { sort: 'newest', search: 'gardening' },
  { sort: 'longest_unasked', search: 'group' },
  { sort: 'name', search: 'group' },
]

test.each(cases)(
  'P-01: by $sort ($search), whoever stays the same is seen exactly once while others come, go and change',
  async ({ sort, search }) => {
    const draw = drawsFrom(sort.length * 31 + (search ?? '').length)
    const invented = (count: number) =>
      Array.from({ length: count }, () => {
        const { name, offers } = inventPerson(draw)
        return {
          name: draw() < 0.1 ? 'Grace Same' : name,
          offers: `listening ${offers} gardening`,
          last_asked_on: draw() < 0.5 ? `2025-0${1 + Math.floor(draw() * 9)}-01` : null,
        }
      })
    const ids = await bank().addLeaders(invented(60))
    const moving = new Set(ids.filter((_id, at) => at % 5 === 0))
    const stable = ids.filter((id) => !moving.has(id))
    const filter = search ? { search } : {}
    const expected = new Set((await everybody(filter, sort)).filter((id) => stable.includes(id)))
    const seen: string[] = []
    let after: RegisterPosition | null = null
    let turn = 0
    do {
      const page: { ids: string[]; next: RegisterPosition | null } = await bank().list(
        bank().holder,
        filter,
        { sort, after, limit: 7 },
      )
      seen.push(...page.ids)
      after = page.next
      turn += 1
      if (turn % 2 === 1) {
        const [mover] = [...moving]
        await bank().addLeaders([
          ...invented(1),
          { name: `Lisening Grase ${turn}`, offers: 'lisening' },
        ])
        if (mover) {
          moving.delete(mover)
          await (turn % 4 === 1
            ? bank().removeLeader(mover)
            : bank().changeLeader(mover, { name: `Zz Moved ${turn}` }))
        }
      }
    } while (after)
    const ours = seen.filter((id) => expected.has(id))
    expect(ours.toSorted()).toEqual([...expected].toSorted())
  },
  60_000,
)

const everybody = async (filter: { search?: string }, sort: Sort): Promise<string[]> => {
  const { ids, next } = await bank().list(bank().holder, filter, { sort, limit: 2_000 })
  expect(next).toBeNull()
  return ids
}

test('one order, whatever the size of the page', async () => {
  for (const { sort, search } of cases) {
    const filter = search ? { search } : {}
    const whole = await everybody(filter, sort)
    for (const limit of [1, 9]) {
      const pages: string[] = []
      let after: RegisterPosition | null = null
      for (let turn = 0; turn < 30; turn += 1) {
        const page: { ids: string[]; next: RegisterPosition | null } = await bank().list(
          bank().holder,
          filter,
          { sort, after, limit },
        )
        pages.push(...page.ids)
        after = page.next
        if (!after) break
      }
      expect(pages, `${sort} ${search ?? ''} by ${limit}`).toEqual(whole.slice(0, pages.length))
    }
  }
}, 60_000)

test('many people: those of the name first, then all others by name, without a gap between the two', async () => {
  await bank().addLeaders([
    ...Array.from({ length: 2_100 }, (_none, at) => ({
      name: `Person ${String(at).padStart(4, '0')}`,
      offers: 'quetzal',
    })),
    { name: 'Zz Quetzal' },
    { name: 'Aa Quetzal' },
    { name: 'Bb Quetzals' },
  ])
  const seen: string[] = []
  let after: RegisterPosition | null = null
  for (let turn = 0; turn < 4; turn += 1) {
    const page: { ids: string[]; next: RegisterPosition | null } = await bank().list(
      bank().holder,
      { search: 'quetzal' },
      { after, limit: 2 },
    )
    seen.push(...page.ids)
    after = page.next
  }
  const { rows } = await bank().db.$client.query<{ id: string; name: string }>(
    `select id, name from leader where id = any($1)`,
    [seen],
  )
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]))
  expect(seen.map((id) => nameOf.get(id))).toEqual([
    'Aa Quetzal',
    'Bb Quetzals',
    'Zz Quetzal',
    'Person 0000',
    'Person 0001',
    'Person 0002',
    'Person 0003',
    'Person 0004',
  ])
}, 120_000)
