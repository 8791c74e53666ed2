/**
 * The shapes that matching reads and gives. Nothing here does anything: the plain rules (`*.rules.ts`)
 * and the ranking in the database are two implementations of the same definition over these shapes.
 */

// ---------------------------------------------------------------- answers

/** What is known of one question; `untold` is neither agreement nor refusal. */
export type Answer = 'yes' | 'no' | 'untold'

/** Answers item by item; `complete` ("that is all") turns every item in neither list into a no. */
export type AnswerSet = { yes: string[]; no: string[]; complete: boolean }

/** How a theme is lived: one's own, or caring for someone. */
export type Lived = 'own' | 'caring'

/** Both ways of living one theme are told apart; a missing key is untold. */
export type ThemeAnswer = { own?: boolean; caring?: boolean }

/** Themes by code; `complete` turns whatever is not told in any theme into a no. */
export type ThemeAnswers = { items: Record<string, ThemeAnswer>; complete: boolean }

export const stages = ['potential', 'emerging', 'established'] as const
export type Stage = (typeof stages)[number]

export type RatingSource = 'self' | 'coordinator' | 'reference'

/** The level of an attribute that counts (0 to 4), with who said so. */
export type CountedLevel = { level: number; source: RatingSource }

/** Planar whole metres (as placeOnPlane gives them). */
export type PlanarPoint = { x: number; y: number }

/** What happened between one leader and one opportunity; `open` is suggested, invited, placed or live. */
export type History = 'none' | 'open' | 'declined' | 'withdrawn' | 'expired' | 'not_chosen'

// ---------------------------------------------------------------- the two sides

/**
 * A leader as seen in one view: what the view does not cover is already untold (see `maskView`).
 * `matchable`, `leftOutKinds`, `history`, `clashes` and the three facts about asks are records and
 * standing instructions rather than fields of the profile: they apply in every view.
 */
export type MatchLeader = {
  id: string
  /** Active, consented to being matched, and the caller's view covers matching. */
  matchable: boolean
  stage: Stage | null
  /** Over patient, service_user, carer, citizen. */
  experience: AnswerSet
  themes: ThemeAnswers
  /** Over the six leader types. */
  types: AnswerSet
  /** Over the kinds of opportunity: what the leader would like to do (earns interest). */
  kinds: AnswerSet
  /** Kinds that the leader asked never to be asked about (closes gate 2, earns nothing). */
  leftOutKinds: string[]
  /** By attribute code; a code that is not there is untold. */
  attributes: Record<string, CountedLevel>
  /** The centre of the leader's outcode; null is untold. */
  place: PlanarPoint | null
  /** Whole kilometres; 0 is "online only"; null is untold and restricts nothing. */
  travelKm: number | null
  online: boolean | null
  /** 21 bits, bit day * 3 + part (Monday morning is bit 0); 0 is "told: none"; null is untold. */
  halfDays: number | null
  /** Whole hours a month; 0 is "told: none"; null is untold. */
  hoursMonth: number | null
  languages: AnswerSet
  /** Interests that hold today; [] is "told: none"; null was never asked. */
  employers: { organisationId: string }[] | null
  history: History
  /** A live placement clashes with this opportunity's fixed sessions. */
  clashes: boolean
  /** YYYY-MM-DD of the last ask by anybody in the bank; null was never asked. */
  lastAskedOn: string | null
  /** A placement was live on some day of the last 365 days. */
  livePlacement: boolean
}

/** Whole numbers, 0 to 100; 0 leaves the criterion out. */
export type Weights = Record<Criterion, number>

export type WantedAttribute = { code: string; level: number; importance: number }
export type WantedTheme = { code: string; lived: Lived | null }

/**
 * What keeps a person out unless fully met. Each theme, kind of experience, type, language and
 * attribute is an essential of its own (all must hold); of the stages one is enough, since a leader
 * stands at one only. Empty lists ask nothing.
 */
export type Essentials = {
  themes: WantedTheme[]
  experience: string[]
  types: string[]
  languages: string[]
  stages: Stage[]
  attributes: { code: string; level: number }[]
  /** Within reach; true unless the coordinator switches it off. */
  reach: boolean
  times: boolean
}

/** An opportunity as one caller meets it. A code stands at most once in each list of it. */
export type MatchOpportunity = {
  id: string
  organisationId: string
  /** Open, not filled and visible to the caller (a draft: to its own organisation only). */
  visible: boolean
  kind: string
  /** The leader type of its role, where it has one. */
  roleType: string | null
  /** Not read by the rules: a formal role sets the default of `excludesEmployed`. */
  formal: boolean
  /** Being employed by `organisationId` closes gate 3. */
  excludesEmployed: boolean
  /** null: not held in person anywhere (online only, or not placed yet). */
  place: PlanarPoint | null
  /** Whole kilometres, 1 or more, default 30. */
  radiusKm: number
  /** Can be done online. */
  online: boolean
  /** Wanted half-days, same bits as the leader's; 0 asks for none. */
  halfDays: number
  /** Half-days of the fixed sessions (all needed when times are essential); always count as wanted. */
  requiredHalfDays: number
  /** Whole hours a month asked; null or 0 asks for none. */
  hoursMonth: number | null
  weights: Weights
  wanted: {
    /** Level 1 to 4, importance 1 to 3. */
    attributes: WantedAttribute[]
    themes: WantedTheme[]
  }
  essentials: Essentials
}

