import { takesPlace } from '../placements/machine.rules.ts'
import { planSupport } from '../placements/support.rules.ts'
import type { Calendar } from './calendar.rules.ts'
import type { DemoLeader, DemoOpportunity, DemoPlacement, DemoSupportItem } from './demo.types.ts'
import { drawFor, type Draw } from './draw.rules.ts'

const arranged = ['Booked and confirmed.', 'Agreed by phone.', 'The room has it.', null]
const impossible =
  'Nobody is free on that day. We have asked for somebody else, and you can join online if you like.'
const missing = [
  'It came the evening before, which was too late for me.',
  'It was promised, and nobody knew of it when I came.',
  'There was one, and it did not work.',
]
const followed = 'We said sorry, and the next one is ordered a week earlier.'

/** The list of support of a placement, as it stands today: what is over was asked about. */
export function supportOf(
  seed: number,
  calendar: Calendar,
  placement: DemoPlacement,
  opportunity: DemoOpportunity,
  leader: DemoLeader,
): DemoSupportItem[] {
  const { status, organisationId, startedOn, endedOn } = placement
  const isLive = takesPlace(status)
  if (!isLive && (status !== 'ended' || (endedOn ?? '') < calendar.day(-120))) return []
  const draw = drawFor(seed, `support ${placement.id}`)
  const from = new Date(startedOn ? `${startedOn}T08:00:00Z` : placement.movedAt)
  const until = endedOn ? new Date(`${endedOn}T23:00:00Z`) : null
  const now = new Date(calendar.moment(0))
  placement.supportedAt = calendar.moment(0, 0)
  const plan = planSupport(
    {
      needs: leader.organisationId === organisationId ? (leader.supportNeeds ?? []) : [],
      papersDays: opportunity.papersDays,
      noPapers: opportunity.noPapers,
      sessions: opportunity.sessions.map(({ start, end }) => ({
        start: new Date(start),
        end: new Date(end),
      })),
      startsOn: startedOn,
    },
    from,
  )
  return plan
    .filter(({ sessionStart }) => !until || !sessionStart || sessionStart <= until)
    .map((item): DemoSupportItem => {
      const askFrom = item.askFrom ?? until
      const isOver = askFrom !== null && askFrom < now
      const state = isOver || draw.chance(55) ? stateOf(draw) : 'to_do'
      const createdAt = from.toISOString()
      return {
        id: draw.id(createdAt),
        placementId: placement.id,
        organisationId,
        source: 'profile',
        need: item.need,
        words: item.words,
        sessionStart: item.sessionStart?.toISOString() ?? null,
        ownerId: opportunity.contactAccountId,
        // What waits from long ago would have been seen to; a few things are always late.
        dueOn: until
          ? null
          : isOver || item.dueOn >= calendar.today
            ? item.dueOn
            : late(draw, calendar),
        state,
        stateWords:
          state === 'not_possible' ? impossible : state === 'arranged' ? draw.one(arranged) : null,
        askFrom: askFrom?.toISOString() ?? null,
        ...answersOf(draw, isOver ? askFrom : null, opportunity, calendar),
        // As if looked at: its day is not worked out again.
        version: 2,
        createdBy: null,
        createdAt,
        updatedAt: createdAt,
      }
    })
}

const stateOf = (draw: Draw): 'arranged' | 'not_possible' =>
  draw.chance(94) ? 'arranged' : 'not_possible'

const late = (draw: Draw, calendar: Calendar): string =>
  calendar.day(draw.chance(12) ? -draw.whole(1, 6) : draw.whole(0, 21))

/** What the person said some days after; not everybody answers. */
function answersOf(
  draw: Draw,
  over: Date | null,
  { contactAccountId }: DemoOpportunity,
  calendar: Calendar,
): Pick<
  DemoSupportItem,
  'askedAt' | 'met' | 'metWords' | 'metAt' | 'metBy' | 'followWords' | 'followedAt' | 'followedBy'
> {
  const askedAt = over && new Date(over.getTime() + 20 * 3_600_000).toISOString()
  const metAt = over && new Date(over.getTime() + 44 * 3_600_000).toISOString()
  const said = draw.weighted({ met: 62, partly: 9, unmet: 7, nothing: 22 })
  const isAnswered = metAt !== null && metAt < calendar.moment(0) && said !== 'nothing'
  const isMissing = isAnswered && said !== 'met'
  const isFollowed = isMissing && draw.chance(70)
  return {
    askedAt: askedAt !== null && askedAt < calendar.moment(0) ? askedAt : null,
    met: isAnswered ? said : null,
    metWords: isMissing ? draw.one(missing) : null,
    metAt: isAnswered ? metAt : null,
    metBy: null,
    followWords: isFollowed ? followed : null,
    followedAt: isFollowed ? calendar.moment(0, 30) : null,
    followedBy: isFollowed ? contactAccountId : null,
  }
}
