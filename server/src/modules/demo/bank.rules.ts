import { maskOf } from '../vocabulary/half-days.rules.ts'
import { asksOf, pullOf, suggestionsOf, type Asked } from './asks.rules.ts'
import { accountOf, makeAdministrator, makeBodies, type Body } from './bodies.rules.ts'
import { makeBoards } from './boards.rules.ts'
import { calendarOf, type Calendar } from './calendar.rules.ts'
import { matchConsentsOf, shareConsentsOf } from './consents.rules.ts'
import type { DemoAccount, DemoBank, DemoConsent } from './demo.types.ts'
import { drawFor, type Draw } from './draw.rules.ts'
import { makeBreaches, makeRequests } from './duties.rules.ts'
import { equalityOf } from './equality.rules.ts'
import { notesOf, ratingsOf, stagesOf } from './growth.rules.ts'
import { makeIdeas } from './ideas.rules.ts'
import { makeJoinings } from './joinings.rules.ts'
import { makeMessages } from './messages.rules.ts'
import { movesOf } from './moves.rules.ts'
import { dealNames, dealPhones, emailOf, type Called } from './names.rules.ts'
import { makeOffers } from './offers.rules.ts'
import { makePerson, type Person, type Reach } from './person.rules.ts'
import { nerys } from './seed/nerys.ts'
import { checkInsOf } from './check-ins.rules.ts'
import { attendancesOf, elsewhereOf } from './time-given.rules.ts'
import { supportOf } from './support.rules.ts'
import { impactOf } from './impact.rules.ts'
import { lifeOf } from './steps.rules.ts'

/**
 * A whole bank of invented people and bodies. The same seed and day give the same bank, ids included;
 * another day gives the same people with every date moved along, so that a demo never looks old.
 */
export function makeDemoBank({ seed, today }: { seed: number; today: string }): DemoBank {
  const calendar = calendarOf(today)
  const bodies = makeBodies(seed, calendar)
  const accounts = [makeAdministrator(seed, calendar), ...bodies.flatMap(({ staff }) => staff)]
  const bank: DemoBank = {
    organisations: bodies.map(({ organisation }) => organisation),
    accounts,
    leaders: [],
    ratings: [],
    stages: [],
    consents: [],
    notes: [],
    opportunities: [],
    moves: [],
    placements: [],
    joinings: [],
    questions: [],
    messages: [],
    requests: [],
    breaches: [],
    equality: [],
    steps: [],
    agreements: [],
    impacts: [],
    impactAnswers: [],
    support: [],
    attendances: [],
    checkIns: [],
    checkInWords: [],
    roleReviews: [],
    elsewhere: [],
    ideas: [],
    backings: [],
    responses: [],
    boards: [],
    seats: [],
    terms: [],
  }
  const people = makePeople(seed, calendar, bodies).map((person, number): Asked => {
    const draw = drawFor(seed, `history ${number}`)
    settleStatus(draw, calendar, person, number)
    const consents = consentsOf(draw, calendar, person, bodies)
    bank.leaders.push(person.row)
    bank.consents.push(...consents)
    const equal = equalityOf(seed, person, number, consents)
    if (equal) {
      bank.consents.push(equal.consent)
      const { id: leaderId, organisationId } = person.row
      bank.equality.push({ leaderId, organisationId, answers: equal.answers })
    }
    bank.stages.push(...stagesOf(draw, calendar, person))
    bank.ratings.push(...ratingsOf(draw, calendar, person))
    bank.notes.push(...notesOf(draw, calendar, person))
    bank.elsewhere.push(...elsewhereOf(seed, calendar, person.row))
    const account = accountOfLeader(draw, calendar, person, number)
    if (account) bank.accounts.push(account)
    return { person, consents, pull: pullOf(draw, person) }
  })
  const rowOf = new Map(people.map(({ person }) => [person.row.id, person.row]))
  for (const offer of makeOffers(seed, calendar, bodies)) {
    const asked = asksOf(seed, calendar, offer, people)
    const taken = new Set(asked.map(({ leaderId }) => leaderId))
    bank.opportunities.push(offer.row)
    bank.moves.push(...movesOf(seed, offer))
    for (const core of [...asked, ...suggestionsOf(seed, calendar, offer, people, taken)]) {
      const life = lifeOf(seed, calendar.today, core, offer.row)
      bank.placements.push(life.placement)
      bank.steps.push(...life.steps)
      bank.agreements.push(...life.agreements)
      const impact = impactOf(seed, calendar.today, life.placement, offer.row)
      bank.impacts.push(...impact.records)
      bank.impactAnswers.push(...impact.answers)
      const { checkIns, words, reviews } = checkInsOf(seed, calendar, life.placement, offer.row)
      bank.checkIns.push(...checkIns)
      bank.checkInWords.push(...words)
      bank.roleReviews.push(...reviews)
      bank.attendances.push(...attendancesOf(seed, calendar, life.placement, offer.row))
      const leader = rowOf.get(core.leaderId)
      if (leader) bank.support.push(...supportOf(seed, calendar, life.placement, offer.row, leader))
    }
  }
  settleLastAsked(bank)
  const home = bodies.find(({ isHome }) => isHome)
  if (!home) throw new Error('No body is at home in the demo')
  const persons = people.map(({ person }) => person)
  return {
    ...bank,
    ...makeBoards(seed, calendar, bodies, persons, bank),
    ...makeMessages(seed, calendar, home, persons, bank.placements),
    ...makeIdeas(seed, calendar, bodies, persons),
    joinings: makeJoinings(seed, calendar, home, persons),
    requests: makeRequests(seed, calendar, home, persons),
    breaches: makeBreaches(seed, calendar, home),
  }
}

