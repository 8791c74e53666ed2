import { distanceMetres } from '../../server/src/modules/matching/place.rules.ts'
import { isEligible, isFresh } from '../../server/src/modules/matching/fresh.rules.ts'
import type { MatchResult } from '../../server/src/modules/matching/match.types.ts'
import { rank } from '../../server/src/modules/matching/match.rules.ts'
import { wantedHalfDays } from '../../server/src/modules/matching/units.rules.ts'
import type { Bank, Pair } from './match-arbitraries.ts'
import { daysAgo, today } from './match-draws.ts'

/** Everything that generated pairs must reach: each gate and answer, each leaf and answer, each bound. */
export const pairFeatures = [
  ...['ranked', 'ask_first', 'out'].map((outcome) => `outcome ${outcome}`),
  ...['open', 'not_asked_already'].flatMap((gate) => both(`gate ${gate}`)),
  ...['interests', 'essentials'].flatMap((gate) => all(`gate ${gate}`)),
  ...['opportunity_open', 'leader_matchable', 'not_open_here', 'not_turned_down'].flatMap(checks2),
  ...['kind_not_left_out', 'no_clash'].flatMap(checks2),
  ...['not_employed_here', 'theme', 'experience', 'type', 'language'].flatMap(checks3),
  ...['stage', 'attribute', 'reach', 'times'].flatMap(checks3),
  ...['none', 'open', 'declined', 'withdrawn', 'expired', 'not_chosen'].map((h) => `history ${h}`),
  ...['met', 'partly', 'missing', 'untold'].flatMap((answer) =>
    ['attribute', 'outcode', 'half_days', 'hours'].map((leaf) => `leaf ${leaf} ${answer}`),
  ),
  ...['met', 'missing', 'untold'].flatMap((answer) =>
    ['theme', 'kind', 'online'].map((leaf) => `leaf ${leaf} ${answer}`),
  ),
  ...['partly', 'missing', 'untold'].map((answer) => `leaf type ${answer}`),
  ...['attributes', 'themes', 'interest', 'place', 'availability'].flatMap((criterion) => [
    `${criterion} used`,
    `${criterion} not used`,
  ]),
  ...['theme own only', 'theme caring only', 'theme by either', 'theme complete'],
  ...['distance 0', 'distance half radius', 'distance just beyond half radius'],
  ...['distance just within radius', 'distance radius', 'distance just beyond radius'],
  ...['distance travel limit', 'distance just beyond travel limit', 'travel 0', 'travel untold'],
  ...['level 0', 'level one below wanted', 'level as wanted', 'level above wanted'],
  ...['lowest level reached exactly', 'lowest level missed by one'],
  ...['source self', 'source coordinator', 'source reference'],
  ...['half-days told none', 'half-days some of wanted', 'half-days all wanted'],
  ...['fixed sessions all', 'fixed sessions some', 'hours 0', 'hours as asked'],
  ...['employers told none', 'employers elsewhere', 'online settles reach'],
  ...['never asked', 'asked 364 days ago', 'asked 365 days ago', 'live placement', 'fresh'],
  ...['nothing known', 'place in person only', 'place online only', 'place both'],
  ...['placeless', 'default weights', 'some weight 0', 'one question', 'no question'],
]

function both(name: string): string[] {
  return [`${name} yes`, `${name} no`]
}

function all(name: string): string[] {
  return [...both(name), `${name} untold`]
}

function checks2(name: string): string[] {
  return both(`check ${name}`)
}

function checks3(name: string): string[] {
  return all(`check ${name}`)
}

/** Which of the features one pair, matched, has. */
export function featuresOf(pair: Pair, result: MatchResult): Set<string> {
  const { opportunity, leader } = pair
  const features = new Set<string>()
  const note = (name: string, holds = true) => holds && features.add(name)
  note(`outcome ${result.outcome}`)
  for (const gate of result.gates) {
    note(`gate ${gate.gate} ${gate.answer}`)
    for (const check of gate.checks) note(`check ${check.check} ${check.answer}`)
  }
  for (const leaf of result.leaves) {
    note(`leaf ${leaf.leaf} ${leaf.answer}`)
    note(`source ${leaf.source}`)
  }
  const used = result.criteria.map(({ criterion }) => criterion)
  for (const criterion of ['attributes', 'themes', 'interest', 'place', 'availability'] as const) {
    note(`${criterion} ${used.includes(criterion) ? 'used' : 'not used'}`)
  }
  note(`history ${leader.history}`)
  noteThemes(pair, note)
  noteDistance(pair, note)
  noteLevels(pair, note)
  noteTimes(pair, note)
  note('employers told none', leader.employers?.length === 0)
  note(
    'employers elsewhere',
    leader.employers?.some(({ organisationId }) => organisationId !== opportunity.organisationId),
  )
  note('never asked', leader.lastAskedOn === null)
  note('asked 364 days ago', leader.lastAskedOn === daysAgo(364))
  note('asked 365 days ago', leader.lastAskedOn === daysAgo(365))
  note('live placement', leader.livePlacement)
  note('fresh', isFresh(leader, today))
  note('nothing known', result.nothingKnown)
  note('default weights', Object.values(opportunity.weights).join() === '40,25,15,10,10')
  note('some weight 0', Object.values(opportunity.weights).includes(0))
  note(result.oneQuestion ? 'one question' : 'no question')
  return features
}

type Note = (name: string, holds?: boolean) => unknown

