import { defineProblem } from '../../core/problem.ts'

export const questionSpent = defineProblem({
  code: 'contact.question_spent',
  status: 410,
  title: 'This page no longer works',
  why: 'A question is answered once, within two months. It was answered before, is too old, or the address is not whole.',
  fix: 'Sign in to see and change what you told us, or ask the person who looks after your record.',
})
export const answerUnfit = defineProblem({
  code: 'contact.answer_unfit',
  status: 422,
  title: 'This does not answer what was asked',
  why: 'The answer belongs to another question, or leaves something out that was asked.',
  fix: 'Read the question again and answer all of it.',
})
export const messageNotFound = defineProblem({
  code: 'contact.message_not_found',
  status: 404,
  title: 'There is no such message, or not for you',
  why: 'It does not exist, or the person is on the register of another organisation.',
  fix: 'Look at the messages on the page of the person.',
})
export const messageSettled = defineProblem({
  code: 'contact.message_settled',
  status: 409,
  title: 'There is nothing to do about this message any more',
  why: 'It was sent or ended before, or the person may not be reached in this way now.',
  fix: 'Load the page again to see what became of it.',
})
