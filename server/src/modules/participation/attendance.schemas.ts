import { z } from 'zod'
import { date, id, moment as givenMoment } from '../../core/text.ts'
import { moment } from '../placements/placements.schemas.ts'
import { recordedSides } from './participation.table.ts'

export const RecordedSide = z.enum(recordedSides).meta({
  id: 'RecordedSide',
  description:
    'Who said so last: the person, or the organisation: a colleague or a program of theirs',
})

export const Attendance = z
  .object({
    id,
    sessionStart: moment.nullable().meta({ description: 'null: time given without a session' }),
    onDay: date,
    attended: z.boolean(),
    minutes: z.number().int().meta({ description: 'Whole quarter hours' }),
    recordedSide: RecordedSide,
    recordedBy: z.string().nullable().meta({
      description:
        'The colleague or the program, told to staff alone; null to everybody else, and where the person said so',
    }),
    recordedAt: moment,
    version: z.number().int(),
  })
  .meta({ id: 'Attendance', description: 'That somebody was at a session, or gave time on a day' })

export const TimeGiven = z
  .object({
    items: z.array(Attendance).meta({ description: 'The newest first' }),
    sessions: z
      .array(z.object({ start: moment, end: moment }))
      .meta({ description: 'Sessions that have begun and are not written down yet' }),
    minutes: z.number().int().meta({ description: 'All that is written down' }),
    attended: z.number().int().meta({ description: 'How many sessions they were at' }),
    mayAdd: z.boolean(),
  })
  .meta({ id: 'TimeGiven' })

const minutes = z
  .number()
  .int()
  .min(0)
  .max(1_440)
  .multipleOf(15, 'Give whole quarter hours')
  .meta({ description: 'Whole quarter hours, in minutes', example: 120 })

const absentIsNothing = ({ attended, minutes: given }: { attended: boolean; minutes: number }) =>
  attended || given === 0
const noTime = { path: ['minutes'], message: 'Whoever was not there gave no time' }

export const AttendanceCreate = z
  .union([
    z
      .strictObject({ sessionStart: givenMoment, attended: z.boolean(), minutes })
      .refine(absentIsNothing, noTime),
    z.strictObject({ onDay: date, minutes: minutes.min(15, 'Give at least a quarter of an hour') }),
  ])
  .meta({ id: 'AttendanceCreate', description: 'A session, or time given on a day without one' })
export type AttendanceCreate = z.infer<typeof AttendanceCreate>

export const AttendanceUpdate = z
  .strictObject({ attended: z.boolean(), minutes })
  .refine(absentIsNothing, noTime)
  .meta({
    id: 'AttendanceUpdate',
    description: 'Both of them; 0 minutes for whoever was not there',
  })
export type AttendanceUpdate = z.infer<typeof AttendanceUpdate>
