import { defineProblem } from '../../core/problem.ts'

export const checkInNotFound = defineProblem({
  code: 'participation.check_in_not_found',
  status: 404,
  title: 'Nobody was asked this',
  why: 'The question does not exist, or belongs to somebody else.',
  fix: 'Read the check-ins of the placement again.',
})
export const checkInClosed = defineProblem({
  code: 'participation.check_in_closed',
  status: 409,
  title: 'This check-in is over',
  why: 'How it goes can be said for 60 days after it was asked. Then it stands as it was said.',
  fix: 'Answer the next one, or tell the point of contact.',
})
export const checkInTheirs = defineProblem({
  code: 'participation.check_in_theirs',
  status: 409,
  title: 'They have answered this themselves',
  why: 'A colleague writes down what somebody tells them only where that person has not answered.',
  fix: 'Read what they said. If it has changed, they can say so themselves.',
})
export const checkInNoContact = defineProblem({
  code: 'participation.check_in_no_contact',
  status: 422,
  title: 'There is no point of contact to read this',
  why: 'Nobody at the organisation is the contact of this person or of the opportunity.',
  fix: 'Choose the organisation, or keep the words for yourself.',
})
export const roleReviewTooEarly = defineProblem({
  code: 'participation.role_review_too_early',
  status: 409,
  title: 'There is nothing to look at again yet',
  why: 'A role is looked at again once the person has said how it goes, while the placement is under way.',
  fix: 'Come back when a check-in is answered.',
})
