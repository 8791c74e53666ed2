import { defineProblem } from '../../core/problem.ts'

export const opportunityNotFound = defineProblem({
  code: 'opportunities.not_found',
  status: 404,
  title: 'There is no such opportunity, or not for you',
  why: 'It does not exist, or it is a draft of another organisation.',
  fix: 'Choose one from the list of opportunities.',
})
export const opportunityNotYours = defineProblem({
  code: 'opportunities.not_yours',
  status: 403,
  title: 'This opportunity belongs to another organisation',
  why: 'Only the organisation that offers it can change it.',
  fix: 'Ask the organisation that offers it.',
})
export const weightsAllZero = defineProblem({
  code: 'opportunities.weights_zero',
  status: 422,
  title: 'At least one criterion must count',
  why: 'All the weights that are used are 0, so nobody could score anything.',
  fix: 'Give at least one criterion a weight above 0.',
})
export const opportunityIncomplete = defineProblem({
  code: 'opportunities.incomplete',
  status: 422,
  title: 'Some things are missing before this can open',
  why: 'People decide by what it is for, what will be different and what support there is. The missing ones are listed.',
  fix: 'Fill in what is listed, then open it.',
})
export const moveNotAllowed = defineProblem({
  code: 'opportunities.move_not_allowed',
  status: 409,
  title: 'It cannot go from here to there',
  why: 'A draft opens or closes; an open one is filled or closed; a filled or closed one may open again.',
  fix: 'Look at its status now and choose one of the moves.',
})
