import type { z } from 'zod'
import type { ProgramNominationRow } from './program-nominations.queries.ts'
import type { ProgramNomination } from './program-nominations.schemas.ts'

/** A nomination as a program sees it: a no looks like no answer, to the day. */
export const programNominationView = (
  row: ProgramNominationRow,
): z.infer<typeof ProgramNomination> => ({
  id: row.id,
  state: row.state === 'joined' ? 'joined' : row.isOver ? 'over' : 'waiting',
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
})
