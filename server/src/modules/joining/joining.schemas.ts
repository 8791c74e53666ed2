import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { code, id, line, prose } from '../../core/text.ts'
import { Email } from '../access/access.schemas.ts'
import { profileFields } from '../leaders/fields.schemas.ts'
import { GuardianAsked } from '../leaders/guardians.schemas.ts'
import { joiningSources, joiningStates, nominatorRoles } from './joining.table.ts'

const moment = z.iso.datetime({ offset: true })
const Named = z.object({ id, name: z.string() })
const token = z.string().min(20).max(100).meta({ description: 'The secret of the link' })

export const JoiningSource = z.enum(joiningSources).meta({
  id: 'JoiningSource',
  description:
    'self: came by themselves · invitation: asked by a coordinator · nomination: put forward by somebody',
})
export const JoiningState = z.enum(joiningStates).meta({
  id: 'JoiningState',
  description: 'ended: nobody answered in time, or there was nothing to ask',
})
export const NominatorRole = z.enum(nominatorRoles).meta({ id: 'NominatorRole' })

const answers = {
  organisationId: id.nullable().meta({ description: 'Who is to look after the record' }),
  name: profileFields.name,
  ageBand: profileFields.ageBand,
  guardian: GuardianAsked.nullable().meta({ description: 'Only for somebody under 16' }),
  offers: profileFields.offers,
  wants: profileFields.wants,
  kinds: z.array(code).max(30).meta({ description: 'What they would like to do' }),
  experience: z.array(code).max(10).meta({ description: 'Kinds of lived experience' }),
  themes: z
    .array(code)
    .max(60)
    .meta({ description: 'What they lived through, as far as they say' }),
  outcode: profileFields.outcode,
}

/** What was filled in so far; every part may still be missing. */
export const JoinAnswers = z
  .strictObject(z.object(answers).partial().shape)
  .meta({ id: 'JoinAnswers' })
export type JoinAnswers = z.infer<typeof JoinAnswers>

export const JoinFormCreate = z
  .strictObject({
    email: Email,
    answers: JoinAnswers,
    opportunityId: id.nullable().default(null).meta({
      description:
        'What brought them: something public, in which they are interested once they are in',
    }),
  })
  .meta({ id: 'JoinFormCreate' })
export type JoinFormCreate = z.infer<typeof JoinFormCreate>

/** Somebody who is put forward: there has to be a way to ask them. */
export const NominatedPerson = z
  .strictObject({
    name: line(200),
    email: Email.nullable().default(null),
    phone: profileFields.phone.default(null),
  })
  .refine(({ email, phone }) => email !== null || phone !== null, {
    path: ['email'],
    message: 'Give an e-mail address or a phone number',
  })
export const nominatorContact = line(200).meta({
  description: 'How to reach whoever puts them forward',
})
export const nominationWhy = prose(1_000).min(1, 'Write a few words')

export const NominationCreate = z
  .strictObject({
    organisationId: id.nullable().default(null),
    nominator: z.strictObject({
      role: NominatorRole,
      name: line(200),
      contact: nominatorContact,
    }),
    person: NominatedPerson,
    why: nominationWhy,
    saidYes: z.boolean().meta({ description: 'The person has agreed to being put forward' }),
  })
  .meta({ id: 'NominationCreate' })
export type NominationCreate = z.infer<typeof NominationCreate>

export const JoiningTaken = z.object({ message: z.string() }).meta({
  id: 'JoiningTaken',
  description: 'The same answer whether the address is known or not',
})

const Word = z.object({ code: z.string(), label: z.string(), group: z.string().nullable() })

export const JoiningOffer = z
  .object({
    organisations: z.array(Named).meta({ description: 'Organisations that take people in' }),
    purposes: z.array(
      z.object({
        purpose: z.enum(['match', 'contact']),
        wordingId: id,
        title: z.string(),
        body: z.string().meta({ description: 'Paragraphs, one a line' }),
      }),
    ),
    kinds: z.array(Word),
    experience: z.array(Word),
    themes: z.array(Word),
  })
  .meta({ id: 'JoiningOffer', description: 'What the join page asks with' })

