import fc from 'fast-check'
import { describe, test, vi } from 'vitest'

import { rank } from '../../server/src/modules/matching/match.rules.ts'
import type { MatchResult, RankedPlace } from '../../server/src/modules/matching/match.types.ts'
import {
  askFirstPage,
  firstCursor,
  rankedPage,
} from '../../server/src/modules/matching/paging.rules.ts'
import { compareRanked, orderKeyOf } from '../../server/src/modules/matching/order.rules.ts'
import { expectSame } from '../support/law-checks.ts'
import { lawRuns } from '../support/law-runs.ts'
import type { Bank } from '../support/match-arbitraries.ts'
import { banks } from '../support/match-arbitraries.ts'
import { today } from '../support/match-draws.ts'

vi.setConfig({ testTimeout: 120_000 })

const size = { min: 0, max: 26 }

function bothLists({ leaders, opportunity }: Bank, guard = true) {
  const ranking = rank(leaders, opportunity, { guard, today })
  const natural = resultsOf(ranking.ranked).toSorted((a, b) =>
    compareRanked(orderKeyOf(a), orderKeyOf(b)),
  )
  return { ranking, natural }
}

const idsOf = (results: MatchResult[]) => results.map(({ leaderId }) => leaderId)
const asShown = ({ result, moved }: RankedPlace) => [result.leaderId, moved]
const resultsOf = (places: RankedPlace[]) => places.map(({ result }) => result)

/** Eligible in the words of the definition, apart from the rules. */
function mayMoveIn(result: MatchResult, top: MatchResult): boolean {
  const told = result.leaves.some((leaf) => leaf.answer !== 'untold')
  return result.fresh && (result.score >= top.score / 2 || (result.possible >= top.score && told))
}

describe('law 9: fresh voices', () => {
  test('three fresh among the first ten whenever eligible ones exist; the rest keeps its order', () => {
    fc.assert(
      fc.property(banks(size), (bank) => {
        const { ranking, natural } = bothLists(bank)
        const { ranked, movedIn, movedOut } = ranking
        const first = natural.slice(0, 10)
        const [top] = natural
        const already = first.filter((result) => result.fresh).length
        const eligible = natural.slice(10).filter((result) => top && mayMoveIn(result, top))
        const movers = idsOf(eligible.slice(0, Math.max(3 - already, 0)))
        const notFresh = idsOf(first.slice(1).filter((result) => !result.fresh))
        const room = notFresh.slice(notFresh.length - movers.length)
        const inOrder = idsOf(natural)
        const isTen = (id: string) => movers.includes(id) || !room.includes(id)
        const ten = inOrder.filter((id, at) => (at < 10 || movers.includes(id)) && isTen(id))
        const rest = inOrder.filter((id) => !ten.includes(id))
        const marked = ranked.filter(({ moved }) => moved).map(({ result }) => result.leaderId)
        expectSame([movedIn, marked, movedOut], [movers, movers, room])
        expectSame(idsOf(resultsOf(ranked)), [...ten, ...rest])
        expectSame(ranked[0]?.result.leaderId, inOrder[0])
        expectSame(rest.slice(0, room.length), room)
      }),
      lawRuns,
    )
  })

  test('any paging shows everyone once, in the same order and with the same marks', () => {
    const limits = fc.integer({ min: 1, max: 13 })
    fc.assert(
      fc.property(banks(size), limits, fc.boolean(), (bank, limit, guard) => {
        const { ranking, natural } = bothLists(bank, guard)
        const shown: RankedPlace[] = []
        let cursor: ReturnType<typeof firstCursor> | null = firstCursor(ranking)
        let pages = 0
        while (cursor !== null) {
          expectSame(cursor.shown, shown.length)
          const page = rankedPage(natural, structuredClone(cursor), limit)
          if (page.next !== null) expectSame(page.places.length, limit)
          shown.push(...page.places)
          cursor = page.next
          pages += 1
        }
        expectSame(shown.map(asShown), ranking.ranked.map(asShown))
        expectSame(pages, Math.max(Math.ceil(shown.length / limit), 1))
      }),
      lawRuns,
    )
  })

  test('any paging of those to ask first shows everyone once, in order', () => {
    const limits = fc.integer({ min: 1, max: 7 })
    fc.assert(
      fc.property(banks({ min: 0, max: 14 }), limits, ({ leaders, opportunity }, limit) => {
        const { askFirst } = rank(leaders, opportunity, { guard: true, today })
        const shown: MatchResult[] = []
        let page = askFirstPage(askFirst, null, limit)
        shown.push(...page.results)
        while (page.next !== null) {
          page = askFirstPage(askFirst, page.next, limit)
          shown.push(...page.results)
        }
        expectSame(idsOf(shown), idsOf(askFirst))
      }),
      lawRuns,
    )
  })
})
