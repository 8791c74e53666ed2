import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { FieldIssue } from '../../core/problem.ts'
import { code, date, id, line, moment, prose } from '../../core/text.ts'
import { HalfDay } from '../vocabulary/half-days.schemas.ts'
import { stepNames } from '../vocabulary/vocabulary.table.ts'
import { opportunityStatuses, timeShapes } from './opportunities.table.ts'
import { moveNames } from './life.rules.ts'
import { plainFields } from './plain.rules.ts'

export const OpportunityStatus = z.enum(opportunityStatuses).meta({ id: 'OpportunityStatus' })

const Lived = z.enum(['own', 'caring']).meta({ id: 'Lived' })
const weight = z.number().int().min(0).max(100)

/** How much each criterion counts; shared out over those that are used. */
export const Weights = z
  .strictObject({
    attributes: weight,
    themes: weight,
    interest: weight,
    place: weight,
    availability: weight,
  })
  .meta({
    id: 'Weights',
    example: { attributes: 40, themes: 25, interest: 15, place: 10, availability: 10 },
  })
export const defaultWeights = {
  attributes: 40,
  themes: 25,
  interest: 15,
  place: 10,
  availability: 10,
}

const WantedTheme = z
  .strictObject({
    code: code,
    lived: Lived.nullable().default(null).meta({ description: 'Null takes either kind' }),
  })
  .meta({ id: 'WantedTheme' })

const hasEachOnce = (codes: readonly string[]): boolean => new Set(codes).size === codes.length
const onceOnly = 'Name each one once'
const codes = (max: number) => z.array(code).max(max).refine(hasEachOnce, onceOnly)
const themes = z
  .array(WantedTheme)
  .max(20)
  .refine((list) => hasEachOnce(list.map((theme) => theme.code)), onceOnly)

/** Whom the opportunity wishes for: earns points, keeps nobody out. */
export const Wanted = z
  .strictObject({
    attributes: z
      .array(
        z.strictObject({
          code: code,
          level: z.number().int().min(1).max(4),
          importance: z.number().int().min(1).max(3),
        }),
      )
      .max(8)
      .refine((list) => hasEachOnce(list.map((attribute) => attribute.code)), onceOnly),
    themes,
  })
  .meta({ id: 'Wanted' })

/** What keeps a person out unless it is fully met; untold puts them on the ask-first list. */
export const Essentials = z
  .strictObject({
    themes,
    experience: codes(4),
    types: codes(6),
    languages: codes(5),
    stages: z
      .array(z.enum(['potential', 'emerging', 'established']))
      .max(3)
      .refine(hasEachOnce, onceOnly),
    attributes: z
      .array(z.strictObject({ code: code, level: z.number().int().min(1).max(4) }))
      .max(8)
      .refine((list) => hasEachOnce(list.map((attribute) => attribute.code)), onceOnly),
    reach: z.boolean().meta({ description: 'Within reach, or online offered and accepted' }),
    times: z.boolean().meta({ description: 'All fixed sessions, or at least one wanted half-day' }),
  })
  .meta({ id: 'Essentials' })
export const noEssentials = {
  themes: [],
  experience: [],
  types: [],
  languages: [],
  stages: [],
  attributes: [],
  reach: true,
  times: false,
}

const Session = z
  .strictObject({ start: moment, end: moment })
  .refine(({ start, end }) => new Date(end) > new Date(start), 'A session ends after it starts')
  .meta({ id: 'FixedSession' })

const Counterpart = z
  .strictObject({ pillar: z.enum(['clinical', 'managerial']), name: line(200), post: line(200) })
  .meta({
    id: 'Counterpart',
    description: 'A clinical or managerial leader who works with them as an equal',
  })

const isNever = <T>(list: readonly T[], breaks: (before: T, after: T) => boolean): boolean =>
  list.every((after, index) => {
    const before = list[index - 1]
    return before === undefined || !breaks(before, after)
  })

