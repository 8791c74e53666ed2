import type { PlacementStatus } from '../placements/placements.table.ts'
import type { Calendar } from './calendar.rules.ts'
import { isAskable } from './consents.rules.ts'
import type { DemoConsent, DemoPlacementCore } from './demo.types.ts'
import { drawFor, type Draw } from './draw.rules.ts'
import type { Offer } from './offers.rules.ts'
import type { Person } from './person.rules.ts'

/** A person with what decides whether and how gladly they are asked. */
export interface Asked {
  person: Person
  consents: readonly DemoConsent[]
  /** How easily colleagues think of them: 0 for those whom nobody ever asked. */
  pull: number
}

/** Few are asked again and again, most now and then, and very many never: as registers are. */
export function pullOf(draw: Draw, person: Person): number {
  const { depth, stage, row } = person
  if (row.status === 'invited' || depth === 'name') return 0
  if (depth === 'sparse') return draw.chance(8) ? 1 : 0
  // Whoever told nearly all is easy to think of: that is how there come to be usual suspects.
  const kind = draw.weighted(
    depth === 'rich'
      ? { never: 20, light: 36, often: 28, usual: 16 }
      : { never: 60, light: 32, often: 7, usual: 1 },
  )
  const pulls = { never: 0, light: 2, often: 12, usual: 45 }
  return pulls[kind] * (stage === 'potential' ? 1 : 2)
}

/** A busier bank than the one written down: for each ask there, so many here. */
const asksPerAsk = { home: 2.4, elsewhere: 1.4 }

/** Everyone who was asked about one opportunity, and what came of it. */
export function asksOf(
  seed: number,
  calendar: Calendar,
  offer: Offer,
  people: readonly Asked[],
): DemoPlacementCore[] {
  const { seed: written, row } = offer
  const draw = drawFor(seed, `asks ${row.title}`)
  const last = Math.min(-1, (written.starts ?? 0) < 0 ? (written.starts ?? -1) : -1)
  const asked = chooseAsked(draw, calendar, offer, people, last)
  let placed = 0
  return asked.flatMap(({ person, consents }) => {
    const earliest = Math.max(written.written + 1, person.joined + 2)
    const days = Array.from({ length: 12 }, () => draw.whole(Math.min(earliest, last), last))
    const day = days.find((each) => each >= earliest && isAskable(consents, calendar, each))
    if (day === undefined) return []
    const status = drawStatus(draw, written.status, day, placed < row.placesCount)
    if (status === 'ended' || status === 'active' || status === 'agreed') placed += 1
    return [placementOf(draw, calendar, offer, person, { day, status })]
  })
}

/** Chosen as colleagues choose: by who comes to mind, and then by who fits. */
function chooseAsked(
  draw: Draw,
  calendar: Calendar,
  offer: Offer,
  people: readonly Asked[],
  last: number,
): Asked[] {
  const { seed, row, body } = offer
  const wanted = new Set(row.wanted.themes.map(({ code }) => code))
  const pool = people.flatMap((each) => {
    const { person, consents, pull } = each
    if (pull === 0 || person.joined + 2 > last || !isWithinSight(offer, each, calendar)) return []
    if (person.row.leftOutKinds.includes(row.kind) || person.row.kinds.no.includes(row.kind))
      return []
    if (
      !isAskable(consents, calendar, last) &&
      !isAskable(consents, calendar, Math.max(seed.written + 1, person.joined + 2))
    ) {
      return []
    }
    const isAlike = person.told.some(({ theme }) => wanted.has(theme))
    const isKeen = person.row.kinds.yes.includes(row.kind)
    return [{ value: each, weight: pull * knownOf(person) * (isAlike ? 4 : 1) * (isKeen ? 3 : 1) }]
  })
  return draw.someByWeight(
    pool,
    Math.round(seed.asked * (body.isHome ? asksPerAsk.home : asksPerAsk.elsewhere)),
  )
}

/** How well one knows what suits them: whoever told when, where and how is soon asked again. */
function knownOf({ row }: Person): number {
  const told = [
    row.halfDays,
    row.outcode,
    row.online,
    row.offers,
    row.wants,
    row.hoursMonth,
  ].filter((answer) => answer !== null)
  return (told.length + (row.types.yes.length > 0 ? 2 : 0)) ** 2
}

