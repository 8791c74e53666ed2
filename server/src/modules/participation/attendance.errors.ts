import { defineProblem } from '../../core/problem.ts'

export const attendanceNotFound = defineProblem({
  code: 'participation.attendance_not_found',
  status: 404,
  title: 'There is no such record of time given',
  why: 'It does not exist, or belongs to somebody else.',
  fix: 'Read the time given of the placement again.',
})
export const attendanceTooEarly = defineProblem({
  code: 'participation.too_early',
  status: 409,
  title: 'Time is written down once it was given',
  why: 'The placement has not begun, the session is still to come, or the day is.',
  fix: 'Write it down once the placement has begun and the session or the day has come.',
})
export const attendanceLongAgo = defineProblem({
  code: 'participation.too_long_ago',
  status: 422,
  title: 'This is too long before the placement',
  why: 'People help before the papers are done, so that time from up to a year before they were asked is taken, and none from before that.',
  fix: 'Look at the year of the day. What somebody did before goes into their history, as something done elsewhere.',
})
export const attendanceTaken = defineProblem({
  code: 'participation.attendance_taken',
  status: 409,
  title: 'This session is written down already',
  why: 'Each session of a placement is written down once, by the person or by a colleague.',
  fix: 'Read it, and correct it if it is not right.',
})
export const sessionUnknown = defineProblem({
  code: 'participation.session_unknown',
  status: 422,
  title: 'There is no session at this time',
  why: 'Time is given at one of the sessions of the opportunity, or on a day.',
  fix: 'Choose one of the sessions, or give a day instead.',
})
export const saidByPerson = defineProblem({
  code: 'participation.said_by_person',
  status: 409,
  title: 'This is what the person said themselves',
  why: 'A program does not put words over those of the person whom they are about.',
  fix: 'Ask a colleague to talk with the person, and to correct it if they agree.',
})
export const dayFull = defineProblem({
  code: 'participation.day_full',
  status: 422,
  title: 'A day has 24 hours',
  why: 'With what is written down of this placement for that day already, it would be more.',
  fix: 'Read what is written down, and correct it rather than add to it.',
})
