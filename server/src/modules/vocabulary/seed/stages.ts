import type { SeedTerm } from './terms.ts'
import { words } from './terms.ts'

/** How far along the journey; never a grade. */
export const stages: readonly SeedTerm[] = [
  {
    code: 'potential',
    label: 'Starting out',
    description: 'Is interested and has something to offer, and is looking for a first step.',
    aliases: words('potential, new, new starter, beginner, starter, interested'),
  },
  {
    code: 'emerging',
    label: 'Growing',
    description: 'Has taken first steps and is learning what suits them.',
    aliases: words('emerging, developing, some experience, in training'),
  },
  {
    code: 'established',
    label: 'Established',
    description: 'Has led with others for some time and can help newer leaders along.',
    aliases: words('established, experienced, very experienced, expert'),
  },
]