/** Steps of a formal opportunity, each at most once and in the order in which they are taken. */
export const Steps = z
  .array(
    z
      .strictObject({
        step: z.enum(stepNames),
        on: date.nullable().default(null),
        note: line(200).nullable().default(null),
      })
      .meta({ id: 'OpportunityStep' }),
  )
  .max(stepNames.length)
  .refine(
    (steps) =>
      isNever(
        steps,
        (before, after) => stepNames.indexOf(before.step) >= stepNames.indexOf(after.step),
      ),
    `Name each step once, in this order: ${stepNames.join(', ')}`,
  )
  .refine(
    (steps) =>
      isNever(
        steps.flatMap(({ on }) => on ?? []),
        (before, after) => before > after,
      ),
    'The day of a step is not before the day of the step before it',
  )
  .meta({ description: 'Of a formal opportunity only' })

const Outcode = z
  .string()
  .regex(/^[A-Z]{1,2}[0-9][0-9A-Z]?$/, 'Give the first half of a postcode, such as NR3')

/** What matching reads of an opportunity; the live preview takes just this. */
export const matchFields = {
  kind: code,
  leaderType: code.nullable(),
  formality: z.enum(['formal', 'informal']),
  excludesEmployed: z
    .boolean()
    .meta({ description: 'Keeps out people employed by this organisation' }),
  outcode: Outcode.nullable(),
  radiusKm: z.number().int().min(1).max(2_000),
  online: z.boolean().meta({ description: 'Can be done online' }),
  halfDays: z.array(HalfDay).max(21).meta({ description: 'Half-days of the week that are wanted' }),
  hoursMonth: z.number().int().min(1).max(744).nullable(),
  sessions: z.array(Session).max(60).meta({ description: 'Fixed sessions' }),
  weights: Weights,
  wanted: Wanted,
  essentials: Essentials,
}

const textFields = {
  title: line(200),
  role: code.nullable().meta({ description: 'Code of the role that it offers' }),
  purpose: prose(4_000),
  difference: prose(4_000).meta({ description: 'What will be different because of it' }),
  project: line(200).nullable().meta({ description: 'The improvement project that it belongs to' }),
  influence: z.enum(['informing', 'feedback', 'influence', 'control']).nullable(),
  collective: z.boolean().meta({ description: 'Influence held together rather than alone' }),
  firstStep: z.boolean().meta({ description: 'Suits people who are new' }),
  counterparts: z.array(Counterpart).max(6),
  startsOn: date.nullable(),
  endsOn: date.nullable(),
  closesOn: date.nullable().meta({ description: 'Last day to say yes' }),
  placesCount: z.number().int().min(1).max(1_000),
  support: prose(2_000).meta({ description: 'Support that is offered' }),
  recognition: code.nullable(),
  recognitionNote: line(300).nullable(),
  howChosen: prose(1_000).meta({ description: 'How people are chosen' }),
  timeShape: z.enum(timeShapes).nullable().meta({
    description:
      'fixed: the sessions; flexible: the hours, within startsOn and endsOn; open_ended: the hours, for as long as it suits',
  }),
  papersDays: z
    .number()
    .int()
    .min(0)
    .max(20)
    .nullable()
    .meta({ description: 'Papers come this many working days before; takes noPapers back' }),
  noPapers: z
    .boolean()
    .meta({ description: 'There is nothing to read before; takes papersDays back' }),
  isPublic: z.boolean().meta({
    description:
      'While it is open anybody may read of it, on a page and in feeds; no person is named there',
  }),
  steps: Steps,
}

/** What may happen to an opportunity next, and with which words. */
const OpportunityMove = z
  .object({
    move: z.enum(moveNames),
    to: OpportunityStatus,
    words: z.enum(['none', 'optional', 'needed']),
  })
  .meta({ id: 'OpportunityMove' })

export const Opportunity = z
  .object({
    id: id,
    organisation: z.object({ id: id, name: z.string() }),
    status: OpportunityStatus,
    ...textFields,
    ...matchFields,
    contactPerson: z.object({ id: id, name: z.string() }).nullable(),
    placesTaken: z.number().int().meta({ description: 'Placements agreed or active' }),
    openedAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'When it first opened, for anybody to know of' }),
    cancelReason: z.string().meta({ description: 'Why it will not happen; empty where unsaid' }),
    copiedFrom: z
      .object({ id: id, title: z.string() })
      .nullable()
      .meta({ description: 'For its own organisation' }),
    seat: z
      .object({ id, name: z.string(), body: z.object({ id, name: z.string() }) })
      .nullable()
      .meta({
        description: 'The seat that whoever is chosen will hold; for its own organisation',
      }),
    missing: z.array(FieldIssue).meta({
      description: 'What it still has to say before it can open; for its own organisation',
    }),
    moves: z
      .array(OpportunityMove)
      .meta({ description: 'What the caller can do with it next; the rest is refused' }),
    version: z.number().int(),
    abilities: z.object({ update: z.boolean(), match: z.boolean() }),
  })
  .meta({ id: 'Opportunity' })

