import type { Stage } from './answers.rules.ts'
import type { Calendar } from './calendar.rules.ts'
import type { DemoNote, DemoRating, DemoStage } from './demo.types.ts'
import type { Draw } from './draw.rules.ts'
import type { Person } from './person.rules.ts'
import { evidence } from './seed/evidence.ts'
import { notes } from './seed/records.ts'

const order: readonly Stage[] = ['potential', 'emerging', 'established']
const stageNotes = [
  'Chaired a meeting for the first time',
  'After the first project',
  'Asked for more',
  null,
  null,
] as const

/** The dated way to the stage that someone is at, oldest first. */
export function stagesOf(draw: Draw, calendar: Calendar, person: Person): DemoStage[] {
  const { row, joined, stage } = person
  if (row.stage === null) return []
  const reached = order.indexOf(stage)
  const isWhole = joined < -400 && draw.chance(65)
  const steps = order.slice(isWhole ? 0 : reached, reached + 1)
  return steps.map((step, index) => {
    const day = Math.round(joined + ((-8 - joined) * index * 0.8) / steps.length)
    const at = calendar.moment(day, 660)
    return {
      id: draw.id(at),
      leaderId: row.id,
      stage: step,
      since: calendar.day(day),
      note: index === 0 ? null : draw.one(stageNotes),
      recordedBy: row.contactAccountId,
      recordedAt: at,
    }
  })
}

const levels: Readonly<Record<Stage, readonly number[]>> = {
  potential: [0, 1, 1, 1, 2],
  emerging: [1, 1, 2, 2, 3],
  established: [2, 3, 3, 3, 4],
}

/** Levels in the eight qualities, with who says so and in whose words. */
export function ratingsOf(draw: Draw, calendar: Calendar, person: Person): DemoRating[] {
  const { row, joined, depth, stage } = person
  if (depth === 'name' || (depth === 'sparse' && !draw.chance(6))) return []
  const isRich = depth === 'rich'
  const rate = (
    attribute: string,
    source: DemoRating['source'],
    level: number,
    words: string | null,
  ): DemoRating => {
    const day = draw.whole(Math.min(joined + 3, -1), -1)
    const at = calendar.moment(day, 540 + draw.whole(0, 480))
    return {
      id: draw.id(at),
      leaderId: row.id,
      attribute,
      source,
      level,
      words,
      ratedBy: source === 'self' ? null : row.contactAccountId,
      ratedAt: at,
      disputed: source !== 'self' && level < 3 && draw.chance(4),
    }
  }
  const told = draw.some(Object.keys(evidence), isRich ? draw.whole(4, 8) : draw.whole(0, 5))
  return told.flatMap((attribute) => {
    const words = evidence[attribute]
    if (!words) return []
    const level = draw.one(levels[stage])
    const near = () => Math.max(0, Math.min(4, level + draw.one([-1, 0, 0, 0, 1])))
    const own = rate(
      attribute,
      'self',
      level,
      draw.chance(isRich ? 75 : 35) ? draw.one(level < 2 ? words.low : words.high) : null,
    )
    const coordinator =
      draw.chance(isRich ? 28 : 8) && level > 0
        ? [
            rate(
              attribute,
              'coordinator',
              near(),
              draw.chance(70) && level > 1 ? draw.one(words.coordinator) : null,
            ),
          ]
        : []
    const reference =
      draw.chance(isRich ? 14 : 2) && level > 1
        ? [rate(attribute, 'reference', near(), draw.one(words.reference))]
        : []
    return [own, ...coordinator, ...reference].toSorted((one, other) =>
      one.ratedAt < other.ratedAt ? -1 : 1,
    )
  })
}

/** What colleagues wrote down for each other. */
export function notesOf(draw: Draw, calendar: Calendar, person: Person): DemoNote[] {
  const { row, joined, depth } = person
  const share = { name: 6, sparse: 14, usual: 24, rich: 45 }[depth]
  if (!draw.chance(share)) return []
  const days = Array.from({ length: draw.chance(30) ? 2 : 1 }, () =>
    draw.whole(Math.min(joined, -1), -1),
  )
  const words = draw.some(notes, days.length)
  return days
    .toSorted((one, other) => one - other)
    .map((day, index) => {
      const at = calendar.moment(day, 520 + draw.whole(0, 460))
      return {
        id: draw.id(at),
        leaderId: row.id,
        words: words[index] ?? '',
        writtenBy: row.contactAccountId,
        at,
      }
    })
}
