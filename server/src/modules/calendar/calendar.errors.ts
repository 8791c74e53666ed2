import { defineProblem } from '../../core/problem.ts'

export const calendarNotFound = defineProblem({
  code: 'calendar.not_found',
  status: 404,
  title: 'There is no calendar here',
  why: 'Its address was renewed or switched off, or there never was one.',
  fix: 'Sign in, make a new address in People Bank, and give that to your calendar.',
})
