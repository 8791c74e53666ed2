import type { SeedTerm } from './terms.ts'
import { words } from './terms.ts'

/** Where a system-influencer stands in regard to the organisations they influence. */
export const positions: readonly SeedTerm[] = [
  {
    code: 'inside',
    label: 'Inside',
    description: 'Has a formal post and answers for what is decided.',
    aliases: words('insider, on the board, statutory'),
  },
  {
    code: 'outside_inside',
    label: 'On the edge',
    description: 'Works with the organisation without being part of it.',
    aliases: words('outside inside, outsider inside, critical friend, informal'),
  },
  {
    code: 'outside',
    label: 'Outside',
    description: 'Presses for change from beyond the organisation.',
    aliases: words('outsider, external, campaigning from outside'),
  },
]
