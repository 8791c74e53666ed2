import { defineProblem } from '../../core/problem.ts'

export const impactNotFound = defineProblem({
  code: 'placements.impact_not_found',
  status: 404,
  title: 'Nothing is written down yet about what came of this',
  why: 'There is no such record, it belongs to another organisation, or the person was not told yet.',
  fix: 'Write down what came of it, from the placement or the opportunity.',
})
export const impactExists = defineProblem({
  code: 'placements.impact_exists',
  status: 409,
  title: 'What came of this is written down already',
  why: 'There is one record for all who took part, and at most one more for each person alone.',
  fix: 'Read the record and change it.',
})
export const impactTooEarly = defineProblem({
  code: 'placements.impact_too_early',
  status: 409,
  title: 'This has not ended yet',
  why: 'What came of it is known, told and answered when it is over.',
  fix: 'A colleague ends the placement first, in the bank: by completing it, or early.',
})
export const impactAnswerNotFound = defineProblem({
  code: 'placements.impact_answer_not_found',
  status: 404,
  title: 'There is no such answer to what came of this',
  why: 'It does not exist, or belongs to another organisation.',
  fix: 'Read the record of what came of it: it has every answer.',
})
export const impactAnswerSettled = defineProblem({
  code: 'placements.impact_answer_settled',
  status: 409,
  title: 'Nothing is left to settle here',
  why: 'Only what somebody sees differently is settled: once, and only while they have not said something else since.',
  fix: 'Read the record again: it says what was done about it.',
})