export const JoiningLink = z.strictObject({ token }).meta({ id: 'JoiningLink' })

export const OpenJoining = z
  .object({
    source: JoiningSource,
    organisation: Named.nullable(),
    name: z.string().nullable(),
    expiresAt: moment,
    hasRecord: z
      .boolean()
      .meta({ description: 'The bank holds a record of the person, which joining confirms' }),
    interestedIn: z.string().nullable().meta({
      description: 'Title of what brought them: once they are in, its organisation hears of them',
    }),
    answers: JoinAnswers,
    nomination: z
      .object({
        role: NominatorRole,
        by: z.string(),
        why: z.string(),
        saidYes: z.boolean(),
      })
      .nullable()
      .meta({ description: 'What was said about the person, and by whom' }),
  })
  .meta({ id: 'OpenJoining' })

export const JoiningCompletion = z
  .strictObject({
    token,
    answers: JoinAnswers,
    consents: z
      .array(
        z.strictObject({
          purpose: z.enum(['match', 'contact']),
          answer: z.enum(['given', 'refused']),
          wordingId: id,
        }),
      )
      .max(2)
      .default([])
      .meta({
        description: 'Own answers to the words that were shown; nothing follows from silence',
      }),
  })
  .meta({ id: 'JoiningCompletion' })
export type JoiningCompletion = z.infer<typeof JoiningCompletion>

export const NominationCorrection = z
  .strictObject({ token, name: line(200), why: prose(1_000).min(1, 'Write a few words') })
  .meta({ id: 'NominationCorrection' })
export type NominationCorrection = z.infer<typeof NominationCorrection>

export const Joining = z
  .object({
    id,
    source: JoiningSource,
    state: JoiningState,
    name: z.string().nullable().meta({ description: 'Null when it is over and nobody joined' }),
    reach: z.enum(['email', 'phone']).nullable(),
    phone: z.string().nullable().meta({ description: 'Only where there is no e-mail address' }),
    nominatorRole: NominatorRole.nullable(),
    leaderId: id.nullable().meta({ description: 'Their record in your register' }),
    createdAt: moment,
    sentAt: moment.nullable(),
    remindedAt: moment.nullable(),
    expiresAt: moment,
    endedAt: moment.nullable(),
    abilities: z.object({ send: z.boolean(), takeBack: z.boolean(), tell: z.boolean() }),
  })
  .meta({ id: 'Joining' })
export const JoiningPage = pageOf('JoiningPage', Joining)

export const JoiningDetail = z
  .object({
    ...Joining.shape,
    nomination: z
      .object({
        by: z.string().nullable(),
        contact: z.string().nullable(),
        why: z.string().nullable(),
        saidYes: z.boolean().nullable(),
        program: z
          .string()
          .nullable()
          .meta({ description: 'The program of yours by which they were put forward' }),
      })
      .nullable(),
  })
  .meta({ id: 'JoiningDetail', description: 'With what was said, to read out on the phone' })

export const JoiningQuery = z.strictObject({
  ...pageQuery,
  source: z.enum(['invitation', 'nomination']).optional().meta({ description: 'How they come in' }),
  state: JoiningState.optional().meta({ description: 'How far they are' }),
})

export const InvitationCreate = z
  .strictObject({
    leaderId: id
      .optional()
      .meta({ description: 'Somebody of your register who cannot sign in yet' }),
    name: line(200).optional().meta({ description: 'Somebody new' }),
    email: Email.optional(),
  })
  .refine(
    ({ leaderId, name, email }) =>
      leaderId === undefined
        ? name !== undefined && email !== undefined
        : name === undefined && email === undefined,
    {
      path: ['name'],
      message: 'Name somebody of your register, or give a name and an e-mail address',
    },
  )
  .meta({ id: 'InvitationCreate' })
export type InvitationCreate = z.infer<typeof InvitationCreate>

export const ToldCreate = z
  .strictObject({
    answer: z.enum(['yes', 'no']).meta({
      description: 'yes: they want to be in the bank · no: what was said is deleted at once',
    }),
  })
  .meta({ id: 'ToldCreate' })
