import type { Interest, Membership, SupportNeed } from '../leaders/leaders.table.ts'
import { maskOf, type HalfDayCode } from '../vocabulary/half-days.rules.ts'
import type { Depth, Life } from './answers.rules.ts'
import type { Calendar } from './calendar.rules.ts'
import type { Draw } from './draw.rules.ts'
import { employers, groupRoles, groups, posts, supportNotes } from './seed/records.ts'
import { neighbourhoodNames, neighbourhoods, type Neighbourhood } from './seed/region.ts'
import { carerNeeds, commonNeeds, needsOfTheme } from './seed/support-of-themes.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const weekend = ['sat', 'sun'] as const

/** Half-days as lives go: daytime for some, evenings for others, no more than a few for many. */
export function drawHalfDays(draw: Draw): number {
  const pattern = draw.weighted({ days: 38, evenings: 26, few: 22, most: 11, none: 3 })
  if (pattern === 'none') return 0
  const day = () =>
    draw.some(weekdays, draw.whole(2, 5)).flatMap((name): HalfDayCode[] => {
      const part = draw.weighted({ morning: 35, afternoon: 30, both: 35 })
      return part === 'both' ? [`${name}_morning`, `${name}_afternoon`] : [`${name}_${part}`]
    })
  const evening = () =>
    draw.some(weekdays, draw.whole(2, 4)).map((name): HalfDayCode => `${name}_evening`)
  const free = () =>
    draw
      .some(weekend, draw.whole(1, 2))
      .map(
        (name): HalfDayCode => `${name}_${draw.one(['morning', 'afternoon', 'evening'] as const)}`,
      )
  switch (pattern) {
    case 'days':
      return maskOf(day())
    case 'evenings':
      return maskOf([...evening(), ...(draw.chance(60) ? free() : [])])
    case 'few':
      return maskOf(day().slice(0, 2))
    default:
      return maskOf([...new Set([...day(), ...evening(), ...free()])])
  }
}

/** Where someone lives: on the patch of their body, mostly. */
export function drawOutcode(draw: Draw, patch: readonly Neighbourhood[]): string {
  const neighbourhood = draw.chance(94) ? draw.one(patch) : draw.one(neighbourhoodNames)
  return draw.one<string>(neighbourhoods[neighbourhood])
}

/** Support needs as they were told; an empty list is "none". */
export function drawSupport(draw: Draw, told: readonly Life[]): SupportNeed[] {
  if (draw.chance(42)) return []
  const likely = told.flatMap(({ theme, caring }) =>
    caring ? carerNeeds : (needsOfTheme[theme] ?? []),
  )
  const codes = new Set([
    ...draw.some(likely, draw.whole(1, 2)),
    ...draw.some<string>(commonNeeds, likely.length > 0 ? draw.whole(0, 1) : draw.whole(1, 2)),
  ])
  return [...codes].map((code) => {
    const notes = supportNotes[code]
    return { code, note: notes && draw.chance(45) ? draw.one(notes) : null }
  })
}

/** Declared interests; an empty list is "none". */
export function drawInterests(
  draw: Draw,
  calendar: Calendar,
  bodies: readonly { id: string; name: string }[],
): Interest[] {
  const kind = draw.weighted({ none: 80, body: 8, other: 12 })
  if (kind === 'none') return []
  const from = calendar.day(-draw.whole(200, 2_600))
  if (kind === 'other') {
    return [{ organisationId: null, ...draw.one(employers), from, to: null }]
  }
  const body = draw.one(bodies)
  const to = draw.chance(25) ? calendar.day(-draw.whole(10, 190)) : null
  return [{ organisationId: body.id, employer: body.name, role: draw.one(posts), from, to }]
}

export function drawMemberships(draw: Draw, calendar: Calendar, depth: Depth): Membership[] {
  const count = depth === 'rich' ? draw.whole(0, 2) : draw.chance(15) ? 1 : 0
  return draw.some(groups, count).map((name) => ({
    name,
    role: draw.one(groupRoles),
    from: draw.chance(70) ? calendar.day(-draw.whole(120, 2_400)) : null,
    to: draw.chance(15) ? calendar.day(-draw.whole(5, 110)) : null,
  }))
}
