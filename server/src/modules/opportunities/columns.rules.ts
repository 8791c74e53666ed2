import { Columns, type RowLayout } from '../../core/columns.ts'

/** What of a packed opportunity is kept in memory; meanings as in `opportunity_card`. */
export const offerLayout = {
  masks: [
    'need_any_a',
    'need_any_b',
    'need_own_a',
    'need_own_b',
    'need_caring_a',
    'need_caring_b',
    'need_languages',
    'need_traits',
    'any_a',
    'any_b',
    'own_a',
    'own_b',
    'caring_a',
    'caring_b',
    'extra_a',
    'extra_b',
  ],
  ints: ['half_days', 'half_days_needed', 'radius_m'],
  smalls: [
    'place',
    'kind',
    'role_type',
    'hours',
    'need_stages',
    'half_days_count',
    'theme_units',
    'interest_units',
    'place_units',
    'half_day_units',
    'hour_units',
    'points_0_1',
    'points_0_2',
    'points_0_3',
    'points_0_4',
    'points_1_1',
    'points_1_2',
    'points_1_3',
    'points_1_4',
    'points_2_1',
    'points_2_2',
    'points_2_3',
    'points_2_4',
    'points_3_1',
    'points_3_2',
    'points_3_3',
    'points_3_4',
    'points_4_1',
    'points_4_2',
    'points_4_3',
    'points_4_4',
    'points_5_1',
    'points_5_2',
    'points_5_3',
    'points_5_4',
    'points_6_1',
    'points_6_2',
    'points_6_3',
    'points_6_4',
    'points_7_1',
    'points_7_2',
    'points_7_3',
    'points_7_4',
    // Bits as in {@link offerFlag}.
    'flags',
  ],
  moments: [],
  sharedIds: ['organisation_id'],
} as const satisfies RowLayout<string, string, string, string, string>

type Names<Field extends keyof typeof offerLayout> = (typeof offerLayout)[Field][number]
export type OfferMask = Names<'masks'>

/** Bits of `flags`. */
export const offerFlag = {
  online: 1,
  needReach: 2,
  needTimes: 4,
  excludesEmployed: 8,
  draft: 16,
  firstStep: 32,
} as const

/** Everything that is open, and drafts: what is read at once to find what suits one person. */
export class OpportunityColumns extends Columns<
  OfferMask,
  Names<'ints'>,
  Names<'smalls'>,
  never,
  Names<'sharedIds'>
> {
  constructor(capacity = 1_024) {
    super(offerLayout, capacity)
  }
}