export const OpportunityCard = z
  .object({
    id: id,
    organisation: z.object({ id: id, name: z.string() }),
    status: OpportunityStatus,
    title: z.string(),
    kind: z.string(),
    purpose: z.string(),
    outcode: z.string().nullable(),
    online: z.boolean(),
    firstStep: z.boolean(),
    influence: z.string().nullable(),
    startsOn: date.nullable(),
    closesOn: date.nullable(),
    placesCount: z.number().int(),
    placesTaken: z.number().int(),
    abilities: z.object({ update: z.boolean(), match: z.boolean() }),
  })
  .meta({ id: 'OpportunityCard' })
export const OpportunityPage = pageOf('OpportunityPage', OpportunityCard)

export const OpportunityFilter = z.strictObject({
  ...pageQuery,
  status: OpportunityStatus.optional().meta({ description: 'Only those that stand here' }),
  mine: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Only those of your organisation' }),
  kind: code.optional().meta({ description: 'Only of this kind' }),
})

const contactAccountId = id
  .nullable()
  .meta({ description: 'Account of the named contact, at this organisation' })

const seatId = id
  .nullable()
  .meta({ description: 'Seat on a board or committee of yours that whoever is chosen will hold' })

const draftFields = z
  .object({ ...textFields, ...matchFields, contactAccountId, seatId })
  .partial().shape

const saysPapersOnce = ({
  papersDays,
  noPapers,
}: {
  papersDays?: number | null | undefined
  noPapers?: boolean | undefined
}): boolean => !(noPapers === true && typeof papersDays === 'number')
const papersOnce = { message: 'Say when papers come, or that there are none', path: ['noPapers'] }

export const OpportunityCreate = z
  .strictObject({ ...draftFields, title: textFields.title })
  .refine(({ kind, role }) => kind !== undefined || typeof role === 'string', {
    message: 'Name a kind, or a role that brings one',
    path: ['kind'],
  })
  .refine(saysPapersOnce, papersOnce)
  .meta({ id: 'OpportunityCreate' })
export type OpportunityCreate = z.infer<typeof OpportunityCreate>

export const OpportunityUpdate = z
  .strictObject(draftFields)
  .refine(saysPapersOnce, papersOnce)
  .meta({ id: 'OpportunityUpdate' })
export type OpportunityUpdate = z.infer<typeof OpportunityUpdate>

/** How one text reads, for whoever writes it. */
export const PlainReading = z
  .object({
    age: z.number().int().nullable().meta({
      description:
        'Years of age at which most people read it with ease (Flesch-Kincaid grade + 5); null: too short to tell',
    }),
    longSentences: z.array(z.string()).meta({ description: 'Of more than 20 words' }),
    hardWords: z.array(
      z.object({
        found: z.string(),
        plain: z.string().meta({ description: 'What to write instead, from the vocabulary' }),
      }),
    ),
  })
  .meta({ id: 'PlainReading' })

const Reading = PlainReading.extend({ field: z.enum(plainFields) }).meta({ id: 'TextReading' })

/** Any text that people will read. */
export const TextCheck = z
  .strictObject({ text: prose(4_000).min(1, 'Write something here') })
  .meta({ id: 'TextCheck' })

/** How far a draft is. */
export const DraftCheck = z
  .object({
    missing: z
      .array(FieldIssue)
      .meta({ description: 'What it still has to say before it can open, by field' }),
    texts: z
      .array(Reading)
      .meta({ description: 'How each text that was sent reads; advice that stops nothing' }),
  })
  .meta({ id: 'DraftCheck' })

/** Words that go with a move: to a colleague, or to people who were asked. */
export const moveWords = prose(1_000)

export const OpportunityMoveMake = z
  .strictObject({
    move: z.enum(moveNames).exclude(['cancel']),
    words: moveWords.default('').meta({ description: 'Needed to send it back: what to change' }),
  })
  .meta({ id: 'OpportunityMoveMake' })
export type OpportunityMoveMake = z.infer<typeof OpportunityMoveMake>
