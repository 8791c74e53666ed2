import { sortNameOf } from '../leaders/leaders.rules.ts'
import {
  drawKinds,
  drawLives,
  drawTypes,
  experienceOf,
  languagesOf,
  themesOf,
  untold,
  untoldThemes,
  type Depth,
  type Life,
  type Stage,
} from './answers.rules.ts'
import type { Body } from './bodies.rules.ts'
import type { Calendar } from './calendar.rules.ts'
import {
  drawHalfDays,
  drawInterests,
  drawMemberships,
  drawOutcode,
  drawSupport,
} from './circumstances.rules.ts'
import type { DemoLeader } from './demo.types.ts'
import type { Draw } from './draw.rules.ts'
import type { Called } from './names.rules.ts'
import { availabilityNotes, contactNotes, reviews, sources } from './seed/records.ts'
import { jottings } from './seed/wants.ts'
import { offersOf, wantsOf } from './words.rules.ts'

/** How to reach somebody. */
export interface Reach {
  email: string | null
  phone: string | null
  otherPhones: string[]
}

/** A person of the bank as they are made: the row, and what the histories are written from. */
export interface Person {
  row: DemoLeader
  body: Body
  depth: Depth
  stage: Stage
  told: Life[]
  /** The day on which they came, in days from today. */
  joined: number
}

const positionOfType: Readonly<Record<string, string>> = {
  formal_representative: 'inside',
  informal_representative: 'outside_inside',
  activist_campaigner: 'outside',
}

/** Someone who came on a day, known by name alone. */
function registered(
  id: string,
  body: Body,
  called: Called,
  at: string,
  contactAccountId: string | null,
): DemoLeader {
  return {
    id,
    organisationId: body.organisation.id,
    accountId: null,
    contactAccountId,
    status: 'active',
    paused: false,
    pausedUntil: null,
    reference: null,
    name: called.name,
    sortName: sortNameOf(called.name),
    knownAs: null,
    pronouns: null,
    email: null,
    phone: null,
    otherPhones: [],
    preferredChannel: null,
    contactNote: null,
    outcode: null,
    offers: null,
    wants: null,
    experience: untold,
    themes: untoldThemes,
    types: untold,
    kinds: untold,
    leftOutKinds: [],
    languages: untold,
    position: null,
    stage: null,
    halfDays: null,
    hoursMonth: null,
    availabilityNote: null,
    online: null,
    travelKm: null,
    supportNeeds: null,
    recognition: null,
    recognitionNote: null,
    interests: null,
    links: [],
    checks: [],
    memberships: [],
    source: null,
    sourceNote: null,
    ageBand: null,
    guardian: null,
    joinedOn: null,
    leftOn: null,
    review: [],
    lastAskedOn: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  }
}

const depths = { name: 6, sparse: 28, usual: 45, rich: 21 } as const
const stages = { potential: 45, emerging: 33, established: 22 } as const

/** Makes one person; `given` settles beforehand what would else be drawn. */
export function makePerson(
  draw: Draw,
  calendar: Calendar,
  from: { body: Body; called: Called; reach: Reach; bodies: readonly Body[]; number: number },
  given: { depth?: Depth; stage?: Stage; joined?: number } = {},
): Person {
  const { body, called, reach } = from
  const joined = given.joined ?? -(draw.chance(45) ? draw.whole(650, 1_150) : draw.whole(4, 650))
  const at = calendar.moment(joined, 480 + (from.number % 540))
  const staff = body.staff.map(({ id }) => id)
  const contact = body.isHome && draw.chance(38) ? staff[0] : draw.one(staff)
  const row = registered(draw.id(at), body, called, at, contact ?? null)
  const depth = given.depth ?? draw.weighted(depths)
  const stage = given.stage ?? draw.weighted(stages)
  const told = drawLives(draw, called.sex, depth === 'rich' ? draw.whole(1, 3) : draw.whole(1, 2))
  const person: Person = { row, body, depth, stage, told: depth === 'name' ? [] : told, joined }
  tellContact(draw, row, depth, reach, called)
  if (body.isHome && draw.chance(55)) row.reference = `MP${String(1_000 + from.number)}`
  if (depth !== 'name' && draw.chance(75)) row.joinedOn = calendar.day(joined)
  if (draw.chance(4) && depth !== 'rich') row.review = [draw.one(reviews)]
  if (depth === 'sparse') tellLittle(draw, person)
  if (depth === 'usual' || depth === 'rich') tellMost(draw, calendar, person, called, from.bodies)
  return person
}

function tellContact(
  draw: Draw,
  row: DemoLeader,
  depth: Depth,
  reach: Reach,
  called: Called,
): void {
  const isPhoneOnly = draw.chance(22)
  row.phone = depth === 'name' && draw.chance(40) ? null : reach.phone
  if (!isPhoneOnly && (depth !== 'name' || draw.chance(30))) row.email = reach.email
  if (depth === 'rich') row.otherPhones = reach.otherPhones
  if (depth === 'name') return
  if (draw.chance(depth === 'sparse' ? 25 : 70)) {
    const byPhone = row.phone?.startsWith('07') ? draw.one(['phone', 'text'] as const) : 'phone'
    row.preferredChannel = draw.chance(6)
      ? 'post'
      : row.email && draw.chance(60)
        ? 'email'
        : byPhone
    if (row.preferredChannel !== 'email' && !row.phone) row.preferredChannel = 'post'
  }
  if (draw.chance(14)) row.contactNote = draw.one(contactNotes)
  if (draw.chance(12)) row.knownAs = called.given.slice(0, draw.whole(3, 5)).replace(/-$/, '')
  if (draw.chance(9)) row.pronouns = called.sex === 'women' ? 'she/her' : 'he/him'
  else if (draw.chance(1.5)) row.pronouns = 'they/them'
}

