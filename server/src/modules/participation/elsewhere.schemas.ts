import { z } from 'zod'
import { id, line, prose } from '../../core/text.ts'
import { moment } from '../placements/placements.schemas.ts'
import { RecordedSide } from './attendance.schemas.ts'

/** As well as it is known: a year, a month or a day. */
const partialDate = z
  .string()
  .regex(
    /^(?:19|2[01])\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'Give a year, such as 2019, or a month, such as 2019-05',
  )
  .meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD, as well as it is known', example: '2019-05' })

const fields = {
  organisation: line(200).meta({ example: 'Marram Bay Carers' }),
  role: line(200).meta({ example: 'Chair' }),
  began: partialDate.nullable().default(null),
  ended: partialDate
    .nullable()
    .default(null)
    .meta({ description: 'null: it goes on, or not told' }),
  outcome: prose(2_000)
    .min(1, 'Write something here')
    .nullable()
    .default(null)
    .meta({ description: 'What came of it' }),
}
/** Told as exactly as both are: 2019 neither ends before 2019-05 nor begins after it. */
const inOrder = ({ began, ended }: { began: string | null; ended: string | null }) => {
  if (began === null || ended === null) return true
  const known = Math.min(began.length, ended.length)
  return began.slice(0, known) <= ended.slice(0, known)
}

export const ElsewhereCreate = z
  .strictObject(fields)
  .refine(inOrder, { path: ['ended'], message: 'It ends before it begins' })
  .meta({
    id: 'ElsewhereCreate',
    description: 'What somebody did before they joined, or with others',
  })
export type ElsewhereCreate = z.infer<typeof ElsewhereCreate>

export const Elsewhere = z
  .object({
    id,
    organisation: z.string(),
    role: z.string(),
    began: z.string().nullable(),
    ended: z.string().nullable(),
    outcome: z.string().nullable(),
    recordedSide: RecordedSide,
    updatedAt: moment,
    version: z.number().int(),
  })
  .meta({ id: 'Elsewhere' })
