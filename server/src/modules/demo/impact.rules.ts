import { addDays } from '../placements/machine.rules.ts'
import type { DemoImpact, DemoImpactAnswer, DemoOpportunity, DemoPlacement } from './demo.types.ts'
import { drawFor, type Draw } from './draw.rules.ts'

const influences: readonly DemoImpact['influence'][] = [
  'informing',
  'feedback',
  'influence',
  'control',
]
const worse = [
  'Nothing that we know of.',
  'It took longer than we said, and the last meeting was moved twice.',
  'Travel costs were paid late in the first two months.',
  'Papers came two days before the meeting, which was too late for some.',
  'Nobody from the night shift could come, so that half of the ward was not heard.',
]
const reflections = [
  'Ask people how they would like to meet before the first day is set.',
  'Say at the start what can be changed and what cannot.',
  'Two people from outside are better than one: nobody should be the only one in the room.',
]
const objections = [
  'We said more than this. The part about the waiting room is missing.',
  'It reads as if it was all our idea. The ward sister began it.',
  'I came to four meetings, and two were called off.',
]

/** What is written down about a placement whose person was told, and what they said to it. */
export function impactOf(
  seed: number,
  today: string,
  placement: DemoPlacement,
  opportunity: DemoOpportunity,
): { records: DemoImpact[]; answers: DemoImpactAnswer[] } {
  const { toldAt, endedOn, outcome } = placement
  if (toldAt === null || endedOn === null || outcome === null) return { records: [], answers: [] }
  const draw = drawFor(seed, `impact ${placement.id}`)
  const writtenAt = `${addDays(endedOn, 5)}T10:00:00.000Z`
  const record: DemoImpact = {
    id: draw.id(writtenAt),
    organisationId: placement.organisationId,
    opportunityId: placement.opportunityId,
    placementId: placement.id,
    aim: opportunity.purpose || opportunity.title,
    done: 'We met as agreed, and what was said there went to those who decide.',
    better: outcome,
    worse: draw.one(worse),
    influence: givenOf(draw, opportunity.influence),
    reflections: draw.chance(50) ? draw.one(reflections) : null,
    words: outcome,
    writtenBy: opportunity.contactAccountId,
    version: 1,
    createdAt: writtenAt,
    updatedAt: writtenAt,
  }
  const saidOn = addDays(toldAt.slice(0, 10), draw.whole(1, 6))
  const said = draw.weighted({ nothing: 45, confirmed: 40, disputed: 15 })
  if (said === 'nothing' || saidOn >= today) return { records: [record], answers: [] }
  const settledOn = addDays(saidOn, draw.whole(2, 9))
  const isSettled = said === 'disputed' && settledOn < today && draw.chance(50)
  const at = `${saidOn}T18:30:00.000Z`
  return {
    records: [record],
    answers: [
      {
        id: draw.id(at),
        placementId: placement.id,
        recordId: record.id,
        recordVersion: 1,
        evidenceId: null,
        answer: said,
        words: said === 'disputed' ? draw.one(objections) : null,
        at,
        settledAt: isSettled ? `${settledOn}T09:30:00.000Z` : null,
        settledBy: isSettled ? opportunity.contactAccountId : null,
        settledWords: isSettled ? 'You are right. We have put it into our report.' : null,
      },
    ],
  }
}

/** In most cases what was offered, now and then a step less. */
function givenOf(draw: Draw, offered: string | null): DemoImpact['influence'] {
  const step = Math.max(
    0,
    influences.findIndex((each) => each === offered),
  )
  return influences[draw.chance(25) ? Math.max(0, step - 1) : step] ?? 'feedback'
}