// ---------------------------------------------------------------- the result

/** In the order of the table, which is also the order that settles ties. */
export const criteria = ['attributes', 'themes', 'interest', 'place', 'availability'] as const
export type Criterion = (typeof criteria)[number]

export type LeafName =
  | 'attribute'
  | 'theme'
  | 'kind'
  | 'type'
  | 'outcode'
  | 'online'
  | 'half_days'
  | 'hours'

/** How far a leaf is met: fit 1, between, 0, or not known. */
export type LeafAnswer = 'met' | 'partly' | 'missing' | 'untold'

/** An exact fraction from 0 to 1 of whole numbers, not reduced. */
export type Fraction = { numerator: number; denominator: number }

/** What the leader told, beside what is asked: numbers and codes, no prose. */
export type Fact =
  | { kind: 'level'; level: number; wanted: number }
  | { kind: 'theme'; own: Answer; caring: Answer; lived: Lived | null }
  | { kind: 'kind_wanted'; answer: Answer }
  | { kind: 'type_theirs'; answer: Answer }
  | {
      kind: 'distance'
      /** null where the told limit of 0 settles it without an outcode. */
      metres: number | null
      radiusKm: number
      travelKm: number | null
    }
  | { kind: 'online'; accepts: boolean }
  | { kind: 'half_days'; have: number; wanted: number }
  | { kind: 'hours'; have: number; wanted: number }

/** Who told it: the profile, or for a level whoever gave the rating that counts. */
export type FactSource = RatingSource | 'profile'

export type QuestionAbout = LeafName | 'interests' | 'experience' | 'language' | 'stage'

/** Something that was never told and could be asked; the same question is equal by `questionKey`. */
export type Question = { about: QuestionAbout; code: string | null; lived: Lived | null }

/**
 * One row of the explanation. `units` is the most that the leaf could earn if its fit were 1.
 * In interest and place the leaves are alternatives over the whole of the criterion's units: only
 * the better of the two counts, and the other earns 0 points with `counts` false.
 * points = counts ? floor(units * numerator / denominator) : 0.
 */
export type Leaf = {
  criterion: Criterion
  leaf: LeafName
  code: string | null
  units: number
  fit: Fraction
  points: number
  counts: boolean
  answer: LeafAnswer
  fact: Fact | null
  source: FactSource | null
  /** What to ask, when the leaf is untold. */
  question: Question | null
}

/** One criterion that the opportunity uses; the `units` of all of them add up to 10,000. */
export type CriterionScore = {
  criterion: Criterion
  weight: number
  units: number
  points: number
  possible: number
}

export const gateNames = ['open', 'not_asked_already', 'interests', 'essentials'] as const
/** Gates 1 to 4; `not_available` stands for a closed 1 or 2 outside the holding organisation. */
export type GateName = (typeof gateNames)[number] | 'not_available'

export type CheckName =
  | 'opportunity_open'
  | 'leader_matchable'
  | 'not_open_here'
  | 'not_turned_down'
  | 'kind_not_left_out'
  | 'no_clash'
  | 'not_employed_here'
  | 'theme'
  | 'experience'
  | 'type'
  | 'language'
  | 'stage'
  | 'attribute'
  | 'reach'
  | 'times'

export type GateCheck = {
  check: CheckName
  code: string | null
  answer: Answer
  /** What to ask while the answer is untold: any one of them may settle it. */
  questions: Question[]
}

export type Gate = { gate: GateName; answer: Answer; checks: GateCheck[] }

export type Outcome = 'ranked' | 'ask_first' | 'out'

export type MatchResult = {
  leaderId: string
  opportunityId: string
  outcome: Outcome
  /** Whole units, 0 to 10,000 (10,000 reads 100.00). */
  score: number
  /** The highest score that any answers to untold questions could give, in the same units. */
  possible: number
  criteria: CriterionScore[]
  leaves: Leaf[]
  gates: Gate[]
  /** What the untold gates leave to ask, each once, in the order of the gates. */
  questions: Question[]
  /** The untold leaf whose best answer alone would raise the score most. */
  oneQuestion: Question | null
  /** An earlier ask for this opportunity expired or was not chosen. */
  askedBefore: boolean
  fresh: boolean
  /** Every leaf is untold: read "nothing known yet", never a percentage. */
  nothingKnown: boolean
  lastAskedOn: string | null
}

/** A place in the ranked list; `moved` marks a fresh voice that the guard moved in. */
export type RankedPlace = { result: MatchResult; moved: boolean }

export type Ranking = {
  ranked: RankedPlace[]
  askFirst: MatchResult[]
  /** Ids that the guard moved into the first ten, and those that made room, in list order. */
  movedIn: string[]
  movedOut: string[]
}

export type RefusalCode = 'all_weights_zero' | 'nothing_weighed'
