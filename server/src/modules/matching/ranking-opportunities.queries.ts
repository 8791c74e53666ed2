import { prepared, type Db } from '../../core/db.ts'
import { dayNumberOf } from '../leaders/card.rules.ts'
import {
  allYes,
  distancesOf,
  noneNo,
  offerChecks,
  offerScore,
  questionsOpen,
} from './ranking-offers.queries.ts'
import { answersOf, type CardRow, type PersonAnswers } from './ranking-person.rules.ts'
import { Statement } from './statement.queries.ts'

/** Opportunities for one person, in one organisation's view of them. */
export interface OfferScope {
  leaderId: string
  /** Whose view of the person: their holding organisation's, or a partner's. */
  viewOrganisationId: string
  /** Whose drafts are seen too; null for the person themselves. */
  draftsOf: string | null
  /** Nothing but what that organisation offers itself: for that alone others agreed to be seen by it. */
  isOwnAlone?: boolean
  today: string
  now: Date
}

export interface RankedOffer {
  opportunityId: string
  score: number
  possible: number
  /** Open questions; 0 in the ranked list. */
  questions: number
}

/** Where a list goes on: after this key, and this opportunity among equals. */
export interface OfferMark {
  key: string
  opportunityId: string
}

export interface OfferPage {
  offers: RankedOffer[]
  next: OfferMark | null
}

const personText = `
  select c.*, p.x, p.y, coalesce((
    select array_agg(i ->> 'organisationId')
    from leader l cross join jsonb_array_elements(l.interests) i
    where l.id = c.leader_id and c.employers <> 0 and i ->> 'organisationId' is not null
      and coalesce(i ->> 'from', '') <= $4 and coalesce(i ->> 'to', '9999') >= $4), '{}') as employed_by
  from leader_card c
  left join place p on p.number = c.place
  where c.organisation_id = $1 and c.leader_id = $2 and c.matchable
    and c.matchable_until > $3 and c.paused_until <= $5`

/** Nobody who cannot be matched gets a list: undefined then. */
async function findPerson(db: Db, scope: OfferScope): Promise<PersonAnswers | undefined> {
  const { viewOrganisationId, leaderId, now, today } = scope
  const [row] = await prepared<CardRow>(db, {
    name: 'rank_person',
    text: personText,
    values: [viewOrganisationId, leaderId, now.toISOString(), today, dayNumberOf(today)],
  })
  return row && answersOf(row)
}

/** What the person was asked already, turned down, or cannot do at the same time. */
function barredOffers(statement: Statement, { leaderId }: OfferScope): string {
  const person = statement.value(leaderId, 'uuid')
  return `barred as materialized (
    select p.opportunity_id from placement p
    where p.leader_id = ${person} and p.status not in ('expired', 'not_chosen')
    union select other.opportunity_id
    from placement p
    join opportunity_session mine on mine.opportunity_id = p.opportunity_id
    join opportunity_session other on other.during && mine.during and other.opportunity_id <> p.opportunity_id
    where p.leader_id = ${person} and p.status in ('agreed', 'active')
  )`
}

const scoreUnit = 1n << 14n
const field = scoreUnit - 1n
const mostQuestions = 511n

/** A page of offers; `firstSteps` leaves only those that suit somebody new. */
export interface OfferQuery {
  cursor: OfferMark | null
  limit: number
  firstSteps?: boolean
}

async function findOffers(
  db: Db,
  scope: OfferScope,
  { list, cursor, limit, firstSteps = false }: OfferQuery & { list: 'ranked' | 'askFirst' },
): Promise<OfferPage> {
  const person = await findPerson(db, scope)
  if (!person) return { offers: [], next: null }
  const isRanked = list === 'ranked'
  const statement = new Statement()
  const checks = offerChecks(statement, person)
  const { score, untold } = offerScore(statement, person)
  const own = scope.draftsOf && `o.organisation_id = ${statement.value(scope.draftsOf, 'uuid')}`
  const isSeen =
    scope.isOwnAlone && own ? own : own ? `(not o.is_draft or ${own})` : 'not o.is_draft'
  const passes = isRanked
    ? allYes(checks)
    : [...noneNo(checks), `not (${allYes(checks).join('\n        and ')})`]
  const key = isRanked
    ? 'score::bigint * 16384 + score + more'
    : `((score + more)::bigint * 16384 + score) * 512 + ${mostQuestions} - questions`
  const after = cursor
    ? `where key <= ${statement.value(cursor.key, 'bigint')}
      and (key < ${statement.value(cursor.key, 'bigint')} or opportunity_id > ${statement.value(cursor.opportunityId, 'uuid')})`
    : ''
  const most = statement.value(limit + 1, 'int')
  const rows = await statement.rows<{ opportunity_id: string; key: string }>(
    db,
    `with ${distancesOf(statement, person)}, ${barredOffers(statement, scope)}
    select * from (
      select opportunity_id, ${key} as key from (
        select o.opportunity_id, ${score} as score, ${untold} as more,
          ${isRanked ? '0' : questionsOpen(checks)} as questions
        from opportunity_card o
        where ${isSeen} and ${passes.join('\n        and ')}
          and o.opportunity_id not in (select opportunity_id from barred)
          ${firstSteps ? 'and exists (select from opportunity f where f.id = o.opportunity_id and f.first_step)' : ''}
        offset 0
      ) scored
      offset 0
    ) everything ${after}
    order by key desc, opportunity_id limit ${most}`,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    offers: page.map(({ opportunity_id, key: packed }) =>
      offerOf(opportunity_id, BigInt(packed), isRanked),
    ),
    next:
      last && rows.length > limit ? { key: last.key, opportunityId: last.opportunity_id } : null,
  }
}

function offerOf(opportunityId: string, key: bigint, isRanked: boolean): RankedOffer {
  if (isRanked) {
    return {
      opportunityId,
      score: Number(key / scoreUnit),
      possible: Number(key & field),
      questions: 0,
    }
  }
  const units = key / (mostQuestions + 1n)
  return {
    opportunityId,
    score: Number(units & field),
    possible: Number(units / scoreUnit),
    questions: Number(mostQuestions - (key & mostQuestions)),
  }
}

/** One page of what suits this person: score, then possible, then id. */
export function rankOpportunities(db: Db, scope: OfferScope, page: OfferQuery): Promise<OfferPage> {
  return findOffers(db, scope, { ...page, list: 'ranked' })
}

/** One page of what something untold keeps open: possible, score, fewest questions, then id. */
export function rankOpportunitiesToAsk(
  db: Db,
  scope: OfferScope,
  page: { cursor: OfferMark | null; limit: number },
): Promise<OfferPage> {
  return findOffers(db, scope, { ...page, list: 'askFirst' })
}
