/** The rules of how long data is kept that this app has words for, in their order. */
export const retentionRules = [
  'silent',
  'left',
  'invitation',
  'placement',
  'evidence',
  'joining',
  'message',
  'request',
  'breach',
  'records',
] as const
export type RetentionRuleCode = (typeof retentionRules)[number]

export const isRetentionRule = (code: string): code is RetentionRuleCode =>
  (retentionRules as readonly string[]).includes(code)