/** What an old list or a rushed sign-up leaves behind: two or three answers. */
function tellLittle(draw: Draw, person: Person): void {
  const { row, body, told, stage, depth } = person
  if (draw.chance(62)) row.outcode = drawOutcode(draw, body.seed.patch)
  const parts = draw.some(
    ['themes', 'experience', 'kinds', 'wants', 'channel', 'stage', 'source'] as const,
    draw.whole(1, 3),
  )
  for (const part of parts) {
    if (part === 'themes') row.themes = themesOf(draw, told.slice(0, 1), depth)
    else if (part === 'experience')
      row.experience = { ...experienceOf(draw, told, depth), no: [], complete: false }
    else if (part === 'kinds')
      row.kinds = {
        yes: drawKinds(draw, drawTypes(draw, stage, depth), depth).yes.slice(0, 1),
        no: [],
        complete: false,
      }
    else if (part === 'wants') row.wants = draw.one(jottings)
    else if (part === 'stage') row.stage = stage
    else if (part === 'source') row.source = draw.one(sources).source
  }
}

function tellMost(
  draw: Draw,
  calendar: Calendar,
  person: Person,
  called: Called,
  bodies: readonly Body[],
): void {
  const { row, body, told, stage, depth } = person
  const isRich = depth === 'rich'
  /** True as often as such a question was answered: more often by those who told nearly all. */
  const has = (percent: number) => draw.chance(isRich ? Math.min(97, percent + 25) : percent)
  const types = drawTypes(draw, stage, depth)
  const kinds = drawKinds(draw, types, depth)
  if (has(92)) row.outcode = drawOutcode(draw, body.seed.patch)
  if (has(88)) row.themes = themesOf(draw, told, depth)
  if (has(84)) row.experience = experienceOf(draw, told, depth)
  if (has(82)) row.types = { yes: types, no: [], complete: isRich && draw.chance(35) }
  if (has(84)) row.kinds = kinds
  if (has(70)) row.offers = offersOf(draw, { told, types, stage, isRich })
  if (has(74)) row.wants = wantsOf(draw, { kinds: kinds.yes, stage, isRich })
  if (has(84)) row.stage = stage
  if (has(52)) row.languages = languagesOf(draw, called.language, told)
  if (has(66)) row.halfDays = drawHalfDays(draw)
  if (has(48)) row.hoursMonth = draw.one([2, 2, 3, 4, 4, 5, 6, 8, 8, 10, 12, 16, 20, 24])
  if (draw.chance(12)) row.availabilityNote = draw.one(availabilityNotes)
  if (has(52)) row.online = draw.chance(74)
  if (has(42)) row.travelKm = draw.one([5, 8, 10, 10, 15, 16, 20, 20, 25, 30, 30, 40, 50, 80])
  if (row.online === true && row.travelKm !== null && draw.chance(7)) row.travelKm = 0
  if (has(55)) row.supportNeeds = drawSupport(draw, told)
  if (has(55)) {
    row.recognition = draw.weighted({
      paid: 38,
      expenses_only: 27,
      declined: 18,
      training: 9,
      time_credits: 8,
    })
    if (row.recognition === 'paid' && draw.chance(8))
      row.recognitionNote = 'On benefits: check before paying'
  }
  if (has(45)) {
    const employers = bodies.map(({ organisation }) => organisation)
    row.interests = drawInterests(draw, calendar, employers)
  }
  if (draw.chance(4)) row.leftOutKinds = draw.some(kindsNotIn(kinds.yes), 1)
  const position = row.types.yes.map((type) => positionOfType[type]).find(Boolean)
  if (position && has(40)) row.position = position
  row.memberships = drawMemberships(draw, calendar, depth)
  if (has(58)) {
    const from = draw.one(sources)
    row.source = from.source
    row.sourceNote = draw.one(from.notes)
  }
  if (has(35)) row.ageBand = draw.chance(3) ? '16_to_17' : 'adult'
  if (draw.chance(isRich ? 22 : 6)) {
    const on = -draw.whole(30, 1_000)
    row.checks = [
      {
        kind: 'DBS enhanced',
        on: calendar.day(on),
        expiresOn: calendar.day(on + 1_095),
        note: null,
      },
    ]
  }
  if (isRich && draw.chance(12)) {
    const handle = row.sortName.replaceAll(/[^a-z]+/g, '-')
    row.links = [
      {
        label: draw.one(['Blog', 'Website', 'Group page']),
        url: `https://example.org/people/${handle}`,
      },
    ]
  }
}

const awkwardKinds = [
  'governor',
  'campaigning',
  'social_media',
  'interview_panel',
  'research',
] as const
const kindsNotIn = (wanted: readonly string[]): string[] =>
  awkwardKinds.filter((kind) => !wanted.includes(kind))
