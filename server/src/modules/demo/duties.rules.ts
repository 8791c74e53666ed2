import type { BreachRow } from '../governance/breaches.queries.ts'
import type { RequestRow } from '../governance/requests.queries.ts'
import { withDeadline } from '../governance/requests.rules.ts'
import type { Body } from './bodies.rules.ts'
import type { Calendar } from './calendar.rules.ts'
import { drawFor } from './draw.rules.ts'
import type { Person } from './person.rules.ts'
import { breaches, requests } from './seed/duties.ts'

/** The register of requests of the home body: nearly due, overdue, with more time, not begun, and closed. */
export function makeRequests(
  seed: number,
  calendar: Calendar,
  home: Body,
  people: readonly Person[],
): RequestRow[] {
  const draw = drawFor(seed, 'requests')
  const lead = home.staff.find(({ staffRole }) => staffRole === 'engagement_lead')
  const askers = draw.some(
    people.filter(({ body, row }) => body === home && row.status === 'active'),
    requests.length,
  )
  return requests.map((each, index) =>
    withDeadline({
      id: draw.id(calendar.moment(each.day)),
      organisation_id: home.organisation.id,
      kind: each.kind,
      leader_id: each.person === undefined ? (askers[index]?.row.id ?? null) : null,
      leader_name: null,
      person: each.person ?? null,
      by_self: false,
      received_on: calendar.day(each.day),
      identity: each.identity,
      identity_on: each.identityDay === undefined ? null : calendar.day(each.identityDay),
      due_on: null,
      target_on: null,
      extension_told_on: each.extension ? calendar.day(each.extension.day) : null,
      extension_reason: each.extension?.reason ?? null,
      handler_id: index % 2 === 0 ? (lead?.id ?? null) : null,
      handler_name: null,
      status: each.closed?.status ?? 'open',
      closed_on: each.closed ? calendar.day(each.closed.day) : null,
      outcome: each.closed?.outcome ?? null,
      note: each.note ?? null,
      version: 1,
    }),
  )
}

/** The log of breaches of the home body: the hours running, run out, met, and not needed. */
export function makeBreaches(seed: number, calendar: Calendar, home: Body): BreachRow[] {
  const draw = drawFor(seed, 'breaches')
  const ago = (hours: number) => new Date(calendar.moment(0, -hours * 60))
  return breaches.map((each): BreachRow => {
    const [from, to, known, regulator, told] = each.hours
    return {
      id: draw.id(calendar.moment(0, -known * 60)),
      organisation_id: home.organisation.id,
      organisation_name: null,
      title: each.title,
      happened: each.happened,
      happened_from: ago(from),
      happened_to: ago(to),
      known_at: ago(known),
      risk: each.risk,
      risk_reason: each.riskReason ?? null,
      regulator_told_at: regulator === null ? null : ago(regulator),
      regulator_reason: each.regulatorReason ?? null,
      people_told_at: told === null ? null : ago(told),
      people_words: each.peopleWords ?? null,
      measures: each.measures ?? null,
      status: each.isClosed ? 'closed' : 'open',
      version: 1,
    }
  })
}
