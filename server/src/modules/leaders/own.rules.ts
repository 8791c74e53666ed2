import type { Actor } from '../../core/access.ts'
import { leaderNotFound } from './leaders.errors.ts'

/** The record of the person who asks; an account without one is told that there is none. */
export const ownLeaderId = ({ leaderId }: Actor): string => {
  if (!leaderId) throw leaderNotFound()
  return leaderId
}
