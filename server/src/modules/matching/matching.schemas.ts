import { z } from 'zod'
import { pageQuery } from '../../core/page.ts'
import { date, id } from '../../core/text.ts'
import { LeaderCard } from '../leaders/leaders.schemas.ts'
import {
  Essentials,
  matchFields,
  OpportunityCard,
  Weights,
} from '../opportunities/opportunities.schemas.ts'
import { HalfDay } from '../vocabulary/half-days.schemas.ts'
import { criteria } from './match.types.ts'

const Criterion = z.enum(criteria).meta({ id: 'Criterion' })
const Answer = z.enum(['yes', 'no', 'untold']).meta({ id: 'Answer' })
const units = z.number().int().meta({ description: 'Whole units of 10,000' })

const Question = z
  .object({
    about: z.enum([
      'attribute',
      'theme',
      'kind',
      'type',
      'outcode',
      'online',
      'half_days',
      'hours',
      'interests',
      'experience',
      'language',
      'stage',
    ]),
    code: z.string().nullable(),
    lived: z.enum(['own', 'caring']).nullable(),
  })
  .meta({ id: 'MatchQuestion', description: 'Something that was never told and could be asked' })

const Fact = z
  .object({
    kind: z.enum([
      'level',
      'theme',
      'kind_wanted',
      'type_theirs',
      'distance',
      'online',
      'half_days',
      'hours',
    ]),
    level: z.number().int().optional(),
    wanted: z.number().int().optional(),
    have: z.number().int().optional(),
    own: Answer.optional(),
    caring: Answer.optional(),
    lived: z.enum(['own', 'caring']).nullable().optional(),
    answer: Answer.optional(),
    metres: z.number().int().nullable().optional(),
    radiusKm: z.number().int().optional(),
    travelKm: z.number().int().nullable().optional(),
    accepts: z.boolean().optional(),
    halfDays: z.array(HalfDay).optional().meta({ description: 'Wanted half-days that they have' }),
    missingHalfDays: z.array(HalfDay).optional(),
  })
  .meta({
    id: 'MatchFact',
    description: 'What the answer rests on: only the parts that its kind has',
  })

const Leaf = z
  .object({
    criterion: Criterion,
    leaf: z.enum(['attribute', 'theme', 'kind', 'type', 'outcode', 'online', 'half_days', 'hours']),
    code: z.string().nullable(),
    units: units.meta({ description: 'The most that it could earn' }),
    fit: z.object({ numerator: z.number().int(), denominator: z.number().int() }),
    points: units,
    counts: z.boolean().meta({ description: 'False where the better of two alternatives counted' }),
    answer: z.enum(['met', 'partly', 'missing', 'untold']),
    fact: Fact.nullable(),
    source: z.enum(['self', 'coordinator', 'reference', 'profile']).nullable(),
    question: Question.nullable(),
  })
  .meta({ id: 'MatchLeaf' })

const Gate = z
  .object({
    gate: z.enum(['open', 'not_asked_already', 'interests', 'essentials', 'not_available']),
    answer: Answer,
    checks: z.array(
      z.object({
        check: z
          .enum([
            'opportunity_open',
            'leader_matchable',
            'not_open_here',
            'not_turned_down',
            'kind_not_left_out',
            'no_clash',
            'not_employed_here',
            'theme',
            'experience',
            'type',
            'language',
            'stage',
            'attribute',
            'reach',
            'times',
          ])
          .meta({
            description:
              'opportunity_open: it takes people, or is a draft of your organisation that could be opened; the others say what they ask',
          }),
        code: z.string().nullable(),
        answer: Answer,
        questions: z.array(Question),
      }),
    ),
  })
  .meta({ id: 'MatchGate' })

const criterionPoints = { points: units, possible: units }

const explanation = {
  outcome: z.enum(['ranked', 'ask_first', 'out']),
  score: units.meta({ description: 'Units of 10,000: show it divided by 100 with two decimals' }),
  possible: units.meta({
    description: 'The highest score that answers to untold questions could give',
  }),
  criteria: z.array(
    z.object({
      criterion: Criterion,
      weight: z.number().int(),
      units: units,
      ...criterionPoints,
    }),
  ),
  leaves: z.array(Leaf),
  gates: z.array(Gate),
  questions: z.array(Question).meta({ description: 'What to ask first, in order' }),
  oneQuestion: Question.nullable().meta({
    description: 'The one answer that would raise the score most',
  }),
  askedBefore: z.boolean(),
  fresh: z.boolean().meta({ description: 'Not asked and not placed in the last 365 days' }),
  nothingKnown: z.boolean().meta({ description: 'Show "nothing known yet" and no number' }),
  lastAskedOn: date.nullable(),
}

