import { defineProblem } from '../../core/problem.ts'

export const requestNotFound = defineProblem({
  code: 'governance.request_not_found',
  status: 404,
  title: 'No request has this id',
  why: 'There is no such request, or it is one of another organisation.',
  fix: 'Look for it in the list of requests.',
})
export const requestPersonUnclear = defineProblem({
  code: 'governance.request_person_unclear',
  status: 422,
  title: 'Say who asks: a person of the register, or a name',
  why: 'A request is about one person. Either they are in your register, or you write their name.',
  fix: 'Choose the person, or write a name, and not both.',
})
export const requestDayOdd = defineProblem({
  code: 'governance.request_day_odd',
  status: 422,
  title: 'One of the days cannot be right',
  why: 'A day lies in the future, or something happened before the request came.',
  fix: 'Look at the days again: received, then known who it is, then told or closed, and none after today.',
})
export const requestExtensionLate = defineProblem({
  code: 'governance.request_extension_late',
  status: 422,
  title: 'The person has to be told of an extension within the first month',
  why: 'Two months more are allowed only when the person is told so, with the reason, before the first last day.',
  fix: 'Answer the request as it is due. If they were told in time, write that day.',
})
export const requestOutcomeNeeded = defineProblem({
  code: 'governance.request_outcome_needed',
  status: 422,
  title: 'Say why the request is refused',
  why: 'A person whose request is refused has a right to the reason, and to hear where they can complain.',
  fix: 'Write what you told the person.',
})
export const handlerUnknown = defineProblem({
  code: 'governance.handler_unknown',
  status: 422,
  title: 'This is nobody who works here',
  why: 'A request is dealt with by somebody of your own organisation.',
  fix: 'Choose a colleague whose account is active.',
})
