import type { AnswerSet, ThemeAnswers } from '../leaders/leaders.table.ts'
import type { Draw } from './draw.rules.ts'
import { lives, livesOfWomen } from './seed/lives.ts'

/** How much of a profile was ever told: a name alone, a few answers, most of them, or nearly all. */
export type Depth = 'name' | 'sparse' | 'usual' | 'rich'
export type Stage = 'potential' | 'emerging' | 'established'

export const untold: AnswerSet = { yes: [], no: [], complete: false }
export const untoldThemes: ThemeAnswers = { items: {}, complete: false }

/** What someone has lived through, the first first. */
export interface Life {
  theme: string
  caring: boolean
  /** As the person would put it. */
  words: string
}

const shares = Object.fromEntries(Object.entries(lives).map(([theme, { share }]) => [theme, share]))

export function drawLives(draw: Draw, sex: 'women' | 'men', count: number): Life[] {
  const found = new Map<string, Life>()
  for (let tries = 0; found.size < count && tries < 20; tries += 1) {
    const theme = draw.weighted(shares)
    const { own, caring } = lives[theme] ?? {}
    // As many carers among them as there are ways of caring written down.
    const ways = [...(own ?? []), ...(caring ?? [])]
    const words = draw.one(ways)
    const isCaring = caring?.includes(words) ?? false
    if (found.has(theme)) continue
    if (!isCaring && sex === 'men' && livesOfWomen.includes(theme)) continue
    found.set(theme, { theme, caring: isCaring, words })
  }
  return [...found.values()]
}

export function themesOf(draw: Draw, told: readonly Life[], depth: Depth): ThemeAnswers {
  const items: ThemeAnswers['items'] = {}
  for (const { theme, caring } of told) {
    items[theme] = caring ? { caring: true } : { own: true }
    if (depth === 'rich' && draw.chance(40)) items[theme] = { own: !caring, caring }
  }
  return { items, complete: depth === 'rich' && draw.chance(30) }
}

const serviceThemes: ReadonlySet<string> = new Set([
  'mental_health_services',
  'social_care',
  'community_services',
  'addiction',
  'homelessness',
  'learning_disability',
])

export function experienceOf(draw: Draw, told: readonly Life[], depth: Depth): AnswerSet {
  const yes = new Set<string>()
  for (const { theme, caring } of told) {
    if (caring) yes.add('carer')
    else yes.add(serviceThemes.has(theme) ? 'service_user' : 'patient')
  }
  if (yes.size === 0 || draw.chance(12)) yes.add('citizen')
  const complete = depth === 'rich' ? draw.chance(45) : draw.chance(15)
  const isNoCarer = !yes.has('carer') && !complete && draw.chance(20)
  return { yes: [...yes], no: isNoCarer ? ['carer'] : [], complete }
}

const typesByStage: Readonly<Record<Stage, Readonly<Record<string, number>>>> = {
  potential: {
    patient_entrepreneur: 3,
    community_enabler: 22,
    activist_campaigner: 8,
    informal_representative: 36,
    formal_representative: 2,
    peer_supporter: 29,
  },
  emerging: {
    patient_entrepreneur: 5,
    community_enabler: 20,
    activist_campaigner: 10,
    informal_representative: 34,
    formal_representative: 6,
    peer_supporter: 25,
  },
  established: {
    patient_entrepreneur: 7,
    community_enabler: 15,
    activist_campaigner: 12,
    informal_representative: 26,
    formal_representative: 20,
    peer_supporter: 20,
  },
}

export function drawTypes(draw: Draw, stage: Stage, depth: Depth): string[] {
  const count = depth === 'rich' ? draw.whole(1, 3) : draw.whole(1, 2)
  return [...new Set(Array.from({ length: count }, () => draw.weighted(typesByStage[stage])))]
}

const kindsByType: Readonly<Record<string, readonly string[]>> = {
  patient_entrepreneur: ['innovation', 'service_redesign', 'social_media', 'research'],
  community_enabler: ['health_champion', 'research', 'peer_support', 'patient_information'],
  activist_campaigner: ['campaigning', 'social_media', 'committee', 'service_redesign'],
  informal_representative: [
    'committee',
    'service_redesign',
    'interview_panel',
    'patient_information',
    'training_staff',
  ],
  formal_representative: ['governor', 'committee', 'chair', 'interview_panel'],
  peer_supporter: ['peer_support', 'mentoring', 'training_staff', 'social_media'],
}
export const allKinds = [...new Set(Object.values(kindsByType).flat())]

export function drawKinds(draw: Draw, types: readonly string[], depth: Depth): AnswerSet {
  const likely = [...new Set(types.flatMap((type) => kindsByType[type] ?? []))]
  const yes = draw.some(likely, depth === 'rich' ? draw.whole(2, 4) : draw.whole(1, 3))
  if (draw.chance(15))
    yes.push(
      ...draw.some(
        allKinds.filter((kind) => !yes.includes(kind)),
        1,
      ),
    )
  const complete = depth === 'rich' ? draw.chance(25) : draw.chance(6)
  const others = allKinds.filter((kind) => !yes.includes(kind))
  return {
    yes,
    no: complete || !draw.chance(30) ? [] : draw.some(others, draw.whole(1, 3)),
    complete,
  }
}

export function languagesOf(draw: Draw, language: string | null, told: readonly Life[]): AnswerSet {
  const yes = ['en']
  if (language) yes.push(language)
  if (told.some(({ theme, caring }) => theme === 'hearing_loss' && !caring) && draw.chance(55))
    yes.push('bsl')
  else if (draw.chance(3)) yes.push(draw.one(['bsl', 'makaton', 'fr', 'de', 'es', 'it', 'ru']))
  return { yes: [...new Set(yes)], no: [], complete: draw.chance(60) }
}
