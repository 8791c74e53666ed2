import { defineProblem } from '../../core/problem.ts'

export const notOpenToMatch = defineProblem({
  code: 'matching.not_open',
  status: 409,
  title: 'This opportunity is not open for matching',
  why: 'Only an open opportunity, or a draft of your own, has people matched to it.',
  fix: 'Open it first, or choose another.',
})