function makePeople(seed: number, calendar: Calendar, bodies: readonly Body[]): Person[] {
  const count = bodies.reduce((sum, { seed: { leaders } }) => sum + leaders, 0)
  const called = dealNames(seed, count - 1, [nerys.name])
  const { mobiles, landlines } = dealPhones(seed, [nerys.phone])
  const emails = new Set<string>()
  let number = 0
  return bodies.flatMap((body) =>
    Array.from({ length: body.seed.leaders }, (_, place) => {
      const draw = drawFor(seed, `person ${number}`)
      number += 1
      if (body.isHome && place === 0) return makeNerys(draw, calendar, body, bodies)
      const name = called[number - 2]
      if (!name) throw new Error('Too few names')
      const reach: Reach = {
        email: emailOf(name.name, draw, emails),
        phone: (draw.chance(62) ? mobiles : landlines).pop() ?? null,
        otherPhones: draw.chance(15) ? [landlines.pop() ?? ''].filter(Boolean) : [],
      }
      return makePerson(draw, calendar, { body, called: name, reach, bodies, number })
    }),
  )
}

/** The person behind the demo's own leader account: everything is told. */
function makeNerys(draw: Draw, calendar: Calendar, body: Body, bodies: readonly Body[]): Person {
  const called: Called = { name: nerys.name, given: nerys.given, sex: 'women', language: null }
  const reach: Reach = { email: nerys.email, phone: nerys.phone, otherPhones: [] }
  const settled = { depth: 'rich', stage: 'emerging', joined: -540 } as const
  const person = makePerson(draw, calendar, { body, called, reach, bodies, number: 1 }, settled)
  Object.assign(person.row, {
    contactAccountId: body.staff[0]?.id ?? null,
    reference: 'MP1001',
    email: nerys.email,
    phone: nerys.phone,
    preferredChannel: 'email',
    contactNote: 'Evenings are best',
    pronouns: 'she/her',
    knownAs: null,
    outcode: nerys.outcode,
    offers: nerys.offers,
    wants: nerys.wants,
    experience: { yes: ['service_user', 'carer'], no: [], complete: true },
    themes: {
      items: Object.fromEntries(
        nerys.lives.map(({ theme, caring }) => [theme, caring ? { caring } : { own: true }]),
      ),
      complete: false,
    },
    types: { yes: [...nerys.types], no: ['formal_representative'], complete: false },
    kinds: { yes: [...nerys.kinds], no: [...nerys.noKinds], complete: false },
    leftOutKinds: [],
    languages: { yes: ['en', 'fr'], no: [], complete: true },
    position: 'outside_inside',
    stage: 'emerging',
    halfDays: maskOf(nerys.halfDays),
    hoursMonth: 10,
    availabilityNote: 'Only when my sister can sit with Mum',
    online: true,
    travelKm: 25,
    supportNeeds: [
      { code: 'papers_in_advance', note: 'A week before' },
      { code: 'replacement_carer', note: null },
    ],
    recognition: 'paid',
    recognitionNote: null,
    interests: [],
    source: 'Ward',
    sourceNote: 'Nominated by the ward sister on going home',
    ageBand: 'adult',
    joinedOn: calendar.day(person.joined),
    review: [],
  })
  person.told = nerys.lives.map((life) => ({ ...life }))
  return person
}

