import { drawsFrom, misspeltSearch } from '../../test/search/people.ts'
import {
  bareList,
  bareRead,
  bareSearch,
  bareUpdate,
  type BareActor,
  type Run,
} from './bare-statements.ts'
import type { BenchPeople, BenchPerson } from './bank.ts'
import type { Ask, NextAsk } from './load.ts'

const stages = ['potential', 'emerging', 'established'] as const
/** Themes whose bit stands in the first word of a mask, which is all that the bare route looks at. */
const firstWord = 62

/** One request of the API that is measured beside the bare route. */
export interface SideBySide {
  name: 'read' | 'list' | 'search' | 'update'
  app: () => NextAsk
  bare: () => NextAsk
  /** The bare route's statements for one drawn request, without its token check. */
  alone: (run: Run, actor: BareActor) => Promise<unknown>
}

/** One request that is measured by itself, against a bound in milliseconds. */
export interface ByItself {
  name:
    | 'match in reach'
    | 'match anywhere'
    | 'match with essentials'
    | 'on offer'
    | 'facets'
    | 'search alone'
  app: () => NextAsk
  p95GoalMs: number
  /** Texts of the statements that are measured by themselves. */
  statements: RegExp
  /** Opportunities that it ranks for, where plain SQL ranks beside it. */
  ranks?: readonly string[]
}

const pick = <Item>(draw: () => number, items: readonly Item[]): Item =>
  items[Math.floor(draw() * items.length)] as Item

function personsOf(bank: BenchPeople): readonly BenchPerson[] {
  return bank.people.filter(({ isListed }) => isListed)
}

/** Updates of one side: each connection has people of its own and knows their versions. */
function updatesOf(persons: readonly BenchPerson[], prefix: string): NextAsk {
  const draw = drawsFrom(5)
  const versions = new Map(persons.map(({ leaderId, version }) => [leaderId, version]))
  const turns = new Map<number, number>()
  const connectionsMost = 64
  return (connection) => {
    const turn = turns.get(connection) ?? 0
    turns.set(connection, turn + 1)
    const own = Math.floor((persons.length - connection - 1) / connectionsMost) + 1
    const person = persons[connection + connectionsMost * (turn % own)] as BenchPerson
    const version = versions.get(person.leaderId) ?? 1
    return {
      method: 'PATCH',
      path: `${prefix}/leaders/${person.leaderId}`,
      headers: { 'if-match': `"${version}-holder"` },
      body: JSON.stringify(changeOf(draw)),
      done: ({ etag }) => versions.set(person.leaderId, Number(/\d+/.exec(etag)?.[0])),
    }
  }
}

const changeOf = (draw: () => number) => ({
  hoursMonth: Math.floor(draw() * 40),
  availabilityNote: `Not in week ${Math.floor(draw() * 52)}`,
})

const get = (path: string): Ask => ({ method: 'GET', path })

export function sideBySide(bank: BenchPeople): SideBySide[] {
  const persons = personsOf(bank)
  const halves = [0, 1].map((half) => persons.filter((_person, index) => index % 2 === half))
  const themes = bank.themes.filter(({ number }) => number < firstWord)
  const listDraw = (draw: () => number) => ({
    stage: Math.floor(draw() * stages.length),
    theme: pick(draw, themes),
  })
  const searchDraw = (draw: () => number) => misspeltSearch(draw, pick(draw, persons)).typed
  const asks = (seed: number, ask: (draw: () => number) => Ask) => (): NextAsk => {
    const draw = drawsFrom(seed)
    return () => ask(draw)
  }
  const aloneDraw = drawsFrom(9)
  return [
    {
      name: 'read',
      app: asks(1, (draw) => get(`/api/v1/leaders/${pick(draw, persons).leaderId}`)),
      bare: asks(1, (draw) => get(`/leaders/${pick(draw, persons).leaderId}`)),
      alone: (run, actor) => bareRead(run, actor, pick(aloneDraw, persons).leaderId),
    },
    {
      name: 'list',
      app: asks(2, (draw) => {
        const { stage, theme } = listDraw(draw)
        return get(`/api/v1/leaders?stage=${stages[stage]}&theme=${theme.code}&limit=25`)
      }),
      bare: asks(2, (draw) => {
        const { stage, theme } = listDraw(draw)
        return get(`/leaders?stage=${stage}&themeBit=${2n ** BigInt(theme.number)}`)
      }),
      alone: (run, actor) => {
        const { stage, theme } = listDraw(aloneDraw)
        return bareList(run, actor, { stage, themeBit: String(2n ** BigInt(theme.number)) })
      },
    },
    {
      name: 'search',
      app: asks(3, (draw) =>
        get(`/api/v1/leaders?search=${encodeURIComponent(searchDraw(draw))}&limit=25`),
      ),
      bare: asks(3, (draw) => get(`/leaders?search=${encodeURIComponent(searchDraw(draw))}`)),
      alone: (run, actor) => bareSearch(run, actor, searchDraw(aloneDraw)),
    },
    {
      name: 'update',
      app: () => updatesOf(halves[0] ?? [], '/api/v1'),
      bare: () => updatesOf(halves[1] ?? [], ''),
      alone: (run, actor) => {
        const { leaderId } = pick(aloneDraw, halves[1] ?? [])
        return bareUpdate(run, actor, { leaderId, version: 0, ...changeOf(aloneDraw) })
      },
    },
  ]
}

