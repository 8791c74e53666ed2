import type { MeetingHead, MeetingNeedRow, MeetingPointRow } from './meeting.queries.ts'

interface Session {
  start: string
  end: string
}

/**
 * The session that is prepared: the one that was asked for, else the next that is not over. Null: there is none to
 * come; undefined: there is none at the time that was asked for.
 */
export function sessionOf(
  sessions: readonly Session[],
  asked: string | undefined,
  now: Date,
): Session | null | undefined {
  if (asked === undefined) return sessions.find(({ end }) => new Date(end) > now) ?? null
  return sessions.find(({ start }) => Date.parse(start) === Date.parse(asked))
}

/** The checklist as it is answered: needs of the vocabulary line by line, what people wrote only as a number. */
export function meetingView({
  opportunityId,
  sessionStart,
  head,
  needs,
  points,
}: {
  opportunityId: string
  sessionStart: string | null
  head: MeetingHead
  needs: readonly MeetingNeedRow[]
  points: MeetingPointRow[]
}) {
  return {
    opportunity: { id: opportunityId, title: head.title, online: head.online },
    organisation: head.organisation,
    contactName: head.contactName,
    sessions: head.sessions.map(({ start, end }) => ({
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
    })),
    sessionStart,
    people: head.leaderIds.length,
    needs: needs.flatMap(({ code, label, ...counts }) =>
      code === null ? [] : [{ code, label: label ?? code, ...counts }],
    ),
    others: needs.find(({ code }) => code === null)?.items ?? 0,
    points,
  }
}
