import { z } from 'zod'
import { code, date, id, line, prose, webAddress } from '../../core/text.ts'
import { HalfDay } from '../vocabulary/half-days.schemas.ts'
import { ageBands, channels, ratingSources } from './leaders.table.ts'

/** Words for whoever sent something else than an object: what one of this kind looks like. */
const formOf = (example: object) => ({
  error: (issue: { code?: string }) =>
    issue.code === 'invalid_type'
      ? `Give this field an object of this form: ${JSON.stringify(example)}`
      : undefined,
})

/** Answers item by item. */
export const AnswerSet = z
  .strictObject(
    {
      yes: z.array(code).max(130).meta({ description: 'Codes answered yes' }),
      no: z.array(code).max(130).meta({ description: 'Codes answered no' }),
      complete: z
        .boolean()
        .meta({ description: 'That is all: every code in neither list is a no, not untold' }),
    },
    formOf({ yes: ['one_code'], no: [], complete: false }),
  )
  .refine(
    ({ yes, no }) => yes.every((each) => !no.includes(each)),
    'A code cannot be both yes and no',
  )
  .meta({ id: 'AnswerSet' })

export const ThemeAnswers = z
  .strictObject(
    {
      items: z
        .record(
          code,
          z.strictObject({
            own: z.boolean().optional().meta({ description: 'Own experience; absent is untold' }),
            caring: z
              .boolean()
              .optional()
              .meta({ description: 'Caring for someone; absent is untold' }),
          }),
        )
        .meta({
          description:
            'Themes by code. An empty object shares the theme and leaves untold how it is known',
        })
        .refine((items) => Object.keys(items).length <= 130, 'Name at most 130 themes'),
      complete: z.boolean(),
    },
    formOf({ items: { one_code: { own: true } }, complete: false }),
  )
  .meta({ id: 'ThemeAnswers' })

export const Channel = z.enum(channels).meta({ id: 'Channel' })
export const AgeBand = z.enum(ageBands).meta({ id: 'AgeBand' })
export const RatingSource = z.enum(ratingSources).meta({ id: 'RatingSource' })

export const SupportNeed = z
  .strictObject({ code: code, note: line(300).nullable().default(null) })
  .meta({ id: 'SupportNeed' })

export const Interest = z
  .strictObject({
    organisationId: id
      .nullable()
      .default(null)
      .meta({ description: 'Where it is an organisation of the bank' }),
    employer: line(200),
    role: line(200),
    from: date.nullable().default(null),
    to: date.nullable().default(null),
  })
  .meta({ id: 'Interest', description: 'A declared interest: employer or office, and when' })

export const Link = z.strictObject({ label: line(80), url: webAddress }).meta({ id: 'Link' })

export const Check = z
  .strictObject({
    kind: line(80),
    on: date.nullable().default(null),
    expiresOn: date.nullable().default(null),
    note: line(200).nullable().default(null),
  })
  .meta({ id: 'Check', description: 'A check such as DBS, with its dates' })

export const Membership = z
  .strictObject({
    name: line(200),
    role: line(200).nullable().default(null),
    from: date.nullable().default(null),
    to: date.nullable().default(null),
  })
  .meta({ id: 'Membership', description: 'A group or committee that the person sits on' })

export const Guardian = z
  .strictObject({ name: line(200), contact: line(200), agreedOn: date })
  .meta({ id: 'Guardian', description: 'Who answers for someone under 16' })

const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ()-]{6,24}$/, 'Write a phone number in digits, like 01632 960001')

const Outcode = z
  .string()
  .regex(/^[A-Z]{1,2}[0-9][0-9A-Z]?$/, 'Give only the first half of the postcode, such as NR3')
  .meta({ example: 'NR3' })

/** Everything of a profile that a form writes, by field. */
export const profileFields = {
  name: line(200).meta({ example: 'Nerys Hallowby' }),
  knownAs: line(200).nullable(),
  pronouns: line(60).nullable(),
  reference: line(60).nullable().meta({ description: 'The number that your own files use' }),
  email: z.email('Write an e-mail address like name@example.org').max(254).nullable(),
  phone: Phone.nullable(),
  otherPhones: z.array(Phone).max(5),
  preferredChannel: Channel.nullable(),
  contactNote: line(300)
    .nullable()
    .meta({ description: 'When and how to reach them, and when not' }),
  outcode: Outcode.nullable().meta({ description: 'First half of the postcode; never more' }),
  offers: prose(4_000).nullable().meta({ description: 'What they offer, in their words' }),
  wants: prose(4_000)
    .nullable()
    .meta({ description: 'What they would like to do, in their words' }),
  experience: AnswerSet.meta({
    description: 'Kinds of lived experience: patient, service user, carer, citizen',
  }),
  themes: ThemeAnswers.meta({
    description: 'What they know from experience, as they choose to share',
  }),
  types: AnswerSet.meta({ description: 'Leader types' }),
  kinds: AnswerSet.meta({ description: 'Kinds of opportunity that they want' }),
  leftOutKinds: z
    .array(code)
    .max(30)
    .meta({ description: 'Kinds that they asked never to be asked about' }),
  languages: AnswerSet,
  position: z.enum(['inside', 'outside_inside', 'outside']).nullable(),
  halfDays: z
    .array(HalfDay)
    .max(21)
    .nullable()
    .meta({ description: 'Half-days that they have; null is untold' }),
  hoursMonth: z
    .number()
    .int()
    .min(0)
    .max(744)
    .nullable()
    .meta({ description: 'Whole hours a month' }),
  availabilityNote: line(500).nullable(),
  online: z.boolean().nullable().meta({ description: 'Takes part online' }),
  travelKm: z
    .number()
    .int()
    .min(0)
    .max(2_000)
    .nullable()
    .meta({ description: 'How far they travel; 0 is online only' }),
  supportNeeds: z
    .array(SupportNeed)
    .max(40)
    .nullable()
    .meta({ description: 'An empty list is "none"; null is untold' }),
  recognition: code.nullable(),
  recognitionNote: line(300).nullable(),
  interests: z
    .array(Interest)
    .max(30)
    .nullable()
    .meta({ description: 'An empty list is "none"; null was never asked' }),
  links: z.array(Link).max(20),
  checks: z.array(Check).max(20),
  memberships: z.array(Membership).max(30),
  source: line(80)
    .nullable()
    .meta({ description: 'Where they came from: a ward, a practice, an event' }),
  sourceNote: line(300).nullable(),
  ageBand: AgeBand.nullable(),
  guardian: Guardian.nullable(),
  joinedOn: date.nullable(),
}
