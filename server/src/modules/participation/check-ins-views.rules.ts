import type { QuarterRow, RoleToReviewRow } from './check-in-lists.queries.ts'
import type { CheckInRow, RoleReviewRow } from './check-ins.queries.ts'
import { concernsOf } from './check-ins.rules.ts'

const checkIn = ({ id, askedOn, clarity, support, voice, answeredAt, isOpen }: CheckInRow) => ({
  id,
  askedOn,
  clarity,
  support,
  voice,
  answeredAt: answeredAt?.toISOString() ?? null,
  isOpen,
})

/** As staff read it: with words only where they were written for the reader. */
export const checkInView = (row: CheckInRow) => ({
  ...checkIn(row),
  recordedSide:
    row.answeredAt === null
      ? null
      : row.recordedBy
        ? ('organisation' as const)
        : ('leader' as const),
  words:
    row.words !== null && row.readers !== null && row.readers !== 'nobody'
      ? { words: row.words, readers: row.readers }
      : null,
  concerns: concernsOf(row),
})

/** The same as the person reads it. */
export const ownCheckInView = (row: CheckInRow) => ({
  ...checkIn(row),
  words:
    row.words !== null && row.readers !== null
      ? { words: row.words, readers: row.readers, readerName: row.readerName }
      : null,
})

/** What was changed; names of colleagues are for colleagues. */
export const roleReviewView = (
  { id, changes, words, by, at }: RoleReviewRow,
  namesColleagues: boolean,
) => ({ id, changes, words, by: namesColleagues ? by : null, at: at.toISOString() })

export const quarterView = ({ from, asked, answered, counts }: QuarterRow) => ({
  from,
  asked,
  answered,
  ...counts,
})

export const roleToReviewView = (row: RoleToReviewRow) => ({
  placementId: row.placementId,
  leader: { id: row.leaderId, name: row.leaderName },
  opportunity: { id: row.opportunityId, title: row.opportunityTitle },
  clarity: row.clarity,
  support: row.support,
  voice: row.voice,
  answeredAt: row.answeredAt.toISOString(),
})
