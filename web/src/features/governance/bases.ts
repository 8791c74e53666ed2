import type { LawfulBasis, SpecialCondition } from '@people-bank/openapi'

/** UK GDPR article 6(1), in its order. */
export const bases = [
  'consent',
  'contract',
  'legal_obligation',
  'vital_interests',
  'public_task',
  'legitimate_interests',
] as const satisfies readonly LawfulBasis[]

/** UK GDPR article 9(2), in its order. */
export const conditions = [
  'explicit_consent',
  'employment_social_protection',
  'vital_interests',
  'not_for_profit',
  'made_public',
  'legal_claims',
  'substantial_public_interest',
  'health_or_social_care',
  'public_health',
  'archiving_research_statistics',
] as const satisfies readonly SpecialCondition[]
