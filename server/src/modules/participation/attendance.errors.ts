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
  fix: 'Come back afterwards.',
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
