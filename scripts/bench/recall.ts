import { Agent } from 'node:http'
import { drawsFrom, misspeltSearch } from '../../test/search/people.ts'
import type { BenchPeople } from './bank.ts'
import { send, type Target } from './load.ts'

/** Share of searches that find the person meant, and some that did not. */
export interface Recall {
  searches: number
  found: number
  /**
   * Of those that did not: how many do not find the person either when nothing is misspelt. As many others have that name, or
   * that word, and nothing tells which of them was meant.
   */
  alikeAnyway: number
  missed: { search: string; name: string }[]
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
  let alikeAnyway = 0
  const finds = async (search: string, leaderId: string): Promise<boolean> => {
    const path = `/api/v1/leaders?search=${encodeURIComponent(search)}&limit=10`
    const answer = await send(agent, target, { method: 'GET', path })
    const { items = [] } = JSON.parse(answer.body) as { items?: { id: string }[] }
    return items.some(({ id }) => id === leaderId)
  }
  try {
    for (let each = 0; each < searches; each += 1) {
      const person = persons[Math.floor(draw() * persons.length)]
      if (!person) break
      const { typed, meant } = misspeltSearch(draw, person)
      if (await finds(typed, person.leaderId)) continue
      missed.push({ search: typed, name: person.name })
      if (!(await finds(meant, person.leaderId))) alikeAnyway += 1
    }
  } finally {
    agent.destroy()
  }
  return { searches, found: searches - missed.length, alikeAnyway, missed }
}