/** Held by the body that asks, or shared with it by name. */
function isWithinSight(offer: Offer, { person, consents }: Asked, calendar: Calendar): boolean {
  const organisationId = offer.body.organisation.id
  if (person.row.organisationId === organisationId) return true
  const shared = consents.findLast((consent) => consent.organisationId === organisationId)
  return (
    shared?.answer === 'given' &&
    shared.fields.includes('name') &&
    shared.at < calendar.moment(offer.seed.written + 1)
  )
}

function drawStatus(
  draw: Draw,
  offer: Offer['seed']['status'],
  day: number,
  hasRoom: boolean,
): PlacementStatus {
  if (hasRoom && (offer === 'closed' || offer === 'filled') && draw.chance(52)) {
    return offer === 'closed' ? 'ended' : 'active'
  }
  if (offer === 'cancelled') return draw.weighted({ declined: 30, expired: 20, not_chosen: 50 })
  if (offer === 'closed' || offer === 'filled') {
    return draw.weighted({ declined: 38, expired: 30, not_chosen: 24, withdrawn: 8 })
  }
  const isLongAgo = day < -35
  const drawn = isLongAgo
    ? draw.weighted({ declined: 34, expired: 34, agreed: 14, active: 6, withdrawn: 6, ended: 6 })
    : draw.weighted({ invited: 38, interested: 20, in_conversation: 14, declined: 16, agreed: 12 })
  const needsRoom = drawn === 'agreed' || drawn === 'active' || drawn === 'ended'
  return needsRoom && !hasRoom ? 'not_chosen' : drawn
}

function placementOf(
  draw: Draw,
  calendar: Calendar,
  { seed, row, body }: Offer,
  person: Person,
  asked: { day: number; status: PlacementStatus },
): DemoPlacementCore {
  const at = calendar.moment(asked.day, 540 + draw.whole(0, 420))
  const begun = Math.max(asked.day + draw.whole(5, 20), seed.starts ?? asked.day + 14)
  const hasBegun = asked.status === 'ended' || asked.status === 'active'
  // Work that is offered all year round begins when both sides are ready, also before its date.
  const started = hasBegun ? Math.min(begun, -1) : null
  const ended =
    asked.status === 'ended'
      ? Math.max(started ?? -1, Math.min(seed.ends ?? -draw.whole(1, 20), -1))
      : null
  const settled = ended ?? started ?? Math.min(-1, asked.day + draw.whole(1, 14))
  const outcomes = seed.outcomes ?? []
  return {
    id: draw.id(at),
    leaderId: person.row.id,
    opportunityId: row.id,
    organisationId: body.organisation.id,
    status: asked.status,
    askedOn: calendar.day(asked.day),
    startedOn: started === null ? null : calendar.day(started),
    endedOn: ended === null ? null : calendar.day(ended),
    outcome: ended !== null && outcomes.length > 0 && draw.chance(82) ? draw.one(outcomes) : null,
    decision: null,
    version: 1,
    createdAt: at,
    updatedAt: calendar.moment(asked.status === 'invited' ? asked.day : settled, 1_000),
  }
}

/** People put forward for what is open, and not asked yet. */
export function suggestionsOf(
  seed: number,
  calendar: Calendar,
  offer: Offer,
  people: readonly Asked[],
  taken: ReadonlySet<string>,
): DemoPlacementCore[] {
  const { row, body } = offer
  const draw = drawFor(seed, `suggestions ${row.title}`)
  if (row.status !== 'open' || offer.seed.written > -5) return []
  const wanted = new Set(row.wanted.themes.map(({ code }) => code))
  const likely = people.filter(({ person, consents }) => {
    const { organisationId, id, status } = person.row
    return (
      organisationId === body.organisation.id &&
      status === 'active' &&
      !person.row.paused &&
      !taken.has(id) &&
      person.joined < -6 &&
      person.told.some(({ theme }) => wanted.has(theme)) &&
      !person.row.leftOutKinds.includes(row.kind) &&
      isAskable(consents, calendar, -1)
    )
  })
  return draw.some(likely, draw.whole(0, 2)).map(({ person }): DemoPlacementCore => {
    const at = calendar.moment(-draw.whole(1, 4), 540 + draw.whole(0, 420))
    return {
      id: draw.id(at),
      leaderId: person.row.id,
      opportunityId: row.id,
      organisationId: body.organisation.id,
      status: 'suggested',
      askedOn: null,
      startedOn: null,
      endedOn: null,
      outcome: null,
      decision: null,
      version: 1,
      createdAt: at,
      updatedAt: at,
    }
  })
}
