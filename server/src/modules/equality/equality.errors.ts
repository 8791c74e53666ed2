import { defineProblem } from '../../core/problem.ts'

export const equalityNotAgreed = defineProblem({
  code: 'equality.not_agreed',
  status: 409,
  title: 'You have not agreed to be asked these questions',
  why: 'Answers are kept only while the person themselves agrees to it.',
  fix: 'Agree to the equality questions first, under what you agreed to.',
})
export const equalityUnderSixteen = defineProblem({
  code: 'equality.under_sixteen',
  status: 409,
  title: 'This is not asked of people under 16',
  why: 'Questions about sexual orientation and gender identity are asked from 16 on.',
  fix: 'Leave these questions out.',
})
