import type {
  AnswerSet,
  MatchLeader,
  MatchOpportunity,
  Question,
  ThemeAnswer,
  ThemeAnswers,
} from '../../server/src/modules/matching/match.types.ts'
import type { ViewField } from '../../server/src/modules/matching/answers.rules.ts'

const allHalfDays = 2 ** 21 - 1

/** The leader after answering the untold part of one field as `other` does; what was told stays. */
export function answeredAs(leader: MatchLeader, other: MatchLeader, field: ViewField): MatchLeader {
  switch (field) {
    case 'experience':
    case 'types':
    case 'kinds':
    case 'languages':
      return { ...leader, [field]: answeredSet(leader[field], other[field]) }
    case 'themes':
      return { ...leader, themes: answeredThemes(leader.themes, other.themes) }
    case 'attributes':
      return { ...leader, attributes: { ...other.attributes, ...leader.attributes } }
    default:
      return { ...leader, [field]: leader[field] ?? other[field] }
  }
}

function answeredSet(told: AnswerSet, more: AnswerSet): AnswerSet {
  if (told.complete) return told
  const isNew = (code: string) => !told.yes.includes(code) && !told.no.includes(code)
  return {
    yes: [...told.yes, ...more.yes.filter(isNew)],
    no: [...told.no, ...more.no.filter(isNew)],
    complete: more.complete,
  }
}

function answeredThemes(told: ThemeAnswers, more: ThemeAnswers): ThemeAnswers {
  if (told.complete) return told
  const codes = [...Object.keys(told.items), ...Object.keys(more.items)]
  const items = codes.map((code) => {
    const before = told.items[code]
    const after = { ...more.items[code], ...before }
    const isNamedOnly = before && before.own === undefined && before.caring === undefined
    return [code, isNamedOnly ? sharedStill(after) : after] as const
  })
  return { items: Object.fromEntries(items), complete: more.complete }
}

/** How a theme is known that was named as shared: not in one way says the other. */
function sharedStill({ own, caring }: ThemeAnswer): ThemeAnswer {
  if (own === false && caring === false) return {}
  if (own === false) return { own, caring: true }
  if (caring === false) return { own: true, caring }
  return { ...(own && { own }), ...(caring && { caring }) }
}

/** The leader after the best answer that one question could get, as far as the score goes. */
export function answeredBest(
  leader: MatchLeader,
  opportunity: MatchOpportunity,
  question: Question,
): MatchLeader {
  const { about, code, lived } = question
  switch (about) {
    case 'attribute':
      return withLevel(leader, code ?? '', 4)
    case 'theme':
      return withTheme(leader, code ?? '', bestTheme(leader, code ?? '', lived))
    case 'kind':
      return { ...leader, kinds: withYes(leader.kinds, code ?? '') }
    case 'type':
      return { ...leader, types: withYes(leader.types, code ?? '') }
    case 'outcode':
      return { ...leader, place: opportunity.place }
    case 'online':
      return { ...leader, online: true }
    case 'half_days':
      return { ...leader, halfDays: allHalfDays }
    case 'hours':
      return { ...leader, hoursMonth: 1000 }
    default:
      return leader
  }
}

export function withLevel(leader: MatchLeader, code: string, level: number): MatchLeader {
  return { ...leader, attributes: { ...leader.attributes, [code]: { level, source: 'self' } } }
}

export function withTheme(leader: MatchLeader, code: string, answer: ThemeAnswer): MatchLeader {
  const { items, complete } = leader.themes
  return {
    ...leader,
    themes: { items: { ...items, [code]: { ...items[code], ...answer } }, complete },
  }
}

/** Only what is untold may be answered: the other way of living a theme stays as it was told. */
function bestTheme(leader: MatchLeader, code: string, lived: Question['lived']): ThemeAnswer {
  if (lived !== null) return { [lived]: true }
  return leader.themes.items[code]?.own === undefined ? { own: true } : { caring: true }
}

function withYes(set: AnswerSet, code: string): AnswerSet {
  return { ...set, yes: [...set.yes, code] }
}

/** The same rows in another order. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = (seed >>> 0) + 1
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0)
  return list
    .map((value) => ({ value, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

/** The same opportunity with every list of it in another order. */
export function shuffledOpportunity(opportunity: MatchOpportunity, seed: number): MatchOpportunity {
  const { wanted, essentials } = opportunity
  return {
    ...opportunity,
    wanted: {
      attributes: shuffled(wanted.attributes, seed),
      themes: shuffled(wanted.themes, seed),
    },
    essentials: {
      ...essentials,
      themes: shuffled(essentials.themes, seed),
      types: shuffled(essentials.types, seed),
      languages: shuffled(essentials.languages, seed),
      stages: shuffled(essentials.stages, seed),
      attributes: shuffled(essentials.attributes, seed),
    },
  }
}
