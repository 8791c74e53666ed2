import { z } from 'zod'
import { halfDayCodes } from './half-days.rules.ts'

export const HalfDay = z.enum(halfDayCodes).meta({
  id: 'HalfDay',
  description: 'A day of the week and a part of it; afternoons start at 12:00, evenings at 17:00',
})
