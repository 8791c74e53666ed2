import { notSaid, questionNames, type Answers } from '../equality/equality.rules.ts'
import type { DemoConsent } from './demo.types.ts'
import { drawFor, type Draw } from './draw.rules.ts'
import type { Person } from './person.rules.ts'

/** How often each answer comes, in the imaginary region: some so seldom that nobody may see the number. */
const weights: Readonly<Record<(typeof questionNames)[number], Readonly<Record<string, number>>>> =
  {
    age: {
      from_16_to_24: 5,
      from_25_to_34: 9,
      from_35_to_44: 13,
      from_45_to_54: 19,
      from_55_to_64: 24,
      from_65_to_74: 20,
      from_75_to_84: 8,
      from_85: 2,
    },
    sex: { female: 58, male: 42 },
    gender_identity: { same_as_at_birth: 97, different_from_at_birth: 3 },
    disability: { no: 38, a_little: 36, a_lot: 26 },
    ethnic_group: {
      white_british: 66,
      white_irish: 3,
      white_other: 8,
      gypsy_or_irish_traveller: 2,
      white_and_black_caribbean: 2,
      white_and_asian: 2,
      indian: 4,
      pakistani: 4,
      bangladeshi: 2,
      african: 3,
      caribbean: 3,
      arab: 1,
    },
    religion: {
      none: 42,
      christian: 40,
      muslim: 8,
      hindu: 3,
      sikh: 2,
      jewish: 2,
      buddhist: 2,
      other_religion: 1,
    },
    sexual_orientation: { heterosexual: 88, gay_or_lesbian: 6, bisexual: 4, other_orientation: 2 },
    pregnancy: { no: 98, yes: 2 },
    caring: { no: 58, up_to_19_hours: 22, from_20_to_49_hours: 9, from_50_hours: 11 },
  }

/** Whether somebody answers the equality questions: only who speaks for themselves, by a yes of its own. */
export function equalityOf(
  seed: number,
  person: Person,
  number: number,
  consents: readonly DemoConsent[],
): { consent: DemoConsent; answers: Answers } | null {
  const latest = consents.findLast(({ purpose }) => purpose === 'match')
  const { row } = person
  if (row.status !== 'active' || row.ageBand === 'under_16') return null
  if (latest?.answer !== 'given' || latest.method !== 'self') return null
  const draw = drawFor(seed, `equality ${number}`)
  if (!draw.chance(64)) return null
  const at = new Date(Date.parse(latest.at) + 120_000).toISOString()
  const consent: DemoConsent = { ...latest, id: draw.id(at), purpose: 'equality', at }
  return { consent, answers: answersOf(draw) }
}

function answersOf(draw: Draw): Answers {
  return Object.fromEntries(
    questionNames
      .filter(() => draw.chance(93))
      .map((name) => [name, draw.chance(5) ? notSaid : draw.weighted(weights[name])]),
  )
}
