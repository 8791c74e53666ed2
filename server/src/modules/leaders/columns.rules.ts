import { Columns, type RowLayout } from '../../core/columns.ts'

/** What of a card is kept in memory. */
export const cardLayout = {
  masks: [
    'own_a',
    'own_b',
    'caring_a',
    'caring_b',
    'not_own_a',
    'not_own_b',
    'not_caring_a',
    'not_caring_b',
    'kinds',
    'languages',
    'not_languages',
    'employers',
    'support_needs',
  ],
  ints: ['half_days', 'types', 'level_sources'],
  smalls: [
    'place',
    'travel',
    'online',
    'levels_a',
    'levels_b',
    'experience',
    'hours',
    'stage',
    'position',
    'recognition',
    'unasked',
    'engaged_until',
    'paused_until',
    'match_consent',
    // Bits as in {@link flag}.
    'flags',
  ],
  moments: ['visible_until', 'matchable_until'],
  sharedIds: ['contact_account_id'],
} as const satisfies RowLayout<string, string, string, string, string>

type Names<Field extends keyof typeof cardLayout> = (typeof cardLayout)[Field][number]
export type MaskName = Names<'masks'>

/** Bits of `flags`. */
export const flag = { holder: 1, matchable: 2, invited: 4, review: 8 } as const

/**
 * The cards that one organisation has: what a match, a count or a facet reads for everybody at once.
 */
export class CardColumns extends Columns<
  Names<'masks'>,
  Names<'ints'>,
  Names<'smalls'>,
  Names<'moments'>,
  Names<'sharedIds'>
> {
  constructor(capacity = 1_024) {
    super(cardLayout, capacity)
  }
}