/** What somebody must bring, of every kind that people of the made bank tell; being near is among it every other time. */
const essentialsOf = (draw: () => number, bank: BenchPeople) => ({
  themes: [{ code: pick(draw, bank.themes).code, lived: null }],
  experience: [],
  types: [],
  languages: ['en'],
  stages: ['emerging', 'established'],
  attributes: [],
  reach: draw() < 0.5,
  times: draw() < 0.5,
})

/** What a question may take, p95 in ms, of so many people: goals are set for 100,000 and for 1,000,000. */
const allowed = (bank: BenchPeople, usual: number, ofAMillion: number): number =>
  bank.people.length > 100_000 ? ofAMillion : usual

export function byItself(bank: BenchPeople): ByItself[] {
  const persons = personsOf(bank)
  const matches = (ids: readonly string[], seed: number) => (): NextAsk => {
    const draw = drawsFrom(seed)
    return () => get(`/api/v1/opportunities/${pick(draw, ids)}/matches?limit=50`)
  }
  return [
    {
      name: 'match in reach',
      app: matches(bank.nearOpportunities, 6),
      ranks: bank.nearOpportunities,
      p95GoalMs: allowed(bank, 30, 150),
      statements: /^\s*(select|with)\b/i,
    },
    {
      name: 'match anywhere',
      app: matches(bank.wideOpportunities, 7),
      ranks: bank.wideOpportunities,
      p95GoalMs: allowed(bank, 70, 400),
      statements: /^\s*(select|with)\b/i,
    },
    {
      name: 'match with essentials',
      app: () => {
        const draw = drawsFrom(12)
        return () => ({
          method: 'POST',
          path: `/api/v1/opportunities/${pick(draw, bank.wideOpportunities)}/matches`,
          body: JSON.stringify({ limit: 50, essentials: essentialsOf(draw, bank) }),
        })
      },
      p95GoalMs: allowed(bank, 70, 400),
      statements: /^\s*(select|with)\b/i,
    },
    {
      name: 'on offer',
      app: () => {
        const draw = drawsFrom(10)
        return () => get(`/api/v1/leaders/${pick(draw, persons).leaderId}/matches`)
      },
      p95GoalMs: 50,
      statements: /^\s*(select|with)\b/i,
    },
    {
      name: 'facets',
      app: () => {
        const draw = drawsFrom(8)
        return () => {
          const filter = draw() < 0.5 ? `stage=${pick(draw, stages)}&` : ''
          return get(`/api/v1/leaders/facets?${filter}theme=${pick(draw, bank.themes).code}`)
        }
      },
      p95GoalMs: allowed(bank, 60, 500),
      statements: /^\s*(select|with)\b/i,
    },
    {
      name: 'search alone',
      app: () => {
        const draw = drawsFrom(11)
        return () => {
          const { typed } = misspeltSearch(draw, pick(draw, persons))
          return get(`/api/v1/leaders?search=${encodeURIComponent(typed)}&limit=25`)
        }
      },
      p95GoalMs: allowed(bank, 25, 60),
      statements: /^\s*(select|with)\b/i,
    },
  ]
}
