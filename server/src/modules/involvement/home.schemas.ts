import { z } from 'zod'
import { date, id } from '../../core/text.ts'
import { OverdueItem } from '../placements/moves.schemas.ts'
import { SupportTask } from '../placements/support.schemas.ts'
import { RoleToReview } from '../participation/check-ins.schemas.ts'
import { Seat } from '../bodies/seats.schemas.ts'
import { IdeaOwed } from '../ideas/ideas.schemas.ts'
import { Message } from '../contact/messages.schemas.ts'

const Person = z.object({ id: id, name: z.string() })

/** What a coordinator should see first: what needs them today. */
export const Home = z
  .object({
    leaders: z.object({
      total: z.number().int(),
      matchable: z.number().int(),
      noConsent: z.number().int(),
      paused: z.number().int(),
      needReview: z.number().int(),
      neverAsked: z.number().int().meta({ description: 'Could be matched and were never asked' }),
    }),
    needReview: z.array(Person.extend({ review: z.array(z.string()) })),
    neverAsked: z
      .array(Person.extend({ since: date }))
      .meta({ description: 'Longest on the register first' }),
    consentsEnding: z.array(Person.extend({ endsOn: date })),
    pausesEnding: z.array(Person.extend({ endsOn: date })),
    overdue: z.array(OverdueItem).meta({
      description:
        'Who waits for what, the longest waiting first; for an engagement lead only what is overdue for a week',
    }),
    supportDue: z.array(SupportTask).meta({
      description:
        'What is still to be arranged for people, overdue or due within two days: what you see to, and what is nobody’s',
    }),
    supportUnmet: z.array(SupportTask).meta({
      description:
        'What people whose contact you are said was not met, and nobody has followed up, the longest waiting first',
    }),
    rolesToReview: z.array(RoleToReview).meta({
      description:
        'People whose contact you are said that two or three things do not go well, and nobody has looked at the role since, the longest waiting first',
    }),
    messagesToDo: z.array(Message).meta({
      description: 'Calls, texts and letters that wait, and e-mails that did not get there',
    }),
    seatsDue: z.array(Seat).meta({
      description:
        'Seats on boards and committees that nobody holds, or whose term ends soon or is past, and nobody is to follow; the longest waiting first',
    }),
    ideasOwed: z.array(IdeaOwed).meta({
      description:
        'People who have an idea and wait: who said yes to you and has no opportunity, then yours whom no organisation answered in two weeks; the longest waiting first',
    }),
    openOpportunities: z.array(
      z.object({
        id: id,
        title: z.string(),
        placesCount: z.number().int(),
        placesTaken: z.number().int(),
        asked: z.number().int(),
        closesOn: date.nullable(),
      }),
    ),
    drafts: z.array(
      z.object({
        id: id,
        title: z.string(),
        isSentBack: z
          .boolean()
          .meta({ description: 'An engagement lead sent it back, with words' }),
      }),
    ),
    toApprove: z
      .array(z.object({ id: id, title: z.string(), sentBy: z.string().nullable(), sentOn: date }))
      .meta({
        description: 'Opportunities that wait for an engagement lead; empty for everybody else',
      }),
  })
  .meta({ id: 'Home' })