/** Most are there; some are still to confirm, some have paused, a few have left. */
function settleStatus(
  draw: Draw,
  calendar: Calendar,
  { row, joined, depth }: Person,
  number: number,
): void {
  if (number === 0) return
  if (joined > -120 && draw.chance(14)) {
    row.status = 'invited'
    return
  }
  if (depth !== 'name' && joined < -200 && draw.chance(3)) {
    row.status = 'left'
    return
  }
  if (!draw.chance(5)) return
  row.paused = true
  row.pausedUntil = draw.chance(65) ? calendar.day(draw.whole(4, 150)) : null
}

function consentsOf(
  draw: Draw,
  calendar: Calendar,
  person: Person,
  bodies: readonly Body[],
): DemoConsent[] {
  const home = bodies.flatMap(({ isHome, organisation }) => (isHome ? [organisation.id] : []))
  const others = bodies.flatMap(({ isHome, organisation }) => (isHome ? [] : [organisation.id]))
  const partners = person.body.isHome
    ? others
    : [...Array<string[]>(20).fill(home).flat(), ...others]
  const distinct = partners.filter((id) => id !== person.row.organisationId)
  if (person.row.email === nerys.email) return unasConsents(draw, calendar, person, others)
  const match = matchConsentsOf(draw, calendar, person)
  if (person.row.status === 'left') person.row.leftOn = match.at(-1)?.at.slice(0, 10) ?? null
  const share =
    match.at(-1)?.answer === 'given' ? shareConsentsOf(draw, calendar, person, distinct) : []
  // Whoever spoke for themselves was asked about hearing from us in the same breath.
  const contact = match
    .filter(({ method }) => method !== 'asserted')
    .map((answer) => ({ ...answer, id: draw.id(answer.at), purpose: 'contact' as const }))
  return [...match, ...contact, ...share]
}

function unasConsents(
  draw: Draw,
  calendar: Calendar,
  { row, joined }: Person,
  partners: string[],
): DemoConsent[] {
  const at = calendar.moment(joined, 900)
  const match: DemoConsent = {
    id: draw.id(at),
    leaderId: row.id,
    purpose: 'match',
    organisationId: null,
    fields: [],
    answer: 'given',
    method: 'self',
    evidence: 'Signed in and agreed',
    recordedBy: null,
    at,
    expiresAt: null,
  }
  const sharedAt = calendar.moment(-90, 900)
  const share: DemoConsent = {
    ...match,
    id: draw.id(sharedAt),
    purpose: 'share',
    organisationId: draw.one(partners),
    fields: ['name', 'contact', 'offers', 'experience', 'themes', 'kinds', 'place', 'availability'],
    evidence: null,
    at: sharedAt,
  }
  return [match, share]
}

/** Nerys signs in, and so do some of those who told most. */
function accountOfLeader(
  draw: Draw,
  calendar: Calendar,
  { row, joined, depth }: Person,
  number: number,
): DemoAccount | null {
  const isOne =
    number === 0 ||
    (row.status === 'active' && row.email !== null && depth === 'rich' && draw.chance(12))
  if (!isOne || row.email === null) return null
  const at = calendar.moment(joined, 1_100)
  const account = accountOf(draw.id(at), { name: row.name, email: row.email }, at)
  row.accountId = account.id
  return account
}

function settleLastAsked(bank: DemoBank): void {
  const last = new Map<string, string>()
  for (const { leaderId, askedOn } of bank.placements) {
    if (askedOn !== null && askedOn > (last.get(leaderId) ?? '')) last.set(leaderId, askedOn)
  }
  for (const leader of bank.leaders) leader.lastAskedOn = last.get(leader.id) ?? null
}
