/** In the answers of every question. */
export const notSaid = 'prefer_not_to_say'

/** Ethnic groups of England and Wales as the census asks for them, under its headings. */
export const ethnicGroups = {
  white: ['white_british', 'white_irish', 'gypsy_or_irish_traveller', 'roma', 'white_other'],
  mixed: ['white_and_black_caribbean', 'white_and_black_african', 'white_and_asian', 'mixed_other'],
  asian: ['indian', 'pakistani', 'bangladeshi', 'chinese', 'asian_other'],
  black: ['african', 'caribbean', 'black_other'],
  other: ['arab', 'ethnic_other'],
} as const

/**
 * What is asked, and what may be answered. Marriage and civil partnership is not among it: it is protected in
 * employment only, and nobody is employed here.
 */
export const questions = {
  age: [
    'under_16',
    'from_16_to_24',
    'from_25_to_34',
    'from_35_to_44',
    'from_45_to_54',
    'from_55_to_64',
    'from_65_to_74',
    'from_75_to_84',
    'from_85',
  ],
  sex: ['female', 'male'],
  gender_identity: ['same_as_at_birth', 'different_from_at_birth'],
  disability: ['no', 'a_little', 'a_lot'],
  ethnic_group: Object.values(ethnicGroups).flat(),
  religion: [
    'none',
    'christian',
    'buddhist',
    'hindu',
    'jewish',
    'muslim',
    'sikh',
    'other_religion',
  ],
  sexual_orientation: ['heterosexual', 'gay_or_lesbian', 'bisexual', 'other_orientation'],
  pregnancy: ['no', 'yes'],
  caring: ['no', 'up_to_19_hours', 'from_20_to_49_hours', 'from_50_hours'],
} as const satisfies Record<string, readonly string[]>

export type Question = keyof typeof questions
export const questionNames = Object.keys(questions) as Question[]

/** Asked of people from 16 on only. */
export const fromSixteen: readonly Question[] = ['gender_identity', 'sexual_orientation']

/** Answers by question; what was left out is not in it. */
export type Answers = Partial<Record<Question, string>>

/** A number of people is shown from this on; below it nobody can tell it from none. */
const shownFrom = 10
/** What is hidden in one table is at least so many together, or nobody at all. */
const hiddenFrom = 15
const roundedTo = 5

/**
 * Which numbers of one table may be shown, given everybody who could be in it. A number under ten is hidden. So that
 * it cannot be worked out from the others and a total, everybody who is hidden, those who left the question out
 * among them, are either no one or fifteen at least: the smallest numbers that are shown are hidden too until that
 * is so. Whoever knows this rule and the exact total still cannot tell of any number that it is from one to four.
 */
export function shownOf(counts: readonly number[], total: number): (number | null)[] {
  const shown = counts.map((count) => (count < shownFrom ? null : count))
  for (;;) {
    const seen = shown.filter((count) => count !== null)
    const hidden = total - seen.reduce((sum, count) => sum + count, 0)
    if (hidden === 0 || hidden >= hiddenFrom || seen.length === 0) return shown
    shown[shown.indexOf(Math.min(...seen))] = null
  }
}

/** Rounded, so that one person more or less does not show. */
export const rounded = (count: number | null) =>
  count === null ? null : Math.round(count / roundedTo) * roundedTo

export interface ShownTable {
  question: Question
  /** A heading of the ethnic groups, whose parts this is; null: the whole question. */
  group: string | null
  answers: { answer: string; count: number | null }[]
}

function tableOf(
  place: { question: Question; group: string | null },
  counts: ReadonlyMap<string, number>,
  total: number,
): ShownTable {
  const answers = [...counts.keys()]
  const shown = shownOf([...counts.values()], total)
  return {
    ...place,
    answers: answers.map((answer, index) => ({ answer, count: rounded(shown[index] ?? null) })),
  }
}

/**
 * All tables of one organisation as they are shown: one for each question, ethnic groups by heading, and the parts of
 * a heading where there are enough people in it. `counts` is by question and answer.
 */
export function reportOf(
  counts: Partial<Record<Question, Record<string, number>>>,
  respondents: number,
): { respondents: number | null; tables: ShownTable[] } {
  const of = (question: Question, answer: string) => counts[question]?.[answer] ?? 0
  const tables = questionNames.flatMap((question) => {
    if (question !== 'ethnic_group') {
      const cells = [...questions[question], notSaid].map((answer): [string, number] => [
        answer,
        of(question, answer),
      ])
      return [tableOf({ question, group: null }, new Map(cells), respondents)]
    }
    const parts = Object.entries(ethnicGroups).map(([group, answers]) => {
      const cells = new Map(answers.map((answer) => [answer as string, of(question, answer)]))
      return { group, cells, total: [...cells.values()].reduce((sum, count) => sum + count, 0) }
    })
    const headings = new Map([
      ...parts.map(({ group, total }): [string, number] => [group, total]),
      [notSaid, of(question, notSaid)],
    ])
    return [
      tableOf({ question, group: null }, headings, respondents),
      ...parts
        .filter(({ total }) => total >= shownFrom)
        .map(({ group, cells, total }) => tableOf({ question, group }, cells, total)),
    ]
  })
  return { respondents: respondents < shownFrom ? null : rounded(respondents), tables }
}

/** New numbers only come when so many people changed theirs: else one who joined would show in the difference. */
export const changedFrom = 10
