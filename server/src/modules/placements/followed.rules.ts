import type { z } from 'zod'
import type { FollowedRow } from './followed.queries.ts'
import type { FollowedPlacement } from './followed.schemas.ts'

/** A placement as programs of its organisation see it. */
export function followedView(row: FollowedRow): z.infer<typeof FollowedPlacement> {
  const { opportunityId, opportunityTitle, leaderId, saidYes, name, email, phone, ...plain } = row
  return {
    ...plain,
    opportunity: { id: opportunityId, title: opportunityTitle },
    person: leaderId === null ? null : { id: leaderId, saidYes, name, email, phone },
    movedAt: row.movedAt.toISOString(),
  }
}
