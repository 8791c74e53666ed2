import type { Life, Stage } from './answers.rules.ts'
import type { Draw } from './draw.rules.ts'
import { aboutLife, backgrounds, doings, manners } from './seed/offers.ts'
import { reasons, waysOfStage, wishes } from './seed/wants.ts'

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** A sentence about what someone lives with. */
function sentenceOf(draw: Draw, { words }: Life): string {
  return draw.one(aboutLife).replace('{life}', words).replace('{Life}', capital(words))
}

/** What someone offers, in their own words: one to five sentences. */
export function offersOf(
  draw: Draw,
  person: { told: readonly Life[]; types: readonly string[]; stage: Stage; isRich: boolean },
): string {
  const { told, types, stage, isRich } = person
  const more = isRich ? 20 : 0
  const first = told[0]
  const second = told[1]
  const background = draw.chance(55 + more) ? [draw.one(backgrounds)] : []
  const life = first && draw.chance(70 + more) ? [sentenceOf(draw, first)] : []
  const otherLife = second && isRich && draw.chance(35) ? [sentenceOf(draw, second)] : []
  const isDoing = draw.chance((stage === 'potential' ? 12 : 50) + more)
  const doing = isDoing && types[0] ? [draw.one(doings[types[0]] ?? manners)] : []
  const manner = draw.chance(45 + more) ? [draw.one(manners)] : []
  const opening = draw.chance(35) ? [...life, ...background] : [...background, ...life]
  const sentences = [...opening, ...otherLife, ...doing, ...manner]
  return sentences.length > 0 ? sentences.join(' ') : draw.one(manners)
}

/** What someone would like to do, in their own words. */
export function wantsOf(
  draw: Draw,
  person: { kinds: readonly string[]; stage: Stage; isRich: boolean },
): string {
  const { kinds, stage, isRich } = person
  const asked = draw.some(kinds, isRich ? 2 : draw.whole(1, 2))
  const wished = asked.flatMap((kind) => (wishes[kind] ? [draw.one(wishes[kind])] : []))
  const reason = draw.chance(isRich ? 60 : 35) ? [draw.one(reasons)] : []
  const way = draw.chance(isRich ? 50 : 30) ? [draw.one(waysOfStage[stage] ?? reasons)] : []
  return [...wished, ...reason, ...way].join(' ')
}
