import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { conflictsAs } from '../../core/conflict.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { refreshLeaderCard } from '../leaders/card.queries.ts'
import type { Registers } from '../leaders/columns.queries.ts'
import { leaderNotFound } from '../leaders/leaders.errors.ts'
import {
  explain,
  findListed,
  findSubject,
  weigh,
  type Subject,
} from '../matching/matches.queries.ts'
import type { MatchResult } from '../matching/match.types.ts'
import type { RankingCursor } from '../matching/ranking-pages.rules.ts'
import { rankLeaders, type RankingSource } from '../matching/ranking.queries.ts'
import { opportunityNotFound, opportunityNotYours } from '../opportunities/opportunities.errors.ts'
import { leaderUnavailable, placementLive } from '../placements/placements.errors.ts'
import { insertPlacement } from '../placements/placements.queries.ts'
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

const decisionFrom = (
  result: MatchResult,
  subject: Subject,
  standing: { firstTen: string[]; place: number | null },
  said: { why: string; guard: boolean; decidedBy: string },
): Decision => ({
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
})

/** Puts a person forward for an opportunity of the caller's organisation; keeps the match as it stood. */
export async function suggestLeader(
  { tx, registers }: { tx: Db; registers: Registers },
  context: RequestContext,
  suggestion: { opportunityId: string; leaderId: string; why: string; guard: boolean },
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const { opportunityId, leaderId, why, guard } = suggestion
  const source = { db: tx, registers }
  const subject = await findSubject(source, { opportunityId, organisationId })
  if (!subject) throw opportunityNotFound()
  if (subject.opportunity.organisationId !== organisationId) throw opportunityNotYours()
  const person = await findListed(source, weigh(subject), leaderId)
  const [result] = person ? explain(subject, [person]) : []
  if (!result) throw leaderNotFound()
  const isHere = result.gates.some(({ checks }) =>
    checks.some(({ check, answer }) => check === 'not_open_here' && answer === 'no'),
  )
  if (isHere) throw placementLive()
  if (result.outcome === 'out') throw leaderUnavailable()
  const standing = await findStanding(source, subject, leaderId, guard)
  const decision = decisionFrom(result, subject, standing, {
    why,
    guard,
    decidedBy: context.actor.accountId ?? '',
  })
  const placementId = await conflictsAs({ '23505': placementLive }, () =>
    insertPlacement(tx, { leaderId, opportunityId, organisationId, status: 'suggested', decision }),
  )
  await refreshLeaderCard(tx, [leaderId])
  await writeAudit(tx, context, {
    event: 'involvement.suggested',
    subjectKind: 'placement',
    subjectId: placementId,
    detail: { leaderId, opportunityId, place: standing.place, guard },
  })
  return placementId
}