function noteThemes({ leader, opportunity }: Pair, note: Note) {
  const asked = [...opportunity.wanted.themes, ...opportunity.essentials.themes]
  for (const { code, lived } of asked) {
    const item = leader.themes.items[code]
    note('theme own only', item?.own === true && item.caring !== true)
    note('theme caring only', item?.caring === true && item.own !== true)
    const isNamedOnly = item !== undefined && item.own === undefined && item.caring === undefined
    note('theme named only', isNamedOnly)
    note('theme by either', lived === null && (item?.own === true || item?.caring === true))
  }
  note('theme complete', leader.themes.complete && asked.length > 0)
}

function noteDistance({ leader, opportunity }: Pair, note: Note) {
  const { place, online, radiusKm } = opportunity
  note('place both', place !== null && online)
  note('place in person only', place !== null && !online)
  note('place online only', place === null && online)
  note('placeless', place === null && !online)
  note('travel 0', leader.travelKm === 0)
  note('travel untold', leader.travelKm === null)
  if (!place || !leader.place) return
  const metres = distanceMetres(leader.place, place)
  const radius = radiusKm * 1000
  note('distance 0', metres === 0)
  note('distance half radius', 2 * metres === radius)
  note('distance just beyond half radius', metres === radius / 2 + 1)
  note('distance just within radius', metres === radius - 1)
  note('distance radius', metres === radius)
  note('distance just beyond radius', metres === radius + 1)
  note('online settles reach', online && leader.online === true && metres > radius)
  if (!leader.travelKm) return
  note('distance travel limit', metres === leader.travelKm * 1000)
  note('distance just beyond travel limit', metres === leader.travelKm * 1000 + 1)
}

function noteLevels({ leader, opportunity }: Pair, note: Note) {
  for (const { code, level } of opportunity.wanted.attributes) {
    const told = leader.attributes[code]?.level
    note('level 0', told === 0)
    note('level one below wanted', told === level - 1)
    note('level as wanted', told === level)
    note('level above wanted', told !== undefined && told > level)
  }
  for (const { code, level } of opportunity.essentials.attributes) {
    note('lowest level reached exactly', leader.attributes[code]?.level === level)
    note('lowest level missed by one', leader.attributes[code]?.level === level - 1)
  }
}

function noteTimes({ leader, opportunity }: Pair, note: Note) {
  const { halfDays, hoursMonth } = leader
  const wanted = wantedHalfDays(opportunity)
  const fixed = opportunity.requiredHalfDays
  note('half-days told none', halfDays === 0)
  if (halfDays !== null && wanted !== 0) {
    note('half-days all wanted', (halfDays & wanted) === wanted)
    note('half-days some of wanted', (halfDays & wanted) !== 0 && (halfDays & wanted) !== wanted)
    note('fixed sessions all', fixed !== 0 && (halfDays & fixed) === fixed)
    note('fixed sessions some', (halfDays & fixed) !== 0 && (halfDays & fixed) !== fixed)
  }
  note('hours 0', hoursMonth === 0)
  note('hours as asked', hoursMonth !== null && hoursMonth === opportunity.hoursMonth)
}

/** What generated banks must reach: every turn that the guard and the orders can take. */
export const bankFeatures = [
  ...['nobody ranked', 'fewer than ten', 'exactly ten', 'more than ten', 'somebody to ask first'],
  ...['ten fresh enough', 'moved 1', 'moved 2', 'moved 3', 'none eligible', 'too few eligible'],
  ...['fresh below not eligible', 'eligible by half', 'eligible by possible only'],
  ...['first place fresh', 'first place not fresh'],
  ...['tie on score', 'tie on possible', 'tie on last asked', 'tie to ask first'],
]

export function bankFeaturesOf({ leaders, opportunity }: Bank): Set<string> {
  const features = new Set<string>()
  const note = (name: string, holds = true) => holds && features.add(name)
  const guarded = rank(leaders, opportunity, { guard: true, today })
  const natural = rank(leaders, opportunity, { guard: false, today }).ranked.map((p) => p.result)
  const top = natural[0]
  note('nobody ranked', !top)
  note('fewer than ten', natural.length > 0 && natural.length < 10)
  note('exactly ten', natural.length === 10)
  note('more than ten', natural.length > 10)
  note('somebody to ask first', guarded.askFirst.length > 0)
  noteTies(natural, guarded.askFirst, note)
  if (!top || natural.length <= 10) return features
  const missing = 3 - natural.slice(0, 10).filter((result) => result.fresh).length
  const below = natural.slice(10)
  const eligible = below.filter((result) => isEligible(result, top.score))
  note('first place fresh', top.fresh)
  note('first place not fresh', !top.fresh)
  note('ten fresh enough', missing <= 0)
  note(`moved ${guarded.movedIn.length}`)
  note('none eligible', missing > 0 && eligible.length === 0)
  note('too few eligible', eligible.length > 0 && eligible.length < missing)
  note(
    'fresh below not eligible',
    below.some((result) => result.fresh && !isEligible(result, top.score)),
  )
  note(
    'eligible by half',
    eligible.some((result) => 2 * result.score >= top.score),
  )
  note(
    'eligible by possible only',
    eligible.some((result) => 2 * result.score < top.score),
  )
  return features
}

function noteTies(natural: MatchResult[], askFirst: MatchResult[], note: Note) {
  natural.slice(1).forEach((result, at) => {
    const before = natural[at]
    if (!before || before.score !== result.score) return
    note('tie on score')
    if (before.possible !== result.possible) return
    note('tie on possible')
    note('tie on last asked', before.lastAskedOn === result.lastAskedOn)
  })
  askFirst.slice(1).forEach((result, at) => {
    note('tie to ask first', askFirst[at]?.possible === result.possible)
  })
}
