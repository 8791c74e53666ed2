import type { Term } from '@people-bank/openapi'
import type { TermKind } from './useVocabulary.ts'

/** The kinds in the order that an administrator needs them; `open` ones may be added to. */
export const termKinds: readonly { name: TermKind; kind: Term['kind']; isOpen: boolean }[] = [
  { name: 'themes', kind: 'theme', isOpen: true },
  { name: 'opportunityKinds', kind: 'opportunity_kind', isOpen: true },
  { name: 'supportNeeds', kind: 'support_need', isOpen: true },
  { name: 'languages', kind: 'language', isOpen: true },
  { name: 'recognition', kind: 'recognition', isOpen: true },
  { name: 'meetingPoints', kind: 'meeting_point', isOpen: true },
  { name: 'jargon', kind: 'jargon', isOpen: true },
  { name: 'attributes', kind: 'attribute', isOpen: false },
  { name: 'leaderTypes', kind: 'leader_type', isOpen: false },
  { name: 'experienceKinds', kind: 'experience_kind', isOpen: false },
  { name: 'stages', kind: 'stage', isOpen: false },
  { name: 'positions', kind: 'position', isOpen: false },
  { name: 'influenceLevels', kind: 'influence_level', isOpen: false },
]
