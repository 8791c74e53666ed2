import type { Db } from '../../core/db.ts'
import type { Registers } from '../leaders/columns.queries.ts'
import { weigh, type Subject } from '../matching/matches.queries.ts'
import type { MatchResult } from '../matching/match.types.ts'
import type { RankingCursor } from '../matching/ranking-pages.rules.ts'
import { rankLeaders, type RankingSource } from '../matching/ranking.queries.ts'
import type { Decision } from '../placements/placements.table.ts'

/** How far down the list a place is looked for; beyond it the decision says null. */
const pagesRead = 20
const pageSize = 100

/** The first ten as the coordinator sees them, and where in the list one person stands. */
async function findStanding(
  source: RankingSource,
  subject: Subject,
  leaderId: string,
  guard: boolean,
) {
  const ranking = weigh(subject)
  const firstTen: string[] = []
  let cursor: RankingCursor | null = null
  for (let page = 0; page < pagesRead; page += 1) {
    const { people, next } = await rankLeaders(source, ranking, { cursor, limit: pageSize, guard })
    if (page === 0) firstTen.push(...people.slice(0, 10).map((person) => person.leaderId))
    const found = people.find((person) => person.leaderId === leaderId)
    if (found || !next) return { firstTen, place: found?.place ?? null }
    cursor = next
  }
  return { firstTen, place: null }
}

/** Where each of the first people of the list stands, and who are the first ten, as the coordinator sees them. */
export async function findPlaces(
  source: RankingSource,
  subject: Subject,
  guard: boolean,
): Promise<{ firstTen: string[]; placeOf: ReadonlyMap<string, number> }> {
  const limit = pagesRead * pageSize
  const { people } = await rankLeaders(source, weigh(subject), { cursor: null, limit, guard })
  return {
    firstTen: people.slice(0, 10).map(({ leaderId }) => leaderId),
    placeOf: new Map(people.map(({ leaderId, place }) => [leaderId, place])),
  }
}

/** The match as it stands now, to be kept with what is decided by it. */
export async function decisionOn(
  { tx, registers }: { tx: Db; registers: Registers },
  subject: Subject,
  result: MatchResult,
  said: { why: string; guard: boolean; decidedBy: string },
): Promise<Decision> {
  const standing = await findStanding({ db: tx, registers }, subject, result.leaderId, said.guard)
  return decisionFrom(subject, result, said, standing)
}

/** The match of one person as it is kept, with where they stood in the list. */
export function decisionFrom(
  subject: Subject,
  result: MatchResult,
  said: { why: string; guard: boolean; decidedBy: string },
  standing: { firstTen: string[]; place: number | null },
): Decision {
  return {
    at: subject.scope.now.toISOString(),
    ...said,
    ...standing,
    weights: subject.opportunity.weights,
    score: result.score,
    possible: result.possible,
    leaves: result.leaves.map(({ criterion, leaf, code, units, points, answer }) => ({
      criterion,
      leaf,
      code,
      units,
      points,
      answer,
    })),
  }
}
