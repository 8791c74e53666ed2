import type { SupportTaskRow } from './support-lists.queries.ts'
import type { SessionRow, SupportItemRow } from './support.queries.ts'

const momentOf = (at: Date | null): string | null => at?.toISOString() ?? null

const itemView = (row: SupportItemRow) => ({
  id: row.id,
  label: row.label,
  words: row.words,
  sessionStart: momentOf(row.sessionStart),
  isPlanned: row.isPlanned,
  source: row.source,
  state: row.state,
  stateWords: row.stateWords,
  mayBeAnswered: row.mayBeAnswered,
  met: row.met,
  metWords: row.metWords,
  metAt: momentOf(row.metAt),
})

/** An item as staff read it on a day. */
export const supportItemView = (row: SupportItemRow, today: string) => ({
  ...itemView(row),
  need: row.need,
  owner: row.ownerId && row.ownerName !== null ? { id: row.ownerId, name: row.ownerName } : null,
  dueOn: row.dueOn,
  isOverdue: row.state === 'to_do' && row.met === null && row.dueOn !== null && row.dueOn < today,
  metBy: row.met === null ? null : row.metBy ? ('organisation' as const) : ('leader' as const),
  followWords: row.followWords,
  followedAt: momentOf(row.followedAt),
  followedBy: row.followedBy,
  version: row.version,
})

/** The same as the person reads it. */
export const ownSupportItemView = (row: SupportItemRow) => ({
  ...itemView(row),
  ownerName: row.ownerName,
})

/** The part of it that is asked about behind a link. */
export const askedSupportView = ({
  id,
  label,
  words,
  sessionStart,
  met,
  metWords,
}: SupportItemRow) => ({
  id,
  label,
  words,
  sessionStart: momentOf(sessionStart),
  met,
  metWords,
})

export const sessionView = ({ start, end }: SessionRow) => ({
  start: start.toISOString(),
  end: end.toISOString(),
})

/** A line of what an organisation has to see to, on a day. */
export const supportTaskView = (row: SupportTaskRow, today: string) => ({
  id: row.id,
  placementId: row.placementId,
  leader: { id: row.leaderId, name: row.leaderName },
  opportunity: { id: row.opportunityId, title: row.opportunityTitle },
  label: row.label,
  words: row.words,
  sessionStart: momentOf(row.sessionStart),
  ownerName: row.ownerName,
  dueOn: row.dueOn,
  isOverdue: row.met === null && row.dueOn !== null && row.dueOn < today,
  met: row.met,
  metWords: row.metWords,
  metAt: momentOf(row.metAt),
})
