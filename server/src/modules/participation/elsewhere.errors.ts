import { defineProblem } from '../../core/problem.ts'

export const elsewhereNotFound = defineProblem({
  code: 'participation.elsewhere_not_found',
  status: 404,
  title: 'There is no such involvement elsewhere',
  why: 'It does not exist, was taken out, or belongs to somebody else.',
  fix: 'Read the history again.',
})
