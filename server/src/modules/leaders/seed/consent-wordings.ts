import type { ConsentPurpose, LawfulBasis, SpecialCondition } from '../consents.schemas.ts'

/** A purpose as a new bank begins with it. An administrator makes both basis and words their own. */
export interface SeedPurpose {
  code: ConsentPurpose
  lawfulBasis: LawfulBasis
  specialCondition: SpecialCondition | null
  title: string
  body: string
}

export const seedPurposes: readonly SeedPurpose[] = [
  {
    code: 'match',
    lawfulBasis: 'consent',
    specialCondition: 'explicit_consent',
    title: 'Help us see what fits you',
    body: [
      'We look at what you told us to see which opportunities fit you. This can include your health, if you chose to share it.',
      'A computer helps with the looking. A person always makes the choice, and can tell you why.',
      'You can stop this whenever you like. You need give no reason.',
    ].join('\n'),
  },
  {
    code: 'contact',
    lawfulBasis: 'consent',
    specialCondition: null,
    title: 'Let us tell you about opportunities',
    body: [
      'We get in touch when something may suit you, in the way that you like best.',
      'We do not get in touch while you are having a break.',
      'You can stop this whenever you like. We may still have to write about things that you already take part in.',
    ].join('\n'),
  },
  {
    code: 'share',
    lawfulBasis: 'consent',
    specialCondition: 'explicit_consent',
    title: 'Let another organisation see parts of your profile',
    body: [
      'You choose the organisation, and you choose which parts it may see. It sees nothing else.',
      'It uses them to find people for its own opportunities, and for nothing more. You can see each time that it looks.',
      'You can stop this whenever you like. From that moment it sees nothing of you.',
    ].join('\n'),
  },
  {
    code: 'story',
    lawfulBasis: 'consent',
    specialCondition: 'explicit_consent',
    title: 'Let us publish your story',
    body: [
      'You see the story before anybody else does, and you choose the name that stands over it.',
      'Other people may read it and may copy it.',
      'You can take it back whenever you like. We then take it down from our pages.',
    ].join('\n'),
  },
  {
    code: 'equality',
    lawfulBasis: 'consent',
    specialCondition: 'explicit_consent',
    title: 'Help us see whether everybody gets a fair chance',
    body: [
      'We ask about things such as your age, ethnic group and disability. You can leave out any of them.',
      'We keep your answers apart from your profile. Nobody uses them to choose people.',
      'We only ever show numbers for many people together. You can take your answers back whenever you like.',
    ].join('\n'),
  },
]
