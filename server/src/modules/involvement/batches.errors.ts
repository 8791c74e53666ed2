import { defineProblem } from '../../core/problem.ts'

export const batchNotFound = defineProblem({
  code: 'involvement.batch_not_found',
  status: 404,
  title: 'There are no such invitations',
  why: 'They do not exist, or another organisation sent them.',
  fix: 'Look at the placements of the opportunity.',
})
export const opportunityNotOpen = defineProblem({
  code: 'involvement.opportunity_not_open',
  status: 409,
  title: 'Nobody can be invited to this now',
  why: 'People are invited to opportunities that are open. This one is a draft, full, or over.',
  fix: 'Publish it first, or choose another one.',
})
