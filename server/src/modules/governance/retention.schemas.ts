import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { code, date, id, line, prose } from '../../core/text.ts'

export const RetentionRule = z
  .object({
    code,
    action: z.enum(['erase', 'empty', 'delete', 'keep']).meta({
      description:
        'erase: the person, from the whole bank · empty: the words go, the row stays counted · delete: the row goes · keep: nothing goes',
    }),
    months: z.number().int().nullable().meta({ description: 'After the event; null: for ever' }),
    reason: z.string(),
    due: z.number().int().meta({ description: 'How many would go today' }),
    version: z.number().int(),
  })
  .meta({ id: 'RetentionRule', description: 'For how long data of one class is kept' })

export const Retention = z
  .object({
    version: z.number().int(),
    isOn: z.boolean().meta({ description: 'Whether the nightly run takes what is due' }),
    due: z.number().int().meta({ description: 'How many would go today, over all rules' }),
    rules: z.array(RetentionRule),
    abilities: z.object({ update: z.boolean() }),
  })
  .meta({ id: 'Retention' })

export const RetentionUpdate = z
  .strictObject({
    isOn: z.boolean(),
    due: z
      .number()
      .int()
      .min(0)
      .max(1_000_000_000)
      .optional()
      .meta({ description: 'To switch it on: how many the dry run showed that you looked at' }),
  })
  .meta({ id: 'RetentionUpdate' })

export const RetentionRuleUpdate = z
  .strictObject({
    months: z.number().int().min(1).max(600),
    reason: prose(1_000).min(1, 'Write why'),
  })
  .partial()
  .meta({ id: 'RetentionRuleUpdate' })
export type RetentionRuleUpdate = z.infer<typeof RetentionRuleUpdate>

export const RetentionDueFilter = z.strictObject({
  rule: code.optional().meta({ description: 'What one rule would take' }),
  ...pageQuery,
})
const RetentionDue = z.object({
  rule: code,
  id: id.meta({ description: 'Of the row, or of the person whom the rule erases' }),
  leader: z
    .object({ id, name: z.string().nullable() })
    .nullable()
    .meta({ description: 'About whom it is; by name where your organisation holds them' }),
  since: date.meta({ description: 'When the event was that the rule counts from' }),
  dueOn: date,
})
export const RetentionDuePage = pageOf('RetentionDuePage', RetentionDue)

export const RetentionHold = z
  .object({
    id,
    leader: z.object({ id, name: z.string().nullable() }),
    reason: z.string(),
    placedOn: date,
  })
  .meta({ id: 'RetentionHold', description: 'A person whose data has to stay for now' })
export const RetentionHoldPage = pageOf('RetentionHoldPage', RetentionHold)
export const RetentionHoldFilter = z.strictObject(pageQuery)
export const RetentionHoldCreate = z
  .strictObject({ leaderId: id, reason: line(500) })
  .meta({ id: 'RetentionHoldCreate' })
export type RetentionHoldCreate = z.infer<typeof RetentionHoldCreate>
