import type { z } from 'zod'
import { namedId } from '../../core/ids.ts'
import type { HsdsRow } from './hsds.queries.ts'
import type { HsdsService } from './hsds.schemas.ts'

type Schedule = z.infer<typeof HsdsService>['schedules'][number]

const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const dayMs = 86_400_000

// Made once: making a formatter costs more than a hundred uses of it.
const inTheKingdom = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment as clocks in the United Kingdom say it: day, HH:MM, and the offset from UTC. */
function localOf(moment: Date): { day: string; time: string; offset: string } {
  const [day = '', time = ''] = inTheKingdom.format(moment).split(' ')
  const minutes = Math.round(
    (Date.parse(`${day}T${time}Z`) - Math.floor(moment.getTime() / 60_000) * 60_000) / 60_000,
  )
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0')
  return {
    day,
    time,
    offset: minutes === 0 ? 'Z' : `+${hours}:${String(minutes % 60).padStart(2, '0')}`,
  }
}

interface Series {
  opens: string
  closes: string
  weekday: (typeof days)[number]
  /** YYYY-MM-DD, in order. */
  on: string[]
}

/** Sessions that are alike but for their day: same day of the week, same hours, same side of a change of the clocks. */
function seriesOf(sessions: HsdsRow['sessions']): Series[] {
  const found = new Map<string, Series>()
  for (const { start, end } of sessions) {
    const [from, to] = [localOf(new Date(start)), localOf(new Date(end))]
    const weekday = days[new Date(`${from.day}T00:00:00Z`).getUTCDay()] ?? 'MO'
    const [opens, closes] = [from.time + from.offset, to.time + to.offset]
    const key = `${weekday} ${opens} ${closes}`
    const series = found.get(key) ?? { opens, closes, weekday, on: [] }
    series.on.push(from.day)
    found.set(key, series)
  }
  return [...found.values()].map((series) => ({ ...series, on: series.on.toSorted() }))
}

/** Every how many weeks a series comes; null where its days are not evenly apart. */
function weeksApart(on: readonly string[]): number | null {
  const gaps = on.slice(1).map((day, at) => (Date.parse(day) - Date.parse(on[at] ?? '')) / dayMs)
  const [first] = gaps
  return first !== undefined && first > 0 && gaps.every((gap) => gap === first) ? first / 7 : null
}

const shapeWords: Record<NonNullable<HsdsRow['timeShape']>, string> = {
  fixed: 'On fixed days',
  flexible: 'At times that suit you',
  open_ended: 'For as long as you like',
}

/** When an opportunity takes place: its fixed sessions in the parts of RFC 5545, or in words where it has none. */
export function schedulesOf(row: HsdsRow, url: string): Schedule[] {
  const attending = [row.outcode ? 'in person' : '', row.online ? 'online' : '']
    .filter(Boolean)
    .join(' or ')
  const common = { service_id: row.id, schedule_link: url, attending_type: attending }
  const of = (name: string) => namedId(`${row.id} schedule ${name}`)
  if (row.sessions.length === 0)
    return [
      {
        ...common,
        id: of('words'),
        ...(row.startsOn && { valid_from: row.startsOn }),
        ...(row.endsOn && { valid_to: row.endsOn }),
        description: [
          row.timeShape ? shapeWords[row.timeShape] : 'To be agreed',
          ...(row.hoursMonth ? [`about ${row.hoursMonth} hours a month`] : []),
        ].join(', '),
      },
    ]
  return seriesOf(row.sessions).flatMap(({ opens, closes, weekday, on }) => {
    const hours = { opens_at: opens, closes_at: closes }
    const interval = weeksApart(on)
    const once = (day: string): Schedule => ({
      ...common,
      ...hours,
      id: of(`${day} ${opens}`),
      valid_from: day,
      valid_to: day,
      dtstart: day,
      // A rule of RFC 5545 has a last day or a number of times, and never both.
      count: 1,
      description: `On ${day}`,
    })
    const [first = '', last = first] = [on[0], on.at(-1)]
    if (interval === null) return on.map(once)
    return [
      {
        ...common,
        ...hours,
        id: of(`${first} ${opens} ${interval}`),
        valid_from: first,
        valid_to: last,
        dtstart: first,
        until: last,
        freq: 'WEEKLY',
        interval,
        byday: weekday,
        description: `${on.length} times from ${first} to ${last}`,
      },
    ]
  })
}
