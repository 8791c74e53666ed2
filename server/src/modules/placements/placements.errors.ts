import { defineProblem } from '../../core/problem.ts'

export const placementLive = defineProblem({
  code: 'placements.live',
  status: 409,
  title: 'This person is already suggested, asked or placed here',
  why: 'One person has one live placement with an opportunity.',
  fix: 'Look at the placements of this opportunity.',
})
export const placementNotFound = defineProblem({
  code: 'placements.not_found',
  status: 404,
  title: 'There is no such placement',
  why: 'It does not exist, or belongs to another organisation.',
  fix: 'Look at the placements of the opportunity; a program finds its own under /followed-placements.',
})
export const leaderUnavailable = defineProblem({
  code: 'placements.not_available',
  status: 409,
  title: 'This person cannot be suggested here',
  why: 'They are not available for this opportunity, it is of a kind that they do not want, or an essential is not met. The match says why.',
  fix: 'Look at why or why not on the match page, and ask the person where something is untold. A program reads it at GET /opportunities/{id}/matches/{leaderId}, under gates.',
})

export const placementUnderWay = defineProblem({
  code: 'placements.under_way',
  status: 409,
  title: 'You are already talking about this, or taking part',
  why: 'From the first conversation on, both sides have something to settle.',
  fix: 'Tell your point of contact what you would like instead.',
})
export const placementMoveNotAllowed = defineProblem({
  code: 'placements.move_not_allowed',
  status: 409,
  title: 'This cannot be done with the placement as it stands',
  why: 'A placement goes from step to step, and each step is one side’s to take. It may have moved on since you looked.',
  fix: 'Read it again: it says under moves what you can do next.',
})
export const placeTaken = defineProblem({
  code: 'placements.place_taken',
  status: 409,
  title: 'The last place has just gone to somebody else',
  why: 'Several people said yes at nearly the same time, and there was one place. Your yes is kept, and the organisation owes you an answer.',
  fix: 'You need not do anything. They will tell you whether there is another place, or something else that suits you.',
})
export const placementNotTold = defineProblem({
  code: 'placements.not_told',
  status: 409,
  title: 'The person has not been told yet what came of it',
  why: 'Nobody gives their time and never hears what came of it: a placement is closed after they were told.',
  fix: 'Write down what came of it and tell them. Then close it.',
})
export const repeatReasonNeeded = defineProblem({
  code: 'placements.repeat_reason_needed',
  status: 422,
  title: 'Say why you ask this person again',
  why: 'They were asked three times or more in the last year, have a place with you already, or were asked about this one before. Others may never have been asked.',
  fix: 'Give a reason in repeatReason, or ask somebody else.',
})
export const personNotReachable = defineProblem({
  code: 'placements.not_reachable',
  status: 409,
  title: 'This person may not be asked now',
  why: 'They are having a break, have not agreed to be told about opportunities, or there is no way to reach them that suits them.',
  fix: 'Look at their record for how they may be reached. Nothing was sent.',
})
export const placementDayUnfit = defineProblem({
  code: 'placements.day_unfit',
  status: 422,
  title: 'This day does not fit',
  why: 'A day on which something began or ended is today or before, and nothing ends before it began.',
  fix: 'Correct the day.',
})
