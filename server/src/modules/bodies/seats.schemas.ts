import { z } from 'zod'
import { pageOf, pageQuery } from '../../core/page.ts'
import { code, date, id, line } from '../../core/text.ts'
import { termEndings, termParts } from './bodies.table.ts'
import { standings } from './seats.rules.ts'

const TermPart = z
  .enum(termParts)
  .meta({ id: 'SeatPart', description: 'Holder of the seat, or alternate: who stands in for them' })
const HowEnded = z.enum(termEndings).meta({ id: 'SeatTermEnded' })

/** One person in one seat, from a first to a last day. */
export const SeatTerm = z
  .object({
    id,
    part: TermPart,
    leader: z
      .object({
        id,
        name: z.string().nullable().meta({
          description: 'null: their name is not shared with you, or their record is gone',
        }),
      })
      .nullable()
      .meta({ description: 'null: somebody who is not in the bank' }),
    placementId: id
      .nullable()
      .meta({ description: 'The placement by which they came into the seat' }),
    beginsOn: date,
    endsOn: date.nullable().meta({ description: 'The last day of the term; null: open-ended' }),
    endedOn: date
      .nullable()
      .meta({ description: 'The last day on which they really were in it, where that is known' }),
    howEnded: HowEnded.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'SeatTerm' })
export const SeatTermPage = pageOf('SeatTermPage', SeatTerm)

const termMonths = z.number().int().min(1).max(120).nullable().meta({
  description: 'How long a term is, in months; null: as long as it suits both',
})
const carriesOver = z.boolean().meta({
  description: 'Whoever holds it stays after the last day of the term until somebody follows',
})

/** A seat as it stands today. */
export const Seat = z
  .object({
    id,
    body: z.object({ id, name: z.string() }),
    name: z.string(),
    role: z
      .object({ code: z.string(), label: z.string() })
      .nullable()
      .meta({ description: 'The role that whoever holds it has' }),
    isVoting: z.boolean().meta({ description: 'Whoever holds it has a vote' }),
    termMonths,
    carriesOver,
    standing: z.enum(standings).meta({
      id: 'SeatStanding',
      description:
        'vacant: nobody holds it and nobody is to follow; coming: nobody yet, and somebody is to begin; ending: the last day is near and nobody is to follow; carried_over: the last day is past, and whoever held it stays on',
    }),
    vacantSince: date
      .nullable()
      .meta({ description: 'The first day on which nobody held it; null while somebody does' }),
    holder: SeatTerm.nullable(),
    alternate: SeatTerm.nullable().meta({ description: 'Who stands in for the holder' }),
    next: SeatTerm.nullable().meta({ description: 'Who is to begin as holder' }),
    opportunity: z
      .object({ id, title: z.string(), status: z.enum(['draft', 'checked', 'open', 'filled']) })
      .nullable()
      .meta({ description: 'The last opportunity that is there to fill it, and not over' }),
    isArchived: z.boolean().meta({ description: 'Put away: there is no such seat any more' }),
    version: z.number().int(),
  })
  .meta({ id: 'Seat' })
export const SeatPage = pageOf('SeatPage', Seat)

const fields = {
  name: line(200).meta({ example: 'Lay member' }),
  role: code.nullable().meta({ description: 'Code of the role that whoever holds it has' }),
  isVoting: z.boolean().meta({ description: 'Whoever holds it has a vote' }),
  termMonths,
  carriesOver,
}

export const SeatCreate = z
  .strictObject({
    ...fields,
    role: fields.role.default(null),
    isVoting: fields.isVoting.default(true),
    termMonths: fields.termMonths.default(null),
    carriesOver: fields.carriesOver.default(false),
  })
  .meta({ id: 'SeatCreate' })
export type SeatCreate = z.infer<typeof SeatCreate>

export const SeatUpdate = z
  .strictObject({
    ...fields,
    isArchived: z.boolean().meta({ description: 'Put away: there is no such seat any more' }),
  })
  .partial()
  .meta({ id: 'SeatUpdate' })
export type SeatUpdate = z.infer<typeof SeatUpdate>

const inOrder = (term: {
  beginsOn?: string | undefined
  endsOn?: string | null | undefined
}): boolean =>
  typeof term.endsOn !== 'string' || term.beginsOn === undefined || term.endsOn >= term.beginsOn
const outOfOrder = { path: ['endsOn'], message: 'It ends before it begins' }

export const SeatTermCreate = z
  .strictObject({
    part: TermPart.default('holder'),
    leaderId: id
      .nullable()
      .meta({ description: 'null: somebody who is not in the bank, of whom nothing is kept' }),
    beginsOn: date.meta({ description: 'The first day' }),
    endsOn: date.nullable().optional().meta({
      description:
        'The last day; null: open-ended; unsaid: as the length of a term of the seat says',
    }),
  })
  .refine(inOrder, outOfOrder)
  .meta({ id: 'SeatTermCreate' })
export type SeatTermCreate = z.infer<typeof SeatTermCreate>

export const SeatTermUpdate = z
  .strictObject({
    beginsOn: date.meta({ description: 'The first day' }),
    endsOn: date.nullable().meta({ description: 'The last day; null: open-ended' }),
  })
  .refine(inOrder, outOfOrder)
  .meta({ id: 'SeatTermUpdate' })

export const SeatTermEnd = z
  .strictObject({
    on: date.optional().meta({ description: 'The last day in it; without one, today' }),
    how: HowEnded,
  })
  .meta({ id: 'SeatTermEnd' })
export type SeatTermEnd = z.infer<typeof SeatTermEnd>

/** What one person has, had or will have. */
const HeldSeat = z
  .object({
    id: id.meta({ description: 'Of the term' }),
    part: TermPart,
    seat: z.string(),
    body: z.string(),
    organisation: z.string(),
    beginsOn: date,
    endsOn: date.nullable(),
    endedOn: date.nullable(),
    howEnded: HowEnded.nullable(),
    when: z.enum(['coming', 'now', 'carried_over', 'past']).meta({
      id: 'HeldSeatWhen',
      description: 'carried_over: the last day is past, and they stay until somebody follows',
    }),
  })
  .meta({ id: 'HeldSeat' })
export const HeldSeatPage = pageOf('HeldSeatPage', HeldSeat)
export const PageOnly = z.strictObject(pageQuery)

/** Where a page of terms ends. */
export const TermMark = z.object({ beginsOn: date, id })
