import type { StaffRole } from '../../core/access.ts'
import type { OpportunityStatus } from './opportunities.table.ts'

export const moveNames = [
  'submit',
  'take_back',
  'open',
  'approve',
  'send_back',
  'fill',
  'reopen',
  'close',
  'cancel',
] as const
export type MoveName = (typeof moveNames)[number]

interface Move {
  move: MoveName
  from: readonly OpportunityStatus[]
  to: OpportunityStatus
  /** Whose move it is; where none is named, anybody's of the staff of its organisation. */
  by?: StaffRole
  /** Whether the organisation has opportunities approved, where that matters. */
  approval?: boolean
  /** Words that have to go with it: always, or once anybody was asked. */
  words?: 'needed' | 'needed_when_asked'
}

/** The whole life of an opportunity. Closed and cancelled ones stay so: a copy starts anew. */
const moves: readonly Move[] = [
  { move: 'submit', from: ['draft'], to: 'checked', approval: true },
  { move: 'open', from: ['draft', 'checked'], to: 'open', approval: false },
  { move: 'approve', from: ['checked'], to: 'open', by: 'engagement_lead', approval: true },
  { move: 'send_back', from: ['checked'], to: 'draft', by: 'engagement_lead', words: 'needed' },
  { move: 'take_back', from: ['checked'], to: 'draft', by: 'coordinator' },
  { move: 'fill', from: ['open'], to: 'filled' },
  { move: 'reopen', from: ['filled'], to: 'open' },
  { move: 'close', from: ['open', 'filled'], to: 'closed' },
  {
    move: 'cancel',
    from: ['draft', 'checked', 'open', 'filled'],
    to: 'cancelled',
    words: 'needed_when_asked',
  },
]

/** Who moves it, and what of the opportunity and its organisation decides. */
export interface MoveSituation {
  status: OpportunityStatus
  needsApproval: boolean
  isAsked: boolean
  staffRole: StaffRole | null
}

/** What may happen next, by whom it is that asks. */
export function possibleMoves({ status, needsApproval, isAsked, staffRole }: MoveSituation) {
  return moves
    .filter(
      ({ from, by, approval }) =>
        from.includes(status) &&
        (by === undefined || by === staffRole) &&
        (approval === undefined || approval === needsApproval),
    )
    .map(({ move, to, words }) => ({ move, to, words: wordsFor(words, isAsked) }))
}

function wordsFor(words: Move['words'], isAsked: boolean): 'none' | 'optional' | 'needed' {
  if (words === undefined) return 'none'
  return words === 'needed' || isAsked ? 'needed' : 'optional'
}

/** Opening, and asking for it, is where the publish check stands in the way. */
export const needsCheck = (to: OpportunityStatus): boolean => to === 'checked' || to === 'open'
