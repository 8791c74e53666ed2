import type pg from 'pg'
import type { Db } from '../../core/db.ts'
import { dayNumberOf } from '../leaders/card.rules.ts'
import type { NumberOf } from '../opportunities/card.rules.ts'
import type { MatchOpportunity } from './match.types.ts'

/** Who asks, about what, and when. */
export interface RankingScope {
  /** The organisation whose view of people is ranked. */
  organisationId: string
  opportunity: MatchOpportunity
  /** Fixed sessions, RFC 3339: live placements that clash with them keep a person out. */
  sessions: { start: string; end: string }[]
  /** The day it is, YYYY-MM-DD, and the moment, which consents end by. */
  today: string
  now: Date
}

/** A statement in the making: values are handed over as parameters, their texts never. */
export class Statement {
  readonly #values: unknown[] = []
  readonly numberOf: NumberOf

  constructor(numberOf: NumberOf) {
    this.numberOf = numberOf
  }

  /** A parameter with the type that the database takes it for; one that no text uses is left out. */
  value(value: unknown, type: string): string {
    this.#values.push(typeof value === 'bigint' ? String(value) : value)
    return `@{${this.#values.length - 1}}::${type}`
  }

  /**
   * Runs it, planned for this once: nearly every opportunity asks in a way of its own, and a plan kept
   * for each would fill the connection's memory to spare a millisecond.
   */
  async rows<Row extends pg.QueryResultRow>(db: Db, draft: string): Promise<Row[]> {
    const { rows } = await db.$client.query<Row>(this.#finish(draft))
    return rows
  }

  #finish(draft: string): { text: string; values: unknown[] } {
    const used: number[] = []
    const text = draft.replaceAll(/@\{(\d+)\}/g, (_token, at: string) => {
      if (!used.includes(Number(at))) used.push(Number(at))
      return `$${used.indexOf(Number(at)) + 1}`
    })
    return { text, values: used.map((at) => this.#values[at]) }
  }
}

/** The rows of a card that may be matched at this moment, in this organisation's view. */
export function matchableNow(statement: Statement, scope: RankingScope): string[] {
  return [
    `c.organisation_id = ${statement.value(scope.organisationId, 'uuid')}`,
    'c.matchable',
    ...datesHold(statement, scope),
  ]
}

export function datesHold(statement: Statement, { now, today }: RankingScope): string[] {
  return [
    `c.matchable_until > ${statement.value(now.toISOString(), 'timestamptz')}`,
    `c.paused_until <= ${statement.value(dayNumberOf(today), 'smallint')}`,
  ]
}

/**
 * Those few whom the second gate keeps out, whatever their card says: asked here already, turned it
 * down, or placed elsewhere at the same time.
 */
export function barredPeople(statement: Statement, scope: RankingScope): string {
  const { opportunity, sessions } = scope
  const opportunityId = statement.value(opportunity.id, 'uuid')
  const barred = [
    `select p.leader_id from placement p
      where p.opportunity_id = ${opportunityId} and p.status not in ('expired', 'not_chosen')`,
  ]
  if (sessions.length > 0) {
    const during = `{${sessions.map(({ start, end }) => `[${start},${end})`).join(',')}}`
    barred.push(`select p.leader_id from opportunity_session s
      join placement p on p.opportunity_id = s.opportunity_id and p.status in ('agreed', 'active')
      where s.during && ${statement.value(during, 'tstzmultirange')} and s.opportunity_id <> ${opportunityId}`)
  }
  return `barred as materialized (${barred.join('\n    union ')})`
}
