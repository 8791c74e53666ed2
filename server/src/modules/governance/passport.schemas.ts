import { z } from 'zod'

const Involvement = z
  .object({
    title: z.string(),
    organisation: z.string(),
    kind: z.string(),
    standing: z.string().meta({ description: 'Where it stands, in plain words' }),
    from: z.string().nullable().meta({ description: 'A day; elsewhere as well as it is known' }),
    to: z.string().nullable(),
    outcome: z.string().nullable().meta({ description: 'What came of it' }),
    minutes: z.number().int().meta({ description: 'Time given, as far as it is written down' }),
    attended: z.number().int().meta({ description: 'Sessions attended' }),
  })
  .meta({ id: 'Involvement' })
export type Involvement = z.infer<typeof Involvement>

export const Passport = z
  .object({
    bank: z.string(),
    madeAt: z.iso.datetime(),
    name: z.string(),
    organisation: z.string().meta({ description: 'Which holds the record' }),
    stage: z.string().nullable(),
    types: z.array(z.string()),
    offers: z.string().nullable(),
    wants: z.string().nullable(),
    kinds: z.array(z.string()).meta({ description: 'What the person would like to do' }),
    languages: z.array(z.string()),
    attributes: z.array(
      z.object({
        label: z.string(),
        level: z.number().int().min(0).max(4),
        shows: z.string().meta({ description: 'How this level shows, in a plain sentence' }),
        seenBy: z.string(),
        words: z.string().nullable().meta({ description: 'The person’s own words: what shows it' }),
      }),
    ),
    roles: z.array(Involvement),
    groups: z.array(z.string()),
    links: z.array(z.object({ label: z.string(), url: z.string() })),
    health: z
      .object({
        experience: z.array(z.string()),
        themes: z.array(z.string()),
        support: z.array(z.string()),
      })
      .nullable()
      .meta({ description: 'Only where the person asked for it to be in' }),
  })
  .meta({ id: 'Passport', description: 'What somebody brings and has done, to take away' })
export type Passport = z.infer<typeof Passport>

export const InvolvementRecord = z
  .object({
    bank: z.string(),
    madeAt: z.iso.datetime(),
    name: z.string(),
    items: z.array(Involvement),
  })
  .meta({ id: 'InvolvementRecord' })
export type InvolvementRecord = z.infer<typeof InvolvementRecord>

export const PassportQuery = z.strictObject({
  health: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'true puts lived experience, themes and support needs in as well' }),
})
