import fc from 'fast-check'
import { test } from 'vitest'
import { banks } from '../support/match-arbitraries.ts'
import { rank } from '../../server/src/modules/matching/match.rules.ts'
import { today } from '../support/match-draws.ts'
test('x', () => {
  const b = fc.sample(banks({ min: 0, max: 34 }), { numRuns: 120, seed: 666390 })[2]!
  const r = rank(b.leaders, b.opportunity, { guard: true, today })
  for (const { result: p } of r.ranked.slice(8)) {
    const l = b.leaders.find((x) => x.id === p.leaderId)!
    console.log(p.leaderId, p.score, p.possible, p.nothingKnown, JSON.stringify({ ...l }))
    console.log(JSON.stringify(p.leaves.map((x) => [x.leaf, x.code, x.units, x.answer])))
  }
  console.log(JSON.stringify(b.opportunity))
})
