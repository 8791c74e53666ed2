import type { Calendar } from './calendar.rules.ts'
import type { DemoConsent } from './demo.types.ts'
import type { Draw } from './draw.rules.ts'
import type { Person } from './person.rules.ts'

const evidenceOf = {
  self: ['Signed in and agreed', null],
  paper: ['Form in the blue folder', 'Signed form, scanned', 'Form signed at the open evening'],
  phone: ['Said so by phone; noted at once', 'Phone call, with a colleague listening'],
  asserted: [
    'From the old list: "all have agreed"',
    'Agreed at an event; form not found',
    'Said by the group they came from',
  ],
} as const
type Method = keyof typeof evidenceOf

/** How people came to be matchable, or not; the rest are those of whom only the name is known. */
const courses = {
  self: 37,
  paper: 17,
  phone: 15,
  asserted: 14,
  lapsed: 6,
  none: 7,
  refused: 2,
  withdrawn: 2,
} as const
const coursesOfNames = { phone: 14, asserted: 26, lapsed: 20, none: 40 } as const

/** Every answer about being matched that a person gave, oldest first. */
export function matchConsentsOf(draw: Draw, calendar: Calendar, person: Person): DemoConsent[] {
  const { row, depth, joined, body } = person
  if (row.status === 'invited') return []
  const course =
    row.status === 'left'
      ? 'withdrawn'
      : draw.weighted(depth === 'name' ? { ...none, ...coursesOfNames } : courses)
  const staff = draw.one(body.staff).id
  const answer = (
    day: number,
    words: 'given' | 'refused' | 'withdrawn',
    method: Method,
    expires: number | null = null,
  ): DemoConsent => {
    const at = calendar.moment(day, 600 + draw.whole(0, 360))
    return {
      id: draw.id(at),
      leaderId: row.id,
      purpose: 'match',
      organisationId: null,
      fields: [],
      answer: words,
      method,
      evidence: draw.one(evidenceOf[method]),
      recordedBy: method === 'self' ? null : staff,
      at,
      expiresAt: expires === null ? null : calendar.moment(expires, 0),
    }
  }
  const first = Math.min(-1, joined + draw.whole(0, 12))
  switch (course) {
    case 'none':
      return []
    case 'refused':
      return [answer(first, 'refused', 'phone')]
    case 'withdrawn':
      return [
        answer(first, 'given', draw.one(['self', 'paper'])),
        answer(draw.whole(Math.max(first + 1, -300), -1), 'withdrawn', draw.one(['self', 'phone'])),
      ]
    case 'lapsed':
    case 'asserted': {
      if (course === 'lapsed') return [answer(first, 'given', 'asserted', first + 365)]
      const renewed = first > -360 ? first : -draw.whole(20, 330)
      return [
        ...(renewed === first ? [] : [answer(first, 'given', 'asserted', first + 365)]),
        answer(renewed, 'given', 'asserted', renewed + 365),
      ]
    }
    default:
      return [
        ...(draw.chance(12) && first < -60
          ? [answer(first, 'given', 'asserted', first + 365)]
          : []),
        answer(first < -60 ? first + draw.whole(0, 40) : first, 'given', course),
      ]
  }
}

const none = { self: 0, paper: 0, refused: 0, withdrawn: 0 }

/** Whether one could be asked on a day, by the answers given until then. */
export function isAskable(
  consents: readonly DemoConsent[],
  calendar: Calendar,
  day: number,
): boolean {
  const end = calendar.moment(day, 0)
  const newest = consents.findLast(({ purpose, at }) => purpose === 'match' && at < end)
  if (newest?.answer !== 'given') return false
  return newest.expiresAt === null || newest.expiresAt > calendar.moment(day + 1, 0)
}

const fieldSets: readonly string[][] = [
  ['name', 'contact', 'offers', 'experience', 'themes', 'kinds', 'place', 'availability'],
  ['name', 'offers', 'types', 'stage', 'kinds', 'place', 'attributes', 'themes'],
  ['offers', 'types', 'kinds', 'themes', 'place', 'attributes'],
  [
    'name',
    'contact',
    'offers',
    'experience',
    'themes',
    'types',
    'stage',
    'attributes',
    'kinds',
    'place',
    'availability',
    'languages',
    'support',
    'recognition',
  ],
]

/** Leave to be seen by named partners, in named fields only; who stands twice is chosen more often. */
export function shareConsentsOf(
  draw: Draw,
  calendar: Calendar,
  person: Person,
  partners: readonly string[],
): DemoConsent[] {
  const { row, joined, depth } = person
  if (row.status !== 'active' || depth === 'name' || depth === 'sparse') return []
  if (!draw.chance(person.body.isHome ? 9 : 26)) return []
  return [...new Set(draw.some(partners, draw.chance(80) ? 1 : 2))].flatMap((organisationId) => {
    const day = draw.whole(Math.min(joined + 14, -2), -2)
    const at = calendar.moment(day, 700 + draw.whole(0, 200))
    const given: DemoConsent = {
      id: draw.id(at),
      leaderId: row.id,
      purpose: 'share',
      organisationId,
      fields: draw.one(fieldSets),
      answer: 'given',
      method: draw.one(['self', 'self', 'paper', 'phone']),
      evidence: null,
      recordedBy: null,
      at,
      expiresAt: draw.chance(20) ? calendar.moment(day + 365, 0) : null,
    }
    if (!draw.chance(10) || day > -30) return [given]
    const ended = calendar.moment(draw.whole(day + 5, -1), 800)
    return [
      given,
      { ...given, id: draw.id(ended), answer: 'withdrawn', at: ended, expiresAt: null },
    ]
  })
}
