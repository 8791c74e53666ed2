import { z } from 'zod'
import { invitationAnswers } from '../contact/contact.table.ts'
import { linkToken } from '../contact/questions.schemas.ts'
import { Opportunity } from '../opportunities/opportunities.schemas.ts'
import { invitationStates } from './invited.rules.ts'

export const InvitationOpen = z.strictObject({ token: linkToken }).meta({ id: 'InvitationOpen' })

const InvitationAnswer = z.enum(invitationAnswers).meta({
  id: 'InvitationAnswer',
  description:
    'interested: tell me more · not_this_one: leave this one out · not_now: you may ask again another time · not_this_kind: never ask me about this kind again',
})

export const InvitationAnswerCreate = z
  .strictObject({ token: linkToken, answer: InvitationAnswer })
  .meta({ id: 'InvitationAnswerCreate' })
export type InvitationAnswerCreate = z.infer<typeof InvitationAnswerCreate>

export const InvitedTo = z
  .object({
    state: z.enum(invitationStates).meta({
      description:
        'open: may be answered · answered: was, by this link or in another way · over: the opportunity is not open any more',
    }),
    answer: InvitationAnswer.nullable().meta({ description: 'What was said by this link' }),
    contactName: z.string().nullable(),
    opportunity: Opportunity,
  })
  .meta({ id: 'InvitedTo', description: 'What somebody is invited to; who it is is not said' })
