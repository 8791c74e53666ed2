import { defineProblem } from '../../core/problem.ts'

export const breachNotFound = defineProblem({
  code: 'governance.breach_not_found',
  status: 404,
  title: 'No breach has this id',
  why: 'There is no such breach, or it is one of another organisation.',
  fix: 'Look for it in the log of breaches.',
})
export const breachTimesOdd = defineProblem({
  code: 'governance.breach_times_odd',
  status: 422,
  title: 'One of the times cannot be right',
  why: 'A time lies in the future, it ended before it began, or somebody was told before it was known.',
  fix: 'Look at the times again: it happened, it was known, then people were told, and none after now.',
})
export const breachUnsettled = defineProblem({
  code: 'governance.breach_unsettled',
  status: 422,
  title: 'This breach cannot be closed yet',
  why: 'The law asks for the risk to be judged, for the regulator and the people to be told where they must be, and for what was done about it to be written down.',
  fix: 'Fill in what is missing, then close it.',
})
