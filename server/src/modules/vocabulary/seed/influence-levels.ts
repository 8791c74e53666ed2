import type { SeedTerm } from './terms.ts'
import { words } from './terms.ts'

/** How much say an opportunity gives; each is either for one person or for a group together. */
export const influenceLevels: readonly SeedTerm[] = [
  {
    code: 'informing',
    label: 'Being informed',
    description: 'People are told what is planned. Nothing is asked of them.',
    aliases: words('information, providing information, newsletter, open day'),
  },
  {
    code: 'feedback',
    label: 'Giving feedback',
    description: 'People say what they think. Others decide what to do with it.',
    aliases: words('survey, consultation, questionnaire, focus group'),
  },
  {
    code: 'influence',
    label: 'Having influence',
    description: 'People are in the room while plans are made, and their view changes them.',
    aliases: words('representation, advising, working group, co-design, coproduction'),
  },
  {
    code: 'control',
    label: 'Sharing control',
    description: 'People decide, or decide together with staff as equals.',
    aliases: words('decision making, shared leadership, patient leadership, governing'),
  },
]
