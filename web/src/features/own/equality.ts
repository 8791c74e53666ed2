import type { EqualityAnswers, EqualityQuestion } from '@people-bank/openapi'

type Of<Name extends EqualityQuestion> = NonNullable<EqualityAnswers['answers'][Name]>
type Lists = { readonly [Name in EqualityQuestion]: readonly Of<Name>[] }

/** The nineteen ethnic groups of England and Wales under the headings of the census. */
export const ethnicGroups = {
  white: ['white_british', 'white_irish', 'gypsy_or_irish_traveller', 'roma', 'white_other'],
  mixed: ['white_and_black_caribbean', 'white_and_black_african', 'white_and_asian', 'mixed_other'],
  asian: ['indian', 'pakistani', 'bangladeshi', 'chinese', 'asian_other'],
  black: ['african', 'caribbean', 'black_other'],
  other: ['arab', 'ethnic_other'],
} as const satisfies Record<string, readonly Of<'ethnic_group'>[]>

/** The answers to each question in their order, "prefer not to say" last. */
export const answersOf = {
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
    'prefer_not_to_say',
  ],
  sex: ['female', 'male', 'prefer_not_to_say'],
  gender_identity: ['same_as_at_birth', 'different_from_at_birth', 'prefer_not_to_say'],
  disability: ['no', 'a_little', 'a_lot', 'prefer_not_to_say'],
  ethnic_group: [...Object.values(ethnicGroups).flat(), 'prefer_not_to_say'],
  religion: [
    'none',
    'christian',
    'buddhist',
    'hindu',
    'jewish',
    'muslim',
    'sikh',
    'other_religion',
    'prefer_not_to_say',
  ],
  sexual_orientation: [
    'heterosexual',
    'gay_or_lesbian',
    'bisexual',
    'other_orientation',
    'prefer_not_to_say',
  ],
  pregnancy: ['no', 'yes', 'prefer_not_to_say'],
  caring: ['no', 'up_to_19_hours', 'from_20_to_49_hours', 'from_50_hours', 'prefer_not_to_say'],
} as const satisfies Lists

export const questionNames = Object.keys(answersOf) as EqualityQuestion[]
