import { addDays } from '../placements/machine.rules.ts'
import {
  againAfterDays,
  callsForReview,
  firstAfterDays,
  suggestedChanges,
  type CheckInAnswers,
} from '../participation/check-ins.rules.ts'
import type { Calendar } from './calendar.rules.ts'
import type {
  DemoCheckIn,
  DemoCheckInWords,
  DemoOpportunity,
  DemoPlacement,
  DemoRoleReview,
} from './demo.types.ts'
import { drawFor, type Draw } from './draw.rules.ts'

const said = [
  'I am still not sure what you would like from me between the meetings.',
  'The papers use words that nobody explains.',
  'It goes well. The new chair asks each of us first.',
  'I said the same thing twice and nobody wrote it down.',
]
const reviewed = [
  'We went through the purpose together and wrote it on one page.',
  'The chair now begins with what came of the last meeting.',
]

interface Life {
  checkIns: DemoCheckIn[]
  words: DemoCheckInWords[]
  reviews: DemoRoleReview[]
}

/** How it went for somebody while they took part: asked a month after the start and then every three months. */
export function checkInsOf(
  seed: number,
  calendar: Calendar,
  placement: DemoPlacement,
  { contactAccountId }: DemoOpportunity,
): Life {
  const life: Life = { checkIns: [], words: [], reviews: [] }
  const { id: placementId, leaderId, organisationId, startedOn, endedOn } = placement
  if (startedOn === null) return life
  const draw = drawFor(seed, `check-ins ${placementId}`)
  const until = endedOn ?? calendar.day(-1)
  for (
    let day = addDays(startedOn, firstAfterDays);
    day <= until;
    day = addDays(day, againAfterDays)
  ) {
    const askedAt = `${day}T10:50:00.000Z`
    const answeredAt = `${addDays(day, 2)}T18:00:00.000Z`
    const isAnswered = answeredAt < calendar.moment(0) && draw.chance(72)
    const answers = {
      clarity: isAnswered ? answerOf(draw) : null,
      support: isAnswered ? answerOf(draw) : null,
      voice: isAnswered ? answerOf(draw) : null,
    } satisfies CheckInAnswers
    const isReviewed = callsForReview(answers) && draw.chance(60)
    const reviewedAt = `${addDays(day, 9)}T11:00:00.000Z`
    const hasReview = isReviewed && reviewedAt < calendar.moment(0)
    const checkIn: DemoCheckIn = {
      id: draw.id(askedAt),
      placementId,
      organisationId,
      askedOn: day,
      askedAt,
      ...answers,
      answeredAt: isAnswered ? answeredAt : null,
      recordedBy: null,
      reviewedAt: hasReview ? reviewedAt : null,
    }
    life.checkIns.push(checkIn)
    if (isAnswered && draw.chance(25))
      life.words.push({
        checkInId: checkIn.id,
        leaderId,
        words: draw.one(said),
        readers: draw.chance(60) ? 'organisation' : 'nobody',
        readerId: null,
        writtenAt: answeredAt,
      })
    if (hasReview)
      life.reviews.push({
        id: draw.id(reviewedAt),
        placementId,
        organisationId,
        checkInId: checkIn.id,
        changes: draw
          .some(suggestedChanges(answers, { unmetSupport: 0 }), 2)
          .map(({ change }) => change),
        words: draw.chance(50) ? draw.one(reviewed) : null,
        createdBy: contactAccountId,
        createdAt: reviewedAt,
      })
  }
  return life
}

const answerOf = (draw: Draw) => draw.weighted({ well: 78, partly: 15, not: 7 })