/** One person for one opportunity, with every reason. */
export const Match = z
  .object({
    leader: LeaderCard,
    place: z.number().int().nullable().meta({ description: 'Place in its list, from 1' }),
    moved: z.boolean().meta({ description: 'A fresh voice that moved up into the first ten' }),
    ...explanation,
  })
  .meta({ id: 'Match' })

const Count = z
  .object({
    value: z.number().int().nullable(),
    fewerThanFive: z
      .boolean()
      .meta({ description: 'Shown instead of a number below 5 outside the holding organisation' }),
  })
  .meta({ id: 'MatchCount' })

export const MatchCounts = z
  .object({ ranked: Count, askFirst: Count, out: Count, notMatchable: Count })
  .meta({
    id: 'MatchCounts',
    description: 'How many people of the register are where, and how many cannot be matched',
  })

const Asked = z
  .object({
    criteria: z.array(z.object({ criterion: Criterion, weight: z.number().int(), units })),
    leaves: z.array(
      Leaf.pick({ criterion: true, leaf: true, code: true, units: true }).extend({
        lived: z.enum(['own', 'caring']).nullable(),
      }),
    ),
  })
  .meta({
    id: 'MatchAsked',
    description:
      'What the opportunity asks and the most that each part could earn: once for the whole list',
  })

/** One person in a list, with every reason beside what `asked` says once for all. */
const ListedMatch = Match.omit({ gates: true, criteria: true, leaves: true })
  .extend({
    criteria: z
      .array(z.object(criterionPoints))
      .meta({ description: 'In the order of `asked.criteria`' }),
    leaves: z
      .array(Leaf.pick({ answer: true, points: true, counts: true, fact: true, source: true }))
      .meta({ description: 'In the order of `asked.leaves`' }),
  })
  .meta({
    id: 'ListedMatch',
    description:
      'One person in a list. Gates stand on the match of one pair: nobody here is stopped by one',
  })

export const MatchPage = z
  .object({
    asked: Asked,
    items: z.array(ListedMatch),
    nextCursor: z.string().nullable(),
    weights: Weights,
    essentials: Essentials,
    guard: z.boolean(),
  })
  .meta({ id: 'MatchPage' })

export const AskFirstPage = z
  .object({ asked: Asked, items: z.array(ListedMatch), nextCursor: z.string().nullable() })
  .meta({ id: 'AskFirstPage' })

const limit = z.number().int().min(1).max(100).default(25)
const cursor = z
  .string()
  .max(4_000)
  .optional()
  .meta({ description: 'nextCursor of the page before' })

export const MatchQuery = z.strictObject({
  limit: pageQuery.limit,
  cursor,
  guard: z
    .enum(['true', 'false'])
    .default('true')
    .meta({ description: 'Whether fresh voices are moved into the first ten' }),
})

/** What if: other weights or essentials; nothing is stored. */
export const WhatIf = z
  .strictObject({
    weights: Weights.optional(),
    essentials: Essentials.optional(),
    guard: z.boolean().default(true),
    list: z.enum(['ranked', 'ask_first']).default('ranked'),
    limit,
    cursor,
  })
  .meta({ id: 'MatchWhatIf' })

export const ReachDraft = z
  .strictObject({ ...z.object(matchFields).partial().shape, kind: matchFields.kind })
  .meta({ id: 'ReachDraft', description: 'As much of an opportunity as is written so far' })

export const Reach = z.object({ counts: MatchCounts }).meta({
  id: 'Reach',
  description: 'How many people an opportunity, written or stored, would have',
})

/** What if, for the counts alone. */
export const ReachWhatIf = z
  .strictObject({ weights: Weights.optional(), essentials: Essentials.optional() })
  .meta({ id: 'ReachWhatIf' })

/** One opportunity for one person, with every reason. */
export const OpportunityMatch = z
  .object({ opportunity: OpportunityCard, place: z.number().int().nullable(), ...explanation })
  .meta({ id: 'OpportunityMatch' })
export const OpportunityMatchPage = z
  .object({
    items: z.array(OpportunityMatch),
    firstSteps: z.array(OpportunityMatch).meta({
      description:
        'To the person themselves, on the first page, while they never had a place: up to three that suit somebody new. They stand in `items` too.',
    }),
    askFirst: z
      .array(OpportunityMatch)
      .meta({ description: 'Those where something untold decides; the first 25' }),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'OpportunityMatchPage' })

export const matchParams = z.strictObject({
  id,
  leaderId: id.meta({ description: 'Which person' }),
})
