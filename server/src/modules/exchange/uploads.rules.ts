import type { Assertion } from '../leaders/many.actions.ts'
import { lastDayOf } from './plan.people.rules.ts'
import type { UploadRow } from './uploads.queries.ts'

/** An upload as the contract says it. */
export const uploadView = (row: UploadRow) => ({
  id: row.id,
  format: row.format,
  status: row.status,
  agreement: row.agreement,
  taken: row.taken,
  counts: {
    created: row.created,
    updated: row.updated,
    unchanged: row.unchanged,
    refused: row.refused,
  },
  program: row.program,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

/** What the statement of an upload says of its new people; null where there is none, or it holds no more. */
export function assertionOf(
  { agreement, program }: Pick<UploadRow, 'agreement' | 'program'>,
  by: { name: string | null; today: string },
): Assertion | null {
  if (!agreement) return null
  const expiresOn = lastDayOf(agreement.agreedOn)
  if (expiresOn < by.today) return null
  const statedBy = program ?? by.name ?? 'a coordinator'
  const words = `${agreement.method}; ${agreement.evidence}; stated by ${statedBy}`
  return { evidence: words.slice(0, 500), expiresOn }
}

/** The columns of what became of the lines, as a table. */
export const resultColumns = ['line', 'outcome', 'leaderId', 'code', 'field', 'words'] as const
