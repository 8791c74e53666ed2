import { leaderWithoutAnswers } from '../../server/src/modules/matching/answers.rules.ts'
import type {
  AnswerSet,
  Essentials,
  MatchLeader,
  MatchOpportunity,
} from '../../server/src/modules/matching/match.types.ts'
import { defaultWeights } from '../../server/src/modules/matching/units.rules.ts'

export const trustId = '0190a000-0000-7000-8000-0000000000a1'

const noEssentials: Essentials = {
  themes: [],
  experience: [],
  types: [],
  languages: [],
  stages: [],
  attributes: [],
  reach: false,
  times: false,
}

/** An opportunity that asks for nothing but its kind, with the default weights. */
export function anOpportunity(
  changes: Partial<Omit<MatchOpportunity, 'essentials'>> & {
    essentials?: Partial<Essentials>
  } = {},
): MatchOpportunity {
  return {
    id: '0190a000-0000-7000-8000-0000000000b1',
    organisationId: trustId,
    visible: true,
    kind: 'service_redesign',
    roleType: null,
    formal: false,
    excludesEmployed: false,
    place: null,
    radiusKm: 30,
    online: false,
    halfDays: 0,
    requiredHalfDays: 0,
    hoursMonth: null,
    weights: defaultWeights,
    wanted: { attributes: [], themes: [] },
    ...changes,
    essentials: { ...noEssentials, ...changes.essentials },
  }
}

/** Somebody who may be matched and told nothing, but for the changes. */
export function aLeader(changes: Partial<MatchLeader> = {}): MatchLeader {
  return { ...leaderWithoutAnswers('0190a000-0000-7000-8000-000000000001'), ...changes }
}

export const yesTo = (...yes: string[]): AnswerSet => ({ yes, no: [], complete: false })
export const noTo = (...no: string[]): AnswerSet => ({ yes: [], no, complete: false })

/** A redesign project that uses all five criteria; its units are worked out by hand in the tests. */
export const redesign = anOpportunity({
  roleType: 'informal_representative',
  place: { x: 0, y: 0 },
  online: true,
  halfDays: 0b111,
  hoursMonth: 8,
  wanted: {
    attributes: [
      { code: 'communicates_through_dialogue', level: 4, importance: 1 },
      { code: 'challenges_well', level: 3, importance: 3 },
    ],
    themes: [
      { code: 'dementia', lived: 'caring' },
      { code: 'bipolar', lived: null },
    ],
  },
})

/** Told some of it: every sort of answer is among theirs. */
export const asha = aLeader({
  attributes: { challenges_well: { level: 2, source: 'coordinator' } },
  themes: { items: { bipolar: { own: true }, dementia: { own: true } }, complete: false },
  kinds: noTo('service_redesign'),
  types: yesTo('informal_representative'),
  place: { x: 12_000, y: 16_000 },
  halfDays: 0b1001,
  hoursMonth: 6,
})
