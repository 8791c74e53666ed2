import { offerFlag } from '../opportunities/columns.rules.ts'
import { Best, isAfter, type Keyed } from './ranking-best.rules.ts'
import { openQuestions } from './ranking-gates.rules.ts'
import { offerChecks, type Offered } from './ranking-offer-gates.rules.ts'
import { offerPossibleIn, offerScoreIn, offerScorer } from './ranking-offer-score.rules.ts'

/** Everything that lists of opportunities for one person are made of. */
export interface OfferRanking extends Offered {
  /** Asked there already, turned down, or placed elsewhere at the same time. */
  barred: ReadonlySet<number>
  /** Whose drafts are seen too; null for the person themselves. */
  draftsOf: string | null
  /** Nothing but what that organisation offers itself. */
  isOwnAlone: boolean
}

export interface RankedOffer {
  opportunityId: string
  score: number
  possible: number
  /** Open questions; 0 in the ranked list. */
  questions: number
}

/** Where a list goes on: after this key, and this opportunity among equals. */
export interface OfferMark {
  key: number
  opportunityId: string
}

export interface OfferPage {
  offers: RankedOffer[]
  next: OfferMark | null
}

/** Score, then possible, then id. */
export interface OfferLists extends OfferPage {
  /** Of those that fit, what suits somebody new. */
  firstSteps: RankedOffer[]
  /** What something untold keeps open: possible, score, fewest questions, then id. */
  askFirst: RankedOffer[]
}

/** How many of each list, and where the ranked one goes on; 0 leaves a list out. */
export interface OfferWish {
  after: OfferMark | null
  limit: number
  askFirst: number
  firstSteps: number
}

const mostQuestions = 511
const unit = 2 ** 14

const askFirstKey = (packed: number, questions: number): number =>
  (offerPossibleIn(packed) * unit + offerScoreIn(packed)) * (mostQuestions + 1) +
  mostQuestions -
  questions

/** All lists of one person, in one look at everything. */
export function listOffers(ranking: OfferRanking, wish: OfferWish): OfferLists {
  const { columns, barred } = ranking
  const isSeen = seenBy(ranking)
  const checks = offerChecks(ranking)
  const scoreAt = offerScorer(ranking)
  const { flags } = columns.smalls
  const ranked = new Best(columns, wish.limit + 1)
  const firstSteps = new Best(columns, wish.firstSteps)
  const askFirst = new Best(columns, wish.askFirst)
  const { after } = wish
  const comesAfter = isAfter(columns, after && { key: after.key, id: after.opportunityId })
  for (let slot = 0; slot < columns.size; slot += 1) {
    if (!isSeen(slot)) continue
    const open = openQuestions(checks, slot)
    if (open < 0 || (open > 0 && wish.askFirst === 0) || barred.has(slot)) continue
    const packed = scoreAt(slot)
    if (open > 0) {
      askFirst.offer(slot, askFirstKey(packed, open))
      continue
    }
    if (comesAfter(slot, packed)) ranked.offer(slot, packed)
    if (((flags[slot] ?? 0) & offerFlag.firstStep) !== 0) firstSteps.offer(slot, packed)
  }
  const offerOf = ({ slot }: Keyed): RankedOffer => {
    const packed = scoreAt(slot)
    return {
      opportunityId: columns.idAt(slot),
      score: offerScoreIn(packed),
      possible: offerPossibleIn(packed),
      questions: openQuestions(checks, slot),
    }
  }
  const read = ranked.inOrder()
  const page = read.slice(0, wish.limit)
  const last = page.at(-1)
  return {
    offers: page.map(offerOf),
    next:
      last && read.length > wish.limit
        ? { key: last.key, opportunityId: columns.idAt(last.slot) }
        : null,
    firstSteps: firstSteps.inOrder().map(offerOf),
    askFirst: askFirst.inOrder().map(offerOf),
  }
}

function seenBy({ columns, draftsOf, isOwnAlone }: OfferRanking): (slot: number) => boolean {
  const { flags } = columns.smalls
  const { organisation_id: organisations } = columns.sharedIds
  const own = draftsOf === null ? -1 : organisations.numberOf(draftsOf)
  return (slot) =>
    organisations.numbers[slot] === own ||
    (!isOwnAlone && ((flags[slot] ?? 0) & offerFlag.draft) === 0)
}
