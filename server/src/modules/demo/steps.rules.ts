import { addDays, howEndedBy, limitsAfter, ruleOf, type Move } from '../placements/machine.rules.ts'
import type { PlacementStatus } from '../placements/placements.table.ts'
import type {
  DemoAgreement,
  DemoOpportunity,
  DemoPlacement,
  DemoPlacementCore,
  DemoStep,
} from './demo.types.ts'
import { drawFor } from './draw.rules.ts'

/** A placement with every step that led to where it stands, and what both sides said yes to. */
export interface DemoLife {
  placement: DemoPlacement
  steps: DemoStep[]
  agreements: DemoAgreement[]
}

const toAgreement: Move[] = ['invite', 'interested', 'talk', 'propose', 'confirm']
const pathTo: Record<PlacementStatus, Move[]> = {
  suggested: ['suggest'],
  invited: ['invite'],
  interested: ['invite', 'interested'],
  in_conversation: ['invite', 'interested', 'talk'],
  agreed: toAgreement,
  active: [...toAgreement, 'begin'],
  ended: [...toAgreement, 'begin', 'complete'],
  declined: ['invite', 'decline'],
  withdrawn: ['invite', 'interested', 'withdraw'],
  not_chosen: ['invite', 'interested', 'not_choose'],
  expired: ['invite', 'not_now'],
}
/** How long after it ended people are told what came of it, in days. */
const toldAfter = 7

/** Writes the life of one placement, from where it stands and the days that are known of it. */
export function lifeOf(
  seed: number,
  today: string,
  core: DemoPlacementCore,
  opportunity: DemoOpportunity,
): DemoLife {
  const draw = drawFor(seed, `steps ${core.id}`)
  const hasRunOut =
    (core.status === 'invited' || core.status === 'expired') &&
    core.askedOn !== null &&
    addDays(core.askedOn, 21) < today
  const status = hasRunOut ? 'expired' : core.status
  const isProposed = status === 'in_conversation' && draw.chance(50)
  const path: Move[] = hasRunOut
    ? ['invite', 'lapse']
    : [...pathTo[status], ...(isProposed ? (['propose'] as const) : [])]
  const isCancelled = status === 'not_chosen' && opportunity.status === 'cancelled'
  if (isCancelled) path.splice(-1, 1, 'cancel')
  const isTold = core.outcome !== null && core.endedOn !== null
  const toldDay = isTold ? addDays(core.endedOn ?? today, toldAfter) : today
  const isClosed = isTold && toldDay < today
  if (isClosed) path.push('close')
  const at = timesOf(core, path, hasRunOut)
  const steps = path.map((move, step): DemoStep => {
    const before = path[step - 1]
    const { by } = ruleOf(move)
    return {
      id: draw.id(at[step] ?? core.createdAt),
      placementId: core.id,
      move,
      fromStatus: before ? ruleOf(before).to : null,
      toStatus: ruleOf(move).to,
      side: by,
      accountId: by === 'organisation' ? opportunity.contactAccountId : null,
      reason: move === 'not_choose' ? 'places_taken' : move === 'cancel' ? 'cancelled' : null,
      at: at[step] ?? core.createdAt,
    }
  })
  const agreements = path.includes('propose')
    ? [agreementOf(draw.id(core.createdAt), today, core, opportunity, steps)]
    : []
  const last = steps.at(-1)
  const movedAt = last?.at ?? core.createdAt
  const limits =
    last?.move === 'close'
      ? { owed: null, remindOn: null, dueOn: null }
      : limitsAfter(path.at(-1) ?? 'suggest', movedAt.slice(0, 10), agreements[0] ?? null)
  return {
    placement: {
      ...core,
      ...limits,
      // Whose day is past has been reminded.
      remindOn: (limits.remindOn ?? '') > today ? limits.remindOn : null,
      status,
      movedAt,
      howEnded: (status === 'ended' && howEndedBy.complete) || null,
      toldAt: isClosed ? movedAt : null,
      closedAt: isClosed ? movedAt : null,
      repeatReason: null,
      supportedAt: null,
    },
    steps,
    agreements,
  }
}

/** Steps before the last known day are spread evenly; what has a day of its own stands on it. */
function timesOf(core: DemoPlacementCore, path: Move[], hasRunOut: boolean): string[] {
  const known: Partial<Record<Move, string>> = {
    begin: `${core.startedOn}T09:00:00.000Z`,
    complete: `${core.endedOn}T17:00:00.000Z`,
    close: `${addDays(core.endedOn ?? core.createdAt.slice(0, 10), toldAfter)}T11:00:00.000Z`,
    ...(hasRunOut && core.askedOn ? { lapse: `${addDays(core.askedOn, 21)}T08:20:00.000Z` } : {}),
  }
  const spread = path.filter((move) => !known[move])
  const start = Date.parse(core.createdAt)
  const end = Date.parse(
    core.startedOn
      ? `${core.startedOn}T08:00:00.000Z`
      : hasRunOut
        ? core.createdAt
        : core.updatedAt,
  )
  const span = Math.max(0, end - start) / Math.max(1, spread.length - 1)
  return path.map(
    (move) => known[move] ?? new Date(start + span * spread.indexOf(move)).toISOString(),
  )
}

function agreementOf(
  id: string,
  today: string,
  core: DemoPlacementCore,
  { title, purpose, support, hoursMonth, recognitionNote, ...offer }: DemoOpportunity,
  steps: readonly DemoStep[],
): DemoAgreement {
  const atOf = (move: Move) => steps.find((step) => step.move === move)?.at
  const planned = (offer.startsOn ?? '') > today ? offer.startsOn : addDays(today, 14)
  const startsOn = core.startedOn ?? planned
  const endsOn = core.endedOn ?? offer.endsOn
  return {
    id,
    placementId: core.id,
    number: 1,
    role: title,
    purpose: purpose || title,
    time: hoursMonth
      ? `About ${hoursMonth} hours a month`
      : 'As it suits both of us, month by month',
    support: support || 'One person to ask, and papers in good time',
    recognition: recognitionNote ?? 'Travel and other costs, paid within two weeks',
    startsOn,
    endsOn: endsOn !== null && startsOn !== null && endsOn >= startsOn ? endsOn : null,
    proposedBy: offer.contactAccountId,
    proposedAt: atOf('propose') ?? core.createdAt,
    confirmedAt: atOf('confirm') ?? null,
    fellAt: null,
    toldOfEnd: null,
  }
}
