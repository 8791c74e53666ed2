import { defineProblem } from '../../core/problem.ts'

export const opportunityNotFound = defineProblem({
  code: 'opportunities.not_found',
  status: 404,
  title: 'There is no such opportunity, or not for you',
  why: 'It does not exist, or another organisation has not opened it.',
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
  why: 'People decide by what it is for, how much time it asks, what support there is and how people are chosen. The missing ones are listed.',
  fix: 'Fill in what is listed, then try again.',
})
export const moveNotAllowed = defineProblem({
  code: 'opportunities.move_not_allowed',
  status: 409,
  title: 'It cannot go from here to there',
  why: 'Each status has its own next steps, and some are for the engagement lead. The answer names what is possible now.',
  fix: 'Look at its status now and choose one of the moves that are named.',
})
export const wordsNeeded = defineProblem({
  code: 'opportunities.words_needed',
  status: 422,
  title: 'Say why, in plain words',
  why: 'A colleague should know what to change, and people who were asked should know why it will not happen.',
  fix: 'Add a sentence or two, then try again.',
})
export const seatUnknown = defineProblem({
  code: 'opportunities.seat_unknown',
  status: 422,
  title: 'There is no such seat on a board or committee of yours',
  why: 'An opportunity fills a seat of its own organisation, and one that is still there.',
  fix: 'Choose a seat from your boards and committees, or none.',
})
export const stepsNeedFormal = defineProblem({
  code: 'opportunities.steps_informal',
  status: 422,
  title: 'Only a formal opportunity has steps',
  why: 'Somebody joins an informal one by a conversation, without application or appointment.',
  fix: 'Make it formal, or take the steps out.',
})
