import type {
  Answer,
  AnswerSet,
  CountedLevel,
  Lived,
  MatchLeader,
  Question,
  RatingSource,
  ThemeAnswers,
} from './match.types.ts'

export const noAnswers: AnswerSet = { yes: [], no: [], complete: false }

/** An item in both lists is read as no: the cautious reading, though writing refuses such a set. */
export function answerOf(set: AnswerSet, code: string): Answer {
  if (set.no.includes(code)) return 'no'
  if (set.yes.includes(code)) return 'yes'
  return set.complete ? 'no' : 'untold'
}

/** Whether a kind of opportunity is wanted: whoever asked to be left out of it does not want it. */
export function kindAnswer({ kinds, leftOutKinds }: MatchLeader, kind: string): Answer {
  return leftOutKinds.includes(kind) ? 'no' : answerOf(kinds, kind)
}

export function answerOfTold(told: boolean | null | undefined, complete = false): Answer {
  if (told === undefined || told === null) return complete ? 'no' : 'untold'
  return told ? 'yes' : 'no'
}

/** Named as shared without saying how: one of the two ways is true, and which is a question. */
function isNamedOnly(themes: ThemeAnswers, code: string): boolean {
  const item = themes.items[code]
  return item !== undefined && item.own === undefined && item.caring === undefined
}

/** One way of living one theme. "That is all" is about themes, and leaves how a named one is known untold. */
export function livedAnswer(themes: ThemeAnswers, code: string, lived: Lived): Answer {
  if (isNamedOnly(themes, code)) return 'untold'
  return answerOfTold(themes.items[code]?.[lived], themes.complete)
}

/** Whether a theme is shared: in the way wanted, or in either way where none is. */
export function themeAnswer(themes: ThemeAnswers, code: string, lived: Lived | null): Answer {
  if (lived !== null) return livedAnswer(themes, code, lived)
  if (isNamedOnly(themes, code)) return 'yes'
  return anyOf([livedAnswer(themes, code, 'own'), livedAnswer(themes, code, 'caring')])
}

/** Alternatives: one yes settles them, else one untold leaves them open. */
export function anyOf(answers: Answer[]): Answer {
  if (answers.includes('yes')) return 'yes'
  return answers.includes('untold') ? 'untold' : 'no'
}

/** Conditions that must all hold: no beats untold beats yes. */
export function allOf(answers: Answer[]): Answer {
  if (answers.includes('no')) return 'no'
  return answers.includes('untold') ? 'untold' : 'yes'
}

export function questionKey(question: Question): string {
  return `${question.about}:${question.code ?? ''}:${question.lived ?? ''}`
}

/** Rated levels of one attribute; `at` is an RFC 3339 time, all in the same zone. */
export type Rating = {
  id: string
  level: number
  source: RatingSource
  at: string
  /** The leader disputes this rating of theirs by someone else. */
  disputed: boolean
}

/**
 * The latest by reference, else by a coordinator, else the leader's own. When the rating that would
 * count is disputed the leader's own counts, and without one the level is untold: an older rating
 * by someone else never stands in for the disputed one. The same moment is settled by the greater id.
 */
export function levelThatCounts(ratings: Rating[]): CountedLevel | null {
  const latest = (source: RatingSource) =>
    ratings
      .filter((rating) => rating.source === source)
      .reduce<Rating | null>(
        (best, rating) => (best && !isLater(rating, best) ? best : rating),
        null,
      )
  const byOthers = latest('reference') ?? latest('coordinator')
  const counted = byOthers && !byOthers.disputed ? byOthers : latest('self')
  return counted && { level: counted.level, source: counted.source }
}

function isLater(one: Rating, other: Rating): boolean {
  return one.at === other.at ? one.id > other.id : one.at > other.at
}

/** The fields of a leader that a view grants or withholds as a whole. */
export const viewFields = [
  'stage',
  'experience',
  'themes',
  'types',
  'kinds',
  'attributes',
  'place',
  'travelKm',
  'online',
  'halfDays',
  'hoursMonth',
  'languages',
  'employers',
] as const
export type ViewField = (typeof viewFields)[number]

const untold = {
  stage: null,
  experience: noAnswers,
  themes: { items: {}, complete: false },
  types: noAnswers,
  kinds: noAnswers,
  attributes: {},
  place: null,
  travelKm: null,
  online: null,
  halfDays: null,
  hoursMonth: null,
  languages: noAnswers,
  employers: null,
} as const satisfies Pick<MatchLeader, ViewField>

/** The leader as a view of these fields sees them: every other field of the profile is untold. */
export function maskView(leader: MatchLeader, fields: readonly ViewField[]): MatchLeader {
  const withheld = viewFields.filter((field) => !fields.includes(field))
  return { ...leader, ...Object.fromEntries(withheld.map((field) => [field, untold[field]])) }
}

/** Someone who told nothing yet: matchable, with no history. */
export function leaderWithoutAnswers(id: string): MatchLeader {
  return {
    id,
    matchable: true,
    ...structuredClone(untold),
    leftOutKinds: [],
    history: 'none',
    clashes: false,
    lastAskedOn: null,
    livePlacement: false,
  }
}
