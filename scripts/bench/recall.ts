import { Agent } from 'node:http'
import { drawsFrom, misspeltSearch } from '../../test/search/people.ts'
import type { BenchPeople } from './bank.ts'
import { send, type Target } from './load.ts'

/** Share of searches that find the person meant, and some that did not. */
export interface Recall {
  searches: number
  found: number
  /** Of those that did not: for how many all ten bear the same name, so that nothing tells which of them was meant. */
  namesakes: number
  missed: { search: string; name: string }[]
}

/** First and last name, which is all that a search gives. */
const callsOf = (name: string): string => {
  const parts = name.split(' ')
  return `${parts[0]} ${parts.at(-1)}`
}

/** Looks misspelt names and words up, each of a person drawn by chance: are they among the first ten? */
export async function measureRecall(
  target: Target,
  bank: BenchPeople,
  searches: number,
): Promise<Recall> {
  const draw = drawsFrom(95)
  const persons = bank.people.filter(({ isListed }) => isListed)
  const agent = new Agent({ keepAlive: true, maxSockets: 2 })
  const missed: Recall['missed'] = []
  let namesakes = 0
  try {
    for (let each = 0; each < searches; each += 1) {
      const person = persons[Math.floor(draw() * persons.length)]
      if (!person) break
      const search = misspeltSearch(draw, person)
      const path = `/api/v1/leaders?search=${encodeURIComponent(search)}&limit=10`
      const answer = await send(agent, target, { method: 'GET', path })
      const { items = [] } = JSON.parse(answer.body) as { items?: { id: string; name: string }[] }
      if (items.some(({ id }) => id === person.leaderId)) continue
      missed.push({ search, name: person.name })
      if (items.length === 10 && items.every(({ name }) => callsOf(name) === callsOf(person.name)))
        namesakes += 1
    }
  } finally {
    agent.destroy()
  }
  return { searches, found: searches - missed.length, namesakes, missed }
}
