import { z } from 'zod'
import { pageOf } from '../../core/page.ts'
import { code, date, id, line, prose } from '../../core/text.ts'
import { profileFields, RatingSource } from './fields.schemas.ts'
import { consentAnswers, consentMethods, leaderStatuses } from './leaders.table.ts'

const Stage = z.enum(['potential', 'emerging', 'established']).meta({ id: 'Stage' })
export const LeaderStatus = z.enum(leaderStatuses).meta({ id: 'LeaderStatus' })
export const ConsentAnswer = z.enum(consentAnswers).meta({ id: 'ConsentAnswer' })
export const ConsentMethod = z.enum(consentMethods).meta({ id: 'ConsentMethod' })

const Named = z.object({ id: id, name: z.string() })

/** Groups of fields that a consent to share can name. */
export const shareFields = [
  'name',
  'contact',
  'offers',
  'experience',
  'themes',
  'types',
  'stage',
  'attributes',
  'kinds',
  'place',
  'availability',
  'languages',
  'support',
  'recognition',
  'interests',
  'memberships',
] as const
export const ShareField = z.enum(shareFields).meta({ id: 'ShareField' })

export const LeaderView = z.enum(['holder', 'self', 'partner']).meta({
  id: 'LeaderView',
  description:
    'holder: staff of the organisation that holds the record; self: the person; partner: by their consent',
})

const Rating = z
  .object({
    id: id,
    attribute: z.string(),
    source: RatingSource,
    level: z.number().int().min(0).max(4),
    words: z.string().nullable(),
    ratedAt: z.iso.datetime({ offset: true }),
    disputed: z.boolean(),
    counts: z.boolean().meta({ description: 'This is the level that matching goes by' }),
  })
  .meta({ id: 'Rating' })

const MatchConsent = z
  .object({
    answer: ConsentAnswer,
    method: ConsentMethod,
    evidence: z.string().nullable(),
    at: z.iso.datetime({ offset: true }),
    expiresAt: z.iso.datetime({ offset: true }).nullable(),
  })
  .meta({ id: 'MatchConsent' })

const ShareConsent = z
  .object({
    organisation: Named,
    fields: z.array(ShareField),
    at: z.iso.datetime({ offset: true }),
    expiresAt: z.iso.datetime({ offset: true }).nullable(),
  })
  .meta({ id: 'ShareConsent' })

const StageEntry = z
  .object({ stage: Stage, since: date, note: z.string().nullable() })
  .meta({ id: 'StageEntry' })

/** A person, in one view. What the view does not hold is absent, not null. */
export const Leader = z
  .object({
    id: id,
    view: LeaderView,
    fields: z.array(ShareField).meta({ description: 'Which groups of fields this view holds' }),
    version: z.number().int(),
    organisation: Named.meta({ description: 'Who holds this record' }),
    ...z.object(profileFields).partial().shape,
    status: LeaderStatus.optional(),
    leftOn: date.nullable().optional().meta({ description: 'The day they left the bank' }),
    paused: z.boolean().optional(),
    pausedUntil: date.nullable().optional(),
    contactPerson: Named.nullable()
      .optional()
      .meta({ description: 'Their single point of contact' }),
    stage: Stage.nullable().optional(),
    stages: z.array(StageEntry).optional(),
    attributes: z.array(Rating).optional(),
    matchConsent: MatchConsent.nullable().optional(),
    shareConsents: z.array(ShareConsent).optional(),
    matchable: z.boolean().optional().meta({ description: 'May be matched today' }),
    whyNotMatchable: z
      .array(
        z.enum(['left', 'not_active', 'no_guardian', 'paused', 'no_consent', 'consent_expired']),
      )
      .optional(),
    review: z
      .array(z.string())
      .optional()
      .meta({ description: 'What a coordinator should look at' }),
    lastAskedOn: date.nullable().optional(),
    signsIn: z.boolean().optional().meta({ description: 'Has an account of their own' }),
    abilities: z.object({ update: z.boolean(), addNote: z.boolean(), match: z.boolean() }),
  })
  .meta({ id: 'Leader' })

/** One line of a list: only what this caller may see. */
export const LeaderCard = z
  .object({
    id: id,
    view: LeaderView,
    name: z.string().nullable().meta({ description: 'Null outside a consent that shares it' }),
    knownAs: z.string().nullable(),
    outcode: z.string().nullable(),
    stage: Stage.nullable(),
    offers: z.string().nullable().meta({ description: 'The first words of what they offer' }),
    wants: z.string().nullable(),
    types: z.array(z.string()),
    kinds: z.array(z.string()),
    themes: z.array(z.string()),
    contactPerson: z.string().nullable(),
    lastAskedOn: date.nullable(),
    matchable: z.boolean(),
    paused: z.boolean(),
    review: z.number().int().meta({ description: 'How many things to look at' }),
  })
  .meta({ id: 'LeaderCard' })

const RatingCreate = z
  .strictObject({
    attribute: code,
    source: RatingSource,
    level: z.number().int().min(0).max(4),
    words: prose(2_000)
      .nullable()
      .default(null)
      .meta({ description: 'Evidence, in the own words of who says so' }),
  })
  .meta({ id: 'RatingCreate' })

const StageSet = z
  .strictObject({ stage: Stage, since: date, note: line(500).nullable().default(null) })
  .meta({ id: 'StageSet' })

const MatchConsentSet = z
  .strictObject({
    answer: ConsentAnswer,
    method: ConsentMethod,
    evidence: line(500)
      .nullable()
      .default(null)
      .meta({ description: 'How one could show it: a form, a call on a date' }),
    expiresOn: date
      .nullable()
      .default(null)
      .meta({ description: 'An asserted consent lasts 12 months at most' }),
  })
  .meta({ id: 'MatchConsentSet' })

const ShareConsentSet = z
  .strictObject({
    organisationId: id,
    answer: ConsentAnswer,
    fields: z.array(ShareField).max(shareFields.length),
    method: ConsentMethod,
    evidence: line(500).nullable().default(null),
    expiresOn: date.nullable().default(null),
  })
  .meta({ id: 'ShareConsentSet' })

/** What is written together with the profile, in the same change. */
const besides = {
  contactAccountId: id
    .nullable()
    .meta({ description: 'Account of their point of contact, at this organisation' }),
  paused: z.boolean(),
  pausedUntil: date.nullable(),
  status: z.enum(['invited', 'active', 'left']),
  attributes: z.array(RatingCreate).max(24).meta({ description: 'Ratings to add' }),
  stage: StageSet,
  matchConsent: MatchConsentSet,
  shareConsents: z.array(ShareConsentSet).max(20),
  review: z.array(line(500)).max(50).meta({ description: 'What is left to look at' }),
}

export const LeaderCreate = z
  .strictObject({
    ...z.object({ ...profileFields, ...besides }).partial().shape,
    name: profileFields.name,
  })
  .meta({ id: 'LeaderCreate' })
export type LeaderCreate = z.infer<typeof LeaderCreate>

export const LeaderUpdate = z
  .strictObject(z.object({ ...profileFields, ...besides }).partial().shape)
  .meta({ id: 'LeaderUpdate' })
export type LeaderUpdate = z.infer<typeof LeaderUpdate>

export const LeaderNote = z
  .object({
    id: id,
    words: z.string(),
    writtenBy: z.string().nullable(),
    at: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'LeaderNote' })
export const LeaderNotePage = pageOf('LeaderNotePage', LeaderNote)
export const LeaderNoteCreate = z
  .strictObject({ words: prose(4_000).min(1) })
  .meta({ id: 'LeaderNoteCreate' })
