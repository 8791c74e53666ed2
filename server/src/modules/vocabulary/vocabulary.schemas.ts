import { z } from 'zod'
import { code, id, line, prose } from '../../core/text.ts'
import { stepNames, termKinds } from './vocabulary.table.ts'

export const TermKind = z.enum(termKinds).meta({ id: 'TermKind' })

export const Term = z
  .object({
    kind: TermKind,
    code: z.string(),
    label: z.string(),
    description: z.string(),
    category: z.string().nullable().meta({
      description: 'The group it is listed under; of a leader type its category',
    }),
    position: z
      .string()
      .nullable()
      .meta({ description: 'Of a leader type: inside, outside_inside or outside' }),
    aliases: z
      .array(z.string())
      .meta({ description: 'Other words that people use for it; search and import know them' }),
    levels: z
      .array(z.string())
      .meta({ description: 'Of an attribute: what levels 0 to 4 look like' }),
    version: z.number().int(),
    archived: z.boolean(),
  })
  .meta({ id: 'Term' })

export const Vocabulary = z
  .object({
    experienceKinds: z.array(Term),
    leaderTypes: z.array(Term),
    positions: z.array(Term),
    stages: z.array(Term),
    attributes: z.array(Term),
    themes: z.array(Term),
    opportunityKinds: z.array(Term),
    influenceLevels: z.array(Term),
    supportNeeds: z.array(Term),
    languages: z.array(Term),
    recognition: z.array(Term),
    meetingPoints: z.array(Term).meta({
      description: 'What makes a meeting one that everybody can take part in, under headings',
    }),
    jargon: z.array(Term).meta({
      description: 'Hard words; the description of each says what to write instead',
    }),
    abilities: z.object({ update: z.boolean() }),
  })
  .meta({ id: 'Vocabulary', description: 'Every word of the bank, by kind, in the order to show' })

const aliases = z.array(line(80)).max(50)

/** Kinds that an installation may add to. The others are fixed by what the product means. */
export const OpenTermKind = z
  .enum([
    'theme',
    'opportunity_kind',
    'support_need',
    'language',
    'recognition',
    'jargon',
    'meeting_point',
  ])
  .meta({ id: 'OpenTermKind' })

export const TermCreate = z
  .strictObject({
    code: code,
    label: line(120),
    description: prose(500).default(''),
    category: line(80).nullable().default(null),
    aliases: aliases.default([]),
  })
  .meta({ id: 'TermCreate' })

export const TermUpdate = z
  .strictObject({
    label: line(120).optional(),
    description: prose(500).optional(),
    category: line(80).nullable().optional(),
    aliases: aliases.optional(),
    levels: z.array(line(300)).length(5).optional().meta({ description: 'Of an attribute only' }),
    archived: z
      .boolean()
      .optional()
      .meta({ description: 'No longer offered; stays where it is in use' }),
  })
  .meta({ id: 'TermUpdate' })

export const ProfileItem = z
  .strictObject({
    attribute: code,
    level: z.number().int().min(1).max(4),
    importance: z.number().int().min(1).max(3),
  })
  .meta({ id: 'ProfileItem' })

/** What a role brings to an opportunity that is drafted from it, besides its profile. */
const templateFields = {
  steps: z
    .array(z.enum(stepNames))
    .max(stepNames.length)
    .refine(
      (steps) =>
        steps.every(
          (step, at) =>
            at === 0 || stepNames.indexOf(step) > stepNames.indexOf(steps[at - 1] ?? step),
        ),
      `Name each step once, in this order: ${stepNames.join(', ')}`,
    )
    .meta({ description: 'Steps of a formal role, in this order' }),
  purpose: prose(4_000),
  howChosen: prose(1_000),
  support: prose(2_000),
}

export const Role = z
  .object({
    id: id,
    code: z.string(),
    label: z.string(),
    description: z.string(),
    leaderType: z.string(),
    category: z.enum(['system_influencer', 'community_enabler']),
    formality: z.enum(['formal', 'informal']),
    kind: z.string(),
    profile: z.array(ProfileItem).meta({ description: 'The attributes that the role calls for' }),
    ...templateFields,
    isOwn: z.boolean().meta({
      description: 'A template that your organisation made for itself; else a role of the bank',
    }),
    mayChange: z.boolean(),
    version: z.number().int(),
    archived: z.boolean(),
  })
  .meta({ id: 'Role' })
export const RoleList = z
  .object({
    items: z.array(Role),
    nextCursor: z.string().nullable(),
    abilities: z.object({
      update: z.boolean().meta({ description: 'Add roles to the bank, and change them' }),
      copy: z.boolean().meta({ description: 'Make templates for your own organisation' }),
    }),
  })
  .meta({ id: 'RoleList' })

const roleFields = {
  label: line(120),
  description: prose(1_000),
  leaderType: code,
  category: z.enum(['system_influencer', 'community_enabler']),
  formality: z.enum(['formal', 'informal']),
  kind: code,
  profile: z.array(ProfileItem).max(8),
}
export const RoleCreate = z
  .strictObject({ code, ...roleFields, ...z.object(templateFields).partial().shape })
  .meta({ id: 'RoleCreate' })
export const RoleUpdate = z
  .strictObject({
    ...z.object({ ...roleFields, ...templateFields }).partial().shape,
    archived: z.boolean().optional(),
  })
  .meta({ id: 'RoleUpdate' })

export const RoleCopy = z
  .strictObject({ label: line(120).meta({ description: 'What the template is called' }) })
  .meta({ id: 'RoleCopy', example: { label: 'Member of our falls panel' } })

/** What an opportunity does not say and a template has to. */
export const RoleFromOpportunity = z
  .strictObject({
    label: line(120).meta({ description: 'What the template is called' }),
    leaderType: code.meta({ description: 'The type of leader that it suits' }),
  })
  .meta({
    id: 'RoleFromOpportunity',
    example: { label: 'Member of our falls panel', leaderType: 'informal_representative' },
  })
export type RoleFromOpportunity = z.infer<typeof RoleFromOpportunity>
