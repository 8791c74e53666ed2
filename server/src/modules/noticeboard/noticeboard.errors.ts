import { defineProblem } from '../../core/problem.ts'

export const noticeNotFound = defineProblem({
  code: 'noticeboard.not_found',
  status: 404,
  title: 'There is nothing here for everybody to see',
  why: 'There is no such opportunity, or its organisation did not choose to make it public.',
  fix: 'Look at the list of what people can take part in now.',
})
export const hsdsNotFound = defineProblem({
  code: 'noticeboard.nothing_by_this_id',
  status: 404,
  title: 'There is nothing public by this id',
  why: 'There never was, or it is not public any more.',
  fix: 'Read the list that it stood in again, and forget what is no longer there.',
})
export const noticeOver = defineProblem({
  code: 'noticeboard.over',
  status: 410,
  title: 'This is over',
  why: 'It was public, and takes nobody else now: its places are taken, it closed, or it will not happen.',
  fix: 'Look at the list of what people can take part in now.',
})
