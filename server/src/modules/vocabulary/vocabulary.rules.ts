import type { RoleRow, TermRow } from './vocabulary.queries.ts'
import type { TermKind } from './vocabulary.table.ts'

const listOf: Record<TermKind, string> = {
  experience_kind: 'experienceKinds',
  leader_type: 'leaderTypes',
  position: 'positions',
  stage: 'stages',
  attribute: 'attributes',
  theme: 'themes',
  opportunity_kind: 'opportunityKinds',
  influence_level: 'influenceLevels',
  support_need: 'supportNeeds',
  language: 'languages',
  recognition: 'recognition',
  jargon: 'jargon',
  meeting_point: 'meetingPoints',
}

export const termView = ({
  number: _number,
  unsure: _unsure,
  updatedAt: _at,
  archivedAt,
  ...term
}: TermRow) => ({
  ...term,
  archived: archivedAt !== null,
})

interface RoleReader {
  organisationId: string | null
  administrator: boolean
}

/** A role of the bank is changed by an administrator, a template by the organisation that made it. */
export const mayChangeRole = (
  { organisationId }: Pick<RoleRow, 'organisationId'>,
  reader: RoleReader,
): boolean =>
  organisationId === null ? reader.administrator : organisationId === reader.organisationId

export const roleView = (
  { updatedAt: _at, archivedAt, organisationId, ...role }: RoleRow,
  reader: RoleReader,
) => ({
  ...role,
  isOwn: organisationId !== null,
  mayChange: mayChangeRole({ organisationId }, reader),
  archived: archivedAt !== null,
})

type View = ReturnType<typeof termView>

/** All words by kind, each list in the order to show. */
export function vocabularyView(rows: TermRow[]): Record<string, View[]> {
  const lists: Record<string, View[]> = Object.fromEntries(
    Object.values(listOf).map((list) => [list, []]),
  )
  for (const row of rows) lists[listOf[row.kind]]?.push(termView(row))
  return lists
}
