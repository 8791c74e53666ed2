import { defineProblem } from '../../core/problem.ts'

export const ideaNotFound = defineProblem({
  code: 'ideas.not_found',
  status: 404,
  title: 'There is no such idea, or not for you',
  why: 'It does not exist, was taken out, or whoever wrote it has not opened it, or has a break.',
  fix: 'Choose one from the list of ideas.',
})
export const ideaAnsweredBefore = defineProblem({
  code: 'ideas.response_made',
  status: 409,
  title: 'Your organisation has answered this idea already',
  why: 'Whoever wrote it reads one answer of each organisation.',
  fix: 'Open the idea to see what a colleague wrote.',
})
export const ideaResponseNotFound = defineProblem({
  code: 'ideas.response_not_found',
  status: 404,
  title: 'There is no such answer to an idea, or not for you',
  why: 'It does not exist, or belongs to an idea or an organisation of somebody else.',
  fix: 'Open the idea again.',
})
export const ideaResponseSettled = defineProblem({
  code: 'ideas.response_settled',
  status: 409,
  title: 'This was answered already',
  why: 'A yes or a no is said once, and an opportunity is made once.',
  fix: 'Open the idea to see how it goes on.',
})
export const ideaResponseWithdrawn = defineProblem({
  code: 'ideas.response_withdrawn',
  status: 409,
  title: 'This was taken back',
  why: 'The organisation took back what it said to the idea, so there is nothing to answer, to take back, or to make of it.',
  fix: 'Open the idea to see why. An organisation may say something new to it.',
})
export const ideaNotAgreed = defineProblem({
  code: 'ideas.not_agreed',
  status: 409,
  title: 'Whoever wrote the idea has not said yes to you',
  why: 'An opportunity is made around a person only with that person.',
  fix: 'Wait for their answer.',
})
export const ideaIncomplete = defineProblem({
  code: 'ideas.incomplete',
  status: 422,
  title: 'Some things are missing before others can read it',
  why: 'Organisations decide by what you would do, for whom, and what it needs. What is missing is listed.',
  fix: 'Write what is listed, then try again.',
})
export const ideaMoveNotAllowed = defineProblem({
  code: 'ideas.move_not_allowed',
  status: 409,
  title: 'The idea stands there already',
  why: 'An open idea can be closed, and one that is not open can be opened.',
  fix: 'Look at your idea again.',
})
export const ideaWriterAway = defineProblem({
  code: 'ideas.writer_away',
  status: 409,
  title: 'You have left this bank',
  why: 'Only ideas of people who are in the bank are open to others.',
  fix: 'Come back by agreeing to be matched again, then open it.',
})
