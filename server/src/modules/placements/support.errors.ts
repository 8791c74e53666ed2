import { defineProblem } from '../../core/problem.ts'

export const supportItemNotFound = defineProblem({
  code: 'placements.support_item_not_found',
  status: 404,
  title: 'There is no such point on the list of support',
  why: 'It does not exist, was taken off the list, or belongs to somebody else.',
  fix: 'Read the list of support of the placement again.',
})
export const supportTooEarly = defineProblem({
  code: 'placements.support_too_early',
  status: 409,
  title: 'There is no list of support yet',
  why: 'It begins when both sides have agreed, and is added to until the placement ends.',
  fix: 'Come back when both sides have said yes.',
})
export const supportSessionUnknown = defineProblem({
  code: 'placements.support_session_unknown',
  status: 422,
  title: 'There is no session at this time',
  why: 'Support is for the whole of a placement, or for one of the sessions of its opportunity.',
  fix: 'Choose one of the sessions, or leave it out.',
})
export const supportOwnerUnknown = defineProblem({
  code: 'placements.support_owner_unknown',
  status: 422,
  title: 'This colleague cannot see to it',
  why: 'Whoever sees to something is one of the staff of your organisation, with an account that works.',
  fix: 'Choose a colleague, or nobody.',
})
export const supportNotAsked = defineProblem({
  code: 'placements.support_not_asked',
  status: 409,
  title: 'It is too early to say whether this was met',
  why: 'That is asked after the session that it is for, or at the end.',
  fix: 'Answer afterwards. If it is not in hand yet, tell your point of contact.',
})
export const supportNotUnmet = defineProblem({
  code: 'placements.support_not_unmet',
  status: 409,
  title: 'Nothing is left to follow up here',
  why: 'Nobody has said that this was not met, or it was followed up already.',
  fix: 'Read the list of support again.',
})
